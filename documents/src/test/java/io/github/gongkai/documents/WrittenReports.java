package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.time.LocalDate;

/** A report for the tests of the writers, with something odd in each corner. */
final class WrittenReports {
    private WrittenReports() {}

    static Report odd() {
        Figures.Builder figures = Figures.builder(Edition.STANDARD_2021);
        for (Cell cell : Edition.STANDARD_2021.cells()) {
            figures.set(cell, Entry.of(cell.position(Edition.STANDARD_2021) % 7));
        }
        figures.set(cell("proactiveDisclosure.fees.amount"), Entry.of(new BigDecimal("96171.60")));
        figures.set(cell("applications.newlyReceived.naturalPerson"), Entry.of(1_234_567L));
        figures.set(cell("applications.carriedIn.naturalPerson"), Entry.of(Long.MAX_VALUE));
        figures.set(cell("applications.granted.naturalPerson"), Entry.of("三件"));
        figures.set(cell("applications.granted.commercialEnterprise"), Entry.BLANK);
        figures.set(cell("applications.granted.researchInstitution"), Entry.of("/"));
        figures.set(cell("applications.granted.welfareOrganization"), Entry.of(-3));
        figures.set(cell("applications.granted.otherOrganization"), Entry.of(new BigDecimal("1.50")));
        figures.set(cell("proceedings.reconsideration.total"), Entry.of("=1+1"));
        figures.set(cell("proceedings.reconsideration.other"), Entry.of("<b>&amp;\"'"));
        return plain().toBuilder().figures(figures.build()).build();
    }

    /** All figures are zero. */
    static Report plain() {
        return Report.builder()
                .organ(Organ.of("测试市示例局", OrganKind.DEPARTMENT))
                .year(2024)
                .figures(Figures.builder(Edition.STANDARD_2021).zeroElsewhere().build())
                .period(Period.ofYear(2024))
                .publishedOn(LocalDate.of(2025, 1, 20))
                .overview("（一）主动公开。自拟的例子，编者所写。\n（二）依申请公开。<script>alert('&amp;')</script>")
                .problems("自拟的问题一条。\n自拟的改进一条。")
                .otherMatters("本年度未收取信息处理费。")
                .build();
    }

    static Cell cell(String path) {
        return Cell.parse(path).orElseThrow();
    }
}
