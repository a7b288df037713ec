package io.github.gongkai.rules;

import io.github.gongkai.Column;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What numbers and words say of section 四, with what was said of it before in the same sentence. */
final class ProceedingWords {

    private static final int MOST_CASES = 8;
    private static final int FAREST_PART = 8;
    private static final int BOTH = Amounts.RECONSIDERATION | Amounts.LITIGATION;
    private static final long TOLD_ALONE =
            ProseTerm.bits(ProseTerm.WITHDRAWN, ProseTerm.CONCLUDED, ProseTerm.IN_PROGRESS);
    private static final long KINDS_OF_LITIGATION = ProseTerm.bits(ProseTerm.DIRECT, ProseTerm.AFTER);
    /** Cases decided, carried over or told by the way they came in are no column of the form. */
    private static final long OTHER_COUNTS = ProseTerm.bits(ProseTerm.CONCLUDED, ProseTerm.CHANNEL, ProseTerm.CARRY);

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;
    private final CaseNames names;
    private final CaseResults inWords;

    /** The rows that results further on in the text belong to. */
    private int rows;
    /** The kinds of litigation told apart since the last number of cases. */
    private int parts;
    /** The rows of the number still to come where two kinds of cases have theirs one after the other; else 0. */
    private int second;
    /** The cases stated since the last result, each with its rows. */
    private final List<Draft> cases = new ArrayList<>();

    private final List<Draft> results = new ArrayList<>();
    /** Whether the results are those of reconsideration and litigation together. */
    private boolean joint;
    /** The last number of cases, and its token. */
    private @Nullable Draft latest;

    private int latestToken;

    ProceedingWords(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
        this.names = new CaseNames(tokens);
        this.inWords = new CaseResults(tokens, setting, paragraph);
    }

    /**
     * Whether the cases that a number counts are those of section 四, and not those that the organ decides, nor cases of all
     * kinds; but where there are none of any kind there are none of section 四 either.
     */
    boolean areMeant(int token, Zone before) {
        boolean none = tokens.most(token) == 0;
        // No organ decides lawsuits, so that 办理行政复议、行政诉讼0件 are those against it.
        boolean decides = before.decides && !(none && before.has(ProseTerm.LITIGATION));
        if (decides && !before.has(ProseTerm.CAUSE) || before.has(ProseTerm.BODY)) {
            setting.topic = Topic.OTHER;
            return false;
        }
        boolean cue = setting.sentence.firstCue >= 0
                || setting.topic == Topic.APPLICATIONS
                || setting.topic == Topic.PROCEEDINGS;
        // 行政应诉9件，其中政府信息公开类3件: the first number counts all kinds of cases.
        boolean ofAllKinds =
                token < setting.sentence.firstCue && setting.sentence.inclusion > token || names.namesOursBehind(token);
        boolean received = before.hasAny(Zone.CASES)
                && before.has(ProseTerm.RECEIVE)
                && !before.hasAny(Setting.CUES)
                && setting.topic != Topic.PROCEEDINGS;
        if (!none && (!cue || ofAllKinds || received) || before.unknownSinceMeaning > 0 && before.means()) {
            return false;
        }
        setting.topic = Topic.PROCEEDINGS;
        return true;
    }

    /** Whether cases are named right behind a number that counts them. */
    boolean namesCasesBehind(int token, Zone before, Zone behind) {
        return names.namesCasesBehind(token, before, behind);
    }

    /** 收到2件行政复议: of whatever kind, they are no applications. */
    boolean startBehind(int token) {
        return tokens.gap(token + 1) == 0 && (tokens.termsOfWord(token + 1) & Zone.CASES) != 0;
    }

    /** Whether the next number is that of the cases named second: 行政复议、行政诉讼分别为2件、1件. */
    boolean awaitsAnother() {
        return second != 0;
    }

    @Nullable
    Draft read(int token, Zone before, Zone behind) {
        int awaited = second;
        second = 0;
        if (awaited != 0 && !before.means()) {
            rows = awaited;
            return before.unknown == 0 ? whole(token, before, awaited) : null;
        }
        if (parts == Amounts.LITIGATION && before.isUntouched() && ApplicationNumbers.isCalledASum(tokens, token)) {
            return whole(token, before, Amounts.LITIGATION);
        }
        Zone words = before.hasAny(Zone.CASES | Zone.RESULTS) || isWithdrawn(before) ? before : behind;
        boolean counted = words == behind && names.namesCasesBehind(token, before, behind);
        boolean told = tellsBehind(behind) || isWithdrawn(behind) || counted;
        if (words == behind && (before.unknown > 0 || !told)) {
            // 诉讼9件，其中一审6件、二审3件，均胜诉: of whatever was told last.
            cases.clear();
            latest = null;
            return null;
        }
        if (words.hasAny(OTHER_COUNTS) || behind.has(ProseTerm.CARRY)) {
            cases.clear();
            latest = null;
            return null;
        }
        int named = CaseNames.rows(words);
        if (tellsReconsidered(words)) {
            if ((rows & Amounts.LITIGATION) != 0) {
                return null;
            }
            named = Amounts.RECONSIDERATION;
        }
        rows = named == 0 ? rows : named;
        long result = counted ? names.resultBehind(token, behind) : 0;
        words.terms |= result;
        if (words.hasAny(Zone.RESULTS) || words.has(ProseTerm.WITHDRAWN)) {
            // Only a lawsuit is lost.
            return result(token, words, words.has(ProseTerm.LOST) ? rows & Amounts.LITIGATION : rows);
        }
        Draft all = named == 0 ? null : whole(token, words, named);
        latestToken = words == behind ? behind.end - 1 : token;
        return all;
    }

    /** 维持8件、申请人撤回1件: in a list of results it is the case that was withdrawn; 撤回申请 may be said of an application. */
    private boolean isWithdrawn(Zone before) {
        return before.has(ProseTerm.WITHDRAWN)
                && !results.isEmpty()
                && before.unknown == 0
                && Numeral.endsWith(tokens.prose.letters, tokens.to(before.last), "撤回");
    }

    /** 1件尚未审结, 2件为未经复议直接起诉: the words behind a number tell what it counts of the cases before. */
    private static boolean tellsBehind(Zone behind) {
        boolean result = behind.hasAny(Zone.RESULTS) && !behind.hasAny(Zone.CASES);
        return result || Long.bitCount(behind.terms & KINDS_OF_LITIGATION) == 1 && behind.unknown == 0;
    }

    /** 经复议维持7件: what came of reconsideration, and no lawsuit after it. */
    private boolean tellsReconsidered(Zone words) {
        return words.has(ProseTerm.AFTER)
                && words.hasAny(Zone.RESULTS)
                && words.litigation >= 0
                && tokens.prose.letters[tokens.to(words.litigation) - 1] == '议';
    }

    private Draft whole(int token, Zone words, int named) {
        boolean part = named == Amounts.DIRECT || named == Amounts.AFTER;
        boolean both = named == (Amounts.RECONSIDERATION | Amounts.LITIGATION);
        if (part) {
            parts |= named;
        } else {
            endCase();
        }
        if (both && words.saysRespectively(tokens)) {
            boolean inOrder = words.reconsideration < words.litigation;
            second = inOrder ? Amounts.LITIGATION : Amounts.RECONSIDERATION;
            named = inOrder ? Amounts.RECONSIDERATION : Amounts.LITIGATION;
        } else if (both && words.has(ProseTerm.EACH)) {
            Draft first = draft(token, Kind.PROCEEDINGS, Amounts.RECONSIDERATION, ProceedingColumn.TOTAL);
            paragraph.add(first, words);
            remember(first);
            named = Amounts.LITIGATION;
        }
        Draft draft = draft(token, Kind.PROCEEDINGS, named, ProceedingColumn.TOTAL);
        if (!part) {
            remember(draft);
        }
        latest = draft;
        latestToken = token;
        return draft;
    }

    private void remember(Draft stated) {
        if (cases.size() < MOST_CASES) {
            cases.add(stated);
        }
    }

    private @Nullable Draft result(int token, Zone words, int ofRows) {
        latest = null;
        if (ofRows == 0) {
            return null;
        }
        List<ProceedingColumn> columns = inWords.columns(words, ofRows);
        if (columns.isEmpty()) {
            return null;
        }
        boolean together = joint(token, words);
        ofRows = together ? ofRows : rowsOfAny(token, words, ofRows);
        Draft draft = draft(token, Kind.RESULT, ofRows, columns.get(0));
        // Behind both kinds of litigation the results may be those of the second one, or of all.
        int all = parts == Amounts.LITIGATION ? ofRows | Amounts.LITIGATION : ofRows;
        if (together) {
            all = BOTH;
            ofRows = tokens.most(token) > cases.get(1).most ? BOTH : ofRows;
            draft.rows = new long[] {ofRows};
        }
        draft.others = CaseResults.readings(columns, ofRows, all);
        results.add(draft);
        return draft;
    }

    /**
     * 复议6宗、诉讼2宗，其中3宗维持: results behind both kinds of cases, of which none is named again, are those of both; unless the
     * second number is large enough to be the one that they are of.
     */
    private boolean joint(int token, Zone words) {
        if (results.isEmpty()) {
            boolean two = cases.size() == 2 && parts == 0 && !words.hasAny(Zone.CASES);
            joint = two && (cases.get(0).rows[0] | cases.get(1).rows[0]) == BOTH && isBehindInclusion(token);
        }
        return joint && cases.size() == 2 && !words.hasAny(Zone.CASES);
    }

    /** 复议12件，诉讼0件，维持4件: where there are none of the cases named last, results are those of the first. */
    private int rowsOfAny(int token, Zone words, int ofRows) {
        boolean two = cases.size() == 2 && parts == 0 && !words.hasAny(Zone.CASES) && tokens.least(token) > 0;
        return two && cases.get(1).most == 0 ? (int) cases.get(0).rows[0] : ofRows;
    }

    /** Whether 其中 stands before a number in its clause, or in the one before. */
    private boolean isBehindInclusion(int token) {
        for (int at = token - 1; at >= 0 && at > token - FAREST_PART; at--) {
            tokens.steps++;
            if ((tokens.termsOfWord(at) & ProseTerm.INCLUDE.bit()) != 0) {
                return true;
            }
            if (tokens.kind(at) == Tokens.Kind.NUMBER) {
                return false;
            }
        }
        return false;
    }

    /** 未发生行政复议、行政诉讼, and 没有被纠错 of the cases named before. */
    void none(Zone zone) {
        inWords.none(zone, rowsOfCases());
    }

    private int rowsOfCases() {
        int all = 0;
        for (Draft stated : cases) {
            all |= (int) stated.rows[0];
        }
        return all;
    }

    /** 均维持, 均为复议后起诉: all the cases stated since the last result; of those upheld none is pending. */
    void all(Zone zone) {
        if (latest != null && parts == latest.rows[0] && zone.hasAny(Zone.RESULTS)) {
            // 诉讼4件，其中直接起诉3件，均尚未审结: what is true of all is true of those told last.
            lone(zone);
            return;
        }
        List<ProceedingColumn> columns = CaseResults.columns(zone);
        boolean kind = columns.isEmpty() && Long.bitCount(zone.terms & KINDS_OF_LITIGATION) == 1;
        int named = kind ? Amounts.LITIGATION : CaseNames.rows(zone);
        int last = kind ? zone.last : zone.result;
        long sum = 0;
        int all = 0;
        for (Draft stated : cases) {
            boolean meant = named == 0 || (stated.rows[0] & named) != 0;
            if (meant && stated.isExact()) {
                sum += stated.least;
                all |= (int) stated.rows[0];
            }
        }
        // Behind results, or behind the two kinds of litigation, 均 may be said of the last number only.
        boolean plain = results.isEmpty()
                && parts == 0
                && zone.unknown == 0
                && last >= zone.every
                && Long.bitCount(zone.terms & Zone.RESULTS) <= 1;
        if (!plain || sum == 0 || !kind && columns.isEmpty()) {
            return;
        }
        if (kind) {
            inWords.addWords(tokens.from(zone.every), last, CaseNames.rows(zone), ProceedingColumn.TOTAL, sum);
            return;
        }
        inWords.addResult(tokens.from(zone.every), last, all, inWords.columns(zone, all), sum);
        cases.clear();
        latest = null;
    }

    /**
     * 行政复议1件，已撤回; 行政诉讼2件，正在审理中: what a clause right behind a number of cases tells of them without a numeral. Cases
     * that are all concluded leave none pending.
     */
    void lone(Zone zone) {
        Draft stated = latest;
        int told = zone.result >= 0 ? zone.result : lastTold();
        latest = null;
        if (stated == null || !stated.isExact() || stated.least == 0 || !isRightBehind(told)) {
            return;
        }
        long said = zone.terms & (Zone.RESULTS | TOLD_ALONE);
        int ofRows = (int) stated.rows[0];
        boolean plain = Long.bitCount(said) == 1 && (zone.terms & Zone.MEANING & ~said) == 0 && !zone.tellsOutcome();
        if (!plain || zone.unknown > 0 && !namesThatCase(told)) {
            return;
        }
        if (said == ProseTerm.CONCLUDED.bit()) {
            inWords.addWords(tokens.to(latestToken + 1), told, ofRows, ProceedingColumn.PENDING, 0);
            // 已审结，结果维持: the next clause goes on with them.
            latest = stated;
            latestToken = told;
            return;
        } else {
            List<ProceedingColumn> columns =
                    said == ProseTerm.IN_PROGRESS.bit() ? CaseResults.PENDING : inWords.columns(zone, ofRows);
            inWords.addResult(tokens.to(latestToken + 1), told, ofRows, columns, stated.least);
        }
        cases.clear();
    }

    /** 到报告公布时该案尚未审结. */
    private boolean namesThatCase(int told) {
        return Numeral.endsWith(tokens.prose.letters, tokens.from(told), "该案");
    }

    /** The last word of the clause behind the number of cases that says what came of them; -1 where there is none. */
    private int lastTold() {
        int told = -1;
        for (int at = latestToken + 2; tokens.termsOfWord(at) != 0 && at <= latestToken + FAREST_PART; at++) {
            tokens.steps++;
            told = (tokens.termsOfWord(at) & TOLD_ALONE) != 0 ? at : told;
        }
        return told;
    }

    private boolean isRightBehind(int told) {
        int mark = latestToken + 1;
        boolean clause = tokens.kind(mark) == Tokens.Kind.COMMA || tokens.kind(mark) == Tokens.Kind.OPEN;
        for (int at = mark + 1; clause && at <= told; at++) {
            tokens.steps++;
            clause = tokens.kind(at) == Tokens.Kind.WORD;
        }
        return clause && told > mark;
    }

    private Draft draft(int token, Kind kind, int ofRows, ProceedingColumn column) {
        Draft draft = new Draft(
                kind, tokens.from(token), tokens.to(token), tokens.least(token), tokens.most(token), 0, ofRows);
        draft.others = List.of(Amounts.proceedings(ofRows, column));
        return draft;
    }

    void endSentence() {
        latest = null;
        second = 0;
        endCase();
        cases.clear();
        rows = 0;
    }

    /** Four results behind one number of cases make it up. */
    private void endCase() {
        if (results.size() == 4 && cases.size() == 1 && parts == 0) {
            int columns = 0;
            for (Draft result : results) {
                Column column = result.others.get(0).cells().get(0).column();
                columns |= 1 << ((ProceedingColumn) column).ordinal();
            }
            if (Integer.bitCount(columns) == 4) {
                paragraph.sum(results, List.of(cases.get(0)));
            }
        }
        if (!results.isEmpty()) {
            cases.clear();
        }
        results.clear();
        parts = 0;
    }
}
