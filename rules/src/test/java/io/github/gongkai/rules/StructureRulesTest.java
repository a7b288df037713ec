package io.github.gongkai.rules;

import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class StructureRulesTest {

    private static final Report CLEAN = Example.clean(STANDARD_2021);

    private static Verdict check(String rule, Report report) {
        return Rules.standard().only(rule).check(report);
    }

    private static Truth truth(String rule, Report report) {
        return Rules.standard().find(rule).orElseThrow().condition().truth(report);
    }

    private static Report headed(String... headings) {
        return CLEAN.toBuilder().headings(List.of(headings)).build();
    }

    private static Report of(OrganKind kind) {
        return CLEAN.toBuilder().organ(Organ.of("甲", kind)).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "五、存在的主要问题和改进措施",
                "五、政府信息公开工作存在的主要问题及改进方向",
                "五 存在问题及改进思路",
                "（五）存在的主要问题及改进情况",
                "5.存在的主要问题及改进情况",
                "　五、 存在的主要\n问题及改进情况"
            })
    void headingsAreKnownByManyNames(String heading) {
        assertThat(truth("section-order", headed("一、总体情况", heading, "六、其他需要报告的事项")))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({
        "四、存在的主要问题及改进情况,标题：“四、存在的主要问题及改进情况”的序号应为“五、”",
        "存在的主要问题及改进情况,标题：“存在的主要问题及改进情况”的序号应为“五、”",
        "十五、存在的主要问题及改进情况,标题：“十五、存在的主要问题及改进情况”的序号应为“五、”",
        "一、总体情况,标题：“一、总体情况”重复出现",
        "5五、存在的主要问题及改进情况,标题：“5五、存在的主要问题及改进情况”的序号应为“五、”",
        "50、存在的主要问题及改进情况,标题：“50、存在的主要问题及改进情况”的序号应为“五、”",
        "59、存在的主要问题及改进情况,标题：“59、存在的主要问题及改进情况”的序号应为“五、”",
        "五十、存在的主要问题及改进情况,标题：“五十、存在的主要问题及改进情况”的序号应为“五、”",
        "（存在的主要问题及改进情况,标题：“（存在的主要问题及改进情况”的序号应为“五、”",
        "0、存在的主要问题及改进情况,标题：“0、存在的主要问题及改进情况”的序号应为“五、”",
        "1、存在的主要问题及改进情况,标题：“1、存在的主要问题及改进情况”的序号应为“五、”",
        "9、存在的主要问题及改进情况,标题：“9、存在的主要问题及改进情况”的序号应为“五、”",
        "5一、存在的主要问题及改进情况,标题：“5一、存在的主要问题及改进情况”的序号应为“五、”",
        "51、存在的主要问题及改进情况,标题：“51、存在的主要问题及改进情况”的序号应为“五、”"
    })
    void anOddHeadingIsQuoted(String heading, String found) {
        assertThat(check("section-order", headed("一、总体情况", heading)).findings())
                .extracting(Finding::equation)
                .containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource({
        "四、行政复议情况,true",
        "四、行政诉讼情况,true",
        "六、其他事项,true",
        "六、其它,true",
        "三、申请情况,true",
        "二、主动公开情况,true",
        "一、概述,true",
        "一、基本情况,true",
        "9、概述,false",
        "1、概述,true",
        "6、其他事项,true",
        "七、附件,true",
        "（,true",
        "（第,true"
    })
    void headingsAreKnownByTheWordsTheyHold(String heading, boolean inOrder) {
        assertThat(truth("section-order", headed(heading))).isEqualTo(Truth.of(inOrder));
    }

    @Test
    void aSectionBehindALaterOneIsSaidToStandThere() {
        assertThat(check("section-order", headed("六、其他需要报告的事项", "五、存在的主要问题及改进情况"))
                        .findings())
                .extracting(Finding::equation)
                .containsExactly("标题：“五、存在的主要问题及改进情况”排在第六部分之后");
    }

    @Test
    void theFirstSectionStandsBehindNone() {
        assertThat(check("section-order", headed("二、概述")).findings())
                .extracting(Finding::equation)
                .containsExactly("标题：“二、概述”的序号应为“一、”");
    }

    @Test
    void aBlankTableWithItsHeadingIsThere() {
        Report blank = CLEAN.toBuilder()
                .figures(Figures.builder(STANDARD_2021).build())
                .build();

        assertThat(truth("section-complete", blank)).isEqualTo(Truth.TRUE);
        assertThat(truth(
                        "section-complete",
                        blank.toBuilder().headings(List.of()).build()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(truth(
                        "section-complete",
                        blank.toBuilder().headings(List.of("一、总体情况")).build()))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void otherMattersMayBeCalledProblems() {
        assertThat(truth("section-order", headed("五、存在的问题", "六、其他需要报告的问题"))).isEqualTo(Truth.TRUE);
    }

    @Test
    void everyMissingSectionIsNamedInBothLanguages() {
        Report report = Report.builder()
                .organ(Organ.of("甲局"))
                .year(2024)
                .figures(CLEAN.figures())
                .overview("")
                .build();
        Finding finding = check("section-complete", report).findings().get(0);

        assertThat(finding.equation()).isEqualTo("缺少：五、存在的主要问题及改进情况、六、其他需要报告的事项");
        assertThat(finding.message(Locale.ENGLISH))
                .isEqualTo("All six sections are there (missing: Problems and improvements, Other matters)");
        assertThat(finding.severity()).isEqualTo(Severity.ERROR);
        assertThat(finding.cells()).isEmpty();
    }

    @Test
    void headingsLeaveOutEachSectionInTurn() {
        for (Section section : Section.values()) {
            List<String> headings = new ArrayList<>(CLEAN.headings());
            headings.remove(section.label().printed());
            Report report = CLEAN.toBuilder().headings(headings).build();

            // A table with numbers in it is there, whatever became of its heading.
            assertThat(truth("section-complete", report)).isEqualTo(Truth.TRUE);
            assertThat(truth("section-order", report)).isEqualTo(Truth.TRUE);
        }
    }

    @Test
    void in2019AnotherFormDeservesOnlyANotice() {
        Report early = CLEAN.toBuilder().year(2019).build();
        Report late = Example.clean(TRIAL_2019).toBuilder().year(2021).build();

        assertThat(check("edition-for-year", early).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.NOTICE);
        assertThat(check("edition-for-year", early).isFreeOf(Severity.WARNING)).isTrue();
        assertThat(check("edition-for-year", late).findings())
                .extracting(Finding::severity)
                .containsExactly(Severity.ERROR);
        assertThat(truth(
                        "edition-for-year",
                        Example.clean(TRIAL_2019).toBuilder().year(2019).build()))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @EnumSource
    void theDeadlineDependsOnTheKindOfOrgan(OrganKind kind) {
        Report report = of(kind);
        Report january =
                report.toBuilder().publishedOn(LocalDate.of(2025, 1, 31)).build();
        Report march = report.toBuilder().publishedOn(LocalDate.of(2025, 3, 31)).build();
        Report april = report.toBuilder().publishedOn(LocalDate.of(2025, 4, 1)).build();

        List<Truth> expected = switch (kind) {
            case STATE_COUNCIL_DEPARTMENT, DEPARTMENT -> List.of(Truth.TRUE, Truth.FALSE, Truth.FALSE);
            case PROVINCIAL_GOVERNMENT, PREFECTURAL_GOVERNMENT, COUNTY_GOVERNMENT, GOVERNMENT ->
                List.of(Truth.TRUE, Truth.TRUE, Truth.FALSE);
            case TOWNSHIP_GOVERNMENT, SUBDISTRICT_OFFICE -> List.of(Truth.UNKNOWN, Truth.UNKNOWN, Truth.UNKNOWN);
        };
        assertThat(Stream.of(january, march, april).map(each -> truth("publication-deadline", each)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void regulationsAreIssuedByThoseWhoMay(OrganKind kind) {
        Report report = of(kind);
        Report withOne = report.toBuilder()
                .figures(report.figures().toBuilder()
                        .set(DisclosureRow.REGULATIONS, DisclosureColumn.ISSUED, 1)
                        .build())
                .build();

        Truth expected = switch (kind) {
            case STATE_COUNCIL_DEPARTMENT, PROVINCIAL_GOVERNMENT, PREFECTURAL_GOVERNMENT -> Truth.TRUE;
            case GOVERNMENT -> Truth.UNKNOWN;
            case COUNTY_GOVERNMENT, TOWNSHIP_GOVERNMENT, SUBDISTRICT_OFFICE, DEPARTMENT -> Truth.FALSE;
        };
        assertThat(truth("regulation-authority", withOne)).isEqualTo(expected);
        assertThat(truth("regulation-authority", report)).isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @EnumSource
    void everyCellOfTheRowOfRegulationsIsLookedAt(Edition edition) {
        Report clean = Example.clean(edition);
        for (DisclosureColumn column : DisclosureRow.REGULATIONS.columns(edition)) {
            Report report = clean.toBuilder()
                    .figures(clean.figures().toBuilder()
                            .set(DisclosureRow.REGULATIONS, column, 1)
                            .build())
                    .build();

            assertThat(check("regulation-authority", report).findings())
                    .singleElement()
                    .satisfies(finding ->
                            assertThat(finding.cells().get(0).column()).isEqualTo(column));
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyGovernmentsReportOnAssessmentAppraisalAndAccountability(OrganKind kind) {
        boolean government = kind.name().endsWith("GOVERNMENT");

        assertThat(truth("government-supervision", of(kind))).isEqualTo(government ? Truth.FALSE : Truth.TRUE);
        assertThat(truth(
                        "government-supervision",
                        of(kind).toBuilder().problems("开展考核和社会评议，未发生责\n任追究情形。").build()))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "（一）存在的主要问题：主动公开的范围不广。（二）改进情况：扩大范围。",
                "我局工作取得成效，但离公众期待还有差距。下一步要加强队伍建设。",
                "一是时效性有待提高；二是业务培训尚需加强。",
                "公开内容不够丰富，我们将拓展内容。",
                "没有发现重大问题，但解读形式单一，今后改进。"
            })
    void problemsAndImprovementsAreToldInManyWords(String text) {
        assertThat(truth(
                        "problems-and-improvements",
                        CLEAN.toBuilder().problems(text).build()))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "（无）", " 无。 ", "暂无。", "没有。", "不存在问题。", "\n\t", "工作一切顺利。"})
    void aSectionThatNamesNoneIsNotEnough(String text) {
        assertThat(truth(
                        "problems-and-improvements",
                        CLEAN.toBuilder().problems(text).build()))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aGovernmentWithoutProseCannotBeAskedOfItsSupervision() {
        Report bare = Report.builder()
                .organ(Organ.of("甲县人民政府", OrganKind.COUNTY_GOVERNMENT))
                .year(2024)
                .figures(CLEAN.figures())
                .build();

        assertThat(truth("government-supervision", bare)).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(
                        "government-supervision",
                        bare.toBuilder().preamble(Narrative.of("考核、评议、追究。")).build()))
                .isEqualTo(Truth.UNKNOWN);
        assertThat(truth(
                        "government-supervision",
                        bare.toBuilder().overview("工作。").build()))
                .isEqualTo(Truth.FALSE);
        assertThat(truth(
                        "government-supervision",
                        bare.toBuilder().overview("考核、评议、追究。").build()))
                .isEqualTo(Truth.TRUE);
    }

    @ParameterizedTest
    @CsvSource({"没有发现问题，我局将进一步加强公开管理工作落实。,FALSE", "没有发现问题，我局将进一步加强公开管理工作的落实。,TRUE"})
    void onlyAShortTextSaysNoMoreThanThatThereIsNothing(String text, Truth truth) {
        assertThat(truth(
                        "problems-and-improvements",
                        CLEAN.toBuilder().problems(text).build()))
                .isEqualTo(truth);
    }

    @ParameterizedTest
    @ValueSource(chars = {' ', '\t', '\u00a0', '\u2000', '\u2009', '\u200b', '\u3000', '\ufeff'})
    void blanksOfEveryKindMayPartAWord(char blank) {
        String text = String.join(String.valueOf(blank), "主动公开。依申请公开。信息管理。平台。监督。".split(""));

        assertThat(truth("overview-topics", CLEAN.toBuilder().overview(text).build()))
                .isEqualTo(Truth.TRUE);
        assertThat(truth(
                        "overview-topics",
                        CLEAN.toBuilder().overview(text.replace(blank, '|')).build()))
                .isEqualTo(Truth.FALSE);
    }

    @Test
    void aWordThatIsBrokenOverLinesIsFound() {
        Report report =
                CLEAN.toBuilder().overview("主动\n公开。依申\n　请公开。信息 管理。平\n台。监\n督。").build();

        assertThat(truth("overview-topics", report)).isEqualTo(Truth.TRUE);
    }
}
