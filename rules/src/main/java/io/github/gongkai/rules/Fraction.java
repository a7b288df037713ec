package io.github.gongkai.rules;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An exact share: so many of so many. It is not reduced, as both numbers mean something.
 *
 * @param numerator how many, 0 or more; where a report contradicts itself it may exceed the denominator
 * @param denominator of how many, 1 or more
 */
public record Fraction(BigInteger numerator, BigInteger denominator) {

    private static final int PERCENT = 2;

    public Fraction {
        if (numerator.signum() < 0 || denominator.signum() <= 0) {
            throw new IllegalArgumentException("Not a share: " + numerator + "/" + denominator);
        }
    }

    /**
     * The share as a decimal, half rounded up.
     *
     * @param digits behind the point, 0 or more
     */
    public BigDecimal decimal(int digits) {
        return divided(numerator, digits);
    }

    /**
     * The share in per cent, half rounded up.
     *
     * @param digits behind the point, 0 or more
     */
    public BigDecimal percent(int digits) {
        return divided(numerator.multiply(BigInteger.TEN.pow(PERCENT)), digits);
    }

    private BigDecimal divided(BigInteger dividend, int digits) {
        if (digits < 0) {
            throw new IllegalArgumentException("0 digits behind the point or more, not " + digits);
        }
        return new BigDecimal(dividend).divide(new BigDecimal(denominator), digits, RoundingMode.HALF_UP);
    }

    /** {@code 7/10}. */
    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
