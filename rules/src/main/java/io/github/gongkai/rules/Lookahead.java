package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;
import java.util.Arrays;

/** What a sentence names up to its end, looked at before its numbers are read. */
final class Lookahead {

    private static final long NO_OUTCOMES =
            ProseTerm.bits(ProseTerm.OTHER_BUSINESS, ProseTerm.PUBLISH) | DisclosureWords.ROWS | Zone.CASES;

    private static final long DEALING =
            ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW, ProseTerm.HANDLE, ProseTerm.ANSWER, ProseTerm.TAKE_ALL);

    private static final long DECISIONS = ProseTerm.bits(ProseTerm.LICENSING, ProseTerm.PENALTY, ProseTerm.COERCION);
    private static final long OTHER_THAN_DECISIONS =
            DisclosureWords.PIECES | Zone.APPLICATION | ProseTerm.OTHER_BUSINESS.bit();

    private static final long END = ProseTerm.bits(ProseTerm.REPEAL, ProseTerm.IN_FORCE);
    private static final long OTHER_THAN_DOCUMENTS = Zone.APPLICATION
            | Zone.CASES
            | DECISIONS
            | ProseTerm.bits(ProseTerm.INFORMATION, ProseTerm.OTHER_BUSINESS, ProseTerm.CHANNEL, ProseTerm.ISSUE);

    /** Terms of words that change how numbers elsewhere in the sentence are read. */
    private static final long TELLING = ProseTerm.bits(
            ProseTerm.PUBLISH,
            ProseTerm.INFORMATION,
            ProseTerm.OTHER_SUBJECT,
            ProseTerm.WITHDRAWN,
            ProseTerm.ELSEWHERE,
            ProseTerm.INCLUDE);

    private static final long NOT_HELD = Lexicon.row(ApplicationRow.UNABLE_NOT_HELD);
    private static final long OTHER_REASONS =
            Lexicon.row(ApplicationRow.OTHER_NOT_SUPPLEMENTED) | Lexicon.row(ApplicationRow.OTHER_FEE_UNPAID);

    /** How words for parts of an area end. */
    private static final String PARTS = "门县区市乡镇道位级直构属";

    private static final int SEVERAL = Long.bitCount(Lexicon.DENIED);

    /** Every term of it. */
    long terms;
    /** The letter that it begins at. */
    int start;
    /** Whether it has any number that may count something. */
    boolean counts;
    /** Whether it tells pieces by the way they are disclosed: 主动公开12件，依申请公开3件，不予公开5件. */
    boolean sortsPieces;
    /** Whether it names several kinds of outcomes. */
    boolean listsOutcomes;
    /** The first word for the disclosure of information; and the last 其中 before it. -1 where there is none, as below. */
    int firstCue;

    int inclusion;
    /** The last word for parts of an area. */
    int lastPart;
    /** The first word for applications withdrawn. */
    int withdrawn;
    /** The first word for a single reason of other handling. */
    int otherReason;
    /** Whether it counts twice what the organ does not hold, or what is not its business besides. */
    boolean countsNotOurs;
    /** The outcomes that it tells two numbers of: parts of what there is. */
    long countedTwice;
    /** The outcomes that it names more than once, each time with a reason or of other applications. */
    long repeated;

    private final Tokens tokens;
    private boolean notOurs;
    private boolean notHeld;
    /** Whether information that is published has just been spoken of. */
    private boolean published;
    /** The outcomes named so far, and those of them that a number stands behind. */
    private long groups;

    private long counted;
    /** The kinds of outcomes named since the last number, and the last word for one. */
    private long named;

    private int lastNamed = -1;
    /** The last word for each kind with a number right behind it; -1 where there is none. */
    private final int[] words = new int[SaidOnce.OUTCOMES.length];

    Lookahead(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Looks at the sentence that begins at a token. */
    void read(int first) {
        forget();
        start = first < tokens.count ? tokens.from(first) : 0;
        for (int token = first; token < tokens.count; token++) {
            Tokens.Kind kind = tokens.kind(token);
            if (kind == Tokens.Kind.STOP || kind == Tokens.Kind.ITEM) {
                break;
            }
            tokens.steps++;
            if (kind == Tokens.Kind.WORD) {
                word(token);
            } else if (kind == Tokens.Kind.NUMBER) {
                counts |= tokens.measure(token) != '#';
                sortsPieces |= published;
                published = false;
                number();
                counted |= groups;
            } else {
                published &= kind == Tokens.Kind.YEAR;
                named = kind == Tokens.Kind.CLOSE ? 0 : named;
            }
        }
        sortsPieces &= (terms & DEALING) == 0;
        countsNotOurs = notOurs && notHeld;
        boolean refused = (groups & (Lexicon.DENIED | Lexicon.UNABLE)) != 0;
        listsOutcomes = refused && Long.bitCount(groups) > SEVERAL && (terms & NO_OUTCOMES) == 0;
    }

    private void forget() {
        terms = 0;
        counts = false;
        sortsPieces = false;
        firstCue = -1;
        inclusion = -1;
        lastPart = -1;
        withdrawn = -1;
        otherReason = -1;
        repeated = 0;
        notOurs = false;
        notHeld = false;
        published = false;
        groups = 0;
        counted = 0;
        Arrays.fill(words, -1);
        countedTwice = 0;
        named = 0;
    }

    /** 主动公开答复2件，同意公开3件: one kind of outcomes in two words. The same word told twice is a slip that is to be found. */
    private void number() {
        int kind = kind(named);
        named = 0;
        if (kind < 0) {
            return;
        }
        int first = words[kind];
        countedTwice |= first >= 0 && !isSameWord(first, lastNamed) ? SaidOnce.OUTCOMES[kind] : 0;
        words[kind] = lastNamed;
    }

    private boolean isSameWord(int one, int other) {
        return Arrays.equals(
                tokens.prose.letters,
                tokens.from(one),
                tokens.to(one),
                tokens.prose.letters,
                tokens.from(other),
                tokens.to(other));
    }

    /** The place of the one kind of outcomes that is named; -1 where there is none, or several. */
    private static int kind(long rows) {
        for (int i = 0; rows != 0 && i < SaidOnce.OUTCOMES.length; i++) {
            if (rows == SaidOnce.OUTCOMES[i]) {
                return i;
            }
        }
        return -1;
    }

    private void word(int token) {
        long bits = tokens.terms(token);
        terms |= bits;
        if ((bits & TELLING) != 0) {
            tell(token, bits);
        }
        firstCue = firstCue < 0 && (bits & Setting.CUES) != 0 ? token : firstCue;
        long rows = tokens.outcomes(token);
        if (rows != 0) {
            outcome(token, rows);
        }
    }

    private void tell(int token, long bits) {
        inclusion = firstCue < 0 && (bits & ProseTerm.INCLUDE.bit()) != 0 ? token : inclusion;
        published |= groups == 0 && publishes(token, bits);
        lastPart =
                (bits & ProseTerm.OTHER_SUBJECT.bit()) != 0 && isAnyOf(PARTS, tokens.to(token) - 1) ? token : lastPart;
        withdrawn = withdrawn < 0 && (bits & ProseTerm.WITHDRAWN.bit()) != 0 ? token : withdrawn;
        notOurs |= isNotOurs(token, bits) && isCounted(token);
    }

    private void outcome(int token, long rows) {
        otherReason = otherReason < 0 && (rows & OTHER_REASONS) == rows ? token : otherReason;
        if (rows == NOT_HELD && (isCounted(token) || isCounted(token + 1) && isUnable(token + 1))) {
            notOurs |= notHeld;
            notHeld = true;
        }
        if (Zone.isGroup(rows)) {
            repeated |= counted & rows;
            groups |= rows;
            named |= rows;
            lastNamed = token;
        }
    }

    private boolean isCounted(int token) {
        return token + 1 < tokens.count && tokens.kind(token + 1) == Tokens.Kind.NUMBER;
    }

    /** 因不掌握无法提供3件: the kind of outcome behind its reason. */
    private boolean isUnable(int token) {
        return tokens.kind(token) == Tokens.Kind.WORD && tokens.outcomes(token) == Lexicon.UNABLE;
    }

    /** Whether disclosure in part is told apart. */
    boolean tellsPart() {
        return (groups & Lexicon.row(ApplicationRow.PARTIALLY_GRANTED)) != 0;
    }

    /** 主动公开, 发布信息: the number behind it counts pieces. */
    private boolean publishes(int token, long bits) {
        boolean information = token > 0
                && (bits & ProseTerm.INFORMATION.bit()) != 0
                && tokens.kind(token - 1) == Tokens.Kind.WORD
                && (tokens.terms(token - 1) & ProseTerm.PUBLISH.bit()) != 0;
        return information || (bits & ProseTerm.PUBLISH.bit()) != 0 && isAnyOf("主", tokens.from(token));
    }

    /** 不属于本机关, 非本机关. */
    boolean isNotOurs(int token, long bits) {
        return (bits & ProseTerm.ELSEWHERE.bit()) != 0 && isAnyOf("不非", tokens.from(token)) && namesUs(token);
    }

    private boolean namesUs(int token) {
        for (int at = tokens.from(token) + 1; at < tokens.to(token); at++) {
            if (tokens.prose.letters[at] == '本') {
                return true;
            }
        }
        return false;
    }

    private boolean isAnyOf(String letters, int at) {
        return letters.indexOf(tokens.prose.letters[at]) >= 0;
    }

    boolean tellsOnlyApplications() {
        return (terms & Zone.APPLICATION) != 0 && (terms & (Zone.CASES | DisclosureWords.ROWS)) == 0;
    }

    /** 规范性文件发布1条，废止0条，现行有效4条: all three columns of one kind of documents, and nothing else. */
    boolean tellsAllOfDocuments() {
        long kinds = terms & ProseTerm.bits(ProseTerm.REGULATION, ProseTerm.DOCUMENT);
        return Long.bitCount(kinds) == 1 && (terms & END) == END && (terms & OTHER_THAN_DOCUMENTS) == 0;
    }

    /** 行政处罚8件，行政许可1027件，行政强制0件: a list of the rows needs no verb where nothing else is told of them. */
    boolean listsDecisions() {
        return (terms & DECISIONS) == DECISIONS && (terms & OTHER_THAN_DECISIONS) == 0;
    }

    /** 作出行政许可12项，行政处罚3项: items of powers are not counted beside each other as what is done. */
    boolean namesSeveralDecisions() {
        return Long.bitCount(terms & DECISIONS) > 1;
    }
}
