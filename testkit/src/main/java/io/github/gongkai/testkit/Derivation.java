package io.github.gongkai.testkit;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The order in which the equations of an edition give every total, and what was newly received, from the numbers that are
 * drawn. It is found from the equations themselves.
 */
final class Derivation {

    /** A cell whose number is the sum of some numbers less the sum of others, by position. */
    private record Step(int target, int[] added, int[] subtracted) {}

    private final Edition edition;
    private final List<Step> steps = new ArrayList<>();

    Derivation(Edition edition) {
        this.edition = edition;
        Set<Cell> unknown = new HashSet<>(
                edition.cells().stream().filter(Derivation::isDerived).toList());
        while (!unknown.isEmpty()) {
            solveOne(unknown);
        }
    }

    private static boolean isDerived(Cell cell) {
        return cell.row().isTotal() || cell.column().isTotal() || cell.row() == ApplicationRow.NEWLY_RECEIVED;
    }

    private void solveOne(Set<Cell> unknown) {
        Equation equation = edition.equations().stream()
                .filter(candidate ->
                        candidate.cells().stream().filter(unknown::contains).count() == 1)
                .findFirst()
                .orElseThrow();
        Cell target =
                equation.cells().stream().filter(unknown::contains).findFirst().orElseThrow();
        boolean onTheLeft = equation.left().contains(target);
        List<Cell> own = onTheLeft ? equation.left() : equation.right();
        List<Cell> other = onTheLeft ? equation.right() : equation.left();
        steps.add(new Step(
                target.position(edition),
                positions(other.stream()),
                positions(own.stream().filter(cell -> cell != target))));
        unknown.remove(target);
    }

    private int[] positions(Stream<Cell> cells) {
        return cells.mapToInt(cell -> cell.position(edition)).toArray();
    }

    /** Fills in every derived number, given all the others by position. */
    void complete(long[] counts) {
        for (Step step : steps) {
            counts[step.target] = sum(counts, step.added) - sum(counts, step.subtracted);
        }
    }

    private static long sum(long[] counts, int[] positions) {
        long sum = 0;
        for (int position : positions) {
            sum += counts[position];
        }
        return sum;
    }
}
