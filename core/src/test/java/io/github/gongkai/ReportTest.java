package io.github.gongkai;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.Edition.STANDARD_2021;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportTest {

    private static final Report REPORT = Report.builder()
            .organ(Organ.of("昌乐县民政局", OrganKind.DEPARTMENT))
            .year(2024)
            .period(Period.ofYear(2024))
            .publishedOn(LocalDate.of(2025, 1, 7))
            .figures(Figures.builder(STANDARD_2021)
                    .set(GRANTED, NATURAL_PERSON, 1)
                    .set(FEES, AMOUNT, new BigDecimal("0.5"))
                    .build())
            .overview("（一）主动公开。\n\n　　（二）依申请公开。")
            .build();

    @Test
    void itsNumbersAreAskedForByRowAndColumn() {
        assertThat(REPORT.count(GRANTED, NATURAL_PERSON)).hasValue(1);
        assertThat(REPORT.number(FEES, AMOUNT)).contains(new BigDecimal("0.5"));
        assertThat(REPORT.edition()).isEqualTo(STANDARD_2021);
    }

    @Test
    void aMissingSectionIsAbsentAndAnEmptyOneIsEmpty() {
        Report report = REPORT.toBuilder().problems("").build();

        assertThat(report.narrative(Section.PROBLEMS))
                .hasValueSatisfying(problems -> assertThat(problems.isBlank()).isTrue());
        assertThat(report.narrative(Section.OTHER_MATTERS)).isEmpty();
    }

    @Test
    void theHeadingsStandAsPrintedAndAreUnknownUnlessGiven() {
        Report report = REPORT.toBuilder().addHeadings("一、总体情况", "三、 主动公开").build();

        assertThat(REPORT.headings()).isEmpty();
        assertThat(report.headings()).containsExactly("一、总体情况", "三、 主动公开");
        assertThat(report).isNotEqualTo(REPORT);
    }

    @Test
    void aTableIsNotAskedForItsProse() {
        assertThatThrownBy(() -> REPORT.narrative(Section.APPLICATIONS))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The section applications is told in tables, not in prose");
    }

    @Test
    void theParagraphsOfANarrativeAreThoseWithWords() {
        assertThat(REPORT.overview().orElseThrow().paragraphs()).containsExactly("（一）主动公开。", "（二）依申请公开。");
    }

    @Test
    void reportsAreValues() {
        assertThat(REPORT.toBuilder().build()).isEqualTo(REPORT).hasSameHashCodeAs(REPORT);
        assertThat(REPORT.toBuilder().year(2023).build()).isNotEqualTo(REPORT);
        assertThat(REPORT).hasToString("昌乐县民政局 2024 (STANDARD_2021)");
    }

    @Test
    void whatIsNotAReportAtAllIsRefused() {
        assertThatThrownBy(() -> REPORT.toBuilder().year(0).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A report year from 1 to 9999, not 0");
        assertThatThrownBy(() -> Organ.of("  "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An organ without a name");
        assertThatThrownBy(() -> Report.builder().organ(Organ.of("甲局")).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("year")
                .hasMessageContaining("figures");
    }

    @Test
    void aPeriodMayBeTheWrongWayRoundAsPublished() {
        assertThat(Period.of(LocalDate.of(2024, 12, 31), LocalDate.of(2024, 1, 1)))
                .hasToString("2024-12-31/2024-01-01");
    }
}
