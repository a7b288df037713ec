package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects what the rules say of several reports; for one call by one thread. */
final class Tally {

    /** One check, of a report together with others, with the first of its cells, by which checks are put into form order. */
    record Check(Rule rule, Joint condition, Cell firstCell) {
        static Check of(Rule rule, Joint condition) {
            return new Check(rule, condition, Collections.min(condition.cells()));
        }
    }

    private final List<Finding> findings = new ArrayList<>();
    private final List<NotAssessable> notAssessable = new ArrayList<>();
    private final Set<Rule> held = new HashSet<>();
    private int heldIfBlankIsZero;

    void ask(Rule rule, Condition condition, Report report) {
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
