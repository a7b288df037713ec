package io.github.gongkai.benchmarks;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Claims;
import io.github.gongkai.rules.Rules;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** The rules on the reports of {@link ManyReports}, all of them different; the time is that of one report. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class GeneratedReportsBenchmark {

    private static final int REPORTS = 4000;
    private static final int APART = 250;

    private List<Report> reports = List.of();

    /** Makes the reports, spread over all years. */
    @Setup
    public void prepare() {
        ManyReports million = new ManyReports(REPORTS * APART);
        reports = IntStream.range(0, REPORTS)
                .mapToObj(number -> million.report(number * APART))
                .toList();
    }

    /** Every rule. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public void check(Blackhole out) {
        for (Report report : reports) {
            out.consume(Rules.standard().check(report));
        }
    }

    /** The arithmetic alone. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public void arithmetic(Blackhole out) {
        for (Report report : reports) {
            out.consume(Rules.arithmetic().check(report));
        }
    }

    /** The claims in the prose alone. */
    @Benchmark
    @OperationsPerInvocation(REPORTS)
    public void claims(Blackhole out) {
        for (Report report : reports) {
            out.consume(Claims.of(report));
        }
    }
}
