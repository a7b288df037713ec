package io.github.gongkai.rules;

import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what the rules say of several reports; for one call by one thread. */
final class Tally {

    /** One check, of a report together with others. */
    record Check(Rule rule, Joint condition) {
        /** For putting checks into form order. */
        int compareByFirstCell(Check other) {
            return Collections.min(condition.cells()).compareTo(Collections.min(other.condition.cells()));
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final List<NotAssessable> notAssessable = new ArrayList<>();
    private final Set<Rule> held = new HashSet<>();
    private int heldIfBlankIsZero;

    void ask(Check check, Report report) {
        Rule rule = check.rule;
        Joint condition = check.condition;
        switch (condition.evaluate(report, false)) {
            case TRUE -> held.add(rule);
            case FALSE -> findings.add(new Finding(rule, condition, report));
            case UNKNOWN -> {
                if (condition.evaluate(report, true) == Truth.TRUE) {
                    held.add(rule);
                    heldIfBlankIsZero++;
                } else {
                    notAssessable.add(new NotAssessable(rule, condition, report));
                }
            }
        }
    }

    void hold(Rule rule) {
        held.add(rule);
    }

    void leaveOpen(Rule rule, Across.Open why, Report report) {
        notAssessable.add(new NotAssessable(rule, why, report));
    }

    JointVerdict verdict(List<Report> reports, Rules rules) {
        findings.forEach(finding -> held.remove(finding.rule()));
        notAssessable.forEach(open -> held.remove(open.rule()));
        List<Rule> passed = rules.list().stream().filter(held::contains).toList();
        return new JointVerdict(reports, rules, findings, notAssessable, heldIfBlankIsZero, passed);
    }
}
