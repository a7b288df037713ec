package io.github.gongkai;

import java.io.Serializable;
import java.util.Locale;

/**
 * What the form prints to name a section, heading, row or column.
 *
 * @param number the printed number with its punctuation, such as {@code （三）} or {@code 1.}; may be empty
 * @param text the words, such as {@code 不予公开}
 * @param note the bracketed explanation behind the words; may be empty
 * @param english the words in English
 */
public record Label(String number, String text, String note, String english) implements Serializable {

    /** The label as printed, number and note included. */
    public String printed() {
        return number + text + note;
    }

    /** Number and words without the note, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return new Bilingual(number + text, english).in(locale);
    }

    @Override
    public String toString() {
        return printed();
    }
}
