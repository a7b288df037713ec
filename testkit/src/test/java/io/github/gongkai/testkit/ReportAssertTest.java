package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.DENIED_STATE_SECRET;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static io.github.gongkai.testkit.GongkaiAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ReportAssertTest {
    private static final Report REPORT = Report.builder()
            .organ(Organ.of("甲乙县民政局"))
            .year(2024)
            .figures(Figures.builder(STANDARD_2021)
                    .set(FEES, AMOUNT, new BigDecimal("0.50"))
                    .set(GRANTED, NATURAL_PERSON, 3)
                    .set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK)
                    .set(GRANTED, TOTAL, Entry.of("3件"))
                    .set(DENIED_STATE_SECRET, NATURAL_PERSON, 1)
                    .build())
            .build();

    @Test
    void whatIsTruePasses() {
        assertThat(REPORT)
                .hasCount(GRANTED, NATURAL_PERSON, 3)
                .hasNumber(FEES, AMOUNT, "0.5")
                .isBlank(GRANTED, COMMERCIAL_ENTERPRISE)
                .holds(GRANTED, TOTAL, Entry.of("3件"))
                .hasSameFiguresAs(REPORT);
    }

    @Test
    void aFailureNamesTheCellAsTheFormPrintsIt() {
        assertFails(
                () -> assertThat(REPORT).hasCount(DENIED_STATE_SECRET, NATURAL_PERSON, 2),
                "三、收到和处理政府信息公开申请情况 › （三）不予公开 › 1.属于国家秘密 › 自然人 (applications.deniedStateSecret.naturalPerson): expected 2 but was 1");
        assertFails(() -> assertThat(REPORT).hasNumber(GRANTED, TOTAL, "3"), "expected 3 but was \"3件\"");
        assertFails(() -> assertThat(REPORT).isBlank(GRANTED, NATURAL_PERSON), "expected blank but was 3");
        assertFails(() -> assertThat(REPORT).hasCount(GRANTED, COMMERCIAL_ENTERPRISE, 0), "expected 0 but was blank");
    }

    @Test
    void everyCellThatDiffersIsListed() {
        Figures other = REPORT.figures().toBuilder()
                .set(GRANTED, NATURAL_PERSON, 4)
                .set(GRANTED, COMMERCIAL_ENTERPRISE, 0)
                .build();

        assertFails(
                () -> assertThat(REPORT)
                        .hasSameFiguresAs(REPORT.toBuilder().figures(other).build()),
                """
                三、收到和处理政府信息公开申请情况 › （一）予以公开 › 自然人 (applications.granted.naturalPerson): expected 4 but was 3
                三、收到和处理政府信息公开申请情况 › （一）予以公开 › 法人或其他组织 › 商业企业 (applications.granted.commercialEnterprise): expected 0 but was blank""");
    }

    @Test
    void anotherEditionIsTold() {
        Report trial = ReportGenerator.seeded(1).edition(TRIAL_2019).report();

        assertFails(
                () -> assertThat(REPORT).hasSameFiguresAs(trial),
                "Expected a report in the edition TRIAL_2019 but was STANDARD_2021");
    }

    @Test
    void anInconsistencyIsToldWithItsNumbers() {
        Report flawed = FlawedReport.answeredInTheWrongColumn().report();

        assertFails(
                () -> assertThat(flawed).isArithmeticallyConsistent(),
                "applications-balance: 三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 自然人 = 60; ");
    }

    @Test
    void aFormatSignInAReportIsNoTrouble() {
        Report report = REPORT.toBuilder()
                .figures(REPORT.figures().toBuilder()
                        .set(GRANTED, TOTAL, Entry.of("100%s"))
                        .build())
                .build();

        assertFails(() -> assertThat(report).hasCount(GRANTED, TOTAL, 1), "expected 1 but was \"100%s\"");
    }

    private static void assertFails(ThrowingCallable assertion, String message) {
        assertThatThrownBy(assertion).isInstanceOf(AssertionError.class).hasMessageContaining(message);
    }
}
