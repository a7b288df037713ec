package io.github.gongkai.rules;

/** How two numbers are compared. */
enum Relation {
    EQUAL,
    AT_MOST,
    AT_LEAST;

    boolean holds(int comparison) {
        return switch (this) {
            case EQUAL -> comparison == 0;
            case AT_MOST -> comparison <= 0;
            case AT_LEAST -> comparison >= 0;
        };
    }

    /** The sign for what is the case, given how the numbers really compare. */
    String sign(int comparison) {
        if (comparison == 0) {
            return "=";
        }
        if (this == EQUAL) {
            return "≠";
        }
        return comparison < 0 ? "<" : ">";
    }

    /** What can be said of two numbers that are known only within bounds. */
    Truth between(Bounds left, Bounds right) {
        return switch (this) {
            case EQUAL -> equal(left, right);
            case AT_MOST -> atMost(left, right);
            case AT_LEAST -> atMost(right, left);
        };
    }

    private static Truth equal(Bounds left, Bounds right) {
        if (left.isExact() && right.isExact()) {
            return Truth.of(left.known().compareTo(right.known()) == 0);
        }
        return left.isSurelyAbove(right) || right.isSurelyAbove(left) ? Truth.FALSE : Truth.UNKNOWN;
    }

    private static Truth atMost(Bounds left, Bounds right) {
        if (left.isSurelyAbove(right)) {
            return Truth.FALSE;
        }
        return left.isSurelyAtMost(right) ? Truth.TRUE : Truth.UNKNOWN;
    }
}
