package io.github.gongkai.json;

import java.math.BigDecimal;

/**
 * The JSON of one report while it is read, as a library's parser gives it token by token.
 *
 * @param <X> what the library throws
 */
public abstract class Source<X extends Exception> {

    /** The kinds of token that a value, or what stands in place of one, may begin with. */
    protected enum Token {
        OBJECT,
        ARRAY,
        ARRAY_END,
        STRING,
        /** A number without point and exponent. */
        WHOLE,
        /** Any other number. */
        DECIMAL,
        NULL,
        /** True, false, or something that JSON does not have. */
        OTHER,
        /** Nothing: before the beginning, or behind the end. */
        NONE
    }

    private static final int LONGEST_QUOTATION = 40;

    private final Strictness strictness;

    /** A source that is read with some strictness. */
    protected Source(Strictness strictness) {
        this.strictness = strictness;
    }

    /** How strictly it is read. */
    protected final Strictness strictness() {
        return strictness;
    }

    /** The kind of the token at which the parser stands. */
    protected abstract Token token();

    /** Moves to the next token. */
    protected abstract void advance() throws X;

    /**
     * Moves to the name of the next member, and answers its index among the members, {@link Members#END} or {@link
     * Members#UNKNOWN}.
     *
     * @param likely the index that the member has if it comes in order; past the last where the object should end
     */
    protected abstract int nextName(Members members, int likely) throws X;

    /** The name at which the parser stands. */
    protected abstract String name() throws X;

    /** Moves from a name over the whole of its value. */
    protected abstract void skip() throws X;

    /** The text of the token, as it stands in the JSON but for escapes. */
    protected abstract String text() throws X;

    /** Whether a whole number fits into a {@code long}. */
    protected abstract boolean isLong() throws X;

    /** A whole number that fits. */
    protected abstract long wholeNumber() throws X;

    /**
     * Any number with all its digits; the caller limits how many there may be before calculating with it.
     *
     * @throws NumberFormatException if its exponent is absurd
     */
    protected abstract BigDecimal decimalNumber() throws X;

    /** Sets the value of a member aside, to be read later; errors in it are placed at its beginning. */
    protected abstract Source<X> keep(String member) throws X;

    /** The error that says what is wrong at the token, with its path and its place. */
    protected abstract X error(String problem);

    /** The error for a value that is not what it should be. */
    public final X unexpected(String expected) throws X {
        return error("found " + found() + ", expected " + expected);
    }

    final boolean isStrict() {
        return strictness == Strictness.STRICT;
    }

    final boolean at(Token token) {
        return token() == token;
    }

    final void requireObject(String what) throws X {
        if (!at(Token.OBJECT)) {
            throw unexpected("a JSON object (" + what + ")");
        }
    }

    final String requireText(String expected) throws X {
        if (!at(Token.STRING)) {
            throw unexpected(expected);
        }
        return text();
    }

    final BigDecimal requireNumber(String expected) throws X {
        if (!at(Token.WHOLE) && !at(Token.DECIMAL)) {
            throw unexpected(expected);
        }
        try {
            return decimalNumber();
        } catch (NumberFormatException absurdExponent) {
            throw unexpected(expected);
        }
    }

    private String found() throws X {
        return switch (token()) {
            case OBJECT -> "an object";
            case ARRAY -> "an array";
            case NONE -> "nothing";
            case STRING -> '"' + Complaint.oneLine(text(), LONGEST_QUOTATION) + '"';
            case ARRAY_END, WHOLE, DECIMAL, NULL, OTHER -> Complaint.oneLine(text(), LONGEST_QUOTATION);
        };
    }
}
