package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * What a condition on structure, dates or text comes to in a report.
 *
 * @param truth whether it holds
 * @param words what was found where it does not hold, or why it cannot be said; empty where it holds
 * @param mild whether a failure deserves no more than a notice
 */
record Judgement(Truth truth, Bilingual words, boolean mild) {

    static final Judgement HOLDS = new Judgement(Truth.TRUE, new Bilingual("", ""), false);

    static Judgement fails(String chinese, String english) {
        return new Judgement(Truth.FALSE, new Bilingual(chinese, english), false);
    }

    /** Fails with a list of what was found: {@code 缺少：平台建设、监督保障}. */
    static Judgement fails(Bilingual head, List<Bilingual> found) {
        return fails(listed(head, found, Locale.CHINESE, "、"), listed(head, found, Locale.ENGLISH, ", "));
    }

    /** Holds if nothing was found that speaks against it, and else fails with what was found. */
    static Judgement failsIfAny(Bilingual head, List<Bilingual> found) {
        return found.isEmpty() ? HOLDS : fails(head, found);
    }

    static Judgement open(String chinese, String english) {
        return new Judgement(Truth.UNKNOWN, new Bilingual(chinese, english), false);
    }

    Judgement mildly() {
        return new Judgement(truth, words, true);
    }

    private static String listed(Bilingual head, List<Bilingual> found, Locale locale, String separator) {
        StringBuilder list = new StringBuilder(head.in(locale)).append(Wording.COLON.in(locale));
        for (int i = 0; i < found.size(); i++) {
            list.append(i == 0 ? "" : separator).append(found.get(i).in(locale));
        }
        return list.toString();
    }
}
