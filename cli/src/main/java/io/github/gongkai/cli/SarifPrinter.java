package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * For code hosts and viewers: SARIF 2.1.0 (OASIS, 2020-03-27, with the errata of 2023). What was met in reading is put
 * aside and comes behind the results, as it belongs to the run and not to a rule.
 */
final class SarifPrinter implements CheckPrinter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private final Rules rules;
    private final Locale locale;
    private final Map<Rule, Integer> indexes = new HashMap<>();

    SarifPrinter(Rules rules, Locale locale) {
        this.rules = rules;
        this.locale = locale;
        rules.list().forEach(rule -> indexes.put(rule, indexes.size()));
    }

    @Override
    public boolean isSeparated() {
        return true;
    }

    @Override
    public int growth() {
        return 4;
    }

    /** The head, up to the array of results, which is left open. */
    @Override
    public void start(OutputStream out) throws IOException {
        JsonGenerator json = JsonPrinter.generator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        new SarifTool(json, locale).write(rules);
        json.writeStringField("language", SarifTool.language(locale));
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
        json.close();
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked, Part part) throws IOException {
        if (checked.isPresent()) {
            try (JsonGenerator json = separated(part.out())) {
                new SarifResults(json, indexes, locale).write(source, checked.get());
            }
        }
        if (!source.notes().isEmpty()) {
            try (JsonGenerator json = separated(part.aside())) {
                for (Source.Note note : source.notes()) {
                    write(source, note, json);
                }
            }
        }
    }

    /** A generator that writes a comma before each object. */
    private static JsonGenerator separated(OutputStream out) throws IOException {
        return JsonPrinter.generator(out).setPrettyPrinter(new CommaBefore());
    }

    /** Objects of an array that begins elsewhere. */
    private static final class CommaBefore extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1;

        private int depth;

        CommaBefore() {
            super("");
        }

        @Override
        public void writeStartObject(JsonGenerator json) throws IOException {
            if (depth == 0) {
                json.writeRaw(',');
            }
            depth++;
            super.writeStartObject(json);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) throws IOException {
            depth--;
            super.writeEndObject(json, entries);
        }
    }

    private void write(Source source, Source.Note note, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", note.code());
        json.writeEndObject();
        json.writeStringField("level", source.failure().isEmpty() ? "note" : "error");
        SarifResults.message(json, note.message());
        new SarifLocations(json, locale).of(source, note);
        json.writeEndObject();
    }

    private void write(Waivers.Idle idle, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", idle.expired() ? "waiver-expired" : "waiver-unmatched");
        json.writeEndObject();
        json.writeStringField("level", "warning");
        SarifResults.message(json, WaiverWords.idle(idle, locale));
        json.writeEndObject();
    }

    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTICE -> "note";
        };
    }

    @Override
    public void end(Job.Outcome outcome, List<Waivers.Idle> idle, OutputStream out) throws IOException {
        String successful = Boolean.toString(outcome.tally().unreadable() == 0);
        print("],\"invocations\":[{\"executionSuccessful\":" + successful + ",\"toolExecutionNotifications\":[", out);
        try (InputStream notifications = outcome.aside().read()) {
            notifications.skipNBytes(Math.min(1, outcome.aside().length()));
            notifications.transferTo(out);
        }
        Bytes waivers = new Bytes();
        try (JsonGenerator json = separated(waivers)) {
            for (Waivers.Idle waiver : idle) {
                write(waiver, json);
            }
        }
        waivers.writeTo(out, outcome.aside().length() == 0 ? Math.min(1, waivers.size()) : 0);
        print("]}]}]}\n", out);
    }

    private static void print(String json, OutputStream out) throws IOException {
        out.write(json.getBytes(StandardCharsets.UTF_8));
    }
}
