package io.github.gongkai.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** One run of the command in this process: its status and what it printed. */
record CommandRun(int status, String out, String err) {

    static CommandRun of(Object... arguments) {
        return on(Terminal.PIPE, arguments);
    }

    static CommandRun on(Terminal terminal, Object... arguments) {
        return of(terminal, Terminal.PIPE, InputStream.nullInputStream(), arguments);
    }

    static CommandRun withInput(byte[] input, Object... arguments) {
        return of(Terminal.PIPE, Terminal.PIPE, new ByteArrayInputStream(input), arguments);
    }

    static CommandRun of(Terminal terminal, Terminal errorTerminal, InputStream in, Object... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[arguments.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = String.valueOf(arguments[i]);
        }
        Console console = new Console(
                in,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                terminal,
                errorTerminal);
        int status = Main.run(console, words);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
