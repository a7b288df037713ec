package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A table of a Word 97 document. The edges of all its cells together make up the columns of its grid. */
final class DocTable {

    /** Writers round, each in its own way; no column is so narrow (twips, 1/1440 inch). */
    private static final int TOLERANCE = 40;

    /** What stands in a cell: a paragraph, or what a table within it gave. */
    private record Piece(@Nullable String text, List<Block> blocks) {}

    private static final class Cell {
        private final List<Piece> pieces = new ArrayList<>();
        private boolean holdsTable;
    }

    private record Row(DocRow layout, List<Cell> cells) {}

    private final int number;
    private final List<Row> rows = new ArrayList<>();
    private List<Cell> cells = new ArrayList<>();
    private Cell cell = new Cell();

    DocTable(int number) {
        this.number = number;
    }

    void add(String paragraph) {
        cell.pieces.add(new Piece(paragraph, List.of()));
    }

    /** A box in the cell. */
    void add(List<Block> box) {
        if (!box.isEmpty()) {
            cell.pieces.add(new Piece(null, box));
            cell.holdsTable |= box.stream().anyMatch(Block.Table.class::isInstance);
        }
    }

    /** A table within the cell, or what it laid out. */
    void addTable(List<Block> table) {
        cell.pieces.add(new Piece(null, table));
        cell.holdsTable = true;
    }

    void endCell() {
        cells.add(cell);
        cell = new Cell();
    }

    void endRow(DocRow layout) {
        rows.add(new Row(layout, cells));
        dropRow();
    }

    /** Forgets the row at hand. */
    void dropRow() {
        cells = new ArrayList<>();
        cell = new Cell();
    }

    WordTable table(Budget budget) throws DocumentException {
        // what a damaged file left without its end
        if (!cell.pieces.isEmpty()) {
            endCell();
        }
        if (!cells.isEmpty()) {
            endRow(DocRow.UNKNOWN);
        }
        List<Integer> columns = columns();
        WordTable table = new WordTable(number);
        for (Row row : rows) {
            table.add(row(table, row, columns, budget));
        }
        return table;
    }

    /** The left end of each column: edges that lie close together are one. */
    private List<Integer> columns() {
        TreeSet<Integer> edges = new TreeSet<>();
        for (Row row : rows) {
            for (int edge : row.layout().edges()) {
                edges.add(edge);
            }
        }
        List<Integer> columns = new ArrayList<>();
        for (int edge : edges) {
            if (columns.isEmpty() || edge - columns.get(columns.size() - 1) > TOLERANCE) {
                columns.add(edge);
            }
        }
        return columns;
    }

    private static WordTable.Row row(WordTable table, Row row, List<Integer> columns, Budget budget)
            throws DocumentException {
        DocRow layout = row.layout();
        WordTable.Row placed = new WordTable.Row();
        if (layout.edges().length > 0) {
            placed.startAt(column(columns, layout.edges()[0]));
        }
        for (int i = 0; i < row.cells().size(); i++) {
            WordTable.Cell cell = new WordTable.Cell(table.placeOfNext(placed));
            if (i < layout.right().length) {
                cell.columns = Math.max(1, column(columns, layout.edges()[i + 1]) - column(columns, layout.edges()[i]));
                cell.right = layout.right()[i];
                cell.down = layout.down()[i];
            }
            cell.holdsTable = row.cells().get(i).holdsTable;
            cell.blocks = blocks(row.cells().get(i), cell.place, budget);
            placed.add(cell);
        }
        return placed;
    }

    /** The column whose left end is nearest below. */
    private static int column(List<Integer> columns, int edge) {
        int low = 0;
        int high = columns.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (columns.get(middle) <= edge) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static List<Block> blocks(Cell cell, Place place, Budget budget) throws DocumentException {
        WordFlow flow = new WordFlow(budget);
        for (Piece piece : cell.pieces) {
            if (piece.text() == null) {
                flow.addAll(piece.blocks());
            } else {
                flow.end(piece.text(), place);
            }
        }
        return flow.blocks();
    }
}
