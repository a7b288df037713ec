package io.github.gongkai.documents;

import java.util.List;

/**
 * A table, or what a page holds of one.
 *
 * @param page the page, from 1
 * @param turns the number of quarter turns by which the page was turned back before it was read
 * @param table its number on the page, from 1
 * @param rows the number of its rows
 * @param cells its cells, row by row and from left to right
 */
record TablePart(int page, int turns, int table, Place.Box box, int rows, List<Cell> cells) {

    boolean holds(double x, double y) {
        return x >= box.left() && x <= box.right() && y >= box.top() && y <= box.bottom();
    }

    double width() {
        return box.right() - box.left();
    }

    /**
     * A cell.
     *
     * @param row its first row, from 0
     * @param rowEnd the row behind its last
     */
    record Cell(int row, int rowEnd, Place.Box box, Writing writing) {

        boolean isBlank() {
            return Normalization.isBlank(writing.text());
        }

        String text() {
            return writing.text();
        }
    }
}
