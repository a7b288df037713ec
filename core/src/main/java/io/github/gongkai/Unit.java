package io.github.gongkai;

import java.util.Locale;

/** What a cell's number counts or measures. */
public enum Unit {
    /** Documents, decisions, applications, cases: 件. */
    CASES("件", "cases"),
    /** Items on a list, projects: 项. */
    ITEMS("项", "items"),
    /** Yuan: 元. */
    YUAN("元", "yuan"),
    /** Ten thousand yuan: 万元. */
    TEN_THOUSAND_YUAN("万元", "10,000 yuan"),
    /** An amount of money whose unit the form leaves to each report. */
    MONEY_AS_PRINTED("", "money");

    private final Bilingual words;

    Unit(String zh, String en) {
        this.words = new Bilingual(zh, en);
    }

    /** The unit's sign or word, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return words.in(locale);
    }

    /** Whether this is an amount of money, which may have decimals; everything else is a whole number. */
    public boolean isMoney() {
        return this == YUAN || this == TEN_THOUSAND_YUAN || this == MONEY_AS_PRINTED;
    }
}
