package io.github.gongkai.rules;

/** How cases are named behind the number that counts them: 发生1起行政复议案件, 131件行政复议、45件行政诉讼获维持. */
final class CaseNames {

    private static final int FAREST_PART = 8;
    /** How words begin for what only came to the organ: 收到, 接到, and not 受理. */
    private static final String GETTING = "收接";

    private static final long KINDS = ProseTerm.bits(ProseTerm.RECONSIDERATION, ProseTerm.LITIGATION);
    private static final long NO_CASES = ProseTerm.bits(
            ProseTerm.APPLY, ProseTerm.OTHER_BUSINESS, ProseTerm.CONCLUDED, ProseTerm.BODY, ProseTerm.NONE);

    private final Tokens tokens;

    CaseNames(Tokens tokens) {
        this.tokens = tokens;
    }

    /** 行政诉讼4件，其中政府信息公开类1件: those on disclosure are told as a part of the number. */
    boolean namesOursBehind(int token) {
        int at = token + 1;
        boolean mark = tokens.kind(at) == Tokens.Kind.COMMA || tokens.kind(at) == Tokens.Kind.OPEN;
        if (!mark || (tokens.termsOfWord(at + 1) & ProseTerm.INCLUDE.bit()) == 0) {
            return false;
        }
        for (at += 2; at < token + FAREST_PART && at < tokens.count && tokens.kind(at) == Tokens.Kind.WORD; at++) {
            tokens.steps++;
            if ((tokens.termsOfWord(at) & ProseTerm.CUE.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    /** 发生1起行政复议案件, 131件行政复议获维持: one kind of cases is named right behind the number, and nothing else before it. */
    boolean namesCasesBehind(int token, Zone before, Zone behind) {
        long named = behind.terms & Zone.MEANING;
        boolean one = Long.bitCount(named & KINDS) == 1 && (named & ~(KINDS | Zone.RESULTS | Zone.APPLICATION)) == 0;
        boolean received = (before.terms & Zone.MEANING) == ProseTerm.RECEIVE.bit()
                && (before.has(ProseTerm.CUE) || isListedWithLawsuits(before, behind))
                && before.unknownSinceMeaning == 0;
        return one
                && (!before.means() || received)
                && !before.has(ProseTerm.INCLUDE)
                && behind.unknown == 0
                && Long.bitCount(named & Zone.RESULTS) <= 1
                && !behind.hasAny(NO_CASES)
                && tokens.gap(behind.end) == 0
                && tokens.gap(token) == 0;
    }

    /** 收到2件行政复议、1件行政诉讼: no organ decides lawsuits, so that it does not decide the cases told beside them. */
    private boolean isListedWithLawsuits(Zone before, Zone behind) {
        int next = behind.end + 1;
        return before.last >= 0
                && GETTING.indexOf(tokens.prose.letters[tokens.from(before.last)]) >= 0
                && behind.has(ProseTerm.RECONSIDERATION)
                && tokens.kind(behind.end) == Tokens.Kind.LIST
                && next < tokens.count
                && tokens.kind(next) == Tokens.Kind.NUMBER
                && tokens.termsOfWord(next + 1) == ProseTerm.LITIGATION.bit();
    }

    /** 131件行政复议、45件行政诉讼获维持: what is told behind the second number is told of both. */
    long resultBehind(int token, Zone behind) {
        int next = behind.end + 1;
        boolean list = tokens.kind(behind.end) == Tokens.Kind.LIST && !behind.hasAny(Zone.RESULTS);
        if (!list || next >= tokens.count || tokens.kind(next) != Tokens.Kind.NUMBER || tokens.gap(next) > 0) {
            return 0;
        }
        long cases = 0;
        long result = 0;
        for (int at = next + 1; at <= next + FAREST_PART && tokens.gap(at) == 0 && tokens.termsOfWord(at) != 0; at++) {
            tokens.steps++;
            cases |= tokens.termsOfWord(at) & Zone.CASES;
            result |= tokens.termsOfWord(at) & Zone.RESULTS;
        }
        return cases != 0 && Long.bitCount(result) == 1 ? result : 0;
    }

    /** The rows of section 四 that words name. */
    static int rows(Zone zone) {
        if (zone.has(ProseTerm.DIRECT)) {
            return Amounts.DIRECT;
        }
        if (zone.has(ProseTerm.AFTER)) {
            return Amounts.AFTER;
        }
        return (zone.has(ProseTerm.RECONSIDERATION) ? Amounts.RECONSIDERATION : 0)
                | (zone.has(ProseTerm.LITIGATION) ? Amounts.LITIGATION : 0);
    }
}
