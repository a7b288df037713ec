package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Cell;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The members that a finding, or what could not be judged, has in every JSON of the command. */
record FindingJson(JsonGenerator json, Locale locale) {

    /** Rule, severity, authority, citation, message and equation, into an object that is open. */
    void members(Finding finding) throws IOException {
        json.writeStringField("rule", finding.rule().id());
        json.writeStringField("severity", finding.severity().name().toLowerCase(Locale.ROOT));
        json.writeStringField("authority", finding.rule().authority().name());
        json.writeStringField(
                "citation", finding.rule().citation(finding.report().edition(), locale));
        json.writeStringField("message", finding.message(locale));
        json.writeStringField("equation", finding.equation(locale));
    }

    /** The array of what could not be judged. */
    void notAssessable(List<NotAssessable> open) throws IOException {
        json.writeArrayFieldStart("notAssessable");
        for (NotAssessable one : open) {
            json.writeStartObject();
            json.writeStringField("rule", one.rule().id());
            json.writeStringField("reason", one.reason(locale));
            cells(one.cells());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The array of cell paths. */
    void cells(List<Cell> cells) throws IOException {
        json.writeArrayFieldStart("cells");
        for (Cell cell : cells) {
            json.writeString(cell.path());
        }
        json.writeEndArray();
    }
}
