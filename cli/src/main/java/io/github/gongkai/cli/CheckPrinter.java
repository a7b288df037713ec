package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** How the outcome of {@code check} is printed, input by input. */
interface CheckPrinter extends Closeable {

    /** Prints one input: its verdict and what is accepted of it; without, it could not be read. */
    void print(Source source, Optional<Acceptance> checked) throws IOException;

    /** Prints what is to be said of the whole run, and the waivers that accepted nothing. */
    void end(Tally tally, List<Waivers.Idle> idle) throws IOException;
}
