package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.OTHER_ORGANIZATION;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OTHER_HANDLING_TRIAL;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureColumn.DECISIONS;
import static io.github.gongkai.DisclosureColumn.IN_FORCE;
import static io.github.gongkai.DisclosureColumn.ISSUED;
import static io.github.gongkai.DisclosureColumn.PUBLISHED;
import static io.github.gongkai.DisclosureColumn.PUBLISHED_TOTAL;
import static io.github.gongkai.DisclosureColumn.REPEALED;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.LICENSING;
import static io.github.gongkai.DisclosureRow.NORMATIVE_DOCUMENTS;
import static io.github.gongkai.DisclosureRow.REGULATIONS;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static io.github.gongkai.ProceedingColumn.PENDING;
import static io.github.gongkai.ProceedingRow.RECONSIDERATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ArithmeticRulesTest {

    private static Rules arithmetic() {
        return Rules.of(Catalogue.arithmetic().toArray(Rule[]::new));
    }

    private static Verdict check(Report report) {
        return arithmetic().check(report);
    }

    private static List<String> findings(Report report) {
        return check(report).findings().stream()
                .map(finding -> finding.rule().id())
                .toList();
    }

    @Test
    void aConsistentReportHasNoFindingAndPassesEveryRuleOfItsEdition() {
        Verdict verdict = check(Reports.consistent(figures -> figures));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable()).isEmpty();
        assertThat(verdict.passed())
                .extracting(Rule::id)
                .containsExactly(
                        "applications-balance",
                        "applications-outcome-total",
                        "applications-row-total",
                        "proceedings-total",
                        "count-domain",
                        "cell-complete",
                        "in-force-at-least-issued");
    }

    @Test
    void theTotalColumnMayBalanceWhileTwoOthersDoNot() {
        Report district = Reports.zeros(
                STANDARD_2021,
                figures -> figures.row(NEWLY_RECEIVED, 60, 1, 0, 0, 0, 1, 62)
                        .row(GRANTED, 61, 1, 0, 0, 0, 0, 62)
                        .row(OUTCOME_TOTAL, 61, 1, 0, 0, 0, 0, 62));

        assertThat(check(district).findings())
                .extracting(finding -> finding.cells().get(0).column(), Finding::equation)
                .containsExactly(
                        tuple(NATURAL_PERSON, "60 + 0 = 60 ≠ 61 = 61 + 0"),
                        tuple(OTHER_ORGANIZATION, "1 + 0 = 1 ≠ 0 = 0 + 0"));
    }

    @Test
    void aFindingNamesItsCellsFillsInTheNumbersAndPrintsTheLabels() {
        Finding finding = check(Reports.consistent(figures -> figures.set(CARRIED_FORWARD, TOTAL, 3)))
                .findings()
                .get(0);

        assertThat(finding.cells())
                .extracting(Cell::path)
                .containsExactly(
                        "applications.newlyReceived.total",
                        "applications.carriedIn.total",
                        "applications.outcomeTotal.total",
                        "applications.carriedForward.total");
        assertThat(finding.equation()).isEqualTo("11 + 1 = 12 ≠ 13 = 10 + 3");
        assertThat(finding.message())
                .isEqualTo("三、收到和处理政府信息公开申请情况 › 总计：一、本年新收政府信息公开申请数量 11 + 二、上年结转政府信息公开申请数量 1 = 12，"
                        + "应等于 （七）总计 10 + 四、结转下年度继续办理 3 = 13，相差 1");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("Applications received and handled › Total: Newly received this year 11 + "
                        + "Carried in from last year 1 = 12, should equal Total of outcomes 10 + "
                        + "Carried forward to next year 3 = 13, difference 1");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.rule().citation(STANDARD_2021, Locale.CHINESE))
                .isEqualTo("年度报告格式：《政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）");
        assertThat(finding.rule().citation(TRIAL_2019, Locale.ENGLISH))
                .isEqualTo("Prescribed form: Form of the annual report (trial) (国办公开办函〔2019〕60号)");
    }

    @Test
    void aLongSumShowsEachAddendInTheEquationAndListsOnlyThoseThatAreNotZeroInWords() {
        Finding finding = check(Reports.consistent(figures ->
                        figures.row(OUTCOME_TOTAL, 9, 2, 0, 0, 0, 0, 11).row(NEWLY_RECEIVED, 10, 2, 0, 0, 0, 0, 12)))
                .findings()
                .get(0);

        assertThat(finding.rule().id()).isEqualTo("applications-outcome-total");
        assertThat(finding.equation())
                .isEqualTo("5 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 3 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 = 8 ≠ 9");
        assertThat(finding.message())
                .isEqualTo("三、收到和处理政府信息公开申请情况 › 自然人：（一）予以公开 5 + （四）无法提供 › 1.本机关不掌握相关政府信息 3"
                        + "（其余 19 项为 0） = 8，应等于 （七）总计 9，相差 1");
    }

    @Test
    void findingsComeInFormOrderWhateverTheOrderOfTheRules() {
        Report report = Reports.consistent(
                figures -> figures.set(RECONSIDERATION, PENDING, 1).set(GRANTED, NATURAL_PERSON, -5));

        assertThat(findings(report))
                .containsExactly(
                        "applications-outcome-total", "applications-row-total", "count-domain", "proceedings-total");
        assertThat(arithmetic()
                        .only("proceedings-total", "count-domain", "applications-row-total")
                        .check(report)
                        .findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly("applications-row-total", "count-domain", "proceedings-total");
    }

    @Test
    void aBlankThatZeroSatisfiesIsSpokenOfByOneRuleOnly() {
        Verdict verdict = check(Reports.consistent(figures -> figures.set(GRANTED, OTHER_ORGANIZATION, Entry.BLANK)));

        assertThat(verdict.findings())
                .extracting(finding -> finding.rule().id(), Finding::message)
                .containsExactly(
                        tuple("cell-complete", "三、收到和处理政府信息公开申请情况 › （一）予以公开 › 法人或其他组织 › 其他：空白；若为 0，所在勾稽等式均成立"));
        assertThat(verdict.notAssessable()).isEmpty();
        assertThat(verdict.heldIfBlankIsZero()).isEqualTo(3);
    }

    @Test
    void aBlankThatANumberCouldMendIsNotAssessable() {
        Verdict verdict = check(Reports.consistent(figures -> figures.set(GRANTED, NATURAL_PERSON, Entry.of("—"))));

        assertThat(verdict.findings())
                .extracting(Finding::message)
                .containsExactly("三、收到和处理政府信息公开申请情况 › （一）予以公开 › 自然人：填的是“—”；若为 0，则 "
                        + "0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 3 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 + 0 = 3 ≠ 8；"
                        + "0 + 2 + 0 + 0 + 0 + 0 = 2 ≠ 7");
        assertThat(verdict.notAssessable())
                .extracting(open -> open.rule().id(), NotAssessable::reason)
                .containsExactly(
                        tuple("applications-outcome-total", "没有可用的数字：三、收到和处理政府信息公开申请情况 › （一）予以公开 › 自然人"),
                        tuple("applications-row-total", "没有可用的数字：三、收到和处理政府信息公开申请情况 › （一）予以公开 › 自然人"));
    }

    @Test
    void aBlankThatNoNumberCouldMendIsAFailure() {
        Report report = Reports.consistent(
                figures -> figures.set(GRANTED, OTHER_ORGANIZATION, Entry.BLANK).set(GRANTED, TOTAL, 4));

        assertThat(check(report).findings())
                .filteredOn(finding -> finding.rule().id().equals("applications-row-total"))
                .extracting(Finding::equation)
                .containsExactly("5 + 2 + 0 + 0 + 0 + □ = 7 + □ ≠ 4");
    }

    @Test
    void aReportWithOnlyItsTotalColumnFilledInIsNotFortyErrors() {
        Report small = Reports.blanks(
                STANDARD_2021,
                figures -> figures.set(NEWLY_RECEIVED, TOTAL, 5)
                        .set(CARRIED_IN, TOTAL, 0)
                        .set(GRANTED, TOTAL, 5)
                        .set(OUTCOME_TOTAL, TOTAL, 5)
                        .set(CARRIED_FORWARD, TOTAL, 0));

        assertThat(check(small).findings())
                .isNotEmpty()
                .allMatch(finding -> finding.rule().id().equals("cell-complete"));
        assertThat(check(small).isFreeOf(Severity.ERROR)).isTrue();
        assertThat(check(small).notAssessable())
                .extracting(open -> open.rule().id())
                .containsOnly("applications-row-total");
    }

    @Test
    void aTextInANumberCellIsAFindingAndItsSumsAreNotAssessable() {
        Verdict verdict = check(Reports.consistent(figures -> figures.set(GRANTED, TOTAL, Entry.of("约7件"))));

        assertThat(verdict.findings())
                .extracting(Finding::message)
                .containsExactly("三、收到和处理政府信息公开申请情况 › （一）予以公开 › 总计：“约7件”不是数字");
        assertThat(verdict.notAssessable())
                .extracting(open -> open.rule().id())
                .containsExactly("applications-row-total", "applications-outcome-total");
    }

    @Test
    void aCountIsWholeAndNotNegativeAndAnAmountIsNotNegative() {
        assertThat(check(Reports.consistent(figures -> figures.set(LICENSING, DECISIONS, new BigDecimal("12.3"))))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("二、主动公开政府信息情况 › 第二十条第（五）项 › 行政许可 › 本年处理决定数量：12.3 不是整数");
        assertThat(check(Reports.consistent(figures -> figures.set(FEES, AMOUNT, new BigDecimal("-0.01"))))
                        .findings())
                .extracting(Finding::equation)
                .containsExactly("-0.01 < 0");
        assertThat(findings(Reports.consistent(figures -> figures.set(LICENSING, DECISIONS, new BigDecimal("12.0")))))
                .isEmpty();
    }

    @Test
    void onlyAChangeMayBeNegative() {
        assertThat(findings(Reports.zeros(TRIAL_2019, figures -> figures.set(LICENSING, CHANGE, -4))))
                .isEmpty();
        assertThat(findings(Reports.zeros(TRIAL_2019, figures -> figures.set(LICENSING, DECISIONS, -4))))
                .containsExactly("count-domain");
    }

    @Test
    void sumsPastLongAreStillExact() {
        Report report =
                Reports.consistent(figures -> figures.row(GRANTED, Long.MAX_VALUE, Long.MAX_VALUE, 0, 0, 0, 0, -2));

        assertThat(check(report).findings())
                .filteredOn(finding -> finding.rule().id().equals("applications-row-total"))
                .extracting(Finding::equation)
                .containsExactly(
                        "9223372036854775807 + 9223372036854775807 + 0 + 0 + 0 + 0 = 18446744073709551614 ≠ -2");
    }

    @Test
    void theTrialFormAddsUpItsOwnSingleRowOfOtherHandling() {
        Report report = Reports.zeros(
                TRIAL_2019,
                figures -> figures.row(NEWLY_RECEIVED, 2, 0, 0, 0, 0, 0, 2)
                        .row(OTHER_HANDLING_TRIAL, 2, 0, 0, 0, 0, 0, 2)
                        .row(OUTCOME_TOTAL, 2, 0, 0, 0, 0, 0, 2));

        assertThat(findings(report)).isEmpty();
        assertThat(check(report).passed()).extracting(Rule::id).contains("published-total-2019");
    }

    @Test
    void inTheTrialFormWhatWasNewlyPublishedIsPartOfTheTotal() {
        assertThat(check(Reports.zeros(
                                TRIAL_2019,
                                figures ->
                                        figures.set(REGULATIONS, PUBLISHED, 14).set(REGULATIONS, PUBLISHED_TOTAL, 13)))
                        .findings())
                .extracting(Finding::message)
                .containsExactly("二、主动公开政府信息情况 › 第二十条第（一）项 › 规章：本年新公开数量 14，应不大于 对外公开总数量 13，相差 1");
    }

    @Test
    void whatWasIssuedIsInForceUnlessSomethingWasRepealed() {
        Report odd = Reports.zeros(
                STANDARD_2021,
                figures -> figures.set(NORMATIVE_DOCUMENTS, ISSUED, 2).set(NORMATIVE_DOCUMENTS, IN_FORCE, 1));
        Report repealed = Reports.zeros(
                STANDARD_2021,
                figures -> figures.set(NORMATIVE_DOCUMENTS, ISSUED, 2)
                        .set(NORMATIVE_DOCUMENTS, IN_FORCE, 1)
                        .set(NORMATIVE_DOCUMENTS, REPEALED, 1));

        assertThat(check(odd).findings())
                .extracting(Finding::severity, Finding::message)
                .containsExactly(tuple(
                        Severity.NOTICE, "二、主动公开政府信息情况 › 第二十条第（一）项 › 行政规范性文件：本年没有废止的，现行有效件数不小于本年制发件数（0 = 0；1 < 2）"));
        assertThat(findings(repealed)).isEmpty();
    }

    @Test
    void textOfADocumentIsNotReadAsATemplate() {
        String hostile = "%s %d {0} ${x}";
        Report report = Reports.consistent(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of(hostile)));

        assertThat(check(report).findings().get(0).message()).contains("“" + hostile + "”");
    }

    @Test
    void aBlankInNoEquationSaysSoAndOneInSoundEquationsIsNotBlamedForOthers() {
        Report report = Reports.consistent(figures -> figures.set(LICENSING, DECISIONS, Entry.BLANK)
                .set(GRANTED, OTHER_ORGANIZATION, Entry.BLANK)
                .set(RECONSIDERATION, PENDING, 1));

        assertThat(check(report).findings())
                .filteredOn(finding -> finding.rule().id().equals("cell-complete"))
                .extracting(Finding::equation)
                .containsExactly("空白；该格不参与任何勾稽等式", "空白；若为 0，所在勾稽等式均成立");
    }

    @Test
    void aBlankBesideWordsSaysThatSomeEquationCannotBeJudgedEvenWithZero() {
        Report report = Reports.consistent(figures -> figures.set(GRANTED, OTHER_ORGANIZATION, Entry.BLANK)
                .set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of("若干")));

        assertThat(check(report).findings())
                .filteredOn(finding -> finding.rule().id().equals("cell-complete"))
                .extracting(finding -> finding.equation(Locale.ENGLISH))
                .containsExactly("blank; with zero some equation still could not be judged");
    }
}
