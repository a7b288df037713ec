package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;

/** The words that lead up to a number, or follow it, within one clause. */
final class Zone {

    private static final long VERBS = ProseTerm.bits(
            ProseTerm.RECEIVE,
            ProseTerm.NEW,
            ProseTerm.TAKE_ALL,
            ProseTerm.HANDLE,
            ProseTerm.ANSWER,
            ProseTerm.CARRY,
            ProseTerm.IN_PROGRESS,
            ProseTerm.WITHDRAWN,
            ProseTerm.DECIDE,
            ProseTerm.ISSUE,
            ProseTerm.REPEAL,
            ProseTerm.IN_FORCE);

    private static final long DEALING =
            ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW, ProseTerm.ANSWER, ProseTerm.CARRY, ProseTerm.TAKE_ALL);

    private static final long TAKEN_OR_COUNTED =
            ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW, ProseTerm.HANDLE, ProseTerm.COUNT);

    static final long APPLICANTS = ProseTerm.bits(
            ProseTerm.NATURAL,
            ProseTerm.ORGANIZATION,
            ProseTerm.COMMERCIAL,
            ProseTerm.RESEARCH,
            ProseTerm.WELFARE,
            ProseTerm.LEGAL_SERVICE);

    static final long RESULTS = ProseTerm.bits(
            ProseTerm.UPHELD,
            ProseTerm.CORRECTED,
            ProseTerm.OTHER_RESULT,
            ProseTerm.PENDING,
            ProseTerm.REJECTED,
            ProseTerm.LOST);

    static final long CASES =
            ProseTerm.bits(ProseTerm.RECONSIDERATION, ProseTerm.LITIGATION, ProseTerm.DIRECT, ProseTerm.AFTER);

    private static final long DECIDING =
            ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.HANDLE, ProseTerm.ANSWER, ProseTerm.CONCLUDED, ProseTerm.NEW);

    private static final long EVERY_OR_EACH = ProseTerm.bits(ProseTerm.EVERY, ProseTerm.EACH);
    private static final long ELSEWHERE_OR_NONE = ProseTerm.bits(ProseTerm.ELSEWHERE, ProseTerm.NONE);
    private static final long CARRIED = ProseTerm.bits(ProseTerm.CARRY, ProseTerm.PRIOR, ProseTerm.NEXT);
    private static final long ANSWERED_OR_CARRIED = ProseTerm.bits(ProseTerm.ANSWER, ProseTerm.CARRY);

    static final long CHANGE = ProseTerm.bits(ProseTerm.MORE, ProseTerm.LESS);

    static final long APPLICATION = ProseTerm.bits(ProseTerm.APPLICATION, ProseTerm.APPLY);

    static final long ROWS = ProseTerm.bits(
            ProseTerm.REGULATION, ProseTerm.DOCUMENT, ProseTerm.LICENSING, ProseTerm.PENALTY, ProseTerm.COERCION);

    /** Words that say what a number counts; others only say where, when or how. */
    static final long MEANING = VERBS
            | APPLICANTS
            | RESULTS
            | CASES
            | APPLICATION
            | ROWS
            | ProseTerm.bits(ProseTerm.COUNT, ProseTerm.CHANNEL);

    private static final long TOLD =
            MEANING | ProseTerm.bits(ProseTerm.NONE, ProseTerm.EVERY, ProseTerm.EACH, ProseTerm.PRIOR, ProseTerm.NEXT);

    long terms;
    /** Rows of single outcomes, and of groups of them, named here. */
    long outcomes;

    long groups;
    /** Letters that are no known word: all of them, those since the last word with a meaning, those since a word for none. */
    int unknown;

    int unknownSinceMeaning;
    int unknownSinceNone;
    /** Whether a word for "the application" is qualified by a word that nobody knows. */
    boolean qualified;
    /** Whether the organ decides the cases of others: 受理行政复议. */
    boolean decides;
    /** Whether what was received only came to the organ: 收到行政复议, and not 受理. */
    private boolean gets;
    /** Whether a number stands before this zone in its clause. */
    boolean behindNumber;
    /** Tokens that stand for a meaning, for the passages of claims made in words; -1 where there is none. */
    int none = -1;

    int every = -1;
    int reconsideration = -1;
    int litigation = -1;
    int last = -1;
    int carry = -1;
    int application = -1;
    int result = -1;
    int corrected = -1;
    int applicant = -1;
    int outcome = -1;
    /** Whether the report's own organ is named. */
    boolean ownOrgan;
    /** Whether information is named that is not the business of the organ. */
    boolean notOurs;
    /** How many ways of applying are named before what is done. */
    int channels;
    /** The token behind the last one looked at. */
    int end;

    /** Forgets everything, so that the words behind each number need no zone of their own. */
    void clear() {
        terms = 0;
        outcomes = 0;
        groups = 0;
        unknown = 0;
        unknownSinceMeaning = 0;
        unknownSinceNone = 0;
        qualified = false;
        decides = false;
        gets = false;
        behindNumber = false;
        none = -1;
        every = -1;
        reconsideration = -1;
        litigation = -1;
        last = -1;
        carry = -1;
        application = -1;
        result = -1;
        corrected = -1;
        applicant = -1;
        outcome = -1;
        ownOrgan = false;
        notOurs = false;
        channels = 0;
        end = 0;
    }

    /** Whether nothing was added. */
    boolean isUntouched() {
        return terms == 0 && outcomes == 0 && groups == 0 && unknown == 0 && !ownOrgan;
    }

    boolean has(ProseTerm term) {
        return (terms & term.bit()) != 0;
    }

    boolean hasAny(long bits) {
        return (terms & bits) != 0;
    }

    boolean tellsOutcome() {
        return outcomes != 0 || groups != 0;
    }

    boolean means() {
        return hasAny(MEANING) || tellsOutcome();
    }

    /** Whether it tells what was done with applications, or what came of them. */
    boolean tellsDealing() {
        return tellsOutcome() || hasAny(DEALING);
    }

    /** 大多通过信函提交: it says nothing but how applications came in. */
    boolean tellsOnlyChannel() {
        return (terms & MEANING) == ProseTerm.CHANNEL.bit() && !tellsOutcome();
    }

    /** 政府信息公开行政复议中: cases named with no number of theirs. */
    boolean headsCases() {
        return hasAny(CASES) && !decides && !has(ProseTerm.BODY) && !has(ProseTerm.NONE) && unknownSinceMeaning == 0;
    }

    /** 被纠正: a result, and nothing of what it is the result of. */
    boolean tellsOnlyResult() {
        return hasAny(RESULTS) && !hasAny(CASES | APPLICATION | ROWS) && !tellsOutcome();
    }

    /** 申请中，3件由2023年结转: whether what a clause before names in general is told in particular here. */
    boolean tellsInParticular(Zone general) {
        boolean told = has(ProseTerm.CARRY) && !general.has(ProseTerm.CARRY)
                || hasAny(RESULTS) && general.hasAny(RESULTS)
                || tellsOutcome() && !general.tellsOutcome();
        return told && !general.hasAny(CASES | ROWS);
    }

    /** Last year is named for its own number: neither for what it handed on, nor to say how much has changed since. */
    boolean isOfLastYear() {
        return has(ProseTerm.PRIOR) && !has(ProseTerm.CARRY) && !hasAny(CHANGE);
    }

    /** 2025年制定规章2件, 2025年初收到3件: what next year is to bring, or has brought. */
    boolean isOfNextYear() {
        boolean begins = hasAny(DisclosureWords.ISSUE_AND_END) || has(ProseTerm.RECEIVE) || has(ProseTerm.NEW);
        return begins && has(ProseTerm.NEXT) && !hasAny(ANSWERED_OR_CARRIED);
    }

    /**
     * 不存在9件: no word that denies. 公开37件，部分公开8件: the outcome behind a number tells that what is named before it is one, and no
     * publication.
     */
    void noteBareOutcome(Tokens tokens, int number, boolean tellsPart) {
        if (tokens.isRightBehind("不存在", number)) {
            outcomes |= Lexicon.row(ApplicationRow.UNABLE_NOT_HELD);
            outcome = number - 1;
            none = -1;
            terms &= ~ProseTerm.NONE.bit();
            return;
        }
        int next = number + 2;
        // 公开6件，占50%；不予公开2件: the share says nothing of what is counted.
        next += tokens.isShare(next) ? 3 : 0;
        boolean goesOn = tokens.kind(number + 1) != Tokens.Kind.STOP && tokens.kind(number + 1) != Tokens.Kind.ITEM;
        boolean disclosed = goesOn && has(ProseTerm.PUBLISH) && !means() && tokens.isRightBehind("公开", number);
        if (disclosed && next < tokens.count && tokens.kind(next) == Tokens.Kind.WORD && tokens.gap(next) == 0) {
            long rows = tokens.outcomes(next);
            boolean other = (tokens.terms(next) & ELSEWHERE_OR_NONE) != 0;
            // 公开3件，不予公开2件: of two kinds the first may hold what was disclosed in part.
            boolean two = next == number + 2 && rows == Lexicon.DENIED && !tellsPart;
            long granted = Lexicon.row(ApplicationRow.GRANTED) | (two ? Lexicon.PERHAPS_IN_PART : 0);
            groups |= rows != 0 || other ? granted : 0;
        }
    }

    void add(Tokens tokens, int token) {
        long bits = tokens.terms(token);
        long rows = tokens.outcomes(token);
        int gap = tokens.gap(token);
        addGap(gap);
        if ((bits & TOLD) == 0 && rows == 0) {
            terms |= isOfYearBefore(tokens, token, bits) ? ProseTerm.CARRY.bit() : bits;
            return;
        }
        channels += (bits & ProseTerm.CHANNEL.bit()) != 0 && isAnotherWay(tokens, token) ? 1 : 0;
        if ((bits & APPLICATION) != 0) {
            qualified |= gap > 0 || last >= 0 && unknownSinceMeaning > 0;
            application = token;
            decides |= gets && hasAny(CASES);
        }
        if ((bits & ProseTerm.RECEIVE.bit()) != 0) {
            gets = bits == ProseTerm.RECEIVE.bit() && isOf("收接", tokens.prose.letters[tokens.from(token)]);
        }
        if ((bits & CASES) != 0) {
            decides |= hasAny(gets ? DECIDING & ~ProseTerm.RECEIVE.bit() : DECIDING);
            if ((bits & ProseTerm.RECONSIDERATION.bit()) != 0) {
                reconsideration = token;
            } else {
                litigation = token;
            }
        }
        if ((bits & ProseTerm.NONE.bit()) != 0) {
            none = token;
            unknownSinceNone = 0;
        }
        every = (bits & EVERY_OR_EACH) != 0 ? token : every;
        carry = (bits & CARRIED) != 0 ? token : carry;
        result = (bits & RESULTS) != 0 ? token : result;
        if ((bits & ProseTerm.CORRECTED.bit()) != 0 && corrected < 0) {
            corrected = token;
        }
        applicant = (bits & APPLICANTS) != 0 ? token : applicant;
        boolean anybody = bits == ProseTerm.ORGANIZATION.bit() && tokens.isJoinedToPersons(token);
        bits |= anybody ? ProseTerm.NATURAL.bit() : 0;
        terms |= bits;
        if (rows != 0) {
            addOutcome(rows);
            outcome = token;
        }
        if ((bits & MEANING) != 0 || rows != 0) {
            unknownSinceMeaning = 0;
            last = token;
        }
    }

    /** 网络、信函收到: one of several ways of applying, named before what was done; 网上平台 is but one. */
    private boolean isAnotherWay(Tokens tokens, int token) {
        int from = tokens.from(token);
        boolean joined = from > 0 && isOf("、和及与或者", tokens.prose.letters[from - 1]);
        return (terms & TAKEN_OR_COUNTED) == 0 && (channels == 0 || joined);
    }

    /** 2023年转办: handed on from the year that is named. */
    private boolean isOfYearBefore(Tokens tokens, int token, long bits) {
        return bits == ProseTerm.ELSEWHERE.bit()
                && has(ProseTerm.PRIOR)
                && tokens.gap(token) == 0
                && tokens.kind(token - 1) == Tokens.Kind.YEAR
                && tokens.prose.letters[tokens.from(token)] == '转';
    }

    /** What brackets without a number tell of the words before them: 不予公开（国家秘密）, 共收到申请（含上年结转）. */
    void addBracket(Zone inBrackets) {
        boolean carriedIn = inBrackets.has(ProseTerm.CARRY) && inBrackets.has(ProseTerm.PRIOR);
        if (carriedIn) {
            includeCarriedIn();
        }
        if (groups != 0 && inBrackets.has(ProseTerm.INCLUDE)) {
            groups |= inBrackets.groups;
        }
        addReasons(inBrackets);
    }

    /** 申请总量（含上年结转9件）为214件: what was received, and what was carried in with it. */
    void includeCarriedIn() {
        if (hasAny(TAKEN_OR_COUNTED | ProseTerm.APPLICATION.bit()) && !hasAny(ANSWERED_OR_CARRIED)) {
            terms |= ProseTerm.TAKE_ALL.bit();
        }
    }

    /** 因属于行政执法案卷，不予公开2件: what the clause before tells of the outcome named here. */
    void addReasons(Zone other) {
        if (groups != 0 && outcomes == 0 && other.groups == 0 && (groups & other.outcomes) == other.outcomes) {
            outcomes |= other.outcomes;
            terms |= other.terms & ProseTerm.ETC.bit();
        }
    }

    /**
     * 分别为: the numbers that follow belong to several things, one by one; not where the things are named behind it, each
     * with its number: 分别为予以公开3件，不予公开2件.
     */
    boolean saysRespectively(Tokens tokens) {
        return every >= 0 && outcome < every && tokens.prose.letters[tokens.from(every)] == '分';
    }

    private void addOutcome(long rows) {
        if (isGroup(rows)) {
            groups |= rows;
        } else {
            outcomes |= rows;
        }
    }

    /** Whether an outcome is one of the six kinds, and no single reason of one. */
    static boolean isGroup(long rows) {
        return Long.bitCount(rows) > 1
                || rows == Lexicon.row(ApplicationRow.GRANTED)
                || rows == Lexicon.row(ApplicationRow.PARTIALLY_GRANTED);
    }

    /** 转2025年度: carried to the year that is named. */
    void noteCarriedTo(Tokens tokens, int year) {
        int from = tokens.from(year);
        terms |= from > 0 && tokens.prose.letters[from - 1] == '转' ? ProseTerm.CARRY.bit() : 0;
    }

    /** Takes the words behind a number, up to the next mark or number, in place of what was here. */
    void readBehind(Tokens tokens, int number, int year) {
        clear();
        int next = number + 1;
        // The last token is a stop.
        while (true) {
            Tokens.Kind kind = tokens.kind(next);
            if (kind == Tokens.Kind.WORD) {
                add(tokens, next);
            } else if (kind == Tokens.Kind.YEAR) {
                long stated = tokens.least(next);
                addGap(tokens.gap(next));
                terms |= stated == year + 1 ? ProseTerm.NEXT.bit() : stated == year - 1 ? ProseTerm.PRIOR.bit() : 0;
                noteCarriedTo(tokens, next);
            } else {
                break;
            }
            next++;
            tokens.steps++;
        }
        end = next;
    }

    /** 审结: what may be said of cases is said of applications. */
    void answer(int token) {
        terms |= ProseTerm.ANSWER.bit();
        unknownSinceMeaning = 0;
        last = token;
    }

    private static boolean isOf(String letters, char letter) {
        return letters.indexOf(letter) >= 0;
    }

    void addGap(int gap) {
        unknown += gap;
        unknownSinceMeaning += gap;
        unknownSinceNone += gap;
    }
}
