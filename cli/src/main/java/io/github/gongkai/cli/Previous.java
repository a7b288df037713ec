package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Years;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The reports that {@code --previous} names, by organ and year: a report is held against that of the year before. */
final class Previous {

    private record Key(String organ, int year) {}

    private final Map<Key, Report> reports = new HashMap<>();

    void add(Report report) {
        reports.put(new Key(report.organ().name(), report.year()), report);
    }

    boolean isEmpty() {
        return reports.isEmpty();
    }

    /** The report of the same organ for the year before. */
    Optional<Report> before(Report report) {
        return Optional.ofNullable(reports.get(new Key(report.organ().name(), report.year() - 1)));
    }

    /** A verdict together with what the rules on two years say, where there is a year before. */
    Verdict extend(Verdict verdict, Rules rules) {
        return before(verdict.report())
                .map(earlier ->
                        together(verdict, Years.of(earlier, verdict.report()).check(rules)))
                .orElse(verdict);
    }

    private static Verdict together(Verdict verdict, JointVerdict years) {
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.addAll(years.findings());
        List<NotAssessable> open = new ArrayList<>(verdict.notAssessable());
        open.addAll(years.notAssessable());
        return new Verdict(
                verdict.report(),
                verdict.rules(),
                findings,
                open,
                verdict.heldIfBlankIsZero() + years.heldIfBlankIsZero());
    }
}
