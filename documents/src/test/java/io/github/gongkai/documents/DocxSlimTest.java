package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DocxSlimTest {

    private static String slim(String xml) {
        return new String(DocxSlim.of(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
    }

    @Test
    void whatOnlySaysHowTextLooksIsLeftOut() {
        assertThat(
                        slim(
                                "<?xml version=\"1.0\"?><w:r><w:rPr><w:rFonts w:ascii=\"a>b\"/><w:b /><w:vanish/></w:rPr><w:t>公</w:t></w:r>"))
                .isEqualTo("<?xml version=\"1.0\"?><w:r><w:rPr><w:vanish/></w:rPr><w:t>公</w:t></w:r>");
        assertThat(slim("<w:tcPr><w:tcW w:w=\"1\"/><w:tcBorders><w:top/><w:left/></w:tcBorders></w:tcPr><w:p></w:p>"))
                .isEqualTo("<w:p></w:p>");
        assertThat(slim("<w:pPr><w:bidi/><w:rPr></w:rPr></w:pPr><w:r><w:rPr></w:rPr><w:t>a</w:t></w:r>"))
                .isEqualTo("<w:r><w:t>a</w:t></w:r>");
    }

    @Test
    void whatIsReadOrUnknownStays() {
        for (String xml : List.of(
                "<w:p/>",
                "<w:p></w:p>",
                "<w:rPr><w:rtl/></w:rPr>",
                "<w:rPr> </w:rPr>",
                "<w:rPr></w:pPr>",
                "<x:rPr></w:rPr>",
                "<w:tab/>",
                "<w:rtl/>",
                "<w:b>文</w:b>",
                "<x:b/>",
                "<w:bX/>",
                "<w:b1/>",
                "<w:b w:val='<'/>",
                "<w:b",
                "<w:",
                "<",
                "")) {
            assertThat(slim(xml)).isEqualTo(xml);
        }
    }

    @Test
    void xmlThatMayHoldItsLikeInOtherPlacesStaysAsItIs() {
        for (String xml : List.of(
                "<w:t><![CDATA[<w:b/>]]></w:t><w:b/>",
                "<w:b/><!-- <w:b/> -->",
                "<!DOCTYPE a [<!ENTITY x \"<w:b/>\">]><w:b/>",
                "<w:b/><?a <w:b/>?>",
                "<?xml version=\"1.0\" encoding=\"GBK\"?><w:b/>")) {
            assertThat(slim(xml)).isEqualTo(xml);
        }
        byte[] wide = "<w:b/>".getBytes(StandardCharsets.UTF_16LE);
        assertThat(DocxSlim.of(wide)).isSameAs(wide);
    }

    @Test
    void theNamesOfStylesAreLeftOutWhereTheyAreNotAskedFor() {
        String xml = "<w:p><w:pPr><w:pStyle w:val=\"a\"/><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:rPr>"
                + "<w:rStyle w:val=\"b\"/></w:rPr><w:t>公</w:t></w:r></w:p>";
        assertThat(slim(xml)).isEqualTo(xml);
        assertThat(new String(DocxSlim.withoutStyles(xml.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualTo(
                        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>公</w:t></w:r></w:p>");
    }

    @Property(tries = 300)
    void whatWasLeftOutOnceChangesNothingForWhatFollows(@ForAll("pieces") List<String> pieces) {
        String each = pieces.stream().map(DocxSlimTest::slim).collect(Collectors.joining());

        assertThat(slim(String.join("", pieces))).isEqualTo(each);
    }

    /** Pieces of cells that begin alike and differ in the end. */
    @Provide
    Arbitrary<List<String>> pieces() {
        String border = "<w:left w:val=\"single\" w:sz=\"2\" w:space=\"0\" w:color=\"808080\"";
        return Arbitraries.of(
                        border + "/>",
                        border + "/><w:right w:val=\"single\"/>",
                        border + "/><w:right w:val=\"single\">文</w:right>",
                        border + "/><w:vanish/>",
                        border + ">文</w:left>",
                        border + " w:x=\"/>\"/>",
                        "<w:tcBorders>" + border + "/></w:tcBorders>",
                        "<w:tcPr><w:tcBorders>" + border + "/></w:tcBorders><w:gridSpan w:val=\"2\"/></w:tcPr>",
                        "<w:p></w:p>")
                .list()
                .ofMinSize(1)
                .ofMaxSize(40);
    }

    /** A comment keeps everything in the XML. */
    @Test
    void documentsAreReadAsIfNothingHadBeenLeftOut() throws IOException {
        byte[] written = ReportWriter.to(Format.DOCX).write(WordFixtures.report(Edition.STANDARD_2021));
        for (byte[] file :
                List.of(WordFixtures.file("report-2021.docx"), WordFixtures.file("features.docx"), written)) {
            Content slim = Docx.open(file, new Budget("a.docx", Limits.standard()));
            Content whole = Docx.open(withComments(file), new Budget("a.docx", Limits.standard()));

            assertThat(rows(slim)).isEqualTo(rows(whole)).isNotEmpty();
            assertThat(slim.remarks()).isEqualTo(whole.remarks());
        }
    }

    private static byte[] withComments(byte[] file) throws IOException {
        DocxFile copy = DocxFile.of();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                boolean trimmed = entry.getName().matches("word/(document|styles)\\.xml");
                copy.part(entry.getName(), trimmed ? part + "<!-- whole -->" : part);
            }
        }
        return copy.bytes();
    }

    private static List<String> rows(Content content) {
        List<String> rows = new ArrayList<>();
        for (Block block : content.blocks()) {
            if (block instanceof Block.Table table) {
                table.grid().rows().forEach(row -> rows.add(row.toString()));
            } else {
                rows.add(block.toString());
            }
        }
        return rows;
    }
}
