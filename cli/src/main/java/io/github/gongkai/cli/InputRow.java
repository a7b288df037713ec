package io.github.gongkai.cli;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
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
 */
record InputRow(
        String id,
        String path,
        String organ,
        String year,
        Map<Severity, Integer> findings,
        int notAssessable,
        boolean readable) {

    static InputRow of(String id, Source source, Optional<Acceptance> checked) {
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
                verdict.isPresent());
    }

    /** The row as bytes. */
    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        for (String text : List.of(id, path, organ, year)) {
            byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(utf8.length);
            data.write(utf8);
        }
        for (Severity severity : Severity.values()) {
            data.writeInt(findings.getOrDefault(severity, 0));
        }
        data.writeInt(notAssessable);
        data.writeBoolean(readable);
        return bytes.toByteArray();
    }

    /** The row that is in the bytes. */
    static InputRow of(byte[] bytes) throws IOException {
        DataInputStream data = new DataInputStream(new ByteArrayInputStream(bytes));
        String id = text(data);
        String path = text(data);
        String organ = text(data);
        String year = text(data);
        Map<Severity, Integer> findings = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            int count = data.readInt();
            if (count > 0) {
                findings.put(severity, count);
            }
        }
        return new InputRow(id, path, organ, year, findings, data.readInt(), data.readBoolean());
    }

    private static String text(DataInputStream data) throws IOException {
        return new String(data.readNBytes(data.readInt()), StandardCharsets.UTF_8);
    }

    /** Whether no finding is left open and everything could be read. */
    boolean isClean() {
        return readable && findings.isEmpty();
    }
}
