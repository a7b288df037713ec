package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Passage;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
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
    public void print(Source source, Optional<Acceptance> checked) throws IOException {
        Optional<Verdict> verdict = checked.map(Acceptance::verdict);
        json.writeStartObject();
        json.writeStringField("path", source.path());
        header(source.report());
        json.writeBooleanField("readable", verdict.isPresent());
        remarks(source.notes());
        json.writeArrayFieldStart("findings");
        if (checked.isPresent()) {
            findings(source, checked.get());
        }
        json.writeEndArray();
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

    private void findings(Source source, Acceptance checked) throws IOException {
        for (Finding finding : checked.verdict().findings()) {
            json.writeStartObject();
            words.members(finding);
            words.cells(finding.cells());
            text("source", source.places(finding).stream().findFirst().map(place -> place.in(locale)));
            passages(source, finding);
            waived(Optional.ofNullable(checked.waived().get(finding)));
            json.writeEndObject();
        }
    }

    /** A member that only findings about prose have. */
    private void passages(Source source, Finding finding) throws IOException {
        if (finding.passages().isEmpty()) {
            return;
        }
        json.writeArrayFieldStart("passages");
        for (Passage passage : finding.passages()) {
            json.writeStartObject();
            text("section", passage.section().map(Section::id));
            json.writeNumberField("start", passage.start());
            json.writeNumberField("end", passage.end());
            json.writeStringField("text", passage.text(finding.report()));
            text("source", source.prose().apply(passage).map(place -> place.in(locale)));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** A member that only accepted findings have. */
    private void waived(Optional<Waiver> waiver) throws IOException {
        if (waiver.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("waived");
        json.writeStringField("reason", waiver.get().reason());
        text("expires", waiver.get().expires().map(LocalDate::toString));
        json.writeEndObject();
    }

    private void text(String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            json.writeStringField(name, text.get());
        } else {
            json.writeNullField(name);
        }
    }

    @Override
    public void end(Tally tally, List<Waivers.Idle> idle) throws IOException {
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
            json.writeNumberField("waived", tally.waived());
            idle(idle);
            json.writeEndObject();
            json.writeEndObject();
        }
    }

    private void idle(List<Waivers.Idle> all) throws IOException {
        json.writeArrayFieldStart("idleWaivers");
        for (Waivers.Idle idle : all) {
            json.writeStartObject();
            json.writeStringField("rule", idle.waiver().rule());
            words.cells(idle.waiver().cells());
            json.writeStringField("reason", idle.waiver().reason());
            json.writeBooleanField("expired", idle.expired());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.print("\n");
        out.flush();
    }
}
