package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Place;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Severity;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * One input for build servers: a suite in which each rule is a case. A case fails where the run would, so that the page of a
 * build server and the exit status say the same; lighter findings are told as the output of a case that passed.
 */
final class JUnitSuite {

    private static final Bilingual NOT_IN_EDITION =
            new Bilingual("该版格式不适用", "does not apply to this edition of the form");
    private static final Bilingual AND_MORE = new Bilingual("（另有 %d 处）", " (and %d more)");

    private final XMLStreamWriter xml;
    private final Locale locale;
    private final Optional<Severity> threshold;

    JUnitSuite(XMLStreamWriter xml, Locale locale, Optional<Severity> threshold) {
        this.xml = xml;
        this.locale = locale;
        this.threshold = threshold;
    }

    void write(Source source, Optional<Acceptance> checked) throws XMLStreamException {
        if (checked.isPresent()) {
            suite(source, checked.get());
        } else {
            unreadable(source);
        }
    }

    private void unreadable(Source source) throws XMLStreamException {
        suite(source, 1, 0, 1, 0);
        start("read", source.file(), source);
        xml.writeStartElement("error");
        attribute("message", source.failure());
        attribute(
                "type", source.notes().isEmpty() ? "io" : source.notes().get(0).code());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        line();
    }

    private void suite(Source source, Acceptance checked) throws XMLStreamException {
        List<RuleOutcome> outcomes = RuleOutcome.of(checked, threshold);
        suite(
                source,
                outcomes.size(),
                count(outcomes, RuleOutcome.Kind.FAILED),
                0,
                count(outcomes, RuleOutcome.Kind.OPEN)
                        + count(outcomes, RuleOutcome.Kind.NOT_APPLICABLE)
                        + count(outcomes, RuleOutcome.Kind.WAIVED));
        for (RuleOutcome outcome : outcomes) {
            line();
            testcase(source, checked, outcome);
        }
        line();
        xml.writeEndElement();
        line();
    }

    private static int count(List<RuleOutcome> outcomes, RuleOutcome.Kind kind) {
        return (int) outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }

    private void suite(Source source, int tests, int failures, int errors, int skipped) throws XMLStreamException {
        xml.writeStartElement("testsuite");
        attribute("name", source.path());
        attribute("tests", Integer.toString(tests));
        attribute("failures", Integer.toString(failures));
        attribute("errors", Integer.toString(errors));
        attribute("skipped", Integer.toString(skipped));
        attribute("time", "0");
    }

    private void testcase(Source source, Acceptance checked, RuleOutcome outcome) throws XMLStreamException {
        Report report = checked.verdict().report();
        start(outcome.rule().id(), report.organ().name() + " " + report.year(), source);
        switch (outcome.kind()) {
            case FAILED -> failure(source, checked, outcome);
            case WAIVED -> skipped(waivers(checked, outcome));
            case OPEN ->
                skipped(outcome.open().get(0).reason(locale)
                        + more(outcome.open().size()));
            case NOT_APPLICABLE -> skipped(NOT_IN_EDITION.in(locale));
            case PASSED -> remarks(source, checked, outcome);
        }
        xml.writeEndElement();
    }

    private void start(String name, String classname, Source source) throws XMLStreamException {
        xml.writeStartElement("testcase");
        attribute("name", name);
        attribute("classname", classname);
        attribute("file", source.file());
        attribute("time", "0");
    }

    private void failure(Source source, Acceptance checked, RuleOutcome outcome) throws XMLStreamException {
        Finding first = outcome.findings().stream()
                .filter(checked.open()::contains)
                .findFirst()
                .orElseThrow();
        xml.writeStartElement("failure");
        attribute("message", first.message(locale) + more(outcome.findings().size()));
        attribute("type", first.severity().name().toLowerCase(Locale.ROOT));
        characters(told(source, checked, outcome));
        xml.writeEndElement();
    }

    /** The reasons for which the findings of a rule are accepted, each once. */
    private String waivers(Acceptance checked, RuleOutcome outcome) {
        return outcome.findings().stream()
                .map(finding -> Optional.ofNullable(checked.waived().get(finding)))
                .flatMap(Optional::stream)
                .distinct()
                .map(waiver -> WaiverWords.accepted(waiver, locale))
                .collect(Collectors.joining("; "));
    }

    private String more(int count) {
        return count == 1 ? "" : AND_MORE.in(locale).replace("%d", Integer.toString(count - 1));
    }

    private void skipped(String reason) throws XMLStreamException {
        xml.writeStartElement("skipped");
        attribute("message", reason);
        xml.writeEndElement();
    }

    private void remarks(Source source, Acceptance checked, RuleOutcome outcome) throws XMLStreamException {
        if (!outcome.findings().isEmpty()) {
            xml.writeStartElement("system-out");
            characters(told(source, checked, outcome));
            xml.writeEndElement();
        }
    }

    /** Every finding of the rule with its numbers and its place, what could not be judged, and where the rule comes from. */
    private String told(Source source, Acceptance checked, RuleOutcome outcome) {
        StringBuilder told = new StringBuilder("\n");
        for (Finding finding : outcome.findings()) {
            told.append(finding.message(locale)).append('\n');
            if (finding.cells().size() > 1) {
                told.append("  ").append(finding.equation(locale)).append('\n');
            }
            Optional.ofNullable(checked.waived().get(finding))
                    .ifPresent(waiver -> told.append("  ")
                            .append(WaiverWords.accepted(waiver, locale))
                            .append('\n'));
            place(source, finding)
                    .ifPresent(place -> told.append("  ").append(place).append('\n'));
        }
        for (NotAssessable open : outcome.open()) {
            told.append(open.reason(locale)).append('\n');
        }
        Rule rule = outcome.rule();
        Report report = outcome.findings().get(0).report();
        return told.append(rule.citation(report.edition(), locale)).append('\n').toString();
    }

    private Optional<String> place(Source source, Finding finding) {
        Optional<Place> place = source.places(finding).stream().findFirst();
        return place.map(where -> source.path() + " " + where.in(locale));
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, Printable.of(value));
    }

    private void characters(String value) throws XMLStreamException {
        xml.writeCharacters(Printable.of(value));
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n");
    }
}
