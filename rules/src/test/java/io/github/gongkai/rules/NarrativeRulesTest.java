package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Report;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class NarrativeRulesTest {

    private static final Rules RULES = Rules.of(NarrativeRules.all().toArray(Rule[]::new));

    /** Eleven received, one carried in, ten answered (seven granted, three not held), two carried forward; four cases. */
    private static final Report REPORT =
            Reports.consistent(figures -> figures.row(ProceedingRow.RECONSIDERATION, 2, 1, 0, 1, 4)
                    .row(ProceedingRow.DIRECT_LITIGATION, 1, 0, 0, 0, 1)
                    .row(ProceedingRow.LITIGATION_AFTER_RECONSIDERATION, 2, 0, 0, 0, 2)
                    .row(DisclosureRow.NORMATIVE_DOCUMENTS, 3, 1, 20)
                    .row(DisclosureRow.LICENSING, 120));

    private static Report saying(String text) {
        return REPORT.toBuilder().overview(text).build();
    }

    private static List<Finding> findings(String text) {
        return RULES.check(saying(text)).findings();
    }

    private static void assertFound(String text, String rule, Severity severity, String equation) {
        assertThat(findings(text))
                .extracting(
                        finding -> finding.rule().id(), Finding::severity, finding -> finding.equation(Locale.ENGLISH))
                .contains(tuple(rule, severity, equation));
    }

    @Test
    void aTextThatAgreesPassesTheRulesThatItConcernsAndNoOthers() {
        Verdict verdict = RULES.check(saying("新收政府信息公开申请11件，上年结转1件，答复10件，结转下年度2件。制发规范性文件3件。"
                + "因政府信息公开引起行政复议4件，行政诉讼3件，均维持。".replace("均维持", "其中复议维持2件")));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.passed())
                .extracting(Rule::id)
                .containsExactly(
                        "narrative-applications", "narrative-proceedings", "narrative-disclosure", "narrative-balance");
    }

    @Test
    void aNumberOfApplicationsThatTheTableDoesNotHoldIsTold() {
        Finding finding = findings("收到政府信息公开申请13件。").get(0);

        assertThat(finding.rule().id()).isEqualTo("narrative-applications");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.cells()).extracting(Cell::path).containsExactly("applications.newlyReceived.total");
        assertThat(finding.passages())
                .extracting(passage -> passage.text(finding.report()))
                .containsExactly("13件");
        assertThat(finding.equation(Locale.ENGLISH)).isEqualTo("text says 13, applications.newlyReceived.total is 11");
        assertThat(finding.message()).isEqualTo("一、总体情况“13件”：文中为 13，一、本年新收政府信息公开申请数量 × 总计 为 11");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("Overview \"13件\": text says 13, Newly received this year × Total is 11");
    }

    @Test
    void anAmbiguousNumberFailsOnlyIfNoReadingFitsAndThenListsThem() {
        for (int fitting : new int[] {10, 11, 12}) {
            assertThat(findings("办理政府信息公开申请" + fitting + "件。")).isEmpty();
        }
        assertFound(
                "办理政府信息公开申请13件。",
                "narrative-applications",
                Severity.WARNING,
                "text says 13, applications.newlyReceived.total is 11; applications.outcomeTotal.total is 10; "
                        + "applications.newlyReceived.total + applications.carriedIn.total is 12");
    }

    @Test
    void anApproximateNumberIsABoundOrIsNotChecked() {
        assertThat(findings("收到政府信息公开申请10余件。")).isEmpty();
        assertThat(findings("收到政府信息公开申请近20件。")).isEmpty();
        assertThat(findings("收到政府信息公开申请约500件。")).isEmpty();
        assertFound(
                "收到政府信息公开申请20余件。",
                "narrative-applications",
                Severity.WARNING,
                "text says ≥ 20, applications.newlyReceived.total is 11");
    }

    @Test
    void wordsThatMayMeanSomethingElseAreNoErrorEvenWhereTheCallerWeighsThemSo() {
        Rules heavy = RULES.withSeverity("narrative-applications", Severity.ERROR);

        assertThat(heavy.check(saying("收到政府信息公开申请13件。")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(heavy.check(saying("办理政府信息公开申请13件。")).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.WARNING);
    }

    @Test
    void boundsAreShownAsFarAsTheyGo() {
        assertFound(
                "收到政府信息公开申请近10件。",
                "narrative-applications",
                Severity.WARNING,
                "text says ≤ 10, applications.newlyReceived.total is 11");
        assertFound(
                "收到政府信息公开申请1.3万件。",
                "narrative-applications",
                Severity.WARNING,
                "text says 12500–13999, applications.newlyReceived.total is 11");
    }

    @Test
    void aLongSumIsNamedByItsFirstAndItsLastCell() {
        assertFound(
                "不予公开13件。",
                "narrative-applications",
                Severity.WARNING,
                "text says 13, applications.deniedStateSecret.total + … + applications.deniedInquiry.total is 0");
        assertFound(
                "无法提供4件。",
                "narrative-applications",
                Severity.WARNING,
                "text says 4, applications.unableNotHeld.total + applications.unableNeedsCreation.total + "
                        + "applications.unableUnclear.total is 3");
    }

    @Test
    void aRuleOnTextDescribesOnlyWhatFails() {
        Condition narrative = NarrativeRules.all().get(0).condition();

        assertThat(narrative.describe(saying("收到政府信息公开申请11件，答复12件，结转下年度3件。"), Locale.ENGLISH))
                .isEqualTo("text says 12, applications.outcomeTotal.total is 10; "
                        + "text says 3, applications.carriedForward.total is 2");
    }

    @Test
    void outcomesAndTheirGroupsAreSums() {
        assertThat(findings("予以公开7件，无法提供3件，不予公开0件。")).isEmpty();
        assertFound(
                "予以公开及部分公开8件。",
                "narrative-applications",
                Severity.WARNING,
                "text says 8, applications.granted.total + applications.partiallyGranted.total is 7");
    }

    @Test
    void casesAreCountedInTheTableOfProceedings() {
        assertFound(
                "因政府信息公开引起行政诉讼5件。",
                "narrative-proceedings",
                Severity.WARNING,
                "text says 5, proceedings.directLitigation.total + proceedings.litigationAfterReconsideration.total is 3");
    }

    @Test
    void documentsAndDecisionsAreCountedInTheTableOfDisclosure() {
        assertThat(findings("全年办理行政许可120件。")).isEmpty();
        assertFound(
                "制发规范性文件3件，废止2件，现行有效20件。",
                "narrative-disclosure",
                Severity.WARNING,
                "text says 2, proactiveDisclosure.normativeDocuments.repealed is 1");
    }

    @Test
    void allUpheldMeansThatNoneWasCorrectedNorIsPending() {
        assertThat(findings("因政府信息公开引起行政诉讼3件，均维持。")).isEmpty();
        assertFound(
                "因政府信息公开引起行政复议4件，均维持。",
                "narrative-all-upheld",
                Severity.ERROR,
                "text says 4, proceedings.reconsideration.upheld is 2; proceedings.reconsideration.pending is 1");
        assertFound(
                "未发生政府信息公开行政复议。",
                "narrative-all-upheld",
                Severity.ERROR,
                "text says 0, proceedings.reconsideration.total is 4");
        assertFound(
                "因政府信息公开引起行政复议4件，未被纠正。",
                "narrative-all-upheld",
                Severity.ERROR,
                "text says 0, proceedings.reconsideration.corrected is 1");
    }

    @Test
    void theBalanceHoldsInTheTextItself() {
        assertFound(
                "新收政府信息公开申请11件，上年结转1件，答复10件，结转下年度3件。",
                "narrative-balance",
                Severity.ERROR,
                "11 + 1 = 12 ≠ 13 = 10 + 3");
    }

    @Test
    void partsThatMakeTheWholeAddUpAndAnOpenListIsSilent() {
        assertThat(findings("收到政府信息公开申请11件（网络8件，信函3件）。")).isEmpty();
        assertFound("收到政府信息公开申请11件（网络8件，信函2件）。", "narrative-parts", Severity.ERROR, "8 + 2 = 10 ≠ 11");
        assertThat(findings("收到政府信息公开申请11件，其中网络8件，信函2件。")).isEmpty();
        assertFound(
                "因政府信息公开引起行政复议4件，其中维持2件，纠正1件，终止1件，尚未审结1件。", "narrative-parts", Severity.ERROR, "2 + 1 + 1 + 1 = 5 ≠ 4");
    }

    @Test
    void aShareFitsOneOfTheWholesThatItMayBeOf() {
        assertThat(findings("答复政府信息公开申请10件，予以公开7件，占70%。")).isEmpty();
        assertThat(findings("收到政府信息公开申请11件，网络申请8件，占72.7%，信函申请3件，占27.2%。")).isEmpty();
        assertFound("答复政府信息公开申请10件，予以公开7件，占75%。", "narrative-percentage", Severity.WARNING, "7 ÷ 10 = 70.0% ≠ 75%");
    }

    @Test
    void aGrowthFollowsFromTheTwoNumbersStated() {
        assertThat(findings("收到政府信息公开申请11件，比去年10件增长10%。")).isEmpty();
        assertThat(findings("收到政府信息公开申请11件，同比减少9件，下降45%。")).isEmpty();
        assertThat(findings("收到政府信息公开申请11件，同比增长70.3%。")).isEmpty();
        assertFound("收到政府信息公开申请11件，比去年10件增长12%。", "narrative-growth", Severity.ERROR, "(11 - 10) ÷ 10 = 10.0% ≠ 12%");
    }

    @Test
    void theSameNumberStatedTwiceWithTwoValuesIsAConflict() {
        Report report =
                saying("收到政府信息公开申请11件。").toBuilder().problems("收到政府信息公开申请12件。").build();

        assertThat(RULES.check(report).findings())
                .extracting(finding -> finding.rule().id(), Finding::severity, Finding::equation)
                .containsExactly(
                        tuple("narrative-conflict", Severity.NOTICE, "11 ≠ 12"),
                        tuple(
                                "narrative-applications",
                                Severity.WARNING,
                                "文中为 12，applications.newlyReceived.total 为 11"));
    }

    @Test
    void aBlankCellLeavesAClaimOpenAndABlankTotalIsAddedUp() {
        Report blank = Reports.blanks(
                        io.github.gongkai.Edition.STANDARD_2021, figures -> figures.set(GRANTED, NATURAL_PERSON, 7))
                .toBuilder()
                .overview("收到政府信息公开申请11件，予以公开7件，部分公开0件。")
                .build();

        Verdict verdict = RULES.check(blank);

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.heldIfBlankIsZero()).isEqualTo(2);
        assertThat(verdict.notAssessable())
                .extracting(open -> open.cells().get(0).path())
                .containsExactly("applications.newlyReceived.total");
    }

    @Test
    void aTextInACellLeavesAClaimOpen() {
        Report report = Reports.consistent(figures -> figures.set(NEWLY_RECEIVED, TOTAL, Entry.of("十一"))).toBuilder()
                .overview("收到政府信息公开申请11件。")
                .build();

        assertThat(RULES.check(report).findings()).isEmpty();
        assertThat(RULES.check(report).notAssessable()).hasSize(1);
    }

    @Test
    void findingsComeInTheOrderOfTheTextBehindThoseOnCells() {
        Report report = Reports.consistent(figures -> figures.set(GRANTED, NATURAL_PERSON, 6)).toBuilder()
                .overview("无法提供4件。收到政府信息公开申请13件。")
                .build();

        assertThat(Rules.of(NarrativeRules.all().toArray(Rule[]::new))
                        .with(Catalogue.arithmetic().toArray(Rule[]::new))
                        .check(report)
                        .findings())
                .extracting(finding -> finding.rule().id())
                .containsExactly(
                        "applications-outcome-total",
                        "applications-row-total",
                        "narrative-applications",
                        "narrative-applications");
    }

    @Test
    void aRuleOnTextComposesWithOthers() {
        Condition narrative = NarrativeRules.all().get(0).condition();

        assertThat(narrative.truth(saying("收到政府信息公开申请11件。"))).isEqualTo(Truth.TRUE);
        assertThat(narrative.not().truth(saying("收到政府信息公开申请12件。"))).isEqualTo(Truth.TRUE);
        assertThat(narrative.describe(saying("收到政府信息公开申请12件。"), Locale.ENGLISH))
                .isEqualTo("text says 12, applications.newlyReceived.total is 11");
    }

    @Test
    void textOfTheReportIsNotReadAsATemplate() {
        assertThat(findings("收到政府信息公开申请%s{0}13件。")).isEmpty();
        assertThat(findings("收到政府信息公开申请13\n件。").get(0).message()).contains("“13件”");
    }

    @Test
    void aGrowthIsThatOfTheNumberItFollows() {
        assertThat(findings("收到申请11件，较上年度增加3件，同比增长37%。")).isEmpty();
        assertThat(findings("收到申请11件，较上年减少1件，同比下降8%。行政复议4件，同比增加2件，增长100%。")).isEmpty();
        assertThat(findings("收到申请11件，行政复议4件，同比增加2件，增长100%。")).isEmpty();
        assertThat(findings("收到申请11件，培训55人，增加5人，增长10%。")).isEmpty();
        assertFound("收到申请11件，较上年度增加3件，同比增长30%。", "narrative-growth", Severity.ERROR, "(11 - 8) ÷ 8 = 37.5% ≠ 30%");
    }

    @Test
    void resultsBehindOneKindOfLitigationNeedNotMakeUpAllOfIt() {
        assertThat(findings("政府信息公开行政诉讼3件，其中未经复议直接起诉1件，复议后起诉2件（结果维持2件，结果纠正0件，其他结果0件，尚未审结0件）。"))
                .isEmpty();
    }

    @Test
    void numbersNamedTogetherBelongToTheirCasesInOrder() {
        assertThat(findings("因政府信息公开引起的行政复议、行政诉讼分别为4件和3件。")).isEmpty();
        assertThat(findings("因政府信息公开引起的行政诉讼和行政复议分别为3件和4件。")).isEmpty();
        assertFound(
                "因政府信息公开引起的行政复议、行政诉讼分别为4件和5件。",
                "narrative-proceedings",
                Severity.WARNING,
                "text says 5, proceedings.directLitigation.total + proceedings.litigationAfterReconsideration.total is 3");
        assertThat(findings("新收、办结、结转申请分别为11件、10件、2件。")).isEmpty();
    }

    @Test
    void whatCannotBeJudgedComesInTheOrderOfTheText() {
        Report blank = Reports.blanks(Edition.STANDARD_2021, figures -> figures).toBuilder()
                .overview("制发规范性文件3件。新收政府信息公开申请11件。因政府信息公开引起行政复议4件。")
                .build();

        assertThat(RULES.check(blank).notAssessable())
                .extracting(open -> open.rule().id())
                .containsExactly("narrative-disclosure", "narrative-applications", "narrative-proceedings");
    }

    @Test
    void anAdditionShowsItsSumWhereThereAreSeveralAddends() {
        assertFound("新收申请11件，上年结转1件，办结9件，结转下年度2件。", "narrative-balance", Severity.ERROR, "11 + 1 = 12 ≠ 11 = 9 + 2");
        assertFound("收办申请12件，办结9件，结转下年度2件。", "narrative-balance", Severity.ERROR, "12 ≠ 11 = 9 + 2");
        assertFound("收到申请11件，自然人9件，法人或其他组织3件。", "narrative-parts", Severity.ERROR, "9 + 3 = 12 ≠ 11");
    }

    /** Sums of cells are kept for the next text, but not all that texts may be made to speak of. */
    @Test
    void aContradictionIsFoundAlsoBehindTextsThatSpokeOfThousandsOfOtherSums() {
        List<String> outcomes = List.of(
                "予以公开",
                "部分公开",
                "属于国家秘密",
                "其他法律行政法规禁止公开",
                "保护第三方合法权益",
                "属于三类内部事务信息",
                "属于四类过程性信息",
                "属于行政执法案卷",
                "属于行政查询事项",
                "本机关不掌握相关政府信息",
                "没有现成信息需要另行制作",
                "补正后申请内容仍不明确",
                "信访举报投诉类申请",
                "重复申请",
                "要求提供公开出版物",
                "无正当理由大量反复申请");
        Random random = new Random(1);
        StringBuilder flood = new StringBuilder();
        for (int i = 0; i < 40_000; i++) {
            flood.append("全年收到申请9件，其中").append(someOf(outcomes, random)).append("共3件。\n");
        }
        findings(flood.toString());

        int statedTwice = 0;
        for (int i = 0; i < 200; i++) {
            String some = someOf(outcomes, random);
            List<String> found = findings(some + "共1003件。\n" + some + "共1004件。").stream()
                    .map(finding -> finding.rule().id())
                    .toList();
            if (Collections.frequency(found, "narrative-applications") == 2) {
                statedTwice++;
                assertThat(found).as(some).contains("narrative-conflict");
            }
        }
        assertThat(statedTwice).isGreaterThan(20);
    }

    private static String someOf(List<String> outcomes, Random random) {
        return outcomes.stream().filter(outcome -> random.nextBoolean()).collect(Collectors.joining("、"));
    }
}
