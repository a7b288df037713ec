package io.github.gongkai.documents;

import io.github.gongkai.documents.Block.Paragraph;
import io.github.gongkai.documents.SheetCells.Filled;
import io.github.gongkai.documents.SheetCells.Merged;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as blocks. A sheet is one grid whatever stands on it: what the form has in tables is told from the rest by its labels,
 * and the rows from the first of them to the last value are a table. Every other cell is a paragraph. What is hidden is left
 * out.
 */
final class SheetBlocks {

    private static final int WIDEST = 1000;

    private final SheetCells sheet;
    private final Labels labels;
    private final Budget budget;
    private final Consumer<Remark> remarks;
    private final List<Block> blocks = new ArrayList<>();
    private boolean hiddenTold;

    private SheetBlocks(SheetCells sheet, Labels labels, Budget budget, Consumer<Remark> remarks) {
        this.sheet = sheet;
        this.labels = labels;
        this.budget = budget;
        this.remarks = remarks;
    }

    static List<Block> of(SheetCells sheet, Labels labels, Budget budget, Consumer<Remark> remarks)
            throws DocumentException {
        SheetBlocks reader = new SheetBlocks(sheet, labels, budget, remarks);
        reader.read();
        return reader.blocks;
    }

    private void read() throws DocumentException {
        List<SheetRow> rows = new ArrayList<>();
        for (int row : sheet.filledRows()) {
            budget.step();
            List<Filled> visible = visible(row);
            if (!visible.isEmpty()) {
                rows.add(new SheetRow(row, visible, labels));
            }
        }
        nameAsHeading(rows);
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size()
                    || isGap(rows.get(i - 1), rows.get(i))
                    || rows.get(i).isHeading()) {
                stretch(rows.subList(start, i));
                start = i;
            } else if (rows.get(start).isHeading() && i == start + 1) {
                stretch(rows.subList(start, i));
                start = i;
            }
        }
    }

    /** The cells of a row that can be seen. */
    private List<Filled> visible(int row) {
        List<Filled> all = sheet.row(row);
        if (!sheet.hidesAny()) {
            return all;
        }
        List<Filled> visible = new ArrayList<>(all.size());
        for (Filled cell : all) {
            if (sheet.isHidden(cell)) {
                tellHidden(cell);
            } else {
                visible.add(cell);
            }
        }
        return visible;
    }

    private void tellHidden(Filled cell) {
        if (!hiddenTold) {
            remarks.accept(Remark.at(sheet.place(cell.row(), cell.column()), RemarkCode.HIDDEN_TEXT));
            hiddenTold = true;
        }
    }

    /** Whether a row between two others holds nothing and no cell reaches into it. */
    private boolean isGap(SheetRow above, SheetRow below) {
        for (int row = above.number() + 1; row < below.number(); row++) {
            if (!sheet.isCovered(row) && !sheet.isRowHidden(row)) {
                return true;
            }
        }
        return false;
    }

    /** A section may be named by nothing but the name of its sheet. */
    private void nameAsHeading(List<SheetRow> rows) throws DocumentException {
        Optional<SectionTitle> title = rows.isEmpty() ? Optional.empty() : SectionTitle.of(sheet.name());
        boolean named = title.isPresent()
                && rows.stream()
                        .flatMap(row -> row.cells().stream())
                        .noneMatch(cell -> SectionTitle.of(cell.text())
                                .filter(other -> other.section() == title.get().section())
                                .isPresent());
        if (named) {
            budget.takeBlock();
            blocks.add(new Paragraph(sheet.name(), sheet.place(0, 0)));
        }
    }

    /** Rows without a gap between them. */
    private void stretch(List<SheetRow> rows) throws DocumentException {
        int first = 0;
        while (first < rows.size() && !rows.get(first).hasLabel()) {
            first++;
        }
        int last = rows.size() - 1;
        while (last > first && !rows.get(last).hasLabel() && !rows.get(last).hasValue()) {
            last--;
        }
        if (last + 1 < rows.size() && !rows.get(last).hasValue()) {
            // under heads of columns stand values, even if none of them looks like one
            last++;
        }
        paragraphs(rows.subList(0, first));
        if (first < rows.size()) {
            table(rows.subList(first, last + 1));
            paragraphs(rows.subList(last + 1, rows.size()));
        }
    }

    private void paragraphs(List<SheetRow> rows) throws DocumentException {
        for (SheetRow row : rows) {
            for (Filled cell : row.cells()) {
                String text = cell.text();
                for (int start = 0; start <= text.length(); ) {
                    int end = endOfLine(text, start);
                    paragraph(text.substring(start, end), row, cell);
                    start = end + 1;
                }
            }
        }
    }

    private static int endOfLine(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private void paragraph(String line, SheetRow row, Filled cell) throws DocumentException {
        if (!Normalization.isBlank(line)) {
            budget.takeBlock();
            blocks.add(new Paragraph(Normalization.strip(line), sheet.place(row.number(), cell.column())));
        }
    }

    /** Columns in which nothing stands part tables that lie side by side. */
    private void table(List<SheetRow> filled) throws DocumentException {
        Optional<List<Block>> stairs = Staircase.of(filled, sheet, labels, budget);
        if (stairs.isPresent()) {
            blocks.addAll(stairs.orElseThrow());
            return;
        }
        int top = filled.get(0).number();
        int bottom = filled.get(filled.size() - 1).number();
        if (sheet.isDrawn(bottom + 1) && sheet.row(bottom + 1).isEmpty()) {
            // the row of numbers of a table that is not filled in
            bottom++;
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            budget.step();
            if (!sheet.isRowHidden(row)) {
                rows.add(row);
            }
        }
        List<int[]> stretches = columns(filled);
        for (int[] stretch : stretches) {
            budget.takeBlock();
            blocks.add(new Block.Table(grid(rows, stretch[0], stretch[1]), sheet.place(top, stretch[0])));
        }
    }

    /** The stretches of columns in which anything stands, each by its first and its last. */
    private List<int[]> columns(List<SheetRow> rows) {
        BitSet used = new BitSet();
        for (SheetRow row : rows) {
            for (Filled cell : row.cells()) {
                @Nullable Merged merged = sheet.mergedInto(row.number(), cell.column());
                int right = merged == null ? cell.column() : merged.right();
                used.set(cell.column(), Math.min(right, cell.column() + WIDEST) + 1);
            }
        }
        List<int[]> stretches = new ArrayList<>();
        for (int first = used.nextSetBit(0); first >= 0; ) {
            int end = used.nextClearBit(first);
            while (sheet.isColumnHidden(end) && used.nextSetBit(end) == end + 1) {
                end = used.nextClearBit(end + 1);
            }
            stretches.add(new int[] {first, end - 1});
            first = used.nextSetBit(end);
        }
        return stretches;
    }

    private Grid grid(List<Integer> rows, int left, int right) throws DocumentException {
        BitSet starts = starts(rows, left, right);
        Grid.Builder grid = new Grid.Builder(budget);
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.get(i);
            List<Filled> cells = sheet.row(row);
            int next = 0;
            grid.startRow();
            int place = 0;
            for (int column = starts.nextSetBit(0); column >= 0; column = starts.nextSetBit(column + 1)) {
                while (next < cells.size() && cells.get(next).column() < column) {
                    next++;
                }
                boolean filled = next < cells.size() && cells.get(next).column() == column;
                String text = filled ? cells.get(next).text() : "";
                if (place < grid.nextColumn()) {
                    if (!text.isEmpty()) {
                        tellHidden(new Filled(row, column, text));
                    }
                } else {
                    @Nullable Merged merged = sheet.mergedInto(row, column);
                    int end = Math.min(right, merged == null ? column : merged.right());
                    int width = end == column ? 1 : starts.get(column, end + 1).cardinality();
                    int height = merged == null ? 1 : height(rows, i, merged.bottom());
                    grid.add(Normalization.strip(text), sheet.place(row, column), height, width);
                }
                place++;
            }
        }
        return grid.build();
    }

    /** The columns in which any cell of the table begins; the others only lend their width. */
    private BitSet starts(List<Integer> rows, int left, int right) throws DocumentException {
        BitSet starts = new BitSet();
        starts.set(left);
        for (int row : rows) {
            budget.step();
            for (Filled cell : visible(row)) {
                starts.set(cell.column());
            }
            for (Merged range : sheet.mergedFrom(row)) {
                starts.set(range.left());
                starts.set(range.right() + 1);
            }
        }
        starts.clear(0, left);
        starts.clear(right + 1, Math.max(right + 1, starts.length()));
        for (int column = left; column <= right; column++) {
            if (sheet.isColumnHidden(column)) {
                starts.clear(column);
            }
        }
        return starts;
    }

    private static int height(List<Integer> rows, int i, int bottom) {
        int end = i + 1;
        while (end < rows.size() && rows.get(end) <= bottom) {
            end++;
        }
        return end - i;
    }
}
