package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Plain text as blocks. Tables are recognised by their marks alone: a tab before each cell and a blank line after each
 * row, as dumps of word processors have it; tabs between cells; pipes between cells. What has no mark stays a paragraph.
 */
final class TextBlocks {

    private enum Kind {
        BLANK,
        /** A cell of its own: a tab, then text or nothing. */
        CELL,
        /** Cells parted by tabs. */
        TABBED,
        PIPED,
        /** The beginning of an HTML table, as Markdown may hold. */
        MARKUP,
        PROSE
    }

    /** A cell broken over lines goes on in lines no longer than this; anything longer is prose. */
    private static final int LONGEST_CONTINUATION = 60;

    /** What is longer is a paragraph that begins with a tab. */
    private static final int LONGEST_CELL = 120;

    private final String all;
    private final List<String> lines;
    /** By line: the number of characters before it. */
    private final int[] offsets;

    private final Kind[] kinds;
    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    /** The number of HTML tables so far. */
    private int tables;

    private TextBlocks(String text, Budget budget) throws DocumentException {
        this.all = text;
        List<Integer> starts = new ArrayList<>();
        this.lines = lines(text, starts, budget);
        this.offsets = starts.stream().mapToInt(Integer::intValue).toArray();
        this.kinds = lines.stream().map(TextBlocks::kindOf).toArray(Kind[]::new);
        this.budget = budget;
    }

    static Content of(String text, Budget budget) throws DocumentException {
        TextBlocks reader = new TextBlocks(text, budget);
        reader.read();
        return Content.of(reader.blocks, reader.remarks);
    }

    private static List<String> lines(String text, List<Integer> starts, Budget budget) throws DocumentException {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || isLineEnd(text.charAt(i))) {
                budget.takeBlock();
                lines.add(text.substring(start, i));
                starts.add(start);
                if (i + 1 < text.length() && text.charAt(i) == '\r' && text.charAt(i + 1) == '\n') {
                    i++;
                }
                start = i + 1;
            }
        }
        return lines;
    }

    /** Whole lines, but for the blanks at either end. */
    private Place place(int first, int last) {
        int length = Normalization.strip(lines.get(last)).length();
        return Place.line(first + 1).covering(characters(start(first), Math.max(start(first), start(last) + length)));
    }

    /** Where the first word of a line begins, counted over the whole text. */
    private int start(int line) {
        String words = lines.get(line);
        return offsets[line] + firstWord(words, 0, words.length());
    }

    private static Place.Characters characters(int start, int end) {
        return new Place.Characters(start, end, Optional.empty());
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r' || c == '\f' || c == '\u000B' || c == '\u2028' || c == '\u2029' || c == '\u0085';
    }

    private void read() throws DocumentException {
        int line = 0;
        while (line < lines.size()) {
            line = switch (kind(line)) {
                case BLANK -> line + 1;
                case CELL -> cellRun(line);
                case TABBED -> tabbedRun(line);
                case PIPED -> pipedRun(line);
                case MARKUP -> markup(line);
                case PROSE -> paragraph(line, lines.get(line));
            };
        }
    }

    private Kind kind(int line) {
        return line < kinds.length ? kinds[line] : Kind.PROSE;
    }

    private static Kind kindOf(String text) {
        int tab = text.indexOf('\t');
        if (tab == 0 && text.indexOf('\t', 1) < 0) {
            String cell = Normalization.strip(text);
            return cell.length() > LONGEST_CELL || SectionTitle.isOne(cell) ? Kind.PROSE : Kind.CELL;
        }
        if (tab >= 0) {
            return Kind.TABBED;
        }
        if (Normalization.isBlank(text)) {
            return Kind.BLANK;
        }
        if (text.indexOf('<') >= 0 && text.toLowerCase(Locale.ROOT).contains("<table")) {
            return Kind.MARKUP;
        }
        return text.indexOf('|') >= 0 || text.indexOf('｜') >= 0 || text.indexOf('│') >= 0 ? Kind.PIPED : Kind.PROSE;
    }

    private int paragraph(int line, String text) {
        int start = firstWord(text, 0, text.length());
        start = firstWord(text, start + Markdown.headingMark(text.substring(start)), text.length());
        String all = Normalization.strip(text.substring(start));
        String words = Markdown.withoutBold(all);
        start += all.indexOf(words);
        Place place = (start == 0 ? Place.line(line + 1) : Place.line(line + 1, start + 1))
                .covering(characters(offsets[line] + start, offsets[line] + start + words.length()));
        blocks.add(new Block.Paragraph(words, place));
        return line + 1;
    }

    /** An HTML table, up to the line on which it ends. */
    private int markup(int first) throws DocumentException {
        int last = first;
        while (last + 1 < lines.size()
                && !lines.get(last).toLowerCase(Locale.ROOT).contains("</table")) {
            last++;
        }
        // line ends are kept as long as they were, so that characters keep their places
        int end = last + 1 < lines.size()
                ? offsets[last + 1]
                : offsets[last] + lines.get(last).length();
        Content inner = HtmlBlocks.inText(all.substring(offsets[first], end), budget, offsets[first], tables);
        tables += (int)
                inner.blocks().stream().filter(Block.Table.class::isInstance).count();
        blocks.addAll(inner.blocks());
        remarks.addAll(inner.remarks());
        return last + 1;
    }

    /** One cell to a line, each behind a tab; a blank line ends a row; a line without a tab goes on with its cell. */
    private int cellRun(int first) throws DocumentException {
        Grid.Builder grid = new Grid.Builder(budget);
        int line = first;
        boolean newRow = true;
        for (; line < lines.size(); line++) {
            Kind kind = kind(line);
            if (kind == Kind.BLANK) {
                newRow = true;
            } else if (kind == Kind.CELL) {
                if (newRow) {
                    grid.startRow();
                    newRow = false;
                }
                int last = lastLineOfCell(line);
                String text = String.join("\n", lines.subList(line, last + 1));
                grid.add(Normalization.strip(text), place(line, last), 1, 1);
                line = last;
            } else {
                break;
            }
        }
        addTable(grid, first);
        return line;
    }

    private int lastLineOfCell(int first) {
        int last = first;
        while (kind(last + 1) == Kind.PROSE && last + 1 < lines.size() && continuesCell(lines.get(last + 1))) {
            last++;
        }
        return last;
    }

    private static boolean continuesCell(String line) {
        return line.length() <= LONGEST_CONTINUATION && !SectionTitle.isOne(Normalization.strip(line));
    }

    private int tabbedRun(int first) throws DocumentException {
        Grid.Builder grid = new Grid.Builder(budget);
        int line = first;
        for (; kind(line) == Kind.TABBED || line > first && kind(line) == Kind.CELL; line++) {
            grid.startRow();
            addCells(grid, lines.get(line), '\t', line);
        }
        addTable(grid, first);
        return line;
    }

    private void addCells(Grid.Builder grid, String row, char separator, int line) throws DocumentException {
        int start = 0;
        for (int i = 0; i <= row.length(); i++) {
            boolean escaped = separator == '|' && i > 0 && i < row.length() && row.charAt(i - 1) == '\\';
            if (i == row.length() || row.charAt(i) == separator && !escaped) {
                String cell = Normalization.strip(row.substring(start, i));
                int at = firstWord(row, start, i);
                Place.Characters covered = characters(offsets[line] + at, offsets[line] + at + cell.length());
                grid.add(
                        separator == '|' ? Markdown.cell(cell) : cell,
                        Place.line(line + 1, at + 1).covering(covered),
                        1,
                        1);
                start = i + 1;
            }
        }
    }

    private static int firstWord(String row, int from, int to) {
        int at = from;
        while (at < to && Normalization.isBlank(row.charAt(at))) {
            at++;
        }
        return at == to ? from : at;
    }

    /** Rows between pipes; but where most lines hold a single cell, the pipes part cells and nothing parts rows. */
    private int pipedRun(int first) throws DocumentException {
        List<String> rows = new ArrayList<>();
        int line = first;
        for (; line < lines.size() && kind(line) == Kind.PIPED; line++) {
            rows.add(lines.get(line).replace('｜', '|').replace('│', '|'));
        }
        if (rows.size() == 1 && isOnlyPipes(rows.get(0))) {
            return line;
        }
        boolean cellByCell = rows.stream()
                                .filter(row -> isOnlyPipes(row) || inner(row).indexOf('|') < 0)
                                .count()
                        * 2
                > rows.size();
        Grid.Builder grid = new Grid.Builder(budget);
        // a pipe at the edge closes the row only if every row has it; else it stands beside an empty cell
        boolean opened = rows.stream().allMatch(row -> Normalization.strip(row).startsWith("|"));
        boolean closed = rows.stream().allMatch(row -> Normalization.strip(row).endsWith("|"));
        for (int i = 0; i < rows.size(); i++) {
            addPiped(grid, rows.get(i), first + i, cellByCell, opened || cellByCell, closed || cellByCell);
        }
        addTable(grid, first);
        return line;
    }

    private void addPiped(Grid.Builder grid, String row, int line, boolean cellByCell, boolean opened, boolean closed)
            throws DocumentException {
        if (isRule(row)) {
            return;
        }
        if (cellByCell && isOnlyPipes(row)) {
            for (int pipes = (int) row.chars().filter(c -> c == '|').count(); pipes > 0; pipes--) {
                grid.startRow();
                grid.add("", place(line, line), 1, 1);
            }
            return;
        }
        grid.startRow();
        String cells = row;
        int open = cells.indexOf('|');
        if (opened && open >= 0 && Normalization.isBlank(cells.substring(0, open))) {
            cells = " ".repeat(open + 1) + cells.substring(open + 1);
        }
        int close = cells.lastIndexOf('|');
        if (closed && close >= 0 && Normalization.isBlank(cells.substring(close + 1))) {
            cells = cells.substring(0, close);
        }
        addCells(grid, cells, '|', line);
    }

    private static boolean isOnlyPipes(String row) {
        return row.chars().allMatch(c -> c == '|' || Normalization.isBlank((char) c));
    }

    /** The line under the header of a Markdown table, or a drawn rule. */
    private static boolean isRule(String row) {
        return row.indexOf('-') >= 0
                && row.chars().allMatch(c -> "|-:=+".indexOf(c) >= 0 || Normalization.isBlank((char) c));
    }

    /** The row without the pipes that only close it at either end. */
    private static String inner(String row) {
        String text = Normalization.strip(row);
        int start = text.startsWith("|") ? 1 : 0;
        int end = text.endsWith("|") && text.length() > start ? text.length() - 1 : text.length();
        return text.substring(start, end);
    }

    private void addTable(Grid.Builder grid, int line) throws DocumentException {
        if (!grid.isEmpty()) {
            budget.takeBlock();
            blocks.add(new Block.Table(grid.build(), place(line, line)));
        }
    }
}
