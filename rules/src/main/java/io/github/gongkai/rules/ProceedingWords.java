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
    private static final long KINDS_OF_LITIGATION = ProseTerm.bits(ProseTerm.DIRECT, ProseTerm.AFTER);
    /** Cases decided, carried over or told by the way they came in are no column of the form. */
    private static final long OTHER_COUNTS = ProseTerm.bits(ProseTerm.CONCLUDED, ProseTerm.CHANNEL, ProseTerm.CARRY);

    private static final List<ProceedingColumn> UPHELD = List.of(ProceedingColumn.UPHELD);
    private static final List<ProceedingColumn> CORRECTED = List.of(ProceedingColumn.CORRECTED);
    private static final List<ProceedingColumn> OTHER = List.of(ProceedingColumn.OTHER);
    private static final List<ProceedingColumn> PENDING = List.of(ProceedingColumn.PENDING);
    private static final List<ProceedingColumn> UPHELD_OR_OTHER =
            List.of(ProceedingColumn.UPHELD, ProceedingColumn.OTHER);

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;

    /** The rows that results further on in the text belong to. */
    private int rows;
    /** The kinds of litigation told apart since the last number of cases. */
    private int parts;
    /** The rows of the number still to come where two kinds of cases have theirs one after the other; else 0. */
    private int second;
    /** The cases stated since the last result, each with its rows. */
    private final List<Draft> cases = new ArrayList<>();

    private final List<Draft> results = new ArrayList<>();

    ProceedingWords(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
    }

    /**
     * Whether the cases that a number counts are those of section 四, and not those that the organ decides, nor cases of all
     * kinds; but where there are none of any kind there are none of section 四 either.
     */
    boolean areMeant(int token, Zone before) {
        if (before.decides && !before.has(ProseTerm.CAUSE) || before.has(ProseTerm.BODY)) {
            setting.topic = Topic.OTHER;
            return false;
        }
        boolean none = tokens.most(token) == 0;
        boolean cue = setting.sentence.firstCue >= 0
                || setting.topic == Topic.APPLICATIONS
                || setting.topic == Topic.PROCEEDINGS;
        // 行政应诉9件，其中政府信息公开类3件: the first number counts all kinds of cases.
        boolean ofAllKinds =
                token < setting.sentence.firstCue && setting.sentence.inclusion > token || namesOursBehind(token);
        boolean received = before.hasAny(Zone.CASES) && before.has(ProseTerm.RECEIVE) && !before.hasAny(Setting.CUES);
        if (!none && (!cue || ofAllKinds || received) || before.unknownSinceMeaning > 0 && before.means()) {
            return false;
        }
        setting.topic = Topic.PROCEEDINGS;
        return true;
    }

    /** 行政诉讼4件，其中政府信息公开类1件: those on disclosure are told as a part of the number. */
    private boolean namesOursBehind(int token) {
        int at = token + 1;
        boolean mark = tokens.kind(at) == Tokens.Kind.COMMA || tokens.kind(at) == Tokens.Kind.OPEN;
        if (!mark || (terms(at + 1) & ProseTerm.INCLUDE.bit()) == 0) {
            return false;
        }
        for (at += 2; at < token + FAREST_PART && at < tokens.count && tokens.kind(at) == Tokens.Kind.WORD; at++) {
            tokens.steps++;
            if ((terms(at) & ProseTerm.CUE.bit()) != 0) {
                return true;
            }
        }
        return false;
    }

    private long terms(int token) {
        return token < tokens.count && tokens.kind(token) == Tokens.Kind.WORD ? tokens.terms(token) : 0;
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
        boolean told = tellsBehind(behind) || isWithdrawn(behind);
        if (words == behind && (before.unknown > 0 || !told)) {
            return null;
        }
        if (words.hasAny(OTHER_COUNTS) || behind.has(ProseTerm.CARRY)) {
            return null;
        }
        int named = rows(words);
        if (tellsReconsidered(words)) {
            if ((rows & Amounts.LITIGATION) != 0) {
                return null;
            }
            named = Amounts.RECONSIDERATION;
        }
        rows = named == 0 ? rows : named;
        if (words.hasAny(Zone.RESULTS) || words.has(ProseTerm.WITHDRAWN)) {
            // Only a lawsuit is lost.
            return result(token, words, words.has(ProseTerm.LOST) ? rows & Amounts.LITIGATION : rows);
        }
        return named == 0 ? null : whole(token, words, named);
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

    private static int rows(Zone zone) {
        if (zone.has(ProseTerm.DIRECT)) {
            return Amounts.DIRECT;
        }
        if (zone.has(ProseTerm.AFTER)) {
            return Amounts.AFTER;
        }
        return (zone.has(ProseTerm.RECONSIDERATION) ? Amounts.RECONSIDERATION : 0)
                | (zone.has(ProseTerm.LITIGATION) ? Amounts.LITIGATION : 0);
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
        return draft;
    }

    private void remember(Draft stated) {
        if (cases.size() < MOST_CASES) {
            cases.add(stated);
        }
    }

    private @Nullable Draft result(int token, Zone words, int ofRows) {
        if (ofRows == 0) {
            return null;
        }
        List<ProceedingColumn> columns = columns(words);
        if (columns.isEmpty()) {
            return null;
        }
        Draft draft = draft(token, Kind.RESULT, ofRows, columns.get(0));
        // Behind both kinds of litigation the results may be those of the second one, or of all.
        int all = parts == Amounts.LITIGATION ? ofRows | Amounts.LITIGATION : ofRows;
        draft.others = readings(columns, ofRows, all);
        results.add(draft);
        return draft;
    }

    private static List<Quantity> readings(List<ProceedingColumn> columns, int rows, int all) {
        if (columns.size() == 1 && rows == all) {
            return List.of(Amounts.proceedings(rows, columns.get(0)));
        }
        List<Quantity> readings = new ArrayList<>(4);
        for (ProceedingColumn column : columns) {
            readings.add(Amounts.proceedings(rows, column));
            if (all != rows) {
                readings.add(Amounts.proceedings(all, column));
            }
        }
        return List.copyOf(readings);
    }

    /** Several columns only where a word leaves open which of them it means. */
    private static List<ProceedingColumn> columns(Zone words) {
        if (words.has(ProseTerm.OTHER_RESULT) || words.has(ProseTerm.WITHDRAWN)) {
            return OTHER;
        }
        if (words.has(ProseTerm.UPHELD)) {
            return UPHELD;
        }
        if (words.has(ProseTerm.CORRECTED)) {
            return CORRECTED;
        }
        if (words.has(ProseTerm.PENDING)) {
            return PENDING;
        }
        if (words.has(ProseTerm.LOST)) {
            return CORRECTED;
        }
        return words.has(ProseTerm.REJECTED) ? UPHELD_OR_OTHER : List.of();
    }

    /** 未发生行政复议、行政诉讼, and 没有被纠错 of the cases named before. */
    void none(Zone zone) {
        if (zone.unknownSinceNone > 0 || zone.has(ProseTerm.CONCLUDED)) {
            return;
        }
        int named = rows(zone);
        if (zone.hasAny(Zone.RESULTS)) {
            noneCorrected(zone, named == 0 ? rowsOfCases() : named);
            return;
        }
        if (isDeniedBehind(zone)) {
            addWords(zone.last, zone.none, named, ProceedingColumn.TOTAL, 0);
            return;
        }
        int first = zone.none;
        if (zone.reconsideration > zone.none) {
            addWords(first, zone.reconsideration, Amounts.RECONSIDERATION, ProceedingColumn.TOTAL, 0);
            first = zone.litigation;
        }
        if (zone.litigation > zone.none) {
            int litigation = named & Amounts.LITIGATION;
            addWords(first, zone.litigation, litigation, ProceedingColumn.TOTAL, 0);
        }
    }

    /** 行政诉讼无: the word for none closes the clause that names one kind of cases and nothing else. */
    private boolean isDeniedBehind(Zone zone) {
        boolean oneKind = (zone.reconsideration < 0) != (zone.litigation < 0);
        return oneKind
                && zone.unknown == 0
                && zone.last + 1 == zone.none
                && (zone.terms & Zone.MEANING & ~Zone.CASES) == 0;
    }

    private void noneCorrected(Zone zone, int ofRows) {
        if (!zone.has(ProseTerm.CORRECTED) || zone.result < zone.none) {
            return;
        }
        int last = zone.corrected;
        if ((ofRows & Amounts.RECONSIDERATION) != 0) {
            addWords(zone.none, last, Amounts.RECONSIDERATION, ProceedingColumn.CORRECTED, 0);
        }
        if ((ofRows & Amounts.LITIGATION) != 0) {
            addWords(zone.none, last, ofRows & Amounts.LITIGATION, ProceedingColumn.CORRECTED, 0);
        }
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
        List<ProceedingColumn> columns = columns(zone);
        boolean kind = columns.isEmpty() && Long.bitCount(zone.terms & KINDS_OF_LITIGATION) == 1;
        int named = kind ? Amounts.LITIGATION : rows(zone);
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
        boolean plain = results.isEmpty() && parts == 0 && zone.unknown == 0 && last >= zone.every;
        if (!plain || sum == 0 || !kind && columns.size() != 1) {
            return;
        }
        if (kind) {
            addWords(zone.every, last, rows(zone), ProceedingColumn.TOTAL, sum);
            return;
        }
        Draft result = addWords(zone.every, last, all, columns.get(0), sum);
        if (columns.equals(UPHELD)) {
            result.nothing = Amounts.proceedings(all, ProceedingColumn.PENDING);
        }
        cases.clear();
    }

    private Draft addWords(int first, int last, int ofRows, ProceedingColumn column, long value) {
        Draft draft = new Draft(Kind.RESULT, tokens.from(first), tokens.to(last), value, value, 0, ofRows);
        draft.others = List.of(Amounts.proceedings(ofRows, column));
        draft.inWords = true;
        paragraph.addWords(draft);
        return draft;
    }

    private Draft draft(int token, Kind kind, int ofRows, ProceedingColumn column) {
        Draft draft = new Draft(
                kind, tokens.from(token), tokens.to(token), tokens.least(token), tokens.most(token), 0, ofRows);
        draft.others = List.of(Amounts.proceedings(ofRows, column));
        return draft;
    }

    void endSentence() {
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
