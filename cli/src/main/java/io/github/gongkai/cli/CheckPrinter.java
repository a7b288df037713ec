package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** How the outcome of {@code check} is printed. Several threads print inputs at once, each to a part of its own. */
interface CheckPrinter {

    /** Prints what comes before all inputs. */
    default void start(OutputStream out) throws IOException {}

    /** Prints one input: its verdict and what is accepted of it; without, it could not be read. */
    void print(Source source, Optional<Acceptance> checked, Part part) throws IOException;

    /** Whether what is printed of each input begins with a comma, of which the first is left out. */
    default boolean isSeparated() {
        return false;
    }

    /** How many bytes a byte of input may come to. */
    int growth();

    /** Prints what is to be said of the whole run, and the waivers that accepted nothing. */
    void end(Job.Outcome outcome, List<Waivers.Idle> idle, OutputStream out) throws IOException;
}
