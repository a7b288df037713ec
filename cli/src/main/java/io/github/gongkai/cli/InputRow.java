package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * One input in the table of all inputs.
 *
 * @param id the id of its part of the page
 * @param path the input
 * @param organ whose report it is; empty where it could not be read
 * @param year the year reported on; empty where it could not be read
 * @param findings how many findings of each severity nobody has accepted
 * @param notAssessable how many checks could not be judged
 * @param readable whether it could be read
 * @param length the bytes that its part of the page takes
 */
record InputRow(
        String id,
        String path,
        String organ,
        String year,
        Map<Severity, Integer> findings,
        int notAssessable,
        boolean readable,
        long length) {

    static InputRow of(String id, Source source, Optional<Acceptance> checked, long length) {
        Optional<Verdict> verdict = checked.map(Acceptance::verdict);
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        checked.ifPresent(it -> it.open().forEach(finding -> findings.merge(finding.severity(), 1, Integer::sum)));
        Optional<Report> report = verdict.map(Verdict::report);
        return new InputRow(
                id,
                source.path(),
                report.map(it -> it.organ().name()).orElse(""),
                report.map(it -> Integer.toString(it.year())).orElse(""),
                findings,
                verdict.map(it -> it.notAssessable().size()).orElse(0),
                verdict.isPresent(),
                length);
    }

    /** Whether no finding is left open and everything could be read. */
    boolean isClean() {
        return readable && findings.isEmpty();
    }
}
