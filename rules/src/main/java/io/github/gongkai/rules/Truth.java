package io.github.gongkai.rules;

/** The three values of Kleene's logic: true, false, cannot say. */
public enum Truth {
    TRUE,
    FALSE,
    /** Neither can be said, as something needed is blank or is not a number. */
    UNKNOWN;

    /** What is certain of a claim and its opposite. */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /** True if both are, false if one is. */
    public Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE ? other : this;
    }

    /** True if one is, false if both are. */
    public Truth or(Truth other) {
        if (this == TRUE || other == TRUE) {
            return TRUE;
        }
        return this == FALSE ? other : this;
    }

    /** The opposite; what cannot be said stays so. */
    public Truth not() {
        return switch (this) {
            case TRUE -> FALSE;
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
        };
    }

    /** False only if this is true and the other is false. */
    public Truth implies(Truth other) {
        return not().or(other);
    }
}
