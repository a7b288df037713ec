package io.github.gongkai.cli;

import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/**
 * What a run has met so far, in numbers. Those of parts of a run add up to those of the whole; what they take in memory
 * depends on how many rules and years there are, and not on how many reports.
 */
final class Tally {

    private static final Severity[] SEVERITIES = Severity.values();

    /** Some of the reports of a run, or those in which a rule has an open finding. */
    static final class Counts {
        private long reports;
        private long withoutFinding;
        private final long[] findings = new long[SEVERITIES.length];

        long reports() {
            return reports;
        }

        long withoutFinding() {
            return withoutFinding;
        }

        /** The findings of a severity that nobody has accepted. */
        long findings(Severity severity) {
            return findings[severity.ordinal()];
        }

        /** All findings that nobody has accepted. */
        long findings() {
            return LongStream.of(findings).sum();
        }

        private void add(Counts other) {
            reports += other.reports;
            withoutFinding += other.withoutFinding;
            for (int i = 0; i < findings.length; i++) {
                findings[i] += other.findings[i];
            }
        }

        private void numbers(String name, Map<String, Long> numbers) {
            numbers.put(name + ".reports", reports);
            numbers.put(name + ".withoutFinding", withoutFinding);
            for (Severity severity : SEVERITIES) {
                numbers.put(name + "." + severity, findings(severity));
            }
        }

        private void put(String name, long number) {
            switch (name) {
                case "reports" -> reports = number;
                case "withoutFinding" -> withoutFinding = number;
                default -> findings[Severity.valueOf(name).ordinal()] = number;
            }
        }
    }

    private final Counts all = new Counts();
    private final Map<Integer, Counts> byYear = new TreeMap<>();
    private final Map<String, Counts> byRule = new TreeMap<>();
    private long files;
    private long unreadable;
    private long notAssessable;
    private long waived;

    /** Counts one file. */
    void addFile() {
        files++;
    }

    /** Counts one input that could not be read. */
    void addUnreadable() {
        unreadable++;
    }

    /** Counts one report that was read and not checked. */
    void addRead(int year) {
        all.reports++;
        year(year).reports++;
    }

    /** Counts one report; what is accepted of it is counted apart. */
    void add(Acceptance checked) {
        Counts year = year(checked.verdict().report().year());
        all.reports++;
        year.reports++;
        notAssessable += checked.verdict().notAssessable().size();
        waived += checked.waived().size();
        if (checked.verdict().findings().isEmpty()) {
            all.withoutFinding++;
            year.withoutFinding++;
            return;
        }
        for (Finding finding : checked.open()) {
            int severity = finding.severity().ordinal();
            all.findings[severity]++;
            year.findings[severity]++;
            byRule.computeIfAbsent(finding.rule().id(), id -> new Counts()).findings[severity]++;
        }
        checked.open().stream().map(finding -> finding.rule().id()).distinct().forEach(id -> byRule.get(id).reports++);
    }

    private Counts year(int year) {
        return byYear.computeIfAbsent(year, y -> new Counts());
    }

    /** Counts what another has counted. */
    void add(Tally other) {
        files += other.files;
        unreadable += other.unreadable;
        notAssessable += other.notAssessable;
        waived += other.waived;
        all.add(other.all);
        other.byYear.forEach((year, reports) -> year(year).add(reports));
        other.byRule.forEach(
                (id, rule) -> byRule.computeIfAbsent(id, i -> new Counts()).add(rule));
    }

    long files() {
        return files;
    }

    /** Inputs of any kind: reports, and what could not be read. */
    long inputs() {
        return all.reports + unreadable;
    }

    long reports() {
        return all.reports;
    }

    long withoutFinding() {
        return all.withoutFinding;
    }

    long unreadable() {
        return unreadable;
    }

    /** The findings that a waiver accepts. */
    long waived() {
        return waived;
    }

    long notAssessable() {
        return notAssessable;
    }

    /** The findings of a severity that nobody has accepted. */
    long findings(Severity severity) {
        return all.findings(severity);
    }

    /** All findings that nobody has accepted. */
    long findings() {
        return all.findings();
    }

    /** Whether there was an open finding of a severity, or of a heavier one. */
    boolean reaches(Severity severity) {
        for (Severity other : SEVERITIES) {
            if (other.isAtLeast(severity) && all.findings(other) > 0) {
                return true;
            }
        }
        return false;
    }

    /** Every number by a name of its own, to be kept in a file. */
    Map<String, Long> numbers() {
        Map<String, Long> numbers = new TreeMap<>();
        numbers.put("files", files);
        numbers.put("unreadable", unreadable);
        numbers.put("notAssessable", notAssessable);
        numbers.put("waived", waived);
        all.numbers("all", numbers);
        byYear.forEach((year, reports) -> reports.numbers("year." + year, numbers));
        byRule.forEach((id, rule) -> rule.numbers("rule." + id, numbers));
        return numbers;
    }

    /** The tally of which these are the {@link #numbers}. */
    static Tally of(Map<String, Long> numbers) {
        Tally tally = new Tally();
        tally.files = numbers.getOrDefault("files", 0L);
        tally.unreadable = numbers.getOrDefault("unreadable", 0L);
        tally.notAssessable = numbers.getOrDefault("notAssessable", 0L);
        tally.waived = numbers.getOrDefault("waived", 0L);
        numbers.forEach(tally::put);
        return tally;
    }

    private void put(String name, long number) {
        String[] steps = name.split("\\.");
        switch (steps[0]) {
            case "all" -> all.put(steps[1], number);
            case "year" -> year(Integer.parseInt(steps[1])).put(steps[2], number);
            case "rule" -> byRule.computeIfAbsent(steps[1], id -> new Counts()).put(steps[2], number);
            default -> {}
        }
    }

    /** The reports of each year that occurs, in the order of the years. */
    Map<Integer, Counts> byYear() {
        return byYear;
    }

    /** The rules that have an open finding, by their ids. */
    Map<String, Counts> byRule() {
        return byRule;
    }
}
