package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Equation;
import io.github.gongkai.documents.XlsxStyles.Look;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formulas around a table of the form that say of each of the form's own sums whether it holds. They stand outside of what is
 * printed. A sum with a blank in it is open: a blank is not a zero.
 */
final class XlsxChecks {

    private static final String HOLDS = "成立";
    private static final String FAILS = "不成立";
    private static final String OPEN = "未填全";

    private final XlsxTable table;
    private final XlsxSheet sheet;
    private final boolean beside;
    private final int label;
    private final int verdict;

    /** @param beside whether the totals of rows are checked in a column of their own, and not below */
    XlsxChecks(XlsxTable table, boolean beside) {
        this.table = table;
        this.sheet = table.sheet();
        this.beside = beside;
        this.label = table.styles().of(Look.CHECK_LABEL, XlsxStyles.TEXT);
        this.verdict = table.styles().of(Look.CHECK, XlsxStyles.AS_IT_IS);
    }

    void write() {
        int bottom = sheet.height();
        rowTotals(bottom + 1);
        below(Equation.Kind.COLUMN_TOTAL, "总计＝各行之和", bottom + 1);
        below(Equation.Kind.BALANCE, "勾稽关系", bottom + 2);
    }

    private List<Equation> equations(Equation.Kind kind) {
        return table.table().edition().equations(table.table().section(), kind);
    }

    private void rowTotals(int below) {
        String words = "总计＝各列之和";
        for (Equation equation : equations(Equation.Kind.ROW_TOTAL)) {
            int[] total = table.place(equation.right().get(0));
            if (beside) {
                verdict(equation, total[0], table.table().columns() + 1);
            } else {
                int first = table.place(equation.left().get(0))[1];
                sheet.text(below, first, words, label);
                sheet.merge(below, first, 1, total[1] - first);
                verdict(equation, below, total[1]);
            }
        }
        if (beside) {
            int head =
                    table.place(equations(Equation.Kind.ROW_TOTAL).get(0).left().get(0))[0] - 1;
            sheet.text(head, table.table().columns() + 1, words, label);
        }
    }

    /** A row of checks below the table, each below the column that it checks. */
    private void below(Equation.Kind kind, String words, int row) {
        List<Equation> equations = equations(kind);
        if (equations.isEmpty()) {
            return;
        }
        int first = table.place(equations.get(0).left().get(0))[1];
        sheet.text(row, 0, words, label);
        sheet.merge(row, 0, 1, first);
        for (Equation equation : equations) {
            verdict(equation, row, table.place(equation.right().get(0))[1]);
        }
    }

    private void verdict(Equation equation, int row, int column) {
        String all = table.ranges(equation.left()) + "," + table.ranges(equation.right());
        String formula = "IF(COUNT(" + all + ")=0,\"\",IF(COUNT(" + all + ")<"
                + equation.cells().size() + ",\"" + OPEN + "\",IF(ROUND(SUM(" + table.ranges(equation.left()) + ")-SUM("
                + table.ranges(equation.right()) + "),6)=0,\"" + HOLDS + "\",\"" + FAILS + "\")))";
        sheet.formula(row, column, formula, result(equation), verdict);
        String address = XlsxSheet.address(row, column);
        sheet.rule(row, column, address + "=\"" + FAILS + "\"", 0);
        sheet.rule(row, column, address + "=\"" + HOLDS + "\"", 1);
        sheet.rule(row, column, address + "=\"" + OPEN + "\"", 2);
        for (Cell total : equation.right()) {
            int[] place = table.place(total);
            sheet.rule(place[0], place[1], address + "=\"" + FAILS + "\"", 0);
        }
    }

    private String result(Equation equation) {
        long numbers = equation.cells().stream().filter(table::isNumber).count();
        if (numbers < equation.cells().size()) {
            return numbers == 0 ? "" : OPEN;
        }
        return sum(equation.left().stream()).compareTo(sum(equation.right().stream())) == 0 ? HOLDS : FAILS;
    }

    private BigDecimal sum(Stream<Cell> cells) {
        return cells.map(table::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
