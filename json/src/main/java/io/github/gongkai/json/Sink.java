package io.github.gongkai.json;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Where the JSON of one report is written to, token by token.
 *
 * @param <X> what the library throws
 */
public interface Sink<X extends Exception> {

    /** Opens an object. */
    void startObject() throws X;

    /** Closes it. */
    void endObject() throws X;

    /** Opens an array. */
    void startArray() throws X;

    /** Closes it. */
    void endArray() throws X;

    /** Writes the name of a member. */
    void name(Members members, int index) throws X;

    /** Writes a string. */
    void text(String text) throws X;

    /** Writes a whole number. */
    void number(long number) throws X;

    /** Writes a whole number of any length. */
    void number(BigInteger number) throws X;

    /** Writes a decimal number: every digit and no exponent, however the library is set, where what it writes is text. */
    void decimal(BigDecimal number) throws X;

    /** Writes {@code null}. */
    void nothing() throws X;
}
