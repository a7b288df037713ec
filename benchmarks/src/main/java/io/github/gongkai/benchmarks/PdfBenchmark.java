package io.github.gongkai.benchmarks;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
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
 * A PDF of four pages, which LibreOffice printed, read to a report, beside PDFBox handing out the text and the place of each
 * of its glyphs, but neither tables nor any report. The pages are there once, and many times over for growth.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class PdfBenchmark {

    @Param({"1", "25", "50", "100"})
    public int times = 1;

    private byte[] bytes = {};

    /** Asserts, before any time is taken, that the report is the one that was printed. */
    @Setup
    public void prepare() throws IOException {
        byte[] once;
        try (InputStream in = PdfBenchmark.class.getResourceAsStream("report.pdf")) {
            once = Objects.requireNonNull(in).readAllBytes();
        }
        bytes = times == 1 ? once : repeated(once);
        Report printed =
                ReportGenerator.seeded(1).edition(Edition.STANDARD_2021).report();
        Reading reading = read();
        if (!reading.report().orElseThrow().figures().equals(printed.figures())) {
            throw new IllegalStateException("Another report is read: " + reading.remarks());
        }
    }

    private byte[] repeated(byte[] once) throws IOException {
        try (PDDocument source = Loader.loadPDF(once);
                PDDocument target = new PDDocument()) {
            for (int i = 0; i < times; i++) {
                for (int page = 0; page < source.getNumberOfPages(); page++) {
                    target.importPage(source.getPage(page));
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            target.save(out);
            return out.toByteArray();
        }
    }

    @Benchmark
    public Reading read() throws IOException {
        return ReportReader.standard().read(bytes, "report.pdf");
    }

    @Benchmark
    public void positionsWithPdfBox(Blackhole sink) throws IOException {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PDFTextStripper stripper = new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> positions) {
                    sink.consume(text);
                    for (TextPosition position : positions) {
                        sink.consume(position.getXDirAdj());
                        sink.consume(position.getYDirAdj());
                    }
                }
            };
            stripper.setSortByPosition(true);
            stripper.writeText(document, Writer.nullWriter());
        }
    }
}
