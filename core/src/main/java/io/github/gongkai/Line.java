package io.github.gongkai;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A line of the printed form: a row or a column that holds cells, or a heading over some of them. */
public sealed interface Line permits Heading, Row, Column {

    /** The table that the line belongs to. */
    Section section();

    /** What an edition prints for this line; an edition that lacks the line is answered with the nearest label. */
    Label label(Edition edition);

    /** The heading printed over or before this line; absent for a line of the first level. */
    Optional<Heading> heading();

    /** The editions that print this line. */
    Set<Edition> editions();

    /**
     * The line's label behind that of its heading, where the heading helps to tell it apart: {@code （三）不予公开 ›
     * 1.…}. In English for a locale whose language is English.
     */
    default String labelPath(Edition edition, Locale locale) {
        String own = label(edition).in(locale);
        return heading()
                .filter(Heading::distinguishes)
                .map(heading -> heading.label().in(locale) + " › " + own)
                .orElse(own);
    }

    /** Whether this line stands under a heading, directly or further down. */
    default boolean isUnder(Heading ancestor) {
        Optional<Heading> heading = heading();
        return heading.isPresent()
                && (heading.get() == ancestor || heading.get().isUnder(ancestor));
    }
}
