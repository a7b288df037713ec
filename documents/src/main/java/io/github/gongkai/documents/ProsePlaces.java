package io.github.gongkai.documents;

import io.github.gongkai.Section;
import io.github.gongkai.documents.Place.Characters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the prose of a report stands in its document, paragraph by paragraph. */
final class ProsePlaces {

    /** A paragraph of prose, which is a line of its narrative. */
    record Line(String text, Place place) {}

    private final Map<Optional<Section>, List<Line>> lines = new HashMap<>();

    void put(Optional<Section> section, List<Line> paragraphs) {
        lines.put(section, paragraphs);
    }

    /** The place of the paragraph in which a passage begins, or of the passage itself where the carrier has its characters. */
    Optional<Place> place(Optional<Section> section, int start, int end) {
        int offset = 0;
        for (Line line : lines.getOrDefault(section, List.of())) {
            int behind = offset + line.text().length();
            if (start <= behind) {
                return Optional.of(narrowed(line, Math.max(0, start - offset), Math.min(end, behind) - offset));
            }
            offset = behind + 1;
        }
        return Optional.empty();
    }

    /** Where a paragraph is just the characters of its place, the passage is some of them; else marks stand between. */
    private static Place narrowed(Line line, int start, int end) {
        boolean plain = line.place().extent().orElse(null) instanceof Characters covered
                && covered.path().isEmpty()
                && covered.end() - covered.start() == line.text().length();
        if (!plain) {
            return line.place();
        }
        Characters covered = (Characters) line.place().extent().orElseThrow();
        Place.Step first = line.place().steps().get(0);
        int column =
                line.place().steps().size() > 1 ? line.place().steps().get(1).number() : 1;
        return Place.line(first.number(), column + start)
                .covering(new Characters(
                        covered.start() + start, covered.start() + Math.max(start, end), Optional.empty()));
    }
}
