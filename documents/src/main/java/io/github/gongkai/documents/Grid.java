package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * A table with its spans resolved: each row lists the cells that cover it, from left to right. A cell that spans several
 * rows is listed in each of them, and is the same object everywhere.
 */
final class Grid {

    /**
     * A cell where its carrier put it.
     *
     * @param text with line breaks where the carrier had them
     * @param row its first row, from 0
     * @param column its first column, from 0
     * @param columnEnd the column after its last
     * @param rows the number of rows that it spans
     */
    record Spot(String text, Place place, int row, int column, int columnEnd, int rows) {
        boolean isBlank() {
            return Normalization.isBlank(text);
        }

        boolean overlaps(Spot other) {
            return column < other.columnEnd && other.column < columnEnd;
        }
    }

    private final List<List<Spot>> rows;
    private final boolean spans;

    private Grid(List<List<Spot>> rows, boolean spans) {
        this.rows = rows;
        this.spans = spans;
    }

    /** The rows; some may be shorter than others. */
    List<List<Spot>> rows() {
        return rows;
    }

    /** Whether any cell spans several rows or columns, so that columns can be trusted to lie one under the other. */
    boolean hasSpans() {
        return spans;
    }

    /** Some of its rows, whose cells know the row of the whole grid that they began in. */
    Grid part(int from, int to) {
        return new Grid(rows.subList(from, to), spans);
    }

    /** The column after the last one of a row; 0 for a row without cells. */
    static int width(List<Spot> row) {
        return row.isEmpty() ? 0 : row.get(row.size() - 1).columnEnd();
    }

    /**
     * Lays out cells as HTML prescribes (WHATWG, "forming a table"), row by row and with a limit on the places taken. Two
     * cells may come to cover the same place; a row then lists both.
     */
    static final class Builder {
        private static final int WIDEST_SPAN = 1000;
        private static final int LONGEST_SPAN = 65534;

        private final Budget budget;
        private final List<List<Spot>> rows = new ArrayList<>();
        /** The cells of earlier rows that go on in this one. */
        private List<Spot> growing = new ArrayList<>();
        /** By column: the row, from 0, in which it becomes free. */
        private int[] freeFrom = new int[16];

        private List<Spot> row = new ArrayList<>();
        private int column;
        private boolean spans;

        Builder(Budget budget) {
            this.budget = budget;
        }

        /** The number of the row that is being filled, from 0; -1 before the first. */
        int row() {
            return rows.size() - 1;
        }

        void startRow() throws DocumentException {
            finishRow();
            row = new ArrayList<>();
            rows.add(row);
            column = 0;
            if (growing.isEmpty()) {
                return;
            }
            List<Spot> still = new ArrayList<>();
            for (Spot spot : growing) {
                if (spot.row() + spot.rows() > row()) {
                    budget.takeCells(spot.columnEnd() - spot.column());
                    still.add(spot);
                }
            }
            growing = still;
            row.addAll(growing);
        }

        /** The column in which the next cell comes to stand. */
        int nextColumn() {
            while (column < freeFrom.length && freeFrom[column] > row()) {
                column++;
            }
            return column;
        }

        /** Leaves the columns before this one empty, as far as they are. */
        void moveTo(int start) {
            column = Math.max(column, start);
        }

        /** Adds a cell to the row. A row span of 0 reaches to the end of its group. */
        void add(String text, Place place, int rowSpan, int columnSpan) throws DocumentException {
            int start = nextColumn();
            int width = Math.max(1, Math.min(columnSpan, WIDEST_SPAN));
            int height = rowSpan == 0 ? LONGEST_SPAN : Math.max(1, Math.min(rowSpan, LONGEST_SPAN));
            budget.takeCells(width);
            Spot spot = new Spot(text, place, row(), start, start + width, height);
            row.add(spot);
            spans |= height > 1 || width > 1;
            occupy(spot);
            if (height > 1) {
                growing.add(spot);
            }
            column = spot.columnEnd();
        }

        private void occupy(Spot spot) {
            if (spot.columnEnd() > freeFrom.length) {
                freeFrom = Arrays.copyOf(freeFrom, Math.max(spot.columnEnd(), freeFrom.length * 2));
            }
            for (int i = spot.column(); i < spot.columnEnd(); i++) {
                freeFrom[i] = Math.max(freeFrom[i], spot.row() + spot.rows());
            }
        }

        /** The end of a row group, which no cell grows across. */
        void endGroup() {
            finishRow();
            row = new ArrayList<>();
            column = 0;
            growing.clear();
            // a new one costs what the group's cells cost, which the budget bounds; clearing a wide one would not be
            freeFrom = new int[16];
        }

        private void finishRow() {
            if (!isSorted()) {
                row.sort(Comparator.comparingInt(Spot::column));
            }
        }

        private boolean isSorted() {
            for (int i = 1; i < row.size(); i++) {
                if (row.get(i - 1).column() > row.get(i).column()) {
                    return false;
                }
            }
            return true;
        }

        boolean isEmpty() {
            return rows.stream().allMatch(List::isEmpty);
        }

        Grid build() {
            endGroup();
            return new Grid(rows, spans);
        }
    }
}
