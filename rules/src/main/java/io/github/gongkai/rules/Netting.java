package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How the equations of an edition become nets. Nothing of the form is known here but its equations. */
final class Netting {

    private final Edition edition;
    private final List<Equation> equations;
    private final List<Cell> cells;
    /** The equations that become nodes. */
    private final List<Equation> kept;

    private Netting(Edition edition, List<Equation> equations) {
        this.edition = edition;
        this.equations = equations;
        this.cells = equations.stream()
                .flatMap(equation -> equation.cells().stream())
                .distinct()
                .sorted()
                .toList();
        this.kept = thinned(equations);
    }

    static List<Net> of(Edition edition) {
        return connected(edition.equations()).stream()
                .map(equations -> new Netting(edition, equations).net())
                .toList();
    }

    /** The equations grouped so that those of different groups share no cell, in form order. */
    private static List<List<Equation>> connected(List<Equation> equations) {
        List<List<Equation>> groups = new ArrayList<>();
        List<Equation> left = new ArrayList<>(equations);
        while (!left.isEmpty()) {
            List<Equation> group = new ArrayList<>();
            group.add(left.remove(0));
            Set<Cell> reached = new HashSet<>(group.get(0).cells());
            while (left.removeIf(equation -> joins(equation, reached, group))) {}
            group.sort(Comparator.comparingInt(equations::indexOf));
            groups.add(group);
        }
        return groups;
    }

    private static boolean joins(Equation equation, Set<Cell> reached, List<Equation> group) {
        if (equation.cells().stream().noneMatch(reached::contains)) {
            return false;
        }
        reached.addAll(equation.cells());
        return group.add(equation);
    }

    /** Without equations that follow from the others, as far as they keep a cell from standing in two at most. */
    private static List<Equation> thinned(List<Equation> equations) {
        List<Equation> kept = new ArrayList<>(equations);
        for (Set<Cell> crowded = crowded(kept); !crowded.isEmpty(); crowded = crowded(kept)) {
            kept.remove(mostCrowdedRedundant(kept, crowded));
        }
        return kept;
    }

    private static int mostCrowdedRedundant(List<Equation> equations, Set<Cell> crowded) {
        Dependencies dependencies = Dependencies.of(equations);
        return IntStream.range(0, equations.size())
                .filter(dependencies::isRedundant)
                .boxed()
                .max(Comparator.comparingLong(i -> equations.get(i).cells().stream()
                        .filter(crowded::contains)
                        .count()))
                .orElseThrow(() -> noNet(equations));
    }

    /** The cells that stand in more than two of the equations. */
    private static Set<Cell> crowded(List<Equation> equations) {
        return equations.stream()
                .flatMap(equation -> equation.cells().stream())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .filter(count -> count.getValue() > 2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private Net net() {
        int[] signs = signs();
        int[] gaining = new int[cells.size()];
        int[] losing = new int[cells.size()];
        // The one node more, behind the last equation, is where cells of one equation alone lead.
        Arrays.fill(gaining, kept.size());
        Arrays.fill(losing, kept.size());
        for (int node = 0; node < kept.size(); node++) {
            for (Cell cell : kept.get(node).cells()) {
                int[] end = signs[node] * coefficient(node, cell) > 0 ? gaining : losing;
                end[cells.indexOf(cell)] = node;
            }
        }
        return new Net(edition, equations, cells, gaining, losing, kept.size() + 1);
    }

    /** For each kept equation 1 or -1, such that a cell of two equations adds to one and takes from the other. */
    private int[] signs() {
        int[] signs = new int[kept.size()];
        for (int start = 0; start < signs.length; start++) {
            if (signs[start] == 0) {
                signs[start] = 1;
                spread(signs, start);
            }
        }
        return signs;
    }

    private void spread(int[] signs, int node) {
        for (Cell cell : kept.get(node).cells()) {
            for (int other = 0; other < kept.size(); other++) {
                if (other != node && kept.get(other).cells().contains(cell)) {
                    int sign = -signs[node] * coefficient(node, cell) * coefficient(other, cell);
                    if (signs[other] == 0) {
                        signs[other] = sign;
                        spread(signs, other);
                    } else if (signs[other] != sign) {
                        throw noNet(equations);
                    }
                }
            }
        }
    }

    private int coefficient(int node, Cell cell) {
        return kept.get(node).left().contains(cell) ? 1 : -1;
    }

    private static IllegalStateException noNet(List<Equation> equations) {
        return new IllegalStateException("The equations of the section "
                + equations.get(0).section().id() + " do not make a net: some cell stands in too many of them");
    }
}
