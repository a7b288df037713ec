package io.github.gongkai.jackson;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A report of each edition. */
final class SampleReports {

    static final Report STANDARD = report(2024, Edition.STANDARD_2021);
    static final Report TRIAL = report(2020, Edition.TRIAL_2019);

    private SampleReports() {}

    private static Report report(int year, Edition edition) {
        Figures.Builder figures = Figures.builder(edition).zeroElsewhere();
        edition.cells().stream()
                .filter(cell -> cell.unit(edition).isMoney())
                .forEach(cell -> figures.set(cell, new Entry.Decimal(new BigDecimal("2.5"), Optional.of(Unit.YUAN))));
        return Report.builder()
                .organ(Organ.of("某县民政局", OrganKind.DEPARTMENT))
                .year(year)
                .period(Period.ofYear(year))
                .publishedOn(LocalDate.of(year + 1, 1, 7))
                .figures(figures.set(ApplicationRow.GRANTED, ApplicantColumn.TOTAL, Entry.of("约3件"))
                        .build())
                .addHeadings("一、总体情况")
                .overview("一")
                .build();
    }
}
