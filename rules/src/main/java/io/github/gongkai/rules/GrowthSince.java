package io.github.gongkai.rules;

import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A growth since last year of which the prose states only this year's number: what it grew from stands in last year's
 * tables.
 */
record GrowthSince(Passage passage, long digits, int decimals, boolean more, List<Now> numbers) {

    /** A number of this year and the sums of cells that it may state. */
    record Now(long number, List<Quantity> readings) {}

    /** The growth from what last year's report says; a number that it leaves blank, or that is 0 there, is left out. */
    Growth from(Report earlier) {
        List<Growth.Years> candidates = new ArrayList<>();
        for (Now now : numbers) {
            for (Quantity reading : now.readings()) {
                before(reading, earlier).ifPresent(before -> candidates.add(new Growth.Years(now.number(), before)));
            }
        }
        return Growth.fromTables(passage, digits, decimals, more, candidates);
    }

    private static Optional<Long> before(Quantity reading, Report earlier) {
        if (!reading.cells().stream().allMatch(cell -> cell.isIn(earlier.edition()))) {
            return Optional.empty();
        }
        Bounds bounds = Bounds.of(reading, earlier.figures(), false);
        return bounds.isExact() && bounds.known().signum() > 0
                ? Optional.of(bounds.known().longValue())
                : Optional.empty();
    }
}
