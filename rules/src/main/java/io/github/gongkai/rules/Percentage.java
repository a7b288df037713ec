package io.github.gongkai.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A percentage as printed: its digits, and how many of them stand behind the point. */
record Percentage(long digits, int decimals) {

    /** Whether a share gives this percentage, rounded or cut off at the printed digits. */
    boolean isOf(long part, long whole) {
        if (whole <= 0) {
            return false;
        }
        BigDecimal difference =
                exact(part, whole, decimals + 6).subtract(value()).abs();
        return difference.compareTo(BigDecimal.ONE.movePointLeft(decimals)) < 0;
    }

    private BigDecimal value() {
        return BigDecimal.valueOf(digits, decimals);
    }

    private static BigDecimal exact(long part, long whole, int scale) {
        return BigDecimal.valueOf(part)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(whole), scale, RoundingMode.HALF_UP);
    }

    /** The percentage that a share really gives, with as many digits and one more. */
    String shown(long part, long whole) {
        return exact(part, whole, decimals + 1).toPlainString() + "%";
    }

    @Override
    public String toString() {
        return value().toPlainString() + "%";
    }
}
