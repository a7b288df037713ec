package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.documents.OfficePrinter.Style;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Reports whose tables were printed without lines. */
class UnruledTableProperties {

    private static Reading read(Edition edition, Figures figures, Style style, long seed) throws DocumentException {
        return ReportReader.standard().read(OfficePrinter.print(figures, style.withoutLines(), seed), "report.pdf");
    }

    private static List<Cell> wrong(Edition edition, Figures figures, Reading reading) {
        return edition.cells().stream()
                .filter(cell -> reading.report()
                        .filter(report -> report.edition() == edition
                                && report.figures().entry(cell).equals(figures.entry(cell)))
                        .isEmpty())
                .toList();
    }

    @Example
    void aNoteInSmallPrintDoesNotTearTheParagraphsOfTheBody() throws DocumentException {
        everyCellIsRightOrFlaggedAndTheProseIsWhole(Edition.STANDARD_2021, -40);
    }

    @Example
    void rowsOfNumbersAtTheSameHeightOfTwoPagesAreNotTakenForRunningHeads() throws DocumentException {
        everyCellIsRightOrFlaggedAndTheProseIsWhole(Edition.TRIAL_2019, -362);
    }

    @Property(tries = 60)
    void everyCellIsRightOrFlaggedAndTheProseIsWhole(@ForAll Edition edition, @ForAll long seed)
            throws DocumentException {
        Random random = new Random(seed);
        Figures figures = DamagedReport.figures(edition, random, true);
        Style style = Style.any(random);

        Reading reading = read(edition, figures, style, seed);

        List<Cell> wrong = wrong(edition, figures, reading);
        assertThat(wrong)
                .as(style.toString())
                .allMatch(cell -> !reading.remarks(cell).isEmpty());
        boolean inTables = edition.cells().stream()
                .allMatch(cell -> reading.place(cell)
                        .filter(place -> place.toString().contains("table"))
                        .isPresent());
        if (!inTables) {
            // a table was read as lines, and these hide where paragraphs have their margins
            return;
        }
        var report = reading.report().orElseThrow();
        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        Reading ruled = ReportReader.standard().read(OfficePrinter.print(figures, style, seed), "report.pdf");
        assertThat(report.period())
                .as(style + " " + reading.remarks())
                .isEqualTo(ruled.report().orElseThrow().period());
        assertThat(report.overview().orElseThrow().paragraphs()).hasSize(1);
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
    }

    @Property(tries = 60)
    void whereLabelsAreLostEveryCellIsRightOrFlagged(@ForAll Edition edition, @ForAll long seed)
            throws DocumentException {
        Random random = new Random(seed);
        Figures figures = DamagedReport.figures(edition, random, true);
        Style style = Style.any(random).withoutLines();

        Reading reading =
                ReportReader.standard().read(OfficePrinter.printWithLosses(figures, style, seed), "report.pdf");

        if (reading.report().filter(report -> report.edition() == edition).isPresent()) {
            assertThat(wrong(edition, figures, reading))
                    .as(style.toString())
                    .allMatch(cell -> !reading.remarks(cell).isEmpty());
        }
    }

    @Example
    void hardlyACellIsOnlyFlagged() throws DocumentException {
        int files = Integer.getInteger("unruled.files", 40);
        int cells = 0;
        int right = 0;
        int silent = 0;
        for (int seed = 0; seed < files; seed++) {
            Random random = new Random(seed);
            Edition edition = Edition.values()[seed % 2];
            Figures figures = DamagedReport.figures(edition, random, true);
            Style style = Style.any(random);
            Reading reading = read(edition, figures, style, seed);
            List<Cell> wrong = wrong(edition, figures, reading);
            cells += edition.cells().size();
            right += edition.cells().size() - wrong.size();
            silent += (int) wrong.stream()
                    .filter(cell -> reading.remarks(cell).isEmpty())
                    .count();
            if (!wrong.isEmpty() && Boolean.getBoolean("unruled.show")) {
                System.out.println(seed + " " + wrong.size() + " " + wrong.get(0) + " " + style);
            }
        }
        System.out.printf(
                "Tables without lines: %d files, %d cells, %d right, %d flagged, %d silently wrong%n",
                files, cells, right, cells - right - silent, silent);
        assertThat(silent).isZero();
    }
}
