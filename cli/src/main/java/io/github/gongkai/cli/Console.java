package io.github.gongkai.cli;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * Where a command reads from and prints to, and what can be shown there.
 *
 * @param in standard input
 * @param out standard output
 * @param err standard error
 * @param terminal what standard output can show
 * @param errorTerminal what standard error can show
 */
record Console(InputStream in, PrintStream out, PrintStream err, Terminal terminal, Terminal errorTerminal) {

    /** Says in one line why something could not be done. */
    void complain(String path, String reason) {
        err.println("gongkai: " + Terminal.oneLine(path) + ": " + Terminal.oneLine(reason));
    }
}
