package io.github.gongkai.documents;

import static io.github.gongkai.documents.DocxFile.cell;
import static io.github.gongkai.documents.DocxFile.p;
import static io.github.gongkai.documents.DocxFile.r;
import static io.github.gongkai.documents.DocxFile.remarks;
import static io.github.gongkai.documents.DocxFile.row;
import static io.github.gongkai.documents.DocxFile.table;
import static io.github.gongkai.documents.DocxFile.texts;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of a Word document is its text. */
class DocxTest {

    private static String run(String properties, String text) {
        return "<w:r><w:rPr>" + properties + "</w:rPr><w:t>" + text + "</w:t></w:r>";
    }

    private static String paragraph(String... content) {
        return "<w:p>" + String.join("", content) + "</w:p>";
    }

    private static List<String> textOf(String... content) throws DocumentException {
        return texts(DocxFile.of(content));
    }

    @Test
    void paragraphsFollowOneAnotherInTheirOrderAndAreCounted() throws DocumentException {
        DocxFile file = DocxFile.of(p("一"), p(""), p("二"), table(row(cell("三"))), p("四"));

        assertThat(texts(file)).containsExactly("一", "二", "三", "四");
        assertThat(DocxFile.blocks(file))
                .extracting(block -> block.place().toString())
                .containsExactly("paragraph 1", "paragraph 3", "table 1, row 1, column 1", "paragraph 4");
    }

    @Test
    void aParagraphOfSeveralLinesIsSeveralParagraphs() throws DocumentException {
        assertThat(textOf(paragraph("<w:r><w:t>上</w:t><w:br/><w:t>中</w:t><w:cr/><w:t>下</w:t></w:r>")))
                .containsExactly("上", "中", "下");
        assertThat(textOf(table(
                        row("<w:tc>" + paragraph("<w:r><w:t>上</w:t><w:br/><w:t>下</w:t></w:r>") + p("末") + "</w:tc>"))))
                .containsExactly("上\n下\n末");
    }

    @Test
    void aWordMayBeCutIntoAnyNumberOfRuns() throws DocumentException {
        assertThat(textOf(paragraph(
                        r("公"),
                        "<w:proofErr w:type=\"spellStart\"/>",
                        r("开"),
                        "<w:bookmarkStart w:id=\"0\" w:name=\"_GoBack\"/><w:bookmarkEnd w:id=\"0\"/>",
                        "<w:hyperlink r:id=\"r9\">" + r("报") + "</w:hyperlink>",
                        "<w:smartTag>" + r("告") + "</w:smartTag>",
                        "<w:bdo w:val=\"rtl\">" + r("书") + "</w:bdo>")))
                .containsExactly("公开报告书");
    }

    @Test
    void tabsAndHyphensAreKeptAsCharacters() throws DocumentException {
        assertThat(textOf(paragraph("<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:noBreakHyphen/><w:t>丙</w:t></w:r>")))
                .containsExactly("甲 乙-丙");
    }

    @Test
    void aSymbolOfAFontIsACharacterThatNobodyKnows() throws DocumentException {
        assertThat(textOf(paragraph(r("1"), "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/></w:r>")))
                .containsExactly("1\uFFFD");
    }

    @Test
    void trackedChangesAreReadAsAcceptedAndTold() throws DocumentException {
        DocxFile file = DocxFile.of(
                paragraph(
                        "<w:ins w:id=\"1\">" + r("12") + "</w:ins>",
                        "<w:del w:id=\"2\"><w:r><w:delText>99</w:delText></w:r></w:del>",
                        "<w:moveFrom>" + r("88") + "</w:moveFrom>",
                        "<w:moveTo>" + r("3") + "</w:moveTo>"),
                table(
                        row("<w:trPr><w:del w:id=\"3\"/></w:trPr>", cell("删去")),
                        row(cell("<w:cellDel w:id=\"4\"/>", "也删去"), cell("留下"))));

        assertThat(texts(file)).containsExactly("123", "留下");
        assertThat(remarks(file)).containsExactly(RemarkCode.TRACKED_CHANGES);
    }

    @Test
    void aParagraphWhoseEndIsDeletedGoesOnWithTheNext() throws DocumentException {
        String deletedEnd = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
        assertThat(textOf(paragraph(deletedEnd, r("前半")), p("后半"), p("另一段"))).containsExactly("前半后半", "另一段");
        assertThat(textOf(paragraph(deletedEnd, r("最后一段")))).containsExactly("最后一段");
    }

    @Test
    void hiddenTextIsLeftOutAndTold() throws DocumentException {
        DocxFile file = DocxFile.of(
                        paragraph(r("1"), run("<w:vanish/>", "2"), run("<w:vanish w:val=\"0\"/>", "3")),
                        paragraph("<w:pPr><w:pStyle w:val=\"Secret\"/></w:pPr>", r("4")),
                        paragraph(run("<w:rStyle w:val=\"Deep\"/>", "5")))
                .styles("<w:style w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
                        + "<w:style w:styleId=\"Deep\"><w:basedOn w:val=\"Secret\"/></w:style>");

        assertThat(texts(file)).containsExactly("13");
        assertThat(remarks(file)).containsExactly(RemarkCode.HIDDEN_TEXT);
    }

    @Test
    void struckOutTextIsLeftOutAndTold() throws DocumentException {
        DocxFile file = DocxFile.of(paragraph(run("<w:strike/>", "12"), r("13"), run("<w:dstrike/>", "14")));

        assertThat(texts(file)).containsExactly("13");
        assertThat(remarks(file)).containsExactly(RemarkCode.STRUCK_TEXT);
    }

    @Test
    void theMarkOfANoteIsNoDigitOfTheNumberBeforeIt() throws DocumentException {
        assertThat(textOf(paragraph(r("12"), run("<w:vertAlign w:val=\"superscript\"/>", "1"))))
                .containsExactly("12¹");
        assertThat(textOf(paragraph(r("H"), run("<w:vertAlign w:val=\"subscript\"/>", "2"), r("O"))))
                .containsExactly("H₂O");
        assertThat(textOf(paragraph(r("12"), "<w:r><w:footnoteReference w:id=\"1\"/></w:r>")))
                .containsExactly("12");
    }

    @Test
    void aFieldShowsItsLastResultAndNotItsCode() throws DocumentException {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>";
        String code = "<w:r><w:instrText>=SUM(ABOVE)</w:instrText></w:r>";
        String separate = "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String inner = begin + code + separate + r("7") + end;

        assertThat(textOf(paragraph(begin, code, separate, r("42"), end))).containsExactly("42");
        assertThat(textOf(paragraph(begin, code, inner, separate, r("8"), end, r("。"))))
                .containsExactly("8。");
        assertThat(textOf(paragraph("<w:fldSimple w:instr=\"=1+1\">" + r("2") + "</w:fldSimple>")))
                .containsExactly("2");
        assertThat(textOf(paragraph(begin, code), p("下一段"))).containsExactly("下一段");
    }

    @Test
    void aContentControlIsItsContentUnlessItOnlyPrompts() throws DocumentException {
        String content = "<w:sdt><w:sdtPr/><w:sdtContent>" + r("5") + "</w:sdtContent></w:sdt>";
        String prompt = "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + r("单击此处输入文字。")
                + "</w:sdtContent></w:sdt>";
        assertThat(textOf(paragraph(content), paragraph(prompt), paragraph(r("末"))))
                .containsExactly("5", "末");

        String around = "<w:sdt><w:sdtContent>%s</w:sdtContent></w:sdt>";
        assertThat(textOf(around.formatted(p("段")) + table(around.formatted(row(around.formatted(cell("格")))))))
                .containsExactly("段", "格");
    }

    @Test
    void ofAlternativesTheFirstThatHoldsAnythingIsRead() throws DocumentException {
        String box = "<w:r><mc:AlternateContent><mc:Choice>%s</mc:Choice><mc:Fallback><w:pict><v:shape><v:textbox>"
                + "<w:txbxContent>" + p("框") + "</w:txbxContent></v:textbox></v:shape></w:pict></mc:Fallback>"
                + "</mc:AlternateContent></w:r>";
        String wps = "<w:drawing><wsp><txbx><w:txbxContent>" + p("新框") + "</w:txbxContent></txbx></wsp></w:drawing>";

        assertThat(textOf(paragraph(r("前"), box.formatted(wps), r("后")))).containsExactly("前后", "新框");
        assertThat(textOf(paragraph(r("前"), box.formatted(""), r("后")))).containsExactly("前后", "框");
    }

    @Test
    void aBoxInACellBelongsToTheCell() throws DocumentException {
        String box = "<w:r><w:pict><w:txbxContent>" + p("12") + "</w:txbxContent></w:pict></w:r>";
        assertThat(textOf(table(row(cell("规章"), "<w:tc>" + paragraph(box) + "</w:tc>"))))
                .containsExactly("规章|12");
    }

    @Test
    void readingAidsAndMathsDoNotMixWithTheText() throws DocumentException {
        assertThat(textOf(paragraph("<w:ruby><w:rubyPr/><w:rt>" + r("gong") + "</w:rt><w:rubyBase>" + r("公")
                        + "</w:rubyBase></w:ruby>")))
                .containsExactly("公");
        assertThat(textOf(paragraph("<m:oMath><m:r><m:t>12</m:t></m:r></m:oMath>")))
                .containsExactly("12");
        assertThat(textOf(paragraph("<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num></m:f></m:oMath>")))
                .containsExactly("\uFFFD");
    }

    @Test
    void headersFootersNotesAndCommentsAreNotTheText() throws DocumentException {
        DocxFile file = DocxFile.of(p("正文"), "<w:sectPr><w:headerReference r:id=\"r0\"/></w:sectPr>")
                .relation("header", "header1.xml", false)
                .part("word/header1.xml", "<w:hdr>" + p("页眉") + "</w:hdr>")
                .relation("footnotes", "footnotes.xml", false)
                .part("word/footnotes.xml", "<w:footnotes>" + p("脚注") + "</w:footnotes>")
                .relation("comments", "comments.xml", false)
                .part("word/comments.xml", "<w:comments>" + p("批注") + "</w:comments>");

        assertThat(texts(file)).containsExactly("正文");
    }

    @Test
    void theStrictVariantIsReadLikeTheOther() throws DocumentException {
        assertThat(texts(DocxFile.strict(p("段"), table(row(cell("<w:gridSpan w:val=\"2\"/>", "格"))))))
                .containsExactly("段", "格");
    }

    @Test
    void anElementThatNobodyKnowsLosesNoText() throws DocumentException {
        assertThat(textOf("<w:novelty>" + paragraph("<w:wrap>" + r("字") + "</w:wrap>") + "</w:novelty>"))
                .containsExactly("字");
    }

    @Test
    void whatIsEmbeddedIsTold() throws DocumentException {
        DocxFile file = DocxFile.of(p("见附件")).relation("package", "embeddings/附件1.docx", false);

        assertThat(remarks(file)).containsExactly(RemarkCode.EMBEDDED_DOCUMENT);
    }

    @Test
    void macrosAreToldAndNotRun() throws DocumentException {
        DocxFile file = DocxFile.of(p("正文")).part("word/vbaProject.bin", "宏");

        assertThat(texts(file)).containsExactly("正文");
        assertThat(remarks(file)).containsExactly(RemarkCode.MACROS_IGNORED);
    }

    @Test
    void theDocumentIsThePartThatThePackageNames() throws DocumentException {
        DocxFile file = DocxFile.of(p("旧"))
                .part(
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Target=\"/word/document2.xml\" Type=\""
                                + "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\"/></Relationships>")
                .part("word/document2.xml", DocxFile.of().document("<w:body>" + p("新") + "</w:body>"));

        assertThat(texts(file)).containsExactly("新");
    }
}
