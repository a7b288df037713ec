package io.github.gongkai.benchmarks;

import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How long the first report takes in a JVM that has just started, with core and rules only: {@code java -cp CLASSPATH
 * io.github.gongkai.benchmarks.FirstReport RUNS} starts two programs in turn, one that makes a report and checks it with
 * every rule and one that does nothing, and prints the median of each and of the difference between neighbours, in
 * milliseconds of wall time. Arguments behind the number of runs are passed to both JVMs.
 */
public final class FirstReport {

    private FirstReport() {}

    /** Starts the programs, or is one of them where there is no argument. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 0) {
            System.out.println(
                    Rules.standard().check(Samples.clean()).findings().size());
            return;
        }
        int runs = Integer.parseInt(arguments[0]);
        List<String> options = List.of(arguments).subList(1, arguments.length);
        double[] ours = new double[runs];
        double[] empty = new double[runs];
        double[] over = new double[runs];
        for (int run = 0; run < runs; run++) {
            empty[run] = milliseconds(Empty.class, options);
            ours[run] = milliseconds(FirstReport.class, options);
            over[run] = ours[run] - empty[run];
        }
        System.out.printf(
                "first report %.1f ms, empty main %.1f ms, over it %.1f ms (medians of %d pairs)%n",
                median(ours), median(empty), median(over), runs);
    }

    private static double milliseconds(Class<?> program, List<String> options)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command.stream().collect(Collectors.joining(" ")) + " failed");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** Nothing but a JVM. */
    static final class Empty {

        private Empty() {}

        /** Does nothing. */
        public static void main(String[] arguments) {}
    }
}
