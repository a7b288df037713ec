package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A report with what was read of its prose, so that all the rules that are asked of it read it once. It serves one thread.
 */
final class Dossier {

    /** The preamble and the sections of prose, in their order. */
    private static final List<Optional<Section>> PARTS = List.of(
            Optional.empty(),
            Optional.of(Section.OVERVIEW),
            Optional.of(Section.PROBLEMS),
            Optional.of(Section.OTHER_MATTERS));

    private final Report report;
    private final List<TextPart> parts;
    private @Nullable ProcessingFee fee;

    /** The prose is read here and not when it is first asked for: what the JVM draws into every place that asks must be small. */
    Dossier(Report report) {
        this.report = report;
        this.parts = read(report);
    }

    Report report() {
        return report;
    }

    /** The preamble and the sections of prose that the report has, in their order. */
    List<TextPart> parts() {
        return parts;
    }

    private static List<TextPart> read(Report report) {
        List<TextPart> parts = new ArrayList<>(PARTS.size());
        for (Optional<Section> part : PARTS) {
            Optional<Narrative> prose = part.isEmpty() ? report.preamble() : report.narrative(part.get());
            if (prose.isPresent()) {
                parts.add(new TextPart(part, prose.get().text()));
            }
        }
        return parts;
    }

    /** Fails with what was found in the parts; a report without prose cannot be judged. */
    Judgement failsIfAny(Bilingual head, List<Bilingual> found) {
        return parts.isEmpty() ? TextPart.NO_TEXT : Judgement.failsIfAny(head, found);
    }

    /** What section 六, which must be there, says of the fee for processing information. */
    ProcessingFee fee() {
        ProcessingFee known = fee;
        if (known == null) {
            known = ProcessingFee.in(report.otherMatters().orElseThrow().text());
            fee = known;
        }
        return known;
    }
}
