package io.github.gongkai.documents;

import static io.github.gongkai.ApplicationRow.DENIED_CASE_FILE;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Printer.Layout;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportReaderTest {

    private static final Figures FIGURES = figures();

    private static Figures figures() {
        Figures.Builder figures = Figures.builder(Edition.STANDARD_2021);
        for (int i = 0; i < Edition.STANDARD_2021.cells().size(); i++) {
            figures.setAt(i, 100 + i);
        }
        return figures.build();
    }

    private static String print(Layout layout) {
        return new Printer(FIGURES).print(layout);
    }

    private static Reading read(String text) throws DocumentException {
        return ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "report");
    }

    private static RemarkCode refusal(String text) throws DocumentException {
        Reading reading = read(text);
        assertThat(reading.report()).isEmpty();
        return reading.refusal().orElseThrow().code();
    }

    // bytes

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK", "GB18030", "UTF-16"})
    void theCharsetIsFoundWhateverIsDeclared(String charset) throws DocumentException {
        String page = "<html><head><meta charset=\"iso-8859-1\"></head><body>" + print(Layout.HTML_MERGED);
        Reading reading = ReportReader.standard().read(page.getBytes(Charset.forName(charset)), "a.html");
        assertThat(reading.format()).isEqualTo(Format.HTML);
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks()).extracting(Remark::code).contains(RemarkCode.CHARSET_DIFFERS);
    }

    @Test
    void aNameThatLiesIsRemarkedAndNotBelieved() throws DocumentException {
        Reading reading =
                ReportReader.standard().read(print(Layout.DUMP).getBytes(StandardCharsets.UTF_8), "report.pdf");
        assertThat(reading.report()).isPresent();
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.NAME_DIFFERS_FROM_CONTENT);
    }

    @ParameterizedTest
    @CsvSource({"{\\rtf1 x,RTF", "GIF89a,IMAGE"})
    void anotherFormatIsNamedAndRefused(String head, Format format) throws DocumentException {
        Reading reading = ReportReader.standard().read(head.getBytes(StandardCharsets.ISO_8859_1), "report.txt");
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.UNSUPPORTED_FORMAT);
    }

    @ParameterizedTest
    @CsvSource({"word/document.xml,DOCX", "xl/workbook.xml,XLSX"})
    void theHeadOfAPackedDocumentIsADamagedOne(String part, Format format) throws DocumentException {
        Reading reading = ReportReader.standard()
                .read(("PK\u0003\u0004 " + part).getBytes(StandardCharsets.ISO_8859_1), "report");
        assertThat(reading.format()).isEqualTo(format);
        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.DAMAGED_FILE);
    }

    @Test
    void aFileThatCannotBeReadIsNamedInOneLine(@TempDir Path folder) {
        assertThatThrownBy(() -> ReportReader.standard().read(folder.resolve("none.txt")))
                .isInstanceOf(DocumentException.class)
                .hasMessage(folder.resolve("none.txt") + ": no such file");
        assertThatThrownBy(() -> ReportReader.standard().read(folder)).hasMessage(folder + ": a directory, not a file");
    }

    // why there is no report

    @Test
    void whatIsNoReportIsRefusedWithItsReason() throws DocumentException {
        assertThat(refusal("")).isEqualTo(RemarkCode.EMPTY_FILE);
        assertThat(refusal(" \n\u3000\n")).isEqualTo(RemarkCode.EMPTY_FILE);
        assertThat(refusal("今天天气很好。")).isEqualTo(RemarkCode.NOT_A_REPORT);
        assertThat(refusal("某市2016年政府信息公开工作年度报告\n统计指标\t单位\t统计数\n一、主动公开情况\t——\t\n"))
                .isEqualTo(RemarkCode.OLD_STATISTICS_TABLE);
        assertThat(refusal("某大学2021-2022学年信息公开工作年度报告\n一、概述\n。")).isEqualTo(RemarkCode.SCHOOL_YEAR_REPORT);
        assertThat(refusal("<p>某局2023年政府信息公开工作年度报告</p><a href='x.docx'>附件：年度报告</a>"))
                .isEqualTo(RemarkCode.ATTACHMENT_ONLY);
        assertThat(refusal("关于做好政府信息公开工作的通知\n各单位：请按时报送。")).isEqualTo(RemarkCode.NOTICE_OR_RULES);
        assertThat(refusal("某局2023年政府信息公开工作年度报告\n一、总体情况\n好。\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"))
                .isEqualTo(RemarkCode.TABLES_MISSING);
    }

    @Test
    void theBlankFormIsNoReport() throws DocumentException {
        String form = new Printer(Figures.builder(Edition.STANDARD_2021).build())
                .print(Layout.HTML_MERGED)
                .replace("测试市示例局2023年", "2023年");
        assertThat(refusal(form)).isEqualTo(RemarkCode.BLANK_TEMPLATE);
    }

    // tables

    @Test
    void aSlipInALabelIsReadAndRemarked() throws DocumentException {
        Reading reading = read(print(Layout.HTML_WORD).replace("内部事务", "内容事务"));
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.LABEL_APPROXIMATE);
    }

    @Test
    void labelsMayDifferInWidthBlanksQuotesOrdinalsAndNotes() throws DocumentException {
        String page = print(Layout.HTML_MERGED)
                .replace("3.危及“三安全一稳定”", "３、危及\"三安全\n一稳定\"")
                .replace("（二）部分公开（区分处理的，只计这一情形，不计其他情形）", "(二) 部分公开")
                .replace("商业企业", "商业<br/>企业")
                .replace("行政规范性文件", "规范性文件")
                .replace("2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请", "2.逾期不缴费");
        Reading reading = read(page);
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks()).isEmpty();
    }

    @Test
    void aShortRowStaysBlankAndSaysWhatWasFound() throws DocumentException {
        Cell cell = Cell.of(DENIED_CASE_FILE, ApplicantColumn.TOTAL);
        String number = FIGURES.entry(cell).toString();
        Reading reading = read(print(Layout.DUMP).replaceFirst("\t" + number + "\n", ""));
        Report report = reading.report().orElseThrow();
        for (ApplicantColumn column : ApplicantColumn.values()) {
            assertThat(report.figures().entry(DENIED_CASE_FILE, column)).isEqualTo(Entry.BLANK);
        }
        Remark remark = reading.remarks(cell).get(0);
        assertThat(remark.code()).isEqualTo(RemarkCode.ROW_NOT_PLACED);
        assertThat(remark.message(Locale.CHINESE)).contains("7.属于行政执法案卷", "应有 7 个数，读到 6 个");
        assertThat(remark.place()).isPresent();
    }

    @Test
    void aColumnOfSubtotalsIsLeftOutAndNamed() throws DocumentException {
        StringBuilder text = new StringBuilder("测试市示例局2023年政府信息公开工作年度报告\n三、收到和处理政府信息公开申请情况\n");
        text.append("\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t法人或其他组织小计\t总计\n");
        Edition.STANDARD_2021
                .rows(io.github.gongkai.Section.APPLICATIONS)
                .forEach(row ->
                        text.append(row.label(Edition.STANDARD_2021).printed()).append("\t1\t2\t3\t4\t5\t6\t20\t21\n"));
        Reading reading = read(text.toString());
        assertThat(reading.report().orElseThrow().count(GRANTED, ApplicantColumn.OTHER_ORGANIZATION))
                .hasValue(6);
        assertThat(reading.report().orElseThrow().count(GRANTED, ApplicantColumn.TOTAL))
                .hasValue(21);
        assertThat(reading.remarks())
                .filteredOn(remark -> remark.code() == RemarkCode.COLUMN_UNKNOWN)
                .hasSize(1)
                .allSatisfy(remark -> assertThat(remark.toString()).contains("法人或其他组织小计"));
    }

    @Test
    void cellsThatLostTheirPlaceToThePipesAreNotGuessed() throws DocumentException {
        String before = "某市示例局2023年政府信息公开工作年度报告\n一、总体情况\n好。\n三、收到和处理政府信息公开申请情况\n";
        Reading lost = read(before + "一、本年新收政府信息公开申请数量 |\n3 |\n3 |\n|||||||\n");
        assertThat(lost.remarks()).extracting(Remark::code).contains(RemarkCode.ROW_NOT_PLACED);
        Reading kept = read(before + "一、本年新收政府信息公开申请数量 |\n1 |\n|\n|\n|\n|\n|\n4 |\n||\n");
        Figures figures = kept.report().orElseThrow().figures();
        assertThat(figures.entry(Cell.parse("applications.newlyReceived.total").orElseThrow()))
                .isEqualTo(Entry.of(4));
    }

    @Test
    void aRowThatOccursTwiceWithOtherNumbersIsToldAndTheFirstStays() throws DocumentException {
        String page = print(Layout.HTML_MERGED);
        String table = page.substring(page.indexOf("<table"), page.indexOf("</table>") + 8);
        Reading reading = read(page + table.replace("<td colspan=1 rowspan=1>100</td>", "<td>999</td>"));
        assertThat(reading.report().orElseThrow().figures()).isEqualTo(FIGURES);
        assertThat(reading.remarks())
                .extracting(Remark::code)
                .contains(RemarkCode.ROW_CONTRADICTED, RemarkCode.ROW_REPEATED);
    }

    @Test
    void aTransposedTableIsNotRead() throws DocumentException {
        Reading reading = read("某市示例局2023年政府信息公开工作年度报告\n一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n"
                + "规章\t1\t2\t3\n\t一、本年新收政府信息公开申请数量\t二、上年结转政府信息公开申请数量\t（一）予以公开\t（二）部分公开\n自然人\t1\t2\t3\t4\n");
        assertThat(reading.remarks()).extracting(Remark::code).contains(RemarkCode.TABLE_TRANSPOSED);
        assertThat(reading.report().orElseThrow().figures().entry(GRANTED, ApplicantColumn.NATURAL_PERSON))
                .isEqualTo(Entry.BLANK);
    }

    // who and when

    @ParameterizedTest
    @CsvSource({
        "嘉鱼县民政局2023年度政府信息公开工作年度报告,嘉鱼县民政局,DEPARTMENT",
        "2022年上海市政府信息公开工作年度报告,上海市,PROVINCIAL_GOVERNMENT",
        "张家湾镇人民政府信息公开工作2022年度报告,张家湾镇人民政府,TOWNSHIP_GOVERNMENT",
        "合江县人民政府2022年政府信息公开工作年度报告,合江县人民政府,COUNTY_GOVERNMENT",
        "某区新华街道办事处2022年政府信息公开年度报告,某区新华街道办事处,SUBDISTRICT_OFFICE",
        "威海市文登区人民政府办公室2022年政府信息公开工作年度报告,威海市文登区人民政府办公室,",
        "某市高新区管理委员会2022年政府信息公开工作年度报告,某市高新区管理委员会,",
        "国家税务总局某市税务局2022年政府信息公开工作年度报告,国家税务总局某市税务局,"
    })
    void theTitleGivesOrganAndKind(String title, String organ, OrganKind kind) throws DocumentException {
        Report report = read(print(Layout.DUMP)
                        .replace("测试市示例局2023年政府信息公开工作年度报告", title)
                        .replace("2023年", "2022年"))
                .report()
                .orElseThrow();
        assertThat(report.organ().name()).isEqualTo(organ);
        assertThat(report.organ().kind()).isEqualTo(Optional.ofNullable(kind));
        assertThat(report.year()).isEqualTo(title.contains("2023") ? 2022 : 2022);
    }

    @Test
    void theSignatureIsNotPartOfTheLastSection() throws DocumentException {
        Report report =
                read(print(Layout.DUMP) + "\n测试市示例局\n2024年1月20日\n").report().orElseThrow();
        assertThat(report.otherMatters().orElseThrow().text()).isEqualTo("无。");
        assertThat(report.publishedOn()).contains(LocalDate.of(2024, 1, 20));
    }

    @Test
    void aConflictOfYearsIsTold() throws DocumentException {
        Reading reading = read(print(Layout.DUMP).replace("自2023年1月1日起至2023年", "自2022年1月1日起至2022年"));
        assertThat(reading.report().orElseThrow().year()).isEqualTo(2023);
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.YEAR_CONFLICT);
    }

    @Test
    void aPeriodThatLostItsCharactersIsNotGuessed() throws DocumentException {
        Reading reading = read(print(Layout.DUMP).replace("自2023年1月1日起至2023年12月31日止", "自20231月1日起至202312月31日止"));
        assertThat(reading.report().orElseThrow().period()).isEmpty();
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.PERIOD_UNREADABLE);
    }

    @Test
    void anOrganThatOnlyTheSignatureNamesIsAssumedAndSaid() throws DocumentException {
        Reading reading = read(print(Layout.DUMP).replace("测试市示例局2023年", "2023年") + "\n测试市示例局\n2024年1月20日\n");
        assertThat(reading.report().orElseThrow().organ().name()).isEqualTo("测试市示例局");
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.ORGAN_ASSUMED);
    }

    // words

    @Test
    void everyRemarkHasASentenceInBothLanguagesWithoutBraces() {
        for (RemarkCode code : RemarkCode.values()) {
            Remark remark = Remark.of(code, "{1}", "b", "c", "d", "e");
            assertThat(remark.message(Locale.ENGLISH))
                    .isNotBlank()
                    .doesNotContain("\n")
                    .doesNotContain("?");
            assertThat(remark.message(Locale.CHINESE)).isNotBlank().isNotEqualTo(remark.message(Locale.ENGLISH));
            assertThat(code.id()).matches("[a-z]+(-[a-z]+)*");
        }
    }

    @Test
    void aPlaceIsPrintedInBothLanguages() {
        assertThat(Place.line(120)).hasToString("line 120");
        assertThat(Place.table(3, 5, 4)).hasToString("table 3, row 5, column 4");
        assertThat(Place.table(3, 5, 4).in(Locale.CHINESE)).isEqualTo("第3个表格第5行第4列");
    }

    @Test
    void headingsOutOfOrderAndRepeatedAreHandedOverAsPrinted() throws DocumentException {
        String text = new Printer(
                        Figures.builder(Edition.STANDARD_2021).zeroElsewhere().build())
                .print(Printer.Layout.TABS);
        String five = "五、存在的主要问题及改进情况\n自拟的问题一条。\n";
        String repeated = read(text.replace(five, five + five))
                .report()
                .orElseThrow()
                .headings()
                .toString();
        assertThat(repeated).containsPattern("五、.*五、.*六、");

        String swapped = read(text.replace(five, "") + five)
                .report()
                .orElseThrow()
                .headings()
                .toString();
        assertThat(swapped).containsPattern("六、.*五、");
    }

    @Test
    void partsOfTheOverviewAndATableOfContentsAreNoHeadings() throws DocumentException {
        String text = new Printer(
                        Figures.builder(Edition.STANDARD_2021).zeroElsewhere().build())
                .print(Printer.Layout.TABS);
        String contents =
                "一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n四、政府信息公开行政复议、行政诉讼情况\n" + "五、存在的主要问题及改进情况\n六、其他需要报告的事项\n";
        Report read = read(text.replaceFirst("一、总体情况", contents + "一、总体情况\n二、主动公开政府信息情况"))
                .report()
                .orElseThrow();
        assertThat(read.headings()).hasSize(6);
    }

    @Test
    void aReportThatNothingNamesStillHasAnOrgan() throws DocumentException {
        String text = print(Layout.HTML_MERGED).replace("测试市示例局", "");
        Reading reading = ReportReader.standard().read(text.getBytes(StandardCharsets.UTF_8), "");
        assertThat(reading.report().orElseThrow().organ().name()).isEqualTo("?");
    }
}
