package io.github.gongkai;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A cell of the form, addressed by row and column; its path {@code section.row.column} is the same in every edition that
 * has it. There is one instance for each cell, so cells may be compared by identity.
 */
public final class Cell implements Comparable<Cell>, Serializable {

    private static final long serialVersionUID = 1;

    private static final List<Cell> ALL = new ArrayList<>();
    private static final Map<String, Cell> BY_PATH = new HashMap<>();
    private static final Map<Line, Map<Line, Cell>> BY_LINES = new HashMap<>();

    static {
        for (DisclosureRow row : DisclosureRow.values()) {
            declare(row);
        }
        for (ApplicationRow row : ApplicationRow.values()) {
            declare(row);
        }
        for (ProceedingRow row : ProceedingRow.values()) {
            declare(row);
        }
    }

    private final transient Row<?> row;
    private final transient Column column;
    private final String path;
    private final int order;

    private Cell(Row<?> row, Column column, int order) {
        this.row = row;
        this.column = column;
        this.path = row.section().id() + '.' + row.id() + '.' + column.id();
        this.order = order;
    }

    private static void declare(Row<?> row) {
        Map<Line, Cell> ofRow = new HashMap<>();
        BY_LINES.put(row, ofRow);
        for (Edition edition : Edition.values()) {
            for (Column column : row.columns(edition)) {
                if (!ofRow.containsKey(column)) {
                    Cell cell = new Cell(row, column, ALL.size());
                    ALL.add(cell);
                    BY_PATH.put(cell.path, cell);
                    ofRow.put(column, cell);
                }
            }
        }
    }

    /**
     * The cell where a row and a column meet.
     *
     * @throws IllegalArgumentException if no edition has such a cell
     */
    public static <C extends Column> Cell of(Row<C> row, C column) {
        return at(row, column);
    }

    static Cell at(Row<?> row, Column column) {
        Cell cell = BY_LINES.get(row).get(column);
        if (cell == null) {
            throw new IllegalArgumentException(
                    "No edition of the form has a cell " + row.section().id() + '.' + row.id() + '.' + column.id());
        }
        return cell;
    }

    /** The cell of a path such as {@code applications.granted.naturalPerson}; empty if no edition has it. */
    public static Optional<Cell> parse(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** {@code section.row.column}, by their ids. */
    public String path() {
        return path;
    }

    /** The table that the cell stands in. */
    public Section section() {
        return row.section();
    }

    /** The cell's row. */
    public Row<?> row() {
        return row;
    }

    /** The cell's column. */
    public Column column() {
        return column;
    }

    /** Whether an edition has this cell. */
    public boolean isIn(Edition edition) {
        return position(edition) >= 0;
    }

    /** The cell's place in {@link Edition#cells()}, from 0; -1 where the edition does not have it. */
    public int position(Edition edition) {
        return Layout.of(edition).position(order);
    }

    /** What the cell's number counts or measures in an edition. */
    public Unit unit(Edition edition) {
        return column.unit(edition);
    }

    /**
     * The printed labels that lead to the cell, from the section down: {@code 三、收到和处理政府信息公开申请情况 › （三）不予公开 ›
     * 1.… › …}; in English for a locale whose language is English.
     */
    public String labelPath(Edition edition, Locale locale) {
        return row.section().label().in(locale) + " › " + row.labelPath(edition, locale) + " › "
                + column.labelPath(edition, locale);
    }

    static int count() {
        return ALL.size();
    }

    int order() {
        return order;
    }

    /** Compares by form order. */
    @Override
    public int compareTo(Cell other) {
        return Integer.compare(order, other.order);
    }

    @Override
    public String toString() {
        return path;
    }

    /** What to write in its place. */
    private Object writeReplace() {
        return Serialized.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }
}
