package io.github.gongkai.documents;

import java.util.List;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Keeps what PDFBox logs of a document to itself while this library reads it: such lines may quote the document, and what
 * matters of them is a remark. Whoever else uses PDFBox, on whatever thread, goes on to see all of it.
 */
final class QuietPdfBox implements Filter {

    /** Those that are met on the way from bytes to objects; each has a filter of its own. */
    private static final List<Logger> LOGGERS = Stream.of(
                    "org.apache.pdfbox.cos.COSDictionary",
                    "org.apache.pdfbox.cos.COSDocument",
                    "org.apache.pdfbox.cos.COSObject",
                    "org.apache.pdfbox.cos.COSStream",
                    "org.apache.pdfbox.cos.COSString",
                    "org.apache.pdfbox.filter.ASCIIHexFilter",
                    "org.apache.pdfbox.filter.Filter",
                    "org.apache.pdfbox.filter.FlateFilterDecoderStream",
                    "org.apache.pdfbox.filter.LZWFilter",
                    "org.apache.pdfbox.io.RandomAccessInputStream",
                    "org.apache.pdfbox.pdfparser.BaseParser",
                    "org.apache.pdfbox.pdfparser.BruteForceParser",
                    "org.apache.pdfbox.pdfparser.COSParser",
                    "org.apache.pdfbox.pdfparser.PDFParser",
                    "org.apache.pdfbox.pdfparser.XrefTrailerResolver",
                    "org.apache.pdfbox.pdmodel.encryption.SecurityHandler",
                    "org.apache.pdfbox.pdmodel.encryption.StandardSecurityHandler",
                    "org.apache.pdfbox.pdmodel.font.encoding.GlyphList",
                    "org.apache.pdfbox.util.Hex",
                    "org.apache.fontbox.cmap.CMap")
            .map(Logger::getLogger)
            .toList();

    private static final ThreadLocal<Boolean> READING = ThreadLocal.withInitial(() -> false);

    static {
        LOGGERS.forEach(QuietPdfBox::listen);
    }

    private final Filter otherwise;

    private QuietPdfBox(Filter otherwise) {
        this.otherwise = otherwise;
    }

    private static void listen(Logger logger) {
        Filter before = logger.getFilter();
        logger.setFilter(new QuietPdfBox(before == null ? record -> true : before));
    }

    @Override
    public boolean isLoggable(LogRecord record) {
        return !READING.get() && otherwise.isLoggable(record);
    }

    /** The reading of a document. */
    interface Reading {
        Content read() throws DocumentException;
    }

    static Content during(Reading reading) throws DocumentException {
        READING.set(true);
        try {
            return reading.read();
        } finally {
            READING.remove();
        }
    }
}
