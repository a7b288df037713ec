package io.github.gongkai.benchmarks;

import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

/**
 * A plain text and a Markdown file read to a report. The overview is there once and many times over, and so is a table of other
 * numbers that stands in it, for growth with prose and with rows.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBenchmark {

    /** How the cells of a row are parted. */
    public enum Kind {
        /** By tabulators, as in what is copied from a word processor. */
        TEXT("", "\t", ""),
        MARKDOWN("| ", " | ", " |");

        private final String before;
        private final String between;
        private final String after;

        Kind(String before, String between, String after) {
            this.before = before;
            this.between = between;
            this.after = after;
        }

        private void row(StringBuilder text, List<String> cells) {
            text.append(before)
                    .append(String.join(between, cells))
                    .append(after)
                    .append('\n');
        }

        private void head(StringBuilder text, List<String> cells) {
            row(text, cells);
            if (this == MARKDOWN) {
                row(text, Collections.nCopies(cells.size(), "---"));
            }
        }
    }

    @Param
    public Kind kind = Kind.TEXT;

    @Param({"1", "200", "400", "800"})
    public int times = 1;

    private byte[] bytes = {};

    /** Asserts, before any time is taken, that the report is the one that was written. */
    @Setup
    public void prepare() throws IOException {
        Report report = Samples.clean();
        bytes = text(report).getBytes(StandardCharsets.UTF_8);
        Reading reading = read();
        if (!reading.report().map(Report::figures).equals(Optional.of(report.figures()))) {
            throw new IllegalStateException("Another report is read: " + reading.remarks());
        }
    }

    @Benchmark
    public Reading read() throws IOException {
        return ReportReader.standard().read(bytes, "report");
    }

    private String text(Report report) {
        StringBuilder text = new StringBuilder("宿迁市2023年政府信息公开工作年度报告\n\n");
        for (Section section : Section.values()) {
            text.append(section.label().printed()).append("\n\n");
            if (section == Section.OVERVIEW) {
                overview(text, report.overview().orElseThrow().text());
            } else if (section.isTable()) {
                table(text, report, section);
            } else {
                text.append("无。\n");
            }
            text.append('\n');
        }
        return text.toString();
    }

    private void overview(StringBuilder text, String prose) {
        for (int i = 0; i < times; i++) {
            text.append(prose).append("\n\n");
        }
        if (times > 1) {
            kind.head(text, List.of("台账", "件数", "页数"));
            for (int i = 0; i < times; i++) {
                kind.row(text, List.of("台账第" + i + "项", "" + i * 7919 % 1009, "" + i % 97));
            }
        }
    }

    /** A line of labels over each run of rows that have the same columns. */
    private void table(StringBuilder text, Report report, Section section) {
        Edition edition = report.edition();
        List<? extends Column> columns = List.of();
        for (Row<?> row : edition.rows(section)) {
            if (!row.columns(edition).equals(columns)) {
                columns = row.columns(edition);
                List<String> labels = new ArrayList<>(List.of("项目"));
                columns.forEach(column -> labels.add(column.label(edition).printed()));
                text.append('\n');
                kind.head(text, labels);
            }
            List<String> cells = new ArrayList<>(List.of(row.label(edition).printed()));
            edition.cells().stream()
                    .filter(cell -> cell.row() == row)
                    .forEach(cell -> cells.add(report.figures().entry(cell).toString()));
            kind.row(text, cells);
        }
    }
}
