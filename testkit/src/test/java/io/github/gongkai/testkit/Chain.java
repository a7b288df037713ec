package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureColumn.IN_FORCE;
import static io.github.gongkai.DisclosureColumn.ISSUED;
import static io.github.gongkai.DisclosureColumn.PRIOR_ITEMS;
import static io.github.gongkai.DisclosureColumn.REPEALED;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import java.util.ArrayList;
import java.util.List;

/** Reports of one organ over years that fit each other, and what a slow plain reading finds between them. */
final class Chain {

    private Chain() {}

    /** Consistent reports of years that follow each other, each of which takes over what the one before it left. */
    static List<Report> of(long seed, ReportSize size, int firstYear, int years) {
        List<Report> chain = new ArrayList<>();
        for (int i = 0; i < years; i++) {
            Report drawn = ReportGenerator.seeded(seed + i)
                    .size(size)
                    .year(firstYear + i)
                    .withoutNarrative()
                    .report();
            Report report = drawn.toBuilder().organ(Organ.of("甲乙县人民政府")).build();
            chain.add(i == 0 ? report : after(chain.get(i - 1), report));
        }
        return chain;
    }

    private static Report after(Report before, Report drawn) {
        Edition edition = drawn.edition();
        long[] counts = new long[edition.cells().size()];
        for (int position = 0; position < counts.length; position++) {
            counts[position] = drawn.figures().countAt(position);
        }
        for (ApplicantColumn column : ApplicantColumn.values()) {
            long carried = number(before, CARRIED_FORWARD, column);
            counts[at(edition, CARRIED_IN, column)] = carried;
            // What came in must not fall below zero.
            counts[at(edition, GRANTED, column)] += carried;
        }
        for (ProceedingRow row : ProceedingRow.values()) {
            counts[at(edition, row, ProceedingColumn.UPHELD)] += number(before, row, ProceedingColumn.PENDING);
        }
        if (before.edition() == edition) {
            takeOverStocks(before, counts);
        }
        new Derivation(edition).complete(counts);
        Figures.Builder figures = drawn.figures().toBuilder();
        for (int position = 0; position < counts.length; position++) {
            if (drawn.figures().isCountAt(position)) {
                figures.setAt(position, counts[position]);
            }
        }
        return drawn.toBuilder().figures(figures.build()).build();
    }

    private static void takeOverStocks(Report before, long[] counts) {
        Edition edition = before.edition();
        for (DisclosureRow row : DisclosureRow.values()) {
            List<DisclosureColumn> columns = row.columns(edition);
            if (columns.contains(IN_FORCE)) {
                long repealed = counts[at(edition, row, REPEALED)];
                // At least as many are issued as repealed, so that the stock stays at zero or above.
                counts[at(edition, row, ISSUED)] += repealed;
                counts[at(edition, row, IN_FORCE)] =
                        number(before, row, IN_FORCE) + counts[at(edition, row, ISSUED)] - repealed;
            }
            if (columns.contains(PRIOR_ITEMS)) {
                counts[at(edition, row, PRIOR_ITEMS)] = number(before, row, PRIOR_ITEMS) + number(before, row, CHANGE);
            }
        }
    }

    /** The breaks between reports that hold nothing but numbers, as {@code rule year cell}: the year and cell that follow. */
    static List<String> breaks(List<Report> chain) {
        List<String> breaks = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            addBreaks(chain.get(i - 1), chain.get(i), breaks);
        }
        return breaks;
    }

    private static void addBreaks(Report before, Report after, List<String> breaks) {
        for (ApplicantColumn column : ApplicantColumn.values()) {
            if (number(before, CARRIED_FORWARD, column) != number(after, CARRIED_IN, column)) {
                breaks.add(told("carry-over", after, Cell.of(CARRIED_IN, column)));
            }
        }
        for (ProceedingRow row : ProceedingRow.values()) {
            if (number(before, row, ProceedingColumn.PENDING) > number(after, row, ProceedingColumn.TOTAL)) {
                breaks.add(told("pending-resolved", after, Cell.of(row, ProceedingColumn.TOTAL)));
            }
        }
        if (before.edition() != after.edition()) {
            return;
        }
        for (DisclosureRow row : DisclosureRow.values()) {
            List<DisclosureColumn> columns = row.columns(after.edition());
            if (columns.contains(IN_FORCE)
                    && number(after, row, IN_FORCE)
                            != number(before, row, IN_FORCE)
                                    + number(after, row, ISSUED)
                                    - number(after, row, REPEALED)) {
                breaks.add(told("in-force-stock", after, Cell.of(row, IN_FORCE)));
            }
            if (columns.contains(PRIOR_ITEMS)
                    && number(after, row, PRIOR_ITEMS)
                            != number(before, row, PRIOR_ITEMS) + number(before, row, CHANGE)) {
                breaks.add(told("prior-items-stock", after, Cell.of(row, PRIOR_ITEMS)));
            }
        }
    }

    static String told(String rule, Report later, Cell cell) {
        return rule + " " + later.year() + " " + cell;
    }

    private static <C extends Column> long number(Report report, Row<C> row, C column) {
        return report.count(row, column).orElseThrow();
    }

    private static <C extends Column> int at(Edition edition, Row<C> row, C column) {
        return Cell.of(row, column).position(edition);
    }
}
