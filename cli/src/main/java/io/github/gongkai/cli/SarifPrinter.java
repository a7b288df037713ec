package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * For code hosts and viewers: SARIF 2.1.0 (OASIS, 2020-03-27, with the errata of 2023). Results are written as they are
 * met; what was met in reading is written behind them, as it belongs to the run and not to a rule.
 */
final class SarifPrinter implements CheckPrinter {

    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /** Something met in reading an input, kept until the run ends. */
    private record Notification(Source source, Source.Note note) {}

    private final JsonGenerator json;
    private final PrintStream out;
    private final Locale locale;
    private final Map<Rule, Integer> indexes = new HashMap<>();
    private final SarifLocations locations;
    private final List<Notification> notifications = new ArrayList<>();

    SarifPrinter(PrintStream out, Rules rules, Locale locale) throws IOException {
        this.out = out;
        this.locale = locale;
        this.json = new JsonFactory().createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        this.locations = new SarifLocations(json, locale);
        rules.list().forEach(rule -> indexes.put(rule, indexes.size()));
        start(rules);
    }

    private void start(Rules rules) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", SCHEMA);
        json.writeStringField("version", "2.1.0");
        json.writeArrayFieldStart("runs");
        json.writeStartObject();
        new SarifTool(json, locale).write(rules);
        json.writeStringField("language", SarifTool.language(locale));
        json.writeStringField("columnKind", "utf16CodeUnits");
        json.writeArrayFieldStart("results");
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked) throws IOException {
        source.notes().forEach(note -> notifications.add(new Notification(withoutReport(source), note)));
        if (checked.isPresent()) {
            Verdict verdict = checked.get().verdict();
            for (Finding finding : verdict.findings()) {
                finding(
                        source,
                        finding,
                        Optional.ofNullable(checked.get().waived().get(finding)));
            }
            for (NotAssessable open : verdict.notAssessable()) {
                notAssessable(source, open);
            }
        }
    }

    /** A whole run of reports need not stay in memory for the sake of what was odd in reading them. */
    private static Source withoutReport(Source source) {
        return new Source(
                source.file(),
                source.line(),
                Optional.empty(),
                source.failure(),
                List.of(),
                cell -> Optional.empty(),
                passage -> Optional.empty());
    }

    private void finding(Source source, Finding finding, Optional<Waiver> waiver) throws IOException {
        result(finding.rule(), "fail", level(finding.severity()));
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
        json.writeObjectFieldStart("message");
        json.writeStringField("text", SarifTool.plain(text));
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
    public void end(Tally tally, List<Waivers.Idle> idle) throws IOException {
        json.writeEndArray();
        json.writeArrayFieldStart("invocations");
        json.writeStartObject();
        json.writeBooleanField("executionSuccessful", tally.unreadable() == 0);
        json.writeArrayFieldStart("toolExecutionNotifications");
        for (Notification notification : notifications) {
            write(notification);
        }
        for (Waivers.Idle waiver : idle) {
            write(waiver);
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void write(Notification notification) throws IOException {
        Source.Note note = notification.note();
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", note.code());
        json.writeEndObject();
        json.writeStringField("level", notification.source().failure().isEmpty() ? "note" : "error");
        message(note.message());
        locations.of(notification.source(), note);
        json.writeEndObject();
    }

    private void write(Waivers.Idle idle) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("descriptor");
        json.writeStringField("id", idle.expired() ? "waiver-expired" : "waiver-unmatched");
        json.writeEndObject();
        json.writeStringField("level", "warning");
        message(WaiverWords.idle(idle, locale));
        json.writeEndObject();
    }

    @Override
    public void close() throws IOException {
        json.close();
        out.print("\n");
        out.flush();
    }
}
