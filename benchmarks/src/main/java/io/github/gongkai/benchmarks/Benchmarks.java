package io.github.gongkai.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks, with memory counted, and prints the results as a table. Takes the arguments of JMH. The system
 * property {@code results} may name a Markdown file that has two marks to put the table between.
 */
public final class Benchmarks {

    private static final String HEAD = "| benchmark | µs/op | ± (99.9 %) | B/op |\n|---|---:|---:|---:|\n";

    private Benchmarks() {}

    public static void main(String[] arguments) throws CommandLineOptionException, RunnerException, IOException {
        Options options = new OptionsBuilder()
                .parent(new CommandLineOptions(arguments))
                .addProfiler(GCProfiler.class)
                .build();
        String table = table(new Runner(options).run());
        System.out.println(table);
        String file = System.getProperty("results", "");
        if (!file.isEmpty()) {
            Results.put(Path.of(file), "results", table);
        }
    }

    private static String table(Collection<RunResult> results) {
        return HEAD
                + results.stream()
                        .sorted(Comparator.comparing(Benchmarks::name))
                        .map(Benchmarks::line)
                        .collect(Collectors.joining())
                + "\n"
                + circumstances(results.iterator().next().getParams());
    }

    private static String line(RunResult result) {
        Result<?> time = result.getPrimaryResult();
        double bytes = result.getSecondaryResults().get("gc.alloc.rate.norm").getScore();
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.0f |\n",
                name(result),
                time.getScore(),
                time.getScoreError(),
                bytes);
    }

    private static String name(RunResult result) {
        BenchmarkParams parameters = result.getParams();
        List<String> qualified = List.of(parameters.getBenchmark().split("\\."));
        String name = String.join(".", qualified.subList(qualified.size() - 2, qualified.size()));
        return parameters.getParamsKeys().stream()
                .map(key -> ", " + key + "=" + parameters.getParam(key))
                .collect(Collectors.joining("", name, ""));
    }

    private static String circumstances(BenchmarkParams parameters) {
        return String.format(
                Locale.ROOT,
                "%s %s, %d processors, %s; JMH %s, %d fork, %d × %s to warm up, %d × %s measured; load average %.1f.\n",
                parameters.getVmName(),
                parameters.getVmVersion(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.arch"),
                parameters.getJmhVersion(),
                parameters.getForks(),
                parameters.getWarmup().getCount(),
                parameters.getWarmup().getTime(),
                parameters.getMeasurement().getCount(),
                parameters.getMeasurement().getTime(),
                // Near 1 if nobody else was at work, which the times above are worth nothing without.
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }
}
