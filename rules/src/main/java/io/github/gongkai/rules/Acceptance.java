package io.github.gongkai.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is accepted of a verdict on a certain day. The verdict itself stays as it is.
 *
 * @param verdict the verdict
 * @param waived the findings that a waiver accepts, each with the first waiver that does, in form order
 * @param open the findings that none accepts, in form order
 * @param unmatched the waivers that no finding answers to any more: time to delete them
 * @param expired the waivers that would match a finding but count no longer
 */
public record Acceptance(
        Verdict verdict,
        Map<Finding, Waiver> waived,
        List<Finding> open,
        List<Waiver> unmatched,
        List<Waiver> expired) {

    /** Holds waivers against a verdict, as of a day. */
    public static Acceptance of(Verdict verdict, List<Waiver> waivers, LocalDate day) {
        if (waivers.isEmpty()) {
            return new Acceptance(verdict, Map.of(), verdict.findings(), List.of(), List.of());
        }
        Map<Finding, Waiver> waived = new LinkedHashMap<>();
        List<Finding> open = new ArrayList<>();
        for (Finding finding : verdict.findings()) {
            waivers.stream()
                    .filter(waiver -> waiver.isInForce(day) && waiver.matches(finding))
                    .findFirst()
                    .ifPresentOrElse(waiver -> waived.put(finding, waiver), () -> open.add(finding));
        }
        List<Waiver> unmatched = waivers.stream()
                .filter(waiver -> verdict.findings().stream().noneMatch(waiver::matches))
                .toList();
        List<Waiver> expired = waivers.stream()
                .filter(waiver -> !waiver.isInForce(day) && !unmatched.contains(waiver))
                .toList();
        return new Acceptance(verdict, waived, List.copyOf(open), unmatched, expired);
    }

    /** Whether no finding of a severity, or of a heavier one, is left open. */
    public boolean isFreeOf(Severity severity) {
        return open.stream().noneMatch(finding -> finding.severity().isAtLeast(severity));
    }
}
