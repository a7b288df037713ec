package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Row;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * A number that a report states: a cell, a sum of cells, or a constant. It is compared with another to give a {@link
 * Condition}: {@code of(GRANTED, TOTAL).plus(of(DENIED_PROCESS, TOTAL)).atMost(of(OUTCOME_TOTAL, TOTAL))}.
 *
 * @param cells the cells added up, in the order in which they are shown
 * @param constant a number added to them
 */
public record Quantity(List<Cell> cells, BigDecimal constant) {

    public Quantity {
        cells = List.copyOf(cells);
    }

    /** The number in one cell. */
    public static <C extends Column> Quantity of(Row<C> row, C column) {
        return of(Cell.of(row, column));
    }

    /** The number in one cell. */
    public static Quantity of(Cell cell) {
        return sum(List.of(cell));
    }

    /** A number that does not depend on the report. */
    public static Quantity of(long constant) {
        return new Quantity(List.of(), BigDecimal.valueOf(constant));
    }

    /** The sum of some cells. */
    public static Quantity sum(Collection<Cell> cells) {
        return new Quantity(List.copyOf(cells), BigDecimal.ZERO);
    }

    /** The sum of this and another. */
    public Quantity plus(Quantity other) {
        return new Quantity(Stream.concat(cells.stream(), other.cells.stream()).toList(), constant.add(other.constant));
    }

    /** That both are the same number. */
    public Condition equalTo(Quantity other) {
        return new Comparison(this, Relation.EQUAL, other);
    }

    /** That this is not above the other. */
    public Condition atMost(Quantity other) {
        return new Comparison(this, Relation.AT_MOST, other);
    }

    /** That this is not below the other. */
    public Condition atLeast(Quantity other) {
        return new Comparison(this, Relation.AT_LEAST, other);
    }

    /** That this is above the other. */
    public Condition greaterThan(Quantity other) {
        return other.atLeast(this).not();
    }

    /** That this is below the other. */
    public Condition lessThan(Quantity other) {
        return atLeast(other).not();
    }
}
