package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;
import java.util.Set;

/** What holds around a number: the matter, the year and the organ that the text speaks of. */
final class Setting {

    private static final long SCOPES =
            ProseTerm.bits(ProseTerm.OWN, ProseTerm.AREA, ProseTerm.OTHER_SUBJECT, ProseTerm.ORGAN);
    private static final long TIMES = ProseTerm.bits(ProseTerm.THIS_YEAR, ProseTerm.OTHER_TIME, ProseTerm.CUMULATIVE);

    private static final long OF_SOME_TIME = ProseTerm.bits(ProseTerm.THIS_YEAR, ProseTerm.OTHER_TIME, ProseTerm.NEW);

    private static final long OTHER_TIMES = ProseTerm.bits(ProseTerm.PRIOR, ProseTerm.OTHER_TIME);

    /** What is told of every place and office. */
    private static final long EVERYWHERE = ProseTerm.bits(ProseTerm.AREA, ProseTerm.OTHER_SUBJECT);

    static final long CUES = ProseTerm.bits(ProseTerm.CUE, ProseTerm.APPLICATION);

    private static final long NOT_HELD = Lexicon.row(ApplicationRow.UNABLE_NOT_HELD);
    private static final Set<String> JOINING = Set.of("和", "及", "与", "至", "到", "、", "-", "—", "——", "~", "以及");

    /** How the words begin that tell papers apart and may not act: 公文, 发文, 本级规章. */
    private static final String PAPERS = "公发本";

    /** How many letters there are at most between the words for parts of an area. */
    private static final int FAREST_PART = 4;

    private static final String JOINTS = "和及与、";

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
    /** What the sentence names, behind the place where it is read as well. */
    final Lookahead sentence;

    char lastMeasure = ' ';

    /** The last word for the organ's own area, or for the parts of it that were named behind it; -1 where there is none. */
    private int parts = -1;
    /** Whether the whole area is spoken of; and whether a number of its applications was told. */
    private boolean ofArea;

    private boolean areaCounted;
    /** Whether the organ's own office was named by a word for a part. */
    private boolean ownOffice;
    /** Whether the parts named are all there are. */
    private boolean allParts;

    /** Whether it is only of papers that another matter is spoken of: 公文类9条，作出行政处罚决定11件. */
    private boolean ofPapers;

    private final Tokens tokens;
    private final Scope scope;
    private final Mentions mentions;

    Setting(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.sentence = new Lookahead(tokens);
        this.scope = scope;
        this.mentions = new Mentions(tokens);
    }

    /** Looks ahead to the end of the sentence that begins at a token. */
    void beginSentence(int token) {
        sentence.read(token);
        enterSentence();
    }

    /** A sentence that lists outcomes speaks of applications, whatever was spoken of before but other business. */
    void enterSentence() {
        topic = sentence.listsOutcomes && topic != Topic.OTHER ? Topic.APPLICATIONS : topic;
    }

    /** 审结 in a sentence on applications, where no case is spoken of. */
    boolean concludesApplications(long bits) {
        return (bits & ProseTerm.CONCLUDED.bit()) != 0
                && (topic == Topic.APPLICATIONS || (sentence.terms & ProseTerm.APPLICATION.bit()) != 0)
                && (sentence.terms & (Zone.CASES | ProseTerm.OTHER_BUSINESS.bit())) == 0;
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
        // A sentence without any number, or one between the two, may have been passed over.
        boolean goesOn = tokens.kind(end) == Tokens.Kind.STOP
                && sentence.counts
                && next < tokens.count
                && tokens.from(next) == tokens.to(end)
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
        ofArea = false;
        ownOffice = false;
        ofPapers = false;
        foreignTime = false;
        foreignScope = false;
        thisYear = false;
    }

    void note(int token, long bits, Zone zone) {
        namedCases |= (bits & Zone.CASES) != 0;
        if (ofPapers && (bits & ProseTerm.DECIDE.bit()) != 0) {
            foreignScope = false;
        }
        if (sentence.isNotOurs(token, bits)) {
            zone.notOurs = true;
            zone.outcomes |= sentence.countsNotOurs && topic == Topic.APPLICATIONS ? NOT_HELD : 0;
        }
        if ((bits & SCOPES) != 0) {
            noteScope(token, bits, zone);
        }
        if ((bits & TIMES) != 0) {
            noteTime(isSince(token) ? 0 : bits, zone);
        }
    }

    private void noteScope(int token, long bits, Zone zone) {
        // 未发生关于部门信息公开事务的行政复议: what is named in what is denied does not act.
        if (zone.none >= 0 && isDenied(token, bits, zone.none)) {
            return;
        }
        if ((bits & ProseTerm.OWN.bit()) != 0) {
            foreignScope = false;
        } else if ((bits & EVERYWHERE) == EVERYWHERE) {
            foreignScope = !scope.governs();
            ofArea = !foreignScope;
        } else if ((bits & ProseTerm.AREA.bit()) != 0) {
            foreignScope = !scope.isOwnArea(tokens.prose.letters, tokens.to(token));
            parts = foreignScope ? -1 : token;
            ofArea = !foreignScope;
            allParts = false;
        } else if ((bits & ProseTerm.OTHER_SUBJECT.bit()) != 0) {
            notePart(token);
        } else {
            noteOrgan(token, zone);
        }
    }

    /** Whether what is named behind a word that denies is part of what is denied: no subject stands behind the verb. */
    private boolean isDenied(int token, long bits, int none) {
        boolean subject = (bits & ProseTerm.ORGAN.bit()) != 0;
        char first = tokens.prose.letters[tokens.from(token)];
        return !subject && (Denials.holdsVerb(tokens, none) || PAPERS.indexOf(first) >= 0);
    }

    /** The organ that acts is named before any word of its action; later ones are those that it deals with. */
    private void noteOrgan(int token, Zone zone) {
        if (isOfficeInCharge(token) || mentions.isOfMatter(token)) {
            return;
        }
        boolean addressed = mentions.isAddressed(token);
        if (addressed || mentions.isInNameOf(token)) {
            // 向市政府提出的申请3件，各部门办理40件: those that the whole area tells besides are not its own.
            foreignScope |= addressed && scope.governs() && (sentence.terms & ProseTerm.AREA.bit()) != 0;
            return;
        }
        boolean own = isSaidOfOneself(tokens.from(token))
                || scope.isOwnOrgan(tokens.prose.letters, tokens.from(token), tokens.to(token));
        if (own && scope.governs() && isJoinedToParts(token)) {
            foreignScope = false;
            parts = token;
            allParts = false;
            return;
        }
        if (!own && isUnitOfOrganBefore(token)) {
            zone.ownOrgan = false;
            foreignScope = true;
        } else if (own) {
            zone.ownOrgan = true;
            // 市政府新收3件，部门新收6件: only what came to its own office.
            boolean officeOnly =
                    (sentence.lastPart > token || areaCounted && sentence.tellsOnlyApplications()) && scope.governs();
            foreignScope = officeOnly || foreignScope && zone.has(ProseTerm.OTHER_SUBJECT) && !ownOffice;
        } else if (!zone.ownOrgan && !zone.hasAny(Zone.CASES)) {
            foreignScope = true;
        }
    }

    /** 县政府和各乡镇、各单位: the organ, and behind it all that there are besides; 县政府和各乡镇 are not yet all. */
    private boolean isJoinedToParts(int token) {
        int at = token + 1;
        int between = tokens.from(at) - tokens.to(token);
        if (between != 1 || JOINTS.indexOf(tokens.prose.letters[tokens.to(token)]) < 0) {
            return false;
        }
        int named = 0;
        while (isOfParts(at)) {
            tokens.steps++;
            named += tokens.kind(at) == Tokens.Kind.WORD ? 1 : 0;
            at++;
        }
        return named > 1;
    }

    private boolean isOfParts(int at) {
        return tokens.kind(at) == Tokens.Kind.LIST
                || tokens.kind(at) == Tokens.Kind.WORD && (tokens.terms(at) & ProseTerm.OTHER_SUBJECT.bit()) != 0;
    }

    /** 全区各单位, 全市各县区、各部门: the area that was just named; 全市各县区 alone are only a part of it. */
    private void notePart(int token) {
        if (scope.isNamedDepartment(tokens.prose.letters, tokens.from(token), tokens.to(token))) {
            return;
        }
        if (isOwnOffice(token)) {
            foreignScope = false;
            ownOffice = true;
            return;
        }
        if (!goesOnWithParts(token)) {
            ofPapers = (ofPapers || !foreignScope) && PAPERS.indexOf(tokens.prose.letters[tokens.from(token)]) >= 0;
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
        boolean own = !foreignScope && !scope.governs();
        return office && (own || scope.isOfficeOf(tokens.prose.letters, tokens.from(token)));
    }

    /** Whether a word for offices stands behind the area, or behind another such word, with 各 or a mark between. */
    private boolean goesOnWithParts(int token) {
        if (parts < 0 || tokens.from(token) - tokens.to(parts) > FAREST_PART) {
            return false;
        }
        boolean each = false;
        for (int at = tokens.to(parts); at <= tokens.from(token); at++) {
            char letter = tokens.prose.letters[at];
            each |= letter == '各' || letter == '、';
        }
        return each || (tokens.terms(parts) & ProseTerm.AREA.bit()) == 0;
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

    /** 我县政务公开办公室: the office that applications are handed in at, whoever they are for. */
    private boolean isOfficeInCharge(int token) {
        boolean cue = adjoins(token, ProseTerm.CUE);
        int area = cue ? token - 2 : token - 1;
        return area >= 0
                && tokens.kind(area) == Tokens.Kind.WORD
                && (tokens.terms(area) & ProseTerm.AREA.bit()) != 0
                && (cue || tokens.from(token) - tokens.to(area) <= FAREST_PART)
                && Numeral.endsWith(tokens.prose.letters, tokens.from(token), "公开");
    }

    /** 本 or 我 before the word for an organ. */
    private boolean isSaidOfOneself(int from) {
        char before = from > 0 ? tokens.prose.letters[from - 1] : ' ';
        return before == '本' || before == '我';
    }

    /** Notes that applications are counted: 全市共收到申请50件。市政府收到3件: the second number is none of the whole. */
    void noteCounted() {
        areaCounted |= ofArea;
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
        boolean ofYears = (sentence.terms & OF_SOME_TIME) != 0;
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
