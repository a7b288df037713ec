package io.github.gongkai;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;

/**
 * An equation that the form itself implies: the sum of some cells equals the sum of others. It is derived from the
 * printed structure and says nothing of any report.
 *
 * @param kind where in the form it comes from
 * @param left the cells added up on the left
 * @param right the cells added up on the right; for a total, the total alone
 */
public record Equation(Kind kind, List<Cell> left, List<Cell> right) implements Serializable {

    /** Where in the form an equation comes from. */
    public enum Kind {
        /** The cross-check printed in the corner of a table, for one column. */
        BALANCE,
        /** A total row against the rows under its own heading, for one column. */
        COLUMN_TOTAL,
        /** A total column against the columns under its own heading, for one row. */
        ROW_TOTAL
    }

    public Equation {
        left = List.copyOf(left);
        right = List.copyOf(right);
    }

    /** The table that the equation is about. */
    public Section section() {
        return left.get(0).section();
    }

    /** All its cells, the left ones first. */
    public List<Cell> cells() {
        return Stream.concat(left.stream(), right.stream()).toList();
    }
}
