package io.github.gongkai.documents;

import io.github.gongkai.Section;
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
                return Optional.of(line.place()
                        .part(
                                Math.max(0, start - offset),
                                Math.min(end, behind) - offset,
                                line.text().length()));
            }
            offset = behind + 1;
        }
        return Optional.empty();
    }
}
