package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Equation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What some equations say twice.
 *
 * @param rank how many of the equations are independent
 * @param combinations for each equation too many, factors by which the equations add up to nothing, in their order;
 *     together they span all such factors
 */
record Dependencies(int rank, List<long[]> combinations) {

    static Dependencies of(List<Equation> equations) {
        List<Cell> cells = equations.stream()
                .flatMap(equation -> equation.cells().stream())
                .distinct()
                .sorted()
                .toList();
        long[][] rows = rows(equations, cells);
        int rank = 0;
        for (int column = 0; column < cells.size(); column++) {
            if (bringPivotUp(rows, rank, column)) {
                eliminateBelow(rows, rank, column);
                rank++;
            }
        }
        List<long[]> combinations = Arrays.stream(rows)
                .skip(rank)
                .map(row -> Arrays.copyOfRange(row, cells.size(), row.length))
                .toList();
        return new Dependencies(rank, combinations);
    }

    /** Whether an equation follows from the others. */
    boolean isRedundant(int equation) {
        return combinations.stream().anyMatch(factors -> factors[equation] != 0);
    }

    /** The coefficients of each equation, and behind them the unit matrix, which records what is done to the rows. */
    private static long[][] rows(List<Equation> equations, List<Cell> cells) {
        List<long[]> rows = new ArrayList<>();
        for (Equation equation : equations) {
            long[] row = new long[cells.size() + equations.size()];
            equation.left().forEach(cell -> row[cells.indexOf(cell)]++);
            equation.right().forEach(cell -> row[cells.indexOf(cell)]--);
            row[cells.size() + rows.size()] = 1;
            rows.add(row);
        }
        return rows.toArray(long[][]::new);
    }

    private static boolean bringPivotUp(long[][] rows, int rank, int column) {
        for (int i = rank; i < rows.length; i++) {
            if (rows[i][column] != 0) {
                long[] pivot = rows[i];
                rows[i] = rows[rank];
                rows[rank] = pivot;
                return true;
            }
        }
        return false;
    }

    private static void eliminateBelow(long[][] rows, int pivot, int column) {
        for (int i = pivot + 1; i < rows.length; i++) {
            long factor = rows[i][column];
            if (factor != 0) {
                subtract(rows[i], rows[pivot][column], rows[pivot], factor);
            }
        }
    }

    /** Exact: numbers that no longer fit are an error, not a wrong rank. */
    private static void subtract(long[] row, long factor, long[] other, long otherFactor) {
        for (int i = 0; i < row.length; i++) {
            row[i] = Math.subtractExact(Math.multiplyExact(row[i], factor), Math.multiplyExact(other[i], otherFactor));
        }
    }
}
