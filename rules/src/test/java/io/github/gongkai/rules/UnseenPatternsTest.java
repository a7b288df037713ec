package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Section;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Up to three wrong cells of section 三 always break an equation: no three columns of coefficients depend on each other. */
class UnseenPatternsTest {

    @ParameterizedTest
    @EnumSource(Edition.class)
    void noOneTwoOrThreeCellsCanBeWrongWithoutAFailingEquation(Edition edition) {
        int[][] columns = columns(edition);
        for (int a = 0; a < columns.length; a++) {
            assertThat(areDependent(columns[a])).isFalse();
            for (int b = a + 1; b < columns.length; b++) {
                assertThat(areDependent(columns[a], columns[b]) ? a + "," + b : "")
                        .isEmpty();
                for (int c = b + 1; c < columns.length; c++) {
                    if (areDependent(columns[a], columns[b], columns[c])) {
                        assertThat(List.of(a, b, c)).isEmpty();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"STANDARD_2021, 39, 37, 4473", "TRIAL_2019, 37, 35, 3654"})
    void theEquationsOfSectionThreeHaveRankTwoLessAndTheirShortestUnseenPatternsHaveFourCells(
            Edition edition, int equations, int rank, int patterns) {
        List<Equation> applications = applications(edition);

        assertThat(applications).hasSize(equations);
        assertThat(Dependencies.of(applications).rank()).isEqualTo(rank);
        assertThat(UnseenPatterns.shortest(applications))
                .hasSize(patterns)
                .allMatch(pattern -> pattern.cells().size() == 4);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void whatFollowsFromOtherEquationsAddsUpToNothing(Edition edition) {
        List<Equation> applications = applications(edition);
        for (long[] factors : Dependencies.of(applications).combinations()) {
            assertThat(factors).hasSize(applications.size());
            for (Cell cell : ConsistentTables.applications(edition)) {
                long sum = 0;
                for (int i = 0; i < factors.length; i++) {
                    sum += factors[i] * coefficient(applications.get(i), cell);
                }
                assertThat(sum).isZero();
            }
        }
    }

    private static List<Equation> applications(Edition edition) {
        return edition.equations().stream()
                .filter(equation -> equation.section() == Section.APPLICATIONS)
                .toList();
    }

    private static int[][] columns(Edition edition) {
        List<Equation> equations = applications(edition);
        return ConsistentTables.applications(edition).stream()
                .map(cell -> equations.stream()
                        .mapToInt(equation -> coefficient(equation, cell))
                        .toArray())
                .toArray(int[][]::new);
    }

    static int coefficient(Equation equation, Cell cell) {
        return equation.left().contains(cell) ? 1 : equation.right().contains(cell) ? -1 : 0;
    }

    /** Whether the columns, no fewer of which depend on each other, do so: by elimination over fractions. */
    private static boolean areDependent(int[]... columns) {
        int rows = columns[0].length;
        long[][] left = new long[columns.length][rows];
        for (int i = 0; i < columns.length; i++) {
            for (int row = 0; row < rows; row++) {
                left[i][row] = columns[i][row];
            }
        }
        for (int i = 0; i < left.length; i++) {
            int pivot = 0;
            while (pivot < rows && left[i][pivot] == 0) {
                pivot++;
            }
            if (pivot == rows) {
                return true;
            }
            for (int j = i + 1; j < left.length; j++) {
                long factor = left[j][pivot];
                for (int row = 0; factor != 0 && row < rows; row++) {
                    left[j][row] = left[j][row] * left[i][pivot] - left[i][row] * factor;
                }
            }
        }
        return false;
    }
}
