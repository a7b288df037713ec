package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Something that the reader found odd or had to assume. It judges nothing about the numbers; that is the work of rules.
 *
 * @param code what kind of remark this is
 * @param cells the cells of the form that it speaks of, in form order; empty where it speaks of something else
 * @param place where in the document; absent where it speaks of the whole document
 * @param arguments what the document says, filled into the sentence as it stands
 */
public record Remark(RemarkCode code, List<Cell> cells, Optional<Place> place, List<String> arguments) {

    public Remark {
        cells = List.copyOf(cells);
        arguments = List.copyOf(arguments);
    }

    static Remark of(RemarkCode code, Object... arguments) {
        return new Remark(code, List.of(), Optional.empty(), texts(arguments));
    }

    static Remark at(Place place, RemarkCode code, Object... arguments) {
        return new Remark(code, List.of(), Optional.of(place), texts(arguments));
    }

    Remark with(List<Cell> about) {
        return new Remark(code, about, place, arguments);
    }

    /** The first of the cells that it speaks of. */
    public Optional<Cell> cell() {
        return cells.stream().findFirst();
    }

    /** The sentence, on one line, in Chinese unless the locale's language is English. */
    public String message(Locale locale) {
        return code.sentence(locale, arguments);
    }

    /** The code, the place and the sentence in English. */
    @Override
    public String toString() {
        return code.id() + place.map(p -> " (" + p + ")").orElse("") + ": " + message(Locale.ENGLISH);
    }

    private static List<String> texts(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            texts[i] = excerpt(String.valueOf(arguments[i]));
        }
        return List.of(texts);
    }

    /** On one line and not too long: a remark quotes a document, it does not repeat it. */
    static String excerpt(String text) {
        int longest = 120;
        String start = text.length() > longest ? text.substring(0, longest) + "…" : text;
        StringBuilder line = new StringBuilder();
        for (String word : start.strip().split("[\\s\\p{Cntrl}]+", -1)) {
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return line.toString();
    }
}
