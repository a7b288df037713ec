package io.github.gongkai.rules;

import io.github.gongkai.Report;
import java.util.List;

/**
 * What a set of rules says of several reports together.
 *
 * @param reports the reports: the years in their order, or the aggregate and behind it its members as far as
 *     their reports are there
 * @param rules the rules that were asked; those of them that do not speak of these reports together stay out of the rest
 * @param findings where a rule does not hold, in the order of the years and then of the form
 * @param notAssessable where nobody can say, in the same order
 * @param heldIfBlankIsZero the number of checks that hold provided that blank cells mean zero
 * @param passed the rules that were asked somewhere and hold wherever they were asked, in the order of the set
 */
public record JointVerdict(
        List<Report> reports,
        Rules rules,
        List<Finding> findings,
        List<NotAssessable> notAssessable,
        int heldIfBlankIsZero,
        List<Rule> passed)
        implements Assessment {

    public JointVerdict {
        reports = List.copyOf(reports);
        findings = List.copyOf(findings);
        notAssessable = List.copyOf(notAssessable);
        passed = List.copyOf(passed);
    }
}
