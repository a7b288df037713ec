package io.github.gongkai.rules;

import io.github.gongkai.rules.Tokens.Kind;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;

/**
 * Cuts one text after the other into {@link Tokens}, sentence by sentence; those that state nothing are passed over. A few
 * are kept for later texts: what one holds is made anew for each, but not the memory that it takes.
 */
final class Tokenizer {

    /** Shared by all threads and bounded: one for each thread would outlive an application that is taken out of a server. */
    private static final Queue<Tokenizer> SPARES =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());
    /** One that had to hold more tokens is not kept. */
    private static final int MOST_KEPT = 1 << 12;

    /** Words that begin as a measure word does. */
    private static final List<String> OTHER_WORDS =
            List.of("个百分点", "个项目", "个部门", "个单位", "部门", "部委", "部分", "部队", "项目", "次日");

    private final Tokens tokens = new Tokens();
    private final Skim skim = new Skim();
    private final Numeral numeral = new Numeral();
    private final Lexicon lexicon = Lexicon.WORDS;

    private Prose prose = Prose.EMPTY;
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

    /** One that was put away, or a new one. */
    static Tokenizer take() {
        Tokenizer spare = SPARES.poll();
        return spare == null ? new Tokenizer() : spare;
    }

    /** Gives it back: nobody uses its tokens any more. */
    void putAway() {
        if (tokens.capacity() <= MOST_KEPT) {
            begin(Prose.EMPTY);
            SPARES.offer(this);
        }
    }

    /** The tokens of a text, until the next one is read. */
    Tokens read(Prose text) {
        begin(text);
        int at = 0;
        while (at < prose.length) {
            int behind = unbalanced ? at : passOver(at);
            at = behind > at ? behind : sentence(at);
        }
        if (tokens.count > 0) {
            add(Kind.STOP, at, at, 0);
        }
        return tokens;
    }

    private void begin(Prose text) {
        prose = text;
        tokens.begin(text);
        skim.begin(text);
        inTitle = false;
        behindLast = 0;
        openGap = 0;
        open = 0;
        unbalanced = false;
        ended = false;
    }

    /** Reads a sentence word by word, up to its end or to the next item; gives the place behind it. */
    private int sentence(int start) {
        behindLast = start;
        openGap = 0;
        open = 0;
        ended = false;
        int at = start;
        while (at < prose.length && !ended) {
            at = token(at);
        }
        tokens.steps += at - start;
        unbalanced |= open > 0;
        return at;
    }

    private int passOver(int start) {
        int behind = skim.behind(start);
        tokens.steps += skim.end - start;
        if (skim.item >= 0) {
            addItem(skim.item, behind);
        }
        return behind;
    }

    /** Two items with nothing between them that states anything are as good as one. */
    private void addItem(int start, int end) {
        if (tokens.count > 0 && tokens.kind(tokens.count - 1) == Kind.ITEM) {
            tokens.repeatItem();
        } else if (tokens.count > 0) {
            behindLast = start;
            openGap = 0;
            add(Kind.ITEM, start, end, 0);
        }
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
            boolean form = letter == '《' ? skim.namesForm(at) : !inTitle;
            inTitle = letter == '《' && !form;
            // The marks around the name of a paper that is read are no letters.
            return form ? addWord(at, at + 1, 0) : at + 1;
        }
        int behindItem = letter == '(' ? skim.item(at) : at;
        if (behindItem > at) {
            inTitle = false;
            return add(Kind.ITEM, at, behindItem, 0);
        }
        Kind mark = Tokens.mark(letter);
        inTitle &= mark != Kind.STOP;
        if (inTitle || mark == null) {
            return at + 1;
        }
        open += mark == Kind.OPEN ? 1 : mark == Kind.CLOSE ? -1 : 0;
        unbalanced |= open < 0;
        return add(mark, at, at + 1, 0);
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
        if (behind == '以' && numeral.digits > 1900 && numeral.digits < 2200 && isSince(end)) {
            return addNumber(Kind.YEAR, at, end, ' ');
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

    /** 2024以来. */
    private boolean isSince(int at) {
        return Numeral.startsWith(prose.letters, prose.length, at, "以来");
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
        if (Tokens.isFirm(behind)) {
            return behind;
        }
        if (Tokens.LOOSE_MEASURES.indexOf(behind) >= 0) {
            return beginsOtherWord(end) ? '#' : behind;
        }
        return behind == ' ' || Tokens.mark(behind) != null ? ' ' : '#';
    }

    private boolean beginsOtherWord(int at) {
        return Numeral.startsWithAny(prose.letters, prose.length, at, OTHER_WORDS);
    }

    private int addNumber(Kind kind, int start, int end, char measure) {
        tokens.addNumber(kind, start, end, gapBefore(start, end), numeral, measure);
        return end;
    }

    private int add(Kind kind, int start, int end, int entry) {
        tokens.add(kind, start, end, gapBefore(start, end), entry);
        ended |= kind == Kind.STOP || kind == Kind.ITEM;
        return end;
    }

    /** How many letters that are no word stand between the last token and the next, which it goes behind. */
    private int gapBefore(int start, int end) {
        int gap = openGap + Math.max(0, start - behindLast);
        openGap = 0;
        behindLast = end;
        return gap;
    }
}
