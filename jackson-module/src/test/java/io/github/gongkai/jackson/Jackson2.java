package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.gongkai.Report;
import io.github.gongkai.json.suite.JsonLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** Jackson 2 and this artifact, as the suites use them. */
final class Jackson2 implements JsonLibrary {

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
        return new Mapped(new ObjectMapper().findAndRegisterModules());
    }

    @Override
    public Mapper foundAndLenient() {
        return new Mapped(new ObjectMapper().findAndRegisterModules().registerModule(GongkaiModule.lenient()));
    }

    @Override
    public Mapper given() {
        return new Mapped(JsonMapper.builder()
                .addModule(new GongkaiModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
                .build());
    }

    @Override
    public Class<? extends Exception> refusal() {
        return MismatchedInputException.class;
    }

    @Override
    public List<String> path(Exception refusal) {
        return ((JsonMappingException) refusal)
                .getPath().stream()
                        .map(step -> step.getFieldName() == null ? "" + step.getIndex() : step.getFieldName())
                        .toList();
    }

    private record Plain(ReportJson json) implements Json {
        @Override
        public Report read(byte[] bytes) throws IOException {
            return json.read(bytes);
        }

        @Override
        public Report read(InputStream stream) throws IOException {
            return json.read(stream);
        }

        @Override
        public Report read(Reader reader) throws IOException {
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
        public void write(Report report, OutputStream stream) throws IOException {
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
        public Optional<Report> next() throws IOException {
            return lines.next();
        }

        @Override
        public int lineNumber() {
            return lines.lineNumber();
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }

    private record Mapped(ObjectMapper mapper) implements Mapper {
        @Override
        public String write(Object value) throws IOException {
            return mapper.writeValueAsString(value);
        }

        @Override
        public String writePretty(Object value) throws IOException {
            return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(value);
        }

        @Override
        public Object read(String json, Type type) throws IOException {
            return mapper.readValue(json, mapper.constructType(type));
        }

        @Override
        public Report throughTree(Report report) throws IOException {
            return mapper.treeToValue(mapper.valueToTree(report), Report.class);
        }

        @Override
        public Report converted(Report report) {
            return mapper.convertValue(report, Report.class);
        }
    }
}
