package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One report, carried by everything that reports are carried by. */
class SameReportTest {

    private static final List<Section> PROSE = List.of(Section.OVERVIEW, Section.PROBLEMS, Section.OTHER_MATTERS);

    @TempDir
    private Path folder;

    @Test
    void theSameReportIsReadFromEveryCarrier() throws IOException {
        for (Edition edition : Edition.values()) {
            Report report = ReportGenerator.seeded(11).edition(edition).report();
            Map<String, byte[]> carriers = new LinkedHashMap<>();
            carriers.put("report.json", json(report));
            carriers.put("report.txt", text(report, Printer.Layout.TABS));
            carriers.put("report.md", text(report, Printer.Layout.MARKDOWN));
            carriers.put("report.html", ReportWriter.to(Format.HTML).write(report));
            carriers.put("report.docx", ReportWriter.to(Format.DOCX).write(report));
            carriers.put("report.xlsx", ReportWriter.to(Format.XLSX).write(report));
            for (Map.Entry<String, byte[]> carrier : carriers.entrySet()) {
                Reading reading = ReportReader.standard().read(carrier.getValue(), carrier.getKey());
                assertSame(reading, report, carrier.getKey());
            }
        }
    }

    @Test
    void theSameReportIsReadFromWhatAnotherProgramMakesOfIt() throws IOException {
        if (Conversions.office().isEmpty()) {
            System.out.println("LibreOffice is not installed: no other carriers are made of a written report");
            return;
        }
        Report report =
                ReportGenerator.seeded(12).edition(Edition.STANDARD_2021).report();
        Path docx = Files.write(
                folder.resolve("report.docx"), ReportWriter.to(Format.DOCX).write(report));
        for (String ending : List.of("pdf", "doc", "odt")) {
            new Conversions(folder).byOffice(List.of(docx), "MS Word 2007 XML", ending, folder);
            Reading reading = ReportReader.standard().read(folder.resolve("report." + ending));
            if (reading.refusal()
                    .filter(why -> why.code() == RemarkCode.UNSUPPORTED_FORMAT)
                    .isPresent()) {
                System.out.println("Not read yet: " + ending);
            } else {
                assertSame(reading, report, ending);
            }
        }
    }

    private static void assertSame(Reading reading, Report report, String carrier) {
        Report read = reading.report().orElseThrow(() -> new AssertionError(carrier + ": " + reading));
        Figures figures = read.figures();
        assertThat(figures).as(carrier + " " + reading.remarks()).isEqualTo(report.figures());
        assertThat(read.organ().name()).as(carrier).isEqualTo(report.organ().name());
        assertThat(read.year()).as(carrier).isEqualTo(report.year());
        assertThat(read.period()).as(carrier).isEqualTo(report.period());
        for (Section section : PROSE) {
            assertThat(read.narrative(section).orElseThrow().paragraphs())
                    .as(carrier + " " + section)
                    .isEqualTo(report.narrative(section).orElseThrow().paragraphs());
        }
        assertThat(read.publishedOn()).as(carrier).isEqualTo(report.publishedOn());
    }

    private static byte[] json(Report report) throws IOException {
        ByteArrayOutputStream json = new ByteArrayOutputStream();
        ReportJson.strict().write(report, json);
        return json.toByteArray();
    }

    /** The printed pieces as lines, the tables laid out by the printer of the tests. */
    private static byte[] text(Report report, Printer.Layout layout) {
        Printer printer = new Printer(report.figures());
        StringBuilder text = new StringBuilder();
        int tables = 0;
        for (Printout.Piece piece : Printout.of(report).pieces()) {
            if (piece instanceof Printout.Table) {
                text.append(printer.table(layout, tables++));
            } else if (piece instanceof Printout.Heading heading) {
                text.append(heading.text()).append('\n');
            } else if (piece instanceof Printout.Title title) {
                text.append(title.text()).append('\n');
            } else if (piece instanceof Printout.Prose prose) {
                text.append(prose.text()).append('\n');
            } else if (piece instanceof Printout.Note note) {
                text.append(note.text()).append('\n');
            } else if (piece instanceof Printout.Signature signature) {
                text.append(signature.text()).append('\n');
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
