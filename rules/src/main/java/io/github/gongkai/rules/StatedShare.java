package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** That a stated percentage is the stated part of one of the wholes that it may be meant of. */
final class StatedShare extends ClaimCondition {

    private final Passage passage;
    private final long part;
    private final Percentage percentage;
    private final List<Long> wholes;
    private final List<Quantity> totals;

    StatedShare(Passage passage, long part, long digits, int decimals, List<Long> wholes, Edition edition) {
        this.passage = passage;
        this.part = part;
        this.percentage = new Percentage(digits, decimals);
        this.wholes = List.copyOf(wholes);
        this.totals = List.of(
                Amounts.applications(edition, Amounts.ANSWERED, Amounts.ALL_APPLICANTS),
                Amounts.applications(edition, Amounts.NEW, Amounts.ALL_APPLICANTS),
                Amounts.applications(edition, Amounts.RECEIVED_IN_ALL, Amounts.ALL_APPLICANTS));
    }

    @Override
    List<Passage> passages() {
        return List.of(passage);
    }

    /** The whole may be any of several numbers. */
    @Override
    boolean isAmbiguous() {
        return true;
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return List.of();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        for (long whole : wholes) {
            if (percentage.isOf(part, whole)) {
                return Truth.TRUE;
            }
        }
        for (Quantity total : totals) {
            Bounds bounds = Bounds.of(total, report.figures(), blankIsZero);
            if (!bounds.isExact()) {
                return Truth.UNKNOWN;
            }
            if (percentage.isOf(part, bounds.known().longValue())) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    @Override
    String describe(Report report, Locale locale) {
        List<Long> candidates = new ArrayList<>();
        for (long whole : wholes) {
            if (!candidates.contains(whole)) {
                candidates.add(whole);
            }
        }
        StringBuilder text = new StringBuilder();
        for (long whole : candidates.subList(0, Math.min(4, candidates.size()))) {
            text.append(text.isEmpty() ? "" : Wording.SEMICOLON.in(locale))
                    .append(part + " ÷ " + whole + " = " + percentage.shown(part, whole));
        }
        return text + " ≠ " + percentage;
    }
}
