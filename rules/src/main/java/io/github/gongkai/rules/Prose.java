package io.github.gongkai.rules;

import java.util.Arrays;

/**
 * The letters of a text without the blanks and line breaks between them, wide digits and marks made plain, each with its
 * place in the text. Lines of published reports are broken anywhere, even within a word or a number.
 */
final class Prose {

    private static final char FIRST_IDEOGRAPH = 0x4E00;
    private static final char LAST_IDEOGRAPH = 0x9FFF;

    final char[] letters;
    final int length;

    /** For each gap in the text, in pairs: the letter behind it, and how many characters are left out up to there. */
    private int[] gaps = NONE;

    private int gapFields;
    private final String text;

    /** Which of the marks below the text holds. */
    private final int marks;

    /** Marks that rules look for, found while the text is read anyway. */
    static final int YEAR = 1;

    static final int NUMBER_OF_DOCUMENT = 2;
    /** One of the {@linkplain Residue#RARE letters} that tell what is left over from the template. */
    static final int RESIDUE = 4;

    private static final int[] NONE = {};
    private static final int FEWEST_GAPS = 16;
    private static final byte[] MARKS = new byte[0x10000];

    static {
        MARKS['年'] = YEAR;
        MARKS['号'] = NUMBER_OF_DOCUMENT;
        for (int i = 0; i < Residue.RARE.length(); i++) {
            MARKS[Residue.RARE.charAt(i)] = RESIDUE;
        }
    }

    static final Prose EMPTY = new Prose("");

    Prose(String text) {
        this.text = text;
        char[] kept = text.toCharArray();
        int count = 0;
        int found = 0;
        for (int i = 0; i < kept.length; i++) {
            char letter = kept[i];
            found |= MARKS[letter];
            if (letter < FIRST_IDEOGRAPH || letter > LAST_IDEOGRAPH) {
                letter = plain(letter);
                if (letter <= ' ') {
                    if (count == 0 || !isDigit(kept[count - 1]) || !partsNumbers(text, i)) {
                        leaveOut(count, i);
                        continue;
                    }
                    letter = ' ';
                } else if (isQuote(letter)) {
                    leaveOut(count, i);
                    continue;
                }
            }
            kept[count++] = letter;
        }
        this.letters = kept;
        this.length = count;
        this.marks = found;
    }

    boolean holds(int mark) {
        return (marks & mark) != 0;
    }

    /** The marks that a text holds. */
    static int marksIn(String text) {
        int found = 0;
        for (int i = 0; i < text.length(); i++) {
            found |= MARKS[text.charAt(i)];
        }
        return found;
    }

    /** The letters of a word as they stand in a text that is read. */
    static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (!isQuote(word.charAt(i))) {
                letters.append(plain(word.charAt(i)));
            }
        }
        return letters.toString();
    }

    /** Quotation marks part no words: “予以公开”13件. */
    static boolean isQuote(char letter) {
        return letter < FIRST_IDEOGRAPH && isAnyOfTheQuotes(letter);
    }

    private static boolean isAnyOfTheQuotes(char letter) {
        return switch (letter) {
            case '"', '“', '”', '‘', '’' -> true;
            default -> false;
        };
    }

    static boolean isDigit(char letter) {
        return letter >= '0' && letter <= '9';
    }

    /** Wide forms made narrow, blanks of every kind made one, marks that mean the same made one. */
    static char plain(char letter) {
        if (letter >= FIRST_IDEOGRAPH && letter <= LAST_IDEOGRAPH) {
            return letter;
        }
        if (letter < 0x80) {
            return letter < ' ' ? ' ' : letter;
        }
        return switch (letter) {
            case 0x00A0, 0x2028, 0x2029, 0x3000, 0xFEFF -> ' ';
            case '〔', '【', '［' -> '(';
            case '〕', '】', '］' -> ')';
            default -> isWide(letter) ? (char) (letter - 0xFEE0) : letter >= 0x2000 && letter <= 0x200F ? ' ' : letter;
        };
    }

    private static boolean isWide(char letter) {
        return letter >= 0xFF01 && letter <= 0xFF5E;
    }

    /**
     * Whether a blank behind a digit parts two numbers. It does not where three digits and no more follow, as in {@code 1
     * 234}, nor where a line is broken within a number.
     */
    private static boolean partsNumbers(String text, int blank) {
        int next = blank;
        boolean newLine = false;
        // A longer gap than this is never inside a number; the limit keeps the time linear.
        while (next < text.length() && next < blank + 8 && plain(text.charAt(next)) == ' ') {
            newLine |= text.charAt(next) == '\n';
            next++;
        }
        int digits = 0;
        while (digits < 5 && next + digits < text.length() && isDigit(plain(text.charAt(next + digits)))) {
            digits++;
        }
        if (digits == 0) {
            return false;
        }
        char behind = firstMark(text, next + digits);
        if (newLine) {
            boolean numbersAnItem = behind == '.' || behind == '、' || digits == 4 && behind == '年';
            return numbersAnItem || digits == 5;
        }
        return digits != 3;
    }

    /** The first letter from a place on that is no blank and no quotation mark; a blank where none is near. */
    private static char firstMark(String text, int start) {
        for (int at = start; at < text.length() && at < start + 8; at++) {
            char letter = plain(text.charAt(at));
            if (letter > ' ' && !isQuote(letter)) {
                return letter;
            }
        }
        return ' ';
    }

    /** Whether a letter is the first of its line. */
    boolean beginsLine(int letter) {
        int here = place(letter);
        for (int place = here - 1; place >= 0 && place >= here - 64; place--) {
            char before = text.charAt(place);
            if (before == '\n') {
                return true;
            }
            if (plain(before) != ' ' && !isQuote(before)) {
                return false;
            }
        }
        return letter == 0;
    }

    /** The place of a letter in the text. */
    int place(int letter) {
        int low = 0;
        int high = gapFields / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (gaps[2 * middle] <= letter) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? letter : letter + gaps[2 * low - 1];
    }

    /** The place in the text behind a letter. */
    int placeBehind(int letter) {
        return place(letter) + 1;
    }

    private void leaveOut(int nextLetter, int place) {
        if (gapFields > 0 && gaps[gapFields - 2] == nextLetter) {
            gaps[gapFields - 1]++;
            return;
        }
        if (gapFields == gaps.length) {
            gaps = Arrays.copyOf(gaps, 2 * gapFields + FEWEST_GAPS);
        }
        gaps[gapFields] = nextLetter;
        gaps[gapFields + 1] = place + 1 - nextLetter;
        gapFields += 2;
    }
}
