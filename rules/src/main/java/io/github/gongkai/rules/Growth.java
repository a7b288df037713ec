package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * That a stated growth follows from this year's and last year's number: both stated in the prose, or last year's taken from
 * the tables of last year's report.
 */
final class Growth extends ClaimCondition {

    private static final Bilingual NO_NUMBER =
            new Bilingual("上一年的表格里没有可以比较的数", "the tables of the year before hold no number to compare with");

    /** This year's number and last year's. */
    record Years(long now, long before) {}

    private final Passage passage;
    private final Percentage percentage;
    private final boolean more;
    private final List<Years> candidates;
    private final boolean fromTables;

    Growth(Passage passage, long digits, int decimals, boolean more, List<Years> candidates) {
        this(passage, digits, decimals, more, candidates, false);
    }

    /** With last year's numbers from last year's tables, which may count otherwise than the text does. */
    static Growth fromTables(Passage passage, long digits, int decimals, boolean more, List<Years> candidates) {
        return new Growth(passage, digits, decimals, more, candidates, true);
    }

    private Growth(
            Passage passage, long digits, int decimals, boolean more, List<Years> candidates, boolean fromTables) {
        this.fromTables = fromTables;
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
        return fromTables || candidates.size() > 1;
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
        return candidates.isEmpty() ? Truth.UNKNOWN : Truth.FALSE;
    }

    @Override
    Optional<String> reason(Report report, Locale locale) {
        return Optional.of(NO_NUMBER.in(locale));
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
