package io.github.gongkai.documents;

import static io.github.gongkai.documents.DocxFile.cell;
import static io.github.gongkai.documents.DocxFile.p;
import static io.github.gongkai.documents.DocxFile.remarks;
import static io.github.gongkai.documents.DocxFile.row;
import static io.github.gongkai.documents.DocxFile.table;
import static io.github.gongkai.documents.DocxFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How the cells of a Word table lie in its grid. */
class DocxTableTest {

    private static final String RESTART = "<w:vMerge w:val=\"restart\"/>";
    private static final String GO_ON = "<w:vMerge/>";

    private static String wide(int columns) {
        return "<w:gridSpan w:val=\"" + columns + "\"/>";
    }

    private static String before(int columns) {
        return "<w:trPr><w:gridBefore w:val=\"" + columns + "\"/></w:trPr>";
    }

    /** Every cell with its place and its extent, as in {@code 甲 (table 1, row 1, column 2) 2x3}. */
    private static List<String> cells(String... content) throws DocumentException {
        return DocxFile.blocks(DocxFile.of(content)).stream()
                .filter(Block.Table.class::isInstance)
                .flatMap(block -> ((Block.Table) block).grid().rows().stream())
                .flatMap(List::stream)
                .distinct()
                .map(spot -> spot.text() + " (" + spot.place() + ") " + spot.rows() + "x"
                        + (spot.columnEnd() - spot.column()))
                .toList();
    }

    @Test
    void aCellTakesTheColumnsItSays() throws DocumentException {
        assertThat(cells(table(row(cell(wide(3), "甲"), cell("乙")), row(cell("丙"), cell(wide(3), "丁")))))
                .containsExactly(
                        "甲 (table 1, row 1, column 1) 1x3",
                        "乙 (table 1, row 1, column 4) 1x1",
                        "丙 (table 1, row 2, column 1) 1x1",
                        "丁 (table 1, row 2, column 2) 1x3");
    }

    @Test
    void aCellGoesOnDownwardsInCellsOfItsColumnAndWidth() throws DocumentException {
        assertThat(cells(table(
                        row(cell(wide(2) + RESTART, "高"), cell("1")),
                        row(cell(wide(2) + GO_ON, ""), cell("2")),
                        row(cell(wide(2) + GO_ON, ""), cell("3")),
                        row(cell(wide(2) + RESTART, "又"), cell("4")),
                        row(cell(GO_ON, "窄"), cell("5"), cell("6")))))
                .containsExactly(
                        "高 (table 1, row 1, column 1) 3x2",
                        "1 (table 1, row 1, column 3) 1x1",
                        "2 (table 1, row 2, column 3) 1x1",
                        "3 (table 1, row 3, column 3) 1x1",
                        "又 (table 1, row 4, column 1) 1x2",
                        "4 (table 1, row 4, column 3) 1x1",
                        "窄 (table 1, row 5, column 1) 1x1",
                        "5 (table 1, row 5, column 2) 1x1",
                        "6 (table 1, row 5, column 3) 1x1");
    }

    @Test
    void aRowMayBeginInALaterColumn() throws DocumentException {
        assertThat(cells(table(
                        row(cell("甲"), cell(RESTART, "乙"), cell("丙")), row(before(1), cell(GO_ON, ""), cell("丁")))))
                .containsExactly(
                        "甲 (table 1, row 1, column 1) 1x1",
                        "乙 (table 1, row 1, column 2) 2x1",
                        "丙 (table 1, row 1, column 3) 1x1",
                        "丁 (table 1, row 2, column 3) 1x1");
    }

    @Test
    void theOldWayOfMergingToTheRightIsUnderstood() throws DocumentException {
        assertThat(cells(table(row(cell("<w:hMerge w:val=\"restart\"/>", "甲"), cell("<w:hMerge/>", ""), cell("乙")))))
                .containsExactly("甲 (table 1, row 1, column 1) 1x2", "乙 (table 1, row 1, column 3) 1x1");
    }

    @Test
    void whatACoveredCellHoldsIsNotShownAndIsTold() throws DocumentException {
        DocxFile file = DocxFile.of(table(row(cell(RESTART, "1"), cell("甲")), row(cell(GO_ON, "2"), cell("乙"))));

        assertThat(texts(file)).containsExactly("1|甲", "1|乙");
        assertThat(remarks(file)).containsExactly(RemarkCode.HIDDEN_TEXT);
    }

    @Test
    void aTableThatHoldsATableOnlyLaysOutThePage() throws DocumentException {
        String inner = table(row(cell("1"), cell("2")));
        DocxFile file = DocxFile.of(
                p("前"),
                table(row(cell("左"), "<w:tc>" + p("右") + inner + p("末") + "</w:tc>")),
                p("后"),
                table(row(cell("丙"))));

        assertThat(texts(file)).containsExactly("前", "左", "右", "1|2", "末", "后", "丙");
        assertThat(DocxFile.blocks(file))
                .extracting(block -> block.place().toString())
                .containsExactly(
                        "paragraph 1",
                        "table 1, row 1, column 1",
                        "table 1, row 1, column 2",
                        "table 2, row 1, column 1",
                        "table 1, row 1, column 2",
                        "paragraph 2",
                        "table 3, row 1, column 1");
    }

    @Test
    void aTableWithinATableWithinATableIsFound() throws DocumentException {
        String inner = table(row(cell("1"), cell("2")));
        String middle = table(row("<w:tc>" + inner + p("") + "</w:tc>"));
        assertThat(texts(DocxFile.of(
                        table(row("<w:tc><w:sdt><w:sdtContent>" + middle + "</w:sdtContent></w:sdt></w:tc>")))))
                .containsExactly("1|2");
    }

    @Test
    void aTableRunningFromRightToLeftKeepsTheOrderOfItsCells() throws DocumentException {
        assertThat(texts(DocxFile.of(
                        "<w:tbl><w:tblPr><w:bidiVisual/></w:tblPr>" + row(cell("1"), cell("2")) + "</w:tbl>")))
                .containsExactly("1|2");
    }
}
