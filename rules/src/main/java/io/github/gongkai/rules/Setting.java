package io.github.gongkai.rules;

/** What holds around a number: the matter, the year and the organ that the text speaks of. */
final class Setting {

    private static final long SCOPES = Term.bits(Term.OWN, Term.AREA, Term.PART_OF_AREA, Term.ORGAN);
    private static final long TIMES = Term.bits(Term.THIS_YEAR, Term.OTHER_TIME, Term.CUMULATIVE);

    Topic topic = Topic.NONE;
    /** Whether another year, or only a part of this one, is spoken of. */
    boolean foreignTime;
    /** Whether another organ, or a larger area, is spoken of. */
    boolean foreignScope;

    boolean thisYear;
    boolean cumulative;
    /** Every term of the sentence, those that are still to come included. */
    long sentenceTerms;

    char lastMeasure = ' ';

    private final Tokens tokens;
    private final Scope scope;

    Setting(Tokens tokens, Scope scope) {
        this.tokens = tokens;
        this.scope = scope;
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
        if ((bits & Term.OWN.bit()) != 0) {
            foreignScope = false;
        } else if ((bits & Term.AREA.bit()) != 0) {
            foreignScope = !scope.isOwnArea(tokens.prose.letters, tokens.to(token));
        } else if ((bits & Term.PART_OF_AREA.bit()) != 0) {
            foreignScope = true;
        } else if ((bits & Term.ORGAN.bit()) != 0) {
            noteOrgan(token, zone);
        }
    }

    /** The organ that acts is named before any word of its action; later ones are those that it deals with. */
    private void noteOrgan(int token, Zone zone) {
        boolean own = scope.isOwnOrgan(tokens.prose.letters, tokens.from(token), tokens.to(token));
        if (own) {
            zone.ownOrgan = true;
            foreignScope = foreignScope && zone.has(Term.PART_OF_AREA);
        } else if (!zone.ownOrgan && !zone.hasAny(Zone.CASES)) {
            foreignScope = true;
        }
    }

    void noteTime(long bits, Zone zone) {
        if ((bits & Term.THIS_YEAR.bit()) != 0) {
            foreignTime = false;
            thisYear = true;
            zone.terms &= ~(zone.has(Term.CARRY) ? 0 : Term.bits(Term.PRIOR, Term.OTHER_TIME));
        }
        if ((bits & Term.OTHER_TIME.bit()) != 0) {
            foreignTime = true;
        }
        cumulative |= (bits & Term.CUMULATIVE.bit()) != 0 && !thisYear;
    }

    /** 以来 behind this year: nothing but the year itself. */
    private boolean isSince(int token) {
        return thisYear && tokens.prose.letters[tokens.from(token)] == '以';
    }

    /** Whether the last days of a year are named behind it. */
    boolean endsTheYear(int letter) {
        char[] letters = tokens.prose.letters;
        return Numeral.startsWith(letters, tokens.prose.length, letter, "底")
                || Numeral.startsWith(letters, tokens.prose.length, letter, "末")
                || Numeral.startsWith(letters, tokens.prose.length, letter, "12月");
    }
}
