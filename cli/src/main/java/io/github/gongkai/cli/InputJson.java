package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Passage;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One input for programs: an object with what was found in it. */
final class InputJson {

    private final JsonGenerator json;
    private final Locale locale;
    private final FindingJson words;

    InputJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
        this.words = new FindingJson(json, locale);
    }

    void write(Source source, Optional<Acceptance> checked) throws IOException {
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
        if (source.marked().isPresent()) {
            json.writeStringField("marked", source.marked().get().file().toString());
        }
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
}
