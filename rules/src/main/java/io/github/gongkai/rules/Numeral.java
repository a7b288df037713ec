package io.github.gongkai.rules;

import java.util.List;

/**
 * Reads the numeral at a place of a text: {@code 1,234}, {@code 二十三}, {@code 两}, {@code 1.3万}, {@code 200余}. After {@link
 * #read} the fields tell what was read; an instance serves one text and one thread.
 */
final class Numeral {

    /** More digits than this are no count of cases. */
    private static final int MOST_DIGITS = 15;

    private static final long LARGEST = 999_999_999_999_999L;

    private static final String DIGITS = "零一二三四五六七八九";
    private static final String FORMAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";

    /** What a numeral in Chinese characters may begin with. */
    static final String CHINESE_LETTERS = DIGITS + FORMAL_DIGITS + "两〇十";

    /** What any numeral may begin with. */
    static final String LETTERS = "0123456789" + CHINESE_LETTERS;

    /** The digits without a decimal point, and how many of them stand behind it. */
    long digits;

    int decimals;
    /** The bounds that the numeral alone sets. */
    long least;

    long most;
    /** Whether it is written in Chinese characters; these also occur in words that state no number. */
    boolean chinese;

    /** Reads the numeral that begins with one of the {@link #LETTERS} at a place; gives the place behind it. */
    int read(char[] text, int length, int start) {
        decimals = 0;
        digits = 0;
        chinese = !Prose.isDigit(text[start]);
        int end = chinese ? readChinese(text, length, start) : readArabic(text, length, start);
        least = digits;
        most = digits;
        if (!chinese) {
            end = readMultiplier(text, length, end);
        }
        return readRest(text, length, end);
    }

    private int readArabic(char[] text, int length, int start) {
        int end = start;
        int read = 0;
        while (end < length && (Prose.isDigit(text[end]) || isGroupMark(text, length, end))) {
            if (text[end] != ',') {
                digits = read < MOST_DIGITS ? digits * 10 + text[end] - '0' : digits;
                read++;
            }
            end++;
        }
        if (end + 1 < length && text[end] == '.' && Prose.isDigit(text[end + 1])) {
            end++;
            while (end < length && Prose.isDigit(text[end])) {
                if (read < MOST_DIGITS) {
                    digits = digits * 10 + text[end] - '0';
                    decimals++;
                }
                read++;
                end++;
            }
        }
        if (read > MOST_DIGITS) {
            digits = -1;
        }
        return end;
    }

    /** A comma behind digits, with just three of them behind it. */
    private static boolean isGroupMark(char[] text, int length, int at) {
        if (text[at] != ',' || at + 3 >= length) {
            return false;
        }
        for (int i = 1; i <= 3; i++) {
            if (!Prose.isDigit(text[at + i])) {
                return false;
            }
        }
        return at + 4 >= length || !Prose.isDigit(text[at + 4]);
    }

    private int readMultiplier(char[] text, int length, int end) {
        char sign = end < length ? text[end] : ' ';
        long factor = sign == '万' ? 10_000L : sign == '亿' ? 100_000_000L : 1;
        if (factor == 1 || digits < 0 || digits > Long.MAX_VALUE / 2 / factor) {
            return end;
        }
        long step = factor;
        while (decimals > 0 && step > 1) {
            step /= 10;
            decimals--;
        }
        // The last digit printed may have been rounded, or what follows it cut off.
        long value = digits * step;
        least = Math.max(0, value - step / 2);
        most = value + step - 1;
        digits = value;
        return end + 1;
    }

    /** Chinese numerals up to 亿, by place value or digit by digit. */
    private int readChinese(char[] text, int length, int start) {
        long total = 0;
        long section = 0;
        long digit = -1;
        int end = start;
        while (end < length && end - start < 2 * MOST_DIGITS) {
            char letter = text[end];
            int value = digit(letter);
            long unit = unit(letter);
            if (value >= 0) {
                digit = digit > 0 && unitsSeen(text, start, end) == 0 ? product(digit, 10) + value : value;
            } else if (unit >= 10_000) {
                long before = section + Math.max(digit, 0);
                total = unit == 10_000 ? total + product(before, unit) : product(total + before, unit);
                section = 0;
                digit = -1;
            } else if (unit > 0) {
                section += product(digit < 0 ? 1 : digit, unit);
                digit = -1;
            } else {
                break;
            }
            end++;
        }
        long value = total + section + Math.max(digit, 0);
        digits = value > LARGEST ? -1 : value;
        return end;
    }

    /** At most one more than the largest count, so that nothing overflows. */
    private static long product(long number, long unit) {
        return number > LARGEST / unit ? LARGEST + 1 : number * unit;
    }

    private static int unitsSeen(char[] text, int start, int end) {
        int seen = 0;
        for (int i = start; i < end; i++) {
            seen += unit(text[i]) > 0 ? 1 : 0;
        }
        return seen;
    }

    private static int digit(char letter) {
        if (letter == '两') {
            return 2;
        }
        if (letter == '〇') {
            return 0;
        }
        return Math.max(DIGITS.indexOf(letter), FORMAL_DIGITS.indexOf(letter));
    }

    private static long unit(char letter) {
        return switch (letter) {
            case '十' -> 10;
            case '百' -> 100;
            case '千' -> 1_000;
            case '万' -> 10_000;
            case '亿' -> 100_000_000;
            default -> 0;
        };
    }

    /** {@code 余}, {@code 多} behind a numeral: it is the least. */
    private int readRest(char[] text, int length, int end) {
        if (end < length && (text[end] == '余' || text[end] == '多')) {
            least = digits;
            most = Long.MAX_VALUE;
            end++;
            if (end < length && text[end] == '万' && decimals == 0 && digits >= 0 && digits < Long.MAX_VALUE / 10_000) {
                least = digits * 10_000;
                end++;
            }
        }
        return end;
    }

    /** Narrows or widens the bounds by what stands before the numeral; gives the place where that begins. */
    int qualify(char[] text, int start) {
        char before = start > 0 ? text[start - 1] : ' ';
        return switch (before) {
            case '过' -> qualify(endsWith(text, start, "超过"), 2, least, Long.MAX_VALUE, start);
            case '破' -> qualify(endsWith(text, start, "突破"), 2, least, Long.MAX_VALUE, start);
            case '足' -> qualify(endsWith(text, start, "不足"), 2, 0, most, start);
            case '到' -> qualify(endsWith(text, start, "不到"), 2, 0, most, start);
            case '满' -> qualify(endsWith(text, start, "未满"), 2, 0, most, start);
            case '近' ->
                qualify(true, endsWith(text, start, "接近") || endsWith(text, start, "将近") ? 2 : 1, 0, most, start);
            case '约' -> qualify(true, endsWith(text, start, "大约") ? 2 : 1, 0, Long.MAX_VALUE, start);
            case '超', '逾' -> qualify(true, 1, least, Long.MAX_VALUE, start);
            default -> start;
        };
    }

    private int qualify(boolean qualified, int letters, long newLeast, long newMost, int start) {
        if (!qualified) {
            return start;
        }
        least = newLeast;
        most = newMost;
        return start - letters;
    }

    /** The same for what stands behind the measure word; gives the place behind it. */
    int qualifyBehind(char[] text, int length, int end) {
        if (end + 1 >= length) {
            return end;
        }
        char first = text[end];
        char second = text[end + 1];
        if (first == '以' && second == '上') {
            most = Long.MAX_VALUE;
        } else if (first == '左' && second == '右' || first == '上' && second == '下') {
            least = 0;
            most = Long.MAX_VALUE;
        } else if (first == '以' && (second == '内' || second == '下')) {
            least = 0;
        } else {
            return end;
        }
        return end + 2;
    }

    static boolean endsWith(char[] text, int end, String word) {
        return end >= word.length() && matches(text, end - word.length(), word);
    }

    /** Whether one of some words ends at a place. */
    static boolean endsWithAny(char[] text, int end, List<String> words) {
        for (String word : words) {
            if (endsWith(text, end, word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of some words begins at a place. */
    static boolean startsWithAny(char[] text, int length, int start, List<String> words) {
        for (String word : words) {
            if (startsWith(text, length, start, word)) {
                return true;
            }
        }
        return false;
    }

    static boolean startsWith(char[] text, int length, int start, String word) {
        return start + word.length() <= length && matches(text, start, word);
    }

    private static boolean matches(char[] text, int start, String word) {
        for (int i = 0; i < word.length(); i++) {
            if (text[start + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
