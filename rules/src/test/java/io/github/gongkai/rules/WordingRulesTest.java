package io.github.gongkai.rules;

import static io.github.gongkai.Edition.STANDARD_2021;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left over or out of date in the text; the report year is 2024. */
class WordingRulesTest {

    private static final Report CLEAN = Example.clean(STANDARD_2021);

    private static List<String> findings(String rule, Report report) {
        return Rules.standard().only(rule).check(report).findings().stream()
                .map(Finding::equation)
                .toList();
    }

    private static Report overview(String text) {
        return CLEAN.toBuilder().overview(text).build();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024年，我局认真做好政府信息公开工作。",
                "收到申请12件，较2023年减少3件。",
                "与2023年相比，申请数量下降29%。",
                "2023年收到申请31件，2024年收到申请22件。",
                "2022年、2023年、2024年分别收到申请3件、4件、5件。",
                "根据《甲县2023年政务公开工作要点》，我局及时公开信息。",
                "2023年12月31日前完成了栏目整合。",
                "2023年底新设的专栏运行平稳。",
                "自2019年5月15日起施行的条例得到落实。",
                "2019年以来，累计公开信息3000条。",
                "按时发布我局2023年政府信息公开工作年度报告。",
                "2023年度政府信息公开工作年度报告于1月20日公布。",
                "2025年，我局将继续推进公开工作。",
                "下一步，2025年要抓好培训。",
                "依据甲政办〔2023〕30号文件。",
                "（国办公开办函〔2021〕30号）",
                "落实“十四五”规划（2021年至2025年）的要求。",
                "2023年印发的办法继续执行。",
                "2023年度考核结果为优秀。",
                "2022年机构改革后，本局由两个单位合并组建。",
                "2010年，我局建成办公楼。",
                "公开2023年部门决算和2025年部门预算。",
                "2023年，我局获评先进单位，今年继续保持。",
                "电话：05362023年中无休",
                "12024年没有意义",
                "针对2023年评议中的意见，逐条落实。",
                "《甲县关于2023年，做好工作的意见》已经公布。",
                "落实“\n2023年，我局公开信息300条，较上年增加。",
                "学习《意见：2023年，我局公开信息》。",
                "学习“要点：2023年，我局公开信息”。",
                "文件〔（甲）2023年，我局公开信息〕。",
                "2020年，我局公开信息300条，五年来进展明显。",
                "2019年，我局公开信息300条。",
                "2026年，我局共收到政府信息公开申请12件。",
                "2023 年 12 月，我局公开信息300条。",
                "2023年十月，我局公开信息300条。",
                "在2023年，我局公开信息300条。",
                "自\t2023年，我局公开信息300条。",
                "2025年，我局计划公开信息，已完成准备。",
                "1989年，我局公开信息。",
                "编号02023年，我局公开信息300条。",
                "2023年03月，我局公开信息300条。",
                "（同比增长）2023年，我局公开信息300条。",
                "《意见：2023年，我局公开信息》已经学习。",
                "较2023年增加，2023年，我局公开信息300条。"
            })
    void yearsThatBelongThereAreLeftAlone(String text) {
        assertThat(findings("stale-year", overview(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2023年，我局认真做好政府信息公开工作。",
                "（一）主动公开情况。2023年，全县主动公开信息300条。",
                "我局2023年共收到政府信息公开申请12件。",
                "2023年度，本单位未收到政府信息公开申请。",
                "２０２３年，我局公开信息300条。",
                "二〇二三年，我局公开信息300条。",
                "我县2022年全年受理申请12件。",
                "做好工作。\n　　2023年，甲县民政局公开信息300条。",
                "2025年，我局共收到政府信息公开申请12件。",
                "学习《意见》。2023年，我局公开信息300条。",
                "学习“要点”。2023年，我局公开信息300条。",
                "文件〔甲〕。2023年，我局公开信息300条。",
                "学习《意见\n2023年，我局公开信息300条。",
                "2020年，我局公开信息300条。",
                "2023年 度 ，我局公开信息300条。",
                "较上年有进步！2023年，我局公开信息300条。",
                "2023年，我局公开信息300条；2024年，较上年有进步。",
                "2023年，我局公开信息300条。2024年，较上年有进步。",
                "较上年有进步。2023年，我局公开信息300条。",
                "评先进未获。2023年，我局公开信息300条。",
                "年度情况\n2023年，我局公开信息300条。",
                "　2023年，我局公开信息300条。",
                "县局2023年共公开信息300条。"
            })
    void aSentenceThatTellsOfAnotherYearIsFound(String text) {
        assertThat(findings("stale-year", overview(text))).hasSize(1);
    }

    @Test
    void onlyAFewAreListed() {
        assertThat(findings("stale-year", overview("2023年，我局公开信息300条。".repeat(9)))
                        .get(0)
                        .split("“2023年"))
                .hasSize(6);
        assertThat(findings("citation-current", overview("国办公开办函〔2019〕60号，".repeat(9)))
                        .get(0)
                        .split("，应为"))
                .hasSize(6);
    }

    @Test
    void aTitleOrASentenceThatIsFarTooLongCountsNoMore() {
        String far = "甲".repeat(200);

        assertThat(findings("stale-year", overview("《意见" + far + "：2023年，我局公开信息300条。")))
                .hasSize(1);
        assertThat(findings("stale-year", overview("2023年，我局公开信息300条" + far + "较2022年")))
                .hasSize(1);
        assertThat(findings("stale-year", overview("较2022年" + far + "：2023年，我局公开信息300条")))
                .hasSize(1);
    }

    @Test
    void thePlansOfSectionFiveMaySpeakOfTheNextYear() {
        Report report =
                CLEAN.toBuilder().problems("问题是栏目偏少。2025年，我局共收到政府信息公开申请，已完成改进。").build();

        assertThat(findings("stale-year", report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2019,2021", "2020,2021", "二〇一九,2021", "二零二零,2021", "2025,2029", "2029,2030"})
    void aYearHasAnyDigits(String year, int reportYear) {
        Report report =
                overview(year + "年，我局公开信息300条。").toBuilder().year(reportYear).build();

        assertThat(findings("stale-year", report)).hasSize(1);
    }

    @Test
    void aReportOfAnAbsurdYearIsJudgedLikeAnyOther() {
        Report report = overview("年，全年公开信息300条。").toBuilder().year(2).build();

        assertThat(findings("stale-year", report)).isEmpty();
    }

    @Test
    void aComparisonInThePreambleIsNoSlipEither() {
        for (String text : List.of("2023年，我局公开信息300条，同比增长。", "（较上年）2023年，我局公开信息300条，连续公布。")) {
            Report report = CLEAN.toBuilder().preamble(Narrative.of(text)).build();

            assertThat(findings("stale-year", report)).isEmpty();
        }
    }

    @Test
    void thePreambleMustNameItsOwnYear() {
        Report report = CLEAN.toBuilder()
                .preamble(Narrative.of("现公布我局2023年政府信息公开工作年度报告。"))
                .build();

        assertThat(findings("stale-year", report)).containsExactly("疑似其他年度的内容：前言“2023年政府信息公开工作年度报告。”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "（国办公开办函〔2021〕30号）|2024|true",
                "《政府信息公开条例》（国务院令第711号）|2024|true",
                "《中华人民共和国政府信息公开条例》（国令第 711 号）|2024|true",
                "《政府信息公开条例》和《某办法》（国务院令第752号）|2024|true",
                "国务院令第752号|2024|true",
                "甲政办〔2019〕60号|2024|true",
                "国办发〔2021〕30号|2024|true",
                "国办公开办函〔2019〕60号|2020|true",
                "《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）|2024|true",
                "国办公开办函〔2019〕60号|2021|false",
                "国办公开办函[2019]60号|2022|false",
                "国办公开办函〔 2019 〕 60 号|2022|false",
                "国办公开办函〔２０１９〕６０号|2022|false",
                "《政府信息公开工作年度报告格式》（国办公开办涵〔2021〕30号）|2024|false",
                "《政府信息公开工作年度报告格式》的通知（国办函〔2021〕30号）|2024|false",
                "《政府信息公开条例》（国务院令第771号）|2024|false",
                "《政府信息公开条例》（国务院令第492号）|2024|false",
                "《政府信息公开信息处理费管理办法》（国办发〔2020〕109号）|2024|false",
                "国办发〔2014〕32号|2020|false",
                "国办发〔2014〕32号|2018|true",
                "国办发〔2014〕32号|2019|false",
                "号|2024|true",
                "第号|2024|true",
                "令第7号|2024|true",
                "2019〕60号|2024|true",
                "〔〕60号|2024|true",
                "《政府信息公开条例》（国务院令第771号）|2018|true",
                "《政府信息公开条例》国务院令第771号|2019|false",
                "政府信息公开条例|2024|true",
                "政府信息公开信息处理费管理办法（某办函〔2020〕109号）|2024|true",
                "信息处理费的国务院办公厅函〔2020〕109号|2024|false",
                "年度报告格式（国务院文件〔2019〕60号）|2020|false",
                "国办公开办函〔2019〕600000号|2024|true",
                "国办公开办函〔2019〔60号|2024|false",
                "《政府信息公开条例》（国务院令第号）|2024|true",
                "《政府信息公开条例》（国务院令第7号）|2024|false",
                "《政府信息公开条例》（国务院令第99999号）|2024|false",
                "《政府信息公开条例》（国务院令第100000号）|2024|true",
                "《政府信息公开条例》（国务院令第1000000号）|2024|true"
            })
    void anInstrumentIsCitedAsItIsInForce(String text, int year, boolean current) {
        Report report = CLEAN.toBuilder()
                .year(year)
                .preamble(Narrative.of("根据" + text + "编制。"))
                .build();

        assertThat(findings("citation-current", report)).hasSize(current ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"号，国办公开办函〔2019〕60号", "政府信息公开条例（国务院令第492号）", "60号文件即国办公开办函〔2019〕60号", "号"})
    void aCitationMayOpenTheText(String text) {
        assertThat(findings("citation-current", overview(text))).hasSize(text.equals("号") ? 0 : 1);
    }

    @Test
    void aHeadingMayBeLeftOverFromTheTemplate() {
        assertThat(findings("template-residue", headed("一、总体情况（文字描述）"))).containsExactly("残留的模板文字：标题“一、总体情况（文字描述）”");
        assertThat(findings("template-residue", headed("[bookmark: _Toc1]一、总体情况")))
                .hasSize(1);
        assertThat(findings("template-residue", headed("一、总体情况描述与表格"))).isEmpty();
    }

    private static Report headed(String heading) {
        return CLEAN.toBuilder().headings(List.of(heading)).build();
    }

    @Test
    void withoutAnyTextNothingCanBeLeftOver() {
        Report bare = Report.builder()
                .organ(CLEAN.organ())
                .year(2024)
                .figures(CLEAN.figures())
                .build();

        for (String rule : List.of("template-residue", "stale-year", "citation-current")) {
            assertThat(Rules.standard().only(rule).check(bare).notAssessable())
                    .extracting(NotAssessable::reason)
                    .as(rule)
                    .containsExactly("报告没有文字部分");
        }
        assertThat(findings(
                        "template-residue",
                        bare.toBuilder().addHeadings("（文字描述）").build()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"（该部分以表格形式报告）", "（文字描述）", "XXXX年，我局", "20××年", "[bookmark: _GoBack]"})
    void whatTheTemplateSaysIsFoundWhereverItStands(String residue) {
        assertThat(findings("template-residue", overview("主动公开。" + residue))).hasSize(1);
        assertThat(findings(
                        "template-residue",
                        CLEAN.toBuilder().otherMatters(residue).build()))
                .hasSize(1);
        assertThat(findings("template-residue", CLEAN)).isEmpty();
    }

    @Test
    void whatIsQuotedFromAReportIsShortAndOnOneLine() {
        String hostile = "2023年，我局\u0000\u202e公开%s{0}\u0007" + "很".repeat(10_000);
        Finding finding = Rules.standard()
                .only("stale-year")
                .check(overview(hostile))
                .findings()
                .get(0);

        assertThat(finding.message()).contains("公开%s{0}").hasSizeLessThan(100).doesNotContain("\u202e", "\u0000");
        assertThat(finding.message(Locale.ENGLISH)).startsWith("The text tells of the report year (seems to be");
    }

    /** Quadratic reading of so much would not end within the patience of a build. */
    @Tag("large")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "国务院令第1号",
                "《",
                "2023年",
                "）2023年同比",
                "其中",
                "处理费。其中1元。",
                "收费通知",
                "1",
                "一",
                "号",
                "〔2019〕60号",
                " ",
                "无",
                "，",
                "1万",
                "1万1",
                "信息处理费1元其中1元",
                "未收费通知",
                "《处理费》"
            })
    void textOfAnyLengthIsReadInLinearTime(String unit) {
        String text = unit.repeat(400_000 / unit.length());

        assertThat(Rules.standard().check(all(text)).report()).isNotNull();
    }

    @Tag("large")
    @Test
    void aNarrativeOfTenMegabytesIsRead() {
        String text = "2024年，全县主动公开信息300条，收取信息处理费20元。\n".repeat(120_000);

        assertThat(Rules.standard().check(all(text)).findings())
                .extracting(finding -> finding.rule().id())
                .doesNotContain("stale-year", "citation-current", "template-residue");
    }

    private static Report all(String text) {
        return CLEAN.toBuilder()
                .preamble(Narrative.of(text))
                .overview(text)
                .problems(text)
                .otherMatters(text)
                .addHeadings(text)
                .build();
    }
}
