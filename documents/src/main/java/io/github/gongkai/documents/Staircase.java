package io.github.gongkai.documents;

import io.github.gongkai.documents.Block.Paragraph;
import io.github.gongkai.documents.SheetCells.Filled;
import io.github.gongkai.documents.SheetCells.Merged;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a sheet each of which begins in a column of its own, right of everything above, but for its first cell, which may
 * reach there from the left. A spreadsheet makes this of a page whose tables stand in the cells of another table. No column of
 * it lies under another; what stands in which cell is still told by the order of the cells in each row, so that its rows are
 * set flush and their spans, which say nothing, are left out. What stood before a table has got into its first cell.
 */
final class Staircase {

    /** So many rows below one another with no column in common are no table that somebody filled in. */
    private static final int FEW = 4;

    /**
     * A row, and which of its columns are its own.
     *
     * @param lead what reaches there from the left; null if nothing does
     * @param start its first column right of that; -1 if it has none
     * @param filled its last column in which anything stands
     */
    private record Step(SheetRow row, @Nullable Merged lead, int start, int filled) {}

    private final SheetCells sheet;
    private final Labels labels;
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Block> behind = new ArrayList<>();
    private Grid.Builder grid;
    private Optional<Place> start = Optional.empty();

    private Staircase(SheetCells sheet, Labels labels, Budget budget) {
        this.sheet = sheet;
        this.labels = labels;
        this.budget = budget;
        this.grid = new Grid.Builder(budget);
    }

    /** The rows as blocks; empty if they are not of this kind. */
    static Optional<List<Block>> of(List<SheetRow> rows, SheetCells sheet, Labels labels, Budget budget)
            throws DocumentException {
        List<Step> steps = sheet.hidesAny() ? List.of() : steps(rows, sheet);
        if (steps.stream().filter(step -> step.start() >= 0).count() < FEW) {
            return Optional.empty();
        }
        Staircase stairs = new Staircase(sheet, labels, budget);
        for (int i = 0; i < steps.size(); i++) {
            stairs.add(steps.get(i), end(steps, i));
        }
        stairs.endTable();
        stairs.blocks.addAll(stairs.behind);
        return Optional.of(stairs.blocks);
    }

    /** Each row as a step; empty if any of them shares a column with one above. */
    private static List<Step> steps(List<SheetRow> rows, SheetCells sheet) {
        List<Step> steps = new ArrayList<>();
        int edge = -1;
        for (SheetRow row : rows) {
            @Nullable Merged lead = lead(row, edge, sheet);
            int first = -1;
            int last = -1;
            for (Filled cell : row.cells()) {
                boolean own = lead == null || cell.column() > lead.left();
                if (own && !isProse(cell)) {
                    if (cell.column() <= edge) {
                        return List.of();
                    }
                    first = first < 0 ? cell.column() : first;
                    last = range(row, cell.column(), sheet).right();
                }
            }
            int start = first < 0 || lead == null ? first : Math.max(edge + 1, Math.min(first, lead.right() + 1));
            steps.add(new Step(row, lead, start, last));
            edge = Math.max(edge, last);
        }
        return steps;
    }

    private static @Nullable Merged lead(SheetRow row, int edge, SheetCells sheet) {
        for (Merged range : sheet.mergedFrom(row.number())) {
            if (range.left() <= edge) {
                return range;
            }
        }
        int column = row.cells().get(0).column();
        return column <= edge ? range(row, column, sheet) : null;
    }

    private static Merged range(SheetRow row, int column, SheetCells sheet) {
        @Nullable Merged merged = sheet.mergedInto(row.number(), column);
        return merged == null ? new Merged(row.number(), column, row.number(), column) : merged;
    }

    /** What stood behind the last table has got into a cell of it. */
    private static boolean isProse(Filled cell) {
        String text = cell.text();
        boolean lines = text.indexOf('\n') >= 0 || text.indexOf('\r') >= 0;
        return lines && text.lines().count() > 1 && text.lines().anyMatch(SectionTitle::isOne);
    }

    /** A row ends where the next begins; what is empty in between may be its last cells. */
    private static int end(List<Step> steps, int i) {
        Step step = steps.get(i);
        for (int next = i + 1; next < steps.size() && step.start() >= 0; next++) {
            if (steps.get(next).start() >= 0) {
                return Math.max(step.filled(), steps.get(next).start() - 1);
            }
        }
        return step.filled();
    }

    private void add(Step step, int end) throws DocumentException {
        @Nullable Merged lead = step.lead();
        String first = lead == null ? "" : withoutProse(step.row(), lead.left());
        grid.startRow();
        if (lead != null) {
            add(first, step.row(), lead.left());
        }
        int next = step.start();
        for (Filled cell : step.row().cells()) {
            if (isProse(cell) && (lead == null || cell.column() > lead.left())) {
                List<Block> side = start.isEmpty() && blocks.isEmpty() ? blocks : behind;
                paragraphs(cell.text().lines().toList(), step.row(), cell.column(), side);
            } else if (step.start() >= 0 && cell.column() >= step.start()) {
                next = addBlank(step.row(), next, cell.column() - 1);
                add(cell.text(), step.row(), cell.column());
                next = Math.max(next, range(step.row(), cell.column(), sheet).right() + 1);
            }
        }
        addBlank(step.row(), next, step.start() < 0 ? -1 : end);
    }

    private int addBlank(SheetRow row, int from, int to) throws DocumentException {
        int next = from;
        while (next <= to) {
            budget.step();
            add("", row, next);
            next = range(row, next, sheet).right() + 1;
        }
        return next;
    }

    private void add(String text, SheetRow row, int column) throws DocumentException {
        Place place = sheet.place(row.number(), column);
        start = start.or(() -> Optional.of(place));
        grid.add(Normalization.strip(text), place, 1, 1);
    }

    /** What a first cell holds of its table; what stood before the table goes before it again. */
    private String withoutProse(SheetRow row, int column) throws DocumentException {
        Filled cell = row.cells().get(0);
        String text = cell.column() == column ? cell.text() : "";
        List<String> lines = text.lines().toList();
        int own = firstOfLabel(lines);
        if (own > 0) {
            endTable();
            paragraphs(lines.subList(0, own), row, column, blocks);
        }
        return own > 0 ? String.join("\n", lines.subList(own, lines.size())) : text;
    }

    /** The line with which a label begins that ends a text; 0 if all of it is one, or no heading stands before. */
    private int firstOfLabel(List<String> lines) {
        int heading = lines.size() - 1;
        while (heading >= 0 && !SectionTitle.isOne(Normalization.strip(lines.get(heading)))) {
            heading--;
        }
        for (int i = heading + 1; i > 0 && i < lines.size(); i++) {
            String rest = String.join("\n", lines.subList(i, lines.size()));
            if (!labels.findExactly(rest).isNone() || Labels.isCorner(rest)) {
                return i;
            }
        }
        return heading < 0 ? 0 : lines.size();
    }

    private void paragraphs(List<String> lines, SheetRow row, int column, List<Block> to) throws DocumentException {
        for (String line : lines) {
            if (!Normalization.isBlank(line)) {
                budget.takeBlock();
                to.add(new Paragraph(Normalization.strip(line), sheet.place(row.number(), column)));
            }
        }
    }

    private void endTable() throws DocumentException {
        if (start.isPresent()) {
            budget.takeBlock();
            blocks.add(new Block.Table(grid.build(), start.orElseThrow()));
        }
        grid = new Grid.Builder(budget);
        start = Optional.empty();
    }
}
