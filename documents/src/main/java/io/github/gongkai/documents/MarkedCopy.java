package io.github.gongkai.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A copy of a document with notes at the places that they speak of, made by {@link ReportReader#mark}: of a web page or a
 * plain text a page for any browser, which loads nothing and runs nothing; of another document the same document with
 * comments.
 */
public final class MarkedCopy {

    /** How much a note weighs, which decides its colour. */
    public enum Weight {
        ERROR,
        WARNING,
        NOTICE
    }

    /**
     * What is said of a document.
     *
     * @param weight how much it weighs
     * @param title what it is, on one line
     * @param text the note itself; it may have several lines
     * @param places where it belongs; it stands apart from the document where there are none or none can be found in it
     */
    public record Note(Weight weight, String title, String text, List<Place> places) {
        public Note {
            places = List.copyOf(places);
        }
    }

    private final byte[] content;
    private final String ending;
    private final Map<Place, String> anchors;

    /** @param anchors by place that was found, the name by which a link leads to it; empty where the format has none */
    MarkedCopy(byte[] content, String ending, Map<Place, String> anchors) {
        this.content = content;
        this.ending = ending;
        this.anchors = Map.copyOf(anchors);
    }

    /** The bytes of the copy. */
    public byte[] content() {
        return content.clone();
    }

    /** The ending of its file name, without a point, such as {@code html}. */
    public String ending() {
        return ending;
    }

    /** The part behind the {@code #} of a link that leads to a place in the copy; absent where there is none. */
    public Optional<String> anchor(Place place) {
        return Optional.ofNullable(anchors.get(place));
    }
}
