package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Suspects;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How often the true repair of section 三 is listed, and how often it comes first; the rates are printed in the build. */
class RepairRatesTest {

    /** Counts of flawed reports, and of those whose true repair was listed, or came first. */
    private static final class Rates {
        private int reports;
        private int listed;
        private int first;

        void add(FlawedReport flawed) {
            Map<Cell, OptionalLong> truth = truth(flawed);
            List<Map<Cell, OptionalLong>> repairs = Suspects.of(flawed.report()).repairs().stream()
                    .map(Rates::changes)
                    .toList();
            reports++;
            listed += repairs.contains(truth) || repairs.isEmpty() && truth.isEmpty() ? 1 : 0;
            first +=
                    repairs.isEmpty() ? truth.isEmpty() ? 1 : 0 : repairs.get(0).equals(truth) ? 1 : 0;
        }

        /** Nothing needs to be done to a zero that was left out. */
        private static Map<Cell, OptionalLong> truth(FlawedReport flawed) {
            Map<Cell, OptionalLong> truth = new TreeMap<>();
            for (FlawedReport.Change change : flawed.changes()) {
                long before = flawed.intended()
                        .figures()
                        .countAt(change.cell().position(flawed.report().edition()));
                if (before != 0 || !standsForNothing(change.after())) {
                    truth.put(change.cell(), OptionalLong.of(before));
                }
            }
            return truth;
        }

        private static boolean standsForNothing(Entry entry) {
            return entry.equals(Entry.BLANK) || entry instanceof Entry.Text text && text.standsForNothing();
        }

        private static Map<Cell, OptionalLong> changes(Repair repair) {
            Map<Cell, OptionalLong> changes = new TreeMap<>();
            repair.changes().forEach(change -> changes.put(change.cell(), change.expected()));
            return changes;
        }

        double listed() {
            return (double) listed / reports;
        }

        double first() {
            return (double) first / reports;
        }

        void print(String what) {
            System.out.printf(
                    "%s: true repair listed in %.2f %%, first in %.2f %% of %d reports%n",
                    what, 100 * listed(), 100 * first(), reports);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 0.95, 0.8", "3, 0.95, 0.8"})
    void slipsAsPeopleMakeThemAreRepaired(int slips, double listed, double first) {
        Rates rates = new Rates();
        for (long seed = 0; rates.reports < 1_500; seed++) {
            FlawedReport flawed =
                    ReportGenerator.seeded(seed).withoutNarrative().flawed(slips);
            boolean onlyApplications =
                    flawed.changes().stream().allMatch(change -> change.cell().section() == Section.APPLICATIONS);
            if (onlyApplications && flawed.changes().size() == slips) {
                rates.add(flawed);
            }
        }
        rates.print(slips + " slip(s) of the kit");
        assertThat(rates.listed()).isGreaterThanOrEqualTo(listed);
        assertThat(rates.first()).isGreaterThanOrEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "2, 0.95, 0.8", "3, 0.95, 0.8"})
    void cellsThatHoldAnyNumberAreRepaired(int wrong, double listed, double first) {
        Rates rates = new Rates();
        for (long seed = 0; rates.reports < 1_500; seed++) {
            rates.add(anyNumbers(ReportGenerator.seeded(seed).withoutNarrative().report(), wrong, seed));
        }
        rates.print(wrong + " cell(s) with any number");
        assertThat(rates.listed()).isGreaterThanOrEqualTo(listed);
        assertThat(rates.first()).isGreaterThanOrEqualTo(first);
    }

    /** Each wrong cell holds a number up to twice the right one, or up to 9, all equally likely. */
    private static FlawedReport anyNumbers(Report report, int wrong, long seed) {
        Dice dice = Dice.of(seed, "any numbers");
        List<Cell> cells = applications(report.edition());
        Map<Cell, Long> numbers = new TreeMap<>();
        while (numbers.size() < wrong) {
            Cell cell = dice.one(cells);
            long right = report.figures().countAt(cell.position(report.edition()));
            long number = dice.below((int) Math.max(10, 2 * right));
            if (number != right) {
                numbers.put(cell, number);
            }
        }
        Figures.Builder figures = report.figures().toBuilder();
        numbers.forEach((cell, number) -> figures.set(cell, Entry.of(number)));
        return FlawedReport.of(
                report, report.toBuilder().figures(figures.build()).build());
    }

    @Test
    void twoOrThreeCellsThatAreOffByOneAreStillRepaired() {
        Rates pairs = new Rates();
        for (long seed = 0; pairs.reports < 1_500; seed++) {
            Report report = ReportGenerator.seeded(seed).withoutNarrative().report();
            Dice dice = Dice.of(seed, "off by one");
            Figures.Builder figures = report.figures().toBuilder();
            Stream.generate(() -> dice.one(applications(report.edition())))
                    .distinct()
                    .limit(2)
                    .forEach(cell ->
                            figures.set(cell, Entry.of(report.figures().countAt(cell.position(report.edition())) + 1)));
            pairs.add(FlawedReport.of(
                    report, report.toBuilder().figures(figures.build()).build()));
        }
        pairs.print("2 cells that are one too high");
        assertThat(pairs.listed()).isGreaterThanOrEqualTo(0.95);
    }

    private static List<Cell> applications(Edition edition) {
        return edition.cells().stream()
                .filter(cell -> cell.section() == Section.APPLICATIONS)
                .toList();
    }
}
