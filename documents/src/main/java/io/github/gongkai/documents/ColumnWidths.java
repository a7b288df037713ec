package io.github.gongkai.documents;

import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.PrintedTable;
import io.github.gongkai.PrintedTable.Box;
import io.github.gongkai.PrintedTable.Role;
import io.github.gongkai.Section;
import java.util.Arrays;

/**
 * How wide the columns of a table are on A4, in twentieths of a point: as the official form prints them, unless a number needs
 * more room to stand on one line.
 */
final class ColumnWidths {

    /** The width of each table. */
    static final int TABLE = 9740;

    private static final int[] ROW_HEADS = {754, 921, 3271};
    /** The least that the innermost column of row heads can do with. */
    private static final int LEAST_HEAD = 1671;
    /** A digit of ten points in a wide font, and what a cell keeps free around it. */
    private static final int DIGIT = 130;

    private static final int PADDING = 134;
    /** The least that a column of numbers can do with: two Chinese characters of a head. */
    private static final int LEAST_NUMBER = 534;

    private ColumnWidths() {}

    static int[] of(PrintedTable table, Figures figures) {
        int[] needed = needed(table, figures);
        int heads = heads(table);
        int[] widths = new int[table.columns()];
        for (int i = 0; i < heads; i++) {
            // where the levels of heads are fewer than usual, the innermost keeps the widest column
            widths[i] = ROW_HEADS[Math.max(0, ROW_HEADS.length - heads + i)];
        }
        int numbers = widths.length - heads;
        int rest = TABLE - Arrays.stream(widths).sum();
        if (Arrays.stream(needed).max().orElse(0) <= rest / numbers) {
            Arrays.fill(widths, heads, widths.length, rest / numbers);
        } else {
            int wanted = Arrays.stream(needed, heads, needed.length).sum();
            if (heads > 0) {
                int taken = Math.min(Math.max(0, wanted - rest), Math.max(0, widths[heads - 1] - LEAST_HEAD));
                widths[heads - 1] -= taken;
                rest += taken;
            }
            for (int i = heads; i < widths.length; i++) {
                widths[i] = wanted <= rest
                        ? needed[i] + (rest - wanted) / numbers
                        : (int) ((long) needed[i] * rest / wanted);
            }
        }
        widths[widths.length - 1] += TABLE - Arrays.stream(widths).sum();
        return widths;
    }

    /** By column, what its longest number needs; words can be broken over lines. */
    private static int[] needed(PrintedTable table, Figures figures) {
        int[] needed = new int[table.columns()];
        Arrays.fill(needed, LEAST_NUMBER);
        table.rows().stream()
                .flatMap(row -> row.stream())
                .filter(box -> box.role() == Role.VALUE && box.width() == 1)
                .forEach(box -> {
                    Entry entry = figures.entry(box.cell().orElseThrow());
                    if (entry.number().isPresent()) {
                        int width = entry.toString().length() * DIGIT + PADDING;
                        needed[box.column()] = Math.max(needed[box.column()], width);
                    }
                });
        return needed;
    }

    private static int heads(PrintedTable table) {
        return table.section() == Section.APPLICATIONS
                ? table.rows().get(0).stream()
                        .filter(box -> box.role() == Role.CORNER)
                        .mapToInt(Box::width)
                        .sum()
                : 0;
    }
}
