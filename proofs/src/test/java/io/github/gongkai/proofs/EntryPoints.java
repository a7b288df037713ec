package io.github.gongkai.proofs;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.MarkedCopy;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.jackson.ReportLines;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Claims;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Share;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Years;
import io.github.gongkai.testkit.ConformanceCase;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Every way into the library, by a name: each carrier read whole, cut off and as rubbish, all that is done with a report. */
final class EntryPoints {

    interface Call {
        void make() throws Exception;
    }

    private static final Path ROOT = Path.of("..");
    private static final Path FIXTURES = ROOT.resolve("documents/src/test/resources");

    private final Map<String, Call> calls = new LinkedHashMap<>();
    private final Report report = ReportGenerator.seeded(3).year(2023).report();
    private final Report wrong = ReportGenerator.seeded(5).year(2023).flawed(3).report();

    private EntryPoints() throws IOException {
        read("a page", ROOT.resolve("examples/reports/shanghai-general-office-2019.html"));
        read("a text", ROOT.resolve("examples/reports/new-district-2025.txt"));
        read("a PDF by LibreOffice", FIXTURES.resolve("pdf/libreoffice-standard.pdf"));
        read("a PDF by a browser", FIXTURES.resolve("pdf/chromium-trial.pdf"));
        read("a .doc", FIXTURES.resolve("word/report-2021.doc"));
        read("a .docx", FIXTURES.resolve("word/report-2021.docx"));
        read("a .docx with everything", FIXTURES.resolve("word/features.docx"));
        for (Format format : ReportWriter.formats()) {
            byte[] file = ReportWriter.to(format).write(report);
            read("our own " + format, file, "report." + format.name().toLowerCase(Locale.ROOT));
            calls.put("writing " + format, () -> ReportWriter.to(format).write(report));
            calls.put(
                    "the blank form as " + format,
                    () -> ReportWriter.to(format)
                            .blank(Edition.STANDARD_2021, Optional.of("甲县"), OptionalInt.of(2024)));
        }
        read("our own JSON", ReportJson.strict().write(report).getBytes(StandardCharsets.UTF_8), "report.json");
        read("nothing", new byte[0], "empty.pdf");
        calls.put(
                "a file that is not there",
                () -> refused(() -> ReportReader.standard().read(Path.of("nowhere.pdf"))));
        checks();
        json();
    }

    /** All of them, by name. */
    static Map<String, Call> all() throws IOException {
        return new EntryPoints().calls;
    }

    private void read(String what, Path file) throws IOException {
        calls.put("reading the file of " + what, () -> ReportReader.standard().read(file));
        read(what, Files.readAllBytes(file), file.getFileName().toString());
    }

    private void read(String what, byte[] file, String name) {
        calls.put("reading " + what, () -> ReportReader.standard().read(file, name));
        calls.put(
                "reading a stream of " + what,
                () -> ReportReader.standard().read(new ByteArrayInputStream(file), name));
        calls.put("marking " + what, () -> mark(file, name));
        for (int part : List.of(2, 3, 10)) {
            calls.put(
                    "reading 1/" + part + " of " + what,
                    () -> refused(() -> ReportReader.standard().read(Arrays.copyOf(file, file.length / part), name)));
        }
        calls.put(
                "reading rubbish in " + what,
                () -> refused(() -> ReportReader.standard().read(withRubbish(file), name)));
    }

    private static void mark(byte[] file, String name) throws DocumentException {
        Reading reading = ReportReader.standard().read(file, name);
        List<MarkedCopy.Note> notes = reading.report().stream()
                .flatMap(read -> read.edition().cells().stream())
                .flatMap(cell -> reading.place(cell).stream())
                .limit(3)
                .map(place -> new MarkedCopy.Note(MarkedCopy.Weight.values()[0], "题", "文", List.of(place)))
                .toList();
        ReportReader.standard().mark(file, name, notes, Locale.CHINESE);
    }

    private static byte[] withRubbish(byte[] file) {
        byte[] changed = file.clone();
        for (int at = file.length / 5; at < file.length; at += Math.max(1, file.length / 7)) {
            changed[at] ^= 0x55;
        }
        return changed;
    }

    /** What is refused is refused by an exception that is documented, which is as good an end as any. */
    private static void refused(Call call) throws Exception {
        try {
            call.make();
        } catch (DocumentException documented) {
            documented.message(Locale.ENGLISH);
        }
    }

    private void checks() {
        calls.put("the standard set", () -> Rules.standard().check(wrong));
        calls.put("the first finding", () -> Rules.standard().first(wrong));
        calls.put("waivers", () -> Acceptance.of(Rules.standard().check(wrong), List.of(), LocalDate.of(2025, 1, 1)));
        calls.put("claims", () -> Claims.of(report));
        calls.put("suspects", () -> Suspects.of(wrong));
        calls.put("shares", () -> {
            for (Share share : Share.values()) {
                share.of(report);
            }
        });
        calls.put(
                "two years",
                () -> Years.of(report, report.toBuilder().year(2024).build()).check());
        calls.put("a government and its members", () -> Rollup.of(report, wrong).check());
        calls.put(
                "repeated text",
                () -> Rules.of(Rules.repeatedText(List.of(wrong), 0.8)).check(report));
        calls.put("the conformance kit", ConformanceCase::all);
        calls.put("a generated report", () -> ReportGenerator.seeded(77).flawed(2));
        calls.put("Java serialization", () -> {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
                out.writeObject(report);
                out.writeObject(Rules.standard());
            }
            try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                in.readObject();
                in.readObject();
            }
        });
    }

    private void json() throws IOException {
        String json = ReportJson.strict().write(report);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        calls.put("writing JSON", () -> ReportJson.strict().write(wrong, new ByteArrayOutputStream()));
        calls.put("reading JSON", () -> ReportJson.strict().read(bytes));
        calls.put("reading damaged JSON", () -> refusedJson(withRubbish(bytes)));
        calls.put("reading half of JSON", () -> refusedJson(Arrays.copyOf(bytes, bytes.length / 2)));
        calls.put("reading lines of JSON", () -> {
            try (ReportLines lines = ReportJson.lenient()
                    .lines(new ByteArrayInputStream((json + "\n" + json).getBytes(StandardCharsets.UTF_8)))) {
                while (lines.next().isPresent()) {
                    // to the end
                }
            }
        });
    }

    private static void refusedJson(byte[] bytes) {
        try {
            ReportJson.strict().read(bytes);
        } catch (IOException documented) {
            // as documented
        }
    }
}
