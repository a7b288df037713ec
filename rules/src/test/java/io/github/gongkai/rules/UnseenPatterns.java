package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Equation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The smallest sets of cells that can all be off by the same amount, up or down, so that no equation of some notices. */
final class UnseenPatterns {

    /** Cells in form order, with the direction in which each is off: 1 or -1, the first 1. */
    record Pattern(List<Cell> cells, List<Integer> signs) {}

    private UnseenPatterns() {}

    /** The patterns of the fewest cells, if that is two or four; none if it is more. */
    static List<Pattern> shortest(List<Equation> equations) {
        List<Cell> cells = equations.stream()
                .flatMap(equation -> equation.cells().stream())
                .distinct()
                .sorted()
                .toList();
        List<int[]> columns = cells.stream()
                .map(cell -> equations.stream()
                        .mapToInt(equation -> UnseenPatternsTest.coefficient(equation, cell))
                        .toArray())
                .toList();
        List<Pattern> pairs = ofTwo(cells, columns);
        return pairs.isEmpty() ? ofFour(cells, columns) : pairs;
    }

    private static List<Pattern> ofTwo(List<Cell> cells, List<int[]> columns) {
        List<Pattern> patterns = new ArrayList<>();
        for (int a = 0; a < cells.size(); a++) {
            for (int b = a + 1; b < cells.size(); b++) {
                for (int sign : new int[] {1, -1}) {
                    if (Arrays.stream(sum(columns.get(a), columns.get(b), sign)).allMatch(x -> x == 0)) {
                        patterns.add(new Pattern(List.of(cells.get(a), cells.get(b)), List.of(1, sign)));
                    }
                }
            }
        }
        return patterns;
    }

    /** Two pairs of cells that do the same to every equation undo each other. */
    private static List<Pattern> ofFour(List<Cell> cells, List<int[]> columns) {
        Map<List<Integer>, List<int[]>> pairs = new HashMap<>();
        for (int a = 0; a < cells.size(); a++) {
            for (int b = a + 1; b < cells.size(); b++) {
                for (int sign : new int[] {1, -1}) {
                    int[] sum = sum(columns.get(a), columns.get(b), sign);
                    List<Integer> effect = Arrays.stream(sum).boxed().toList();
                    List<Integer> opposite =
                            Arrays.stream(sum).map(x -> -x).boxed().toList();
                    pairs.computeIfAbsent(effect, e -> new ArrayList<>()).add(new int[] {a, b, 1, sign});
                    pairs.computeIfAbsent(opposite, e -> new ArrayList<>()).add(new int[] {a, b, -1, -sign});
                }
            }
        }
        Set<Pattern> patterns = new LinkedHashSet<>();
        for (List<int[]> same : pairs.values()) {
            for (int[] one : same) {
                for (int[] other : same) {
                    if (one[0] < other[0] && one[1] != other[0] && one[1] != other[1]) {
                        patterns.add(pattern(cells, one, other));
                    }
                }
            }
        }
        return List.copyOf(patterns);
    }

    private static Pattern pattern(List<Cell> cells, int[] one, int[] other) {
        Map<Cell, Integer> signs = new TreeMap<>();
        signs.put(cells.get(one[0]), 1);
        signs.put(cells.get(one[1]), one[2] * one[3]);
        signs.put(cells.get(other[0]), -one[2] * other[2]);
        signs.put(cells.get(other[1]), -one[2] * other[3]);
        return new Pattern(List.copyOf(signs.keySet()), List.copyOf(signs.values()));
    }

    private static int[] sum(int[] a, int[] b, int sign) {
        int[] sum = new int[a.length];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = a[i] + sign * b[i];
        }
        return sum;
    }
}
