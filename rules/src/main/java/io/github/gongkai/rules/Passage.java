package io.github.gongkai.rules;

import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.Locale;
import java.util.Optional;

/**
 * A stretch of a report's prose, by the place of its characters in {@link Narrative#text()}.
 *
 * @param section the narrative section that it stands in; empty for the text before section 一
 * @param start the place of its first character, from 0
 * @param end the place behind its last character
 */
public record Passage(Optional<Section> section, int start, int end) implements Comparable<Passage> {

    /** The characters as published, line breaks included; empty if the report does not reach so far. */
    public String text(Report report) {
        return section.map(report::narrative)
                .orElseGet(report::preamble)
                .map(Narrative::text)
                .filter(text -> end <= text.length())
                .map(text -> text.substring(start, end))
                .orElse("");
    }

    /** The section's heading and the characters without line breaks, for a message. */
    String quoted(Report report, Locale locale) {
        String words = text(report).replaceAll("\\s+", "");
        String place = section.map(s -> s.label().in(locale)).orElse("");
        return place + Wording.QUOTED.in(locale).replace("%s", words);
    }

    /** From the first of two passages of one section to the end of the other. */
    Passage to(Passage other) {
        return new Passage(section, Math.min(start, other.start), Math.max(end, other.end));
    }

    /** Compares by the order of reading. */
    @Override
    public int compareTo(Passage other) {
        int bySection = Integer.compare(order(), other.order());
        if (bySection != 0) {
            return bySection;
        }
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }

    private int order() {
        return section.map(Enum::ordinal).orElse(-1);
    }
}
