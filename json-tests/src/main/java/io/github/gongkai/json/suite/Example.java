package io.github.gongkai.json.suite;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.RESEARCH_INSTITUTION;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.PROCUREMENT;

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

/** Reports that the tests start from. */
final class Example {

    static final Report REPORT = Report.builder()
            .organ(Organ.of("昌乐县民政局", OrganKind.DEPARTMENT))
            .year(2024)
            .period(Period.ofYear(2024))
            .publishedOn(LocalDate.of(2025, 1, 7))
            .figures(Figures.builder(Edition.STANDARD_2021)
                    .zeroElsewhere()
                    .row(NEWLY_RECEIVED, 3001, 50, 3, 1, 4, 60, 3119)
                    .set(GRANTED, NATURAL_PERSON, 12)
                    .set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK)
                    .set(GRANTED, RESEARCH_INSTITUTION, Entry.of("约3件"))
                    .set(FEES, AMOUNT, new BigDecimal("96171.60"))
                    .build())
            .addHeadings("一、总体情况", "五、问题")
            .overview("（一）主动公开。\n（二）依申请公开。")
            .problems("")
            .build();

    static final Report TRIAL = REPORT.toBuilder()
            .year(2020)
            .figures(Figures.builder(Edition.TRIAL_2019)
                    .zeroElsewhere()
                    .set(PROCUREMENT, AMOUNT, new Entry.Decimal(new BigDecimal("251000"), Optional.of(Unit.YUAN)))
                    .build())
            .build();

    static final Report BLANK = Report.builder()
            .organ(Organ.of("甲局"))
            .year(2021)
            .figures(Figures.builder(Edition.STANDARD_2021).build())
            .build();

    private Example() {}
}
