package io.github.gongkai.json;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * Bytes of JSON, gone over from left to right by somebody who knows what must come next. It declines whatever it does not
 * fully understand: then another has to read.
 */
final class Scan {

    /** That the bytes are not what was expected; it says nothing about whether they are good JSON. */
    static final class Declined extends RuntimeException {
        private static final long serialVersionUID = 1;
        private static final Declined ONE = new Declined();

        /** Without a trace, as it is no error and may occur for every line of a long file. */
        private Declined() {
            super(null, null, false, false);
        }
    }

    private static final int MOST_DIGITS = 18;
    private static final byte[] NULL = {'n', 'u', 'l', 'l'};

    private byte[] bytes = {};
    private int end;
    private int at;
    /** Where texts are put together; kept, so that not every text needs a new one. */
    private char[] chars = new char[1024];

    void start(byte[] json, int offset, int length) {
        this.bytes = json;
        this.at = offset;
        this.end = offset + length;
    }

    static Declined declined() {
        return Declined.ONE;
    }

    /** Passes over some bytes, which must come next. */
    void pass(byte[] expected) {
        if (!passIf(expected)) {
            throw declined();
        }
    }

    /** Passes over some bytes if they come next. */
    boolean passIf(byte[] expected) {
        boolean are = end - at >= expected.length && Words.isSame(bytes, at, expected);
        at += are ? expected.length : 0;
        return are;
    }

    /** Passes over a byte if it comes next. */
    boolean passIf(char expected) {
        boolean is = peek() == expected;
        if (is) {
            at++;
        }
        return is;
    }

    /** Passes over {@code null} if it comes next. */
    boolean passNull() {
        if (peek() != 'n') {
            return false;
        }
        pass(NULL);
        return true;
    }

    /** The byte that comes next. */
    byte peek() {
        if (at == end) {
            throw declined();
        }
        return bytes[at];
    }

    /** Makes sure that only blanks are left. */
    void passEnd() {
        while (at < end) {
            byte octet = bytes[at++];
            if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                throw declined();
            }
        }
    }

    /** A whole number of at most 18 digits; behind it {@link #isFraction} tells whether it was only the beginning of one. */
    long wholeNumber() {
        boolean negative = passIf('-');
        int from = at;
        int behind = from;
        long value = 0;
        while (behind < end && isDigit(bytes[behind])) {
            value = value * 10 + bytes[behind] - '0';
            behind++;
        }
        at = behind;
        int digits = behind - from;
        if (digits == 0 || digits > MOST_DIGITS || digits > 1 && bytes[from] == '0' || negative && value == 0) {
            throw declined();
        }
        return negative ? -value : value;
    }

    private static boolean isDigit(byte octet) {
        return octet >= '0' && octet <= '9';
    }

    /** Whether a number goes on where a whole number has been read. */
    boolean isFraction() {
        byte next = peek();
        if (next == 'e' || next == 'E') {
            throw declined();
        }
        return next == '.';
    }

    /** A number with or without decimals, with all its digits. */
    BigDecimal decimal() {
        int from = at;
        wholeNumber();
        if (at < end && isFraction()) {
            at++;
            int first = at;
            while (at < end && isDigit(bytes[at])) {
                at++;
            }
            if (at == first || at - from > 2 * MOST_DIGITS || peek() == 'e' || peek() == 'E') {
                throw declined();
            }
        }
        return new BigDecimal(new String(bytes, from, at - from, StandardCharsets.ISO_8859_1));
    }

    /** Goes back to a place. */
    void back(int place) {
        at = place;
    }

    int place() {
        return at;
    }

    /** A day such as {@code "2024-12-31"}. */
    LocalDate day() {
        if (end - at < 12
                || bytes[at] != '"'
                || bytes[at + 5] != '-'
                || bytes[at + 8] != '-'
                || bytes[at + 11] != '"') {
            throw declined();
        }
        LocalDate day = LocalDate.of(digits(at + 1, 4), digits(at + 6, 2), digits(at + 9, 2));
        at += 12;
        return day;
    }

    private int digits(int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = bytes[i] - '0';
            if (digit < 0 || digit > 9) {
                throw declined();
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** A text in quotation marks. Nearly all of it is plain ASCII or letters of three bytes, gone over here without a call. */
    String text() {
        if (!passIf('"')) {
            throw declined();
        }
        byte[] from = bytes;
        char[] letters = chars;
        int place = at;
        int length = 0;
        // Only if three bytes are left may a letter of three be looked for; the shorter rest is read byte by byte.
        while (place + 2 < end) {
            if (length + 2 > letters.length) {
                letters = makeRoom();
            }
            int octet = from[place];
            if ((octet & 0xF0) == 0xE0) {
                letters[length++] = three(octet, from[place + 1], from[place + 2]);
                place += 3;
            } else if (octet >= ' ' && octet != '"' && octet != '\\') {
                letters[length++] = (char) octet;
                place++;
            } else if (octet == '"') {
                at = place + 1;
                return new String(letters, 0, length);
            } else {
                at = place;
                length = putOther(length);
                place = at;
            }
        }
        at = place;
        return restOfText(length);
    }

    private char[] makeRoom() {
        chars = Arrays.copyOf(chars, 2 * chars.length);
        return chars;
    }

    private String restOfText(int read) {
        int length = read;
        while (peek() != '"') {
            if (length + 2 > chars.length) {
                makeRoom();
            }
            length = putOther(length);
        }
        at++;
        return new String(chars, 0, length);
    }

    /** Puts the letter that comes next, whatever it is. */
    private int putOther(int length) {
        int octet = next();
        if (octet >= 0xF0) {
            return putFour(octet, length);
        }
        if (octet >= 0xE0) {
            chars[length] = three(octet, next(), next());
        } else if (octet >= 0x80) {
            chars[length] = two(octet);
        } else if (octet == '\\') {
            chars[length] = unescaped(next());
        } else if (octet >= ' ') {
            chars[length] = (char) octet;
        } else {
            throw declined();
        }
        return length + 1;
    }

    private int next() {
        if (at == end) {
            throw declined();
        }
        return bytes[at++] & 0xFF;
    }

    private int continuation() {
        int octet = next();
        if ((octet & 0xC0) != 0x80) {
            throw declined();
        }
        return octet & 0x3F;
    }

    private char two(int first) {
        int character = (first & 0x1F) << 6 | continuation();
        if (first < 0xC2) {
            throw declined();
        }
        return (char) character;
    }

    private static char three(int first, int second, int third) {
        boolean goesOn = ((second ^ 0x80 | third ^ 0x80) & 0xC0) == 0;
        char character = (char) (first << 12 | (second & 0x3F) << 6 | third & 0x3F);
        if (!goesOn || character < 0x800 || Character.isSurrogate(character)) {
            throw declined();
        }
        return character;
    }

    private int putFour(int first, int length) {
        int character = (first & 0x07) << 18 | continuation() << 12 | continuation() << 6 | continuation();
        if (first > 0xF4 || !Character.isSupplementaryCodePoint(character)) {
            throw declined();
        }
        return length + Character.toChars(character, chars, length);
    }

    private static char unescaped(int letter) {
        return switch (letter) {
            case '"', '\\', '/' -> (char) letter;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw declined();
        };
    }
}
