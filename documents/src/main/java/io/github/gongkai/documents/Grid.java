package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.Arrays;
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

    /** The column after the last one of a row; 0 for a row without cells. */
    static int width(List<Spot> row) {
        return row.isEmpty() ? 0 : row.get(row.size() - 1).columnEnd();
    }

    /** Lays out cells as HTML prescribes (WHATWG, "forming a table"), row by row and with a limit on the places taken. */
    static final class Builder {
        private static final int WIDEST_SPAN = 1000;
        private static final int LONGEST_SPAN = 65534;

        private final Budget budget;
        private final List<List<Spot>> rows = new ArrayList<>();
        /** By column: the cell that grows down into the next row, and the number of rows that it has left. */
        private Spot[] growing = new Spot[8];

        private int[] left = new int[8];
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
        }

        /** Adds a cell to the row; the column that it comes to stand in. A row span of 0 reaches to the end of its group. */
        int nextColumn() throws DocumentException {
            while (column < left.length && left[column] > 0) {
                takeGrowing();
            }
            return column;
        }

        void add(String text, Place place, int rowSpan, int columnSpan) throws DocumentException {
            int start = nextColumn();
            int width = Math.max(1, Math.min(columnSpan, WIDEST_SPAN));
            int height = rowSpan == 0 ? LONGEST_SPAN : Math.max(1, Math.min(rowSpan, LONGEST_SPAN));
            int end = start + 1;
            // where a cell from above stands in the way, this one ends: overlapping cells are an error of the page
            while (end < start + width && (end >= left.length || left[end] == 0)) {
                end++;
            }
            budget.takeCells(end - start);
            Spot spot = new Spot(text, place, row(), start, end, height);
            row.add(spot);
            spans |= height > 1 || width > 1;
            // a table wider than any span is no form; nothing in it needs to grow down
            if (height > 1 && end <= WIDEST_SPAN) {
                grow(spot, start, end, height);
            }
            column = end;
        }

        /** The end of a row group, which no cell grows across. */
        void endGroup() throws DocumentException {
            finishRow();
            row = new ArrayList<>();
            column = 0;
            Arrays.fill(left, 0);
        }

        private void finishRow() throws DocumentException {
            if (rows.isEmpty()) {
                return;
            }
            while (column < left.length) {
                if (left[column] > 0) {
                    takeGrowing();
                } else {
                    column++;
                }
            }
        }

        private void takeGrowing() throws DocumentException {
            Spot spot = growing[column];
            int end = spot.columnEnd();
            budget.takeCells(end - column);
            row.add(spot);
            for (; column < end; column++) {
                left[column]--;
            }
        }

        private void grow(Spot spot, int start, int end, int height) {
            if (end > left.length) {
                int length = Math.max(end, left.length * 2);
                growing = Arrays.copyOf(growing, length);
                left = Arrays.copyOf(left, length);
            }
            for (int i = start; i < end; i++) {
                growing[i] = spot;
                left[i] = height - 1;
            }
        }

        boolean isEmpty() {
            return rows.stream().allMatch(List::isEmpty);
        }

        Grid build() throws DocumentException {
            endGroup();
            return new Grid(rows, spans);
        }
    }
}
