package io.github.gongkai.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A quantity in a text on fees.
 *
 * @param kind what is counted
 * @param value the number, without zeros at its end behind the point; for money in yuan
 * @param start where it begins
 * @param end where it is over, its unit included
 */
record FeeToken(Kind kind, BigDecimal value, int start, int end) {

    enum Kind {
        MONEY,
        CASES,
        /** A price per piece or page, or a number that is said to be about right. */
        OTHER
    }

    /** Each digit stands at ten times something and itself. */
    private static final String DIGITS = "零一二三四五六七八九〇壹贰叁肆伍陆柒捌玖0123456789";

    private static final String UNITS = "十百千拾佰仟";
    private static final String MORE_OR_LESS = "余多来几";
    private static final String CASE_WORDS = "件份宗笔起项";
    private static final List<String> RATES = List.of("/", "每", "的标准", "标准", "一件", "一页");
    private static final List<String> RATED = List.of("每件", "每页", "每份", "每增加", "元至", "元-", "标准为", "标准提高");
    private static final BitSet NUMERALS = new BitSet();

    static {
        String all = DIGITS + UNITS + '两';
        for (int i = 0; i < all.length(); i++) {
            NUMERALS.set(all.charAt(i));
        }
    }

    private static final int LONGEST_NUMBER = 20;
    /** So many digits fit into a {@code long}. */
    private static final int PLAIN_DIGITS = 18;

    boolean isMoney() {
        return kind == Kind.MONEY;
    }

    boolean isCases() {
        return kind == Kind.CASES;
    }

    /** The quantities of a text without white space, in their order. */
    static List<FeeToken> in(String text) {
        List<FeeToken> tokens = new ArrayList<>(0);
        int at = 0;
        while (at < text.length()) {
            if (!isNumeral(text.charAt(at))) {
                at++;
                continue;
            }
            int end = endOfNumber(text, at);
            FeeToken token = token(text, at, end);
            if (token != null) {
                tokens.add(token);
                end = token.end;
            }
            at = end;
        }
        return tokens;
    }

    private static int endOfNumber(String text, int start) {
        int end = start;
        while (end < text.length() && (isNumeral(text.charAt(end)) || isInside(text, end))) {
            end++;
        }
        return end;
    }

    /** Most characters are none, and told so by their number alone. */
    private static boolean isNumeral(char c) {
        return c <= '9' ? c >= '0' : c >= '〇' && NUMERALS.get(c);
    }

    /** A point or a comma between digits. */
    private static boolean isInside(String text, int at) {
        char c = text.charAt(at);
        return (c == '.' || c == ',' || c == '，')
                && at + 1 < text.length()
                && isPlainDigit(text.charAt(at - 1))
                && isPlainDigit(text.charAt(at + 1))
                && (c == '.' || isGroup(text, at + 1));
    }

    private static boolean isGroup(String text, int from) {
        for (int i = from; i < from + 3; i++) {
            if (i >= text.length() || !isPlainDigit(text.charAt(i))) {
                return false;
            }
        }
        return from + 3 >= text.length() || !isPlainDigit(text.charAt(from + 3));
    }

    private static boolean isPlainDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int digit(char c) {
        return c == '两' ? 2 : DIGITS.indexOf(c) % 10;
    }

    private static @Nullable FeeToken token(String text, int start, int end) {
        BigDecimal value = value(text, start, end);
        if (value == null) {
            return null;
        }
        int unit = end;
        boolean vague = isVague(text, start, end);
        if (vague && unit < text.length() && MORE_OR_LESS.indexOf(text.charAt(unit)) >= 0) {
            unit++;
        }
        if (unit < text.length() && text.charAt(unit) == '万') {
            int rest = unit + 1;
            unit = endOfNumber(text, rest);
            BigDecimal added = value(text, rest, unit);
            if (added == null) {
                return null;
            }
            value = withoutZeros(value.scaleByPowerOfTen(4).add(added));
            // 三万五 is as likely 35,000 as 30,005.
            vague |= unit == rest + 1;
            if (unit < text.length() && MORE_OR_LESS.indexOf(text.charAt(unit)) >= 0) {
                vague = true;
                unit++;
            }
        }
        if (unit >= text.length()) {
            return null;
        }
        if (text.charAt(unit) == '元') {
            boolean counts = !vague && !isRate(text, start, unit + 1);
            return new FeeToken(counts ? Kind.MONEY : Kind.OTHER, value, start, unit + 1);
        }
        if (CASE_WORDS.indexOf(text.charAt(unit)) >= 0) {
            boolean each = start > 0 && text.charAt(start - 1) == '每';
            return new FeeToken(vague || each ? Kind.OTHER : Kind.CASES, value, start, unit + 1);
        }
        return null;
    }

    private static boolean isVague(String text, int start, int end) {
        char before = start == 0 ? ' ' : text.charAt(start - 1);
        char behind = end == text.length() ? ' ' : text.charAt(end);
        return "约近超逾第".indexOf(before) >= 0 || MORE_OR_LESS.indexOf(behind) >= 0;
    }

    private static boolean isRate(String text, int start, int end) {
        return Words.anyAt(text, end, RATES) || Words.anyIn(text.substring(Math.max(0, start - 4), start), RATED);
    }

    /** The number between two places; null where it is none. */
    private static @Nullable BigDecimal value(String text, int start, int end) {
        if (end - start > LONGEST_NUMBER) {
            return null;
        }
        long value = 0;
        for (int at = start; at < end; at++) {
            if (!isPlainDigit(text.charAt(at)) || at - start == PLAIN_DIGITS) {
                return otherValue(text, start, end);
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return BigDecimal.valueOf(value);
    }

    /** {@code 1,500}, {@code 一千零十五}, {@code 1.5千} and, digit by digit, {@code 一五〇〇}; null where it is no number. */
    private static @Nullable BigDecimal otherValue(String text, int start, int end) {
        String number = text.substring(start, end);
        if (number.indexOf('.') != number.lastIndexOf('.')) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        StringBuilder run = new StringBuilder();
        for (char c : number.toCharArray()) {
            int unit = UNITS.indexOf(c);
            if (unit >= 0) {
                BigDecimal times = run.isEmpty() ? BigDecimal.ONE : new BigDecimal(run.toString());
                sum = sum.add(times.movePointRight(unit % 3 + 1));
                run.setLength(0);
            } else if (c == '.') {
                run.append(c);
            } else if (isNumeral(c) && !(c == '零' && sum.signum() > 0)) {
                run.append(digit(c));
            }
        }
        return withoutZeros(run.isEmpty() ? sum : sum.add(new BigDecimal(run.toString())));
    }

    /** No zero stands at the end behind the point; a whole number is written out, so that equal ones are equal objects. */
    private static BigDecimal withoutZeros(BigDecimal value) {
        BigDecimal shortest = value.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }
}
