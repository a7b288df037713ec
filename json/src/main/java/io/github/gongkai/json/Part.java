package io.github.gongkai.json;

import io.github.gongkai.Section;
import java.util.List;
import java.util.stream.Stream;

/** A member of a report's JSON object, in the order of writing. */
enum Part {
    ORGAN("organ"),
    YEAR("year"),
    FORM("form"),
    PERIOD("period"),
    PUBLISHED_ON("publishedOn"),
    PREAMBLE("preamble"),
    HEADINGS("headings"),
    OVERVIEW(Section.OVERVIEW),
    PROACTIVE_DISCLOSURE(Section.PROACTIVE_DISCLOSURE),
    APPLICATIONS(Section.APPLICATIONS),
    PROCEEDINGS(Section.PROCEEDINGS),
    PROBLEMS(Section.PROBLEMS),
    OTHER_MATTERS(Section.OTHER_MATTERS);

    static final List<Part> ALL = List.of(values());
    static final Members MEMBERS =
            Members.of(Stream.of(values()).map(part -> part.id).toArray(String[]::new));

    /** The members of the organ, by the indexes that follow. */
    static final Members OF_ORGAN = Members.of("name", "kind");

    static final int NAME = 0;
    static final int KIND = 1;

    /** The members of the period, by the indexes that follow. */
    static final Members OF_PERIOD = Members.of("from", "to");

    static final int FROM = 0;
    static final int TO = 1;

    /** The members of a cell that is neither blank nor a mere number, by the indexes that follow. */
    static final Members OF_CELL = Members.of("text", "amount", "unit");

    static final int TEXT = 0;
    static final int AMOUNT = 1;
    static final int UNIT = 2;

    private final String id;

    Part(String id) {
        this.id = id;
    }

    Part(Section section) {
        this(section.id());
    }

    String id() {
        return id;
    }

    /** Sees to it that all members are declared. */
    static void load() {}
}
