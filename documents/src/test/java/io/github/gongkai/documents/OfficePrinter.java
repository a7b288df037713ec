package io.github.gongkai.documents;

import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Printer.Box;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Prints a report as an office program does that lays tables out over pages: rows are broken between pages or inside, a
 * label in the middle of a tall cell falls where it falls, and every cell brings its own edges.
 */
final class OfficePrinter {

    /** How a page says which one it is. */
    enum Numbering {
        DASHES,
        LONG_DASHES,
        WORDS,
        PLAIN,
        OF_ALL,
        NONE
    }

    /**
     * How a report looks on paper.
     *
     * @param pageHeight in points
     * @param rowHeight the least height of a row, in points
     * @param twice whether everything is drawn twice with a small shift, to look bold
     * @param splitRows whether rows break over pages
     * @param repeatedHeads whether the head of a table stands on each of its pages
     * @param openBreaks whether a table has no line where a page ends
     * @param spread whether lines are spread to the margin
     * @param packed whether the objects of the file are packed together
     */
    record Style(
            PdfInk.Strings strings,
            PdfInk.Fonts fonts,
            PdfInk.Lines lines,
            Numbering numbering,
            double pageHeight,
            double rowHeight,
            boolean twice,
            boolean splitRows,
            boolean repeatedHeads,
            boolean openBreaks,
            boolean spread,
            boolean packed) {

        static Style any(Random random) {
            return new Style(
                    one(PdfInk.Strings.values(), random),
                    one(PdfInk.Fonts.values(), random),
                    random.nextBoolean() ? PdfInk.Lines.STRIPS : PdfInk.Lines.STROKES,
                    one(Numbering.values(), random),
                    random.nextBoolean() ? 841.9 : 400 + random.nextInt(500),
                    14 + random.nextInt(30),
                    random.nextInt(4) == 0,
                    random.nextBoolean(),
                    random.nextInt(3) == 0,
                    random.nextInt(4) == 0,
                    random.nextBoolean(),
                    random.nextBoolean());
        }

        Style withoutLines() {
            return new Style(
                    strings,
                    fonts,
                    PdfInk.Lines.NONE,
                    numbering,
                    pageHeight,
                    rowHeight,
                    twice,
                    splitRows,
                    repeatedHeads,
                    openBreaks,
                    spread,
                    packed);
        }

        private static <T> T one(T[] all, Random random) {
            return all[random.nextInt(all.length)];
        }
    }

    private static final double WIDTH = 595.3;
    private static final double LEFT = 85;
    private static final double RIGHT = 510.3;
    private static final double MARGIN = 72;
    private static final double TEXT = 14;
    private static final double CELL_TEXT = 9;
    private static final double LEADING = 1.25;
    private static final double PADDING = 2.5;

    /** What a page holds of a table: from one height of the whole to another, and where on the page the first stands. */
    private record Piece(int page, double from, double to, double top) {}

    private final Style style;
    private final PdfInk ink;
    private double y;

    private OfficePrinter(Style style, Random random) {
        this.style = style;
        this.ink = new PdfInk(WIDTH, style.pageHeight(), style.strings(), style.fonts(), style.lines(), random);
    }

    static byte[] print(Figures figures, Style style, long seed) {
        return pages(figures, style, seed).file(style.packed());
    }

    /** Prints tables in which one in sixty lines of the labels is left out. */
    static byte[] printWithLosses(Figures figures, Style style, long seed) {
        OfficePrinter printer = new OfficePrinter(style, new Random(seed));
        printer.ink.lose(CELL_TEXT, 60);
        printer.newPage();
        printer.report(new Printer(figures).tables());
        printer.number();
        return printer.ink.file(style.packed());
    }

    static PdfInk pages(Figures figures, Style style, long seed) {
        OfficePrinter printer = new OfficePrinter(style, new Random(seed));
        printer.newPage();
        printer.report(new Printer(figures).tables());
        printer.number();
        return printer.ink;
    }

    private void report(List<List<List<Box>>> tables) {
        centred("测试市示例局2023年政府信息公开工作年度报告", 18);
        paragraph("本报告依照有关规定编制，所列数据的统计期限自2023年1月1日起至2023年12月31日止，编者自拟，只为测试之用，不取自任何机关。");
        paragraph("一、总体情况");
        paragraph("全年按章办事。全年共公开1,203件，另有信息若干，均属自拟的例子，长到要折行为止，折行之处可能恰好是一个数，比如2023，也可能不是。");
        for (int i = 0; i < 3; i++) {
            paragraph(Section.values()[i + 1].label().printed());
            table(tables.get(i), widths(i), i == 0 ? 0 : i == 1 ? 3 : 3);
        }
        paragraph("五、存在的主要问题及改进情况");
        paragraph("自拟的问题一条。");
        paragraph("六、其他需要报告的事项");
        paragraph("无。");
    }

    private static double[] widths(int table) {
        return switch (table) {
            case 0 -> new double[] {150, 90, 90, 95};
            case 1 -> new double[] {30, 42, 123, 34, 33, 33, 33, 33, 30, 34};
            default -> {
                double[] narrow = new double[15];
                java.util.Arrays.fill(narrow, 28.3);
                yield narrow;
            }
        };
    }

    // text

    private void newPage() {
        ink.newPage();
        y = MARGIN;
    }

    private double bottom() {
        return style.pageHeight() - MARGIN;
    }

    private void room(double height) {
        if (y + height > bottom()) {
            newPage();
        }
    }

    private void centred(String text, double size) {
        for (String line : wrapped(text, size, RIGHT - LEFT, 0)) {
            room(size * 1.6);
            put(ink.pages() - 1, (LEFT + RIGHT - PdfInk.width(line, size)) / 2, y + size, size, line, 0);
            y += size * 1.6;
        }
    }

    private void paragraph(String text) {
        List<String> lines = wrapped(text, TEXT, RIGHT - LEFT, 2 * TEXT);
        for (int i = 0; i < lines.size(); i++) {
            room(TEXT * 1.7);
            double x = LEFT + (i == 0 ? 2 * TEXT : 0);
            double slack = RIGHT - x - PdfInk.width(lines.get(i), TEXT);
            double spacing = style.spread() && i + 1 < lines.size()
                    ? slack / (lines.get(i).length() - 1)
                    : 0;
            put(ink.pages() - 1, x, y + TEXT, TEXT, lines.get(i), spacing);
            y += TEXT * 1.7;
        }
    }

    private void put(int page, double x, double base, double size, String text, double spacing) {
        ink.text(page, x, base, size, text, spacing);
        if (style.twice()) {
            ink.text(page, x + 0.3, base, size, text, spacing);
        }
    }

    private static List<String> wrapped(String text, double size, double width, double indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        double left = width - indent;
        for (int i = 0; i < text.length(); i++) {
            String next = text.substring(i, i + 1);
            double wide = PdfInk.width(next, size);
            if (wide > left + 0.01 && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                left = width;
            }
            line.append(next);
            left -= wide;
        }
        lines.add(line.toString());
        return lines;
    }

    private void number() {
        for (int page = 0; page < ink.pages(); page++) {
            int number = page + 1;
            String text = switch (style.numbering()) {
                case DASHES -> "- " + number + " -";
                case LONG_DASHES -> "— " + number + " —";
                case WORDS -> "第" + number + "页";
                case PLAIN -> "" + number;
                case OF_ALL -> "第" + number + "页 共" + ink.pages() + "页";
                case NONE -> "";
            };
            if (!text.isEmpty()) {
                ink.text(page, (WIDTH - PdfInk.width(text, 10)) / 2, style.pageHeight() - 40, 10, text, 0);
            }
        }
    }

    // tables

    private void table(List<List<Box>> rows, double[] widths, int headRows) {
        double[] heights = heights(rows, widths);
        double[] tops = new double[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            tops[i + 1] = tops[i] + heights[i];
        }
        double head = tops[headRows];
        List<Piece> pieces = pieces(tops, style.repeatedHeads() ? headRows : 0);
        for (Piece piece : pieces) {
            if (piece != pieces.get(0) && style.repeatedHeads() && headRows > 0) {
                draw(rows.subList(0, headRows), widths, tops, new Piece(piece.page(), 0, head, piece.top() - head));
            }
            draw(rows, widths, tops, piece);
        }
        Piece last = pieces.get(pieces.size() - 1);
        y = last.top() + last.to() - last.from() + 12;
    }

    private double[] heights(List<List<Box>> rows, double[] widths) {
        double[] heights = new double[rows.size()];
        for (int row = 0; row < rows.size(); row++) {
            heights[row] = style.rowHeight();
            for (int column = 0; column < rows.get(row).size(); column++) {
                Box box = rows.get(row).get(column);
                if (!box.covered() && box.rows() == 1) {
                    heights[row] = Math.max(heights[row], needed(box, column, widths));
                }
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                Box box = rows.get(row).get(column);
                if (!box.covered() && box.rows() > 1) {
                    double sum = 0;
                    for (int i = 0; i < box.rows(); i++) {
                        sum += heights[row + i];
                    }
                    heights[row + box.rows() - 1] += Math.max(0, needed(box, column, widths) - sum);
                }
            }
        }
        return heights;
    }

    private static double needed(Box box, int column, double[] widths) {
        return lines(box, column, widths).size() * CELL_TEXT * LEADING + 2 * PADDING;
    }

    private static List<String> lines(Box box, int column, double[] widths) {
        return box.text().isEmpty()
                ? List.of()
                : wrapped(box.text(), CELL_TEXT, width(box, column, widths) - 2 * PADDING, 0);
    }

    private static double width(Box box, int column, double[] widths) {
        double width = 0;
        for (int i = column; i < column + box.columns(); i++) {
            width += widths[i];
        }
        return width;
    }

    /** Cuts a table into what each page holds: between rows, or inside a row that has two lines or more. */
    private List<Piece> pieces(double[] tops, int repeated) {
        List<Piece> pieces = new ArrayList<>();
        double head = tops[repeated];
        double from = 0;
        double top = y;
        double end = tops[tops.length - 1];
        while (end - from > bottom() - top + 0.01) {
            double room = bottom() - top;
            double cut = from;
            for (double at : tops) {
                if (at - from <= room && at > cut) {
                    cut = at;
                }
            }
            boolean inside = style.splitRows() && room - (cut - from) > 2 * CELL_TEXT * LEADING;
            cut = inside ? from + room : cut;
            if (cut > from && cut >= head) {
                pieces.add(new Piece(ink.pages() - 1, from, cut, top));
                from = cut;
                newPage();
                top = y + (from > 0 ? head : 0);
            } else {
                newPage();
                top = y;
            }
        }
        pieces.add(new Piece(ink.pages() - 1, from, end, top));
        return pieces;
    }

    private void draw(List<List<Box>> rows, double[] widths, double[] tops, Piece piece) {
        for (int row = 0; row < rows.size(); row++) {
            double x = LEFT;
            for (int column = 0; column < rows.get(row).size(); column++) {
                Box box = rows.get(row).get(column);
                if (!box.covered()) {
                    draw(box, x, width(box, column, widths), tops[row], tops[row + box.rows()], piece, column, widths);
                }
                x += widths[column];
            }
        }
    }

    private void draw(
            Box box, double x, double width, double top, double bottom, Piece piece, int column, double[] widths) {
        double from = Math.max(top, piece.from());
        double to = Math.min(bottom, piece.to());
        if (to - from < 0.01) {
            return;
        }
        double shift = piece.top() - piece.from();
        boolean opened = style.openBreaks() && top < piece.from() - 0.01;
        boolean goesOn = style.openBreaks() && bottom > piece.to() + 0.01;
        if (!opened) {
            ink.line(piece.page(), x, from + shift, x + width, from + shift);
        }
        if (!goesOn) {
            ink.line(piece.page(), x, to + shift, x + width, to + shift);
        }
        ink.line(piece.page(), x, from + shift, x, to + shift);
        ink.line(piece.page(), x + width, from + shift, x + width, to + shift);
        List<String> lines = lines(box, column, widths);
        double high = CELL_TEXT * LEADING;
        double start = (top + bottom - lines.size() * high) / 2;
        for (int i = 0; i < lines.size(); i++) {
            double middle = start + (i + 0.5) * high;
            if (middle >= from && middle < to) {
                // a line that a page ends in the middle of is moved to where it fits
                double fits = Math.max(from + high / 2, Math.min(to - high / 2, middle));
                double base = fits + shift + CELL_TEXT * 0.36;
                put(
                        piece.page(),
                        x + (width - PdfInk.width(lines.get(i), CELL_TEXT)) / 2,
                        base,
                        CELL_TEXT,
                        lines.get(i),
                        0);
            }
        }
    }
}
