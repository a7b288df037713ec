package io.github.gongkai.rules;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The words, numbers and marks of a text in their order. What is none of them is only measured, as the gap before the next.
 * The same list serves for one text after the other: {@link Tokenizer} fills it anew.
 */
final class Tokens {

    enum Kind {
        WORD,
        /** A number with its measure word, if it has one. */
        NUMBER,
        /** A number with a sign of percent. */
        PERCENT,
        /** A number and 年. */
        YEAR,
        COMMA,
        /** The mark between the items of a list. */
        LIST,
        SEMICOLON,
        COLON,
        OPEN,
        CLOSE,
        STOP,
        /** What numbers a paragraph or an item: the text begins anew. */
        ITEM;

        /** Whether it parts what stands before it from what stands behind, and is neither word nor number. */
        boolean isMark() {
            return compareTo(COMMA) >= 0;
        }

        /** Whether a list may hold it: the words of its items, and the marks between them. */
        boolean isOfList() {
            return this == WORD || this == LIST;
        }
    }

    private static final int FEWEST = 64;

    private static final Kind[] KINDS = Kind.values();
    private static final String FIRM_MEASURES = "件宗起例桩";
    static final String LOOSE_MEASURES = "条次封份个项笔部";

    static final String STOPS = "。!?";
    /** The marks that mean something here. */
    static final String MARKS = ",、;:()《》" + STOPS;

    static final String MEASURES = FIRM_MEASURES + LOOSE_MEASURES;

    /** What is kept of a token, one behind the other: begin, end, gap before it; its kind above the place of its meaning. */
    private static final int FIELDS = 4;

    private static final int TO = 1;
    private static final int GAP = 2;
    private static final int MEANING = 3;
    private static final int KIND_SHIFT = 28;
    private static final int ENTRY = (1 << KIND_SHIFT) - 1;

    Prose prose = Prose.EMPTY;
    int count;
    /** How many letters and tokens were looked at, for the proof that reading takes linear time. */
    long steps;

    private final Lexicon lexicon = Lexicon.WORDS;
    private int[] fields = new int[FEWEST * FIELDS];
    /** The least and the most of each number, and its measure word. */
    private long[] bounds = new long[FEWEST];

    private char[] measures = new char[FEWEST / 2];
    private int numbers;

    /** Forgets all tokens; those of another text are to come. */
    void begin(Prose text) {
        prose = text;
        count = 0;
        numbers = 0;
        steps = 0;
    }

    /** How much memory it holds, in tokens. */
    int capacity() {
        return fields.length / FIELDS;
    }

    /** Whether there is any token, and not only text that states nothing. */
    boolean sayAnything() {
        return count > 0;
    }

    void add(Kind kind, int start, int end, int gap, int entry) {
        int at = count * FIELDS;
        if (at == fields.length) {
            fields = Arrays.copyOf(fields, 2 * at);
        }
        fields[at] = start;
        fields[at + TO] = end;
        fields[at + GAP] = gap;
        fields[at + MEANING] = kind.ordinal() << KIND_SHIFT | entry;
        count++;
    }

    /** Whether a token is a word for none: 无依申请公开、无行政复议. */
    boolean denies(int token) {
        return token < count && kind(token) == Kind.WORD && (terms(token) & ProseTerm.NONE.bit()) != 0;
    }

    /** Whether 占 and a percentage stand at a place. */
    boolean isShare(int token) {
        return token + 1 < count
                && kind(token) == Kind.WORD
                && (terms(token) & ProseTerm.SHARE.bit()) != 0
                && kind(token + 1) == Kind.PERCENT;
    }

    /** Notes that another item begins behind the last one, and nothing between them states anything. */
    void repeatItem() {
        fields[(count - 1) * FIELDS + MEANING] |= 1;
    }

    boolean isRepeatedItem(int token) {
        return entry(token) != 0;
    }

    void addNumber(Kind kind, int start, int end, int gap, Numeral numeral, char measure) {
        if (numbers == measures.length) {
            measures = Arrays.copyOf(measures, 2 * numbers);
            bounds = Arrays.copyOf(bounds, 4 * numbers);
        }
        bounds[2 * numbers] = kind == Kind.NUMBER ? numeral.least : numeral.digits;
        bounds[2 * numbers + 1] = numeral.most;
        measures[numbers] = measure;
        add(kind, start, end, gap, numbers++);
    }

    Kind kind(int token) {
        return KINDS[fields[token * FIELDS + MEANING] >>> KIND_SHIFT];
    }

    /** Where a token begins and ends, among the letters of the prose. */
    int from(int token) {
        return fields[token * FIELDS];
    }

    int to(int token) {
        return fields[token * FIELDS + TO];
    }

    /** How many letters that are no word stand before a token. */
    int gap(int token) {
        return fields[token * FIELDS + GAP];
    }

    /** The place of what a word means in the lexicon, or of a number in the lists of numbers. */
    private int entry(int token) {
        return fields[token * FIELDS + MEANING] & ENTRY;
    }

    /** The terms of a word; 0 for any other token, and behind the last. */
    long termsOfWord(int token) {
        return token < count && kind(token) == Kind.WORD ? terms(token) : 0;
    }

    long terms(int token) {
        return lexicon.terms(entry(token));
    }

    long outcomes(int token) {
        return lexicon.outcomes(entry(token));
    }

    long least(int token) {
        return bounds[2 * entry(token)];
    }

    long most(int token) {
        return bounds[2 * entry(token) + 1];
    }

    /** The measure word behind a number; a blank where there is none, {@code #} where it does not count cases. */
    char measure(int token) {
        return measures[entry(token)];
    }

    /** For a percentage, how many of its digits stand behind the point; its digits are {@link #least}. */
    int decimals(int token) {
        return measures[entry(token)];
    }

    /** Whether a number stands right behind a word that is no part of a longer one. */
    boolean isRightBehind(String word, int number) {
        int before = number - 1;
        return before >= 0
                && kind(before) == Kind.WORD
                && to(before) == from(number)
                && to(before) - from(before) == word.length()
                && Numeral.endsWith(prose.letters, to(before), word);
    }

    /** 申请量超过10件的3个: a bound that others are told apart by. */
    boolean isCondition(int number) {
        return least(number) != most(number) && Numeral.startsWith(prose.letters, prose.length, to(number), "的");
    }

    static boolean isFirm(char measure) {
        return FIRM_MEASURES.indexOf(measure) >= 0;
    }

    static @Nullable Kind mark(char letter) {
        return switch (letter) {
            case ',' -> Kind.COMMA;
            case '、' -> Kind.LIST;
            case ';' -> Kind.SEMICOLON;
            case ':' -> Kind.COLON;
            case '(' -> Kind.OPEN;
            case ')' -> Kind.CLOSE;
            case '。', '!', '?' -> Kind.STOP;
            default -> null;
        };
    }

    /** 公众、法人或其他组织; 群众或者法人: whether persons are named right before a word, which is one of a list. */
    boolean isJoinedToPersons(int word) {
        char[] letters = prose.letters;
        int at = from(word) - 1;
        int joint = at;
        while (at > 0 && "、和及与或者以".indexOf(letters[at]) >= 0) {
            steps++;
            at--;
        }
        return at >= 0 && at < joint && "众民姓人".indexOf(letters[at]) >= 0;
    }
}
