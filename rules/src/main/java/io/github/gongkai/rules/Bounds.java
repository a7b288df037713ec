package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import java.math.BigDecimal;

/**
 * What is known of a sum some of whose cells may be blank: the known part, and whether the unknown rest may raise it or
 * lower it. A missing count can only raise a sum; a missing signed number may do both.
 */
record Bounds(BigDecimal known, boolean mayBeMore, boolean mayBeLess) {

    static Bounds of(Quantity quantity, Figures figures, boolean blankIsZero) {
        BigDecimal known = quantity.constant();
        boolean mayBeMore = false;
        boolean mayBeLess = false;
        Edition edition = figures.edition();
        for (Cell cell : quantity.cells()) {
            Entry entry = figures.entryAt(cell.position(edition));
            if (entry.number().isPresent()) {
                known = known.add(entry.number().get());
            } else if (!(blankIsZero && isVacant(entry))) {
                Column column = cell.column();
                mayBeMore = true;
                mayBeLess |= column.isSigned();
            }
        }
        return new Bounds(known, mayBeMore, mayBeLess);
    }

    /** Whether a cell holds nothing, or a mark that people put for nothing. */
    static boolean isVacant(Entry entry) {
        return entry instanceof Entry.Blank || entry instanceof Entry.Text text && text.standsForNothing();
    }

    boolean isExact() {
        return !mayBeMore && !mayBeLess;
    }

    boolean isSurelyAbove(Bounds other) {
        return !mayBeLess && !other.mayBeMore && known.compareTo(other.known) > 0;
    }

    boolean isSurelyAtMost(Bounds other) {
        return !mayBeMore && !other.mayBeLess && known.compareTo(other.known) <= 0;
    }
}
