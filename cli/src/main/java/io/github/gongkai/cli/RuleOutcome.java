package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What one rule says of one report, at all places together. */
record RuleOutcome(Rule rule, Kind kind, List<Finding> findings, List<NotAssessable> open) {

    enum Kind {
        PASSED,
        /** There is a finding that makes the run fail. */
        FAILED,
        /** Every finding that would make the run fail is accepted. */
        WAIVED,
        /** There is no finding, but nobody can say whether the rule holds everywhere. */
        OPEN,
        NOT_APPLICABLE
    }

    /** The outcome of every rule that was asked, in the order of the set; those on two years come last. */
    static List<RuleOutcome> of(Acceptance checked, Optional<Severity> threshold) {
        Verdict verdict = checked.verdict();
        Set<Rule> rules = new LinkedHashSet<>(verdict.rules().list());
        verdict.findings().forEach(finding -> rules.add(finding.rule()));
        verdict.notAssessable().forEach(open -> rules.add(open.rule()));
        return rules.stream().map(rule -> of(rule, checked, threshold)).toList();
    }

    private static RuleOutcome of(Rule rule, Acceptance checked, Optional<Severity> threshold) {
        Verdict verdict = checked.verdict();
        List<Finding> findings = verdict.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
        List<NotAssessable> open = verdict.notAssessable().stream()
                .filter(one -> one.rule().equals(rule))
                .toList();
        return new RuleOutcome(rule, kind(rule, checked, findings, open, threshold), findings, open);
    }

    private static Kind kind(
            Rule rule,
            Acceptance checked,
            List<Finding> findings,
            List<NotAssessable> open,
            Optional<Severity> threshold) {
        if (!findings.isEmpty()) {
            List<Finding> failing = findings.stream()
                    .filter(finding ->
                            threshold.filter(finding.severity()::isAtLeast).isPresent())
                    .toList();
            if (failing.isEmpty()) {
                return Kind.PASSED;
            }
            return checked.waived().keySet().containsAll(failing) ? Kind.WAIVED : Kind.FAILED;
        }
        if (!open.isEmpty()) {
            return Kind.OPEN;
        }
        return checked.verdict().passed().contains(rule) ? Kind.PASSED : Kind.NOT_APPLICABLE;
    }
}
