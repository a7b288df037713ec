package io.github.gongkai.documents;

import static io.github.gongkai.documents.WrittenReports.cell;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxTest {

    /** The cell in the row of 本年新收 and the column 自然人, at D5 of the third sheet. */
    private static final Cell FIRST = cell("applications.newlyReceived.naturalPerson");

    @Test
    void aCellIsFoundBySheetRowAndColumn() throws DocumentException {
        Reading reading = PatchedWorkbook.plain().read();

        assertThat(reading.place(FIRST).orElseThrow()).hasToString("sheet 三、收到和处理政府信息公开申请情况, row 5, column D");
        assertThat(reading.place(FIRST).orElseThrow().in(Locale.CHINESE)).isEqualTo("工作表三、收到和处理政府信息公开申请情况第5行第D列");
        assertThat(reading.text(FIRST)).contains("0");
        assertThat(reading.remarks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.000000000000002 | General      | 12",
                "1.2E1              | General      | 12",
                "12                 | 0            | 12",
                "1234567            | #,##0        | 1234567",
                "1234               | #,##0_);[Red](#,##0) | 1234",
                "12                 | 0\"件\"     | 12",
                "12                 | [$-804]0     | 12",
                "0                  | #,##0;-#,##0 | 0"
            })
    void aNumberThatShowsWhatItStoresIsReadWithoutARemark(String stored, String format, long count)
            throws DocumentException {
        Reading reading = PatchedWorkbook.plain().number("D5", stored, format).read();

        assertThat(entry(reading)).isEqualTo(Entry.of(count));
        assertThat(reading.remarks(FIRST)).isEmpty();
    }

    @Test
    void anAmountWithoutAFormatIsReadAsItWasTyped() throws DocumentException {
        Reading typed =
                PatchedWorkbook.plain().number("D5", "2896289.3195", "General").read();
        Reading computed =
                PatchedWorkbook.plain().number("D5", "2896289.31957", "General").read();

        assertThat(typed.text(FIRST)).contains("2896289.3195");
        assertThat(typed.remarks(FIRST)).extracting(Remark::code).doesNotContain(RemarkCode.NUMBER_SHOWN_OTHERWISE);
        assertThat(computed.remarks(FIRST)).extracting(Remark::code).contains(RemarkCode.NUMBER_SHOWN_OTHERWISE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "12.4    | 0            | 12",
                "12345   | 0,           | 12",
                "-5      | 0;0          | 5",
                "-5      | 0;[Red]0     | 5",
                "0       | _ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_  | -",
                "7       | ;;;          | ``",
                "0       | #            | ``",
                "123456  | 0!.0,\"万\"  | 12.3万"
            })
    void aNumberThatShowsSomethingElseIsReadAsShownAndTold(String stored, String format, String shown)
            throws DocumentException {
        Reading reading = PatchedWorkbook.plain().number("D5", stored, format).read();

        assertThat(reading.text(FIRST)).contains(shown);
        assertThat(reading.remarks(FIRST))
                .filteredOn(remark -> remark.code() == RemarkCode.NUMBER_SHOWN_OTHERWISE)
                .singleElement()
                .satisfies(remark -> assertThat(remark.arguments()).containsExactly(shown, stored));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"3 | # ?/? | 3", "3 | [DBNum1]0 | 3", "3 | 0.00E+00 | 3", "3 | mmm | 3"})
    void aNumberInAFormatThatIsNotUnderstoodIsReadAsStoredAndTold(String stored, String format, long count)
            throws DocumentException {
        Reading reading = PatchedWorkbook.plain().number("D5", stored, format).read();

        assertThat(entry(reading)).isEqualTo(Entry.of(count));
        assertThat(reading.remarks(FIRST)).extracting(Remark::code).containsExactly(RemarkCode.NUMBER_FORMAT_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "0.12, 0%, 12%",
        "45292, yyyy/m/d, 2024/1/1",
        "45292, 'yyyy\"年\"m\"月\"d\"日\"', 2024年1月1日",
        "45292.5, yyyy-mm-dd hh:mm:ss, 2024-01-01 12:00:00",
        "1, d, 1"
    })
    void percentagesAndDaysAreTheTextThatIsShown(String stored, String format, String shown) throws DocumentException {
        Reading reading = PatchedWorkbook.plain().number("D5", stored, format).read();

        assertThat(reading.text(FIRST)).contains(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "t=\"b\"><v>1</v>                              | TRUE",
                "t=\"e\"><f>A99</f><v>#REF!</v>                | #REF!",
                "t=\"str\"><f>\"三\"&amp;\"件\"</f><v>三件</v>  | 三件"
            })
    void whatIsNoNumberIsKeptAsTextAndTold(String content, String text) throws DocumentException {
        Reading reading = PatchedWorkbook.plain().cell("D5", content).read();

        assertThat(entry(reading)).isEqualTo(Entry.of(text));
        assertThat(reading.remarks(FIRST)).extracting(Remark::code).containsExactly(RemarkCode.CELL_NOT_A_NUMBER);
    }

    @Test
    void aFormulaIsReadByTheResultThatIsStored() throws DocumentException {
        Reading reading =
                PatchedWorkbook.plain().cell("D5", "><f>SUM(D6:D7)</f><v>7</v>").read();

        assertThat(entry(reading)).isEqualTo(Entry.of(7));
        assertThat(reading.remarks(FIRST)).isEmpty();
    }

    @Test
    void aFormulaWithoutAStoredResultIsTextAndTold() throws DocumentException {
        Reading reading =
                PatchedWorkbook.plain().cell("D5", "><f>SUM(D6:D7)</f>").read();

        assertThat(entry(reading)).isEqualTo(Entry.of("=SUM(D6:D7)"));
        assertThat(reading.remarks(FIRST))
                .extracting(Remark::code)
                .contains(RemarkCode.FORMULA_WITHOUT_VALUE, RemarkCode.CELL_NOT_A_NUMBER);
    }

    @Test
    void textNumbersRichTextsAndReadingsAboveThemAreReadAsTheirWords() throws DocumentException {
        PatchedWorkbook workbook = PatchedWorkbook.plain()
                .part("xl/workbook.xml", xml -> xml + " ")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        xml -> xml.replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId99\" Target=\"sharedStrings.xml\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings\"/></Relationships>"))
                .part(
                        "xl/sharedStrings.xml",
                        xml ->
                                "<sst xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><si><t>x</t></si>"
                                        + "<si><r><t>1</t></r><r><rPr><b/></rPr><t xml:space=\"preserve\">2 </t></r>"
                                        + "<rPh sb=\"0\" eb=\"1\"><t>shi</t></rPh><phoneticPr fontId=\"1\"/></si></sst>");

        assertThat(entry(workbook.cell("D5", "t=\"s\"><v>1</v>").read())).isEqualTo(Entry.of(12));
        assertThat(entry(workbook.cell("D5", "t=\"inlineStr\"><is><t>1_x0032_</t></is>")
                        .read()))
                .isEqualTo(Entry.of(12));
        assertThat(workbook.cell("D5", "t=\"s\"><v>2</v>")
                        .read()
                        .refusal()
                        .orElseThrow()
                        .code())
                .isEqualTo(RemarkCode.DAMAGED_FILE);
    }

    @Test
    void hiddenSheetsRowsAndColumnsAreLeftOutAndTold() throws DocumentException {
        Reading sheet = PatchedWorkbook.plain()
                .part("xl/workbook.xml", xml -> xml.replace("sheetId=\"3\"", "sheetId=\"3\" state=\"hidden\""))
                .read();
        assertThat(sheet.place(FIRST)).isEmpty();
        assertThat(sheet.remarks())
                .extracting(Remark::toString)
                .contains("hidden-sheet: A hidden sheet was left out: 三、收到和处理政府信息公开申请情况");

        Reading row = PatchedWorkbook.plain()
                .part("xl/worksheets/sheet3.xml", xml -> xml.replace("<row r=\"5\"", "<row r=\"5\" hidden=\"1\""))
                .read();
        assertThat(row.place(FIRST)).isEmpty();
        assertThat(row.remarks()).extracting(Remark::code).contains(RemarkCode.HIDDEN_TEXT, RemarkCode.ROW_MISSING);
        assertThat(row.text(cell("applications.carriedIn.total"))).contains("0");

        Reading column = PatchedWorkbook.plain()
                .part(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace("<col min=\"5\" max=\"5\"", "<col min=\"5\" max=\"5\" hidden=\"1\""))
                .read();
        assertThat(column.place(FIRST)).isPresent();
        assertThat(column.place(cell("applications.newlyReceived.commercialEnterprise")))
                .isEmpty();
        assertThat(column.place(cell("applications.newlyReceived.researchInstitution"))
                        .orElseThrow())
                .hasToString("sheet 三、收到和处理政府信息公开申请情况, row 5, column F");
    }

    @Test
    void zerosThatASheetDoesNotShowAreBlankAndTold() throws DocumentException {
        Reading reading = PatchedWorkbook.plain()
                .part(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace("showGridLines=\"0\"", "showGridLines=\"0\" showZeros=\"0\""))
                .read();

        assertThat(entry(reading)).isEqualTo(Entry.BLANK);
        assertThat(reading.remarks(FIRST)).extracting(Remark::code).containsExactly(RemarkCode.NUMBER_SHOWN_OTHERWISE);
    }

    @Test
    void macrosAreNotRunAndTold() throws DocumentException {
        Reading reading = PatchedWorkbook.plain()
                .part("xl/vbaProject.bin", nothing -> "macro")
                .read();

        assertThat(reading.report()).isPresent();
        assertThat(reading.remarks()).extracting(Remark::code).containsExactly(RemarkCode.MACROS_IGNORED);
    }

    @Test
    void aSheetMayNameItsSectionByItsOwnNameAlone() throws DocumentException {
        Reading reading = PatchedWorkbook.plain()
                .part("xl/worksheets/sheet6.xml", xml -> xml.replace("六、其他需要报告的事项", ""))
                .read();

        assertThat(reading.report().flatMap(Report::otherMatters).orElseThrow().text())
                .isEqualTo("本年度未收取信息处理费。");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<c r=\"D5\"|<c r=\"D4\"",
                "<c r=\"D5\"|<c r=\"AAAA5\"",
                "<c r=\"D5\"|<c r=\"E5\"",
                "<c r=\"D5\"|<c r=\"五\"",
                "<mergeCell ref=\"|<mergeCell ref=\"B",
                "<row r=\"5\"|<row r=\"9999999\""
            })
    void addressesThatMakeNoSenseAreRefused(String sound, String wrong) throws DocumentException {
        Reading reading = PatchedWorkbook.plain()
                .part("xl/worksheets/sheet3.xml", xml -> xml.replaceFirst(sound, wrong))
                .read();

        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.DAMAGED_FILE);
    }

    @Test
    void aSheetThatReachesToItsLastRowTakesNoTimeForTheEmptyOnes() throws DocumentException {
        Reading reading = PatchedWorkbook.plain()
                .part(
                        "xl/worksheets/sheet3.xml",
                        xml -> xml.replace(
                                        "</sheetData>",
                                        "<row r=\"1048576\"><c r=\"XFD1048576\" t=\"str\"><v>x</v></c></row></sheetData>")
                                .replace("</mergeCells>", "<mergeCell ref=\"A900:XFD1048576\"/></mergeCells>"))
                .read();

        assertThat(reading.report()).isPresent();
        assertThat(entry(reading)).isEqualTo(Entry.of(0));
    }

    @Test
    void moreCellsThanTheLimitAreRefused() {
        ReportReader few = ReportReader.standard().with(Limits.standard().withCells(200));

        assertThatThrownBy(() -> few.read(PatchedWorkbook.plain().bytes(), "report.xlsx"))
                .isInstanceOf(DocumentException.class)
                .hasMessage("report.xlsx: more than the limit of 200 table cells");
    }

    @Test
    void amountsKeepTheDecimalsThatAreShown() throws DocumentException {
        Report report = WrittenReports.plain().toBuilder()
                .figures(WrittenReports.plain().figures().toBuilder()
                        .set(cell("proactiveDisclosure.fees.amount"), Entry.of(new BigDecimal("96171.60")))
                        .build())
                .build();
        Reading reading =
                ReportReader.standard().read(ReportWriter.to(Format.XLSX).write(report), "report.xlsx");

        assertThat(reading.report().orElseThrow().figures()).isEqualTo(report.figures());
    }

    @Test
    void allTablesMayStandOnOneSheetWithTheTextAroundThem() throws DocumentException {
        List<String> sheets = List.of("1", "2", "3", "4", "5", "6");
        Reading reading = OneSheet.of(ReportWriter.to(Format.XLSX).write(WrittenReports.odd()), sheets);

        assertThat(reading.report().orElseThrow().figures())
                .isEqualTo(read(WrittenReports.odd()).figures());
        assertThat(reading.report().orElseThrow().overview())
                .isEqualTo(WrittenReports.odd().overview());
        assertThat(reading.report().orElseThrow().publishedOn())
                .isEqualTo(WrittenReports.odd().publishedOn());
    }

    @Test
    void aLongParagraphOnTheSheetOfTheTablesIsProse() throws DocumentException {
        Report report = WrittenReports.plain().toBuilder()
                .overview("全年按章办事，自拟文字一句。".repeat(40))
                .build();
        Reading reading =
                OneSheet.of(ReportWriter.to(Format.XLSX).write(report), List.of("1", "2", "3", "4", "5", "6"));

        assertThat(reading.report().orElseThrow().overview()).isEqualTo(report.overview());
    }

    private static Report read(Report report) throws DocumentException {
        return ReportReader.standard()
                .read(ReportWriter.to(Format.XLSX).write(report), "report.xlsx")
                .report()
                .orElseThrow();
    }

    private static Entry entry(Reading reading) {
        return reading.report().orElseThrow().figures().entry(FIRST);
    }
}
