package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.jackson.ReportJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What the paths on the command line come to, piece by piece in a fixed order: files, folders, patterns such as
 * {@code '2024/**}{@code /*.html'}, zip archives, NDJSON, and {@code -} for standard input. No more is known of it than the
 * piece at hand and the names in one folder.
 */
final class Inputs {

    static final String STANDARD_INPUT = "-";

    /** Files that are smaller are read as a whole, whatever they hold. */
    private static final long SMALL = 1 << 20;

    private static final Bilingual NO_REPORTS =
            new Bilingual("目录里没有可以读取的文件", "no file in the folder that could be read");
    private static final Bilingual NO_MATCH = new Bilingual("没有与之相符的文件", "no file matches");
    private static final Bilingual CANNOT_LIST = new Bilingual("无法列出目录", "the folder cannot be listed");
    private static final Bilingual SKIPPED =
            new Bilingual("略过 %d 个不像文档的文件", "%d files that are no documents were left alone");

    private final Locale locale;
    private final InputStream standardInput;
    private final Readings readings;

    Inputs(Locale locale, InputStream standardInput) {
        this.locale = locale;
        this.standardInput = standardInput;
        this.readings = new Readings(locale);
    }

    static String skipped(long others, Locale locale) {
        return SKIPPED.in(locale).replace("%d", Long.toString(others));
    }

    /** Hands over every piece. */
    void each(List<String> paths, Piece.Taker taker) {
        for (String path : paths) {
            try {
                each(path, taker);
            } catch (Folder.CannotList failure) {
                taker.take(Piece.failed(failure.folder().toString(), "io", CANNOT_LIST.in(locale)));
            }
        }
    }

    /** Reads every input at once, one after the other. */
    void read(List<String> paths, Console console, Consumer<Source> taker) {
        Piece.Visitor visitor = new Piece.Visitor() {
            @Override
            public void visit(Source source) {
                taker.accept(source);
            }

            @Override
            public void remark(String path, String words) {
                console.complain(path, words);
            }
        };
        each(paths, piece -> {
            try {
                piece.read(visitor);
            } catch (IOException failure) {
                taker.accept(Source.unreadable(piece.path(), "io", readings.failure(failure)));
            }
        });
    }

    private void each(String path, Piece.Taker taker) {
        if (path.equals(STANDARD_INPUT)) {
            stream(STANDARD_INPUT, standardInput, taker);
            return;
        }
        Optional<Path> there = existing(path);
        Optional<PathPattern> pattern = PathPattern.of(path);
        if (there.isPresent()) {
            any(there.get(), taker);
        } else if (pattern.isEmpty()) {
            taker.take(Piece.failed(path, "io", FilePiece.NOT_FOUND.in(locale)));
        } else if (!pattern.get().each(match -> any(match, taker))) {
            taker.take(Piece.failed(path, "io", NO_MATCH.in(locale)));
        }
    }

    private static Optional<Path> existing(String path) {
        try {
            return Optional.of(Path.of(path)).filter(Files::exists);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private void any(Path path, Piece.Taker taker) {
        if (Files.isDirectory(path)) {
            folder(path, taker);
        } else {
            file(path, taker);
        }
    }

    /** What a folder was found to hold. */
    private static final class Found {
        private long documents;
        private long others;
    }

    private void folder(Path folder, Piece.Taker taker) {
        Found found = new Found();
        walk(folder, found, taker);
        if (found.others > 0) {
            taker.take(Piece.remark(folder.toString(), skipped(found.others, locale)));
        }
        if (found.documents == 0) {
            taker.take(Piece.failed(folder.toString(), "empty-folder", NO_REPORTS.in(locale)));
        }
    }

    /** A folder below that cannot be listed is named, and the others are gone through. */
    private void walk(Path folder, Found found, Piece.Taker taker) {
        try {
            Folder.each(folder, path -> {
                if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    walk(path, found, taker);
                } else if (Kind.isExpected(path.toString()) && !Files.isDirectory(path)) {
                    found.documents++;
                    file(path, taker);
                } else {
                    found.others++;
                }
            });
        } catch (Folder.CannotList failure) {
            found.documents++;
            taker.take(Piece.failed(failure.folder().toString(), "io", CANNOT_LIST.in(locale)));
        }
    }

    private void file(Path file, Piece.Taker taker) {
        String path = file.toString();
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                stream(path, Files.newInputStream(file), taker);
                return;
            }
            String identity = path + " " + attributes.size() + " "
                    + attributes.lastModifiedTime().toMillis();
            switch (kind(file, attributes.size())) {
                case ARCHIVE -> Archive.each(file, path, identity, locale, readings, taker);
                case LINES -> lines(path, identity, Files.newInputStream(file), taker);
                case DOCUMENT, JSON ->
                    taker.take(new FilePiece(
                            path, identity, attributes.size(), () -> Files.newInputStream(file), readings));
            }
        } catch (IOException gone) {
            taker.take(Piece.failed(path, "io", readings.failure(gone)));
        }
    }

    /**
     * Only what may be an archive or a long row of reports is looked into here; the rest is looked at when its turn comes.
     */
    private static Kind kind(Path file, long size) throws IOException {
        String name = file.toString();
        boolean mayBeArchive = Kind.isZip(name) || !Kind.isExpected(name);
        if (Kind.isDocument(name) || !mayBeArchive && size < SMALL) {
            return Kind.DOCUMENT;
        }
        Kind kind = look(file);
        if (kind == Kind.ARCHIVE) {
            return Archive.isDocument(file) ? Kind.DOCUMENT : Kind.ARCHIVE;
        }
        return kind == Kind.LINES && size < SMALL ? Kind.DOCUMENT : kind;
    }

    private static Kind look(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(Kind.HEAD);
            return Kind.of(head, head.length, file.toString());
        }
    }

    private void lines(String path, String identity, InputStream lines, Piece.Taker taker) throws IOException {
        try (lines) {
            new LineChunks(path, identity, lines, readings).each(taker);
        }
    }

    /** What can be read once only, and nobody knows how long it is: standard input, a pipe. */
    private void stream(String path, InputStream in, Piece.Taker taker) {
        try {
            byte[] head = in.readNBytes(Kind.HEAD);
            InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), in);
            switch (Kind.of(head, head.length, path)) {
                case LINES -> lines(path, path, all, taker);
                case ARCHIVE -> archive(path, all, taker);
                case JSON, DOCUMENT -> taker.take(inMemory(path, all.readNBytes(ReportJson.DEFAULT_LIMIT + 1)));
            }
        } catch (IOException failure) {
            taker.take(Piece.failed(path, "io", readings.failure(failure)));
        }
    }

    private Piece inMemory(String path, byte[] bytes) {
        return new FilePiece(path, path, bytes.length, () -> new ByteArrayInputStream(bytes), readings);
    }

    /** An archive has the list of its entries at its end, so that it is put into a file first. */
    private void archive(String path, InputStream in, Piece.Taker taker) throws IOException {
        Path file = Files.createTempFile("gongkai", ".zip");
        file.toFile().deleteOnExit();
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
        if (Archive.isDocument(file)) {
            taker.take(inMemory(path, Files.readAllBytes(file)));
        } else {
            Archive.each(file, path, path, locale, readings, taker);
        }
    }
}
