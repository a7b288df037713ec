package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Printer.Box;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Workbooks that a spreadsheet makes of pages whose tables stand in the cells of another table. */
class StaircaseTest {

    private static final String PROSE = "测试市示例局2023年政府信息公开工作年度报告\n一、总体情况\n全年按章办事，自拟文字一句。";
    private static final List<String> BEFORE = List.of("二、主动公开政府信息情况", "三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况");
    private static final String BEHIND = "五、存在的主要问题及改进情况\n自拟的问题一条。\n六、其他需要报告的事项\n无。";

    @Example
    void aWorkbookOfTheTrialFormIsReadAsItsPage() throws IOException {
        assertReadAsItsPage("nested-trial.xlsx", Edition.TRIAL_2019);
    }

    @Example
    void aWorkbookOfTheStandardFormIsReadAsItsPage() throws IOException {
        assertReadAsItsPage("nested-standard.xlsx", Edition.STANDARD_2021);
    }

    private void assertReadAsItsPage(String file, Edition edition) throws IOException {
        Report page = ReportGenerator.seeded(Look.LAID_OUT_WITH_A_TABLE.ordinal() * 100 + 1)
                .edition(edition)
                .report();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/xlsx/" + file))) {
            Reading reading = ReportReader.standard().read(in, file);

            Report read = reading.report().orElseThrow();
            assertThat(edition.cells())
                    .allSatisfy(cell -> assertThat(reading.remarks(cell)).isEmpty());
            assertThat(edition.cells())
                    .allSatisfy(cell -> assertThat(
                                    read.figures().entry(cell).number().orElseThrow())
                            .isEqualByComparingTo(
                                    page.figures().entry(cell).number().orElseThrow()));
            assertThat(read.organ().name()).isEqualTo(page.organ().name());
            assertThat(read.year()).isEqualTo(page.year());
            assertThat(read.overview()).isEqualTo(page.overview());
            assertThat(reading.remarks())
                    .extracting(Remark::code)
                    .containsExactly(RemarkCode.SECTION_MISSING, RemarkCode.SECTION_MISSING);
        }
    }

    @Property(tries = 100)
    void whereNumbersAreBlankAllOthersAreRightOrFlagged(@ForAll Edition edition, @ForAll long seed)
            throws DocumentException {
        Figures figures = DamagedReport.figures(edition, new Random(seed), true);

        Reading reading = workbook(figures);

        Report read = reading.report().orElseThrow();
        assertThat(edition.cells()).allSatisfy(cell -> {
            if (reading.remarks(cell).isEmpty()) {
                assertThat(read.figures().entry(cell)).isEqualTo(figures.entry(cell));
            }
        });
    }

    @Property(tries = 20)
    void allNumbersAndWhatStandsBeforeAndBehindTheTablesAreRead(@ForAll Edition edition, @ForAll long seed)
            throws DocumentException {
        Figures figures = DamagedReport.figures(edition, new Random(seed), false);

        Reading reading = workbook(figures);

        Report read = reading.report().orElseThrow();
        assertThat(read.figures()).as("%s", reading.remarks()).isEqualTo(figures);
        assertThat(read.overview().orElseThrow().text()).isEqualTo("全年按章办事，自拟文字一句。");
        assertThat(read.problems().orElseThrow().text()).isEqualTo("自拟的问题一条。");
        assertThat(read.otherMatters().orElseThrow().text()).isEqualTo("无。");
        assertThat(edition.cells())
                .allSatisfy(cell -> assertThat(reading.remarks(cell)).isEmpty());
    }

    /** The tables of a report as a spreadsheet sets them that stand in a cell. */
    private static Reading workbook(Figures figures) throws DocumentException {
        StringBuilder rows = new StringBuilder("<row r=\"1\">" + cell(1, 0, PROSE) + "</row>");
        StringBuilder merged = new StringBuilder();
        int row = 1;
        int edge = 0;
        List<List<List<Box>>> tables = new Printer(figures).tables();
        for (int table = 0; table < tables.size(); table++) {
            String before = BEFORE.get(table) + "\n";
            for (List<Box> boxes : tables.get(table)) {
                row++;
                rows.append("<row r=\"%d\">".formatted(row));
                for (int i = 0; i < boxes.size(); i++) {
                    Box box = boxes.get(i);
                    if (box.covered()) {
                        continue;
                    }
                    int left = i == 0 ? 0 : ++edge;
                    int right = i == 0 ? edge : left;
                    rows.append(cell(row, left, before + box.text()));
                    before = "";
                    int bottom = row + box.rows() - 1;
                    if (right > left || bottom > row) {
                        merged.append("<mergeCell ref=\"%s:%s\"/>"
                                .formatted(XlsxSheet.address(row - 1, left), XlsxSheet.address(bottom - 1, right)));
                    }
                }
                if (row == 3) {
                    rows.append(cell(row, edge + 1, BEHIND));
                }
                rows.append("</row>");
            }
        }
        return OneSheet.read(PatchedWorkbook.plain(), rows, merged);
    }

    private static String cell(int row, int column, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t xml:space=\"preserve\">%s</t></is></c>"
                .formatted(XlsxSheet.address(row - 1, column), text);
    }
}
