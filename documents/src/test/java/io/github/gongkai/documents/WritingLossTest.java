package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Entry;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class WritingLossTest {

    private static final String CELL = "applications.granted.naturalPerson";
    private static final String FEES = "proactiveDisclosure.fees.amount";

    static Stream<Arguments> losses() {
        return Stream.of(
                loss("organ.kind", report -> report.organ(Organ.of("测试市示例局", OrganKind.TOWNSHIP_GOVERNMENT))),
                loss("organ.name", report -> report.organ(Organ.of("第2号机关", OrganKind.DEPARTMENT))),
                loss("year", report -> report.year(987)),
                loss("publishedOn", report -> report.publishedOn(LocalDate.of(3025, 1, 2))),
                loss(
                        "problems",
                        report -> report.problems("前一段。\n六、其他需要报告的事项\n后一段。").otherMatters(Optional.empty())),
                loss("overview", report -> report.overview("一个\u0007响铃。")),
                loss(
                        "otherMatters",
                        report -> report.otherMatters("未署名的报告。\n2024年5月6日").publishedOn(Optional.empty())),
                loss("preamble", report -> report.preamble(Narrative.of("太短的话"))),
                loss(CELL, figure(CELL, Entry.of("12"))),
                loss(CELL, figure(CELL, Entry.of("12件"))),
                loss(CELL, figure(CELL, Entry.of(new BigDecimal("12.0")))),
                loss(CELL, figure(CELL, Entry.of("〇"))),
                loss(
                        FEES,
                        figure(FEES, new Entry.Decimal(new BigDecimal("1.5"), Optional.of(Unit.TEN_THOUSAND_YUAN)))));
    }

    @ParameterizedTest
    @MethodSource("losses")
    void whatAWrittenFileCannotHoldIsTheSameInEveryFormatAndTold(String part, UnaryOperator<Report.Builder> change) {
        Report report = change.apply(WrittenReports.plain().toBuilder()).build();
        for (Format format : ReportWriter.formats()) {
            assertThat(ReportWriter.to(format).losses(report))
                    .as(format.toString())
                    .extracting(WritingLoss::part)
                    .contains(part);
        }
    }

    @Test
    void aReportThatUsesTheFormAsItIsMeantLosesNothing() {
        for (Format format : ReportWriter.formats()) {
            assertThat(ReportWriter.to(format).losses(WrittenReports.plain()))
                    .as(format.toString())
                    .isEmpty();
        }
    }

    @Test
    void aSectionThatIsMissingStaysMissingAndAnEmptyOneEmpty() {
        Report report = WrittenReports.plain().toBuilder()
                .problems(Optional.empty())
                .otherMatters("")
                .build();
        for (Format format : ReportWriter.formats()) {
            assertThat(ReportWriter.to(format).losses(report))
                    .as(format.toString())
                    .isEmpty();
        }
    }

    @Test
    void aLossIsToldInOneLineInBothLanguages() {
        WritingLoss loss = new WritingLoss("overview", "一\n二", "");

        assertThat(loss.message(Locale.CHINESE)).isEqualTo("overview：报告里是“一 二”，从写出的文件里读到的是“”");
        assertThat(loss).hasToString("overview: the report holds \"一 二\", the written file is read as \"\"");
    }

    private static Arguments loss(String part, UnaryOperator<Report.Builder> change) {
        return Arguments.of(part, change);
    }

    private static UnaryOperator<Report.Builder> figure(String path, Entry entry) {
        return report -> report.figures(WrittenReports.plain().figures().toBuilder()
                .set(WrittenReports.cell(path), entry)
                .build());
    }
}
