package io.github.gongkai.rules;

import io.github.gongkai.Entry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** An addend of a sum over several reports: a cell of one of them, added or subtracted. */
record Term(Operand operand, boolean subtracted) {

    static Term plus(Operand operand) {
        return new Term(operand, false);
    }

    /**
     * What is known of a sum. A missing count can only raise it where it is added and only lower it where it is
     * subtracted; a missing signed number may do both.
     */
    static Bounds sum(List<Term> terms, boolean blankIsZero) {
        BigDecimal known = BigDecimal.ZERO;
        boolean mayBeMore = false;
        boolean mayBeLess = false;
        for (Term term : terms) {
            Optional<BigDecimal> amount = term.operand.amount();
            if (amount.isPresent()) {
                known = term.subtracted ? known.subtract(amount.get()) : known.add(amount.get());
            } else if (!(blankIsZero && term.isVacant())) {
                boolean signed = term.operand.cell().column().isSigned();
                mayBeMore |= signed || !term.subtracted;
                mayBeLess |= signed || term.subtracted;
            }
        }
        return new Bounds(known, mayBeMore, mayBeLess);
    }

    private boolean isVacant() {
        return operand.isPrinted() && Bounds.isVacant(operand.entry());
    }

    /** The value as it is shown in a sum, in brackets where it is below zero and not the first. */
    String shown(boolean first) {
        Entry entry = operand.entry();
        boolean negative = entry.number().filter(number -> number.signum() < 0).isPresent();
        return negative && !first ? "(" + entry + ")" : Wording.shown(entry);
    }

    /** The sign before the value. */
    String sign(boolean first) {
        if (first) {
            return subtracted ? "-" : "";
        }
        return subtracted ? " - " : " + ";
    }
}
