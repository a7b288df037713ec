package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

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

    /** The merged ranges that begin in a row, and by the column in which they begin. */
    private record MergedRow(List<Merged> ranges, Map<Integer, Merged> byColumn) {}

    private static final MergedRow NOTHING_MERGED = new MergedRow(List.of(), Map.of());

    private final int number;
    private final String name;
    private final Map<Integer, List<Filled>> rows = new HashMap<>();
    private final Map<Integer, MergedRow> mergedByRow = new HashMap<>();
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
        MergedRow row =
                mergedByRow.computeIfAbsent(range.top(), top -> new MergedRow(new ArrayList<>(), new HashMap<>()));
        row.ranges().add(range);
        row.byColumn().put(range.left(), range);
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

    /** Whether any row or column is hidden. */
    boolean hidesAny() {
        return !hiddenRows.isEmpty() || !hiddenColumns.isEmpty();
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

    /** The range that is merged into a cell, the last if there are several; null if it stands alone. */
    @Nullable
    Merged mergedInto(int row, int column) {
        return mergedByRow.getOrDefault(row, NOTHING_MERGED).byColumn().get(column);
    }

    /** The merged ranges that begin in a row. */
    List<Merged> mergedFrom(int row) {
        return mergedByRow.getOrDefault(row, NOTHING_MERGED).ranges();
    }
}
