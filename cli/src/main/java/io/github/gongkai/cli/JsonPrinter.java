package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** For programs: one object for the run, or one line for each input. Inputs are written as they are met. */
final class JsonPrinter implements CheckPrinter {

    private final JsonGenerator json;
    private final PrintStream out;
    private final Locale locale;
    private final FindingJson words;
    private final boolean lines;

    JsonPrinter(PrintStream out, Locale locale, boolean lines) throws IOException {
        this.out = out;
        this.locale = locale;
        this.lines = lines;
        this.json = new JsonFactory()
                .createGenerator(out)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
        this.words = new FindingJson(json, locale);
        json.setPrettyPrinter(new MinimalPrettyPrinter(lines ? "\n" : ""));
        if (!lines) {
            json.writeStartObject();
            json.writeArrayFieldStart("files");
        }
    }

    @Override
    public void print(Source source, Optional<Verdict> verdict) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", source.path());
        header(source.report());
        json.writeBooleanField("readable", verdict.isPresent());
        remarks(source.notes());
        findings(source, verdict.map(Verdict::findings).orElse(List.of()));
        words.notAssessable(verdict.map(Verdict::notAssessable).orElse(List.of()));
        suspects(verdict.filter(it -> !it.findings().isEmpty())
                .map(it -> Suspects.of(it.report()).repairs())
                .orElse(List.of()));
        json.writeEndObject();
    }

    private void suspects(List<Repair> repairs) throws IOException {
        json.writeArrayFieldStart("suspects");
        for (Repair repair : repairs) {
            json.writeStartObject();
            json.writeArrayFieldStart("changes");
            for (Repair.Change change : repair.changes()) {
                json.writeStartObject();
                json.writeStringField("cell", change.cell().path());
                json.writeStringField("found", change.found().toString());
                json.writeFieldName("expected");
                if (change.expected().isPresent()) {
                    json.writeNumber(change.expected().getAsLong());
                } else {
                    json.writeNull();
                }
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeStringField("reason", repair.reason(locale));
            json.writeBooleanField("ambiguous", repair.isAmbiguous());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void header(Optional<Report> report) throws IOException {
        text("organ", report.map(it -> it.organ().name()));
        if (report.isPresent()) {
            json.writeNumberField("year", report.get().year());
        } else {
            json.writeNullField("year");
        }
        text("form", report.map(it -> it.edition().name()));
    }

    private void remarks(List<Source.Note> notes) throws IOException {
        json.writeArrayFieldStart("remarks");
        for (Source.Note note : notes) {
            json.writeStartObject();
            json.writeStringField("code", note.code());
            json.writeStringField("message", note.message());
            text("cell", note.cell().map(Cell::path));
            text("source", note.place().map(place -> place.in(locale)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(Source source, List<Finding> findings) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            words.members(finding);
            words.cells(finding.cells());
            text(
                    "source",
                    finding.cells().stream().findFirst().flatMap(source.place()).map(place -> place.in(locale)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    @Override
    public void end(Tally tally) throws IOException {
        if (!lines) {
            json.writeEndArray();
            json.writeObjectFieldStart("summary");
            json.writeNumberField("reports", tally.reports());
            json.writeNumberField("withoutFinding", tally.withoutFinding());
            json.writeNumberField("unreadable", tally.unreadable());
            for (Severity severity : Severity.values()) {
                json.writeNumberField(severity.name().toLowerCase(Locale.ROOT), tally.findings(severity));
            }
            json.writeNumberField("notAssessable", tally.notAssessable());
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.print("\n");
        out.flush();
    }
}
