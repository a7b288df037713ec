package io.github.gongkai.rules;

/**
 * Goes through the letters of a text from sentence to sentence, and passes over those that state nothing. It knows what
 * begins the text anew: the numbers of paragraphs and items.
 */
final class Skim {

    private static final int LONGEST_ITEM = 3;
    private static final int LONGEST_FORM = 24;

    /** After {@link #behind}: the place of the item that ended the sentence, or -1; and where it stopped to look. */
    int item = -1;

    int end;

    private Prose prose = Prose.EMPTY;
    private final Lexicon lexicon = Lexicon.WORDS;
    private final Glance glance = lexicon.glance;

    /** Takes another text. */
    void begin(Prose text) {
        prose = text;
    }

    /**
     * The place behind a sentence that states nothing, or behind the number of an item if one begins before; the place
     * where the sentence begins if it must be read.
     */
    int behind(int start) {
        char[] letters = prose.letters;
        item = -1;
        int done = 0;
        int depth = 0;
        boolean inTitle = false;
        int at = start;
        while (at < prose.length) {
            char letter = letters[at];
            int kind = glance.kind(letter);
            if (kind == 0) {
                at++;
                continue;
            }
            end = at + 1;
            if ((kind & Glance.STOP) != 0) {
                return end;
            }
            int behindItem = (kind & Glance.OPENS_ITEM) != 0 ? item(at) : at;
            if (behindItem > at) {
                item = at;
                return behindItem;
            }
            if ((kind & Glance.TITLE) != 0) {
                inTitle = letter == '《' && !namesForm(at);
            } else if (!inTitle) {
                done |= glance.does(kind, letter, end < prose.length ? letters[end] : ' ');
                depth += (kind & Glance.BRACKET) == 0 ? 0 : letter == '(' ? 1 : -1;
                if (depth < 0 || Glance.mayState(done) || mayCount(kind, at)) {
                    return start;
                }
            }
            at = end;
        }
        end = at;
        return at;
    }

    /** 《信息公开申请表》: the paper that an application is made on stands for the application. */
    boolean namesForm(int title) {
        char[] letters = prose.letters;
        for (int at = title + 1; at < prose.length && at <= title + LONGEST_FORM; at++) {
            if (letters[at] == '》') {
                return Numeral.endsWith(letters, at, "公开申请表") || Numeral.endsWith(letters, at, "公开申请书");
            }
        }
        return false;
    }

    /** Whether a number begins at a place that may count something; if not, the end is behind its digits. */
    private boolean mayCount(int kind, int at) {
        if ((kind & Glance.DIGIT) == 0) {
            return (kind & Glance.NUMERAL) != 0 && !isLoneWord(at);
        }
        char[] letters = prose.letters;
        while (end < prose.length && Prose.isDigit(letters[end])) {
            end++;
        }
        // 2023年, 第711号: what stands behind the digits is no measure word, mark, blank or part of a number.
        return end == prose.length || letters[end] < '一' || lexicon.classOf(letters[end]) != 0;
    }

    /** The place behind {@code （一）}, {@code 一、}, {@code 1.} or {@code 一是} where one numbers an item; else the place itself. */
    int item(int at) {
        char[] letters = prose.letters;
        boolean bracket = letters[at] == '(';
        int number = bracket ? at + 1 : at;
        int behind = number;
        while (behind < prose.length && behind < number + LONGEST_ITEM && isItemDigit(letters[behind])) {
            behind++;
        }
        if (behind == number || behind >= prose.length) {
            return at;
        }
        boolean ends = bracket
                ? letters[behind] == ')'
                : letters[behind] == '、'
                        || letters[behind] == '是'
                        || letters[behind] == '.'
                                && (behind + 1 >= prose.length || !Prose.isDigit(letters[behind + 1]));
        return ends && beginsItem(at) ? behind + 1 : at;
    }

    boolean isItemDigit(char letter) {
        return lexicon.classOf(letter) == Lexicon.NUMERAL;
    }

    private boolean beginsItem(int at) {
        char before = at == 0 ? '。' : prose.letters[at - 1];
        return before == '。' || before == ';' || before == ':' || prose.beginsLine(at);
    }

    /** A Chinese numeral with neither another nor a measure word behind it: it is part of a word. */
    boolean isLoneWord(int at) {
        int behind = at + 1 < prose.length ? lexicon.classOf(prose.letters[at + 1]) : Lexicon.MARK;
        return behind == 0 || behind == Lexicon.MARK && prose.letters[at] != '零';
    }
}
