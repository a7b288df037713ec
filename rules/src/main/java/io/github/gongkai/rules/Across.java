package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;

/**
 * Something that is true or false of several reports together. Of a single report nobody can say; the condition of a rule
 * is made into one {@link Joint} for each place once the reports are there.
 */
abstract class Across extends Condition {

    /** Why it cannot be judged. */
    abstract String reason(Locale locale);

    /** The name of a report's organ on one line. */
    static String organ(Report report) {
        return report.organ().nameOnOneLine();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return Truth.UNKNOWN;
    }

    @Override
    String describe(Report report, Locale locale) {
        return reason(locale);
    }

    /** What cannot be judged for a reason that does not lie in a cell. */
    static final class Open extends Across {
        private final Bilingual reason;
        private final List<Cell> cells;

        Open(Bilingual reason, List<Cell> cells) {
            this.reason = reason;
            this.cells = List.copyOf(cells);
        }

        @Override
        public List<Cell> cells(Edition edition) {
            return cells;
        }

        @Override
        String reason(Locale locale) {
            return reason.in(locale);
        }
    }
}
