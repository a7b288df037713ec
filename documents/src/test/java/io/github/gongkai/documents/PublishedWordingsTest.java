package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The ways in which published reports word and place what is not in their tables. All sentences here are made up. */
class PublishedWordingsTest {

    private static final Figures FIGURES =
            Figures.builder(Edition.STANDARD_2021).zeroElsewhere().build();
    private static final String TITLE = "测试市示例局2023年政府信息公开工作年度报告";
    private static final String PREAMBLE = "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止，编者自拟。";

    private static String page() {
        return new Printer(FIGURES).print(Layout.HTML_MERGED);
    }

    /** The page with other lines for its title and preamble. */
    private static String beginning(String... lines) {
        return replaced("<p>" + TITLE + "</p>\n<p>" + PREAMBLE + "</p>", paragraphs(lines));
    }

    private static String replaced(String part, String by) {
        String page = page();
        assertThat(page).contains(part);
        return page.replace(part, by);
    }

    private static String paragraphs(String... lines) {
        return "<p>" + String.join("</p><p>", lines) + "</p>";
    }

    private static Reading read(String page) throws DocumentException {
        return ReportReader.standard().read(page.getBytes(StandardCharsets.UTF_8), "report.html");
    }

    private static Report report(String page) throws DocumentException {
        Reading reading = read(page);
        return reading.report().orElseThrow(() -> new AssertionError(reading.remarks()));
    }

    private static List<RemarkCode> codes(Reading reading) {
        return reading.remarks().stream().map(Remark::code).toList();
    }

    // title

    @ParameterizedTest
    @ValueSource(
            strings = {
                "测试市示例局2023年度政府|信息公开工作年度报告",
                "测试市示例局2023年|政府信息公开工作年度报告",
                "测试市示例局2023年政府信息公开|年度报告",
                "测试市示例局|2023年政府信息公开工作年度报告",
                "测试市示例局|2023年|政府信息公开工作年度报告",
                "测试市示例局2023年|政府信息公开工作年度报告|测试市示例局办公室|2024年1月",
                "2023测试市示例局2023年度政府信息公开工作年度报告",
                "名　称：|2023年测试市示例局政府信息公开工作年度报告",
                "当前位置：首页>政务公开>2022年|测试市示例局2023年政府信息公开工作年度报告|发布时间：2024-01-20 来源：示例站",
                "2023年度测试市示例局信息公开工作报告",
                "测试市示例局关于2023年政府信息公开工作情况的报告",
                "测试市示例局政府信息公开工作年度报告（2023年度）",
                "测试市示例局政府信息公开工作年度报告|（2023年度）"
            })
    void theTitleIsReadWhereverItIsBroken(String lines) throws DocumentException {
        Reading reading = read(beginning(lines.split("\\|")));
        Report report = reading.report().orElseThrow();
        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        assertThat(report.year()).isEqualTo(2023);
        assertThat(codes(reading)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "根据有关规定，现公布测试市示例局2023年政府信息公开工作年度报告。全文分六部分。",
                "依照条例，现向社会公布2023年度测试市示例局政府信息公开工作年度报告，请予监督。",
                "按照要求，编制《测试市示例局2023年政府信息公开工作年度报告》，内容如下。",
                "现将测试市示例局2023年度政府信息公开工作情况报告如下：本局如何如何。"
            })
    void aReportWithoutATitleNamesItselfInItsPreamble(String preamble) throws DocumentException {
        Report report = report(beginning(preamble));
        assertThat(report.organ().name()).isEqualTo("测试市示例局");
        assertThat(report.year()).isEqualTo(2023);
    }

    @Test
    void weIsNoNameOfAnOrgan() throws DocumentException {
        Reading reading = read(beginning("现向社会公布2023年我局政府信息公开工作年度报告。"));
        assertThat(reading.report().orElseThrow().organ().name()).isEqualTo("report");
        assertThat(codes(reading)).contains(RemarkCode.ORGAN_ASSUMED);
    }

    // days

    @ParameterizedTest
    @CsvSource({
        "测试市示例局|2024年1月20日,2024-01-20",
        "测试市示例局　　2024年1月20日,2024-01-20",
        "2024年1月20日|测试市示例局,2024-01-20",
        "测试市示例局|二〇二四年一月二十日,2024-01-20",
        "测试市示例局|二○二四年十二月三十一日,2024-12-31",
        "测试市示例局|二零二四年十月十日,2024-10-10",
        "测试市示例局|（2024年1月20日）,2024-01-20"
    })
    void theSignatureIsReadOnOneLineOrTwo(String lines, LocalDate day) throws DocumentException {
        Report report = report(page() + paragraphs(lines.split("\\|")));
        assertThat(report.publishedOn()).contains(day);
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>发表日期：2024-01-26 15:35:23　发布机构：示例局</p>",
                "<p>来源：示例局　时间：2024-01-26 10:01</p>",
                "<p>索引号：0000/2024-00001　发布日期：2024年1月26日</p>",
                "<table><tr><td>索 引 号</td><td>0000/2024</td><td>分类</td><td>年报</td></tr>"
                        + "<tr><td>发布机构</td><td>示例局</td><td>发文日期</td><td>2024-01-26</td></tr></table>",
                "<table><tr><td>索引号： 0000</td><td>发布日期： 2024-01-26</td></tr></table>"
            })
    void theDayOfPublicationStandsInALineOrATableAboveOrBelowTheTitle(String line) throws DocumentException {
        assertThat(report(line + page()).publishedOn()).contains(LocalDate.of(2024, 1, 26));
        assertThat(report(page().replace("<p>" + PREAMBLE, line + "<p>" + PREAMBLE))
                        .publishedOn())
                .contains(LocalDate.of(2024, 1, 26));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "统计期限为2023年1月1日至12月31日。",
                "数据统计时间自2023年1月1日起至12月31日止。",
                "所列数据统计时限为2023年1月1日至2023年12月31日，特此说明。",
                "统计数据的期限自2023年1月1日起，至2023年12月31日止。",
                "（数据统计时间自２０２３年１月１日至２０２３年１２月３１日）一句自拟的话。"
            })
    void thePeriodIsReadInItsWordings(String sentence) throws DocumentException {
        assertThat(report(beginning(TITLE, "编者自拟的一句，" + sentence)).period()).contains(Period.ofYear(2023));
    }

    // sections

    @ParameterizedTest
    @CsvSource({
        "OVERVIEW,一、政府信息公开工作总体情况",
        "OVERVIEW,一、政府信息公开工作概述",
        "OVERVIEW,1、 总体情况",
        "OVERVIEW,一 总体情况",
        "OVERVIEW,总体情况",
        "OVERVIEW,一、总体情况。",
        "PROACTIVE_DISCLOSURE,二、行政机关主动公开政府信息情况",
        "PROACTIVE_DISCLOSURE,二、主动公开政府信息的情况",
        "PROACTIVE_DISCLOSURE,二. 主动公开政府信息情况",
        "APPLICATIONS,三、行政机关收到和处理政府信息公开申请情况（统计表）",
        "APPLICATIONS,三、收到和处理政府信息公开申请情况统计表",
        "APPLICATIONS,三、政府信息依申请公开情况",
        "PROCEEDINGS,四、因政府信息公开工作被申请行政复议、提起行政诉讼情况",
        "PROCEEDINGS,四、行政复议及行政诉讼情况",
        "PROCEEDINGS,三、政府信息公开行政复议、行政诉讼情况",
        "PROBLEMS,五、存在问题与改进措施",
        "PROBLEMS,五、政府信息公开工作存在的主要问题及改进情况",
        "PROBLEMS,五、存在的不足和下一步打算",
        "PROBLEMS,五、存在的问题及改进思路",
        "PROBLEMS,四、存在的主要问题及改进情况",
        "OTHER_MATTERS,六、其他需要报告的事项。",
        "OTHER_MATTERS,六、其它需报告的事项",
        "OTHER_MATTERS,六、需要说明的其他事项"
    })
    void aHeadingIsKnownInItsWordings(Section section, String heading) throws DocumentException {
        Reading reading = read(replaced(section.label().printed(), heading));
        assertThat(reading.place(section)).isPresent();
        assertThat(codes(reading)).doesNotContain(RemarkCode.SECTION_MISSING, RemarkCode.HEADING_ASSUMED);
        assertThat(reading.report().orElseThrow().headings()).contains(heading);
    }

    @ParameterizedTest
    @CsvSource({"OVERVIEW,一、本年度重点任务落实", "PROBLEMS,五、下一年工作打算", "APPLICATIONS,三、办件统计", "OTHER_MATTERS,六、结语"})
    void aHeadingInWordsOfItsOwnIsKnownByItsNumberAndSaid(Section section, String heading) throws DocumentException {
        Reading reading = read(replaced(section.label().printed(), heading));
        assertThat(reading.place(section)).isPresent();
        assertThat(codes(reading)).containsExactly(RemarkCode.HEADING_ASSUMED);
        assertThat(reading.report().orElseThrow().otherMatters().orElseThrow().text())
                .isEqualTo("无。");
    }

    @Test
    void partsOfTheOverviewThatAreNumberedLikeSectionsStayInIt() throws DocumentException {
        Report report = report(replaced(
                "<p>全年按章办事。",
                paragraphs("一、加强领导", "一句。", "二、主动公开政府信息情况", "又一句。", "五、存在的主要问题及改进情况", "再一句。") + "<p>全年按章办事。"));
        assertThat(report.overview().orElseThrow().paragraphs()).hasSize(7);
        assertThat(report.problems().orElseThrow().text()).isEqualTo("自拟的问题一条。");
    }

    @Test
    void theParagraphsOfASectionStayApart() throws DocumentException {
        Report report = report(replaced("<p>自拟的问题一条。</p>", paragraphs("（一）问题", "甲。", "乙。") + "<div>丙。<br>丁。</div>"));
        assertThat(report.problems().orElseThrow().paragraphs()).containsExactly("（一）问题", "甲。", "乙。", "丙。", "丁。");
    }

    @Test
    void aNoteUnderATableIsToldAsTheFormHasNoRoomForIt() throws DocumentException {
        Reading reading = read(page().replaceFirst("</table>", "</table><p>注：本局无收费，表内为零。</p>"));
        Remark remark = reading.remarks().get(0);
        assertThat(remark.code()).isEqualTo(RemarkCode.TEXT_BESIDE_TABLE);
        assertThat(remark.toString()).contains("注：本局无收费，表内为零。");
        assertThat(remark.place()).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"扫一扫在手机打开当前页", "【打印】【关闭】", "上一条：示例", "浏览次数：3", "主办单位：示例", "本站由示例维护", "网站地图 | 联系我们", "版权所有：示例"})
    void whatTheSiteSaysBelowTheReportIsNoPartOfIt(String words) throws DocumentException {
        Reading reading = read(page() + paragraphs(words, "示例网站一句话，不属于报告。"));
        assertThat(reading.report().orElseThrow().otherMatters().orElseThrow().text())
                .isEqualTo("无。");
        assertThat(codes(reading)).containsExactly(RemarkCode.TEXT_AFTER_ARTICLE);
    }

    // tables

    @ParameterizedTest
    @CsvSource({
        "本年制发件数,本年（2023）制发件数",
        "本年制发件数,本年(2023年)制发件数",
        "现行有效件数,现行有效件数（截至2023年底）",
        "行政处罚,行政　处罚",
        "商业企业,商业<br>企业",
        "3.危及“三安全一稳定”,3.危及“三安全一稳定",
        "3.危及“三安全一稳定”,3．危及「三安全一稳定」",
        "1.属于国家秘密,1、属于国家秘密",
        "1.属于国家秘密,（1）属于国家秘密",
        "（一）予以公开,(一)予以公开",
        "三、本年度办理结果,三、<br>本<br>年<br>度<br>办<br>理<br>结<br>果",
        "2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请,2.逾期不缴费",
        "未经复议直接起诉,未经复议直接诉讼"
    })
    void aLabelIsKnownInItsWordings(String label, String printed) throws DocumentException {
        Reading reading = read(replaced(">" + label + "<", ">" + printed + "<"));
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(codes(reading)).doesNotContain(RemarkCode.COLUMN_UNKNOWN, RemarkCode.ROW_UNKNOWN);
    }

    @Test
    void aTableMayRepeatTheTitleOfItsSection() throws DocumentException {
        Reading reading =
                read(page().replaceFirst("<table border=1>", "<table border=1><tr><td colspan=4>主动公开政府信息情况</td></tr>"));
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
    }

    // what is no report, or not all of one

    @Test
    void aTableThatIsAnImageIsSaid() throws DocumentException {
        String page = page();
        int start = page.indexOf("<table", page.indexOf("三、收到"));
        int end = page.indexOf("</table>", start) + "</table>".length();
        Reading reading = read(page.substring(0, start) + "<p><img src=a.png></p>" + page.substring(end));
        assertThat(codes(reading)).containsExactly(RemarkCode.TABLE_IS_AN_IMAGE);
        assertThat(reading.remarks().get(0).cells()).hasSize(175);

        String images = page.replaceAll("(?s)<table.*?</table>", "<img src=a.png width=600>");
        assertThat(read(images).refusal().map(Remark::code)).contains(RemarkCode.TABLES_ARE_IMAGES);
        String signs = page.replaceAll("(?s)<table.*?</table>", "<img src=a.png width=16>");
        assertThat(read(signs).refusal().map(Remark::code)).contains(RemarkCode.TABLES_MISSING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a href='a.docx'>附件</a>",
                "<a href='/download?f=a.pdf&id=3'>附件</a>",
                "<a href='a.PDF#page=1'>附件</a>",
                "<iframe src='viewer.html?file=a.pdf'></iframe>",
                "<embed src='a.pdf'>",
                "<object data='a.pdf'></object>"
            })
    void aPageThatOnlyLeadsToAnAttachmentIsSaid(String link) throws DocumentException {
        assertThat(read("<p>" + TITLE + "</p>" + link).refusal().map(Remark::code))
                .contains(RemarkCode.ATTACHMENT_ONLY);
    }

    @Test
    void reportsFromBeforeTheFormAreSaidToBeThat() throws DocumentException {
        String old =
                paragraphs("测试市示例局2016年政府信息公开工作年度报告", "一、概述", "一句。", "二、主动公开政府信息情况", "一句。", "三、依申请公开政府信息情况", "一句。");
        assertThat(read(old).refusal().map(Remark::code)).contains(RemarkCode.BEFORE_THE_FORM);
        assertThat(read(old + "<table><tr><td>指 标 名 称</td><td>计量单位</td><td>统计数</td></tr></table>")
                        .refusal()
                        .map(Remark::code))
                .contains(RemarkCode.OLD_STATISTICS_TABLE);
    }

    @Test
    void aSchoolsReportIsKnownByItsPeriodToo() throws DocumentException {
        String school =
                paragraphs("示例大学信息公开工作年度报告", "本报告数据的统计期限自2021年9月1日起至2022年8月31日止。", "一、概述", "一句。", "二、主动公开情况", "一句。");
        assertThat(read(school).refusal().map(Remark::code)).contains(RemarkCode.SCHOOL_YEAR_REPORT);
    }

    // contact

    @Test
    void theContactIsReadFromThePreamble() throws DocumentException {
        Contact contact = read(beginning(
                        TITLE,
                        "自拟。如对本报告有疑问，请与示例局办公室联系（地址：测试市一号路1号，邮编：100000；电话：000-12345678，传真：000-87654321；"
                                + "电子邮箱：a_b@example.gov.cn；联系人：某甲）。"))
                .contact()
                .orElseThrow();
        assertThat(contact)
                .isEqualTo(new Contact(
                        Optional.of("示例局办公室"),
                        Optional.of("测试市一号路1号"),
                        Optional.of("100000"),
                        Optional.of("000-12345678"),
                        Optional.of("000-87654321"),
                        Optional.of("a_b@example.gov.cn"),
                        Optional.of("某甲")));
    }

    @Test
    void theContactMayTakeSeveralLinesOrBeMissing() throws DocumentException {
        Contact contact = read(beginning(TITLE, "如有疑问，请联系示例局办公室。", "联系方式：", "地址：测试市一号路1号，邮编：100000", "电话：0000—1234567"))
                .contact()
                .orElseThrow();
        assertThat(contact.address()).contains("测试市一号路1号");
        assertThat(contact.telephone()).contains("0000—1234567");
        assertThat(read(page()).contact()).isEmpty();
    }
}
