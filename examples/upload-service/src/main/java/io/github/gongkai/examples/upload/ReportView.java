package io.github.gongkai.examples.upload;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is told of an upload.
 *
 * @param id how it is known
 * @param name its file name
 * @param state {@code WAITING}, {@code CHECKED} or {@code UNREADABLE}
 * @param receivedAt when it came
 * @param size in bytes
 * @param format what it is, told from its content
 * @param reason why it could not be read
 * @param organ whose report it is
 * @param year the year reported on
 * @param findings how many of each severity the rules have, those on two years included
 * @param notAssessable how many checks could not be judged
 * @param yearBefore the report of the year before that it was held against
 * @param proposal whether there is a proposal of a repaired form, or why not
 * @param links by name, where the rest is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
        String id,
        String name,
        Upload.State state,
        Instant receivedAt,
        long size,
        @Nullable String format,
        @Nullable String reason,
        @Nullable String organ,
        @Nullable Integer year,
        @Nullable Map<String, Integer> findings,
        @Nullable Integer notAssessable,
        @Nullable String yearBefore,
        Proposal.@Nullable State proposal,
        Map<String, String> links) {

    /** An upload without a report: one that waits or cannot be read. */
    static ReportView of(Upload upload, Locale locale) {
        return new ReportView(
                upload.id(),
                upload.name(),
                upload.state(),
                upload.receivedAt(),
                upload.size(),
                upload.format().orElse(null),
                upload.problem().map(problem -> problem.in(locale)).orElse(null),
                null,
                null,
                null,
                null,
                null,
                null,
                Map.of("self", "/reports/" + upload.id()));
    }

    /** An upload with its report. */
    static ReportView of(
            Upload upload, FiledReport report, Verdict verdict, Optional<FiledReport> before, Proposal.State proposal) {
        return new ReportView(
                upload.id(),
                upload.name(),
                upload.state(),
                upload.receivedAt(),
                upload.size(),
                upload.format().orElse(null),
                null,
                report.organ(),
                report.year(),
                findings(verdict),
                verdict.notAssessable().size(),
                before.map(FiledReport::id).orElse(null),
                proposal,
                links(upload, report, proposal));
    }

    private static Map<String, Integer> findings(Verdict verdict) {
        Map<String, Integer> findings = new LinkedHashMap<>();
        for (Severity severity : Severity.values()) {
            int count = (int) verdict.findings().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            findings.put(severity.name().toLowerCase(Locale.ROOT), count);
        }
        return findings;
    }

    private static Map<String, String> links(Upload upload, FiledReport report, Proposal.State proposal) {
        String self = "/reports/" + upload.id();
        Map<String, String> links = new LinkedHashMap<>();
        links.put("self", self);
        links.put("report", self + "/report.json");
        links.put("check", self + "/check.json");
        links.put("sarif", self + "/check.sarif");
        links.put("page", self + "/check.html");
        links.put("original", self + "/original");
        String format = upload.format().orElse("");
        if (format.equals("HTML") || format.equals("TEXT")) {
            links.put("marked", self + "/marked.html");
        } else if (format.equals("DOCX")) {
            links.put("marked", self + "/marked.docx");
        }
        if (proposal == Proposal.State.THERE) {
            links.put("proposal", self + "/proposal.docx");
        }
        links.put("organ", "/organs/" + report.organKey());
        return links;
    }
}
