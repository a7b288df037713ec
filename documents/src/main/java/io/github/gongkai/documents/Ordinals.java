package io.github.gongkai.documents;

import java.util.Locale;

/** Numbers as word processors print them before paragraphs (ECMA-376, ST_NumberFormat). */
final class Ordinals {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "十", "百", "千"};
    private static final String[] LEGAL_PLACES = {"", "拾", "佰", "仟"};
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int MOST_CHINESE = 9999;
    private static final int MOST_ROMAN = 3999;
    private static final int[] ROMAN_VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};

    private Ordinals() {}

    /** A number in a format; in plain digits if the format is not known or does not reach so far. */
    static String shown(int number, String format) {
        return switch (format) {
            case "chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand" ->
                chinese(number, DIGITS, PLACES, "零");
            case "chineseLegalSimplified", "ideographLegalTraditional", "japaneseLegal" ->
                chinese(number, LEGAL_DIGITS, LEGAL_PLACES, "零");
            case "ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital" -> digits(number, DIGITS);
            case "taiwaneseCounting" -> number < 100 ? chinese(number, DIGITS, PLACES, "〇") : digits(number, DIGITS);
            case "decimalFullWidth", "decimalFullWidth2" -> digits(number, "０１２３４５６７８９");
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" -> oneOf(number, '①', 20);
            case "decimalEnclosedParen" -> oneOf(number, '⑴', 20);
            case "decimalEnclosedFullstop" -> oneOf(number, '⒈', 20);
            case "ideographEnclosedCircle" -> oneOf(number, '㊀', 10);
            case "ideographTraditional" -> oneOf(number, STEMS);
            case "ideographZodiac" -> oneOf(number, BRANCHES);
            case "upperLetter" -> letters(number, 'A');
            case "lowerLetter" -> letters(number, 'a');
            case "upperRoman" -> roman(number);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "numberInDash" -> "- " + number + " -";
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    private static String chinese(int number, String digits, String[] places, String zero) {
        if (number < 1 || number > MOST_CHINESE) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        String decimal = Integer.toString(number);
        boolean skipped = false;
        for (int i = 0; i < decimal.length(); i++) {
            int digit = decimal.charAt(i) - '0';
            if (digit == 0) {
                skipped = true;
            } else {
                text.append(skipped ? zero : "").append(digits.charAt(digit)).append(places[decimal.length() - 1 - i]);
                skipped = false;
            }
        }
        boolean plainTen = number >= 10 && number < 20 && digits.equals(DIGITS);
        return plainTen ? text.substring(1) : text.toString();
    }

    private static String digits(int number, String digits) {
        StringBuilder text = new StringBuilder();
        Integer.toString(number).chars().forEach(c -> text.append(digits.charAt(c - '0')));
        return text.toString();
    }

    private static String oneOf(int number, char first, int most) {
        return number >= 1 && number <= most ? String.valueOf((char) (first + number - 1)) : Integer.toString(number);
    }

    private static String oneOf(int number, String all) {
        return number >= 1 && number <= all.length()
                ? String.valueOf(all.charAt(number - 1))
                : Integer.toString(number);
    }

    /** A to Z, then AA to ZZ. */
    private static String letters(int number, char first) {
        return number >= 1 && number <= 780
                ? String.valueOf((char) (first + (number - 1) % 26)).repeat((number - 1) / 26 + 1)
                : Integer.toString(number);
    }

    private static String roman(int number) {
        if (number < 1 || number > MOST_ROMAN) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN_VALUES[i]) {
                text.append(ROMAN[i]);
                rest -= ROMAN_VALUES[i];
            }
        }
        return text.toString();
    }
}
