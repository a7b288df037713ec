package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.PrintedTable;
import io.github.gongkai.PrintedTable.Box;
import io.github.gongkai.PrintedTable.Role;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import io.github.gongkai.documents.XlsxSheet.Validation;
import io.github.gongkai.documents.XlsxStyles.Look;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A table of the form on a sheet of its own, with the checks of its sums beside and below it. */
final class XlsxTable {

    private static final double ROW_HEIGHT = 17;
    /** The digits that a spreadsheet keeps of a number. */
    private static final int DIGITS = 15;

    private static final int GAP_WIDTH = 200;
    private static final int CHECK_WIDTH = 1300;

    private final PrintedTable table;
    private final Printout printout;
    private final Edition edition;
    private final XlsxStyles styles;
    private final int[] widths;
    private final XlsxSheet sheet;
    /** By cell of the form: row and column on the sheet. */
    private final Map<Cell, int[]> places = new HashMap<>();

    XlsxTable(String heading, PrintedTable table, Printout printout, XlsxStyles styles) {
        this.table = table;
        this.printout = printout;
        this.edition = printout.edition();
        this.styles = styles;
        this.widths = ColumnWidths.of(table, printout.figures());
        int[] withChecks = Arrays.copyOf(widths, widths.length + 2);
        withChecks[widths.length] = GAP_WIDTH;
        withChecks[widths.length + 1] = CHECK_WIDTH;
        boolean beside = table.section() == Section.APPLICATIONS;
        this.sheet = new XlsxSheet(heading, beside ? withChecks : widths);
        sheet.text(0, 0, heading, styles.of(Look.HEADING, XlsxStyles.TEXT));
        sheet.merge(0, 0, 1, table.columns());
        sheet.height(0, 30);
        layOut();
        sheet.printOnly(table.columns());
        new XlsxChecks(this, beside).write();
    }

    XlsxSheet sheet() {
        return sheet;
    }

    XlsxStyles styles() {
        return styles;
    }

    PrintedTable table() {
        return table;
    }

    /** The row and the column of a cell of the form on the sheet. */
    int[] place(Cell cell) {
        return places.get(cell);
    }

    /** Whether a cell holds a number, as a spreadsheet sees it. */
    boolean isNumber(Cell cell) {
        return number(printout.figures().entry(cell)).isPresent();
    }

    BigDecimal value(Cell cell) {
        return printout.figures().entry(cell).number().orElse(BigDecimal.ZERO);
    }

    private void layOut() {
        int row = 1;
        for (List<Box> boxes : table.rows()) {
            sheet.height(row, ROW_HEIGHT);
            for (Box box : boxes) {
                if (box.role() == Role.VALUE) {
                    Cell cell = box.cell().orElseThrow();
                    places.put(cell, new int[] {row, box.column()});
                    value(cell, row, box.column());
                } else {
                    head(box, row);
                }
                sheet.merge(row, box.column(), box.height(), box.width());
            }
            row++;
        }
        if (printout.blank()) {
            totals();
        }
    }

    private void head(Box box, int row) {
        String label = box.label().orElseThrow().printed();
        Look look = switch (box.role()) {
            case GROUP_HEAD -> Look.GROUP;
            case COLUMN_HEAD -> Look.HEAD;
            default -> table.section() == Section.APPLICATIONS ? Look.LEFT_HEAD : Look.HEAD;
        };
        sheet.text(row, box.column(), label, styles.of(look, XlsxStyles.TEXT));
        if (box.height() == 1) {
            int width = Arrays.stream(widths, box.column(), box.column() + box.width())
                    .sum();
            sheet.height(row, look.height(label, width));
        }
    }

    private void value(Cell cell, int row, int column) {
        Entry entry = printout.figures().entry(cell);
        Optional<BigDecimal> number = number(entry);
        if (number.isPresent()) {
            int decimals = number.get().scale();
            String format = decimals <= 0 ? XlsxStyles.WHOLE : "0." + "0".repeat(decimals);
            sheet.number(row, column, number.get().toPlainString(), styles.of(Look.VALUE, format));
        } else if (entry instanceof Entry.Blank) {
            String format = cell.unit(edition).isMoney() ? XlsxStyles.AS_IT_IS : XlsxStyles.WHOLE;
            sheet.blank(row, column, styles.of(Look.VALUE, format));
        } else {
            sheet.text(row, column, Printout.legible(entry.toString()), styles.of(Look.WORDS, XlsxStyles.TEXT));
        }
        sheet.validate(row, column, validation(cell));
    }

    /** The number of an entry if a spreadsheet can keep it digit for digit; all else is written as text. */
    private static Optional<BigDecimal> number(Entry entry) {
        boolean unitPrinted =
                entry instanceof Entry.Decimal decimal && decimal.printedUnit().isPresent();
        return entry.number()
                .filter(number -> !unitPrinted)
                .filter(number -> number.precision() <= DIGITS && number.scale() <= DIGITS);
    }

    private Validation validation(Cell cell) {
        Unit unit = cell.unit(edition);
        String label = cell.column().label(edition).text();
        if (unit.isMoney()) {
            String words = unit.in(Locale.CHINESE).isEmpty() ? "" : "（" + unit.in(Locale.CHINESE) + "）";
            return new Validation("decimal", "greaterThanOrEqual", "0", "", label + "：填不小于 0 的数" + words);
        }
        if (cell.column().isSigned()) {
            return new Validation("whole", "between", "-999999999", "999999999", label + "：填整数，减少的填负数");
        }
        return new Validation("whole", "greaterThanOrEqual", "0", "", label + "：填不小于 0 的整数，没有的填 0");
    }

    /** The totals of the blank form are sums; a total of totals is that of its row. */
    private void totals() {
        for (Equation.Kind kind : List.of(Equation.Kind.COLUMN_TOTAL, Equation.Kind.ROW_TOTAL)) {
            for (Equation total : edition.equations(table.section(), kind)) {
                String parts = ranges(total.left());
                int[] place = places.get(total.right().get(0));
                sheet.formula(
                        place[0],
                        place[1],
                        "IF(COUNT(" + parts + ")=0,\"\",SUM(" + parts + "))",
                        "",
                        styles.of(Look.VALUE, XlsxStyles.WHOLE));
            }
        }
    }

    /** The addresses of cells, those that stand in a line put together. */
    String ranges(List<Cell> cells) {
        StringBuilder ranges = new StringBuilder();
        int start = 0;
        for (int i = 1; i <= cells.size(); i++) {
            if (i == cells.size() || !follows(cells, start, i)) {
                ranges.append(ranges.isEmpty() ? "" : ",").append(address(cells.get(start)));
                if (i - 1 > start) {
                    ranges.append(':').append(address(cells.get(i - 1)));
                }
                start = i;
            }
        }
        return ranges.toString();
    }

    private boolean follows(List<Cell> cells, int start, int i) {
        int[] first = places.get(cells.get(start));
        int[] next = places.get(cells.get(i));
        int steps = i - start;
        return next[0] == first[0] && next[1] == first[1] + steps || next[1] == first[1] && next[0] == first[0] + steps;
    }

    String address(Cell cell) {
        int[] place = places.get(cell);
        return XlsxSheet.address(place[0], place[1]);
    }
}
