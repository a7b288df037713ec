package io.github.gongkai.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;

/** Rows of a table, written value by value in the order of its columns. */
interface Rows {

    void text(String value) throws IOException;

    void whole(long value) throws IOException;

    void decimal(BigDecimal value) throws IOException;

    void flag(boolean value) throws IOException;

    /** A value that is not there. */
    void nothing() throws IOException;

    /** Ends the row. */
    void end() throws IOException;

    default void text(Optional<String> value) throws IOException {
        if (value.isPresent()) {
            text(value.get());
        } else {
            nothing();
        }
    }
}
