package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.documents.OfficePrinter.Style;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class OfficePrinterProperties {

    /** Among them are labels, rows and numbers that a page break or a narrow cell splits. */
    @Property(tries = 150)
    void everyCellOfAPrintedReportIsRightOrFlagged(@ForAll Edition edition, @ForAll long seed)
            throws DocumentException {
        Random random = new Random(seed);
        Figures figures = DamagedReport.figures(edition, random, true);
        Style style = Style.any(random);

        Reading reading = ReportReader.standard().read(OfficePrinter.print(figures, style, seed), "report.pdf");

        Report report = reading.report().orElseThrow();
        assertThat(report.edition()).isEqualTo(edition);
        List<String> wrong = edition.cells().stream()
                .filter(cell -> !report.figures().entry(cell).equals(figures.entry(cell)))
                .filter(cell -> reading.remarks(cell).isEmpty())
                .map(cell -> cell + " is " + report.figures().entry(cell) + ", not " + figures.entry(cell))
                .toList();
        assertThat(wrong).as(style.toString()).isEmpty();
        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        assertThat(report.overview().orElseThrow().paragraphs())
                .as(style.toString())
                .hasSize(1);
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
    }

    @Example
    void hardlyACellIsOnlyFlagged() throws DocumentException {
        int cells = 0;
        int right = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            Edition edition = Edition.values()[seed % 2];
            Figures figures = DamagedReport.figures(edition, random, true);
            Reading reading =
                    ReportReader.standard().read(OfficePrinter.print(figures, Style.any(random), seed), "report.pdf");
            cells += edition.cells().size();
            right += (int) edition.cells().stream()
                    .filter(cell -> reading.report()
                            .filter(report -> report.figures().entry(cell).equals(figures.entry(cell)))
                            .isPresent())
                    .count();
        }
        assertThat(right).isGreaterThanOrEqualTo(cells * 995 / 1000);
    }
}
