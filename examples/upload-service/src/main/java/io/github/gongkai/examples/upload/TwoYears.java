package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Years;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules on two years, put to a report as soon as that of the year before is on file. */
final class TwoYears {

    private TwoYears() {}

    /** What the rules on one report say, and behind it what those on two years say if there is a year before. */
    static Verdict check(Report report, Optional<Report> before) {
        Verdict alone = Rules.standard().check(report);
        return before.map(earlier -> together(alone, Years.of(earlier, report).check()))
                .orElse(alone);
    }

    private static Verdict together(Verdict alone, JointVerdict years) {
        List<Finding> findings = new ArrayList<>(alone.findings());
        findings.addAll(years.findings());
        List<NotAssessable> open = new ArrayList<>(alone.notAssessable());
        open.addAll(years.notAssessable());
        Rules asked = alone.rules()
                .with(Years.rules().list().stream()
                        .filter(rule -> alone.rules().find(rule.id()).isEmpty())
                        .toArray(Rule[]::new));
        return new Verdict(
                alone.report(), asked, findings, open, alone.heldIfBlankIsZero() + years.heldIfBlankIsZero());
    }
}
