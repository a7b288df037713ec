package io.github.gongkai.documents;

import io.github.gongkai.documents.SheetCells.Filled;
import java.util.List;

/** A row of a sheet in which anything can be seen, and what its cells make of it. */
final class SheetRow {

    private final int number;
    private final List<Filled> cells;
    private final Labels labels;
    private final boolean heading;

    /** @param cells the cells that can be seen, at least one */
    SheetRow(int number, List<Filled> cells, Labels labels) {
        this.number = number;
        this.cells = cells;
        this.labels = labels;
        this.heading = isHeading(cells, labels);
    }

    private static boolean isHeading(List<Filled> cells, Labels labels) {
        if (cells.size() != 1) {
            return false;
        }
        String text = cells.get(0).text();
        return (SectionTitle.of(text).isPresent() || Title.of(text).isPresent())
                && labels.findExactly(text).isNone();
    }

    /** The number of the row in its sheet, from 0. */
    int number() {
        return number;
    }

    /** The cells that can be seen, from left to right. */
    List<Filled> cells() {
        return cells;
    }

    /** Whether it holds nothing but the title of the report or of a section. */
    boolean isHeading() {
        return heading;
    }

    boolean hasLabel() {
        for (int i = 0; i < cells.size() && !heading; i++) {
            String text = cells.get(i).text();
            if (!labels.find(text).isNone() || Labels.isCorner(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether any cell holds what a cell of numbers may hold. */
    boolean hasValue() {
        for (Filled cell : cells) {
            if (CellText.isValueLike(cell.text())) {
                return true;
            }
        }
        return false;
    }
}
