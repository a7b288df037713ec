package io.github.gongkai.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.jackson.ReportLines;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/**
 * Reads pieces of files, in one task. Whatever is wrong with a file becomes an input that says so; the files behind it are
 * read all the same.
 */
final class PieceReader {

    private static final Bilingual CANNOT_READ = new Bilingual("读取失败：", "reading failed: ");
    private static final Bilingual INTERNAL = new Bilingual("本库内部错误：", "an error inside the library: ");

    private final Configuration configuration;
    private @Nullable Closeable open;

    PieceReader(Configuration configuration) {
        this.configuration = configuration;
        TaskContext task = TaskContext.get();
        if (task != null) {
            task.addTaskCompletionListener((TaskCompletionListener) ended -> close());
        }
    }

    /** The document that a file is. */
    Input document(Piece piece) {
        if (piece.problem() != null) {
            return unreadable(piece.path(), piece.problem());
        }
        try (InputStream file = open(piece.path(), 0)) {
            return document(file, piece.path());
        } catch (IOException | RuntimeException cannotRead) {
            return unreadable(piece.path(), cannotRead);
        }
    }

    /** The document that a stream holds. */
    static Input document(InputStream content, String path) {
        try {
            return Input.of(path, ReportReader.standard().read(content, path));
        } catch (DocumentException notRead) {
            Bilingual reason = new Bilingual(notRead.reason(Locale.CHINESE), notRead.reason(Locale.ENGLISH));
            return Input.unreadable(path, "io", reason);
        } catch (RuntimeException | StackOverflowError bug) {
            return Input.unreadable(path, "internal", with(INTERNAL, bug.toString()));
        }
    }

    /** The lines that begin in a piece, each of them an input. */
    Iterator<Input> lines(Piece piece) {
        if (piece.problem() != null) {
            return Collections.singletonList(unreadable(piece.path(), piece.problem()))
                    .iterator();
        }
        try {
            InputStream bytes = linesOf(piece);
            open = bytes;
            return new Lines(piece, ReportJson.strict().lines(bytes).countingFrom(Math.toIntExact(piece.firstLine())));
        } catch (IOException | RuntimeException cannotRead) {
            return Collections.singletonList(unreadable(piece.path(), cannotRead))
                    .iterator();
        }
    }

    /** How many lines begin in a piece; 0 if it cannot be read, as reading it will say. */
    long count(Piece piece) {
        byte[] bytes = new byte[1 << 16];
        long lines = 0;
        boolean insideOfLine = false;
        try (InputStream stream = linesOf(piece)) {
            for (int length = stream.read(bytes); length >= 0; length = stream.read(bytes)) {
                for (int i = 0; i < length; i++) {
                    if (bytes[i] == '\n') {
                        lines++;
                    }
                }
                insideOfLine = length > 0 ? bytes[length - 1] != '\n' : insideOfLine;
            }
        } catch (IOException | RuntimeException cannotRead) {
            return 0;
        }
        return insideOfLine ? lines + 1 : lines;
    }

    private InputStream linesOf(Piece piece) throws IOException {
        InputStream file = open(piece.path(), Math.max(0, piece.start() - 1));
        try {
            return new LineStream(file, piece.start(), piece.end());
        } catch (IOException | RuntimeException cannotRead) {
            file.close();
            throw cannotRead;
        }
    }

    private InputStream open(String name, long position) throws IOException {
        Path path = new Path(name);
        FSDataInputStream file = path.getFileSystem(configuration).open(path);
        try {
            CompressionCodec codec = new CompressionCodecFactory(configuration).getCodec(path);
            if (codec != null) {
                return codec.createInputStream(file);
            }
            file.seek(position);
            return file;
        } catch (IOException | RuntimeException cannotRead) {
            file.close();
            throw cannotRead;
        }
    }

    private void close() {
        try {
            if (open != null) {
                open.close();
            }
        } catch (IOException nothingIsLost) {
            // It was read from only.
        } finally {
            open = null;
        }
    }

    private static Input unreadable(String path, Throwable cause) {
        return unreadable(path, Objects.toString(cause.getMessage(), cause.toString()));
    }

    private static Input unreadable(String path, String problem) {
        return Input.unreadable(path, "io", with(CANNOT_READ, problem));
    }

    private static Bilingual with(Bilingual what, String problem) {
        String line = String.join(" ", problem.strip().split("\\s+"));
        return new Bilingual(what.chinese() + line, what.english() + line);
    }

    /** The lines of a piece; at their end the file is closed. */
    private final class Lines extends Lookahead<Input> {
        private final Piece piece;
        private final ReportLines lines;
        private boolean broken;

        Lines(Piece piece, ReportLines lines) {
            this.piece = piece;
            this.lines = lines;
        }

        @Override
        Optional<Input> find() {
            try {
                if (!broken) {
                    Optional<Report> report = lines.next();
                    if (report.isPresent()) {
                        return Optional.of(Input.of(path(), report.get()));
                    }
                }
            } catch (JsonProcessingException invalid) {
                return Optional.of(Input.ofNoReport(path(), invalid));
            } catch (IOException cannotRead) {
                broken = true;
                return Optional.of(unreadable(piece.path(), cannotRead));
            } catch (RuntimeException | StackOverflowError bug) {
                return Optional.of(Input.unreadable(path(), "internal", with(INTERNAL, bug.toString())));
            }
            close();
            return Optional.empty();
        }

        private String path() {
            return piece.path() + ":" + lines.lineNumber();
        }
    }
}
