package io.github.gongkai.documents;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a content stream or of a character map, one after the other. PDFBox has such a parser too, but keeps every
 * unknown operator that it meets for as long as the machine runs.
 */
final class PdfTokens {

    /** A name such as {@code /F1}, without its slash. */
    record Name(String text) {}

    /** A word that is no value: an operator. */
    record Operator(String text) {}

    private static final int MOST_NESTED = 32;
    private static final int MOST_IN_A_LIST = 1 << 16;
    private static final int LONGEST_WORD = 128;

    /** The end of a list, dictionary or stream; never handed out. */
    private static final Object END_OF_LIST = new Object();

    private static final Object END_OF_DICTIONARY = new Object();
    private static final Object END = new Object();

    private static final Operator[] LETTERS = new Operator[128];

    private static final boolean[] REGULAR = new boolean[256];

    static {
        for (char c = 0; c < LETTERS.length; c++) {
            LETTERS[c] = new Operator(String.valueOf(c));
        }
        for (int c = 0; c < REGULAR.length; c++) {
            REGULAR[c] = !isBlank((byte) c) && "()<>[]{}/%".indexOf(c) < 0;
        }
    }

    private final byte[] bytes;
    private int at;

    PdfTokens(byte[] bytes) {
        this.bytes = bytes;
    }

    boolean isAtEnd() {
        skipBlanks();
        return at >= bytes.length;
    }

    /**
     * The next word: a {@link Double}, a string as {@code byte[]}, a {@link Name}, an {@link Operator}, or a {@link List}
     * of such for an array or for the names and values of a dictionary. At the end, an operator without a letter.
     */
    Object next() {
        Object token = next(0);
        // a closing bracket that nothing opened says nothing
        while (token == END_OF_LIST || token == END_OF_DICTIONARY) {
            token = next(0);
        }
        return token == END ? LETTERS[0] : token;
    }

    private Object next(int depth) {
        skipBlanks();
        while (at < bytes.length && (bytes[at] == ')' || bytes[at] == '{' || bytes[at] == '}')) {
            at++;
            skipBlanks();
        }
        if (at >= bytes.length) {
            return END;
        }
        byte c = bytes[at];
        switch (c) {
            case '/' -> {
                at++;
                return new Name(name());
            }
            case '(' -> {
                return string();
            }
            case '<' -> {
                if (at + 1 < bytes.length && bytes[at + 1] == '<') {
                    at += 2;
                    return list(depth, END_OF_DICTIONARY);
                }
                return hexadecimal();
            }
            case '>' -> {
                boolean twice = at + 1 < bytes.length && bytes[at + 1] == '>';
                at += twice ? 2 : 1;
                return END_OF_DICTIONARY;
            }
            case '[' -> {
                at++;
                return list(depth, END_OF_LIST);
            }
            case ']' -> {
                at++;
                return END_OF_LIST;
            }
            default -> {
                return isOfNumber(c) ? number() : word();
            }
        }
    }

    private Object list(int depth, Object end) {
        List<Object> list = new ArrayList<>();
        if (depth >= MOST_NESTED) {
            return list;
        }
        Object token = next(depth + 1);
        while (token != end && token != END) {
            // the other kind of bracket, or an operator, ends a list that was never closed
            if (token == END_OF_LIST || token == END_OF_DICTIONARY) {
                break;
            }
            if (list.size() < MOST_IN_A_LIST) {
                list.add(token);
            }
            token = next(depth + 1);
        }
        return list;
    }

    private Object number() {
        int start = at;
        boolean negative = false;
        while (at < bytes.length && (bytes[at] == '-' || bytes[at] == '+')) {
            negative |= bytes[at] == '-';
            at++;
        }
        double value = 0;
        double scale = 0;
        boolean digits = false;
        for (; at < bytes.length; at++) {
            byte c = bytes[at];
            if (c >= '0' && c <= '9') {
                digits = true;
                value = value * 10 + (c - '0');
                scale *= 10;
            } else if (c == '.' && scale == 0) {
                scale = 1;
            } else if (c != '-') {
                break;
            }
        }
        if (!digits && at == start) {
            at++;
        }
        double unsigned = scale > 1 ? value / scale : value;
        return negative ? -unsigned : unsigned;
    }

    private Operator word() {
        int start = at;
        while (at < bytes.length && isRegular(bytes[at])) {
            at++;
        }
        if (at == start) {
            at++;
        }
        if (at == start + 1 && bytes[start] >= 0) {
            return LETTERS[bytes[start]];
        }
        int end = Math.min(at, start + LONGEST_WORD);
        return new Operator(new String(bytes, start, end - start, StandardCharsets.ISO_8859_1));
    }

    private String name() {
        int start = at;
        boolean escaped = false;
        while (at < bytes.length && isRegular(bytes[at])) {
            escaped |= bytes[at] == '#';
            at++;
        }
        String name = new String(bytes, start, at - start, StandardCharsets.UTF_8);
        return escaped ? unescaped(start) : name;
    }

    private String unescaped(int start) {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        for (int i = start; i < at; i++) {
            boolean code = bytes[i] == '#' && i + 2 < at && digit(bytes[i + 1]) >= 0 && digit(bytes[i + 2]) >= 0;
            name.write(code ? digit(bytes[i + 1]) * 16 + digit(bytes[i + 2]) : bytes[i]);
            i += code ? 2 : 0;
        }
        return name.toString(StandardCharsets.UTF_8);
    }

    private byte[] hexadecimal() {
        int start = ++at;
        int digits = 0;
        while (at < bytes.length && bytes[at] != '>') {
            digits += digit(bytes[at]) >= 0 ? 1 : 0;
            at++;
        }
        byte[] string = new byte[(digits + 1) / 2];
        int place = 0;
        for (int i = start; i < at; i++) {
            int digit = digit(bytes[i]);
            if (digit >= 0) {
                string[place >> 1] |= (byte) (place % 2 == 0 ? digit << 4 : digit);
                place++;
            }
        }
        at++;
        return string;
    }

    private byte[] string() {
        ByteArrayOutputStream string = new ByteArrayOutputStream();
        int open = 1;
        at++;
        while (at < bytes.length) {
            byte c = bytes[at++];
            if (c == '\\') {
                escape(string);
                continue;
            }
            open += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (open == 0) {
                break;
            }
            if (c == '\r') {
                at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
                string.write('\n');
            } else {
                string.write(c);
            }
        }
        return string.toByteArray();
    }

    private void escape(ByteArrayOutputStream string) {
        if (at >= bytes.length) {
            return;
        }
        byte c = bytes[at++];
        switch (c) {
            case 'n' -> string.write('\n');
            case 'r' -> string.write('\r');
            case 't' -> string.write('\t');
            case 'b' -> string.write('\b');
            case 'f' -> string.write('\f');
            case '\n' -> {}
            case '\r' -> at += at < bytes.length && bytes[at] == '\n' ? 1 : 0;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> {
                int code = c - '0';
                for (int i = 0; i < 2 && at < bytes.length && bytes[at] >= '0' && bytes[at] <= '7'; i++) {
                    code = code * 8 + bytes[at++] - '0';
                }
                string.write(code);
            }
            default -> string.write(c);
        }
    }

    /** Passes over an inline image, whose operator {@code BI} was just read: its dictionary and its data. */
    void skipInlineImage() {
        Object token = next();
        while (at < bytes.length
                && !(token instanceof Operator operator && operator.text().equals("ID"))) {
            token = next();
        }
        for (at++; at + 2 < bytes.length; at++) {
            if (bytes[at] == 'E'
                    && bytes[at + 1] == 'I'
                    && isBlank(bytes[at - 1])
                    && isBlank(bytes[at + 2])
                    && isTextFrom(at + 3)) {
                at += 2;
                return;
            }
        }
        at = bytes.length;
    }

    /** Whether what follows looks like a content stream and not like the inside of an image. */
    private boolean isTextFrom(int start) {
        for (int i = start; i < Math.min(bytes.length, start + 12); i++) {
            if (bytes[i] < 0x20 && !isBlank(bytes[i])) {
                return false;
            }
        }
        return true;
    }

    private void skipBlanks() {
        while (at < bytes.length) {
            byte c = bytes[at];
            if (c == '%') {
                while (at < bytes.length && bytes[at] != '\n' && bytes[at] != '\r') {
                    at++;
                }
            } else if (isBlank(c)) {
                at++;
            } else {
                return;
            }
        }
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0;
    }

    private static boolean isRegular(byte c) {
        return REGULAR[c & 0xff];
    }

    private static boolean isOfNumber(byte c) {
        return c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+';
    }

    private static int digit(byte c) {
        return Character.digit(c, 16);
    }
}
