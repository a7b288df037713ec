package io.github.gongkai.documents;

import io.github.gongkai.documents.NumberFormat.Shown;
import io.github.gongkai.documents.NumberSection.Kind;
import io.github.gongkai.documents.NumberSection.Token;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;

/** A number shown as a day or a time. */
final class DayFormat {

    private static final Set<String> UNDERSTOOD = Set.of(
            "y", "yy", "yyy", "yyyy", "m", "mm", "d", "dd", "h", "hh", "s", "ss", "aaa", "aaaa", "AM/PM", "上午/下午");
    private static final String WEEKDAYS = "一二三四五六日";
    private static final LocalDateTime SINCE_1900 = LocalDateTime.of(1899, 12, 30, 0, 0);
    private static final LocalDateTime SINCE_1904 = LocalDateTime.of(1904, 1, 1, 0, 0);
    /** 31 December 9999. */
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    /** Spreadsheets count a 29 February 1900 that never was; from the day behind it on, all count alike. */
    private static final int AFTER_LEAP_DAY = 61;

    private DayFormat() {}

    static boolean isUnderstood(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> token.kind() == Kind.DATE)
                .allMatch(token -> UNDERSTOOD.contains(token.text()));
    }

    static Shown show(List<Token> tokens, BigDecimal number, boolean since1904) {
        if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
            return new Shown("####", false);
        }
        boolean early = !since1904 && number.compareTo(BigDecimal.valueOf(AFTER_LEAP_DAY)) < 0;
        long seconds =
                number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        LocalDateTime day =
                (since1904 ? SINCE_1904 : SINCE_1900).plusDays(early ? 1 : 0).plusSeconds(seconds);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            text.append(token.kind() == Kind.DATE ? part(tokens, i, day) : token.text());
        }
        return new Shown(text.toString().strip(), true);
    }

    private static String part(List<Token> tokens, int at, LocalDateTime day) {
        String letters = tokens.get(at).text();
        return switch (letters.charAt(0)) {
            case 'y' -> letters.length() > 2 ? "" + day.getYear() : padded(day.getYear() % 100, 2);
            case 'm' -> padded(isMinute(tokens, at) ? day.getMinute() : day.getMonthValue(), letters.length());
            case 'd' -> padded(day.getDayOfMonth(), letters.length());
            case 'h' -> padded(hasHalves(tokens) ? (day.getHour() + 11) % 12 + 1 : day.getHour(), letters.length());
            case 's' -> padded(day.getSecond(), letters.length());
            case 'a' ->
                (letters.length() > 3 ? "星期" : "")
                        + WEEKDAYS.charAt(day.getDayOfWeek().getValue() - 1);
            default -> letters.split("/")[day.getHour() < 12 ? 0 : 1];
        };
    }

    private static boolean hasHalves(List<Token> tokens) {
        return tokens.stream()
                .anyMatch(token -> token.kind() == Kind.DATE && token.text().indexOf('/') > 0);
    }

    /** The letter m stands for minutes behind hours or before seconds. */
    private static boolean isMinute(List<Token> tokens, int at) {
        return neighbour(tokens, at, -1) == 'h' || neighbour(tokens, at, 1) == 's';
    }

    private static char neighbour(List<Token> tokens, int at, int step) {
        for (int i = at + step; i >= 0 && i < tokens.size(); i += step) {
            if (tokens.get(i).kind() == Kind.DATE) {
                return tokens.get(i).text().charAt(0);
            }
        }
        return ' ';
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }
}
