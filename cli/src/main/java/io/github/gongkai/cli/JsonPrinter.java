package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.rules.Acceptance;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For programs: one object for the run, or one line for each input. */
final class JsonPrinter implements CheckPrinter {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final Locale locale;
    private final boolean lines;

    JsonPrinter(Locale locale, boolean lines) {
        this.locale = locale;
        this.lines = lines;
    }

    static JsonGenerator generator(OutputStream out) throws IOException {
        return FACTORY.createGenerator(out, JsonEncoding.UTF8)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    static JsonGenerator generator(Writer out) throws IOException {
        return FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    }

    @Override
    public boolean isSeparated() {
        return !lines;
    }

    @Override
    public int growth() {
        return 4;
    }

    @Override
    public void start(OutputStream out) throws IOException {
        if (!lines) {
            out.write("{\"files\":[".getBytes(StandardCharsets.UTF_8));
        }
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked, Part part) throws IOException {
        if (!lines) {
            part.out().write(',');
        }
        try (JsonGenerator json = generator(part.out())) {
            new InputJson(json, locale).write(source, checked);
        }
        if (lines) {
            part.out().write('\n');
        }
    }

    @Override
    public void end(Job.Outcome outcome, List<Waivers.Idle> idle, OutputStream out) throws IOException {
        if (lines) {
            return;
        }
        out.write("],\"summary\":".getBytes(StandardCharsets.UTF_8));
        try (JsonGenerator json = generator(out)) {
            new SummaryJson(json, locale).write(outcome, idle);
        }
        out.write("}\n".getBytes(StandardCharsets.UTF_8));
    }
}
