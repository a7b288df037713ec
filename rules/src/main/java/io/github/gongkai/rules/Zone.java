package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;

/** The words that lead up to a number, or follow it, within one clause. */
final class Zone {

    private static final long VERBS = Term.bits(
            Term.RECEIVE,
            Term.NEW,
            Term.TAKE_ALL,
            Term.HANDLE,
            Term.ANSWER,
            Term.CARRY,
            Term.IN_PROGRESS,
            Term.WITHDRAWN,
            Term.DECIDE,
            Term.ISSUE,
            Term.REPEAL,
            Term.IN_FORCE);

    static final long APPLICANTS = Term.bits(
            Term.NATURAL, Term.ORGANIZATION, Term.COMMERCIAL, Term.RESEARCH, Term.WELFARE, Term.LEGAL_SERVICE);

    static final long RESULTS =
            Term.bits(Term.UPHELD, Term.CORRECTED, Term.OTHER_RESULT, Term.PENDING, Term.REJECTED, Term.LOST);

    static final long CASES = Term.bits(Term.RECONSIDERATION, Term.LITIGATION, Term.DIRECT, Term.AFTER);

    static final long APPLICATION = Term.bits(Term.APPLICATION, Term.APPLY);

    private static final long ROWS =
            Term.bits(Term.REGULATION, Term.DOCUMENT, Term.LICENSING, Term.PENALTY, Term.COERCION);

    /** Words that say what a number counts; others only say where, when or how. */
    static final long MEANING =
            VERBS | APPLICANTS | RESULTS | CASES | APPLICATION | ROWS | Term.bits(Term.COUNT, Term.CHANNEL);

    private static final long TOLD =
            MEANING | Term.bits(Term.NONE, Term.EVERY, Term.EACH, Term.PRIOR, Term.NEXT, Term.APPLICATION, Term.APPLY);

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
    /** Whether the report's own organ is named. */
    boolean ownOrgan;
    /** The token behind the last one looked at. */
    int end;

    /** Whether nothing was added. */
    boolean isUntouched() {
        return terms == 0 && outcomes == 0 && groups == 0 && unknown == 0 && !ownOrgan;
    }

    boolean has(Term term) {
        return (terms & term.bit()) != 0;
    }

    boolean hasAny(long bits) {
        return (terms & bits) != 0;
    }

    boolean means() {
        return hasAny(MEANING) || outcomes != 0 || groups != 0;
    }

    void add(Tokens tokens, int token) {
        long bits = tokens.terms(token);
        long rows = tokens.outcomes(token);
        int gap = tokens.gap(token);
        addGap(gap);
        if ((bits & TOLD) == 0 && rows == 0) {
            terms |= bits;
            return;
        }
        if ((bits & APPLICATION) != 0) {
            qualified |= gap > 0 && (bits & Term.APPLY.bit()) != 0;
            application = token;
        }
        if ((bits & CASES) != 0) {
            decides |= hasAny(Term.bits(Term.RECEIVE, Term.HANDLE, Term.ANSWER, Term.CONCLUDED, Term.NEW));
            if ((bits & Term.RECONSIDERATION.bit()) != 0) {
                reconsideration = token;
            } else {
                litigation = token;
            }
        }
        if ((bits & Term.NONE.bit()) != 0) {
            none = token;
            unknownSinceNone = 0;
        }
        if ((bits & Term.bits(Term.EVERY, Term.EACH)) != 0) {
            every = token;
        }
        if ((bits & Term.bits(Term.CARRY, Term.PRIOR, Term.NEXT)) != 0) {
            carry = token;
        }
        if ((bits & RESULTS) != 0) {
            result = token;
        }
        if ((bits & Term.CORRECTED.bit()) != 0 && corrected < 0) {
            corrected = token;
        }
        if ((bits & APPLICANTS) != 0) {
            applicant = token;
        }
        terms |= bits;
        if (rows != 0) {
            addOutcome(rows);
        }
        if ((bits & MEANING) != 0 || rows != 0) {
            unknownSinceMeaning = 0;
            last = token;
        }
    }

    private void addOutcome(long rows) {
        boolean group = Long.bitCount(rows) > 1
                || rows == Lexicon.row(ApplicationRow.GRANTED)
                || rows == Lexicon.row(ApplicationRow.PARTIALLY_GRANTED);
        if (group) {
            groups |= rows;
        } else {
            outcomes |= rows;
        }
    }

    void addGap(int gap) {
        unknown += gap;
        unknownSinceMeaning += gap;
        unknownSinceNone += gap;
    }
}
