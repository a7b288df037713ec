package io.github.gongkai.proofs;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a run has shown: a line of {@code docs/quality.md} between two marks, written there where it is asked for. */
final class Figure {

    private static final Path PAGE = Path.of("../docs/quality.md");

    private Figure() {}

    /** Prints the figure, and puts it on the page where {@code -Dgongkai.docs=write}. */
    static void put(String name, String figure) throws IOException {
        String dated =
                figure + " (" + LocalDate.now() + ", JDK " + Runtime.version().feature() + ")";
        System.out.println(name + ": " + dated);
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(PAGE, on(Files.readString(PAGE), name, dated));
        }
    }

    static String on(String page, String name, String figure) throws IOException {
        Matcher marked = Pattern.compile(
                        "(<!-- " + name + ": begin -->).*?(<!-- " + name + ": end -->)", Pattern.DOTALL)
                .matcher(page);
        if (!marked.find()) {
            throw new IOException(PAGE + " has no marks for " + name);
        }
        return marked.replaceFirst(found -> Matcher.quoteReplacement(found.group(1) + figure + found.group(2)));
    }

    /** Seconds of processor time that this process has taken so far. */
    static double processorSeconds() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        .getProcessCpuTime()
                / 1e9;
    }
}
