package io.github.gongkai;

import java.io.Serializable;
import java.util.Locale;

/** A text in the two languages of the library. */
public record Bilingual(String chinese, String english) implements Serializable {

    /** The English text for a locale whose language is English, the Chinese one for every other. */
    public String in(Locale locale) {
        return locale.getLanguage().equals("en") ? english : chinese;
    }

    /** The Chinese text. */
    @Override
    public String toString() {
        return chinese;
    }
}
