package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is listed is exactly what there is: held against a plain trial of all pairs of cells, and against the equations. */
class SmallestRepairsTest {

    @ParameterizedTest
    @EnumSource(Edition.class)
    void twoWrongCellsAreMendedInEveryWayThatThereIs(Edition edition) {
        Random random = new Random(20);
        int ambiguous = 0;
        for (int i = 0; i < 90; i++) {
            Report report = ConsistentTables.draw(edition, i, 1 + random.nextInt(4));
            long step = 1 + random.nextInt(2);
            Report flawed = i % 3 == 0
                    ? movedInItsRow(report, random, step)
                    : flawed(flawed(report, random, step), random, step);

            Suspects suspects = Suspects.of(flawed);

            Set<Map<Cell, Long>> listed =
                    suspects.repairs().stream().map(SmallestRepairsTest::values).collect(Collectors.toSet());
            if (listed.stream().anyMatch(repair -> repair.size() == 2)) {
                assertThat(listed).isEqualTo(allPairs(flawed));
                ambiguous += listed.size() > 1 ? 1 : 0;
            }
            assertThat(suspects.repairs())
                    .allMatch(repair ->
                            repair.alternatives() == suspects.repairs().size());
        }
        assertThat(ambiguous).isGreaterThan(5);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void everyRepairMendsTheReportAndChangesNoMoreCellsThanAreWrong(Edition edition) {
        Random random = new Random(21);
        for (int i = 0; i < 300; i++) {
            Report report = ConsistentTables.draw(edition, i, 1 << random.nextInt(12));
            Report flawed = report;
            int slips = 1 + random.nextInt(6);
            for (int slip = 0; slip < slips; slip++) {
                flawed = flawed(flawed, random, 1 + random.nextInt(3));
            }
            Suspects suspects = Suspects.of(flawed);

            assertThat(suspects.repairs().isEmpty() && suspects.isDetermined())
                    .isEqualTo(ConsistentTables.isConsistent(flawed));
            for (Repair repair : suspects.repairs()) {
                assertThat(repair.changes()).hasSizeLessThanOrEqualTo(slips);
                assertThat(ConsistentTables.isConsistent(ConsistentTables.mended(repair)))
                        .isTrue();
            }
        }
    }

    private static Report flawed(Report report, Random random, long step) {
        List<Cell> cells = ConsistentTables.applications(report.edition());
        Cell cell = cells.get(random.nextInt(cells.size()));
        long count = report.figures().countAt(cell.position(report.edition()));
        boolean lower = count >= step && random.nextBoolean();
        return ConsistentTables.with(report, cell, Entry.of(lower ? count - step : count + step));
    }

    private static Report movedInItsRow(Report report, Random random, long step) {
        List<Cell> cells = ConsistentTables.applications(report.edition());
        int first = random.nextInt(cells.size() / 7) * 7;
        Cell from = cells.get(first + random.nextInt(3));
        Cell to = cells.get(first + 3 + random.nextInt(3));
        long had = sum(report, List.of(from));
        long has = sum(report, List.of(to));
        Report without = ConsistentTables.with(report, from, Entry.of(Math.max(0, had - step)));
        return ConsistentTables.with(without, to, Entry.of(has + step));
    }

    private static Map<Cell, Long> values(Repair repair) {
        return repair.changes().stream()
                .collect(Collectors.toMap(
                        Repair.Change::cell, change -> change.expected().orElseThrow(), (a, b) -> a, TreeMap::new));
    }

    /** Every pair of cells with the numbers of at least 0 that let all equations of section 三 hold. */
    private static Set<Map<Cell, Long>> allPairs(Report report) {
        List<Equation> equations = report.edition().equations().stream()
                .filter(equation -> equation.section() == Section.APPLICATIONS)
                .toList();
        long[] difference = equations.stream()
                .mapToLong(equation -> sum(report, equation.right()) - sum(report, equation.left()))
                .toArray();
        List<Cell> cells = ConsistentTables.applications(report.edition());
        int[][] columns = cells.stream()
                .map(cell -> equations.stream()
                        .mapToInt(equation -> UnseenPatternsTest.coefficient(equation, cell))
                        .toArray())
                .toArray(int[][]::new);
        Set<Map<Cell, Long>> pairs = new HashSet<>();
        for (int a = 0; a < columns.length; a++) {
            for (int b = a + 1; b < columns.length; b++) {
                OptionalLong byA = alone(columns[a], columns[b], difference);
                OptionalLong byB = alone(columns[b], columns[a], difference);
                if (byA.isPresent()
                        && byB.isPresent()
                        && holds(columns[a], byA.getAsLong(), columns[b], byB.getAsLong(), difference)) {
                    long newA = sum(report, List.of(cells.get(a))) + byA.getAsLong();
                    long newB = sum(report, List.of(cells.get(b))) + byB.getAsLong();
                    if (newA >= 0 && newB >= 0) {
                        pairs.add(new TreeMap<>(Map.of(cells.get(a), newA, cells.get(b), newB)));
                    }
                }
            }
        }
        return pairs;
    }

    /** By how much one cell must change, told from an equation that the other is not in. */
    private static OptionalLong alone(int[] column, int[] other, long[] difference) {
        for (int i = 0; i < column.length; i++) {
            if (column[i] != 0 && other[i] == 0) {
                return OptionalLong.of(difference[i] * column[i]);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean holds(int[] a, long byA, int[] b, long byB, long[] difference) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] * byA + b[i] * byB != difference[i]) {
                return false;
            }
        }
        return byA != 0 && byB != 0;
    }

    private static long sum(Report report, List<Cell> cells) {
        return cells.stream()
                .mapToLong(cell -> report.figures().countAt(cell.position(report.edition())))
                .sum();
    }
}
