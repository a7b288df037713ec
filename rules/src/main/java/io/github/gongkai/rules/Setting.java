package io.github.gongkai.rules;

import java.util.Set;

/** What holds around a number: the matter, the year and the organ that the text speaks of. */
final class Setting {

    private static final long SCOPES =
            ProseTerm.bits(ProseTerm.OWN, ProseTerm.AREA, ProseTerm.OTHER_SUBJECT, ProseTerm.ORGAN);
    private static final long TIMES = ProseTerm.bits(ProseTerm.THIS_YEAR, ProseTerm.OTHER_TIME, ProseTerm.CUMULATIVE);

    private static final long OTHER_TIMES = ProseTerm.bits(ProseTerm.PRIOR, ProseTerm.OTHER_TIME);

    private static final long CUES = ProseTerm.bits(ProseTerm.CUE, ProseTerm.APPLICATION);

    private static final long DECISIONS = ProseTerm.bits(ProseTerm.LICENSING, ProseTerm.PENALTY, ProseTerm.COERCION);
    private static final long OTHER_THAN_DECISIONS =
            DisclosureWords.PIECES | Zone.APPLICATION | ProseTerm.OTHER_BUSINESS.bit();

    private static final Set<String> JOINING = Set.of("和", "及", "与", "至", "到", "、", "-", "—", "——", "~", "以及");

    Topic topic = Topic.NONE;
    /** Whether another year, or only a part of this one, is spoken of. */
    boolean foreignTime;
    /** Whether another organ, or a larger area, is spoken of. */
    boolean foreignScope;

    boolean thisYear;
    boolean cumulative;
    /** Every term of the sentence, those that are still to come included. */
    long sentenceTerms;
    /** The first word for the disclosure of information in the sentence; and the last 其中 before it. -1 where there is none. */
    int firstCue = -1;

    int inclusion = -1;

    char lastMeasure = ' ';

    private final Tokens tokens;
    private final Scope scope;

    Setting(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
    }

    /** Looks ahead to the end of the sentence that begins at a token. */
    void beginSentence(int token) {
        sentenceTerms = 0;
        firstCue = -1;
        inclusion = -1;
        for (int i = token; i < tokens.count && !endsSentence(i); i++) {
            tokens.steps++;
            if (tokens.kind(i) == Tokens.Kind.WORD) {
                long bits = tokens.terms(i);
                sentenceTerms |= bits;
                inclusion = firstCue < 0 && (bits & ProseTerm.INCLUDE.bit()) != 0 ? i : inclusion;
                firstCue = firstCue < 0 && (bits & CUES) != 0 ? i : firstCue;
            }
        }
    }

    /** 行政处罚8件，行政许可1027件，行政强制0件: a list of the rows needs no verb where nothing else is told of them. */
    boolean listsDecisions() {
        return (sentenceTerms & DECISIONS) == DECISIONS && (sentenceTerms & OTHER_THAN_DECISIONS) == 0;
    }

    private boolean endsSentence(int token) {
        Tokens.Kind kind = tokens.kind(token);
        return kind == Tokens.Kind.STOP || kind == Tokens.Kind.ITEM;
    }

    void forget() {
        foreignTime = false;
        foreignScope = false;
        thisYear = false;
    }

    void note(int token, long bits, Zone zone) {
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
        } else if ((bits & ProseTerm.OTHER_SUBJECT.bit()) != 0) {
            foreignScope |= !isAllOfArea(token);
        } else {
            noteOrgan(token, zone);
        }
    }

    /** The organ that acts is named before any word of its action; later ones are those that it deals with. */
    private void noteOrgan(int token, Zone zone) {
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

    /** 全区各单位: the area that was just named, and not a part of it. */
    private boolean isAllOfArea(int token) {
        return tokens.prose.letters[tokens.from(token)] == '各' && adjoins(token, ProseTerm.AREA);
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
        cumulative |= (bits & ProseTerm.CUMULATIVE.bit()) != 0 && !thisYear;
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
