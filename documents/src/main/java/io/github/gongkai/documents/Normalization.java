package io.github.gongkai.documents;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * The ways in which a printed label may differ from the form and still be the same label. Each takes one difference
 * away; {@link #key} applies all of them, in this order.
 */
enum Normalization {
    /** Full-width letters, digits and punctuation, compatibility characters, brackets of every shape. */
    WIDTH {
        @Override
        String apply(String text) {
            int length = text.length();
            int same = 0;
            while (same < length && staysAsItIs(text.charAt(same))) {
                same++;
            }
            if (same == length) {
                return text;
            }
            StringBuilder folded = new StringBuilder(length).append(text, 0, same);
            for (int i = same; i < length; i++) {
                fold(text.charAt(i), folded);
            }
            return folded.toString();
        }
    },
    /** A year in brackets: 本年（2023）. */
    YEAR {
        @Override
        String apply(String text) {
            return text.contains("(20") ? BRACKETED_YEAR.matcher(text).replaceAll("") : text;
        }
    },
    /** A printed number in front: {@code 三、}, {@code （一）}, {@code 1.}. */
    ORDINAL {
        @Override
        String apply(String text) {
            String trimmed = text.strip();
            int end = ordinalEnd(trimmed);
            return end == 0 || end == trimmed.length() ? trimmed : trimmed.substring(end);
        }
    },
    /** A bracketed explanation at the end. */
    NOTE {
        @Override
        String apply(String text) {
            String trimmed = text.strip();
            int start = noteStart(trimmed);
            return start < 0 ? trimmed : trimmed.substring(0, start);
        }
    },
    /** Blanks of every kind, line breaks and zero-width characters. */
    BLANKS {
        @Override
        String apply(String text) {
            int length = text.length();
            int same = 0;
            while (same < length && !isBlank(text.charAt(same))) {
                same++;
            }
            if (same == length) {
                return text;
            }
            StringBuilder rest = new StringBuilder(length).append(text, 0, same);
            for (int i = same; i < length; i++) {
                if (!isBlank(text.charAt(i))) {
                    rest.append(text.charAt(i));
                }
            }
            return rest.toString();
        }
    },
    /** Quotation marks and punctuation. */
    PUNCTUATION {
        @Override
        String apply(String text) {
            int length = text.length();
            int same = 0;
            while (same < length && isWord(text.charAt(same))) {
                same++;
            }
            if (same == length) {
                return text;
            }
            StringBuilder rest = new StringBuilder(length).append(text, 0, same);
            for (int i = same; i < length; i++) {
                if (isWord(text.charAt(i))) {
                    rest.append(text.charAt(i));
                }
            }
            return rest.toString();
        }

        private static boolean isWord(char c) {
            return isCommon(c) || Character.isLetterOrDigit(c) || Character.isSurrogate(c);
        }
    };

    /** Labels and titles are shorter than this, explanations and all; nothing longer is normalised. */
    private static final int LONGEST = 400;

    private static final Pattern BRACKETED_YEAR = Pattern.compile("\\(20[0-9]{2}(年度?)?\\)");

    private static final String OPENING = "〔【﹝〈";
    private static final String CLOSING = "〕】﹞〉";

    private static final String NUMERALS = "一二三四五六七八九十";

    private static final Normalization[] STEPS = values();

    abstract String apply(String text);

    static boolean isTooLong(String label) {
        return label.length() > LONGEST;
    }

    /** What is left of a label when everything that may differ is taken away; empty for a text too long for a label. */
    static String key(String label) {
        if (isTooLong(label)) {
            return "";
        }
        String key = label;
        for (Normalization step : STEPS) {
            key = step.apply(key);
        }
        return key;
    }

    /** The explanation in brackets at the end of a label, without blanks and punctuation; empty if there is none. */
    static String note(String label) {
        if (label.length() > LONGEST) {
            return "";
        }
        String text = ORDINAL.apply(WIDTH.apply(label)).strip();
        int start = noteStart(text);
        return start < 0 ? "" : PUNCTUATION.apply(text.substring(start));
    }

    /** Folded to half width and without any blank. */
    static String compact(String text) {
        return BLANKS.apply(WIDTH.apply(text));
    }

    static boolean isBlank(CharSequence text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether a character is white space or a space of any kind to Java, has no width, or is a soft hyphen or NUL. Spelt out,
     * as the methods of {@link Character} make large what they are drawn into, and nearly everything asks this.
     */
    static boolean isBlank(char c) {
        if (c < '\u1680') {
            return c <= ' '
                    ? c >= '\u001C' || c >= '\t' && c <= '\r' || c == 0
                    : c == '\u0085' || c == '\u00A0' || c == '\u00AD';
        }
        return c == '\u3000'
                || c >= '\u2000' && c <= '\u200F'
                || c == '\u1680'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202F'
                || c == '\u205F'
                || c == '\u2060'
                || c == '\uFEFF';
    }

    /** A Chinese character or a digit, as nearly all that is read: no blank, no sign, the same in every width. */
    static boolean isCommon(char c) {
        return c >= '\u4E00' && c <= '\u9FA5' || c >= '0' && c <= '9';
    }

    private static boolean staysAsItIs(char c) {
        return c < '\u2460' || isCommon(c) || !(isWide(c) || isBracket(c) || isCompatibilityCharacter(c));
    }

    /** Without blanks of any kind at both ends. */
    static String strip(CharSequence text) {
        int start = 0;
        int end = text.length();
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        return text.subSequence(start, end).toString();
    }

    private static void fold(char c, StringBuilder folded) {
        if (isCommon(c)) {
            folded.append(c);
        } else if (isWide(c)) {
            folded.append((char) (c - '！' + '!'));
        } else if (isBracket(c)) {
            folded.append(OPENING.indexOf(c) >= 0 ? '(' : ')');
        } else if (isCompatibilityCharacter(c)) {
            folded.append(Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC));
        } else {
            folded.append(c);
        }
    }

    private static boolean isWide(char c) {
        return c >= '！' && c <= '～';
    }

    private static boolean isBracket(char c) {
        return OPENING.indexOf(c) >= 0 || CLOSING.indexOf(c) >= 0;
    }

    /** Enclosed numerals, radicals as some PDF printers put out, and compatibility forms. */
    private static boolean isCompatibilityCharacter(char c) {
        return c >= '\u2460' && c <= '\u24FF'
                || c >= '\u2E80' && c <= '\u2FDF'
                || c >= '\u3200' && c <= '\u33FF'
                || c >= '\uF900' && c <= '\uFAFF'
                || c >= '\uFE30' && c <= '\uFE6F';
    }

    private static int ordinalEnd(String text) {
        if (text.isEmpty()) {
            return 0;
        }
        boolean bracketed = text.charAt(0) == '(';
        int start = bracketed ? 1 : 0;
        int end = numeralEnd(text, start);
        if (end == start || end == text.length()) {
            return 0;
        }
        // a label broken over lines may be broken before its bracket or its point
        int mark = blanksEnd(text, end);
        char next = mark == text.length() ? ' ' : text.charAt(mark);
        if (bracketed) {
            return next == ')' ? mark + 1 : 0;
        }
        if (next == '、' || next == '.' || next == ',' || next == ':' || next == ')') {
            return mark + 1;
        }
        if (mark > end) {
            return mark;
        }
        boolean digits = text.charAt(0) <= '9';
        return digits && Character.isIdeographic(next) ? end : 0;
    }

    private static int blanksEnd(String text, int start) {
        int end = start;
        while (end < text.length() && isBlank(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static int numeralEnd(String text, int start) {
        int end = start;
        while (end < text.length()
                && end < start + 3
                && (isDigit(text.charAt(end)) || NUMERALS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Where the bracket that ends the text begins, or an unclosed bracket; -1 if there is neither. */
    private static int noteStart(String text) {
        if (!text.endsWith(")")) {
            int open = text.lastIndexOf('(');
            return open > text.lastIndexOf(')') ? open : -1;
        }
        int depth = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            if (text.charAt(i) == ')') {
                depth++;
            } else if (text.charAt(i) == '(' && --depth == 0) {
                return i;
            }
        }
        return -1;
    }
}
