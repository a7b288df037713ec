package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Instrument;
import io.github.gongkai.Provision;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * A check with its reason: what must hold, where that comes from, and how much it weighs. A rule whose condition speaks
 * of several rows, columns or cells is checked, and reported, for each of them.
 *
 * <p>In Java serialization a rule travels by its id: those of the library can, and those of {@linkplain RulePack packs}
 * that are on the class path of both sides.
 */
@Value.Immutable
@SuppressWarnings("serial") // fields that are never written, as a reference is in their place
public abstract class Rule implements Serializable {

    private static final long serialVersionUID = 1;

    private static final int MOST_WORDS = 10;

    /** For the generated class only. */
    Rule() {}

    /** A builder; id, both sentences, authority and condition must be set. */
    public static Builder builder() {
        return new Builder();
    }

    /** The name of the rule, in lower case with hyphens. It never changes and is never used again. */
    public abstract String id();

    /** What must hold, in one Chinese sentence. */
    public abstract String sentence();

    /** What must hold, in one English sentence. */
    public abstract String sentenceInEnglish();

    /** Where the rule comes from. */
    public abstract Authority authority();

    /** The provisions it rests on; empty where the authority is no written one. */
    public abstract List<Provision> provisions();

    /** How much a finding weighs; that of the authority unless set. */
    @Value.Default
    public Severity severity() {
        return authority().severity();
    }

    /** What must hold. */
    public abstract Condition condition();

    /** What must hold, in Chinese unless the locale's language is English. */
    public String sentence(Locale locale) {
        return new Bilingual(sentence(), sentenceInEnglish()).in(locale);
    }

    /**
     * Where the rule comes from, as it is cited for a report of an edition: the authority, and the provisions where there
     * are any. Of the two notices that fix the form, that of the edition is cited.
     */
    public String citation(Edition edition, Locale locale) {
        String provisions = provisions().stream()
                .filter(provision -> concerns(edition, provision.instrument()))
                .map(provision -> provision.in(locale))
                .collect(Collectors.joining(Wording.SEMICOLON.in(locale)));
        String authority = authority().in(locale);
        return provisions.isEmpty() ? authority : authority + Wording.COLON.in(locale) + provisions;
    }

    private static boolean concerns(Edition edition, Instrument instrument) {
        for (Edition other : Edition.values()) {
            if (other != edition && other.instrument() == instrument) {
                return false;
            }
        }
        return true;
    }

    /** The cells that the rule reads in an edition; empty where it does not apply. */
    public List<Cell> cells(Edition edition) {
        return condition().cells(edition);
    }

    @Value.Check
    void check() {
        if (!isId(id())) {
            throw new IllegalArgumentException(
                    "A rule's id is lower case letters and digits with hyphens, not " + id());
        }
        if (sentence().isBlank() || sentenceInEnglish().isBlank()) {
            throw new IllegalArgumentException("The rule " + id() + " lacks a sentence");
        }
    }

    /** Up to ten words of lower case letters and digits with hyphens between them. */
    private static boolean isId(String id) {
        int words = 1;
        boolean inWord = false;
        for (int i = 0; i < id.length(); i++) {
            char letter = id.charAt(i);
            boolean hyphen = letter == '-';
            boolean known = letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9' || hyphen && inWord;
            if (!known) {
                return false;
            }
            words += hyphen ? 1 : 0;
            inWord = !hyphen;
        }
        return inWord && words <= MOST_WORDS;
    }

    /** What to write in its place. */
    Object writeReplace() throws NotSerializableException {
        return Reference.to(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("Rules travel by their ids");
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw new InvalidObjectException("Rules travel by their ids");
    }

    /** The id. */
    @Override
    public String toString() {
        return id();
    }

    /** Collects the parts of a rule. */
    public static final class Builder extends ImmutableRule.Builder {
        Builder() {}
    }
}
