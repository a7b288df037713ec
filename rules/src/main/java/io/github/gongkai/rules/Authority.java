package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import java.util.Locale;

/** Where a rule comes from, from the strongest. */
public enum Authority {
    /** The text of a law or of the Regulation. */
    STATUTE(Severity.ERROR, "法律法规", "Statute"),
    /** Printed on the form, or said in the notice that fixes it. */
    FORM(Severity.ERROR, "年度报告格式", "Prescribed form"),
    /** Follows from the form's own labels: a total is the sum of its parts. */
    ARITHMETIC(Severity.ERROR, "表内勾稽关系", "Arithmetic of the form"),
    /** Provincial or municipal guidance. */
    GUIDANCE(Severity.WARNING, "地方指导意见", "Local guidance"),
    /** What published reports do almost always. */
    PRACTICE(Severity.WARNING, "通行做法", "Common practice"),
    /** Worth a person's look; there is often an innocent reason. */
    HEURISTIC(Severity.NOTICE, "经验判断", "Heuristic");

    private final Severity severity;
    private final Bilingual words;

    Authority(Severity severity, String zh, String en) {
        this.severity = severity;
        this.words = new Bilingual(zh, en);
    }

    /** The severity of a rule of this authority, unless the rule says otherwise. */
    public Severity severity() {
        return severity;
    }

    /** The words for it, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return words.in(locale);
    }
}
