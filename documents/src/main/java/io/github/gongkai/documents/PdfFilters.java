package io.github.gongkai.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;

/** Unpacks what a PDF packs, with every byte that comes out counted against the limits. */
final class PdfFilters {

    /** Those that give bytes; what the others give are pictures. */
    private static final Set<String> OF_BYTES = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL");

    private static final int MOST_FILTERS = 4;
    private static final int WIDEST_ROW = 1 << 16;
    private static final int PACE = 8192;

    private PdfFilters() {}

    /** What comes out of a filter. */
    private static final class Unpacked extends OutputStream {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(PACE);
        private final Budget budget;
        private final long packed;
        private int counted;

        Unpacked(Budget budget, long packed) {
            this.budget = budget;
            this.packed = packed;
        }

        @Override
        public void write(int b) throws IOException {
            bytes.write(b);
            count(PACE);
        }

        @Override
        public void write(byte[] some, int offset, int length) throws IOException {
            bytes.write(some, offset, length);
            count(PACE);
        }

        private void count(int pace) throws DocumentException {
            int more = bytes.size() - counted;
            if (more >= pace) {
                counted = bytes.size();
                budget.takeUnpacked(more, counted, packed);
            }
        }

        byte[] all() throws DocumentException {
            count(1);
            return bytes.toByteArray();
        }
    }

    /**
     * Unpacks a stream; nothing comes out of a picture.
     *
     * @param stream its dictionary, which names the filters
     * @throws DocumentException if a limit is passed
     * @throws IOException if it is not packed in the way that it says
     */
    static byte[] unpack(byte[] packed, COSDictionary stream, Budget budget) throws IOException {
        List<COSName> filters = filters(stream);
        checkRows(stream.getDictionaryObject(COSName.DECODE_PARMS, COSName.DP));
        byte[] bytes = packed;
        for (int i = 0; i < filters.size(); i++) {
            if (!OF_BYTES.contains(filters.get(i).getName())) {
                return new byte[0];
            }
            Unpacked unpacked = new Unpacked(budget, packed.length);
            try {
                FilterFactory.INSTANCE
                        .getFilter(filters.get(i))
                        .decode(new ByteArrayInputStream(bytes), unpacked, stream, i);
            } catch (RuntimeException damaged) {
                throw new IOException("a stream is not packed as it says", damaged);
            }
            bytes = unpacked.all();
        }
        return bytes;
    }

    private static List<COSName> filters(COSDictionary stream) throws IOException {
        COSBase named = stream.getDictionaryObject(COSName.FILTER, COSName.F);
        List<COSName> filters = new ArrayList<>();
        if (named instanceof COSName one) {
            filters.add(one);
        } else if (named instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (several.getObject(i) instanceof COSName name) {
                    filters.add(name);
                }
            }
        }
        if (filters.size() > MOST_FILTERS) {
            throw new IOException("a stream is packed more than " + MOST_FILTERS + " times over");
        }
        return filters;
    }

    /** Rows are held in memory whole, and how wide they are is only said. */
    private static void checkRows(COSBase parameters) throws IOException {
        if (parameters instanceof COSArray several) {
            for (int i = 0; i < Math.min(MOST_FILTERS, several.size()); i++) {
                if (several.getObject(i) instanceof COSDictionary one) {
                    checkRows(one);
                }
            }
        } else if (parameters instanceof COSDictionary one) {
            long columns = one.getLong(COSName.COLUMNS, 1);
            long bits = one.getLong(COSName.BITS_PER_COMPONENT, 8);
            if (columns < 0 || columns > WIDEST_ROW || bits < 0 || bits > 64) {
                throw new IOException("a stream has rows of " + columns + " columns");
            }
        }
    }
}
