package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages with tables without borders, as other programs print them. */
class UnruledPrintTest {

    private static final int SEED = 31;

    @TempDir
    Path folder;

    private static Report report(Edition edition) {
        return ReportGenerator.seeded(SEED).edition(edition).report();
    }

    /** The page of a report with every border taken away. */
    private Path page(Edition edition, Look look) throws IOException {
        String page = look.page(report(edition)).replace("<table border=1", "<table border=0");
        return Files.writeString(folder.resolve(edition + "-" + look + ".html"), page);
    }

    private static void assertRight(Path pdf, Edition edition) throws IOException {
        Reading reading = ReportReader.standard().read(pdf);
        Report printed = report(edition);
        Report read = reading.report().orElseThrow();
        assertThat(read.figures()).as(reading.remarks().toString()).isEqualTo(printed.figures());
        assertThat(read.organ().name()).isEqualTo(printed.organ().name());
        assertThat(read.period()).isEqualTo(printed.period());
        assertThat(read.otherMatters()).isEqualTo(printed.otherMatters());
    }

    /** Where cells stand so close together that they cannot be told apart, the file falls back to lines. */
    private static void assertRightOrFlagged(Path pdf, Edition edition) throws IOException {
        Reading reading = ReportReader.standard().read(pdf);
        Report printed = report(edition);
        Report read = reading.report().orElseThrow();
        List<Cell> wrong = edition.cells().stream()
                .filter(cell ->
                        !read.figures().entry(cell).equals(printed.figures().entry(cell)))
                .toList();
        assertThat(wrong).allMatch(cell -> !reading.remarks(cell).isEmpty());
    }

    @Test
    void whatABrowserPrintsIsRight() throws IOException {
        if (Conversions.browser().isEmpty()) {
            System.out.println("Chromium is not installed: no page without borders is printed by it");
            return;
        }
        for (Edition edition : Edition.values()) {
            Path plain = folder.resolve("browser-" + edition + ".pdf");
            new Conversions(folder).byBrowser(page(edition, Look.PLAIN), plain);
            assertRight(plain, edition);
            Path close = folder.resolve("close-" + edition + ".pdf");
            new Conversions(folder).byBrowser(page(edition, Look.NUMBERS_WITH_UNITS), close);
            assertRightOrFlagged(close, edition);
        }
    }

    @Test
    void whatLibreOfficePrintsIsRight() throws IOException {
        if (Conversions.office().isEmpty()) {
            System.out.println("LibreOffice is not installed: no page without borders is printed by it");
            return;
        }
        List<Path> pages = new ArrayList<>();
        for (Edition edition : Edition.values()) {
            pages.add(page(edition, Look.PLAIN));
        }
        new Conversions(folder).byOffice(pages, "HTML (StarWriter)", "pdf:writer_web_pdf_Export", folder);
        for (Edition edition : Edition.values()) {
            assertRight(folder.resolve(edition + "-" + Look.PLAIN + ".pdf"), edition);
        }
    }
}
