package io.github.gongkai.cli;

import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** What a run has met so far, in numbers. */
final class Tally {

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int reports;
    private int withoutFinding;
    private int unreadable;
    private int notAssessable;

    /** Counts one input; without a verdict, it could not be read. */
    void add(Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            unreadable++;
            return;
        }
        reports++;
        notAssessable += verdict.get().notAssessable().size();
        if (verdict.get().findings().isEmpty()) {
            withoutFinding++;
        }
        for (Finding finding : verdict.get().findings()) {
            findings.merge(finding.severity(), 1, Integer::sum);
        }
    }

    int reports() {
        return reports;
    }

    int withoutFinding() {
        return withoutFinding;
    }

    int unreadable() {
        return unreadable;
    }

    int notAssessable() {
        return notAssessable;
    }

    int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** Whether there was a finding of a severity, or of a heavier one. */
    boolean reaches(Severity severity) {
        return findings.keySet().stream().anyMatch(found -> found.isAtLeast(severity));
    }
}
