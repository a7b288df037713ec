package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;

/** That a stated growth follows from this year's and last year's number, both stated in the prose. */
final class Growth extends ClaimCondition {

    /** This year's number and last year's. */
    record Years(long now, long before) {}

    private final Passage passage;
    private final Percentage percentage;
    private final boolean more;
    private final List<Years> candidates;

    Growth(Passage passage, long digits, int decimals, boolean more, List<Years> candidates) {
        this.passage = passage;
        this.percentage = new Percentage(digits, decimals);
        this.more = more;
        this.candidates = List.copyOf(candidates);
    }

    @Override
    List<Passage> passages() {
        return List.of(passage);
    }

    @Override
    boolean isAmbiguous() {
        return candidates.size() > 1;
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return List.of();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        for (Years years : candidates) {
            if (percentage.isOf(difference(years), years.before())) {
                return Truth.TRUE;
            }
        }
        return Truth.FALSE;
    }

    private long difference(Years years) {
        return more ? years.now() - years.before() : years.before() - years.now();
    }

    @Override
    String describe(Report report, Locale locale) {
        Years years = candidates.get(candidates.size() - 1);
        String minuend = more ? years.now() + " - " + years.before() : years.before() + " - " + years.now();
        return "(" + minuend + ") ÷ " + years.before() + " = " + percentage.shown(difference(years), years.before())
                + " ≠ " + percentage;
    }
}
