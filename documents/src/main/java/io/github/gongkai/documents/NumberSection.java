package io.github.gongkai.documents;

import io.github.gongkai.documents.NumberFormat.Shown;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One of the parts of a {@link NumberFormat}, each for numbers of a sign or range of its own. */
final class NumberSection {

    /** What a format is made of. */
    enum Kind {
        /** Characters that are shown as they are. */
        LITERAL,
        /** A place for a digit: 0, # or ?. */
        DIGIT,
        POINT,
        COMMA,
        PERCENT,
        /** The number without any format. */
        GENERAL,
        /** A part of a day or of a time, letters of one kind. */
        DATE
    }

    record Token(Kind kind, String text) {}

    private static final Pattern CONDITION = Pattern.compile("(<=|>=|<>|<|>|=)(-?[0-9]{1,15}(?:\\.[0-9]{1,15})?)");
    private static final Pattern COLOUR = Pattern.compile(
            "(?i)black|blue|cyan|green|magenta|red|white|yellow|color ?[0-9]{1,2}|黑色?|蓝色?|绿色?|红色?|白色?|黄色?");
    private static final String DATE_LETTERS = "ymdhsaeg";

    private final List<Token> tokens = new ArrayList<>();
    private boolean understood = true;
    /** Between places for digits it makes a fraction, which is not understood. */
    private boolean slash;

    private @Nullable String comparison;
    private BigDecimal limit = BigDecimal.ZERO;

    private NumberSection() {}

    static NumberSection of(String code) {
        NumberSection section = new NumberSection();
        section.parse(code);
        return section;
    }

    /** Whether a character stands before one that is not to be understood as what it otherwise is. */
    static boolean takesNext(char c) {
        return c == '\\' || c == '!' || c == '_' || c == '*';
    }

    private void parse(String code) {
        StringBuilder literal = new StringBuilder();
        int i = 0;
        while (i < code.length()) {
            char c = code.charAt(i);
            int end = i + 1;
            if (c == '"') {
                int close = code.indexOf('"', i + 1);
                end = close < 0 ? code.length() : close + 1;
                literal.append(code, i + 1, close < 0 ? code.length() : close);
            } else if (c == '\\' || c == '!') {
                end = Math.min(code.length(), i + 2);
                literal.append(code, i + 1, end);
            } else if (c == '_' || c == '*') {
                end = Math.min(code.length(), i + 2);
                literal.append(c == '_' ? " " : "");
            } else if (c == '[') {
                int close = code.indexOf(']', i);
                end = close < 0 ? code.length() : close + 1;
                bracket(code.substring(i + 1, close < 0 ? code.length() : close), literal);
            } else if (startsWithGeneral(code, i) > 0) {
                end = i + startsWithGeneral(code, i);
                add(Kind.GENERAL, "", literal);
            } else {
                end = token(code, i, literal);
            }
            i = end;
        }
        flush(literal);
        understood &= areTogether();
    }

    private static int startsWithGeneral(String code, int at) {
        for (String word : List.of("General", "G/通用格式", "@")) {
            if (code.regionMatches(true, at, word, 0, word.length())) {
                return word.length();
            }
        }
        return 0;
    }

    private int token(String code, int at, StringBuilder literal) {
        char c = code.charAt(at);
        switch (c) {
            case '0', '#', '?' -> add(Kind.DIGIT, String.valueOf(c), literal);
            case '.' -> add(Kind.POINT, ".", literal);
            case ',' -> add(Kind.COMMA, ",", literal);
            case '%' -> add(Kind.PERCENT, "%", literal);
            default -> {
                int half = halfOfDay(code, at);
                if (half > at) {
                    add(Kind.DATE, code.substring(at, half), literal);
                    return half;
                }
                if ((c == 'E' || c == 'e') && at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0) {
                    understood = false;
                } else if (DATE_LETTERS.indexOf(Character.toLowerCase(c)) >= 0) {
                    int end = at;
                    while (end < code.length() && Character.toLowerCase(code.charAt(end)) == Character.toLowerCase(c)) {
                        end++;
                    }
                    add(Kind.DATE, code.substring(at, end).toLowerCase(Locale.ROOT), literal);
                    return end;
                } else {
                    slash |= c == '/';
                    literal.append(c);
                }
            }
        }
        return at + 1;
    }

    private static int halfOfDay(String code, int at) {
        for (String word : List.of("AM/PM", "上午/下午")) {
            if (code.regionMatches(true, at, word, 0, word.length())) {
                return at + word.length();
            }
        }
        return at;
    }

    private void bracket(String inside, StringBuilder literal) {
        Matcher condition = CONDITION.matcher(inside);
        if (condition.matches()) {
            comparison = condition.group(1);
            limit = new BigDecimal(condition.group(2));
        } else if (inside.startsWith("$")) {
            int end = inside.indexOf('-');
            literal.append(inside, 1, end < 0 ? inside.length() : end);
        } else if (!COLOUR.matcher(inside).matches()) {
            understood = false;
        }
    }

    private void add(Kind kind, String text, StringBuilder literal) {
        flush(literal);
        tokens.add(new Token(kind, text));
    }

    private void flush(StringBuilder literal) {
        if (!literal.isEmpty()) {
            tokens.add(new Token(Kind.LITERAL, literal.toString()));
            literal.setLength(0);
        }
    }

    private boolean has(Kind kind) {
        return tokens.stream().anyMatch(token -> token.kind() == kind);
    }

    /** Whether the tokens are those of one number, of one day, or of no number at all. */
    private boolean areTogether() {
        boolean digits = has(Kind.DIGIT);
        if (has(Kind.DATE)) {
            return !digits && !has(Kind.GENERAL) && DayFormat.isUnderstood(tokens);
        }
        boolean fraction = digits && slash;
        long points =
                tokens.stream().filter(token -> token.kind() == Kind.POINT).count();
        return !fraction && !(digits && has(Kind.GENERAL)) && points <= 1;
    }

    boolean isEmpty() {
        return tokens.isEmpty();
    }

    boolean isUnderstood() {
        return understood;
    }

    boolean hasCondition() {
        return comparison != null;
    }

    boolean takes(BigDecimal number) {
        if (comparison == null) {
            return true;
        }
        int order = number.compareTo(limit);
        return switch (comparison) {
            case "<" -> order < 0;
            case "<=" -> order <= 0;
            case ">" -> order > 0;
            case ">=" -> order >= 0;
            case "=" -> order == 0;
            default -> order != 0;
        };
    }

    /** @param ofNegatives whether this part is there for negative numbers, so that it says itself that they are */
    Shown show(BigDecimal number, boolean ofNegatives, boolean since1904) {
        if (has(Kind.DATE)) {
            return DayFormat.show(tokens, number, since1904);
        }
        if (has(Kind.GENERAL)) {
            Shown general = NumberFormat.general(ofNegatives ? number.abs() : number);
            String text = literals(general.text());
            return new Shown(text, general.faithful() && saysSign(text, number));
        }
        if (!has(Kind.DIGIT)) {
            return new Shown(literals(""), false);
        }
        return new NumberFilling(tokens).fill(number, ofNegatives);
    }

    private String literals(String general) {
        StringBuilder text = new StringBuilder();
        for (Token token : tokens) {
            text.append(token.kind() == Kind.GENERAL ? general : token.text());
        }
        return text.toString().strip();
    }

    /** Whether a text says of a number that it is below zero if it is, and only then. */
    static boolean saysSign(String text, BigDecimal number) {
        int digit = 0;
        while (digit < text.length() && !Character.isDigit(text.charAt(digit))) {
            digit++;
        }
        String before = text.substring(0, digit);
        return (before.indexOf('-') >= 0 || before.indexOf('(') >= 0) == number.signum() < 0;
    }
}
