package io.github.gongkai.benchmarks;

import io.github.gongkai.Report;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.documents.ReportWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Collections;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
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
 * A workbook read to a report, beside fastexcel-reader handing out the text and the format of each of its cells, but neither
 * merged cells nor any report. The overview is there once, and many times over for growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class XlsxBenchmark {

    private static final Set<String> PARTS = Set.of(
            "_rels/.rels",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
            "xl/worksheets/sheet3.xml",
            "xl/worksheets/sheet4.xml",
            "xl/worksheets/sheet5.xml",
            "xl/worksheets/sheet6.xml");

    @Param({"1", "200", "400", "800"})
    public int times = 1;

    private byte[] bytes = {};

    /** Asserts, before any time is taken, that the report is the one that was written. */
    @Setup
    public void prepare() throws IOException {
        Report report = Samples.clean();
        String prose = report.overview().orElseThrow().text();
        Report written = report.toBuilder()
                .overview(String.join("\n", Collections.nCopies(times, prose)))
                .build();
        bytes = ReportWriter.to(Format.XLSX).write(written);
        Reading reading = read();
        if (!reading.report().orElseThrow().figures().equals(written.figures())) {
            throw new IllegalStateException("Another report is read: " + reading.remarks());
        }
    }

    @Benchmark
    public Reading read() throws IOException {
        return ReportReader.standard().read(bytes, "report.xlsx");
    }

    /** No reader that uses the JDK's XML parser can be faster. */
    @Benchmark
    public void walkWithStax(Blackhole sink) throws IOException {
        XmlParts.walk(bytes, PARTS, sink);
    }

    @Benchmark
    public void walkWithFastexcel(Blackhole sink) throws IOException {
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), new ReadingOptions(true, false))) {
            for (Sheet sheet : workbook.getSheets().toList()) {
                try (Stream<Row> rows = sheet.openStream()) {
                    rows.forEach(row -> row.forEach(cell -> {
                        if (cell != null) {
                            sink.consume(cell.getText());
                            sink.consume(cell.getDataFormatString());
                        }
                    }));
                }
            }
        }
    }
}
