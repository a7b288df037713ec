package io.github.gongkai.documents;

import io.github.gongkai.documents.Block.Paragraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * A table of a Word document. Its rows lie in a grid of columns; a cell takes one or several of them, and says whether it goes
 * on with the cell above it, or before it.
 */
final class WordTable {

    /** How a cell belongs to the one above it, or to the one before it. */
    enum Merge {
        NONE,
        STARTS,
        GOES_ON
    }

    /** Word itself has no more than 63 columns. */
    static final int WIDEST = 1000;

    static final class Cell {
        final Place place;
        List<Block> blocks = List.of();
        int columns = 1;
        Merge down = Merge.NONE;
        Merge right = Merge.NONE;
        boolean holdsTable;
        boolean deleted;
        /** The number of rows that it covers. */
        private int rows = 1;

        private int column;

        Cell(Place place) {
            this.place = place;
        }

        private String text() {
            if (blocks.size() == 1 && blocks.get(0) instanceof Paragraph paragraph) {
                return paragraph.text();
            }
            StringJoiner text = new StringJoiner("\n");
            for (Block block : blocks) {
                if (block instanceof Paragraph paragraph) {
                    text.add(paragraph.text());
                }
            }
            return text.toString();
        }
    }

    static final class Row {
        boolean deleted;
        private final List<Cell> cells = new ArrayList<>();
        private int width;
        private boolean hidesText;

        /** Leaves the first columns of the grid empty. */
        void startAt(int column) {
            width = Math.min(column, WIDEST);
        }

        void add(Cell cell) {
            cell.column = width;
            width += cell.columns;
            if (cell.right == Merge.GOES_ON && !cells.isEmpty()) {
                cells.get(cells.size() - 1).columns += cell.columns;
                hidesText |= !cell.blocks.isEmpty();
            } else {
                cells.add(cell);
            }
        }
    }

    private final int number;
    private final List<Row> rows = new ArrayList<>();
    /** By column: the cell above that may go on in the next row. */
    private Map<Integer, Cell> open = new HashMap<>();

    private boolean layout;
    private boolean hidesText;

    WordTable(int number) {
        this.number = number;
    }

    /** Where the next cell of a row, which will be the next row, is going to stand. */
    Place placeOfNext(Row row) {
        return Place.table(number, rows.size() + 1, row.width + 1);
    }

    void add(Row row) {
        Map<Integer, Cell> goingOn = new HashMap<>();
        hidesText |= row.hidesText;
        for (Cell cell : row.cells) {
            layout |= cell.holdsTable;
            Cell above = cell.down == Merge.GOES_ON ? above(cell) : null;
            if (above != null) {
                above.rows++;
                hidesText |= !cell.blocks.isEmpty();
                cell.rows = 0;
                goingOn.put(cell.column, above);
            } else if (cell.down != Merge.NONE) {
                goingOn.put(cell.column, cell);
            }
        }
        open = goingOn;
        rows.add(row);
    }

    /** The cell that this one goes on with: it begins in the same column and is as wide. */
    private @Nullable Cell above(Cell cell) {
        Cell above = open.get(cell.column);
        return above != null && above.columns == cell.columns ? above : null;
    }

    /** Whether a cell that goes on with another holds text, which is not shown. */
    boolean hidesText() {
        return hidesText;
    }

    /** The table as a grid; or, where it only arranges other tables, what its cells hold in reading order. */
    List<Block> blocks(Budget budget) throws DocumentException {
        if (layout) {
            return rows.stream()
                    .flatMap(row -> row.cells.stream())
                    .filter(cell -> cell.rows > 0)
                    .flatMap(cell -> cell.blocks.stream())
                    .toList();
        }
        return rows.isEmpty() ? List.of() : List.of(new Block.Table(grid(budget), Place.table(number, 1, 1)));
    }

    private Grid grid(Budget budget) throws DocumentException {
        Grid.Builder grid = new Grid.Builder(budget);
        for (Row row : rows) {
            grid.startRow();
            for (Cell cell : row.cells) {
                if (cell.rows > 0) {
                    grid.moveTo(cell.column);
                    grid.add(cell.text(), cell.place, cell.rows, cell.columns);
                }
            }
        }
        return grid.build();
    }
}
