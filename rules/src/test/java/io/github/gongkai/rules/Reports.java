package io.github.gongkai.rules;

import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.ApplicationRow.UNABLE_NOT_HELD;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.util.function.UnaryOperator;

/** Small reports that a test states what it needs of. */
final class Reports {

    private Reports() {}

    /** Everything zero but for what the test sets. */
    static Report zeros(Edition edition, UnaryOperator<Figures.Builder> changes) {
        return of(changes.apply(Figures.builder(edition).zeroElsewhere()).build());
    }

    /** Everything blank but for what the test sets. */
    static Report blanks(Edition edition, UnaryOperator<Figures.Builder> changes) {
        return of(changes.apply(Figures.builder(edition)).build());
    }

    /** A consistent report of twelve applications, changed by the test. */
    static Report consistent(UnaryOperator<Figures.Builder> changes) {
        return zeros(
                Edition.STANDARD_2021,
                figures -> changes.apply(figures.row(NEWLY_RECEIVED, 9, 2, 0, 0, 0, 0, 11)
                        .row(CARRIED_IN, 1, 0, 0, 0, 0, 0, 1)
                        .row(GRANTED, 5, 2, 0, 0, 0, 0, 7)
                        .row(UNABLE_NOT_HELD, 3, 0, 0, 0, 0, 0, 3)
                        .row(OUTCOME_TOTAL, 8, 2, 0, 0, 0, 0, 10)
                        .row(CARRIED_FORWARD, 2, 0, 0, 0, 0, 0, 2)));
    }

    private static Report of(Figures figures) {
        int year = figures.edition() == Edition.TRIAL_2019 ? 2020 : 2024;
        return Report.builder()
                .organ(Organ.of("某县某局"))
                .year(year)
                .figures(figures)
                .build();
    }
}
