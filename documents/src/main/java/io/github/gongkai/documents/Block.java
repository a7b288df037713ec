package io.github.gongkai.documents;

/** A piece of a document in reading order, whatever carried it: a paragraph, or a table as a grid. */
sealed interface Block {

    Place place();

    /**
     * A line of text.
     *
     * @param text without line breaks
     */
    record Paragraph(String text, Place place) implements Block {
        boolean isBlank() {
            return Normalization.isBlank(text);
        }
    }

    /** A table. */
    record Table(Grid grid, Place place) implements Block {}
}
