package io.github.gongkai.rules;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A share over several reports: the sum of the numerators of the sum of the denominators, never the mean of shares. Pools
 * of parts add up to the pool of the whole, in any order.
 *
 * @param share what it is a share of
 * @param numerator the sum over the counted reports
 * @param denominator the sum over the counted reports; may be zero
 * @param counted the number of reports in which both are known, be they zero
 * @param leftOut the number of reports in which one of them is not known
 */
public record PooledShare(Share share, BigInteger numerator, BigInteger denominator, long counted, long leftOut) {

    /** The pool of no report. */
    public static PooledShare none(Share share) {
        return new PooledShare(share, BigInteger.ZERO, BigInteger.ZERO, 0, 0);
    }

    /** The share of the whole; absent where the denominators add up to zero. */
    public Optional<Fraction> fraction() {
        return denominator.signum() > 0 ? Optional.of(new Fraction(numerator, denominator)) : Optional.empty();
    }

    /**
     * This pool and another.
     *
     * @throws IllegalArgumentException if they are of different shares
     */
    public PooledShare plus(PooledShare other) {
        if (share != other.share) {
            throw new IllegalArgumentException("Shares of two kinds: " + share + " and " + other.share);
        }
        return new PooledShare(
                share,
                numerator.add(other.numerator),
                denominator.add(other.denominator),
                counted + other.counted,
                leftOut + other.leftOut);
    }
}
