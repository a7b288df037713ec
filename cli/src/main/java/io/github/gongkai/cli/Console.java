package io.github.gongkai.cli;

import java.io.PrintStream;

/** Where a command prints to, and what can be shown there. */
record Console(PrintStream out, PrintStream err, Terminal terminal) {

    /** Says in one line why something could not be done. */
    void complain(String path, String reason) {
        err.println("gongkai: " + path + ": " + Terminal.oneLine(reason));
    }
}
