package io.github.gongkai;

import java.util.Locale;

/** The two languages of the library: Chinese, and English for a locale that asks for it. */
final class Language {
    private Language() {}

    static boolean isEnglish(Locale locale) {
        return locale.getLanguage().equals("en");
    }

    /** {@code 42} as {@code 四十二}, for 1 to 99, as articles are numbered in statutes. */
    static String numeral(int number) {
        String digits = "零一二三四五六七八九";
        int tens = number / 10;
        int ones = number % 10;
        String head = tens == 0 ? "" : (tens == 1 ? "" : String.valueOf(digits.charAt(tens))) + "十";
        return ones == 0 && tens > 0 ? head : head + digits.charAt(ones);
    }
}
