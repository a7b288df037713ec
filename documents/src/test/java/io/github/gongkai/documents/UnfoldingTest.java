package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report all of which stands in one table. */
class UnfoldingTest {

    private static Figures figures(Edition edition) {
        return DamagedReport.figures(edition, new Random(7), true);
    }

    /** Title, headings, prose and the rows of all tables as rows of one table. */
    private static String asOneTable(Edition edition) {
        return new Printer(figures(edition))
                        .print(Layout.HTML_MERGED)
                        .replaceAll("(?s)<table[^>]*>|</table>|</?tbody>", "")
                        .replaceAll("(?s)<(?:p|h\\d)[^>]*>(.*?)</(?:p|h\\d)>", "<tr><td colspan=\"40\">$1</td></tr>")
                        .replaceFirst("<tr>", "<table border=1><tr>")
                + "</table>";
    }

    /** The same with each of its tables as a table of its own in a cell. */
    private static String nested(Edition edition) {
        return "<table>"
                + new Printer(figures(edition))
                        .print(Layout.HTML_MERGED)
                        .replaceAll("(?s)(<table.*?</table>)", "<tr><td colspan=\"8\">$1</td></tr>")
                        .replaceAll("(?s)<(?:p|h\\d)[^>]*>(.*?)</(?:p|h\\d)>", "<tr><td colspan=\"8\">$1</td></tr>")
                + "</table>";
    }

    @ParameterizedTest
    @EnumSource
    void aReportInOneTableIsReadAsAnyOther(Edition edition) throws DocumentException {
        assertReadLikeAPage(edition, read(asOneTable(edition)));
    }

    @ParameterizedTest
    @EnumSource
    void tablesInTheCellsOfATableAreReadAsAnyOther(Edition edition) throws DocumentException {
        assertReadLikeAPage(edition, read(nested(edition)));
    }

    private static void assertReadLikeAPage(Edition edition, Reading reading) throws DocumentException {
        Report report = reading.report().orElseThrow();
        Report plain = read(new Printer(figures(edition)).print(Layout.HTML_MERGED))
                .report()
                .orElseThrow();

        assertThat(report.figures()).as("%s", reading.remarks()).isEqualTo(figures(edition));
        assertThat(report).isEqualTo(plain);
        assertThat(edition.cells())
                .allSatisfy(cell -> assertThat(reading.place(cell)).isPresent());
    }

    @Test
    void theSameInAWordDocumentThatAnotherProgramMakes(@TempDir Path folder) throws Exception {
        WithOffice.assumeIsHere("whether a table that LibreOffice makes is taken apart");
        Path page = Files.writeString(folder.resolve("one.html"), asOneTable(Edition.STANDARD_2021));
        new Conversions(folder.resolve("profile"))
                .byOffice(List.of(page), "HTML (StarWriter)", "docx:MS Word 2007 XML", folder);

        Reading reading = ReportReader.standard().read(folder.resolve("one.docx"));

        Report report = reading.report().orElseThrow();
        assertThat(report.overview().orElseThrow().paragraphs()).hasSize(1);
        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        // it fills up the shorter rows with a blank cell
        assertThat(report.figures()).as("%s", reading.remarks()).isEqualTo(figures(Edition.STANDARD_2021));
        assertThat(Edition.STANDARD_2021.cells())
                .allSatisfy(cell -> assertThat(reading.remarks(cell)).isEmpty());
    }

    private static Reading read(String page) throws DocumentException {
        return ReportReader.standard().read(page.getBytes(StandardCharsets.UTF_8), "report.html");
    }
}
