package io.github.gongkai.cli;

import io.github.gongkai.rules.Verdict;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** How the outcome of {@code check} is printed, input by input. */
interface CheckPrinter extends Closeable {

    /** Prints one input; without a verdict, it could not be read. */
    void print(Source source, Optional<Verdict> verdict) throws IOException;

    /** Prints what is to be said of the whole run. */
    void end(Tally tally) throws IOException;
}
