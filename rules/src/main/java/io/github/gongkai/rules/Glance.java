package io.github.gongkai.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Tells by single letters and pairs of letters which sentences may state anything. Most of what a report says states nothing
 * of its tables; such a sentence need not be read word by word. A sentence that this passes over would give no claim and
 * leave nothing behind that the next one is read by.
 */
final class Glance {

    /** What a letter may be besides an ordinary one; several may hold. */
    static final int PAIR = 1;

    static final int STOP = 2;
    static final int BRACKET = 4;
    static final int TITLE = 8;
    static final int DIGIT = 16;
    static final int NUMERAL = 32;
    /** Letters that the number of an item may begin with. */
    static final int OPENS_ITEM = BRACKET | DIGIT | NUMERAL;

    static final int ALONE = 64;

    /** What words may do. */
    private static final int STATES = 1;

    private static final int DENIES = 2;
    private static final int CAN_BE_DENIED = 4;
    private static final int SAYS_ALL = 8;
    private static final int NAMES_APPLICANTS = 16;

    private static final long DENIALS = ProseTerm.bits(ProseTerm.NONE);
    private static final long DENIED = Zone.CASES | Zone.APPLICATION | DisclosureWords.ROWS | ProseTerm.CARRY.bit();
    private static final long ALL = ProseTerm.bits(ProseTerm.EVERY, ProseTerm.EACH);

    private static final int COMMON = 1 << 10;

    private final byte[] kinds = new byte[0x10000];
    /** What may be done by the words that hold a pair of letters. */
    private final byte[] pairs = new byte[Lexicon.PAIRS];

    Glance(List<String> words, Lexicon lexicon) {
        mark(Tokens.STOPS, STOP);
        mark("()", BRACKET);
        mark("《》", TITLE);
        mark("0123456789", DIGIT);
        mark(Numeral.CHINESE_LETTERS, NUMERAL);
        int[] frequencies = frequencies(words, lexicon);
        List<String> shortestFirst = new ArrayList<>(words);
        shortestFirst.sort(Comparator.comparingInt(String::length));
        for (String word : shortestFirst) {
            int entry = lexicon.entry(word);
            int does = does(lexicon.terms(entry), lexicon.outcomes(entry));
            if (does != 0) {
                add(word, does, frequencies);
            }
        }
    }

    private void mark(String letters, int kind) {
        for (int i = 0; i < letters.length(); i++) {
            kinds[letters.charAt(i)] |= (byte) kind;
        }
    }

    /** A pair that stands in words which mean nothing, or is a word by itself, stands in much that states nothing. */
    private static int[] frequencies(List<String> words, Lexicon lexicon) {
        int[] frequencies = new int[Lexicon.PAIRS];
        for (String word : words) {
            int entry = lexicon.entry(word);
            boolean common = word.length() == 2 || lexicon.terms(entry) == 0 && lexicon.outcomes(entry) == 0;
            for (int i = 0; i + 1 < word.length(); i++) {
                frequencies[pair(word, i)] += common ? COMMON : 1;
            }
        }
        return frequencies;
    }

    private static int does(long terms, long outcomes) {
        boolean topic = (terms & ProseTerm.APPLICATION.bit()) != 0 || Zone.isGroup(outcomes);
        return (topic ? STATES : 0)
                | ((terms & DENIALS) != 0 ? DENIES : 0)
                | ((terms & DENIED) != 0 ? CAN_BE_DENIED : 0)
                | ((terms & ALL) != 0 ? SAYS_ALL : 0)
                | ((terms & Zone.APPLICANTS) != 0 ? NAMES_APPLICANTS : 0);
    }

    /**
     * A word is told by the one of its pairs that fewest words hold: where the word stands that pair stands too. One that
     * holds a pair by which a shorter word of the same kind is told needs no other.
     */
    private void add(String word, int does, int[] frequencies) {
        if (word.length() == 1) {
            kinds[word.charAt(0)] |= ALONE;
            pairs[Lexicon.pair(word.charAt(0), ' ')] |= (byte) does;
            return;
        }
        for (int i = 0; i + 1 < word.length(); i++) {
            if ((kinds[word.charAt(i)] & PAIR) != 0 && (pairs[pair(word, i)] & does) == does) {
                return;
            }
        }
        int rarest = 0;
        for (int i = 1; i + 1 < word.length(); i++) {
            if (frequencies[pair(word, i)] < frequencies[pair(word, rarest)]) {
                rarest = i;
            }
        }
        kinds[word.charAt(rarest)] |= PAIR;
        pairs[pair(word, rarest)] |= (byte) does;
    }

    private static int pair(String word, int at) {
        return Lexicon.pair(word.charAt(at), word.charAt(at + 1));
    }

    /** What a letter may be: 0 where it is an ordinary one. */
    int kind(char letter) {
        return kinds[letter];
    }

    /** What may be done by the words that hold a letter of some kind and the next one. */
    int does(int kind, char letter, char next) {
        int pair = (kind & PAIR) != 0 ? pairs[Lexicon.pair(letter, next)] : 0;
        return (kind & ALONE) != 0 ? pair | pairs[Lexicon.pair(letter, ' ')] : pair;
    }

    /** Whether a sentence whose words do some things may state something. */
    static boolean mayState(int done) {
        return (done & STATES) != 0
                || (done & (DENIES | CAN_BE_DENIED)) == (DENIES | CAN_BE_DENIED)
                || (done & (SAYS_ALL | NAMES_APPLICANTS)) == (SAYS_ALL | NAMES_APPLICANTS);
    }
}
