package io.github.gongkai.benchmarks;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;

/** The least that can be done: add up numbers at known places and keep what does not match. */
final class HandWrittenLoop implements Contender<Figures, List<Equation>> {

    private final Equation[] equations = Samples.equations().toArray(Equation[]::new);
    private final int[][] left = new int[equations.length][];
    private final int[][] right = new int[equations.length][];

    HandWrittenLoop() {
        for (int i = 0; i < equations.length; i++) {
            left[i] = positions(equations[i].left());
            right[i] = positions(equations[i].right());
        }
    }

    private static int[] positions(List<Cell> cells) {
        return cells.stream()
                .mapToInt(cell -> cell.position(Edition.STANDARD_2021))
                .toArray();
    }

    @Override
    public Figures input(Report report) {
        return report.figures();
    }

    @Override
    public List<Equation> check(Figures figures) {
        List<Equation> violated = new ArrayList<>();
        for (int i = 0; i < equations.length; i++) {
            if (sum(left[i], figures) != sum(right[i], figures)) {
                violated.add(equations[i]);
            }
        }
        return violated;
    }

    private static long sum(int[] positions, Figures figures) {
        long sum = 0;
        for (int position : positions) {
            sum += figures.countAt(position);
        }
        return sum;
    }

    @Override
    public List<Equation> violated(List<Equation> outcome) {
        return outcome;
    }
}
