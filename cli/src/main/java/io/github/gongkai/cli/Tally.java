package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import java.util.EnumMap;
import java.util.Map;

/** What a run has met so far, in numbers. */
final class Tally {

    private final Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
    private int reports;
    private int withoutFinding;
    private int unreadable;
    private int notAssessable;
    private int waived;

    /** Counts one input that could not be read. */
    void addUnreadable() {
        unreadable++;
    }

    /** Counts one report; what is accepted of it is counted apart. */
    void add(Acceptance checked) {
        reports++;
        notAssessable += checked.verdict().notAssessable().size();
        waived += checked.waived().size();
        if (checked.verdict().findings().isEmpty()) {
            withoutFinding++;
        }
        for (Finding finding : checked.open()) {
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

    /** The findings that a waiver accepts. */
    int waived() {
        return waived;
    }

    int notAssessable() {
        return notAssessable;
    }

    /** The findings of a severity that nobody has accepted. */
    int findings(Severity severity) {
        return findings.getOrDefault(severity, 0);
    }

    /** Whether there was an open finding of a severity, or of a heavier one. */
    boolean reaches(Severity severity) {
        return findings.keySet().stream().anyMatch(found -> found.isAtLeast(severity));
    }
}
