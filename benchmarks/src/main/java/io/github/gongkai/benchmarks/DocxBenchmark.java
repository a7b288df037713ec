package io.github.gongkai.benchmarks;

import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
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

/** A Word document read to a report, beside Apache POI handing out the text of its paragraphs and cells. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class DocxBenchmark {

    private static final Set<String> PARTS =
            Set.of("_rels/.rels", "word/_rels/document.xml.rels", "word/styles.xml", "word/document.xml");

    @Param
    public WordFile file = WordFile.REPORT;

    private byte[] bytes = {};

    /** Asserts, before any time is taken, that the report is found with all its numbers. */
    @Setup
    public void prepare() throws IOException {
        bytes = file.bytes();
        Reading reading = read();
        int numbers =
                reading.report().map(report -> report.figures().list().size()).orElse(0);
        if (numbers != 200) {
            throw new IllegalStateException(file + ": " + numbers + " numbers, " + reading.remarks());
        }
    }

    @Benchmark
    public Reading read() throws IOException {
        return ReportReader.standard().read(bytes, "report.docx");
    }

    @Benchmark
    public void walkWithPoi(Blackhole sink) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            for (IBodyElement element : document.getBodyElements()) {
                if (element instanceof XWPFParagraph paragraph) {
                    sink.consume(paragraph.getText());
                } else if (element instanceof XWPFTable table) {
                    walk(table, sink);
                }
            }
        }
    }

    /** No reader that uses the JDK's XML parser on the whole file can be faster. */
    @Benchmark
    public void walkWithStax(Blackhole sink) throws IOException {
        XmlParts.walk(bytes, PARTS, sink);
    }

    private static void walk(XWPFTable table, Blackhole sink) {
        for (XWPFTableRow row : table.getRows()) {
            for (XWPFTableCell cell : row.getTableCells()) {
                sink.consume(cell.getText());
            }
        }
    }
}
