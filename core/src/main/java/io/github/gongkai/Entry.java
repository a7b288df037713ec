package io.github.gongkai;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a report holds in one cell, as it was published: a number, nothing at all, or a text that is not a number. A blank
 * is not a zero.
 */
public sealed interface Entry extends Serializable {

    /** A cell with nothing in it. */
    Entry BLANK = new Blank();

    /** A whole number. */
    static Entry of(long count) {
        return new Count(count);
    }

    /** A decimal number, in the unit of its cell. */
    static Entry of(BigDecimal value) {
        return new Decimal(value, Optional.empty());
    }

    /** A text; blank text gives {@link #BLANK}. */
    static Entry of(String text) {
        return text.isBlank() ? BLANK : new Text(text);
    }

    /** The number in the cell; empty for a blank and for a text. */
    Optional<BigDecimal> number();

    /** A whole number. */
    record Count(long value) implements Entry {
        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(BigDecimal.valueOf(value));
        }

        @Override
        public String toString() {
            return Long.toString(value);
        }
    }

    /**
     * A decimal number, with the decimals that were printed: an amount of money, or what a report wrongly holds in a cell
     * for whole numbers.
     *
     * @param value the number, of at most {@value #MAX_DIGITS} digits before and after the point together; written out in
     *     full, so that its scale is never below zero
     * @param printedUnit the unit printed beside the number, 元 or 万元, where it adds to or departs from the unit of the
     *     cell
     */
    record Decimal(BigDecimal value, Optional<Unit> printedUnit) implements Entry {
        /** The number of digits that a decimal may have. */
        public static final int MAX_DIGITS = 38;

        public Decimal {
            if (value.scale() < 0 && value.scale() >= -MAX_DIGITS) {
                value = value.setScale(0);
            }
            if (value.precision() > MAX_DIGITS || value.scale() > MAX_DIGITS || value.scale() < 0) {
                throw new IllegalArgumentException("A decimal of more than " + MAX_DIGITS + " digits");
            }
            if (printedUnit.filter(unit -> !isPrintable(unit)).isPresent()) {
                throw new IllegalArgumentException("Not a printed unit of money: " + printedUnit.get());
            }
        }

        private static boolean isPrintable(Unit unit) {
            return unit.isMoney() && unit != Unit.MONEY_AS_PRINTED;
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.of(value);
        }

        private Object writeReplace() {
            return Serialized.of(this);
        }

        @Override
        public String toString() {
            return value.toPlainString()
                    + printedUnit.map(unit -> unit.in(Locale.CHINESE)).orElse("");
        }
    }

    /** Nothing at all. */
    record Blank() implements Entry {
        @Override
        public Optional<BigDecimal> number() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** A text that is not a number, kept as published. */
    record Text(String text) implements Entry {
        private static final Set<String> DASHES =
                Set.of("-", "--", "—", "——", "–", "－", "―", "‐", "/", "／", "\\", "无", "不适用", "*");

        public Text {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A text without a word in it; use Entry.BLANK");
            }
        }

        /** Whether the text is a mark that people put into an empty cell: a dash, a stroke, 无, 不适用. */
        public boolean standsForNothing() {
            return DASHES.contains(text.strip());
        }

        @Override
        public Optional<BigDecimal> number() {
            return Optional.empty();
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
