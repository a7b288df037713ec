package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip archive of reports, each entry an input named {@code ARCHIVE!/entry}. Nothing is unpacked to disk. */
final class Archive implements Closeable {

    private static final Bilingual NESTED =
            new Bilingual("压缩包中的压缩包不予打开，请先解压外层", "an archive in an archive is not opened; unpack the outer one first");
    private static final Bilingual UNREADABLE =
            new Bilingual("压缩包损坏或加密，无法打开", "the archive is damaged or encrypted and cannot be opened");
    private static final Bilingual NO_REPORTS =
            new Bilingual("压缩包里没有可以读取的文件", "no file in the archive that could be read");

    /** Names without a mark of their encoding are in UTF-8, or in what Chinese systems have long written. */
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"), StandardCharsets.ISO_8859_1);

    private final String path;
    private final String identity;
    private final ZipFile zip;
    private final Locale locale;
    private final Readings readings;
    /** One for who goes through the entries, and one for each that waits to be read. */
    private final AtomicInteger users = new AtomicInteger(1);

    private Archive(String path, String identity, ZipFile zip, Locale locale, Readings readings) {
        this.path = path;
        this.identity = identity;
        this.zip = zip;
        this.locale = locale;
        this.readings = readings;
    }

    /** Whether a zip file is not an archive of documents but a document itself, as those of office programs are. */
    static boolean isDocument(Path file) {
        try (ZipFile zip = open(file)) {
            return zip.getEntry("[Content_Types].xml") != null
                    || zip.getEntry("OFD.xml") != null
                    || zip.getEntry("META-INF/manifest.xml") != null && zip.getEntry("content.xml") != null;
        } catch (IOException damaged) {
            return false;
        }
    }

    /** Hands over the entries in the order of the archive. */
    static void each(Path file, String path, String identity, Locale locale, Readings readings, Piece.Taker taker) {
        try (Archive archive = new Archive(path, identity, open(file), locale, readings)) {
            archive.each(taker);
        } catch (IOException damaged) {
            taker.take(Piece.failed(path, "archive", UNREADABLE.in(locale)));
        }
    }

    private static ZipFile open(Path file) throws IOException {
        IOException first = new IOException(file.toString());
        for (Charset encoding : ENCODINGS) {
            try {
                return new ZipFile(file.toFile(), encoding);
            } catch (IOException | IllegalArgumentException otherNames) {
                first.addSuppressed(otherNames);
            }
        }
        throw first;
    }

    private void each(Piece.Taker taker) {
        int others = 0;
        boolean any = false;
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (entry.isDirectory()) {
                continue;
            }
            if (Kind.isExpected(name) && !name.startsWith("__MACOSX/") || Kind.isArchive(name)) {
                any = true;
                take(entry, taker);
            } else {
                others++;
            }
        }
        if (others > 0) {
            taker.take(Piece.remark(path, Inputs.skipped(others, locale)));
        }
        if (!any) {
            taker.take(Piece.failed(path, "empty-archive", NO_REPORTS.in(locale)));
        }
    }

    private void take(ZipEntry entry, Piece.Taker taker) {
        String name = path + "!/" + Terminal.oneLine(entry.getName());
        if (Kind.isArchive(entry.getName())) {
            taker.take(Piece.failed(name, "nested-archive", NESTED.in(locale)));
        } else if (Kind.isLines(entry.getName())) {
            try (InputStream in = zip.getInputStream(entry)) {
                new LineChunks(name, identity + "!" + entry.getCrc(), in, readings).each(taker);
            } catch (IOException damaged) {
                taker.take(Piece.failed(name, "io", readings.failure(damaged)));
            }
        } else {
            users.incrementAndGet();
            long size = Math.max(0, entry.getCompressedSize());
            taker.take(new FilePiece(name, identity + "!" + entry.getCrc(), size, () -> opened(entry), readings));
        }
    }

    private InputStream opened(ZipEntry entry) throws IOException {
        return new FilterInputStream(zip.getInputStream(entry)) {
            @Override
            public void close() throws IOException {
                super.close();
                Archive.this.close();
            }
        };
    }

    /** The last one who used it closes it. */
    @Override
    public void close() throws IOException {
        if (users.decrementAndGet() == 0) {
            zip.close();
        }
    }
}
