package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/**
 * A cell in a certain report: one value that an equation reads, with its source.
 *
 * @param report the report that states it
 * @param cell the cell; the report's edition may lack it
 */
public record Operand(Report report, Cell cell) {

    private static final int TEN_THOUSAND = 4;

    /** Whether the edition of the report has the cell at all. */
    public boolean isPrinted() {
        return cell.isIn(report.edition());
    }

    /**
     * What the cell holds, as published.
     *
     * @throws IllegalArgumentException if the edition of the report does not have the cell
     */
    public Entry entry() {
        return report.figures().entry(cell);
    }

    /** The unit of {@link #amount()}: that of the cell, and yuan where the form leaves the unit to the report. */
    public Unit unit() {
        return unit(cell.unit(report.edition()));
    }

    private static Unit unit(Unit ofForm) {
        return ofForm == Unit.MONEY_AS_PRINTED ? Unit.YUAN : ofForm;
    }

    /**
     * The number in the cell, in its {@link #unit()}. Empty if the cell is blank or holds a text, if the edition lacks it,
     * and for an amount of money other than zero whose unit is printed neither by the form nor by the report.
     */
    public Optional<BigDecimal> amount() {
        return isPrinted() ? amount(entry(), cell, report.edition()) : Optional.empty();
    }

    /** As {@link #amount()}, for what a cell of an edition holds; empty if the edition lacks the cell. */
    static Optional<BigDecimal> amount(Entry entry, Cell cell, Edition edition) {
        Optional<BigDecimal> number = cell.isIn(edition) ? entry.number() : Optional.empty();
        Unit ofForm = cell.unit(edition);
        if (!ofForm.isMoney() || number.filter(value -> value.signum() != 0).isEmpty()) {
            return number;
        }
        return printedUnit(entry, ofForm).map(printed -> converted(number.get(), printed, unit(ofForm)));
    }

    private static Optional<Unit> printedUnit(Entry entry, Unit ofForm) {
        Optional<Unit> printed =
                entry instanceof Entry.Decimal decimal ? decimal.printedUnit() : Optional.<Unit>empty();
        return printed.isEmpty() && ofForm != Unit.MONEY_AS_PRINTED ? Optional.of(ofForm) : printed;
    }

    private static BigDecimal converted(BigDecimal number, Unit printed, Unit wanted) {
        if (printed == wanted) {
            return number;
        }
        return printed == Unit.YUAN ? number.movePointLeft(TEN_THOUSAND) : number.movePointRight(TEN_THOUSAND);
    }

    /** The labels that lead to the cell, as the report's edition prints them; see {@link Cell#labelPath}. */
    public String labelPath(Locale locale) {
        return cell.labelPath(report.edition(), locale);
    }

    /** The report's organ and year, the cell and what it holds. */
    @Override
    public String toString() {
        return report + " " + cell + (isPrinted() ? "=" + entry() : "");
    }
}
