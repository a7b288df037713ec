package io.github.gongkai.rules;

import io.github.gongkai.Cell;
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
        Unit unit = cell.unit(report.edition());
        return unit == Unit.MONEY_AS_PRINTED ? Unit.YUAN : unit;
    }

    /**
     * The number in the cell, in its {@link #unit()}. Empty if the cell is blank or holds a text, if the edition lacks it,
     * and for an amount of money other than zero whose unit is printed neither by the form nor by the report.
     */
    public Optional<BigDecimal> amount() {
        if (!isPrinted()) {
            return Optional.empty();
        }
        Entry entry = entry();
        Optional<BigDecimal> number = entry.number();
        if (!unit().isMoney() || number.filter(value -> value.signum() != 0).isEmpty()) {
            return number;
        }
        return printedUnit(entry).map(printed -> converted(number.get(), printed));
    }

    private Optional<Unit> printedUnit(Entry entry) {
        Optional<Unit> printed =
                entry instanceof Entry.Decimal decimal ? decimal.printedUnit() : Optional.<Unit>empty();
        Unit ofForm = cell.unit(report.edition());
        return printed.isEmpty() && ofForm != Unit.MONEY_AS_PRINTED ? Optional.of(ofForm) : printed;
    }

    private BigDecimal converted(BigDecimal number, Unit printed) {
        if (printed == unit()) {
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
