package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import java.util.Locale;

/** How much a finding weighs, from the heaviest. */
public enum Severity {
    ERROR("错误", "error"),
    WARNING("警告", "warning"),
    NOTICE("提示", "notice");

    private final Bilingual words;

    Severity(String zh, String en) {
        this.words = new Bilingual(zh, en);
    }

    /** The word for it, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return words.in(locale);
    }

    /** Whether it weighs as much as another, or more. */
    public boolean isAtLeast(Severity other) {
        return ordinal() <= other.ordinal();
    }
}
