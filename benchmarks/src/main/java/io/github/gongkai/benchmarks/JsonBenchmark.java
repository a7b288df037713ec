package io.github.gongkai.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.GongkaiModule;
import io.github.gongkai.jackson.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** A report read from JSON and written to it, beside Jackson's streaming parser walking over the same bytes. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class JsonBenchmark {

    private final Report report = Samples.clean();
    private final ReportJson json = ReportJson.strict();
    private final ObjectMapper mapper =
            JsonMapper.builder().addModule(new GongkaiModule()).build();
    private final JsonFactory factory = new JsonFactory();
    private final ByteArrayOutputStream output = new ByteArrayOutputStream(1 << 14);
    private byte[] bytes = {};

    /** Asserts, before any time is taken, that each way reads the report that was written. */
    @Setup
    public void prepare() throws IOException {
        bytes = mapper.writeValueAsBytes(report);
        expectTheReport(read());
        expectTheReport(readWithMapper());
        write();
        expectTheReport(json.read(output.toByteArray()));
    }

    private void expectTheReport(Report other) {
        if (!report.equals(other)) {
            throw new IllegalStateException("JSON gives another report: " + other.figures());
        }
    }

    /** The least that reading costs: every name, text and number taken from the parser, and nothing made of them. */
    @Benchmark
    public void walk(Blackhole sink) throws IOException {
        try (JsonParser parser = factory.createParser(bytes)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                switch (token) {
                    case FIELD_NAME -> sink.consume(parser.currentName());
                    case VALUE_STRING -> sink.consume(parser.getText());
                    case VALUE_NUMBER_INT -> sink.consume(parser.getLongValue());
                    case VALUE_NUMBER_FLOAT -> sink.consume(parser.getDecimalValue());
                    default -> {}
                }
            }
        }
    }

    @Benchmark
    public Report read() throws IOException {
        return json.read(bytes);
    }

    @Benchmark
    public Report readWithMapper() throws IOException {
        return mapper.readValue(bytes, Report.class);
    }

    @Benchmark
    public int write() throws IOException {
        output.reset();
        json.write(report, output);
        return output.size();
    }

    @Benchmark
    public byte[] writeWithMapper() throws IOException {
        return mapper.writeValueAsBytes(report);
    }
}
