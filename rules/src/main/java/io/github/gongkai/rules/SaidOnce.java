package io.github.gongkai.rules;

import io.github.gongkai.ApplicationRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact numbers of a paragraph that are stated once only, and of all applicants together. What is stated twice, or not
 * exactly, proves nothing of the others.
 */
final class SaidOnce {

    /** The kinds of outcomes: all there are. */
    static final long[] OUTCOMES = {
        Lexicon.row(ApplicationRow.GRANTED),
        Lexicon.row(ApplicationRow.PARTIALLY_GRANTED),
        Lexicon.DENIED,
        Lexicon.UNABLE,
        Lexicon.DECLINED,
        Lexicon.OTHER_HANDLING
    };

    private static final long[] FLOW = {
        Amounts.NEW, Amounts.CARRIED_IN, Amounts.RECEIVED_IN_ALL, Amounts.ANSWERED, Amounts.CARRIED_FORWARD
    };

    private final @Nullable Draft[] found = new Draft[FLOW.length + OUTCOMES.length];
    /** By its place among those that are looked for, whether a number is stated twice or not exactly. */
    private int disputed;

    SaidOnce(List<Draft> drafts) {
        for (Draft draft : drafts) {
            boolean ofAllApplicants = draft.others.isEmpty() && draft.columns == Amounts.ALL_APPLICANTS;
            int place = ofAllApplicants && draft.rows.length == 1 ? place(draft.rows[0]) : -1;
            if (place >= 0) {
                disputed |= found[place] != null || !draft.isExact() ? 1 << place : 0;
                found[place] = draft;
            }
        }
    }

    /** The number of some rows of section 三; null if there is none, or no certain one. */
    @Nullable
    Draft of(long rows) {
        int place = place(rows);
        return (disputed & 1 << place) == 0 ? found[place] : null;
    }

    private static int place(long rows) {
        for (int i = 0; i < FLOW.length; i++) {
            if (FLOW[i] == rows) {
                return i;
            }
        }
        for (int i = 0; i < OUTCOMES.length; i++) {
            if (OUTCOMES[i] == rows) {
                return FLOW.length + i;
            }
        }
        return -1;
    }
}
