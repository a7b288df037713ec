package io.github.gongkai.rules;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The words, numbers and marks of a text in their order. What is none of them is only measured, as the gap before the next. */
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
        ITEM
    }

    private static final int FEWEST = 16;

    private static final Kind[] KINDS = Kind.values();
    private static final String FIRM_MEASURES = "件宗起例桩";
    private static final String LOOSE_MEASURES = "条次封份个项笔部";
    /** Words that begin as a measure word does. */
    private static final List<String> OTHER_WORDS =
            List.of("个百分点", "个项目", "个部门", "个单位", "部门", "部委", "部分", "部队", "项目", "次日");

    static final String STOPS = "。!?";
    /** The marks that mean something here. */
    static final String MARKS = ",、;:()《》" + STOPS;

    static final String MEASURES = FIRM_MEASURES + LOOSE_MEASURES;
    final Prose prose;
    int count;
    /** How many letters and tokens were looked at, for the proof that reading takes linear time. */
    long steps;

    private final Lexicon lexicon = Lexicon.WORDS;
    private final Skim skim;
    private final Numeral numeral = new Numeral();
    private byte[] kinds = {};
    private int[] from = {};
    private int[] to = {};
    private int[] gaps = {};
    private int[] entries = {};
    private long[] least = {};
    private long[] most = {};
    private char[] measures = {};
    private int numbers;
    private boolean inTitle;
    private int behindLast;
    /** Letters that are no word, before words that change nothing. */
    private int openGap;
    /** Brackets opened in the sentence and not closed. */
    private int open;
    /** Whether a sentence has left a bracket open or closed one too many, so that no later one is passed over. */
    private boolean unbalanced;
    /** Whether the sentence that is read has ended. */
    private boolean ended;

    Tokens(Prose prose) {
        this.prose = prose;
        this.skim = new Skim(prose);
        int at = 0;
        while (at < prose.length) {
            int behind = unbalanced ? at : passOver(at);
            at = behind > at ? behind : sentence(at);
        }
        if (count > 0) {
            add(Kind.STOP, at, at, 0);
        }
    }

    /** Whether there is any token, and not only text that states nothing. */
    boolean sayAnything() {
        return count > 0;
    }

    /** Reads a sentence word by word, up to its end or to the next item; gives the place behind it. */
    private int sentence(int start) {
        behindLast = start;
        openGap = 0;
        open = 0;
        ended = false;
        int at = start;
        while (at < prose.length && !ended) {
            int next = token(at);
            steps += next - at;
            at = next;
        }
        unbalanced |= open > 0;
        return at;
    }

    private int passOver(int start) {
        int behind = skim.behind(start);
        steps += skim.end - start;
        if (skim.item >= 0) {
            addItem(skim.item, behind);
        }
        return behind;
    }

    /** Two items with nothing between them that states anything are as good as one. */
    private void addItem(int start, int end) {
        if (count > 0 && kind(count - 1) != Kind.ITEM) {
            behindLast = start;
            openGap = 0;
            add(Kind.ITEM, start, end, 0);
        }
    }

    Kind kind(int token) {
        return KINDS[kinds[token]];
    }

    /** Where a token begins and ends, among the letters of the prose. */
    int from(int token) {
        return from[token];
    }

    int to(int token) {
        return to[token];
    }

    /** How many letters that are no word stand before a token. */
    int gap(int token) {
        return gaps[token];
    }

    long terms(int token) {
        return lexicon.terms(entries[token]);
    }

    long outcomes(int token) {
        return lexicon.outcomes(entries[token]);
    }

    long least(int token) {
        return least[entries[token]];
    }

    long most(int token) {
        return most[entries[token]];
    }

    /** The measure word behind a number; a blank where there is none, {@code #} where it does not count cases. */
    char measure(int token) {
        return measures[entries[token]];
    }

    /** For a percentage, how many of its digits stand behind the point; its digits are {@link #least}. */
    int decimals(int token) {
        return measures[entries[token]];
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

    private int token(int at) {
        char letter = prose.letters[at];
        int start = lexicon.start(letter);
        if (start == 0) {
            return at + 1;
        }
        return switch (start & Lexicon.CLASS) {
            case Lexicon.NUMERAL -> numeralOrWord(at);
            case Lexicon.MARK -> mark(at, letter);
            default -> inTitle ? at + 1 : word(at);
        };
    }

    private int word(int at) {
        int word = lexicon.longest(prose.letters, prose.length, at);
        return word == 0 ? at + 1 : addWord(at, at + (word >>> 16), word & 0xFFFF);
    }

    private int addWord(int start, int end, int entry) {
        if (lexicon.terms(entry) != 0 || lexicon.outcomes(entry) != 0) {
            return add(Kind.WORD, start, end, entry);
        }
        // A word that changes nothing is no unknown one either.
        openGap += Math.max(0, start - behindLast);
        behindLast = end;
        return end;
    }

    private int numeralOrWord(int at) {
        int behindItem = skim.item(at);
        if (behindItem > at) {
            inTitle = false;
            return add(Kind.ITEM, at, behindItem, 0);
        }
        if (inTitle) {
            return at + 1;
        }
        int word = lexicon.longest(prose.letters, prose.length, at);
        return word != 0 ? addWord(at, at + (word >>> 16), word & 0xFFFF) : number(at);
    }

    private int mark(int at, char letter) {
        if (letter == '《' || letter == '》') {
            inTitle = letter == '《';
            return at + 1;
        }
        int behindItem = letter == '(' ? skim.item(at) : at;
        if (behindItem > at) {
            inTitle = false;
            return add(Kind.ITEM, at, behindItem, 0);
        }
        Kind mark = mark(letter);
        inTitle &= mark != Kind.STOP;
        if (inTitle || mark == null) {
            return at + 1;
        }
        open += mark == Kind.OPEN ? 1 : mark == Kind.CLOSE ? -1 : 0;
        unbalanced |= open < 0;
        return add(mark, at, at + 1, 0);
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

    private int number(int at) {
        char[] letters = prose.letters;
        if (letters[at] > '9' && skim.isLoneWord(at)) {
            return at + 1;
        }
        int end = numeral.read(letters, prose.length, at);
        char before = at > 0 ? letters[at - 1] : ' ';
        if (namesAPartOfTheYear(at, end)) {
            return add(Kind.WORD, at, end + 1, lexicon.otherTime);
        }
        char behind = end < prose.length ? letters[end] : ' ';
        boolean code = before == '-' && behind != '年' || before >= 'A' && before <= 'z';
        if (numeral.digits < 0 || before == '第' || code) {
            return end;
        }
        if (behind == '年' && !numeral.chinese) {
            return year(at, end);
        }
        if (behind == '%') {
            return addNumber(Kind.PERCENT, at, end + 1, (char) numeral.decimals);
        }
        if (behind == '月') {
            return end;
        }
        return quantity(at, end, behind);
    }

    /** A month with no day behind it, unless it ends the year: 1月至6月, 6月底, and not 12月底 or 1月至12月. */
    private boolean namesAPartOfTheYear(int start, int end) {
        if (end >= prose.length || prose.letters[end] != '月' || numeral.digits > 12 || numeral.decimals > 0) {
            return false;
        }
        char behind = end + 1 < prose.length ? prose.letters[end + 1] : ' ';
        char before = start > 0 ? prose.letters[start - 1] : ' ';
        boolean endsYear =
                numeral.digits == 12 && (behind == '底' || behind == '末' || isUpTo(before) || isUpToTheYear(start));
        boolean beginsYear = numeral.digits == 1 && isUpTo(behind);
        return !endsYear && !beginsYear && !skim.isItemDigit(behind);
    }

    /** 截至2024年 before a month. */
    private boolean isUpToTheYear(int month) {
        char upTo = month > 5 && prose.letters[month - 1] == '年' ? prose.letters[month - 6] : ' ';
        return upTo == '至' || upTo == '止';
    }

    private static boolean isUpTo(char letter) {
        return letter == '至' || letter == '到' || letter == '-' || letter == '—';
    }

    private int year(int at, int end) {
        if (numeral.decimals > 0 || numeral.digits < 1900 || numeral.digits > 2199) {
            return end;
        }
        boolean full = end + 1 < prose.length && prose.letters[end + 1] == '度';
        return addNumber(Kind.YEAR, at, full ? end + 2 : end + 1, ' ');
    }

    private int quantity(int at, int end, char behind) {
        char measure = measure(end, behind);
        boolean counts = measure != '#' && numeral.decimals == 0;
        if (numeral.chinese && (measure == ' ' && numeral.digits != 0 || measure == '#')) {
            return end;
        }
        int start = numeral.qualify(prose.letters, at);
        boolean measured = measure != ' ' && measure != '#';
        int stop = measured ? end + 1 : end;
        stop = counts ? numeral.qualifyBehind(prose.letters, prose.length, stop) : stop;
        return addNumber(Kind.NUMBER, start, stop, counts ? measure : '#');
    }

    private char measure(int end, char behind) {
        if (isFirm(behind)) {
            return behind;
        }
        if (LOOSE_MEASURES.indexOf(behind) >= 0) {
            return beginsOtherWord(end) ? '#' : behind;
        }
        return behind == ' ' || mark(behind) != null ? ' ' : '#';
    }

    private boolean beginsOtherWord(int at) {
        for (String word : OTHER_WORDS) {
            if (Numeral.startsWith(prose.letters, prose.length, at, word)) {
                return true;
            }
        }
        return false;
    }

    private int addNumber(Kind kind, int start, int end, char measure) {
        if (numbers == least.length) {
            int more = 2 * numbers + FEWEST;
            least = Arrays.copyOf(least, more);
            most = Arrays.copyOf(most, more);
            measures = Arrays.copyOf(measures, more);
        }
        least[numbers] = kind == Kind.NUMBER ? numeral.least : numeral.digits;
        most[numbers] = numeral.most;
        measures[numbers] = measure;
        return add(kind, start, end, numbers++);
    }

    private int add(Kind kind, int start, int end, int entry) {
        if (count == kinds.length) {
            int more = count == 0 ? prose.length / 4 + FEWEST : 2 * count;
            kinds = Arrays.copyOf(kinds, more);
            from = Arrays.copyOf(from, more);
            to = Arrays.copyOf(to, more);
            gaps = Arrays.copyOf(gaps, more);
            entries = Arrays.copyOf(entries, more);
        }
        kinds[count] = (byte) kind.ordinal();
        from[count] = start;
        to[count] = end;
        gaps[count] = openGap + Math.max(0, start - behindLast);
        openGap = 0;
        entries[count] = entry;
        behindLast = end;
        ended |= kind == Kind.STOP || kind == Kind.ITEM;
        count++;
        return end;
    }
}
