package io.github.gongkai.documents;

import io.github.gongkai.documents.Block.Paragraph;
import io.github.gongkai.documents.SheetCells.Filled;
import io.github.gongkai.documents.SheetCells.Merged;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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
        List<Integer> rows = new ArrayList<>();
        for (int row : sheet.filledRows()) {
            budget.step();
            if (!visible(row).isEmpty()) {
                rows.add(row);
            }
        }
        nameAsHeading(rows);
        int start = 0;
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || isGap(rows.get(i - 1), rows.get(i)) || isHeading(rows.get(i))) {
                stretch(rows.subList(start, i));
                start = i;
            } else if (isHeading(rows.get(start)) && i == start + 1) {
                stretch(rows.subList(start, i));
                start = i;
            }
        }
    }

    /** The cells of a row that can be seen. */
    private List<Filled> visible(int row) {
        List<Filled> all = sheet.row(row);
        if (all.stream().noneMatch(sheet::isHidden)) {
            return all;
        }
        tellHidden(all.stream().filter(sheet::isHidden).findFirst().orElseThrow());
        return all.stream().filter(cell -> !sheet.isHidden(cell)).toList();
    }

    private void tellHidden(Filled cell) {
        if (!hiddenTold) {
            remarks.accept(Remark.at(sheet.place(cell.row(), cell.column()), RemarkCode.HIDDEN_TEXT));
            hiddenTold = true;
        }
    }

    /** Whether a row between two others holds nothing and no cell reaches into it. */
    private boolean isGap(int above, int below) {
        for (int row = above + 1; row < below; row++) {
            if (!sheet.isCovered(row) && !sheet.isRowHidden(row)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a row holds nothing but the title of the report or of a section. */
    private boolean isHeading(int row) {
        List<Filled> cells = visible(row);
        if (cells.size() != 1) {
            return false;
        }
        String text = cells.get(0).text();
        return (SectionTitle.of(text).isPresent() || Title.of(text).isPresent())
                && labels.findExactly(text).isNone();
    }

    /** A section may be named by nothing but the name of its sheet. */
    private void nameAsHeading(List<Integer> rows) throws DocumentException {
        Optional<SectionTitle> title = SectionTitle.of(sheet.name());
        boolean named = title.isPresent()
                && rows.stream()
                        .flatMap(row -> visible(row).stream())
                        .noneMatch(cell -> SectionTitle.of(cell.text())
                                .filter(other -> other.section() == title.get().section())
                                .isPresent());
        if (named && !rows.isEmpty()) {
            budget.takeBlock();
            blocks.add(new Paragraph(sheet.name(), sheet.place(0, 0)));
        }
    }

    /** Rows without a gap between them. */
    private void stretch(List<Integer> rows) throws DocumentException {
        int first = 0;
        while (first < rows.size() && !hasLabel(rows.get(first))) {
            first++;
        }
        int last = rows.size() - 1;
        while (last > first && !hasLabel(rows.get(last)) && !hasValue(rows.get(last))) {
            last--;
        }
        if (last + 1 < rows.size() && !hasValue(rows.get(last))) {
            // under heads of columns stand values, even if none of them looks like one
            last++;
        }
        paragraphs(rows.subList(0, first));
        if (first < rows.size()) {
            table(rows.subList(first, last + 1));
            paragraphs(rows.subList(last + 1, rows.size()));
        }
    }

    private boolean hasLabel(int row) {
        return !isHeading(row)
                && visible(row).stream()
                        .anyMatch(cell -> !labels.find(cell.text()).isNone() || Labels.isCorner(cell.text()));
    }

    private boolean hasValue(int row) {
        return visible(row).stream().anyMatch(cell -> CellText.isValueLike(cell.text()));
    }

    private void paragraphs(List<Integer> rows) throws DocumentException {
        for (int row : rows) {
            for (Filled cell : visible(row)) {
                for (String line : cell.text().split("[\r\n]+")) {
                    if (!Normalization.isBlank(line)) {
                        budget.takeBlock();
                        blocks.add(new Paragraph(Normalization.strip(line), sheet.place(row, cell.column())));
                    }
                }
            }
        }
    }

    /** Columns in which nothing stands part tables that lie side by side. */
    private void table(List<Integer> filled) throws DocumentException {
        int bottom = filled.get(filled.size() - 1);
        if (sheet.isDrawn(bottom + 1) && sheet.row(bottom + 1).isEmpty()) {
            // the row of numbers of a table that is not filled in
            bottom++;
        }
        List<Integer> rows = new ArrayList<>();
        for (int row = filled.get(0); row <= bottom; row++) {
            budget.step();
            if (!sheet.isRowHidden(row)) {
                rows.add(row);
            }
        }
        List<int[]> stretches = columns(filled);
        for (int[] stretch : stretches) {
            budget.takeBlock();
            blocks.add(new Block.Table(grid(rows, stretch[0], stretch[1]), sheet.place(filled.get(0), stretch[0])));
        }
    }

    /** The stretches of columns in which anything stands, each by its first and its last. */
    private List<int[]> columns(List<Integer> rows) {
        BitSet used = new BitSet();
        for (int row : rows) {
            for (Filled cell : visible(row)) {
                int right =
                        sheet.mergedInto(row, cell.column()).map(Merged::right).orElse(cell.column());
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
            Map<Integer, String> texts = new HashMap<>();
            sheet.row(row).forEach(cell -> texts.put(cell.column(), cell.text()));
            grid.startRow();
            int place = 0;
            for (int column = starts.nextSetBit(0); column >= 0; column = starts.nextSetBit(column + 1)) {
                String text = texts.getOrDefault(column, "");
                if (place < grid.nextColumn()) {
                    if (!text.isEmpty()) {
                        tellHidden(new Filled(row, column, text));
                    }
                } else {
                    Optional<Merged> merged = sheet.mergedInto(row, column);
                    int end = Math.min(right, merged.map(Merged::right).orElse(column));
                    int width = starts.get(column, end + 1).cardinality();
                    int height = height(rows, i, merged.map(Merged::bottom).orElse(row));
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
