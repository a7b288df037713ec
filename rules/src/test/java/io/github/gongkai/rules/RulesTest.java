package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.DisclosureRow.REGULATIONS;
import static io.github.gongkai.ProceedingRow.RECONSIDERATION;
import static io.github.gongkai.rules.Quantity.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RulesTest {

    private static final Rule FEW_GRANTED = Rule.builder()
            .id("few-granted")
            .sentence("公开不多于五件")
            .sentenceInEnglish("At most five are granted")
            .authority(Authority.PRACTICE)
            .condition(of(GRANTED, TOTAL).atMost(of(5)))
            .build();

    private static final Report TWELVE = Reports.consistent(figures -> figures);

    @Test
    void aRuleOfOnesOwnIsCheckedWithTheOthers() {
        Verdict verdict =
                Rules.standard().only("proceedings-total").with(FEW_GRANTED).check(TWELVE);

        assertThat(verdict.findings())
                .extracting(Finding::message)
                .containsExactly("三、收到和处理政府信息公开申请情况 › （一）予以公开 › 总计：7，应不大于 5，相差 2");
        assertThat(verdict.isFreeOf(Severity.ERROR)).isTrue();
        assertThat(verdict.isFreeOf(Severity.WARNING)).isFalse();
    }

    @Test
    void theAuthorityGivesTheSeverityUnlessTheRuleDoes() {
        assertThat(FEW_GRANTED.severity()).isEqualTo(Severity.WARNING);
        assertThat(Rule.builder()
                        .from(FEW_GRANTED)
                        .severity(Severity.NOTICE)
                        .build()
                        .severity())
                .isEqualTo(Severity.NOTICE);
    }

    @Test
    void rulesAreTakenAwayAndPickedById() {
        Rules all = Rules.standard();

        assertThat(all.without("cell-complete", "count-domain").list())
                .extracting(Rule::id)
                .hasSize(all.list().size() - 2)
                .doesNotContain("cell-complete", "count-domain");
        assertThat(all.only("proceedings-total").list()).extracting(Rule::id).containsExactly("proceedings-total");
        assertThat(all.find("proceedings-total")).isPresent();
        assertThat(all.find("proceedings")).isEmpty();
    }

    @Test
    void anIdThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> Rules.standard().without("no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule no-such-rule");
        assertThatThrownBy(() -> Rules.standard().only("no-such-rule"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule no-such-rule");
        Rule other = Rule.builder().from(FEW_GRANTED).sentence("另一句").build();
        assertThatThrownBy(() -> Rules.of(FEW_GRANTED, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a rule few-granted already");
    }

    @Test
    void aRuleThatTwoSetsShareIsAskedOnce() {
        assertThat(Rules.of(FEW_GRANTED).with(FEW_GRANTED).list()).containsExactly(FEW_GRANTED);
    }

    @Test
    void aRuleWithoutASentenceOrWithAnOddIdIsRefused() {
        assertThatThrownBy(
                        () -> Rule.builder().from(FEW_GRANTED).id("Few Granted").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rule's id is lower case letters and digits with hyphens, not Few Granted");
        assertThatThrownBy(() -> Rule.builder().from(FEW_GRANTED).sentence(" ").build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The rule few-granted lacks a sentence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "az-09", "a-b-c-d-e-f-g-h-i-j", "9-z", "0a9z"})
    void anIdIsUpToTenWordsOfLettersAndDigits(String id) {
        assertThat(Rule.builder().from(FEW_GRANTED).id(id).build().id()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "-a", "a-", "a--b", "A", "a`", "a{", "a/", "a:", "a_b", "规", "a-b-c-d-e-f-g-h-i-j-k"})
    void whatIsNoIdIsRefused(String id) {
        assertThatThrownBy(() -> Rule.builder().from(FEW_GRANTED).id(id).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A rule's id is lower case letters and digits with hyphens, not " + id);
    }

    @Test
    void aFindingNamesItsValuesWithTheReportThatStatesThem() {
        Finding finding = Rules.of(FEW_GRANTED).check(TWELVE).findings().get(0);

        assertThat(finding.operands())
                .extracting(Operand::report, operand -> operand.cell().path(), Operand::entry)
                .containsExactly(tuple(TWELVE, "applications.granted.total", Entry.of(7)));
    }

    @Test
    void aRowOfBlanksIsNamedByItsFirstCellAndTheNumberOfTheOthers() {
        Report blank = Reports.blanks(Edition.STANDARD_2021, figures -> figures);
        List<NotAssessable> open = Rules.standard()
                .only("proceedings-total")
                .check(blank.toBuilder()
                        .figures(blank.figures().toBuilder()
                                .set(RECONSIDERATION, ProceedingColumn.TOTAL, 3)
                                .build())
                        .build())
                .notAssessable();

        assertThat(open).hasSize(1);
        assertThat(open.get(0).reason()).isEqualTo("没有可用的数字：四、政府信息公开行政复议、行政诉讼情况 › 行政复议 › 结果维持 等 4 格");
        assertThat(open.get(0).reason(Locale.ENGLISH))
                .startsWith("no number in ")
                .endsWith(" › Upheld and 3 more");
    }

    @Test
    void cellsThatShareNoRowAreNamedByWhatTheyShare() {
        assertThat(message(of(NEWLY_RECEIVED, TOTAL).atMost(of(GRANTED, NATURAL_PERSON))))
                .isEqualTo("三、收到和处理政府信息公开申请情况：一、本年新收政府信息公开申请数量 × 总计 11，" + "应不大于 （一）予以公开 × 自然人 5，相差 6");
        assertThat(message(of(NEWLY_RECEIVED, TOTAL).atMost(of(GRANTED, TOTAL))))
                .isEqualTo("三、收到和处理政府信息公开申请情况 › 总计：一、本年新收政府信息公开申请数量 11，应不大于 （一）予以公开 7，相差 4");
        assertThat(message(of(NEWLY_RECEIVED, TOTAL).atMost(of(RECONSIDERATION, ProceedingColumn.TOTAL))))
                .isEqualTo("三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 总计 11，"
                        + "应不大于 四、政府信息公开行政复议、行政诉讼情况 › 行政复议 › 总计 0，相差 11");
        assertThat(message(of(REGULATIONS, DisclosureColumn.ISSUED)
                        .plus(of(1))
                        .atMost(of(REGULATIONS, DisclosureColumn.REPEALED))))
                .isEqualTo("二、主动公开政府信息情况 › 第二十条第（一）项 › 规章：本年制发件数 0 + 1 = 1，应不大于 本年废止件数 0，相差 1");
    }

    private static String message(Condition condition) {
        Rule rule = Rule.builder().from(FEW_GRANTED).condition(condition).build();
        return Rules.of(rule).check(TWELVE).findings().get(0).message();
    }

    @Test
    void everyRuleOfTheLibrarySaysWhatItWantsAndWhereItComesFrom() {
        assertThat(Rules.standard().list()).allSatisfy(rule -> {
            assertThat(rule.sentence(Locale.CHINESE)).isNotBlank();
            assertThat(rule.sentence(Locale.ENGLISH)).isNotBlank().matches("\\p{ASCII}*");
            for (Edition edition : Edition.values()) {
                assertThat(rule.citation(edition, Locale.CHINESE)).isNotBlank();
            }
        });
        assertThat(Rules.standard().list()).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @Test
    void whatASetSaysOfAReportNeverDependsOnWhatItSaidBefore() {
        Rules rules = Rules.standard();
        Report wrong = Reports.consistent(figures -> figures.set(NEWLY_RECEIVED, TOTAL, 99));

        Verdict first = rules.check(wrong);
        rules.check(TWELVE);

        assertThat(rules.check(wrong)).isEqualTo(first);
    }

    @Test
    void aSetIsNarrowedToAuthorities() {
        assertThat(Rules.standard().statutory().list())
                .isNotEmpty()
                .allMatch(rule -> rule.severity() == Severity.ERROR)
                .extracting(Rule::id)
                .contains("applications-balance", "applications-row-total")
                .doesNotContain("cell-complete", "in-force-at-least-issued");
        assertThat(Rules.standard().by(Set.of(Authority.PRACTICE)).list())
                .allMatch(rule -> rule.authority() == Authority.PRACTICE);
    }

    @Test
    void theCallerSetsAnotherSeverity() {
        Rules milder = Rules.standard().withSeverity("applications-balance", Severity.NOTICE);
        Report wrong = Reports.consistent(figures -> figures.set(NEWLY_RECEIVED, TOTAL, 99));

        assertThat(milder.only("applications-balance").check(wrong).isFreeOf(Severity.WARNING))
                .isTrue();
        assertThatThrownBy(() -> Rules.standard().withSeverity("no-such-rule", Severity.NOTICE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no rule no-such-rule");
    }

    @Test
    void aPackAddsItsRules() {
        RulePack pack = () -> List.of(FEW_GRANTED);

        assertThat(Rules.standard().with(pack).find("few-granted")).contains(FEW_GRANTED);
    }

    @Test
    void theFirstFindingIsTheHeadOfAllOfThem() {
        Report wrong = Reports.consistent(
                figures -> figures.set(NEWLY_RECEIVED, TOTAL, 99).set(GRANTED, TOTAL, 8));
        Report said = TWELVE.toBuilder().overview("收到政府信息公开申请99件。").build();
        Rules rules = Rules.standard();

        assertThat(rules.first(wrong)).contains(rules.check(wrong).findings().get(0));
        assertThat(Rules.arithmetic().first(TWELVE)).isEmpty();
        Rules onText = rules.only("narrative-applications");
        assertThat(onText.first(said).map(Finding::message))
                .contains(onText.check(said).findings().get(0).message());
        assertThat(onText.first(TWELVE)).isEmpty();
    }

    @Test
    void aRulePassesIfItAppliesAndNothingIsFoundOrLeftOpen() {
        Report wrong = Reports.consistent(figures -> figures.set(NEWLY_RECEIVED, TOTAL, 99));
        Report open = Reports.blanks(Edition.STANDARD_2021, figures -> figures.set(NEWLY_RECEIVED, TOTAL, 9));

        assertThat(Rules.arithmetic().check(TWELVE).passed())
                .extracting(Rule::id)
                .containsExactly(
                        "applications-balance",
                        "applications-outcome-total",
                        "applications-row-total",
                        "proceedings-total",
                        "count-domain",
                        "cell-complete",
                        "in-force-at-least-issued");
        assertThat(Rules.arithmetic().check(wrong).passed())
                .extracting(Rule::id)
                .doesNotContain("applications-balance", "applications-row-total")
                .contains("applications-outcome-total");
        assertThat(Rules.arithmetic().check(open).passed())
                .extracting(Rule::id)
                .doesNotContain("applications-balance", "applications-row-total", "cell-complete");
    }

    @Test
    void rulesAreShownByTheirIds() {
        assertThat(FEW_GRANTED).hasToString("few-granted");
        assertThat(Rules.of(FEW_GRANTED).toString()).contains("few-granted");
    }
}
