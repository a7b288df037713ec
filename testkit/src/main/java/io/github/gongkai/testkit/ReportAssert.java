package io.github.gongkai.testkit;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What a test says of a report; a failure names the cells by the labels that the form prints. */
public final class ReportAssert extends AbstractAssert<ReportAssert, Report> {

    ReportAssert(@Nullable Report report) {
        super(report, ReportAssert.class);
    }

    /** A cell holds a whole number. */
    public <C extends Column> ReportAssert hasCount(Row<C> row, C column, long count) {
        return holds(Cell.of(row, column), Entry.of(count));
    }

    /** A cell holds a number of this value, however many decimals were printed and whatever unit beside it. */
    public <C extends Column> ReportAssert hasNumber(Row<C> row, C column, String number) {
        isNotNull();
        Cell cell = Cell.of(row, column);
        BigDecimal expected = new BigDecimal(number);
        Entry entry = actual.figures().entry(cell);
        if (entry.number().filter(value -> value.compareTo(expected) == 0).isEmpty()) {
            failWithMessage("%s", line(cell, number, entry));
        }
        return this;
    }

    /** A cell holds nothing at all; a dash is something. */
    public <C extends Column> ReportAssert isBlank(Row<C> row, C column) {
        return holds(Cell.of(row, column), Entry.BLANK);
    }

    /** A cell holds exactly this, as published. */
    public <C extends Column> ReportAssert holds(Row<C> row, C column, Entry entry) {
        return holds(Cell.of(row, column), entry);
    }

    private ReportAssert holds(Cell cell, Entry expected) {
        isNotNull();
        Entry entry = actual.figures().entry(cell);
        if (!entry.equals(expected)) {
            failWithMessage("%s", line(cell, show(expected), entry));
        }
        return this;
    }

    /** Every cell holds what the same cell of another report holds; a failure lists those that do not. */
    public ReportAssert hasSameFiguresAs(Report other) {
        isNotNull();
        Figures expected = other.figures();
        if (actual.edition() != expected.edition()) {
            failWithMessage(
                    "%s", "Expected a report in the edition " + expected.edition() + " but was " + actual.edition());
        }
        List<String> differences = expected.list().stream()
                .filter(figure -> !actual.figures().entry(figure.cell()).equals(figure.entry()))
                .map(figure -> line(
                        figure.cell(), show(figure.entry()), actual.figures().entry(figure.cell())))
                .toList();
        if (!differences.isEmpty()) {
            failWithMessage("%s", String.join("\n", differences));
        }
        return this;
    }

    /** No cell is blank or out of its domain, and every equation that the form implies holds: nothing is {@link Expected}. */
    public ReportAssert isArithmeticallyConsistent() {
        isNotNull();
        List<String> findings = Expected.in(actual.figures()).stream()
                .map(finding -> finding.rule() + ": " + listed(finding.cells()))
                .toList();
        if (!findings.isEmpty()) {
            failWithMessage("%s", "Expected a consistent report, but found\n" + String.join("\n", findings));
        }
        return this;
    }

    private String listed(List<Cell> cells) {
        return String.join(
                "; ",
                cells.stream()
                        .map(cell -> label(cell) + " = " + show(actual.figures().entry(cell)))
                        .toList());
    }

    private String line(Cell cell, String expected, Entry found) {
        return label(cell) + " (" + cell + "): expected " + expected + " but was " + show(found);
    }

    private String label(Cell cell) {
        return cell.labelPath(actual.edition(), Locale.CHINESE);
    }

    private static String show(Entry entry) {
        if (entry.equals(Entry.BLANK)) {
            return "blank";
        }
        return entry instanceof Entry.Text ? '"' + entry.toString() + '"' : entry.toString();
    }
}
