package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cells of one sheet of a workbook, whatever kind of file it comes from. Rows and columns are counted from 0. */
final class SheetCells {

    static final int MOST_ROWS = 1 << 20;
    static final int MOST_COLUMNS = 1 << 14;

    /** A cell with something in it. */
    record Filled(int row, int column, String text) {}

    /** Cells that are merged into the first of them. */
    record Merged(int top, int left, int bottom, int right) {
        boolean covers(int row, int column) {
            return row >= top && row <= bottom && column >= left && column <= right;
        }
    }

    private final int number;
    private final String name;
    private final Map<Integer, List<Filled>> rows = new HashMap<>();
    private final Map<Long, Merged> merged = new HashMap<>();
    private final Map<Integer, List<Merged>> mergedByRow = new HashMap<>();
    /** The rows that a merged range reaches into below its first. */
    private final BitSet covered = new BitSet();
    /** Rows that have cells, if only empty ones. */
    private final BitSet drawn = new BitSet();

    private final BitSet hiddenRows = new BitSet();
    private final BitSet hiddenColumns = new BitSet();

    /**
     * @param number the number of the sheet in its workbook, from 1
     * @param name its name
     */
    SheetCells(int number, String name) {
        this.number = number;
        this.name = name;
    }

    String name() {
        return name;
    }

    Place place(int row, int column) {
        return Place.sheet(number, name, row + 1, column + 1);
    }

    /** Adds a cell; a blank text leaves it empty. False if there was one at the same address. */
    boolean add(int row, int column, String text) {
        drawn.set(row);
        if (Normalization.isBlank(text)) {
            return true;
        }
        List<Filled> cells = rows.computeIfAbsent(row, r -> new ArrayList<>());
        if (!cells.isEmpty() && cells.get(cells.size() - 1).column() >= column) {
            if (cells.stream().anyMatch(cell -> cell.column() == column)) {
                return false;
            }
            cells.add(new Filled(row, column, text));
            cells.sort(Comparator.comparingInt(Filled::column));
        } else {
            cells.add(new Filled(row, column, text));
        }
        return true;
    }

    void merge(Merged range) {
        merged.put(key(range.top(), range.left()), range);
        mergedByRow.computeIfAbsent(range.top(), top -> new ArrayList<>()).add(range);
        if (range.bottom() > range.top()) {
            covered.set(range.top() + 1, range.bottom() + 1);
        }
    }

    void hideRow(int row) {
        hiddenRows.set(row);
    }

    void hideColumns(int first, int last) {
        hiddenColumns.set(first, last + 1);
    }

    boolean isHidden(Filled cell) {
        return hiddenRows.get(cell.row()) || hiddenColumns.get(cell.column());
    }

    boolean isRowHidden(int row) {
        return hiddenRows.get(row);
    }

    boolean isColumnHidden(int column) {
        return hiddenColumns.get(column);
    }

    /** Whether a merged range reaches down into a row. */
    boolean isCovered(int row) {
        return covered.get(row);
    }

    /** Whether a row has cells, with or without anything in them. */
    boolean isDrawn(int row) {
        return drawn.get(row);
    }

    /** The rows in which anything stands, from top to bottom. */
    List<Integer> filledRows() {
        return rows.keySet().stream().sorted().toList();
    }

    /** The cells of a row that hold anything, from left to right. */
    List<Filled> row(int row) {
        return rows.getOrDefault(row, List.of());
    }

    /** The range that is merged into a cell; empty if it stands alone. */
    Optional<Merged> mergedInto(int row, int column) {
        return Optional.ofNullable(merged.get(key(row, column)));
    }

    /** The merged ranges that begin in a row. */
    List<Merged> mergedFrom(int row) {
        return mergedByRow.getOrDefault(row, List.of());
    }

    private static long key(int row, int column) {
        return (long) row << 32 | column;
    }
}
