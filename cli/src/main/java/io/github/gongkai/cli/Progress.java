package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The line on a terminal that tells how far a run is: how many reports, how many a second, the time left, the problems so
 * far. It comes after a second, so that short runs have none, and is taken away before anything else is printed.
 */
final class Progress {

    private static final long FIRST = Duration.ofSeconds(1).toNanos();
    private static final long STEP = Duration.ofMillis(200).toNanos();
    private static final int BAR = 20;
    private static final String ERASE = "\r\u001b[K";

    private static final Bilingual COUNT = new Bilingual("%d 份年报", "%d reports");
    private static final Bilingual RATE = new Bilingual("每秒 %d 份", "%d a second");
    private static final Bilingual LEFT = new Bilingual("还需 %s", "%s left");
    private static final Bilingual PROBLEMS = new Bilingual("问题 %d", "problems %d");
    private static final Bilingual UNREADABLE = new Bilingual("无法读取 %d", "unreadable %d");
    private static final Bilingual SEPARATOR = new Bilingual("，", ", ");

    private final PrintStream err;
    private final Terminal terminal;
    private final Locale locale;
    private final long start = System.nanoTime();
    private long next = start + FIRST;
    private long done;
    private long passed;
    private long reportsBefore;
    private volatile long total;
    private volatile boolean totalKnown;
    private boolean shown;

    Progress(Console console, Locale locale) {
        this.err = console.err();
        this.terminal = console.errorTerminal();
        this.locale = locale;
    }

    private boolean isWatched() {
        return terminal.width() > 0;
    }

    /** Begins to find out how much there is to be done, which a run need not wait for. */
    void measure(List<String> paths) {
        if (!isWatched() || paths.contains(Inputs.STANDARD_INPUT)) {
            return;
        }
        Thread thread = new Thread(() -> sizes(paths), "gongkai-sizes");
        thread.setDaemon(true);
        thread.start();
    }

    private void sizes(List<String> paths) {
        SimpleFileVisitor<Path> sizes = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (Kind.isExpected(file.toString()) || paths.contains(file.toString())) {
                    total += attributes.size();
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            for (String path : paths) {
                Files.walkFileTree(Path.of(path), sizes);
            }
            totalKnown = true;
        } catch (IOException | InvalidPathException unknown) {
            // then the time left is not shown
            totalKnown = false;
        }
    }

    /** Passes over what an earlier run has done. */
    void pass(long bytes, Tally tally) {
        passed += bytes;
        reportsBefore = tally.reports();
    }

    /** Tells what is done; the line is renewed a few times a second. */
    void advance(long bytes, Tally tally) {
        done += bytes;
        long now = System.nanoTime();
        if (isWatched() && now >= next) {
            next = now + STEP;
            show(tally, now - start);
        }
    }

    private void show(Tally tally, long elapsed) {
        StringBuilder line = new StringBuilder(bar());
        line.append(words(COUNT, tally.reports()));
        line.append(SEPARATOR.in(locale)).append(words(RATE, rate(tally, elapsed)));
        if (fraction() > 0) {
            long left = (long) (elapsed * (total - passed - done) / (double) Math.max(1, done) / 1e9);
            line.append(SEPARATOR.in(locale)).append(LEFT.in(locale).replace("%s", time(Math.max(0, left))));
        }
        line.append(SEPARATOR.in(locale)).append(words(PROBLEMS, tally.findings()));
        if (tally.unreadable() > 0) {
            line.append(SEPARATOR.in(locale)).append(words(UNREADABLE, tally.unreadable()));
        }
        err.print(ERASE + fitting(line.toString()));
        err.flush();
        shown = true;
    }

    private long rate(Tally tally, long elapsed) {
        return (long) ((tally.reports() - reportsBefore) * 1e9 / elapsed);
    }

    /** Cut off where the line would break, as a broken line cannot be erased. */
    private String fitting(String line) {
        int end = line.length();
        while (Terminal.columns(line.substring(0, end)) >= terminal.width()) {
            end--;
        }
        return line.substring(0, end);
    }

    private double fraction() {
        return totalKnown && total > 0 ? Math.min(1, (passed + done) / (double) total) : 0;
    }

    private String bar() {
        if (fraction() == 0) {
            return "";
        }
        int filled = (int) (fraction() * BAR);
        return "[" + "#".repeat(filled) + "-".repeat(BAR - filled) + "] " + (int) (fraction() * 100) + "% ";
    }

    private String words(Bilingual words, long number) {
        return words.in(locale).replace("%d", Long.toString(number));
    }

    private static String time(long seconds) {
        return seconds >= 3600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** Takes the line away; it comes back with the next advance. */
    void hide() {
        if (shown) {
            err.print(ERASE);
            err.flush();
            shown = false;
        }
    }
}
