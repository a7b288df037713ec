package io.github.gongkai.documents;

import io.github.gongkai.documents.MarkedCopy.Note;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Puts notes into documents of one format. */
interface Marker {
    /**
     * @param name the name of the document, to be shown
     * @param locale the language of the words around the notes
     * @return empty for a document that is damaged or that holds no notes
     */
    Optional<MarkedCopy> mark(byte[] document, String name, List<Note> notes, Locale locale, Budget budget)
            throws DocumentException;
}
