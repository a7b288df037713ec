package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One wrong cell of section 三, whatever stands in it, is found together with the right number. */
class SingleSuspectTest {

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyWrongCellIsFoundWithItsRightValue(Edition edition) {
        for (Report report : reports(edition)) {
            for (Cell cell : ConsistentTables.applications(edition)) {
                long right = report.figures().countAt(cell.position(edition));
                for (Entry wrong : wrongEntries(right)) {
                    Report flawed = ConsistentTables.with(report, cell, wrong);

                    Suspects suspects = Suspects.of(flawed);

                    List<Repair.Change> expected = List.of(new Repair.Change(cell, wrong, OptionalLong.of(right)));
                    assertThat(suspects.undetermined()).isEmpty();
                    assertThat(suspects.repairs()).hasSize(1);
                    Repair repair = suspects.repairs().get(0);
                    assertThat(repair.changes()).isEqualTo(expected);
                    assertThat(repair.isAmbiguous() || repair.blanksAreZero()).isFalse();
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void anEmptyCellIsFilledWithTheNumberThatIsMissingAndLeftAloneWhereZeroWillDo(Edition edition) {
        for (Report report : reports(edition)) {
            for (Cell cell : ConsistentTables.applications(edition)) {
                long right = report.figures().countAt(cell.position(edition));
                for (Entry nothing : List.of(Entry.BLANK, Entry.of("—"), Entry.of("无"))) {
                    Suspects suspects = Suspects.of(ConsistentTables.with(report, cell, nothing));

                    List<Repair.Change> expected =
                            right == 0 ? List.of() : List.of(new Repair.Change(cell, nothing, OptionalLong.of(right)));
                    assertThat(suspects.isDetermined()).isTrue();
                    assertThat(suspects.repairs().stream().flatMap(repair -> repair.changes().stream()))
                            .containsExactlyElementsOf(expected);
                }
            }
        }
    }

    private static List<Report> reports(Edition edition) {
        return List.of(
                ConsistentTables.draw(edition, 1, 3),
                ConsistentTables.draw(edition, 2, 100),
                ConsistentTables.draw(edition, 3, 100_000_000));
    }

    /** A little off, much off, digits changed, below zero, at the limits, no whole number, no number. */
    private static List<Entry> wrongEntries(long right) {
        List<Entry> wrong = new ArrayList<>();
        for (long count : new long[] {
            right + 1,
            right - 1,
            right + 9,
            right * 10,
            right * 10 + 1,
            right / 10,
            -right,
            0,
            transposed(right),
            1L << 52,
            (1L << 53) - 1,
            1L << 53,
            Long.MAX_VALUE - 1,
            Long.MAX_VALUE,
            -(1L << 53),
            Long.MIN_VALUE
        }) {
            if (count != right && !wrong.contains(Entry.of(count))) {
                wrong.add(Entry.of(count));
            }
        }
        wrong.add(Entry.of(new BigDecimal(right + ".5")));
        wrong.add(Entry.of(BigDecimal.TEN.pow(30)));
        wrong.add(Entry.of("约" + right));
        wrong.add(Entry.of("若干"));
        return wrong;
    }

    private static long transposed(long number) {
        return number / 100 * 100 + number % 10 * 10 + number / 10 % 10;
    }
}
