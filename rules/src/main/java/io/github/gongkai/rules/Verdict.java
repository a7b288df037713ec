package io.github.gongkai.rules;

import io.github.gongkai.Report;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a set of rules says of a report. Whether that is acceptable is the caller's decision.
 *
 * @param report the report
 * @param rules the rules that were asked
 * @param findings where a rule does not hold: in form order, then what the prose says in the order of the text
 * @param notAssessable where nobody can say, in the same order
 * @param heldIfBlankIsZero the number of checks that hold provided that blank cells mean zero; the rule {@code
 *     cell-complete} speaks of those cells
 */
public record Verdict(
        Report report, Rules rules, List<Finding> findings, List<NotAssessable> notAssessable, int heldIfBlankIsZero)
        implements Assessment {

    public Verdict {
        findings = List.copyOf(findings);
        notAssessable = List.copyOf(notAssessable);
    }

    /** The rules that apply to the report's edition and hold everywhere in it, in the order of the set. */
    @Override
    public List<Rule> passed() {
        Set<Rule> others = new HashSet<>();
        findings.forEach(finding -> others.add(finding.rule()));
        notAssessable.forEach(open -> others.add(open.rule()));
        return rules.list().stream()
                .filter(rule -> !others.contains(rule))
                .filter(rule -> rule.condition().appliesTo(report))
                .toList();
    }
}
