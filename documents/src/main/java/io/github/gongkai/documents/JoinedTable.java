package io.github.gongkai.documents;

import io.github.gongkai.documents.TextLine.Doubt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A table as a grid, joined from what each page holds of it: heads that a page repeats are left out, and what a page break
 * split becomes whole again, be it a label that goes over several rows, or a row.
 */
final class JoinedTable {

    /** Borders no farther apart are one border, on whatever page they were drawn. */
    private static final double NEAR = 4;

    private static final int LONGEST_HEAD = 12;

    /** A cell, with its rows counted over all parts and its sides measured from the left side of the table. */
    private record Cell(int row, int rowEnd, double left, double right, Writing writing, Place place, boolean wasTall) {

        String text() {
            return writing.text();
        }

        boolean isBlank() {
            return Normalization.isBlank(writing.text());
        }

        boolean liesOver(Cell other) {
            return Math.abs(left - other.left) <= NEAR && Math.abs(right - other.right) <= NEAR;
        }

        /** This cell with what the next page holds of it. */
        Cell with(Cell rest) {
            return new Cell(
                    row,
                    rest.rowEnd,
                    left,
                    right,
                    writing.with(rest.writing),
                    isBlank() && !rest.isBlank() ? rest.place : place,
                    true);
        }

        Cell down(int rows) {
            return new Cell(row + rows, rowEnd + rows, left, right, writing, place, wasTall);
        }
    }

    private final Labels labels;
    private final Budget budget;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private int rows;
    private double[] borders = {};

    JoinedTable(Labels labels, Budget budget) {
        this.labels = labels;
        this.budget = budget;
    }

    /** Whether a part may go on with a part of the page before. */
    static boolean fit(TablePart part, TablePart next) {
        boolean sameSide = Math.abs(part.box().left() - next.box().left()) <= NEAR;
        return part.turns() == next.turns() && (sameSide || Math.abs(part.width() - next.width()) <= NEAR);
    }

    List<Remark> remarks() {
        return remarks;
    }

    void add(TablePart part) throws DocumentException {
        List<Cell> more = new ArrayList<>();
        for (TablePart.Cell cell : part.cells()) {
            budget.step();
            more.add(new Cell(
                    cell.row(),
                    cell.rowEnd(),
                    cell.box().left() - part.box().left(),
                    cell.box().right() - part.box().left(),
                    cell.writing(),
                    place(part, cell),
                    cell.rowEnd() - cell.row() > 1));
        }
        more.sort(Comparator.comparingInt(Cell::row).thenComparingDouble(Cell::left));
        if (rows == 0) {
            cells.addAll(more);
            rows = part.rows();
        } else {
            append(more, part.rows());
        }
    }

    private static Place place(TablePart part, TablePart.Cell cell) {
        // the column is told once the borders of all parts are known
        return Place.pageTable(part.page(), part.table(), cell.row() + 1, 1)
                .covering(PdfPage.onPage(cell.box(), part.turns()));
    }

    private void append(List<Cell> part, int partRows) {
        int repeated = repeatedHead(part, partRows);
        List<Cell> more = new ArrayList<>(part.stream()
                .filter(cell -> cell.row() >= repeated)
                .map(cell -> cell.down(rows - repeated))
                .toList());
        List<Cell> above = cells.stream().filter(cell -> cell.rowEnd() == rows).toList();
        List<Cell> below = more.stream().filter(cell -> cell.row() == rows).toList();
        int before = rows;
        rows += partRows - repeated;
        if (isOneRow(above, below, before)) {
            List<Cell> lower = below;
            above.stream()
                    .flatMap(upper -> lower.stream().filter(cell -> upper.liesOver(cell) && isOneLabel(upper, cell)))
                    .findFirst()
                    .ifPresent(cell -> remarks.add(Remark.at(cell.place(), RemarkCode.ROW_OVER_PAGES, cell.text())));
            more.replaceAll(cell -> cell.down(-1));
            rows--;
            below = more.stream().filter(cell -> cell.row() == before - 1).toList();
            joinPairs(above, below, more, true);
        } else {
            joinPairs(above, below, more, false);
        }
        cells.addAll(more);
    }

    /** How many rows at the top of a part say again what the table began with, and hold no numbers. */
    private int repeatedHead(List<Cell> part, int partRows) {
        int same = 0;
        while (same + 1 < partRows && same < Math.min(rows, LONGEST_HEAD)) {
            List<Cell> first = row(cells, same);
            List<Cell> again = row(part, same);
            boolean head = !again.isEmpty()
                    && first.size() == again.size()
                    && again.stream().anyMatch(cell -> !cell.isBlank())
                    && again.stream().noneMatch(cell -> CellText.isValueLike(cell.text()));
            for (int i = 0; head && i < first.size(); i++) {
                head = first.get(i).liesOver(again.get(i))
                        && first.get(i).text().equals(again.get(i).text())
                        && first.get(i).rowEnd() == again.get(i).rowEnd();
            }
            if (!head) {
                break;
            }
            same = again.stream().mapToInt(Cell::rowEnd).min().orElse(same + 1);
        }
        int head = same;
        // a head ends where none of its cells goes on
        return part.stream().anyMatch(cell -> cell.row() < head && cell.rowEnd() > head) ? 0 : same;
    }

    private static List<Cell> row(List<Cell> cells, int row) {
        return cells.stream().filter(cell -> cell.row() == row).toList();
    }

    /** Whether the last row of a page and the first of the next are two halves of one row. */
    private boolean isOneRow(List<Cell> above, List<Cell> below, int before) {
        // half a row in which nothing stands
        boolean evidence = isBlankRow(above, before - 1) || isBlankRow(below, before);
        if (above.size() != below.size()) {
            return false;
        }
        for (Cell upper : above) {
            Cell lower = below.stream().filter(upper::liesOver).findFirst().orElse(null);
            if (lower == null) {
                return false;
            }
            boolean tall = upper.row() < before - 1 || lower.rowEnd() > before + 1;
            boolean one = isOneLabel(upper, lower);
            if (!upper.isBlank() && !lower.isBlank() && !one && !tall) {
                return false;
            }
            evidence |= one && !tall;
        }
        return evidence;
    }

    private static boolean isBlankRow(List<Cell> cells, int row) {
        return cells.stream().filter(cell -> cell.row() == row).allMatch(cell -> cell.isBlank() || cell.wasTall())
                && cells.stream().anyMatch(cell -> cell.row() == row && !cell.wasTall());
    }

    /** Whether two texts are a label of the form only together. */
    private boolean isOneLabel(Cell upper, Cell lower) {
        if (upper.isBlank() || lower.isBlank()) {
            return false;
        }
        String together = upper.text() + "\n" + lower.text();
        boolean upperIsOne = !labels.findExactly(upper.text()).isNone();
        boolean lowerIsOne = !labels.findExactly(lower.text()).isNone();
        return !(upperIsOne && lowerIsOne)
                && (!labels.findExactly(together).isNone()
                        || !upperIsOne && !lowerIsOne && !labels.find(together).isNone());
    }

    private void joinPairs(List<Cell> above, List<Cell> below, List<Cell> more, boolean oneRow) {
        for (Cell upper : above) {
            Cell lower = below.stream().filter(upper::liesOver).findFirst().orElse(null);
            if (lower == null) {
                continue;
            }
            boolean half = upper.isBlank() || lower.isBlank();
            // a blank cell of one row may be a number that was left out
            boolean tall = upper.wasTall() && lower.wasTall();
            if (oneRow || isOneLabel(upper, lower) || half && tall) {
                cells.set(cells.indexOf(upper), upper.with(lower));
                more.remove(lower);
            }
        }
    }

    /** The grid; every cell about which there is a doubt has a remark at its place. */
    Grid grid() throws DocumentException {
        borders = borders();
        cells.sort(Comparator.comparingInt(Cell::row).thenComparingDouble(Cell::left));
        Grid.Builder grid = new Grid.Builder(budget);
        int next = 0;
        for (int row = 0; row < rows; row++) {
            grid.startRow();
            for (; next < cells.size() && cells.get(next).row() == row; next++) {
                add(cells.get(next), grid);
            }
        }
        return grid.build();
    }

    private void add(Cell cell, Grid.Builder grid) throws DocumentException {
        int column = border(cell.left());
        int end = Math.max(column + 1, border(cell.right()));
        while (grid.nextColumn() < column) {
            grid.add("", at(cell.place(), grid.nextColumn()), 1, 1);
        }
        Place place = at(cell.place(), column);
        for (Doubt doubt : cell.writing().doubts()) {
            remarks.add(doubt.remark(place, cell.text()));
        }
        grid.add(cell.text(), place, cell.rowEnd() - cell.row(), end - column);
    }

    private static Place at(Place place, int column) {
        List<Place.Step> steps = new ArrayList<>(place.steps());
        steps.set(steps.size() - 1, new Place.Step(Place.Kind.COLUMN, column + 1));
        return new Place(steps, place.extent());
    }

    private double[] borders() {
        double[] all = cells.stream()
                .flatMap(cell -> List.of(cell.left(), cell.right()).stream())
                .mapToDouble(Double::doubleValue)
                .sorted()
                .toArray();
        List<Double> apart = new ArrayList<>();
        for (double border : all) {
            if (apart.isEmpty() || border - apart.get(apart.size() - 1) > NEAR) {
                apart.add(border);
            }
        }
        return apart.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private int border(double at) {
        int border = 0;
        while (border + 1 < borders.length && borders[border + 1] <= at) {
            border++;
        }
        return border;
    }
}
