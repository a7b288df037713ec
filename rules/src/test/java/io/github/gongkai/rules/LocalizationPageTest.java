package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/localization.md} from the form's equations; run with {@code -Dgongkai.docs=write} to renew it. */
class LocalizationPageTest {

    private static final Path PAGE = Path.of("../docs/localization.md");

    @Test
    void thePageSaysWhatFollowsFromTheEquations() throws IOException {
        String page = page();
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # Which cell is wrong
                What the form's own equations can tell of a wrong number, and what they cannot. This page is computed from the equations:
                `./mvnw -pl rules -am test -Dtest=LocalizationPageTest -Dsurefire.failIfNoSpecifiedTests=false -Dgongkai.docs=write`.

                `Suspects.of(report)` lists, for each table, the smallest sets of cells whose change would let every equation hold, in
                whole numbers of at least 0 (error localization in the sense of Fellegi and Holt, 1976). Every set that is as small as
                the smallest is listed. Where there are several, each is marked ambiguous: their order (the likelier slip, then the
                smaller change) says what to look at first, and not which is right.

                - **A blank is an unknown.** Filling it in changes no published number, so it does not count as a change. A blank (or a
                  dash, 无 and the like) stays as it is where 0 will do; it is filled only where the other cells leave one number, and that
                  number is not 0. Repairs that need no blank filled are listed alone, if there are any. If an expected number follows
                  only because blanks are taken for 0, the repair says so. If blanks could make up for all that is missing, no number is
                  suspected.
                - **What cannot be right is replaced in any case**: words, a fraction, a number below zero in a cell that counts; and a
                  number of 2⁵³ or more where some equation fails. Where the other cells do not tell the right number, it is left open.
                - **The work is bounded** by a number of steps, not by a clock. Past it, or if more than 200 repairs are equally small,
                  the equations are listed as not determined, and nothing is guessed.
                - Rows and columns with a sign (增/减) and amounts of money stand in no equation, so nothing is said of them.

                Equations with a cell in common form a group; the groups are independent of each other. The *distance* of a group is
                the least number of cells that can be wrong together without any equation failing. Fewer wrong cells than that are always
                noticed. Fewer than half of it are always found, with their right numbers.
                """);
        for (Edition edition : Edition.values()) {
            page.append("\n## ").append(edition).append('\n');
            for (Map.Entry<String, List<Net>> alike : alike(edition).entrySet()) {
                page.append(group(edition, alike.getValue()));
            }
        }
        return page.toString();
    }

    /** The nets of an edition; those of one section that differ by their row only are told of together. */
    private static Map<String, List<Net>> alike(Edition edition) {
        return Net.of(edition).stream()
                .collect(Collectors.groupingBy(
                        net -> net.equations().get(0).section() + " "
                                + net.equations().size() + " " + net.edges(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static String group(Edition edition, List<Net> nets) {
        List<Equation> equations = nets.get(0).equations();
        Dependencies dependencies = Dependencies.of(equations);
        List<UnseenPatterns.Pattern> patterns = UnseenPatterns.shortest(equations);
        StringBuilder group = new StringBuilder("\n### ")
                .append(equations.get(0).section().label().in(Locale.CHINESE))
                .append(nets.size() > 1 ? " (each of " + nets.size() + " rows)" : "")
                .append(
                        "\n| cells | equations | rank | distance | unseen patterns of that many cells |\n|---|---|---|---|---|\n");
        group.append("| ").append(nets.get(0).edges());
        group.append(" | ").append(equations.size());
        group.append(" | ").append(dependencies.rank());
        group.append(" | ").append(patterns.get(0).cells().size());
        group.append(" | ").append(patterns.size()).append(" |\n");
        group.append(redundancy(equations, dependencies));
        group.append(unseen(edition, equations, patterns));
        return group.toString();
    }

    private static String redundancy(List<Equation> equations, Dependencies dependencies) {
        if (dependencies.combinations().isEmpty()) {
            return "\nNo equation follows from the others.\n";
        }
        StringBuilder text =
                new StringBuilder("\nRedundant equations: in each of these sets, any one follows from the others.\n\n");
        for (Set<Integer> circuit : circuits(dependencies)) {
            text.append("- ").append(circuit.size()).append(" equations: ");
            text.append(described(circuit.stream().map(equations::get).toList()))
                    .append('\n');
        }
        return text.toString();
    }

    /** The smallest sets of equations that say something twice: none holds another. */
    private static List<Set<Integer>> circuits(Dependencies dependencies) {
        List<Set<Integer>> supports = new ArrayList<>();
        List<long[]> combinations = dependencies.combinations();
        combinations.forEach(one -> supports.add(support(one)));
        for (long[] one : combinations) {
            for (long[] other : combinations) {
                for (int i = 0; i < one.length; i++) {
                    if (one != other && one[i] != 0 && other[i] != 0) {
                        supports.add(support(without(one, other, i)));
                    }
                }
            }
        }
        return supports.stream()
                .distinct()
                .filter(set -> supports.stream().noneMatch(other -> !other.equals(set) && set.containsAll(other)))
                .sorted(Comparator.comparingInt(Set::size))
                .toList();
    }

    private static long[] without(long[] one, long[] other, int index) {
        return IntStream.range(0, one.length)
                .mapToLong(i -> one[i] * other[index] - other[i] * one[index])
                .toArray();
    }

    private static Set<Integer> support(long[] factors) {
        return IntStream.range(0, factors.length)
                .filter(i -> factors[i] != 0)
                .boxed()
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String described(List<Equation> equations) {
        Map<Equation.Kind, List<Equation>> byKind = equations.stream()
                .collect(Collectors.groupingBy(Equation::kind, LinkedHashMap::new, Collectors.toList()));
        List<String> parts = new ArrayList<>();
        byKind.forEach((kind, some) -> parts.add(
                kind == Equation.Kind.ROW_TOTAL
                        ? "`ROW_TOTAL` of "
                                + rows(some.stream()
                                        .map(e -> e.right().get(0).row())
                                        .toList())
                        : "`" + kind + "` of " + some.size() + " columns"));
        return String.join("; ", parts);
    }

    private static String rows(List<? extends Row<?>> rows) {
        return rows.stream().map(row -> "`" + row.id() + "`").collect(Collectors.joining(", "));
    }

    private static String unseen(Edition edition, List<Equation> equations, List<UnseenPatterns.Pattern> patterns) {
        if (patterns.get(0).cells().size() == 2) {
            return "\nNot seen: any two of the cells that make up for each other, the total as well as its parts. A single wrong cell is\n"
                    + "noticed and cannot be told from the others of its row: each that could be changed is listed, ambiguous.\n";
        }
        assertThat(patterns).allMatch(LocalizationPageTest::isRectangle);
        StringBuilder text = new StringBuilder(
                "\nNot seen: the four corners of a rectangle, all off by the same amount so that each row and each column makes up for\n"
                        + "itself: in any two columns, and in two rows of one of these sets.\n\n");
        int counted = 0;
        int pairsOfColumns = columns(patterns) * (columns(patterns) - 1) / 2;
        for (Set<Row<?>> set : interchangeable(edition, equations, patterns)) {
            text.append("- ").append(rows(List.copyOf(set))).append('\n');
            counted += set.size() * (set.size() - 1) / 2 * pairsOfColumns;
        }
        // Nothing is left out: the sets and the pairs of columns account for every pattern.
        assertThat(counted).isEqualTo(patterns.size());
        return text.toString();
    }

    private static boolean isRectangle(UnseenPatterns.Pattern pattern) {
        List<Cell> cells = pattern.cells();
        return cells.stream().map(Cell::row).distinct().count() == 2
                && cells.stream().map(Cell::column).distinct().count() == 2;
    }

    private static int columns(List<UnseenPatterns.Pattern> patterns) {
        return (int) patterns.stream()
                .flatMap(pattern -> pattern.cells().stream())
                .map(Cell::column)
                .distinct()
                .count();
    }

    private static List<Set<Row<?>>> interchangeable(
            Edition edition, List<Equation> equations, List<UnseenPatterns.Pattern> patterns) {
        List<Set<Row<?>>> sets = new ArrayList<>();
        for (Row<?> row : edition.rows(equations.get(0).section())) {
            Set<Row<?>> alike = new HashSet<>();
            alike.add(row);
            patterns.stream()
                    .filter(pattern -> pattern.cells().stream().anyMatch(cell -> cell.row() == row))
                    .flatMap(pattern -> pattern.cells().stream().<Row<?>>map(Cell::row))
                    .forEach(alike::add);
            Set<Row<?>> set = edition.rows(row.section()).stream()
                    .filter(alike::contains)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (set.size() > 1 && sets.stream().noneMatch(set::equals)) {
                sets.add(set);
            }
        }
        return sets;
    }
}
