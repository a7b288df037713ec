package io.github.gongkai.documents;

import static io.github.gongkai.documents.DocxFile.r;
import static io.github.gongkai.documents.DocxFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The numbers that Word generates before paragraphs. */
class DocxNumberingTest {

    private static final String CHINESE = levels(
            1,
            level(0, 1, "chineseCounting", "%1、"),
            level(1, 1, "chineseCounting", "（%2）"),
            level(2, 1, "decimal", "%3."));

    private static String level(int number, int start, String format, String text) {
        return ("<w:lvl w:ilvl=\"%d\"><w:start w:val=\"%d\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>")
                .formatted(number, start, format, text);
    }

    private static String levels(int id, String... levels) {
        return "<w:abstractNum w:abstractNumId=\"" + id + "\">" + String.join("", levels) + "</w:abstractNum>";
    }

    private static String list(int id, int levels, String overrides) {
        return "<w:num w:numId=\"" + id + "\"><w:abstractNumId w:val=\"" + levels + "\"/>" + overrides + "</w:num>";
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr>" + r(text) + "</w:p>";
    }

    private static String styled(String style, String text) {
        return "<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>" + r(text) + "</w:p>";
    }

    private static List<String> read(String lists, String... body) throws DocumentException {
        return texts(DocxFile.of(body).numbering(lists));
    }

    @Test
    void levelsCountOnTheirOwnAndStartAgainUnderTheNextNumberAbove() throws DocumentException {
        assertThat(read(
                        CHINESE + list(1, 1, ""),
                        item(1, 0, "总体情况"),
                        item(1, 1, "主动公开"),
                        item(1, 1, "依申请公开"),
                        item(1, 2, "甲"),
                        item(1, 0, "主动公开政府信息情况"),
                        item(1, 1, "丙")))
                .containsExactly("一、总体情况", "（一）主动公开", "（二）依申请公开", "1.甲", "二、主动公开政府信息情况", "（一）丙");
    }

    @Test
    void listsOfTheSameLevelsGoOnCountingUnlessOneStartsAnew() throws DocumentException {
        String anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride>";
        assertThat(read(
                        CHINESE + list(1, 1, "") + list(2, 1, "") + list(3, 1, anew),
                        item(1, 0, "甲"),
                        item(2, 0, "乙"),
                        item(3, 0, "丙"),
                        item(3, 0, "丁")))
                .containsExactly("一、甲", "二、乙", "一、丙", "二、丁");
    }

    @Test
    void aListMayHaveALevelOfItsOwn() throws DocumentException {
        String own = "<w:lvlOverride w:ilvl=\"0\">" + level(0, 1, "decimalEnclosedCircle", "%1") + "</w:lvlOverride>";
        assertThat(read(CHINESE + list(1, 1, own), item(1, 0, "甲"))).containsExactly("① 甲");
    }

    @Test
    void aLevelMayShowThoseAboveIt() throws DocumentException {
        String levels = levels(1, level(0, 1, "decimal", "%1"), level(1, 1, "decimal", "%1.%2"));
        assertThat(read(levels + list(1, 1, ""), item(1, 1, "甲"), item(1, 0, "乙"), item(1, 1, "丙")))
                .containsExactly("1.1 甲", "1 乙", "1.1 丙");
    }

    @Test
    void aStyleMayBringTheNumberAndTheLevelMayNameTheStyle() throws DocumentException {
        String named = "<w:lvl w:ilvl=\"1\"><w:pStyle w:val=\"Second\"/><w:start w:val=\"1\"/>"
                + "<w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>";
        DocxFile file = DocxFile.of(
                        styled("First", "甲"), styled("Second", "乙"), styled("Child", "丙"), styled("Off", "丁"))
                .styles(
                        "<w:style w:styleId=\"First\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                                + "<w:style w:styleId=\"Second\"><w:basedOn w:val=\"First\"/></w:style>"
                                + "<w:style w:styleId=\"Child\"><w:basedOn w:val=\"First\"/></w:style>"
                                + "<w:style w:styleId=\"Off\"><w:basedOn w:val=\"First\"/><w:pPr><w:numPr><w:numId w:val=\"0\"/>"
                                + "</w:numPr></w:pPr></w:style>")
                .numbering(levels(1, level(0, 1, "chineseCounting", "%1、"), named) + list(1, 1, ""));

        assertThat(texts(file)).containsExactly("一、甲", "（一）乙", "二、丙", "丁");
    }

    @Test
    void aListMayTakeItsLevelsFromAStyle() throws DocumentException {
        DocxFile file = DocxFile.of(item(2, 0, "甲"))
                .styles(
                        "<w:style w:styleId=\"Outline\"><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>")
                .numbering(CHINESE
                        + "<w:abstractNum w:abstractNumId=\"2\"><w:numStyleLink w:val=\"Outline\"/></w:abstractNum>"
                        + list(1, 1, "") + list(2, 2, ""));

        assertThat(texts(file)).containsExactly("一、甲");
    }

    @Test
    void aBulletIsNoNumber() throws DocumentException {
        assertThat(read(levels(1, level(0, 1, "bullet", "●")) + list(1, 1, ""), item(1, 0, "甲")))
                .containsExactly("甲");
    }

    @Test
    void aCellMayBeNumberedToo() throws DocumentException {
        assertThat(read(
                        levels(1, level(0, 1, "decimal", "%1.")) + list(1, 1, ""),
                        DocxFile.table(DocxFile.row("<w:tc>" + item(1, 0, "属于国家秘密") + "</w:tc>", DocxFile.cell("0")))))
                .containsExactly("1.属于国家秘密|0");
    }

    @ParameterizedTest
    @CsvSource({
        "1, chineseCounting, 一",
        "10, chineseCounting, 十",
        "11, chineseCountingThousand, 十一",
        "20, chineseCounting, 二十",
        "105, chineseCountingThousand, 一百零五",
        "12, japaneseCounting, 十二",
        "10, ideographDigital, 一〇",
        "12, chineseLegalSimplified, 壹拾贰",
        "3, decimalEnclosedCircleChinese, ③",
        "2, decimalEnclosedParen, ⑵",
        "21, decimalEnclosedCircle, 21",
        "4, ideographTraditional, 丁",
        "28, upperLetter, BB",
        "14, lowerRoman, xiv",
        "12, decimalFullWidth, １２",
        "7, decimalZero, 07",
        "7, somethingNew, 7"
    })
    void aNumberIsWrittenAsItsFormatPrescribes(int number, String format, String shown) {
        assertThat(Ordinals.shown(number, format)).isEqualTo(shown);
    }
}
