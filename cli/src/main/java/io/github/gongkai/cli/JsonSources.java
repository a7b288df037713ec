package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.jackson.ReportLines;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Reports in JSON: a file that holds one, or NDJSON, in which each line holds one. */
final class JsonSources {

    private static final Bilingual CANNOT_READ = new Bilingual("读取失败", "reading failed");
    private static final Bilingual NOT_REPORT_JSON = new Bilingual("不是年报的 JSON：", "not the JSON of a report: ");

    private final Locale locale;

    JsonSources(Locale locale) {
        this.locale = locale;
    }

    void each(Path file, Sources.Visitor visitor) throws IOException {
        InputStream bytes;
        boolean lines;
        try {
            lines = holdsLines(file);
            bytes = Files.newInputStream(file);
        } catch (IOException cannotRead) {
            visitor.visit(Source.unreadable(file.toString(), "io", CANNOT_READ.in(locale)));
            return;
        }
        try (bytes) {
            if (lines) {
                eachLine(file, bytes, visitor);
            } else {
                visitor.visit(read(
                                file.toString(),
                                () -> Optional.of(ReportJson.strict().read(bytes)))
                        .orElseThrow());
            }
        }
    }

    private void eachLine(Path file, InputStream bytes, Sources.Visitor visitor) throws IOException {
        ReportLines lines = ReportJson.strict().lines(bytes);
        while (true) {
            Optional<Source> source = read(file.toString(), lines::next).map(found -> found.onLine(lines.lineNumber()));
            if (source.isEmpty()) {
                return;
            }
            visitor.visit(source.get());
            if (source.get().notes().stream().anyMatch(note -> note.code().equals("io"))) {
                return;
            }
        }
    }

    private interface Reader {
        Optional<Report> read() throws IOException;
    }

    private Optional<Source> read(String path, Reader reader) {
        try {
            return reader.read().map(report -> Source.ofReport(path, report));
        } catch (JsonProcessingException invalid) {
            return Optional.of(Source.unreadable(path, "json", NOT_REPORT_JSON.in(locale) + invalid.getMessage()));
        } catch (IOException cannotRead) {
            return Optional.of(Source.unreadable(path, "io", CANNOT_READ.in(locale)));
        }
    }

    /** Whether the name says so, or a line that ends with a brace is followed by another that begins with one. */
    private static boolean holdsLines(Path file) throws IOException {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl")) {
            return true;
        }
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            int last = 0;
            int next = bytes.read();
            while (next >= 0 && next != '\n') {
                last = next > ' ' ? next : last;
                next = bytes.read();
            }
            while (next >= 0 && next <= ' ') {
                next = bytes.read();
            }
            return last == '}' && next == '{';
        }
    }
}
