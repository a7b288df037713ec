package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.Remark;
import io.github.gongkai.documents.ReportReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The inputs that paths on the command line come to, read one after the other. */
final class Sources {

    /** What is done with each input. */
    interface Visitor {
        void visit(Source source) throws IOException;
    }

    /** In a folder these are taken for documents; in other files nobody expects a report. */
    private static final Set<String> ENDINGS = Set.of(
            "txt", "text", "md", "htm", "html", "xhtml", "json", "ndjson", "jsonl", "pdf", "doc", "docx", "docm", "wps",
            "xls", "xlsx");

    private static final Bilingual NOT_FOUND = new Bilingual("没有这个文件或目录", "no such file or folder");
    private static final Bilingual NO_REPORTS =
            new Bilingual("目录里没有可以读取的文件", "no file in the folder that could be read");
    private static final Bilingual CANNOT_LIST = new Bilingual("无法列出目录", "the folder cannot be listed");
    private static final Bilingual SKIPPED =
            new Bilingual("略过 %d 个不像文档的文件", "%d files that are no documents were left alone");

    private final Locale locale;
    private final Console console;

    Sources(Locale locale, Console console) {
        this.locale = locale;
        this.console = console;
    }

    void each(List<Path> paths, Visitor visitor) throws IOException {
        for (Path path : paths) {
            if (Files.isDirectory(path)) {
                eachInFolder(path, visitor);
            } else {
                eachInFile(path, visitor);
            }
        }
    }

    private void eachInFolder(Path folder, Visitor visitor) throws IOException {
        List<Path> documents = new ArrayList<>();
        int others = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (looksLikeADocument(file)) {
                    documents.add(file);
                } else {
                    others++;
                }
            }
        } catch (IOException | java.io.UncheckedIOException cannotList) {
            visitor.visit(Source.unreadable(folder.toString(), "io", CANNOT_LIST.in(locale)));
            return;
        }
        if (others > 0) {
            console.complain(folder.toString(), SKIPPED.in(locale).replace("%d", Integer.toString(others)));
        }
        if (documents.isEmpty()) {
            visitor.visit(Source.unreadable(folder.toString(), "empty-folder", NO_REPORTS.in(locale)));
        }
        for (Path document : documents) {
            eachInFile(document, visitor);
        }
    }

    private static boolean looksLikeADocument(Path file) {
        String name = String.valueOf(file.getFileName());
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.contains(ending);
    }

    private void eachInFile(Path file, Visitor visitor) throws IOException {
        if (!Files.exists(file)) {
            visitor.visit(Source.unreadable(file.toString(), "io", NOT_FOUND.in(locale)));
        } else if (isJson(file)) {
            new JsonSources(locale).each(file, visitor);
        } else {
            visitor.visit(document(file));
        }
    }

    private Source document(Path file) {
        try {
            return ofReading(file.toString(), ReportReader.standard().read(file));
        } catch (DocumentException failure) {
            return Source.unreadable(file.toString(), "io", failure.reason(locale));
        }
    }

    private Source ofReading(String path, Reading reading) {
        Optional<Report> report = reading.report();
        return new Source(
                path,
                OptionalInt.empty(),
                report,
                reading.refusal().map(remark -> remark.message(locale)).orElse(""),
                reading.remarks().stream().map(this::note).toList(),
                reading::place,
                passage -> reading.place(passage.section(), passage.start(), passage.end()));
    }

    private Source.Note note(Remark remark) {
        return new Source.Note(remark.code().id(), remark.message(locale), remark.cell(), remark.place());
    }

    /** Told by the first character that is not white space: no other format begins with a brace, a bracket may. */
    private static boolean isJson(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] start = bytes.readNBytes(1024);
            int at = start.length >= 3 && (start[0] & 0xFF) == 0xEF && (start[1] & 0xFF) == 0xBB ? 3 : 0;
            while (at < start.length
                    && (start[at] == ' ' || start[at] == '\n' || start[at] == '\r' || start[at] == '\t')) {
                at++;
            }
            boolean claimed = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
            return at < start.length && (start[at] == '{' || start[at] == '[' && claimed);
        } catch (IOException cannotRead) {
            return false;
        }
    }
}
