package io.github.gongkai.rules;

import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.rules.Draft.Kind;
import java.util.ArrayList;
import java.util.List;

/** What came of cases, by the words for it, and what words and no numerals say of cases. */
final class CaseResults {

    static final List<ProceedingColumn> PENDING = List.of(ProceedingColumn.PENDING);
    private static final List<ProceedingColumn> UPHELD = List.of(ProceedingColumn.UPHELD);
    private static final List<ProceedingColumn> CORRECTED = List.of(ProceedingColumn.CORRECTED);
    private static final List<ProceedingColumn> OTHER = List.of(ProceedingColumn.OTHER);
    private static final List<ProceedingColumn> UPHELD_OR_OTHER =
            List.of(ProceedingColumn.UPHELD, ProceedingColumn.OTHER);

    private final Tokens tokens;
    private final Setting setting;
    private final Paragraph paragraph;

    CaseResults(Tokens tokens, Setting setting, Paragraph paragraph) {
        this.tokens = tokens;
        this.setting = setting;
        this.paragraph = paragraph;
    }

    /** Several columns only where a word leaves open which of them it means. */
    List<ProceedingColumn> columns(Zone words, int ofRows) {
        List<ProceedingColumn> columns = columns(words);
        // The organ that has won a case of reconsideration is upheld, and so it is where other results are told apart.
        boolean upheld =
                ofRows == Amounts.RECONSIDERATION || (setting.sentence.terms & ProseTerm.OTHER_RESULT.bit()) != 0;
        boolean won = columns.equals(UPHELD_OR_OTHER) && tokens.prose.letters[tokens.to(words.result) - 2] == '胜';
        return won && upheld ? UPHELD : columns;
    }

    static List<ProceedingColumn> columns(Zone words) {
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

    static List<Quantity> readings(List<ProceedingColumn> columns, int rows, int all) {
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

    /** 未发生行政复议、行政诉讼, and 没有被纠错 of the cases named before. */
    void none(Zone zone, int rowsOfCases) {
        boolean unclear = Denials.unknown(tokens, zone.none, Math.max(zone.none, zone.last)) > 0;
        if (unclear || zone.has(ProseTerm.CONCLUDED)) {
            return;
        }
        int named = CaseNames.rows(zone);
        if (zone.hasAny(Zone.RESULTS)) {
            noneCorrected(zone, named == 0 ? rowsOfCases : named);
            return;
        }
        if (Denials.standsBehind(zone) && (zone.terms & Zone.MEANING & ~Zone.CASES) == 0) {
            for (int row : new int[] {Amounts.RECONSIDERATION, Amounts.LITIGATION}) {
                int from = row == Amounts.LITIGATION ? zone.litigation : zone.reconsideration;
                if ((named & row) != 0) {
                    addWords(tokens.from(from), zone.none, named & row, ProceedingColumn.TOTAL, 0);
                }
            }
            return;
        }
        int first = zone.none;
        if (zone.reconsideration > zone.none) {
            addWords(tokens.from(first), zone.reconsideration, Amounts.RECONSIDERATION, ProceedingColumn.TOTAL, 0);
            first = zone.litigation;
        }
        if (zone.litigation > zone.none) {
            int litigation = named & Amounts.LITIGATION;
            addWords(tokens.from(first), zone.litigation, litigation, ProceedingColumn.TOTAL, 0);
        }
    }

    private void noneCorrected(Zone zone, int ofRows) {
        if (!zone.has(ProseTerm.CORRECTED) || zone.result < zone.none) {
            return;
        }
        int last = zone.corrected;
        int lost = zone.has(ProseTerm.LOST) ? zone.result : last;
        if ((ofRows & Amounts.RECONSIDERATION) != 0) {
            addWords(tokens.from(zone.none), last, Amounts.RECONSIDERATION, ProceedingColumn.CORRECTED, 0);
        }
        if ((ofRows & Amounts.LITIGATION) != 0) {
            addWords(tokens.from(zone.none), lost, ofRows & Amounts.LITIGATION, ProceedingColumn.CORRECTED, 0);
        }
    }

    /** Adds a result that words tell, from a letter to the end of a token. */
    void addResult(int first, int last, int ofRows, List<ProceedingColumn> columns, long value) {
        Draft result = addWords(first, last, ofRows, columns.get(0), value);
        result.others = readings(columns, ofRows, ofRows);
        if (columns.equals(UPHELD)) {
            result.nothing = Amounts.proceedings(ofRows, ProceedingColumn.PENDING);
        }
    }

    /** Adds what the words from a letter to the end of a token say. */
    Draft addWords(int first, int last, int ofRows, ProceedingColumn column, long value) {
        Draft draft = new Draft(Kind.RESULT, first, tokens.to(last), value, value, 0, ofRows);
        draft.others = List.of(Amounts.proceedings(ofRows, column));
        draft.inWords = true;
        paragraph.addWords(draft);
        return draft;
    }
}
