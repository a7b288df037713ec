package io.github.gongkai.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.FileInputStream;
import java.io.PrintStream;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * No call leaves a file, a socket, a thread, a system property or a temporary file behind, says anything on standard output,
 * on standard error or to the JDK's log, or changes a default of the JDK.
 */
class NothingLeftTest {

    /** Keeps the loggers that are listened to. */
    private static final Logger ROOT = Logger.getLogger("");

    private final Queue<String> logged = new ConcurrentLinkedQueue<>();

    private final Handler ear = new Handler() {
        @Override
        public void publish(LogRecord said) {
            String logger = "" + said.getLoggerName();
            if (!logger.startsWith("java.") && !logger.startsWith("jdk.")) { // the JDK may speak of itself
                logged.add(logger + ": " + said.getMessage());
            }
        }

        @Override
        public void flush() {
            // nothing is kept back
        }

        @Override
        public void close() {
            // nothing is open
        }
    };

    @Test
    void nothingIsLeftBehindByAnyCall() throws Exception {
        List<String> left = new ArrayList<>();
        Map<String, EntryPoints.Call> calls = EntryPoints.all();
        // the first time classes are loaded and their jars are opened, which stay open
        for (Map.Entry<String, EntryPoints.Call> call : calls.entrySet()) {
            left.addAll(left("the first time, " + call.getKey(), call.getValue(), false));
        }
        for (Map.Entry<String, EntryPoints.Call> call : calls.entrySet()) {
            left.addAll(left(call.getKey(), call.getValue(), true));
        }
        System.out.println("Nothing left behind: " + calls.size() + " ways into the library");
        assertThat(calls).hasSizeGreaterThan(80);
        assertThat(left).isEmpty();
    }

    /** The test would notice. */
    @Test
    void whateverIsLeftBehindIsNoticed() throws Exception {
        List<AutoCloseable> open = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException over) {
                // it may go
            }
        });
        Path[] temporary = new Path[1];
        try {
            assertThat(left("thread", thread::start, true)).hasSize(1);
            assertThat(left("property", () -> System.setProperty("gongkai.left", "1"), true))
                    .hasSize(1);
            assertThat(left("file", () -> temporary[0] = Files.createTempFile("left", ""), true))
                    .hasSize(1);
            assertThat(left("output", () -> System.out.print("x"), true)).hasSize(1);
            assertThat(left("error", () -> System.err.print("x"), true)).hasSize(1);
            assertThat(left("log", () -> Logger.getLogger("left").fine("x"), true))
                    .hasSize(1);
            if (Stock.tellsFiles()) {
                assertThat(left("open file", () -> open.add(new FileInputStream("pom.xml")), true))
                        .hasSize(1);
                assertThat(left("socket", () -> open.add(new ServerSocket(0)), true))
                        .isNotEmpty();
            }
        } finally {
            thread.interrupt();
            System.clearProperty("gongkai.left");
            Files.deleteIfExists(temporary[0]);
            for (AutoCloseable one : open) {
                one.close();
            }
        }
    }

    private List<String> left(String what, EntryPoints.Call call, boolean files) throws Exception {
        List<String> left = new ArrayList<>();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream outBefore = System.out;
        PrintStream errBefore = System.err;
        Level level = ROOT.getLevel();
        Handler[] handlers = ROOT.getHandlers();
        for (Handler handler : handlers) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.ALL);
        ROOT.addHandler(ear);
        ear.setLevel(Level.ALL);
        logged.clear();
        Stock before = Stock.now();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            call.make();
        } finally {
            System.setOut(outBefore);
            System.setErr(errBefore);
            ROOT.removeHandler(ear);
            ROOT.setLevel(level);
            for (Handler handler : handlers) {
                ROOT.addHandler(handler);
            }
        }
        Stock after = Stock.now();
        differ(left, what + ": threads", before.threads(), after.threads());
        differ(left, what + ": properties", before.properties(), after.properties());
        differ(left, what + ": temporary files", before.temporary(), after.temporary());
        differ(left, what + ": defaults", before.defaults(), after.defaults());
        if (files) {
            differ(left, what + ": open files", before.files(), after.files());
        }
        differ(left, what + ": standard output", "", out.toString(StandardCharsets.UTF_8));
        differ(left, what + ": standard error", "", err.toString(StandardCharsets.UTF_8));
        differ(left, what + ": the log", "[]", logged.toString());
        return left;
    }

    private static void differ(List<String> left, String what, Object before, Object after) {
        if (!before.equals(after)) {
            left.add(what + ": before " + before + ", after " + after);
        }
    }
}
