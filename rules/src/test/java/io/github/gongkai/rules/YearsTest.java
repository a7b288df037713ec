package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureColumn.IN_FORCE;
import static io.github.gongkai.DisclosureColumn.ISSUED;
import static io.github.gongkai.DisclosureColumn.PRIOR_ITEMS;
import static io.github.gongkai.DisclosureColumn.REPEALED;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.LICENSING;
import static io.github.gongkai.DisclosureRow.NORMATIVE_DOCUMENTS;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YearsTest {

    private static Report year(int year, UnaryOperator<Figures.Builder> changes) {
        Edition edition = Edition.forYear(year).orElseThrow();
        return Reports.zeros(edition, changes).toBuilder().year(year).build();
    }

    private static Report blankYear(int year, UnaryOperator<Figures.Builder> changes) {
        Edition edition = Edition.forYear(year).orElseThrow();
        return Reports.blanks(edition, changes).toBuilder().year(year).build();
    }

    private static Report nothing(int year) {
        return year(year, figures -> figures);
    }

    private static final Report FORWARD_121 = year(2023, figures -> figures.set(CARRIED_FORWARD, TOTAL, 121));
    private static final Report IN_119 = year(2024, figures -> figures.set(CARRIED_IN, TOTAL, 119));

    private static List<String> equations(JointVerdict verdict) {
        return verdict.findings().stream().map(Finding::equation).toList();
    }

    @Test
    void yearsThatFitPassEveryRuleThatApplies() {
        JointVerdict verdict = Years.of(nothing(2023), nothing(2024)).check();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable()).isEmpty();
        assertThat(verdict.passed())
                .extracting(Rule::id)
                .containsExactly("carry-over", "in-force-stock", "pending-resolved", "year-on-year-jump");
    }

    @Test
    void whatIsCarriedInIsWhatWasCarriedForward() {
        JointVerdict verdict = Years.of(FORWARD_121, IN_119).check();

        assertThat(verdict.findings()).hasSize(1);
        Finding finding = verdict.findings().get(0);
        assertThat(finding.rule().id()).isEqualTo("carry-over");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.equation()).isEqualTo("2023 carriedForward 121 ≠ 2024 carriedIn 119");
        assertThat(finding.message())
                .isEqualTo("三、收到和处理政府信息公开申请情况 › 总计：2023 年“四、结转下年度继续办理” 121，" + "应等于 2024 年“二、上年结转政府信息公开申请数量” 119，相差 2");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("Applications received and handled › Total: 2023 \"Carried forward to next year\" 121, "
                        + "should equal 2024 \"Carried in from last year\" 119, difference 2");
        assertThat(finding.report()).isEqualTo(IN_119);
        assertThat(finding.operands())
                .extracting(Operand::report, operand -> operand.cell().path(), Operand::entry)
                .containsExactly(
                        tuple(FORWARD_121, "applications.carriedForward.total", Entry.of(121)),
                        tuple(IN_119, "applications.carriedIn.total", Entry.of(119)));
        assertThat(finding.rule().citation(STANDARD_2021, Locale.CHINESE)).isEqualTo("通行做法：《政府信息公开条例》第三十三条");
        assertThat(verdict.passed()).extracting(Rule::id).doesNotContain("carry-over");
    }

    @Test
    void aBreakInASingleColumnWeighsLessThanOneInTheTotals() {
        Report before = year(2023, figures -> figures.set(CARRIED_FORWARD, NATURAL_PERSON, 3));
        Rule lenient = Rule.builder()
                .from(Years.rules().list().get(0))
                .severity(Severity.NOTICE)
                .build();

        assertThat(Years.of(before, nothing(2024)).check().findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
        assertThat(Years.of(before, nothing(2024)).check(Rules.of(lenient)).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTICE);
    }

    @Test
    void aChainTellsEachBreakOnceAndInTheOrderOfTheYears() {
        Report last = year(2025, figures -> figures.set(CARRIED_IN, TOTAL, 7));

        JointVerdict verdict = Years.of(last, FORWARD_121, IN_119).check();

        assertThat(verdict.reports()).extracting(Report::year).containsExactly(2023, 2024, 2025);
        assertThat(equations(verdict))
                .containsExactly(
                        "2023 carriedForward 121 ≠ 2024 carriedIn 119", "2024 carriedForward 0 ≠ 2025 carriedIn 7");
    }

    @Test
    void carryOverGoesAcrossEditionsAndWhatOneLacksIsSaid() {
        Report trial = year(2020, figures -> figures.set(CARRIED_FORWARD, TOTAL, 4));
        JointVerdict verdict = Years.of(trial, nothing(2021)).check();

        assertThat(equations(verdict)).containsExactly("2020 carriedForward 4 ≠ 2021 carriedIn 0");
        assertThat(verdict.notAssessable())
                .extracting(NotAssessable::toString)
                .contains(
                        "in-force-stock：2020 年报告所用的格式没有此格：proactiveDisclosure.normativeDocuments.inForce",
                        "prior-items-stock：2021 年报告所用的格式没有此格：proactiveDisclosure.licensing.priorItems",
                        "year-on-year-jump：2020 年报告所用的格式没有此格：proactiveDisclosure.fees.amount");
        assertThat(verdict.notAssessable())
                .extracting(open -> open.rule().id())
                .containsOnly("in-force-stock", "prior-items-stock", "year-on-year-jump");
        assertThat(verdict.notAssessable().get(0).reason(Locale.ENGLISH))
                .isEqualTo("the form of the 2020 report has no cell proactiveDisclosure.regulations.inForce");
    }

    @Test
    void whatIsInForceFollowsFromTheYearBefore() {
        Report before = year(2022, figures -> figures.set(NORMATIVE_DOCUMENTS, IN_FORCE, 10));
        Report fits = year(2023, figures -> figures.row(NORMATIVE_DOCUMENTS, 3, 2, 11));
        Report breaks = year(2023, figures -> figures.row(NORMATIVE_DOCUMENTS, 3, 2, 12));

        assertThat(Years.of(before, fits).check().findings()).isEmpty();
        List<Finding> findings = Years.of(before, breaks).check().findings();
        assertThat(findings)
                .extracting(Finding::toString)
                .containsExactly("in-force-stock：二、主动公开政府信息情况 › 第二十条第（一）项 › 行政规范性文件："
                        + "2022 年“现行有效件数” 10 + 2023 年“本年制发件数” 3 - 2023 年“本年废止件数” 2 = 11，"
                        + "应等于 2023 年“现行有效件数” 12，相差 1");
        assertThat(findings.get(0).equation())
                .isEqualTo("2022 inForce 10 + 2023 issued 3 - 2023 repealed 2 = 11 ≠ 2023 inForce 12");
        assertThat(findings.get(0).severity()).isEqualTo(Severity.WARNING);
    }

    @Test
    void theItemsOfThePreviousYearFollowFromItsReport() {
        Report before =
                year(2019, figures -> figures.set(LICENSING, PRIOR_ITEMS, 40).set(LICENSING, CHANGE, -3));
        Report fits = year(2020, figures -> figures.set(LICENSING, PRIOR_ITEMS, 37));

        assertThat(Years.of(before, fits).check().findings()).isEmpty();
        assertThat(Years.of(before, nothing(2020)).check().findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.equation())
                            .isEqualTo("2019 priorItems 40 + 2019 change (-3) = 37 ≠ 2020 priorItems 0");
                    assertThat(finding.severity()).isEqualTo(Severity.WARNING);
                });
    }

    @Test
    void whatWasPendingIsAmongTheCasesOfTheYear() {
        Report before = year(2023, figures -> figures.row(DIRECT_LITIGATION, 0, 0, 0, 5, 5));
        Report after = year(2024, figures -> figures.row(DIRECT_LITIGATION, 3, 0, 0, 0, 3));

        assertThat(Years.of(before, after).check().findings())
                .extracting(Finding::equation, Finding::severity)
                .containsExactly(tuple("2023 pending 5 > 2024 total 3", Severity.NOTICE));
        assertThat(Years.of(after, year(2025, figures -> figures)).check().findings())
                .isEmpty();
    }

    @Test
    void aNumberThatRisesOrFallsBeyondTheBoundIsPointedOut() {
        Report small = year(2023, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 80));
        Report bound = year(2024, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 400));
        Report large = year(2024, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 401));

        assertThat(Years.of(small, bound).check().findings()).isEmpty();
        assertThat(Years.of(small, large).check().findings())
                .extracting(Finding::equation, Finding::message)
                .containsExactly(tuple(
                        "2024 newlyReceived 401 > 5 × 2023 newlyReceived 80",
                        "三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计：2023 年 80，2024 年 401，多于上年的 5 倍"));
        assertThat(Years.of(large, year(2025, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 80)))
                        .check()
                        .findings())
                .extracting(finding -> finding.message(Locale.ENGLISH))
                .containsExactly(
                        "Applications received and handled › Newly received this year › Total: 2024 401, 2025 80,"
                                + " less than 1/5 of it");
    }

    @Test
    void nothingIsSaidOfNumbersBelowTheFloorAndBothBoundsCanBeChosen() {
        Report before = year(2023, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 9));
        Report after = year(2024, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 99));

        assertThat(Years.of(before, after).check().findings()).isEmpty();
        assertThat(Years.of(before, after)
                        .check(Rules.of(Years.yearOnYearJump(10, 99)))
                        .findings())
                .hasSize(1);
        assertThat(Years.of(before, after)
                        .check(Rules.of(Years.yearOnYearJump(11, 99)))
                        .findings())
                .isEmpty();
        assertThatThrownBy(() -> Years.yearOnYearJump(0, 99))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A bound and a floor of at least 1, not 0 and 99");
        assertThatThrownBy(() -> Years.yearOnYearJump(2, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void feesAreComparedInTheUnitThatIsPrinted() {
        Report before = year(2023, figures -> figures.set(FEES, AMOUNT, new BigDecimal("150.5")));
        Report inYuan = year(
                2024,
                figures -> figures.set(
                        FEES, AMOUNT, new Entry.Decimal(new BigDecimal("1505000"), Optional.of(Unit.YUAN))));
        Report slipped = year(2024, figures -> figures.set(FEES, AMOUNT, 1505000));

        assertThat(Years.of(before, inYuan).check().findings()).isEmpty();
        assertThat(Years.of(before, slipped).check().findings())
                .extracting(Finding::equation)
                .containsExactly("2024 fees 1505000 > 5 × 2023 fees 150.5");
    }

    @Test
    void aBlankIsNeverTakenForAZeroInSilence() {
        Report blank = blankYear(2024, figures -> figures);

        JointVerdict open = Years.of(FORWARD_121, blank).check(Years.rules().only("carry-over"));
        assertThat(open.findings()).isEmpty();
        assertThat(open.notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可用的数字：2024 年 三、收到和处理政府信息公开申请情况 › 二、上年结转政府信息公开申请数量 › 总计");
        assertThat(open.heldIfBlankIsZero()).isEqualTo(6);
        assertThat(open.passed()).isEmpty();
    }

    @Test
    void aBlankThatNoNumberCanMendIsABreak() {
        Report before = blankYear(2023, figures -> figures.set(NORMATIVE_DOCUMENTS, IN_FORCE, 10));
        Report after = blankYear(
                2024, figures -> figures.set(NORMATIVE_DOCUMENTS, REPEALED, 0).set(NORMATIVE_DOCUMENTS, IN_FORCE, 9));
        Report open = blankYear(
                2024, figures -> figures.set(NORMATIVE_DOCUMENTS, ISSUED, 0).set(NORMATIVE_DOCUMENTS, IN_FORCE, 9));
        Rules stock = Years.rules().only("in-force-stock");

        assertThat(equations(Years.of(before, after).check(stock)))
                .containsExactly("2023 inForce 10 + 2024 issued □ - 2024 repealed 0 = 10 + □ ≠ 2024 inForce 9");
        Report tooMany = open.toBuilder()
                .figures(open.figures().toBuilder()
                        .set(NORMATIVE_DOCUMENTS, IN_FORCE, 11)
                        .build())
                .build();
        assertThat(equations(Years.of(before, tooMany).check(stock)))
                .containsExactly("2023 inForce 10 + 2024 issued 0 - 2024 repealed □ = 10 - □ ≠ 2024 inForce 11");
        assertThat(Years.of(before, open).check(stock).findings()).isEmpty();
        assertThat(Years.of(before, open).check(stock).notAssessable()).isNotEmpty();
    }

    @Test
    void aTextIsNoNumber() {
        Report odd = year(2024, figures -> figures.set(CARRIED_IN, TOTAL, Entry.of("十二")));

        assertThat(Years.of(FORWARD_121, odd).check().notAssessable())
                .extracting(NotAssessable::reason)
                .singleElement()
                .asString()
                .startsWith("没有可用的数字：2024 年 ");
    }

    @Test
    void aMissingYearIsToldAndNeverBridged() {
        Report later = year(2024, figures -> figures.set(CARRIED_IN, TOTAL, 7));
        Years years = Years.of(year(2021, figures -> figures), year(2020, figures -> figures), later);
        JointVerdict verdict = years.check();

        assertThat(years.missing()).containsExactly(2022, 2023);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable())
                .filteredOn(open -> open.report().year() == 2024)
                .extracting(NotAssessable::toString)
                .containsExactly(
                        "carry-over：没有 2022–2023 年的报告，无从与上年比较",
                        "in-force-stock：没有 2022–2023 年的报告，无从与上年比较",
                        "pending-resolved：没有 2022–2023 年的报告，无从与上年比较",
                        "year-on-year-jump：没有 2022–2023 年的报告，无从与上年比较");
        assertThat(verdict.passed()).extracting(Rule::id).isEmpty();
    }

    @Test
    void aGapOfOneYearIsAGap() {
        JointVerdict verdict =
                Years.of(nothing(2022), IN_119).check(Years.rules().only("carry-over"));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable())
                .extracting(open -> open.reason(Locale.ENGLISH))
                .containsExactly("there is no report of 2023 to compare with");
    }

    @Test
    void aSingleYearCannotBeCompared() {
        JointVerdict verdict = Years.of(IN_119).check();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.passed()).isEmpty();
        assertThat(verdict.notAssessable())
                .hasSize(4)
                .extracting(open -> open.reason(Locale.ENGLISH))
                .containsOnly("there is no report of 2023, the year before");
    }

    @Test
    void chainsThatAreNoneAreRefused() {
        Report other = FORWARD_121.toBuilder().organ(Organ.of("另一\n局")).build();

        assertThatThrownBy(() -> Years.of(IN_119, IN_119))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two reports of 某县某局 for the year 2024");
        assertThatThrownBy(() -> Years.of(IN_119, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The reports are of different organs: 另一 局 (2023) and 某县某局 (2024)");
        assertThatThrownBy(() -> Years.of(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no report to compare");
        assertThat(equations(Years.ofRenamed(List.of(IN_119, other)).check()))
                .containsExactly("2023 carriedForward 121 ≠ 2024 carriedIn 119");
    }

    @Test
    void rulesOfAnotherKindAreNotAsked() {
        Rules both = Rules.standard().with(Years.rules().list().toArray(Rule[]::new));

        assertThat(Years.of(FORWARD_121, IN_119).check(both).passed())
                .extracting(Rule::id)
                .containsExactly("in-force-stock", "pending-resolved", "year-on-year-jump");
        assertThat(Years.of(FORWARD_121, IN_119).check(Rules.standard()).passed())
                .isEmpty();
    }

    @Test
    void aGrowthThatTheTextStatesIsHeldAgainstLastYearsTables() {
        Report said = IN_119.toBuilder().overview("全年收到政府信息公开申请22件，同比下降29%。").build();
        Report before = FORWARD_121.toBuilder()
                .figures(FORWARD_121.figures().toBuilder()
                        .set(NEWLY_RECEIVED, TOTAL, 50)
                        .build())
                .build();

        JointVerdict verdict = Years.of(before, said).check(Years.rules().only("narrative-growth"));

        Finding finding = verdict.findings().get(0);
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.passages().get(0).text(said)).isEqualTo("29%");
        assertThat(finding.equation(Locale.ENGLISH)).isEqualTo("(50 - 22) ÷ 50 = 56.0% ≠ 29%");
        assertThat(Rules.standard().check(said).findings())
                .extracting(found -> found.rule().id())
                .doesNotContain("narrative-growth");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "全年收到政府信息公开申请22件，与2019年相比下降29%。",
                "全年收到政府信息公开申请22件，同比下降29%，其中自然人申请20件。全市网站访问量同比上升9%。",
                "全年召开会议22次，同比下降29%。",
                "全年收到政府信息公开申请22件，比上年0件下降55%。",
                "全年收到政府信息公开申请22件，比上年增加0件，同比下降55%。",
                "全年收到政府信息公开申请22件，2019年同比下降55%。"
            })
    void aGrowthOfSomethingElseIsNot(String text) {
        Report said = IN_119.toBuilder().overview(text).build();
        Report before = FORWARD_121.toBuilder()
                .figures(FORWARD_121.figures().toBuilder()
                        .set(NEWLY_RECEIVED, TOTAL, 31)
                        .build())
                .build();
        assertThat(Years.of(before, said)
                        .check(Years.rules().only("narrative-growth"))
                        .findings())
                .isEmpty();
    }

    @Test
    void aGrowthOfWhatLastYearsFormDidNotAskForIsLeftOpen() {
        Report before = Reports.zeros(Edition.TRIAL_2019, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 20));
        Report said = Reports.zeros(Edition.STANDARD_2021, figures -> figures).toBuilder()
                .year(2021)
                .overview("收到政府信息公开申请22件，逾期未缴费3件，同比增长50%。")
                .build();

        JointVerdict verdict = Years.of(before, said).check(Years.rules().only("narrative-growth"));

        assertThat(verdict.findings())
                .extracting(finding -> finding.equation(Locale.ENGLISH))
                .containsExactly("(22 - 20) ÷ 20 = 10.0% ≠ 50%");
    }

    @Test
    void askedOfOneReportTheRulesCannotBeJudged() {
        Verdict verdict = Years.rules().only("carry-over").check(IN_119);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable())
                .hasSize(7)
                .extracting(NotAssessable::reason)
                .containsOnly("没有上一年的报告");
        assertThat(Years.rules().only("prior-items-stock").check(IN_119).notAssessable())
                .isEmpty();
    }

    @Test
    void everyRuleSaysWhatItWantsAndWhereItComesFrom() {
        assertThat(Years.rules().list()).hasSize(6).allSatisfy(rule -> {
            assertThat(rule.sentence(Locale.ENGLISH)).matches("\\p{ASCII}*");
            assertThat(rule.citation(TRIAL_2019, Locale.ENGLISH)).isNotBlank();
        });
        assertThat(Years.rules().without("narrative-growth").list()).allSatisfy(rule -> {
            assertThat(rule.cells(TRIAL_2019).size() + rule.cells(STANDARD_2021).size())
                    .isPositive();
        });
        assertThat(Years.rules().find("pending-resolved").orElseThrow().cells(STANDARD_2021))
                .hasSize(6)
                .allMatch(cell -> cell.column() == ProceedingColumn.PENDING || cell.column() == ProceedingColumn.TOTAL);
    }

    @Test
    void theBoundsOfAJumpMayBeAsLowAsOne() {
        Report before = year(2023, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 1));
        Report after = year(2024, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 2));

        assertThat(equations(Years.of(before, after).check(Rules.of(Years.yearOnYearJump(1, 1)))))
                .containsExactly("2024 newlyReceived 2 > 1 × 2023 newlyReceived 1");
        assertThat(equations(Years.of(before, after).check(Rules.of(Years.yearOnYearJump(2, 1)))))
                .isEmpty();
    }

    @Test
    void aBlankCannotBeSaidToJump() {
        Report before = year(2023, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 900));
        Report after = year(2024, figures -> figures.set(NEWLY_RECEIVED, TOTAL, Entry.of("若干")));

        assertThat(Years.of(before, after)
                        .check(Years.rules().only("year-on-year-jump"))
                        .notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可用的数字：2024 年 三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计");
    }

    @Test
    void whereMoreThanOneNumberIsMissingTheOthersAreCounted() {
        Report before = year(2023, figures -> figures.set(NORMATIVE_DOCUMENTS, IN_FORCE, Entry.of("若干")));
        Report after = year(
                2024,
                figures -> figures.set(NORMATIVE_DOCUMENTS, ISSUED, Entry.of("若干"))
                        .set(NORMATIVE_DOCUMENTS, REPEALED, Entry.of("若干")));
        List<NotAssessable> open = Years.of(before, after)
                .check(Years.rules().only("in-force-stock"))
                .notAssessable();

        assertThat(open).hasSize(1);
        assertThat(open.get(0).reason()).isEqualTo("没有可用的数字：2023 年 二、主动公开政府信息情况 › 第二十条第（一）项 › 行政规范性文件 › 现行有效件数 等 3 处");
        assertThat(open.get(0).reason(Locale.ENGLISH)).endsWith(" and 2 more");
    }

    @Test
    void aCellThatOnlyTheEarlierFormHasIsNotPassedOver() {
        Report before = Reports.zeros(STANDARD_2021, figures -> figures).toBuilder()
                .year(2019)
                .build();
        Report after = nothing(2020);

        assertThat(Years.of(before, after)
                        .check(Years.rules().only("year-on-year-jump", "in-force-stock"))
                        .notAssessable())
                .extracting(NotAssessable::toString)
                .contains(
                        "year-on-year-jump：2020 年报告所用的格式没有此格：proactiveDisclosure.fees.amount",
                        "in-force-stock：2020 年报告所用的格式没有此格：proactiveDisclosure.normativeDocuments.issued 等 3 处");
    }

    @Test
    void aConditionOnTwoYearsThatIsAskedOfOneSaysWhyItCannotBeJudged() {
        Condition condition = Years.rules().find("carry-over").orElseThrow().condition();

        assertThat(condition.truth(IN_119)).isEqualTo(Truth.UNKNOWN);
        assertThat(condition.describe(IN_119, Locale.ENGLISH)).isEqualTo("there is no report of the year before");
    }

    @Test
    void aTextIsNotTakenForABlankThatMayMeanZero() {
        Report words = year(2023, figures -> figures.set(CARRIED_FORWARD, TOTAL, Entry.of("若干")));
        JointVerdict verdict = Years.of(words, nothing(2024)).check();

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable()).extracting(open -> open.rule().id()).contains("carry-over");
    }

    @Test
    void whatIsLeftOpenNamesItsCells() {
        JointVerdict verdict = Years.of(nothing(2022), nothing(2024)).check();

        assertThat(verdict.notAssessable())
                .isNotEmpty()
                .allSatisfy(open -> assertThat(open.cells()).isNotEmpty());
    }

    @Test
    void anOperandIsShownWithItsReportAndWhatItHolds() {
        Operand operand = Years.of(FORWARD_121, IN_119)
                .check()
                .findings()
                .get(0)
                .operands()
                .get(0);

        assertThat(operand).hasToString(FORWARD_121 + " applications.carriedForward.total=121");
        assertThat(new Operand(FORWARD_121, Cell.of(LICENSING, PRIOR_ITEMS)))
                .hasToString(FORWARD_121 + " proactiveDisclosure.licensing.priorItems");
    }

    @Test
    void aChainIsShownWithItsYears() {
        Years years = Years.of(nothing(2024), nothing(2023));

        assertThat(years.reports()).extracting(Report::year).containsExactly(2023, 2024);
        assertThat(years.toString()).contains("2023").contains("2024");
    }
}
