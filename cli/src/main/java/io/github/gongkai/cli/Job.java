package io.github.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;

/** What a command does with its inputs, and what its output looks like. */
interface Job {

    /** The stream to which the output is written so that the file comes out as it should; closing it leaves the file open. */
    default OutputStream encoded(OutputStream file) throws IOException {
        return file;
    }

    /** Writes what comes before all inputs. */
    default void start(OutputStream out) throws IOException {}

    /**
     * Does what is to be done with an input and writes what comes of it to its part. Several threads do so at once, each
     * with a part of its own. The tally of the part is added to last.
     */
    void take(Source source, Part part) throws IOException;

    /** Whether what comes of each input begins with a comma, of which the first is left out. */
    default boolean isSeparated() {
        return false;
    }

    /** How many bytes of memory a byte of input may come to while it waits for its turn; used with little memory. */
    default int growth() {
        return 2;
    }

    /** Writes what comes behind all inputs. */
    default void end(Outcome outcome, OutputStream out) throws IOException {}

    /**
     * What a run has come to.
     *
     * @param tally in numbers
     * @param organs by organ and year
     * @param aside what the parts have put aside, in their order
     * @param waivers which waivers were needed
     */
    record Outcome(Tally tally, Ledger organs, Spool aside, Waivers.Use waivers) {}
}
