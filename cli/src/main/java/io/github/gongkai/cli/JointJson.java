package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Operand;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The verdict on several reports together, for programs: each finding with every value and the report that states it. */
final class JointJson {

    private final PrintStream out;
    private final Locale locale;

    JointJson(PrintStream out, Locale locale) {
        this.out = out;
        this.locale = locale;
    }

    void print(JointVerdict verdict, Map<Report, Source> sources) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            reports(json, verdict.reports(), sources);
            findings(json, verdict.findings(), sources);
            new FindingJson(json, locale).notAssessable(verdict.notAssessable());
            summary(json, verdict);
            json.writeEndObject();
        }
        out.print("\n");
        out.flush();
    }

    private void reports(JsonGenerator json, List<Report> reports, Map<Report, Source> sources) throws IOException {
        json.writeArrayFieldStart("reports");
        for (Report report : reports) {
            json.writeStartObject();
            json.writeStringField("path", JointCheck.path(report, sources));
            json.writeStringField("organ", report.organ().name());
            json.writeNumberField("year", report.year());
            json.writeStringField("form", report.edition().name());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void findings(JsonGenerator json, List<Finding> findings, Map<Report, Source> sources) throws IOException {
        json.writeArrayFieldStart("findings");
        for (Finding finding : findings) {
            json.writeStartObject();
            new FindingJson(json, locale).members(finding);
            json.writeArrayFieldStart("values");
            for (Operand operand : finding.operands()) {
                value(json, operand, sources);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void value(JsonGenerator json, Operand operand, Map<Report, Source> sources) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", JointCheck.path(operand.report(), sources));
        json.writeNumberField("year", operand.report().year());
        json.writeStringField("cell", operand.cell().path());
        Optional<String> found = operand.isPrinted()
                ? Optional.of(operand.entry().toString()).filter(text -> !text.isEmpty())
                : Optional.empty();
        json.writeFieldName("found");
        if (found.isPresent()) {
            json.writeString(found.get());
        } else {
            json.writeNull();
        }
        json.writeEndObject();
    }

    private static void summary(JsonGenerator json, JointVerdict verdict) throws IOException {
        json.writeObjectFieldStart("summary");
        json.writeNumberField("reports", verdict.reports().size());
        for (Severity severity : Severity.values()) {
            json.writeNumberField(severity.name().toLowerCase(Locale.ROOT), JointCheck.count(verdict, severity));
        }
        json.writeNumberField("notAssessable", verdict.notAssessable().size());
        json.writeEndObject();
    }
}
