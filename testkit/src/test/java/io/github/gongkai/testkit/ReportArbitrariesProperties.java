package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Shrinkable;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;

@Domain(ReportArbitraries.class)
class ReportArbitrariesProperties {

    @Property(tries = 300)
    void aReportIsConsistent(@ForAll Report report) {
        GongkaiAssertions.assertThat(report).isArithmeticallyConsistent();
    }

    @Property(tries = 300)
    void aFlawedReportIsNot(@ForAll FlawedReport flawed) {
        assertThat(flawed.changes()).isNotEmpty();
        assertThat(flawed.expected()).isNotEmpty();
        GongkaiAssertions.assertThat(flawed.intended()).isArithmeticallyConsistent();
    }

    @Property(tries = 300)
    void theFindingsOfAnyFiguresNameTheirCells(@ForAll Figures figures) {
        Statistics.label("consistent").collect(Expected.in(figures).isEmpty());

        assertThat(Expected.in(figures))
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(
                        Comparator.comparing(finding -> finding.cells().get(0)))
                .allSatisfy(finding ->
                        assertThat(finding.cells()).isNotEmpty().allMatch(cell -> cell.isIn(figures.edition())));
    }

    /** A blank never breaks what held: the number that stood there still mends it. */
    @Property(tries = 300)
    void aBlankInAConsistentReportBreaksNoEquation(@ForAll Report report) {
        int position = Math.floorMod(
                report.figures().toString().hashCode(), report.edition().cells().size());
        Figures figures =
                report.figures().toBuilder().setAt(position, Entry.BLANK).build();

        assertThat(Expected.in(figures)).extracting(Expected::rule).containsExactly("cell-complete");
    }

    @Example
    void allShrinksTowardsTheTownshipWithoutANumber() {
        Shrinkable<Report> report = ReportArbitraries.reports().generator(1000).next(new Random(7));
        for (int steps = 0; steps < 10_000 && report.shrink().findAny().isPresent(); steps++) {
            report = report.shrink().findFirst().orElseThrow();
        }

        assertThat(report.value())
                .isEqualTo(ReportGenerator.seeded(0)
                        .edition(Edition.TRIAL_2019)
                        .size(ReportSize.TOWNSHIP)
                        .report());
    }

    @Property(tries = 500)
    void anEntryMayBeOfAnyKind(@ForAll Entry entry) {
        Statistics.label("kind").collect(entry.getClass().getSimpleName()).coverage(kinds -> {
            kinds.check("Count").percentage(percent -> percent > 20);
            kinds.check("Decimal").percentage(percent -> percent > 2);
            kinds.check("Blank").percentage(percent -> percent > 2);
            kinds.check("Text").percentage(percent -> percent > 2);
        });
    }
}
