package io.github.gongkai.jackson3;

import io.github.gongkai.Report;
import io.github.gongkai.json.suite.JsonLibrary;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Jackson 3 and this artifact, as the suites use them. */
final class Jackson3 implements JsonLibrary {

    @Override
    public Json strict() {
        return new Plain(ReportJson.strict());
    }

    @Override
    public Json lenient() {
        return new Plain(ReportJson.lenient());
    }

    @Override
    public Mapper found() {
        return new Mapped(JsonMapper.builder().findAndAddModules().build());
    }

    @Override
    public Mapper foundAndLenient() {
        return new Mapped(JsonMapper.builder()
                .findAndAddModules()
                .addModule(GongkaiModule.lenient())
                .build());
    }

    @Override
    public Mapper given() {
        return new Mapped(JsonMapper.builder()
                .addModule(new GongkaiModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .build());
    }

    @Override
    public Class<? extends Exception> refusal() {
        return MismatchedInputException.class;
    }

    @Override
    public List<String> path(Exception refusal) {
        return ((JacksonException) refusal)
                .getPath().stream()
                        .map(step -> step.getPropertyName() == null ? "" + step.getIndex() : step.getPropertyName())
                        .toList();
    }

    private record Plain(ReportJson json) implements Json {
        @Override
        public Report read(byte[] bytes) {
            return json.read(bytes);
        }

        @Override
        public Report read(InputStream stream) {
            return json.read(stream);
        }

        @Override
        public Report read(Reader reader) {
            return json.read(reader);
        }

        @Override
        public Lines lines(byte[] ndjson, int offset, int length, int first) {
            return new ReadLines(json.lines(ndjson, offset, length, first));
        }

        @Override
        public Lines lines(InputStream ndjson) {
            return new ReadLines(json.lines(ndjson));
        }

        @Override
        public void write(Report report, OutputStream stream) {
            json.write(report, stream);
        }

        @Override
        public String write(Report report) {
            return json.write(report);
        }

        @Override
        public Json withLimit(int length) {
            return new Plain(json.withLimit(length));
        }
    }

    private record ReadLines(ReportLines lines) implements Lines {
        @Override
        public Optional<Report> next() {
            return lines.next();
        }

        @Override
        public int lineNumber() {
            return lines.lineNumber();
        }

        @Override
        public void close() {
            lines.close();
        }
    }

    private record Mapped(JsonMapper mapper) implements Mapper {
        @Override
        public String write(Object value) {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String writePretty(Object value) {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        }

        @Override
        public Object read(String json, Type type) {
            return mapper.readValue(json, mapper.constructType(type));
        }

        @Override
        public Report throughTree(Report report) {
            return mapper.treeToValue(mapper.valueToTree(report), Report.class);
        }

        @Override
        public Report converted(Report report) {
            return mapper.convertValue(report, Report.class);
        }
    }
}
