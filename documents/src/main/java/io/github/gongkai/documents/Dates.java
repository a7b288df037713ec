package io.github.gongkai.documents;

import io.github.gongkai.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days as reports write them: {@code 2024年1月1日}, {@code 2024-01-01}, {@code 2024/1/1}; a second one may leave out its year. */
final class Dates {
    private static final String DIGITS = "〇一二三四五六七八九";
    private static final Pattern NUMERALS =
            Pattern.compile("([二][〇○零O0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿]{1,3})日");

    /** No day takes up more, however it is spelt. */
    private static final int LONGEST_LINE = 60;

    private Dates() {}

    /** Every day written in a text, in order; a text with digits that make no day in between does not matter. */
    static List<LocalDate> in(String text) {
        List<LocalDate> days = inFolded(arabic(Normalization.compact(text)));
        // a time of day behind a day, 2024-01-26 15:35, must not be drawn to it
        return days.isEmpty() ? inFolded(arabic(Normalization.WIDTH.apply(text))) : days;
    }

    private static List<LocalDate> inFolded(String folded) {
        List<LocalDate> days = new ArrayList<>();
        int year = 0;
        int i = 0;
        while (i < folded.length()) {
            if (!isDigit(folded.charAt(i))) {
                i++;
                continue;
            }
            int[] parts = new int[3];
            int read = numbers(folded, i, parts);
            int end = end(folded, i, read);
            boolean full = read == 3 && parts[0] >= 1900 && parts[0] <= 2999;
            boolean withoutYear = !full && read == 2 && year > 0 && folded.startsWith("日", end);
            if (full || withoutYear) {
                year = full ? parts[0] : year;
                day(year, parts[full ? 1 : 0], parts[full ? 2 : 1]).ifPresent(days::add);
            } else if (read == 1 && parts[0] >= 1900 && parts[0] <= 2999 && folded.startsWith("年", end)) {
                year = parts[0];
            }
            i = Math.max(end, i + 1);
        }
        return days;
    }

    /** Numerals as official papers date themselves, 二〇二五年一月二十日, in digits; other texts stay as they are. */
    private static String arabic(String text) {
        if (text.indexOf('二') < 0) {
            return text;
        }
        Matcher days = NUMERALS.matcher(text);
        StringBuilder folded = new StringBuilder();
        while (days.find()) {
            StringBuilder year = new StringBuilder();
            days.group(1).chars().forEach(c -> year.append(digit((char) c)));
            days.appendReplacement(folded, year + "年" + number(days.group(2)) + "月" + number(days.group(3)) + "日");
        }
        return days.appendTail(folded).toString();
    }

    private static int digit(char numeral) {
        return numeral == '○' || numeral == '零' || numeral == 'O' || numeral == '0' ? 0 : DIGITS.indexOf(numeral);
    }

    /** A number up to 39: 三, 十, 十二, 二十, 三十一, 廿六. */
    private static int number(String numerals) {
        String plain = numerals.replace("廿", "二十");
        int ten = plain.indexOf('十');
        if (ten < 0) {
            return digit(plain.charAt(0));
        }
        int tens = ten == 0 ? 1 : digit(plain.charAt(0));
        return tens * 10 + (ten + 1 < plain.length() ? digit(plain.charAt(ten + 1)) : 0);
    }

    /** The day that a whole line consists of. */
    static Optional<LocalDate> line(String line) {
        String stripped = Normalization.strip(line);
        if (stripped.length() > LONGEST_LINE) {
            return Optional.empty();
        }
        String text = arabic(stripped);
        if (text.length() < 8 || text.length() > 30) {
            return Optional.empty();
        }
        List<LocalDate> days = in(text);
        boolean only = Normalization.WIDTH
                .apply(text)
                .chars()
                .allMatch(c -> c >= '0' && c <= '9' || "年月日号-/.:()".indexOf(c) >= 0 || Normalization.isBlank((char) c));
        return only && days.size() == 1 ? Optional.of(days.get(0)) : Optional.empty();
    }

    /** The first two days of a text. */
    static Optional<Period> period(String text) {
        List<LocalDate> days = in(text);
        return days.size() < 2 ? Optional.empty() : Optional.of(Period.of(days.get(0), days.get(1)));
    }

    /** Reads up to three numbers with 年, 月 or another separator between them; how many there are. */
    private static int numbers(String text, int from, int[] numbers) {
        int at = from;
        for (int n = 0; n < 3; n++) {
            int end = digitsEnd(text, at);
            if (end == at || end - at > (n == 0 ? 4 : 2)) {
                return n;
            }
            numbers[n] = Integer.parseInt(text.substring(at, end));
            at = end + 1;
            if (end >= text.length() || "年月-/.".indexOf(text.charAt(end)) < 0) {
                return n + 1;
            }
        }
        return 3;
    }

    private static int end(String text, int from, int numbers) {
        int at = digitsEnd(text, from);
        for (int n = 1; n < numbers; n++) {
            at = digitsEnd(text, at + 1);
        }
        return at;
    }

    private static int digitsEnd(String text, int from) {
        int end = from;
        while (end < text.length() && isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static Optional<LocalDate> day(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
