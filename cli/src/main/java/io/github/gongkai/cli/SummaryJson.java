package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What a run has come to, for programs. */
final class SummaryJson {

    private final JsonGenerator json;
    private final Locale locale;

    SummaryJson(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    void write(Job.Outcome outcome, List<Waivers.Idle> idle) throws IOException {
        Tally tally = outcome.tally();
        json.writeStartObject();
        json.writeNumberField("files", tally.files());
        json.writeNumberField("reports", tally.reports());
        json.writeNumberField("withoutFinding", tally.withoutFinding());
        json.writeNumberField("unreadable", tally.unreadable());
        for (Severity severity : Severity.values()) {
            json.writeNumberField(id(severity), tally.findings(severity));
        }
        json.writeNumberField("notAssessable", tally.notAssessable());
        json.writeNumberField("waived", tally.waived());
        idle(idle);
        byRule(tally);
        byYear(tally);
        byOrgan(outcome.organs());
        notReported(outcome.organs());
        json.writeEndObject();
    }

    private static String id(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    private void idle(List<Waivers.Idle> all) throws IOException {
        json.writeArrayFieldStart("idleWaivers");
        for (Waivers.Idle idle : all) {
            json.writeStartObject();
            json.writeStringField("rule", idle.waiver().rule());
            new FindingJson(json, locale).cells(idle.waiver().cells());
            json.writeStringField("reason", idle.waiver().reason());
            json.writeBooleanField("expired", idle.expired());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void byRule(Tally tally) throws IOException {
        json.writeArrayFieldStart("byRule");
        for (Map.Entry<String, Tally.Counts> rule : tally.byRule().entrySet()) {
            json.writeStartObject();
            json.writeStringField("rule", rule.getKey());
            json.writeNumberField("reports", rule.getValue().reports());
            findings(rule.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void byYear(Tally tally) throws IOException {
        json.writeArrayFieldStart("byYear");
        for (Map.Entry<Integer, Tally.Counts> year : tally.byYear().entrySet()) {
            json.writeStartObject();
            json.writeNumberField("year", year.getKey());
            json.writeNumberField("reports", year.getValue().reports());
            json.writeNumberField("withoutFinding", year.getValue().withoutFinding());
            findings(year.getValue());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(Tally.Counts counts) throws IOException {
        for (Severity severity : Severity.values()) {
            json.writeNumberField(id(severity), counts.findings(severity));
        }
    }

    private void byOrgan(Ledger organs) throws IOException {
        json.writeArrayFieldStart("byOrgan");
        organs.each(organ -> {
            if (organ.hasReported()) {
                organ(organ);
            }
        });
        json.writeEndArray();
    }

    private void organ(Ledger.OfOrgan organ) throws IOException {
        json.writeStartObject();
        json.writeStringField("organ", organ.name());
        json.writeArrayFieldStart("years");
        for (Map.Entry<Integer, Ledger.OfYear> year : organ.years().entrySet()) {
            if (year.getValue().reports() > 0) {
                json.writeStartObject();
                json.writeNumberField("year", year.getKey());
                json.writeNumberField("reports", year.getValue().reports());
                for (Severity severity : Severity.values()) {
                    json.writeNumberField(id(severity), year.getValue().findings(severity));
                }
                json.writeEndObject();
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /** Without a year where no report at all is there. */
    private void notReported(Ledger organs) throws IOException {
        json.writeArrayFieldStart("notReported");
        organs.each(organ -> {
            for (int year : organ.missing()) {
                json.writeStartObject();
                json.writeStringField("organ", organ.name());
                json.writeFieldName("year");
                if (year == 0) {
                    json.writeNull();
                } else {
                    json.writeNumber(year);
                }
                json.writeEndObject();
            }
        });
        json.writeEndArray();
    }
}
