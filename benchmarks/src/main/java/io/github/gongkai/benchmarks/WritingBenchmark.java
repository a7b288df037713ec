package io.github.gongkai.benchmarks;

import io.github.gongkai.Report;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.ReportWriter;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The form filled in from a report, in each format that is written. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class WritingBenchmark {

    @Param({"HTML", "DOCX", "XLSX"})
    public Format format = Format.HTML;

    private final Report report = Samples.clean();

    /** Asserts, before any time is taken, that the written report is read back. */
    @Setup
    public void prepare() {
        boolean lost = ReportWriter.to(format).losses(report).stream()
                .anyMatch(loss -> !loss.part().equals("organ.kind"));
        if (lost) {
            throw new IllegalStateException(
                    format + ": " + ReportWriter.to(format).losses(report));
        }
    }

    @Benchmark
    public byte[] write() {
        return ReportWriter.to(format).write(report);
    }
}
