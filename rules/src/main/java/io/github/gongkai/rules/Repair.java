package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * A smallest set of changes with which the equations of one table, or of one row of section 四, hold. It says what would
 * agree, not what is true: the numbers that it leaves alone are taken as right because they agree with each other.
 *
 * @param report the report as published
 * @param changes the cells to change, in form order
 * @param mended the equations that do not hold as published, with zero for blanks, and would hold after the changes
 * @param blanksAreZero whether an expected number follows only if the cells that stay blank mean zero
 * @param alternatives how many repairs of the same equations are equally small, this one included
 */
public record Repair(
        Report report, List<Change> changes, List<Equation> mended, boolean blanksAreZero, int alternatives) {

    /**
     * A cell that should hold something else.
     *
     * @param cell the cell
     * @param found what was published there
     * @param expected the number that it should hold, of at least 0; empty if what was published cannot be right and the
     *     other cells leave open what would be
     */
    public record Change(Cell cell, Entry found, OptionalLong expected) {}

    public Repair {
        changes = List.copyOf(changes);
        mended = List.copyOf(mended);
    }

    /** Whether other changes would do as well, or a number that it expects is not known. */
    public boolean isAmbiguous() {
        return alternatives > 1
                || changes.stream().anyMatch(change -> change.expected().isEmpty());
    }

    /** What to change and what may have happened, in one Chinese line. */
    public String reason() {
        return reason(Locale.CHINESE);
    }

    /** What to change and what may have happened, in one line; Chinese unless the locale's language is English. */
    public String reason(Locale locale) {
        return RepairWording.sentence(this, locale);
    }

    /** How surprising the mistakes would be that it supposes. */
    int surprise() {
        return changes.stream()
                .mapToInt(change -> Mistake.in(this, change).surprise())
                .sum();
    }

    /** By how much it changes numbers. */
    double size() {
        return changes.stream()
                .filter(change -> change.expected().isPresent())
                .mapToDouble(change -> Math.abs(change.expected().getAsLong()
                        - change.found().number().map(Number::doubleValue).orElse(0.0)))
                .sum();
    }

    /** The changes in words. */
    @Override
    public String toString() {
        return reason();
    }
}
