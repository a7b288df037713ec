package io.github.gongkai.documents;

import static io.github.gongkai.documents.DocxFile.cell;
import static io.github.gongkai.documents.DocxFile.p;
import static io.github.gongkai.documents.DocxFile.r;
import static io.github.gongkai.documents.DocxFile.row;
import static io.github.gongkai.documents.DocxFile.table;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;

/** What the files of {@code src/test/resources/word} hold. {@link WordFixturesRun} makes them with LibreOffice. */
final class WordFixtures {
    private WordFixtures() {}

    static byte[] file(String name) {
        try (InputStream in = WordFixtures.class.getResourceAsStream("/word/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("No fixture " + name);
            }
            return in.readAllBytes();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A report whose cells hold numbers by which they can be told apart, and some nothing. */
    static Report report(Edition edition) {
        Figures.Builder figures = Figures.builder(edition);
        for (Cell cell : edition.cells()) {
            int position = cell.position(edition);
            if (position % 11 != 5) {
                boolean money = cell.unit(edition).isMoney();
                figures.set(cell, money ? Entry.of(new BigDecimal("59237.2449")) : Entry.of(position * 37L % 10007));
            }
        }
        return Report.builder()
                .organ(Organ.of("测试市示例局", OrganKind.DEPARTMENT))
                .year(edition == Edition.TRIAL_2019 ? 2020 : 2023)
                .figures(figures.build())
                .overview("全年按章办事，文字系编者自拟。\n第二段也是自拟。")
                .problems("自拟的问题一条。")
                .otherMatters("无。")
                .build();
    }

    /** A document with a little of everything. */
    static DocxFile features() {
        String box = "<w:r><w:pict><v:shape id=\"s1\" type=\"#_x0000_t202\" style=\"position:absolute;width:100pt;"
                + "height:40pt\"><v:textbox><w:txbxContent>" + p("框里的字")
                + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r>";
        String begin =
                "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> SUM(ABOVE) </w:instrText></w:r>"
                        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String by = " w:author=\"a\" w:date=\"2024-01-01T00:00:00Z\"";
        return DocxFile.of(
                        item(0, "总体情况"),
                        item(1, "甲"),
                        item(1, "乙"),
                        item(0, "主动公开"),
                        paragraph(
                                r("明"),
                                run("<w:vanish/>", "暗"),
                                run("<w:strike/>", "划"),
                                "<w:ins w:id=\"1\"" + by + ">" + r("增") + "</w:ins>",
                                "<w:del w:id=\"2\"" + by + "><w:r><w:delText>除</w:delText></w:r></w:del>",
                                r("末")),
                        paragraph(r("合计"), begin, r("42"), end, r("件")),
                        paragraph(r("前"), box, r("后")),
                        paragraph("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t><w:tab/><w:t>右</w:t><w:noBreakHyphen/></w:r>"),
                        merged(),
                        p("间"),
                        table(row(
                                cell("外"),
                                "<w:tc><w:tcPr/>" + p("外二") + table(row(cell("内一"), cell("内二"))) + p("末") + "</w:tc>")),
                        p("终"))
                .numbering("<w:abstractNum w:abstractNumId=\"1\">" + level(0, "%1、") + level(1, "（%2）")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>");
    }

    private static String merged() {
        String width = "<w:tcW w:w=\"2000\" w:type=\"dxa\"/>";
        String wide = "<w:tcW w:w=\"4000\" w:type=\"dxa\"/><w:gridSpan w:val=\"2\"/>";
        String note = "<w:tc><w:tcPr>" + width + "</w:tcPr>"
                + paragraph(r("12"), run("<w:vertAlign w:val=\"superscript\"/>", "3")) + "</w:tc>";
        return "<w:tbl><w:tblPr><w:tblW w:w=\"6000\" w:type=\"dxa\"/></w:tblPr><w:tblGrid><w:gridCol w:w=\"2000\"/>"
                + "<w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"2000\"/></w:tblGrid>"
                + row(cell(width + "<w:vMerge w:val=\"restart\"/>", "高"), cell(wide, "宽"))
                + row(cell(width + "<w:vMerge/>", ""), cell(width, "1"), note)
                + row(cell(wide, "宽二"), cell(width, "2"))
                + "</w:tbl>";
    }

    private static String paragraph(String... content) {
        return "<w:p>" + String.join("", content) + "</w:p>";
    }

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String item(int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
                + r(text) + "</w:p>";
    }

    private static String level(int level, String text) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/>"
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }
}
