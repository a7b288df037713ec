package io.github.gongkai.benchmarks;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Place;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * A page of some 56,000 characters, its tables pasted from a word processor, read to a report with the place of every cell,
 * beside jsoup making a tree of the same page and nothing else. The overview is there once, and many times over for growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class HtmlBenchmark {

    @Param({"1", "200", "400", "800"})
    public int times = 1;

    private byte[] bytes = {};
    private String page = "";

    /** Asserts, before any time is taken, that the report is the one that was written. */
    @Setup
    public void prepare() throws IOException {
        Report report = Samples.clean();
        String prose = report.overview().orElseThrow().text();
        Report written = report.toBuilder()
                .overview(String.join("\n", Collections.nCopies(times, prose)))
                .build();
        page = PastedPage.of(written);
        bytes = page.getBytes(StandardCharsets.UTF_8);
        Reading reading = read();
        if (!reading.report().orElseThrow().figures().equals(written.figures())) {
            throw new IllegalStateException("Another report is read: " + reading.remarks());
        }
        System.out.println("# " + page.length() + " characters");
    }

    @Benchmark
    public Reading read() throws IOException {
        return ReportReader.standard().read(bytes, "report.html");
    }

    /** The same, and what each cell covers of the page is asked for. */
    @Benchmark
    public void readWithExtents(Blackhole sink) throws IOException {
        Reading reading = read();
        for (Cell cell : reading.report().orElseThrow().edition().cells()) {
            sink.consume(reading.place(cell).flatMap(Place::extent));
        }
    }

    @Benchmark
    public Document parseWithJsoup() {
        return Jsoup.parse(page);
    }
}
