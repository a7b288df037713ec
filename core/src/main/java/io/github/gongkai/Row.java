package io.github.gongkai;

import java.util.List;

/**
 * A row that holds cells. The type of its columns keeps a cell from being asked for in the wrong table.
 *
 * @param <C> the columns of the row's table
 */
public sealed interface Row<C extends Column> extends Line permits DisclosureRow, ApplicationRow, ProceedingRow {

    /** The row's name in cell paths and JSON, such as {@code granted}. */
    String id();

    /** The columns in which an edition gives this row a cell, in printed order; empty where the edition lacks the row. */
    List<C> columns(Edition edition);

    /** Whether the row is the sum of the rows under its own heading. */
    boolean isTotal();

    /** What the row rests on in law; empty where no provision names it. */
    List<Provision> basis();
}
