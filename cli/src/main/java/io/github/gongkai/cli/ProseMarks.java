package io.github.gongkai.cli;

import io.github.gongkai.Section;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Passage;
import io.github.gongkai.rules.Severity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The stretches of a report's prose that findings speak of, cut where passages overlap so that none lies in another. */
final class ProseMarks {

    /**
     * A stretch that the same findings speak of from end to end.
     *
     * @param number counted over the report, from 0
     * @param heaviest the severity of the heaviest open finding; empty where all are accepted
     */
    record Stretch(int number, int start, int end, Optional<Severity> heaviest) {}

    private final Map<Optional<Section>, List<Stretch>> stretches = new HashMap<>();
    private int count;

    ProseMarks(Acceptance checked) {
        Map<Optional<Section>, List<Finding>> bySection = new HashMap<>();
        for (Finding finding : checked.verdict().findings()) {
            for (Passage passage : finding.passages()) {
                List<Finding> all = bySection.computeIfAbsent(passage.section(), section -> new ArrayList<>());
                if (!all.contains(finding)) {
                    all.add(finding);
                }
            }
        }
        bySection.forEach((section, findings) -> stretches.put(section, cut(section, findings, checked)));
    }

    private List<Stretch> cut(Optional<Section> section, List<Finding> findings, Acceptance checked) {
        TreeSet<Integer> edges = new TreeSet<>();
        for (Finding finding : findings) {
            for (Passage passage : in(section, finding)) {
                edges.add(passage.start());
                edges.add(passage.end());
            }
        }
        List<Stretch> cut = new ArrayList<>();
        Integer start = edges.pollFirst();
        for (Integer end : edges) {
            int from = start == null ? 0 : start;
            List<Finding> here = findings.stream()
                    .filter(finding -> in(section, finding).stream()
                            .anyMatch(passage -> passage.start() <= from && end <= passage.end()))
                    .toList();
            if (!here.isEmpty()) {
                cut.add(new Stretch(count++, from, end, heaviest(here, checked)));
            }
            start = end;
        }
        return cut;
    }

    private static Optional<Severity> heaviest(List<Finding> findings, Acceptance checked) {
        return findings.stream()
                .filter(checked.open()::contains)
                .map(Finding::severity)
                .min(Enum::compareTo);
    }

    private static List<Passage> in(Optional<Section> section, Finding finding) {
        return finding.passages().stream()
                .filter(passage -> passage.section().equals(section))
                .toList();
    }

    /** The stretches of a section, or of the text before section 一, in their order. */
    List<Stretch> in(Optional<Section> section) {
        return stretches.getOrDefault(section, List.of());
    }

    /** The numbers of a finding's stretches, for an attribute. */
    String numbers(Finding finding) {
        return finding.passages().stream()
                .flatMap(passage -> in(passage.section()).stream()
                        .filter(stretch -> passage.start() <= stretch.start() && stretch.end() <= passage.end()))
                .map(stretch -> Integer.toString(stretch.number()))
                .distinct()
                .collect(Collectors.joining(" "));
    }
}
