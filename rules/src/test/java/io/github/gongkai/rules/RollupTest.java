package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.PRIOR_ITEMS;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.LICENSING;
import static io.github.gongkai.DisclosureRow.PROCUREMENT;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RollupTest {

    private static final Report COUNTY = received("某县人民政府", 61);
    private static final Report FIRST = received("甲局", 10);
    private static final Report SECOND = received("乙局", 30);
    private static final Report THIRD = received("丙局", 20);

    private static Report report(String organ, Edition edition, UnaryOperator<Figures.Builder> changes) {
        return Reports.zeros(edition, changes).toBuilder()
                .organ(Organ.of(organ))
                .build();
    }

    private static Report received(String organ, long count) {
        return report(organ, STANDARD_2021, figures -> figures.set(NEWLY_RECEIVED, TOTAL, count));
    }

    private static Report spent(String organ, Entry amount) {
        return report(organ, TRIAL_2019, figures -> figures.set(PROCUREMENT, AMOUNT, amount));
    }

    private static Entry money(String amount, Unit unit) {
        return new Entry.Decimal(new BigDecimal(amount), Optional.of(unit));
    }

    @Test
    void theAggregateOfACompleteSetIsTheSumOfItsMembers() {
        JointVerdict verdict =
                Rollup.of(COUNTY, FIRST, SECOND, THIRD).complete().check();

        assertThat(verdict.findings()).hasSize(1);
        Finding finding = verdict.findings().get(0);
        assertThat(finding.rule().id()).isEqualTo("rollup");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.cells()).containsExactly(Cell.of(NEWLY_RECEIVED, TOTAL));
        assertThat(finding.equation()).isEqualTo("61 ≠ 60 = 30 + 20 + 10");
        assertThat(finding.message())
                .isEqualTo("三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计："
                        + "某县人民政府 61，应等于 各成员之和 60 = 乙局 30 + 丙局 20 + 甲局 10，相差 1");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("Applications received and handled › Newly received this year › Total: "
                        + "某县人民政府 61, should equal the sum over the members 60 = 乙局 30 + 丙局 20 + 甲局 10, difference 1");
        assertThat(finding.operands()).extracting(Operand::report).containsExactly(COUNTY, THIRD, SECOND, FIRST);
        assertThat(verdict.passed()).extracting(Rule::id).containsExactly("rollup-missing");
        assertThat(verdict.reports()).containsExactly(COUNTY, FIRST, SECOND, THIRD);
    }

    @Test
    void ofMembersThatAreNotDeclaredCompleteTheAggregateIsAtLeastTheSum() {
        assertThat(Rollup.of(COUNTY, FIRST, SECOND, THIRD).check().findings()).isEmpty();
        assertThat(Rollup.of(COUNTY, FIRST, SECOND, received("丁局", 22)).check().findings())
                .extracting(Finding::equation)
                .containsExactly("61 < 62 = 30 + 22 + 10");
    }

    @Test
    void whoHasNotReportedIsNamed() {
        Rollup rollup = Rollup.of(COUNTY, FIRST, SECOND)
                .expecting("甲局", "乙局", "丙局", "丁局")
                .complete();

        assertThat(rollup.missing()).containsExactly("丙局", "丁局");
        assertThat(rollup.check().findings())
                .extracting(Finding::toString)
                .containsExactly("rollup-missing：应纳入汇总而没有报告：丙局", "rollup-missing：应纳入汇总而没有报告：丁局");
        assertThat(rollup.check().findings().get(0).message(Locale.ENGLISH))
                .isEqualTo("expected in the aggregate, but has not reported: 丙局");
        assertThat(rollup.check().findings().get(0).severity()).isEqualTo(Severity.WARNING);
        assertThat(Rollup.of(COUNTY, FIRST).expecting("甲局").check().passed())
                .extracting(Rule::id)
                .contains("rollup-missing");
    }

    @Test
    void ifNobodySaysWhoShouldReportNobodyCanSayWhoHasNot() {
        JointVerdict verdict = Rollup.of(COUNTY, FIRST).check();

        assertThat(verdict.notAssessable())
                .extracting(NotAssessable::toString)
                .containsExactly("rollup-missing：不知道应有哪些成员");
    }

    @Test
    void withoutMembersThereIsNoSum() {
        JointVerdict verdict = Rollup.of(COUNTY).expecting("甲局").complete().check();

        assertThat(verdict.notAssessable()).extracting(NotAssessable::toString).containsExactly("rollup：没有成员的报告");
        assertThat(verdict.findings()).hasSize(1);
        assertThat(verdict.passed()).isEmpty();
    }

    @Test
    void ofManyMembersTheLargestAreShownAndTheOthersTogether() {
        List<Report> members = new ArrayList<>(IntStream.rangeClosed(1, 1000)
                .mapToObj(i -> received("第" + i + "局", i))
                .toList());
        Collections.shuffle(members, new java.util.Random(7));

        List<Finding> findings = Rollup.of(COUNTY, members).complete().check().findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).equation())
                .isEqualTo("61 ≠ 500500 = 1000 + 999 + 998 + 997 + 996 + 495510（其余 995 个成员）");
        assertThat(findings.get(0).message())
                .endsWith("各成员之和 500500 = 第1000局 1000 + 第999局 999 + 第998局 998 + 第997局 997 + 第996局 996"
                        + " + 其余 995 个成员 495510，相差 500439");
        assertThat(findings.get(0).operands()).hasSize(1001);
    }

    @Test
    void ofSixMembersEachIsShownAndOfSevenTheLargestFive() {
        List<Report> seven = IntStream.rangeClosed(1, 7)
                .mapToObj(i -> received("第" + i + "局", i))
                .toList();

        assertThat(Rollup.of(COUNTY, seven.subList(0, 6)).complete().check().findings())
                .extracting(Finding::equation)
                .containsExactly("61 ≠ 21 = 6 + 5 + 4 + 3 + 2 + 1");
        assertThat(Rollup.of(COUNTY, seven).complete().check().findings())
                .extracting(finding -> finding.equation(Locale.ENGLISH))
                .containsExactly("61 ≠ 28 = 7 + 6 + 5 + 4 + 3 + 3 (the other 2 members)");
    }

    @Test
    void aBlankOfAMemberLeavesTheSumOpenUnlessNoNumberCouldMendIt() {
        Report blank = Reports.blanks(STANDARD_2021, figures -> figures).toBuilder()
                .organ(Organ.of("丁局"))
                .build();
        Rollup open = Rollup.of(COUNTY, FIRST, blank).complete();
        Rollup broken = Rollup.of(COUNTY, FIRST, received("戊局", 70), blank).complete();

        assertThat(open.check().findings()).isEmpty();
        assertThat(open.check().notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可用的数字：丁局 三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计");
        assertThat(open.check().heldIfBlankIsZero())
                .isEqualTo(Rollup.additiveCells(STANDARD_2021).size() - 1);
        assertThat(broken.check().findings())
                .extracting(Finding::equation)
                .containsExactly("61 ≠ 80 + □ = 70 + 10 + □");
    }

    @Test
    void amountsAreAddedExactlyAndInOneUnit() {
        Report aggregate = report("某县人民政府", STANDARD_2021, figures -> figures.set(FEES, AMOUNT, new BigDecimal("0.3")));
        Report tenths = report("甲局", STANDARD_2021, figures -> figures.set(FEES, AMOUNT, new BigDecimal("0.1000")));
        Report yuan = report("乙局", STANDARD_2021, figures -> figures.set(FEES, AMOUNT, money("2000", Unit.YUAN)));

        assertThat(Rollup.of(aggregate, tenths, yuan).complete().check().findings())
                .isEmpty();
        assertThat(Rollup.of(aggregate, yuan).complete().check().findings())
                .extracting(Finding::message)
                .containsExactly("二、主动公开政府信息情况 › 第二十条第（八）项 › 行政事业性收费 › 本年收费金额："
                        + "某县人民政府 0.3，应等于 各成员之和 0.2000 万元 = 乙局 2000元，相差 0.1000");
    }

    @Test
    void moneyOfAnUnprintedUnitCannotBeAdded() {
        Report aggregate = spent("某县人民政府", money("3", Unit.TEN_THOUSAND_YUAN));
        Report known = spent("甲局", money("30000", Unit.YUAN));
        Report unknown = spent("乙局", Entry.of(new BigDecimal("5")));
        Report nothing = spent("丙局", Entry.of(BigDecimal.ZERO));

        assertThat(Rollup.of(aggregate, known, nothing).complete().check().findings())
                .isEmpty();
        assertThat(Rollup.of(aggregate, known, nothing).complete().check().notAssessable())
                .isEmpty();
        assertThat(Rollup.of(aggregate, unknown).complete().check().notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("金额没有写明单位：乙局 二、主动公开政府信息情况 › 第二十条第（九）项 › 政府集中采购 › 采购总金额");
    }

    @Test
    void aMemberOnAnotherEditionLeavesOpenOnlyWhatItLacks() {
        Report trial = report("甲局", TRIAL_2019, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 5)).toBuilder()
                .year(2024)
                .build();
        JointVerdict verdict = Rollup.of(COUNTY, trial).complete().check();

        assertThat(verdict.findings()).extracting(Finding::equation).containsExactly("61 ≠ 5 = 5");
        assertThat(verdict.notAssessable())
                .allSatisfy(open -> assertThat(open.cells()).noneMatch(cell -> cell.isIn(TRIAL_2019)))
                .extracting(NotAssessable::reason)
                .contains("甲局报告所用的格式没有此格：applications.otherMisc.total");
    }

    @Test
    void whereTheAggregateAndMembersLackANumberTheyAreCounted() {
        Report aggregate =
                report("某县人民政府", STANDARD_2021, figures -> figures.set(NEWLY_RECEIVED, TOTAL, Entry.of("若干")));
        Report odd = report("甲局", STANDARD_2021, figures -> figures.set(NEWLY_RECEIVED, TOTAL, Entry.of("若干")));
        String place = "三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计";

        assertThat(Rollup.of(aggregate, SECOND).complete().check().notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可用的数字：某县人民政府 " + place);
        assertThat(Rollup.of(aggregate, odd, SECOND).complete().check().notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可用的数字：某县人民政府 " + place + " 等 2 处");
    }

    @Test
    void whoHasNotReportedIsNamedInPlaceOfAnEquation() {
        assertThat(Rollup.of(COUNTY, FIRST).expecting("甲局", "丙局").check().findings())
                .extracting(finding -> finding.equation(Locale.ENGLISH))
                .containsExactly("expected in the aggregate, but has not reported: 丙局");
    }

    @Test
    void aRollUpIsShownWithItsAggregateAndTheNumberOfItsMembers() {
        assertThat(Rollup.of(COUNTY, FIRST, SECOND).toString())
                .startsWith(COUNTY + " and ")
                .contains("2");
    }

    @Test
    void itemsOfAListAreNotAdded() {
        Report aggregate = report("某县人民政府", TRIAL_2019, figures -> figures);
        Report member = report("甲局", TRIAL_2019, figures -> figures.set(LICENSING, PRIOR_ITEMS, 9));

        assertThat(Rollup.isAdditive(Cell.of(LICENSING, PRIOR_ITEMS))).isFalse();
        assertThat(Rollup.of(aggregate, member).complete().check().findings()).isEmpty();
        assertThat(Rollup.additiveCells(STANDARD_2021)).isEqualTo(STANDARD_2021.cells());
        assertThat(Rollup.additiveCells(TRIAL_2019)).hasSize(TRIAL_2019.cells().size() - 10);
    }

    @Test
    void membersThatCannotBeAreRefused() {
        Report lastYear = FIRST.toBuilder().year(2023).build();

        assertThatThrownBy(() -> Rollup.of(COUNTY, FIRST, COUNTY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The members include the aggregate itself: 某县人民政府");
        assertThatThrownBy(() -> Rollup.of(COUNTY, FIRST, SECOND, FIRST))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There are two reports of the member 甲局");
        assertThatThrownBy(() -> Rollup.of(COUNTY, lastYear))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The member 甲局 reports on 2023, the aggregate 某县人民政府 on 2024");
        assertThatThrownBy(() -> Rollup.of(COUNTY, FIRST).expecting("甲局", "某县人民政府 "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The expected members include the aggregate itself: 某县人民政府");
        assertThatThrownBy(() -> Rollup.of(COUNTY, FIRST).expecting(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("An expected member without a name");
    }

    @Test
    void askedOfOneReportTheRulesCannotBeJudged() {
        assertThat(Rollup.rules().check(COUNTY).notAssessable())
                .hasSize(STANDARD_2021.cells().size() + 1)
                .extracting(NotAssessable::reason)
                .containsOnly("没有各成员的报告");
        assertThat(Rollup.of(COUNTY, FIRST).check(Rules.standard()).passed()).isEmpty();
        assertThat(Rollup.rules().list()).extracting(Rule::id).containsExactly("rollup", "rollup-missing");
    }
}
