package io.github.gongkai.examples.upload;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import io.github.gongkai.testkit.ReportSize;

/** Invented reports: each test has organs of its own, as all of them share one service. */
final class Made {

    private Made() {}

    /** A report in which every equation holds. */
    static Report consistent(String organ, int year) {
        return ReportGenerator.seeded(organ.hashCode() * 31L + year)
                .year(year)
                .size(ReportSize.COUNTY)
                .withoutNarrative()
                .report()
                .toBuilder()
                .organ(Organ.of(organ))
                .build();
    }

    /** A report with its text, in which no rule finds anything. */
    static Report whole(long seed, int year) {
        return ReportGenerator.seeded(seed).year(year).report();
    }

    /** The same with one number changed by one, wherever that leads. */
    static Report with(Report report, ApplicationRow row, ApplicantColumn column, long number) {
        Figures.Builder figures = report.figures().toBuilder();
        figures.set(row, column, number);
        return report.toBuilder().figures(figures.build()).build();
    }
}
