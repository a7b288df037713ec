package io.github.gongkai.testkit;

import java.util.List;

/**
 * A stream of random numbers (SplitMix64) that is the same on every machine and in every version of Java, which the
 * classes of the JDK promise only in part.
 */
final class Dice {
    private static final long GAMMA = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of a seed. What is thrown for one purpose does not depend on how often another purpose threw. */
    static Dice of(long seed, String purpose) {
        return new Dice(mix(mix(seed) + purpose.hashCode()));
    }

    private static long mix(long bits) {
        long mixed = (bits ^ bits >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }

    /** From 0 to just below 1. */
    double fraction() {
        state += GAMMA;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** From a number to just below another. */
    double between(double low, double high) {
        return low + (high - low) * fraction();
    }

    /** From 0 to {@code bound - 1}; the bound is at least 1. */
    int below(int bound) {
        return (int) (fraction() * bound);
    }

    boolean chance(double probability) {
        return fraction() < probability;
    }

    /** One of the two whole numbers around a number of at least 0, so that many throws average to it. */
    long about(double expected) {
        return (long) (expected + fraction());
    }

    /** A whole number of at least 0 that may be a third above or below, so that numbers do not look computed. */
    long roughly(double expected) {
        return about(expected * between(0.67, 1.33));
    }

    /** From one whole number to another, both of them possible, the small ones more often. */
    long skewed(long low, long high) {
        double fraction = fraction();
        return low + (long) ((high - low + 1) * fraction * fraction);
    }

    <T> T one(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    @SafeVarargs
    @SuppressWarnings("varargs")
    final <T> T one(T... choices) {
        return choices[below(choices.length)];
    }
}
