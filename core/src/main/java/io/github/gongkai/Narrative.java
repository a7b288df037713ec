package io.github.gongkai;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import org.immutables.value.Value;

/** The prose of a section, as published, one line to a paragraph. It may be empty: a heading with nothing under it. */
@Value.Immutable
public abstract class Narrative implements Serializable {

    private static final long serialVersionUID = 1;

    /** For the generated class only. */
    Narrative() {}

    /** Prose whose paragraphs are parted by line feeds. */
    public static Narrative of(String text) {
        return ImmutableNarrative.builder().text(text).build();
    }

    /** The whole text. */
    public abstract String text();

    /** The paragraphs that hold a word, without the blanks around them. */
    public List<String> paragraphs() {
        return text().lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** Whether there is no word in it. */
    public boolean isBlank() {
        return text().isBlank();
    }

    @Override
    public String toString() {
        return text();
    }

    /** What to write in its place. */
    Object writeReplace() {
        return Serialized.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }
}
