package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportGeneratorTest {
    private static final int SEEDS = 10_000;

    static Stream<Arguments> everyEditionAndSize() {
        return Stream.of(Edition.values())
                .flatMap(edition -> Stream.of(ReportSize.values()).map(size -> Arguments.of(edition, size)));
    }

    @ParameterizedTest
    @MethodSource("everyEditionAndSize")
    void everyReportAgreesWithItself(Edition edition, ReportSize size) {
        ReportGenerator.seeded(0)
                .edition(edition)
                .size(size)
                .withoutNarrative()
                .reports()
                .limit(SEEDS)
                .map(Report::figures)
                .forEach(figures -> {
                    if (!figures.isRegular() || !equationsHold(figures) || !documentsAgree(figures)) {
                        throw new AssertionError(figures);
                    }
                });
    }

    private static boolean equationsHold(Figures figures) {
        for (Equation equation : figures.edition().equations()) {
            if (sum(figures, equation.left()) != sum(figures, equation.right())) {
                return false;
            }
        }
        return true;
    }

    private static long sum(Figures figures, List<Cell> cells) {
        long sum = 0;
        for (Cell cell : cells) {
            sum += ((Entry.Count) figures.entry(cell)).value();
        }
        return sum;
    }

    /** Without a repeal, what is in force includes what was issued; what was published, includes what was this year. */
    private static boolean documentsAgree(Figures figures) {
        boolean trial = figures.edition() == TRIAL_2019;
        DisclosureColumn fewer = trial ? DisclosureColumn.PUBLISHED : DisclosureColumn.ISSUED;
        DisclosureColumn more = trial ? DisclosureColumn.PUBLISHED_TOTAL : DisclosureColumn.IN_FORCE;
        return Stream.of(DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS)
                .allMatch(row -> figures.count(row, fewer).orElseThrow()
                        <= figures.count(row, more).orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("everyEditionAndSize")
    void theReaderThatTellsWhatIsExpectedAgrees(Edition edition, ReportSize size) {
        assertThat(reports(edition, size).limit(50))
                .allSatisfy(report -> GongkaiAssertions.assertThat(report).isArithmeticallyConsistent());
    }

    @Test
    void theSameSeedGivesTheSameReport() {
        for (long seed : new long[] {0, 1, 42, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            Report report = ReportGenerator.seeded(seed).report();

            assertThat(ReportGenerator.seeded(seed).report()).isEqualTo(report).hasSameHashCodeAs(report);
            assertThat(ReportGenerator.seeded(seed).flawed(2))
                    .isEqualTo(ReportGenerator.seeded(seed).flawed(2));
        }
    }

    /** These numbers were printed once. Where they change, every seed that somebody wrote down means another report. */
    @Test
    void aSeedMeansTheSameReportInEveryReleaseAndOnEveryMachine() {
        Report report = ReportGenerator.seeded(42)
                .edition(STANDARD_2021)
                .size(ReportSize.COUNTY)
                .report();

        assertThat(report).hasToString("乙壬县人民政府 2023 (STANDARD_2021)");
        assertThat(report.publishedOn()).contains(LocalDate.of(2024, 3, 11));
        GongkaiAssertions.assertThat(report)
                .hasCount(NEWLY_RECEIVED, NATURAL_PERSON, 233)
                .hasCount(NEWLY_RECEIVED, TOTAL, 270)
                .hasNumber(DisclosureRow.FEES, DisclosureColumn.AMOUNT, "1489.2187");
        assertThat(ReportGenerator.seeded(0)
                        .reports()
                        .limit(100)
                        .map(ReportGeneratorTest::everything)
                        .collect(Collectors.joining())
                        .hashCode())
                .isEqualTo(1331045992);
    }

    private static String everything(Report report) {
        return report + " " + report.publishedOn() + report.figures() + report.overview() + report.problems()
                + report.otherMatters() + report.preamble();
    }

    @Test
    void seedsSideBySideGiveReportsThatDiffer() {
        assertThat(ReportGenerator.seeded(0).size(ReportSize.COUNTY).reports().limit(1000))
                .extracting(Report::figures)
                .doesNotHaveDuplicates();
        assertThat(ReportGenerator.seeded(7).reports().skip(3).findFirst())
                .contains(ReportGenerator.seeded(10).report());
    }

    @Test
    void withoutNarrativeOnlyTheNarrativeIsMissing() {
        ReportGenerator generator = ReportGenerator.seeded(5);
        Report bare = generator.report().toBuilder()
                .preamble(Optional.empty())
                .overview(Optional.empty())
                .problems(Optional.empty())
                .otherMatters(Optional.empty())
                .build();

        assertThat(generator.withoutNarrative().report()).isEqualTo(bare);
    }

    @Test
    void theTownshipReportsNothingButZeros() {
        assertThat(Stream.of(Edition.values())
                        .flatMap(
                                edition -> reports(edition, ReportSize.TOWNSHIP).limit(50)))
                .allSatisfy(report -> assertThat(report.figures())
                        .isEqualTo(Figures.builder(report.edition())
                                .zeroElsewhere()
                                .build()));
    }

    @ParameterizedTest
    @CsvSource({"DEPARTMENT, 0, 200", "COUNTY, 80, 1200", "CITY, 1200, 11000", "PROVINCE, 12000, 110000"})
    void aSizeHasItsOrderOfMagnitude(ReportSize size, long fewest, long most) {
        assertThat(reports(STANDARD_2021, size).limit(2000))
                .extracting(report -> report.count(OUTCOME_TOTAL, TOTAL).orElseThrow())
                .allMatch(answered -> answered >= fewest && answered <= most);
    }

    @Test
    void mostCellsOfADepartmentAreZeroAndNaturalPersonsDominate() {
        List<Report> reports =
                reports(STANDARD_2021, ReportSize.DEPARTMENT).limit(500).toList();

        double zeros = reports.stream()
                .flatMap(report -> report.figures().list().stream())
                .filter(figure -> figure.entry().equals(Entry.of(0)))
                .count();
        assertThat(zeros / (500 * STANDARD_2021.cells().size())).isBetween(0.6, 0.95);
        assertThat((double) total(reports, NATURAL_PERSON) / total(reports, TOTAL))
                .isBetween(0.75, 0.97);
    }

    private static long total(List<Report> reports, ApplicantColumn column) {
        return reports.stream()
                .mapToLong(report -> report.count(OUTCOME_TOTAL, column).orElseThrow())
                .sum();
    }

    @ParameterizedTest
    @EnumSource
    void everyRowThatAnEditionHasIsUsedBySomeReport(Edition edition) {
        Map<Row<?>, Long> largest = reports(edition, ReportSize.PROVINCE)
                .limit(20)
                .flatMap(report -> report.figures().list().stream())
                .collect(Collectors.toMap(
                        figure -> figure.cell().row(),
                        figure -> figure.entry()
                                .number()
                                .map(number -> (long) number.signum())
                                .orElse(0L),
                        Math::max));

        assertThat(largest).allSatisfy((row, used) -> assertThat(used).isEqualTo(1));
    }

    @ParameterizedTest
    @CsvSource({"2019, TRIAL_2019", "2020, TRIAL_2019", "2021, STANDARD_2021", "2031, STANDARD_2021"})
    void aYearBringsItsEdition(int year, Edition edition) {
        Report report = ReportGenerator.seeded(1).year(year).report();

        assertThat(report.year()).isEqualTo(year);
        assertThat(report.edition()).isEqualTo(edition);
        assertThat(report.period()).contains(Period.ofYear(year));
    }

    @ParameterizedTest
    @EnumSource
    void anEditionBringsOneOfItsYears(Edition edition) {
        assertThat(ReportGenerator.seeded(1).edition(edition).reports().limit(200))
                .allSatisfy(report -> assertThat(Edition.forYear(report.year())).contains(edition))
                .extracting(Report::edition)
                .containsOnly(edition);
    }

    @Test
    void aYearWithoutAnEditionIsRefused() {
        assertThatThrownBy(() -> ReportGenerator.seeded(1).year(2018))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A report year from 2019 to 9998, not 2018");
    }

    @Test
    void theDayOfPublicationKeepsTheDeadlineOfItsKindOfOrgan() {
        assertThat(ReportGenerator.seeded(1).reports().limit(2000)).allSatisfy(report -> {
            boolean department = report.organ().kind().equals(Optional.of(OrganKind.DEPARTMENT));
            assertThat(report.publishedOn().orElseThrow())
                    .isAfter(LocalDate.of(report.year(), 12, 31))
                    .isBeforeOrEqualTo(LocalDate.of(report.year() + 1, department ? 1 : 3, 31));
        });
    }

    @Test
    void onlyAnOrganThatMayMakeRegulationsReportsThem() {
        Map<OrganKind, Boolean> made = ReportGenerator.seeded(1)
                .edition(STANDARD_2021)
                .reports()
                .limit(500)
                .collect(Collectors.toMap(
                        report -> report.organ().kind().orElseThrow(),
                        report -> report.count(DisclosureRow.REGULATIONS, DisclosureColumn.IN_FORCE)
                                        .orElseThrow()
                                > 0,
                        Boolean::logicalOr));

        assertThat(made)
                .containsEntry(OrganKind.PROVINCIAL_GOVERNMENT, true)
                .containsEntry(OrganKind.PREFECTURAL_GOVERNMENT, true)
                .containsEntry(OrganKind.COUNTY_GOVERNMENT, false)
                .containsEntry(OrganKind.DEPARTMENT, false)
                .containsEntry(OrganKind.TOWNSHIP_GOVERNMENT, false);
    }

    @Test
    void theTextStatesTheNumbersOfTheTables() {
        assertThat(LongStream.range(0, 300)
                        .mapToObj(seed -> ReportGenerator.seeded(seed).report()))
                .allSatisfy(report -> {
                    String text = report.overview().orElseThrow().text().replace(",", "");
                    long carriedIn = report.count(CARRIED_IN, TOTAL).orElseThrow();
                    long received = report.count(NEWLY_RECEIVED, TOTAL).orElseThrow();
                    if (received + carriedIn == 0) {
                        assertThat(text).containsAnyOf("未收到政府信息公开申请", "收到政府信息公开申请0件");
                    } else {
                        assertThat(text)
                                .containsAnyOf("申请" + received + "件", "处理政府信息公开申请" + (received + carriedIn) + "件")
                                .contains(carriedIn + "件")
                                .contains(report.count(OUTCOME_TOTAL, TOTAL).orElseThrow() + "件")
                                .contains(report.count(CARRIED_FORWARD, TOTAL).orElseThrow() + "件");
                    }
                });
    }

    @Test
    void whatTheTextSaysOfApplicantsDocumentsAndProceedingsIsInTheTables() {
        assertThat(reports(STANDARD_2021, ReportSize.CITY).limit(200)).allSatisfy(report -> {
            String text = report.overview().orElseThrow().text().replace(",", "");
            long received = report.count(NEWLY_RECEIVED, TOTAL).orElseThrow();
            long persons = report.count(NEWLY_RECEIVED, NATURAL_PERSON).orElseThrow();
            assertThat(stated("自然人申请(\\d+)件", text)).isSubsetOf(persons);
            assertThat(stated("法人或其他组织申请(\\d+)件", text)).isSubsetOf(received - persons);
            assertThat(stated("现行有效(\\d+)件", text))
                    .containsExactly(report.count(DisclosureRow.NORMATIVE_DOCUMENTS, DisclosureColumn.IN_FORCE)
                            .orElseThrow());
            assertThat(stated("行政复议(\\d+)件", text)).isSubsetOf(cases(report, ProceedingRow.RECONSIDERATION));
            assertThat(stated("行政诉讼(\\d+)件", text))
                    .isSubsetOf(cases(report, ProceedingRow.DIRECT_LITIGATION)
                            + cases(report, ProceedingRow.LITIGATION_AFTER_RECONSIDERATION));
        });
    }

    private static List<Long> stated(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> Long.parseLong(match.group(1)))
                .toList();
    }

    private static long cases(Report report, ProceedingRow row) {
        return report.count(row, ProceedingColumn.TOTAL).orElseThrow();
    }

    @Test
    void theOutcomesThatTheTextNamesMakeTheWhole() {
        Pattern outcomes = Pattern.compile("(?:答复结果为：|从办理结果看，)([^。]*)。");
        assertThat(Stream.of(Edition.values())
                        .flatMap(edition -> reports(edition, ReportSize.CITY).limit(100)))
                .allSatisfy(report -> {
                    var found = outcomes.matcher(
                            report.overview().orElseThrow().text().replace(",", ""));
                    assertThat(found.find()).isTrue();
                    long sum = Stream.of(found.group(1).split("，"))
                            .mapToLong(part -> Long.parseLong(part.replaceAll("\\D", "")))
                            .sum();
                    assertThat(sum).isEqualTo(report.count(OUTCOME_TOTAL, TOTAL).orElseThrow());
                });
    }

    @Test
    void theTextCoversWhatTheFormAsksFor() {
        assertThat(ReportGenerator.seeded(1).reports().limit(300)).allSatisfy(report -> {
            assertThat(report.preamble().orElseThrow().text())
                    .contains("国务院令第711号", report.edition().instrument().number(), report.year() + "年1月1日至");
            assertThat(report.overview().orElseThrow().text())
                    .contains("主动公开", "依申请公开", "政府信息管理", "平台建设", "监督保障", "工作考核", "社会评议", "责任追究");
            assertThat(report.problems().orElseThrow().text()).contains("问题", "改进");
            assertThat(report.otherMatters().orElseThrow().text()).contains("信息处理费");
        });
    }

    @Test
    void anUnpaidFeeHadItsNotice() {
        assertThat(reports(STANDARD_2021, ReportSize.PROVINCE)
                        .limit(50)
                        .filter(report -> report.count(ApplicationRow.OTHER_FEE_UNPAID, TOTAL)
                                        .orElseThrow()
                                > 0))
                .isNotEmpty()
                .allSatisfy(report ->
                        assertThat(report.otherMatters().orElseThrow().text()).contains("发出信息处理费收费通知"));
    }

    @Test
    void theTextsDiffer() {
        Map<String, Long> texts = ReportGenerator.seeded(1)
                .size(ReportSize.TOWNSHIP)
                .year(2024)
                .reports()
                .limit(200)
                .map(report -> report.overview().orElseThrow().text())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(texts).hasSizeGreaterThan(150);
    }

    private static Stream<Report> reports(Edition edition, ReportSize size) {
        return ReportGenerator.seeded(0).edition(edition).size(size).reports();
    }
}
