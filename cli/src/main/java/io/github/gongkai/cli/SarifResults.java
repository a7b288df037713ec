package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What SARIF says of one input: a result for each finding and for each check that could not be judged. */
final class SarifResults {

    private final JsonGenerator json;
    private final Map<Rule, Integer> indexes;
    private final Locale locale;
    private final SarifLocations locations;

    /** @param indexes the places of the rules among those of the tool */
    SarifResults(JsonGenerator json, Map<Rule, Integer> indexes, Locale locale) {
        this.json = json;
        this.indexes = indexes;
        this.locale = locale;
        this.locations = new SarifLocations(json, locale);
    }

    void write(Source source, Acceptance checked) throws IOException {
        for (Finding finding : checked.verdict().findings()) {
            finding(source, finding, Optional.ofNullable(checked.waived().get(finding)));
        }
        for (NotAssessable open : checked.verdict().notAssessable()) {
            notAssessable(source, open);
        }
    }

    private void finding(Source source, Finding finding, Optional<Waiver> waiver) throws IOException {
        result(finding.rule(), "fail", SarifPrinter.level(finding.severity()));
        String equation = finding.cells().size() > 1 ? " (" + finding.equation(locale) + ")" : "";
        message(finding.message(locale) + equation);
        locations.of(source, finding);
        fingerprint(finding.rule(), Concerned.cells(finding), finding.report());
        suppressions(waiver);
        json.writeEndObject();
    }

    /** Who accepts a finding does so outside of the report that was checked. */
    private void suppressions(Optional<Waiver> waiver) throws IOException {
        json.writeArrayFieldStart("suppressions");
        if (waiver.isPresent()) {
            json.writeStartObject();
            json.writeStringField("kind", "external");
            json.writeStringField("status", "accepted");
            json.writeStringField("justification", WaiverWords.accepted(waiver.get(), locale));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void notAssessable(Source source, NotAssessable open) throws IOException {
        boolean lacksCell =
                open.cells().stream().anyMatch(cell -> !cell.isIn(open.report().edition()));
        result(open.rule(), lacksCell ? "notApplicable" : "open", "none");
        message(open.reason(locale));
        locations.of(source, Concerned.cells(open), open.report());
        fingerprint(open.rule(), Concerned.cells(open), open.report());
        json.writeEndObject();
    }

    private void result(Rule rule, String kind, String level) throws IOException {
        json.writeStartObject();
        json.writeStringField("ruleId", rule.id());
        if (indexes.containsKey(rule)) {
            json.writeNumberField("ruleIndex", indexes.get(rule));
        }
        json.writeStringField("kind", kind);
        json.writeStringField("level", level);
    }

    private void fingerprint(Rule rule, List<Cell> cells, Report report) throws IOException {
        json.writeObjectFieldStart("partialFingerprints");
        json.writeStringField("ruleCellsOrganYear/v1", Fingerprint.of(rule, cells, report));
        json.writeEndObject();
    }

    private void message(String text) throws IOException {
        message(json, text);
    }

    static void message(JsonGenerator json, String text) throws IOException {
        json.writeObjectFieldStart("message");
        json.writeStringField("text", SarifTool.plain(text));
        json.writeEndObject();
    }
}
