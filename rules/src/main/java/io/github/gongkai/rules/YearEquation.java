package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import java.util.List;
import java.util.stream.Stream;

/**
 * A comparison of sums whose terms stand in the report of one year or in that of the year before.
 *
 * @param heaviest how much a break may weigh at most
 */
record YearEquation(List<Addend> left, Relation relation, List<Addend> right, Severity heaviest)
        implements YearCondition.Place {

    /** A cell of one of the two reports, added or subtracted. */
    record Addend(boolean earlier, Cell cell, boolean subtracted) {
        static Addend lastYear(Cell cell) {
            return new Addend(true, cell, false);
        }

        static Addend thisYear(Cell cell) {
            return new Addend(false, cell, false);
        }

        static Addend lessThisYear(Cell cell) {
            return new Addend(false, cell, true);
        }

        private Term in(Report earlierReport, Report laterReport) {
            return new Term(new Operand(earlier ? earlierReport : laterReport, cell), subtracted);
        }
    }

    YearEquation(List<Addend> left, Relation relation, List<Addend> right) {
        this(left, relation, right, Severity.ERROR);
    }

    @Override
    public List<Cell> earlierCells() {
        return cells(true);
    }

    @Override
    public List<Cell> laterCells() {
        return cells(false);
    }

    private List<Cell> cells(boolean earlier) {
        return Stream.concat(left.stream(), right.stream())
                .filter(addend -> addend.earlier == earlier)
                .map(Addend::cell)
                .toList();
    }

    @Override
    public Joint between(Report earlier, Report later) {
        return new YearComparison(terms(left, earlier, later), relation, terms(right, earlier, later), heaviest);
    }

    private static List<Term> terms(List<Addend> addends, Report earlier, Report later) {
        return addends.stream().map(addend -> addend.in(earlier, later)).toList();
    }
}
