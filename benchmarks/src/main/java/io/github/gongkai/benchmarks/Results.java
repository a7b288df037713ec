package io.github.gongkai.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts results into a Markdown file, between two marks that it must have. */
final class Results {

    private Results() {}

    static void put(Path file, String name, String text) throws IOException {
        Pattern marked = Pattern.compile("(?s)(<!-- " + name + " -->\n).*(<!-- end of " + name + " -->\n)");
        Matcher matcher = marked.matcher(Files.readString(file));
        if (!matcher.find()) {
            throw new IOException(file + " has no marks to put the results between: " + marked);
        }
        Files.writeString(file, matcher.replaceFirst("$1\n" + Matcher.quoteReplacement(text) + "\n$2"));
    }

    /** What the results were measured on. */
    static String machine() {
        return String.format(
                Locale.ROOT,
                "%s %s, %d processors, %s; load average %.1f.",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                // Near the number of threads if nobody else was at work, which the times above are worth nothing
                // without.
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
