package io.github.gongkai.rules;

import java.util.Set;

/** What holds around a number: the matter, the year and the organ that the text speaks of. */
final class Setting {

    private static final long SCOPES =
            ProseTerm.bits(ProseTerm.OWN, ProseTerm.AREA, ProseTerm.OTHER_SUBJECT, ProseTerm.ORGAN);
    private static final long TIMES = ProseTerm.bits(ProseTerm.THIS_YEAR, ProseTerm.OTHER_TIME, ProseTerm.CUMULATIVE);

    private static final long OF_SOME_TIME = ProseTerm.bits(ProseTerm.THIS_YEAR, ProseTerm.OTHER_TIME, ProseTerm.NEW);

    private static final long OTHER_TIMES = ProseTerm.bits(ProseTerm.PRIOR, ProseTerm.OTHER_TIME);

    private static final long NO_OUTCOMES =
            ProseTerm.bits(ProseTerm.OTHER_BUSINESS, ProseTerm.PUBLISH) | DisclosureWords.ROWS | Zone.CASES;

    private static final long DEALING =
            ProseTerm.bits(ProseTerm.RECEIVE, ProseTerm.NEW, ProseTerm.HANDLE, ProseTerm.ANSWER, ProseTerm.TAKE_ALL);

    private static final int SEVERAL = Long.bitCount(Lexicon.DENIED);

    static final long CUES = ProseTerm.bits(ProseTerm.CUE, ProseTerm.APPLICATION);

    private static final long DECISIONS = ProseTerm.bits(ProseTerm.LICENSING, ProseTerm.PENALTY, ProseTerm.COERCION);
    private static final long OTHER_THAN_DECISIONS =
            DisclosureWords.PIECES | Zone.APPLICATION | ProseTerm.OTHER_BUSINESS.bit();

    private static final Set<String> JOINING = Set.of("和", "及", "与", "至", "到", "、", "-", "—", "——", "~", "以及");

    /** How many letters there are at most between the words for parts of an area. */
    private static final int FAREST_PART = 4;

    private static final int FAREST_ADDRESS = 6;
    private static final int FAREST_NAME = 9;

    Topic topic = Topic.NONE;
    /** Whether another year, or only a part of this one, is spoken of. */
    boolean foreignTime;
    /** Whether another organ, or a larger area, is spoken of. */
    boolean foreignScope;

    boolean thisYear;
    boolean cumulative;
    /** Whether the sentence has spoken of other business: the outcomes it goes on with are those of that. */
    boolean otherBusiness;
    /** Whether the sentence has named cases before: what is still pending is one of them. */
    boolean namedCases;
    /** Every term of the sentence, those that are still to come included. */
    long sentenceTerms;
    /** Whether the sentence tells pieces by the way they are disclosed: 主动公开12件，依申请公开3件，不予公开5件. */
    boolean sortsPieces;
    /** Whether the sentence names several kinds of outcomes. */
    private boolean listsOutcomes;
    /** The letter that the sentence begins at. */
    int sentenceStart;
    /** The first word for the disclosure of information in the sentence; and the last 其中 before it. -1 where there is none. */
    int firstCue = -1;

    int inclusion = -1;

    /** The outcomes that the sentence names more than once, each time with a reason or of other applications. */
    long repeated;

    char lastMeasure = ' ';

    /** The last word for the organ's own area, or for the parts of it that were named behind it; -1 where there is none. */
    private int parts = -1;
    /** Whether the parts named are all there are. */
    private boolean allParts;

    private final Tokens tokens;
    private final Scope scope;

    Setting(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** Looks ahead to the end of the sentence that begins at a token. */
    void beginSentence(int token) {
        sentenceTerms = 0;
        sentenceStart = token < tokens.count ? tokens.from(token) : 0;
        firstCue = -1;
        inclusion = -1;
        sortsPieces = false;
        long groups = 0;
        repeated = 0;
        long counted = 0;
        for (int i = token; i < tokens.count && !endsSentence(i); i++) {
            tokens.steps++;
            sortsPieces |= tokens.isRightBehind("主动公开", i) && tokens.kind(i) == Tokens.Kind.NUMBER;
            counted |= tokens.kind(i) == Tokens.Kind.NUMBER ? groups : 0;
            if (tokens.kind(i) == Tokens.Kind.WORD) {
                long bits = tokens.terms(i);
                sentenceTerms |= bits;
                inclusion = firstCue < 0 && (bits & ProseTerm.INCLUDE.bit()) != 0 ? i : inclusion;
                firstCue = firstCue < 0 && (bits & CUES) != 0 ? i : firstCue;
                long named = Zone.isGroup(tokens.outcomes(i)) ? tokens.outcomes(i) : 0;
                repeated |= counted & named;
                groups |= named;
            }
        }
        sortsPieces &= (sentenceTerms & DEALING) == 0;
        boolean refused = (groups & (Lexicon.DENIED | Lexicon.UNABLE)) != 0;
        listsOutcomes = refused && Long.bitCount(groups) > SEVERAL && (sentenceTerms & NO_OUTCOMES) == 0;
        enterSentence();
    }

    /** A sentence that lists outcomes speaks of applications, whatever was spoken of before but other business. */
    void enterSentence() {
        topic = listsOutcomes && topic != Topic.OTHER ? Topic.APPLICATIONS : topic;
    }

    /** 行政处罚8件，行政许可1027件，行政强制0件: a list of the rows needs no verb where nothing else is told of them. */
    boolean listsDecisions() {
        return (sentenceTerms & DECISIONS) == DECISIONS && (sentenceTerms & OTHER_THAN_DECISIONS) == 0;
    }

    /** 审结 in a sentence on applications, where no case is spoken of. */
    boolean concludesApplications(long bits) {
        return (bits & ProseTerm.CONCLUDED.bit()) != 0
                && (topic == Topic.APPLICATIONS || (sentenceTerms & ProseTerm.APPLICATION.bit()) != 0)
                && (sentenceTerms & (Zone.CASES | ProseTerm.OTHER_BUSINESS.bit())) == 0;
    }

    private boolean endsSentence(int token) {
        Tokens.Kind kind = tokens.kind(token);
        return kind == Tokens.Kind.STOP || kind == Tokens.Kind.ITEM;
    }

    /**
     * Ends the sentence. 上半年收到12件。其中自然人10件: parts of what was of no interest are of none either, so that nothing is
     * forgotten where the sentence has stated nothing.
     */
    void leaveSentence(int end, boolean saidNothing) {
        boolean time = foreignTime;
        boolean ofOthers = foreignScope;
        forget();
        otherBusiness = false;
        namedCases = false;
        int next = end + 1;
        boolean goesOn = tokens.kind(end) == Tokens.Kind.STOP
                && next < tokens.count
                && tokens.kind(next) == Tokens.Kind.WORD
                && (tokens.terms(next) & ProseTerm.INCLUDE.bit()) != 0;
        if (saidNothing && goesOn) {
            foreignTime = time;
            foreignScope = ofOthers;
        }
    }

    /** 1.新收申请55件；2.办结56件: the items of one sentence are of one matter, where it has stated something of it. */
    boolean goesOnWithItem(int item, boolean saidNothing) {
        Tokens.Kind before = item > 0 ? tokens.kind(item - 1) : Tokens.Kind.STOP;
        return !saidNothing
                && !tokens.isRepeatedItem(item)
                && (before == Tokens.Kind.COLON || before == Tokens.Kind.SEMICOLON);
    }

    void forget() {
        parts = -1;
        foreignTime = false;
        foreignScope = false;
        thisYear = false;
    }

    void note(int token, long bits, Zone zone) {
        namedCases |= (bits & Zone.CASES) != 0;
        if ((bits & SCOPES) != 0) {
            noteScope(token, bits, zone);
        }
        if ((bits & TIMES) != 0) {
            noteTime(isSince(token) ? 0 : bits, zone);
        }
    }

    private void noteScope(int token, long bits, Zone zone) {
        if ((bits & ProseTerm.OWN.bit()) != 0) {
            foreignScope = false;
        } else if ((bits & ProseTerm.AREA.bit()) != 0) {
            foreignScope = !scope.isOwnArea(tokens.prose.letters, tokens.to(token));
            parts = foreignScope ? -1 : token;
            allParts = false;
        } else if ((bits & ProseTerm.OTHER_SUBJECT.bit()) != 0) {
            notePart(token);
        } else {
            noteOrgan(token, zone);
        }
    }

    /** The organ that acts is named before any word of its action; later ones are those that it deals with. */
    private void noteOrgan(int token, Zone zone) {
        if (isAddressed(token) || isInNameOf(token)) {
            return;
        }
        boolean own = isSaidOfOneself(tokens.from(token))
                || scope.isOwnOrgan(tokens.prose.letters, tokens.from(token), tokens.to(token));
        if (!own && isUnitOfOrganBefore(token)) {
            zone.ownOrgan = false;
            foreignScope = true;
        } else if (own) {
            zone.ownOrgan = true;
            foreignScope = foreignScope && zone.has(ProseTerm.OTHER_SUBJECT);
        } else if (!zone.ownOrgan && !zone.hasAny(Zone.CASES)) {
            foreignScope = true;
        }
    }

    /** 全区各单位, 全市各县区、各部门: the area that was just named; 全市各县区 alone are only a part of it. */
    private void notePart(int token) {
        if (isOwnOffice(token)) {
            return;
        }
        if (!goesOnWithParts(token)) {
            foreignScope = true;
            return;
        }
        char last = tokens.prose.letters[tokens.to(token) - 1];
        allParts |= last == '门' || last == '位';
        foreignScope = !allParts;
        parts = token;
    }

    /** 厅本级 for the report's own department; 市政府本级 is but a part of what a government reports of. */
    private boolean isOwnOffice(int token) {
        boolean office = tokens.prose.letters[tokens.from(token)] == '本' && adjoins(token, ProseTerm.ORGAN);
        return office && !foreignScope && !scope.governs();
    }

    /** Whether a word for offices stands behind the area, or behind another such word, with 各 or a mark between. */
    private boolean goesOnWithParts(int token) {
        if (parts < 0 || tokens.from(token) - tokens.to(parts) > FAREST_PART) {
            return false;
        }
        boolean each = tokens.prose.letters[tokens.from(token)] == '各';
        for (int at = parts + 1; at < token; at++) {
            each |= tokens.kind(at) == Tokens.Kind.LIST || tokens.prose.letters[tokens.from(at)] == '各';
        }
        return each || (tokens.terms(parts) & ProseTerm.AREA.bit()) == 0;
    }

    /** 向市政府提出的申请, 针对我街道的复议: whom applications are addressed to is not the one who acts. */
    private boolean isAddressed(int token) {
        char[] letters = tokens.prose.letters;
        for (int at = tokens.from(token) - 1; at >= 0 && at >= tokens.from(token) - FAREST_ADDRESS; at--) {
            tokens.steps++;
            if (letters[at] == '向' || letters[at] == '对') {
                return true;
            }
            if (Tokens.mark(letters[at]) != null) {
                return false;
            }
        }
        return false;
    }

    /** 以县政府办公室名义制发: whose name documents bear. */
    private boolean isInNameOf(int token) {
        char[] letters = tokens.prose.letters;
        int length = tokens.prose.length;
        for (int at = tokens.to(token); at < length && at < tokens.to(token) + FAREST_NAME; at++) {
            tokens.steps++;
            if (Numeral.startsWith(letters, length, at, "名义")) {
                return true;
            }
            if (Tokens.mark(letters[at]) != null) {
                return false;
            }
        }
        return false;
    }

    /** 县政府办公室: an office of the organ, and not the organ. */
    private boolean isUnitOfOrganBefore(int token) {
        return adjoins(token, ProseTerm.ORGAN);
    }

    private boolean adjoins(int token, ProseTerm term) {
        return token > 0
                && tokens.kind(token - 1) == Tokens.Kind.WORD
                && (tokens.terms(token - 1) & term.bit()) != 0
                && tokens.to(token - 1) == tokens.from(token);
    }

    /** 本 or 我 before the word for an organ. */
    private boolean isSaidOfOneself(int from) {
        char before = from > 0 ? tokens.prose.letters[from - 1] : ' ';
        return before == '本' || before == '我';
    }

    void noteTime(long bits, Zone zone) {
        if ((bits & ProseTerm.THIS_YEAR.bit()) != 0) {
            foreignTime = false;
            thisYear = true;
            zone.terms &= ~(zone.has(ProseTerm.CARRY) ? 0 : OTHER_TIMES);
        }
        if ((bits & ProseTerm.OTHER_TIME.bit()) != 0) {
            foreignTime = true;
        }
        // 累计 alone is of the year that the report is of, unless the sentence tells the year's own number besides.
        boolean ofYears = (sentenceTerms & OF_SOME_TIME) != 0;
        cumulative |= (bits & ProseTerm.CUMULATIVE.bit()) != 0 && !thisYear && ofYears;
    }

    /** 以来 behind this year: nothing but the year itself. */
    private boolean isSince(int token) {
        return thisYear && tokens.prose.letters[tokens.from(token)] == '以';
    }

    /** 2023年和2024年, 2022—2024年: a year that is joined to another one; what is told of both is told of neither. */
    boolean isOneOfSeveralYears(int token) {
        int other = token - 1;
        if (other > 0 && tokens.kind(other) == Tokens.Kind.LIST) {
            other--;
        }
        if (other < 0 || !isYear(other) || tokens.least(other) == tokens.least(token)) {
            return false;
        }
        int between = tokens.from(token) - tokens.to(other);
        return between <= 2 && JOINING.contains(new String(tokens.prose.letters, tokens.to(other), between));
    }

    private boolean isYear(int token) {
        boolean bare = tokens.kind(token) == Tokens.Kind.NUMBER
                && tokens.least(token) >= 1900
                && tokens.least(token) <= 2199
                && !Tokens.isFirm(tokens.measure(token));
        return bare || tokens.kind(token) == Tokens.Kind.YEAR;
    }

    /** Whether the last days of a year are named behind it. */
    boolean endsTheYear(int letter) {
        char[] letters = tokens.prose.letters;
        return Numeral.startsWith(letters, tokens.prose.length, letter, "底")
                || Numeral.startsWith(letters, tokens.prose.length, letter, "末")
                || Numeral.startsWith(letters, tokens.prose.length, letter, "12月");
    }
}
