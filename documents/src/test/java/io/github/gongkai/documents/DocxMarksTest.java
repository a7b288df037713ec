package io.github.gongkai.documents;

import static io.github.gongkai.documents.DocxFile.p;
import static io.github.gongkai.documents.DocxFile.row;
import static io.github.gongkai.documents.DocxFile.table;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.MarkedCopy.Weight;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes as comments of a Word document. */
class DocxMarksTest {

    private static Note note(String text, Place... places) {
        return new Note(Weight.ERROR, "错误 proceedings-total", text, List.of(places));
    }

    private static Optional<MarkedCopy> mark(byte[] file, Note... notes) throws DocumentException {
        return ReportReader.standard().mark(file, "报告.docx", List.of(notes), Locale.ENGLISH);
    }

    private static Map<String, String> parts(byte[] file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Map<String, String> marked(DocxFile file, Note... notes) throws IOException {
        MarkedCopy copy = mark(file.bytes(), notes).orElseThrow();
        assertThat(copy.ending()).isEqualTo("docx");
        return parts(copy.content());
    }

    private static String range(int id, String content) {
        return "<w:commentRangeStart w:id=\"%1$d\"/>%2$s<w:commentRangeEnd w:id=\"%1$d\"/>".formatted(id, content)
                + "<w:r><w:commentReference w:id=\"" + id + "\"/></w:r>";
    }

    /** The texts of the paragraphs of each comment. */
    private static List<List<String>> comments(String part) throws Exception {
        Xml xml = Xml.of(part.getBytes(StandardCharsets.UTF_8), new Budget("a", Limits.standard()));
        List<List<String>> comments = new ArrayList<>();
        while (xml.next()) {
            if (xml.isStart("comment")) {
                List<String> lines = new ArrayList<>();
                xml.children(name -> lines.add(xml.wholeText()));
                comments.add(lines);
            }
        }
        return comments;
    }

    @Test
    void aNoteOnACellIsACommentAroundItsText() throws Exception {
        DocxFile file = DocxFile.of(
                p("段"),
                table(row(
                        DocxFile.cell("甲"), "<w:tc><w:p><w:pPr><w:jc/></w:pPr>" + DocxFile.r("12") + "</w:p></w:tc>")));
        Map<String, String> parts = marked(file, note("第一行\n第二行", Place.table(1, 1, 2), Place.table(1, 1, 1)));

        assertThat(parts.get("word/document.xml"))
                .contains("<w:tc><w:p><w:pPr><w:jc/></w:pPr>" + range(0, DocxFile.r("12")) + "</w:p></w:tc>");
        assertThat(comments(parts.get("word/comments.xml")))
                .containsExactly(List.of("错误 proceedings-total", "第一行", "第二行", "Also: table 1, row 1, column 1"));
        assertThat(parts.get("[Content_Types].xml")).contains("<Override PartName=\"/word/comments.xml\"");
        assertThat(parts.get("word/_rels/document.xml.rels")).contains("Target=\"comments.xml\"");
    }

    @Test
    void aNoteOnAParagraphOrOnNoPlaceAtAllIsACommentToo() throws Exception {
        DocxFile file = DocxFile.of(p("题"), p("段"), "<w:p/>", p("末"));
        Map<String, String> parts = marked(
                file,
                note("甲", Place.paragraph(2)),
                note("乙"),
                note("丙", Place.paragraph(99)),
                note("丁", Place.paragraph(3)),
                note("戊", Place.paragraph(2)));

        assertThat(parts.get("word/document.xml"))
                .contains("<w:p><w:commentRangeStart w:id=\"1\"/><w:commentRangeStart w:id=\"2\"/>" + DocxFile.r("题"))
                .contains("<w:p><w:commentRangeStart w:id=\"0\"/><w:commentRangeStart w:id=\"4\"/>" + DocxFile.r("段"))
                .contains("<w:p>" + range(3, "") + "</w:p>");
        assertThat(comments(parts.get("word/comments.xml")))
                .extracting(lines -> lines.get(1))
                .containsExactly("甲", "乙", "丙", "丁", "戊");
    }

    @Test
    void textOfStrangersStaysText() throws Exception {
        String hostile = "<w:p>&amp;]]>\u0000\uD800\"'</w:comments>😀";
        Map<String, String> parts = marked(DocxFile.of(p("段")), new Note(Weight.NOTICE, "<b>", hostile, List.of()));

        assertThat(comments(parts.get("word/comments.xml")))
                .containsExactly(List.of("<b>", "<w:p>&amp;]]>\uFFFD\uFFFD\"'</w:comments>😀"));
    }

    @Test
    void commentsThatAreThereAlreadyStay() throws Exception {
        DocxFile file = DocxFile.of(p("段"))
                .relation("comments", "remarks.xml", false)
                .part(
                        "word/remarks.xml",
                        "<x:comments xmlns:x=\"" + DocxFile.TRANSITIONAL + "\"><x:comment x:id=\"7\"><x:p/>"
                                + "</x:comment></x:comments>");
        Map<String, String> parts = marked(file, note("甲"));

        assertThat(comments(parts.get("word/remarks.xml")))
                .containsExactly(List.of(""), List.of("错误 proceedings-total", "甲"));
        assertThat(parts.get("word/document.xml")).contains(range(8, DocxFile.r("段")));
        assertThat(parts).doesNotContainKey("word/comments.xml");
    }

    @Test
    void aBoxHoldsNoCommentsSoTheyGoToItsAnchor() throws Exception {
        String box = "<w:r><w:pict><w:txbxContent>" + p("框") + "</w:txbxContent></w:pict></w:r>";
        Map<String, String> parts =
                marked(DocxFile.of(p("题"), "<w:p>" + box + "</w:p>"), note("甲", Place.paragraph(3)));

        assertThat(parts.get("word/document.xml")).contains("<w:p>" + range(0, box) + "</w:p>");
    }

    @Test
    void theStrictVariantAndOtherPrefixesAreKept() throws Exception {
        Map<String, String> strict = marked(DocxFile.strict(p("段")), note("甲"));
        assertThat(strict.get("word/comments.xml")).contains(DocxFile.STRICT);
        assertThat(strict.get("word/_rels/document.xml.rels")).contains("purl.oclc.org");

        DocxFile plain = DocxFile.of()
                .part(
                        "word/document.xml",
                        "<document xmlns=\"" + DocxFile.TRANSITIONAL
                                + "\"><body><!-- <p> --><p><r><t>段</t></r></p></body></document>");
        assertThat(marked(plain, note("甲")).get("word/document.xml"))
                .contains("<!-- <p> --><p><commentRangeStart id=\"0\"/><r><t>段");
    }

    @Test
    void aReportWithCommentsReadsAsBefore() throws Exception {
        byte[] file = WordFixtures.file("report-2021.docx");
        Reading before = ReportReader.standard().read(file, "a.docx");
        List<Note> notes = new ArrayList<>();
        for (Cell cell : before.report().orElseThrow().edition().cells()) {
            notes.add(note(cell.path(), before.place(cell).orElseThrow()));
        }
        byte[] copy = mark(file, notes.toArray(Note[]::new)).orElseThrow().content();
        Reading after = ReportReader.standard().read(copy, "a.docx");

        assertThat(after.report()).isEqualTo(before.report());
        assertThat(after.remarks()).isEqualTo(before.remarks());
        Map<String, String> original = parts(file);
        Map<String, String> others = parts(copy);
        assertThat(comments(others.get("word/comments.xml"))).hasSize(200);
        original.keySet()
                .removeAll(List.of("word/document.xml", "[Content_Types].xml", "word/_rels/document.xml.rels"));
        assertThat(others).containsAllEntriesOf(original);
        String document = others.get("word/document.xml")
                .replaceAll("<w:commentRange(Start|End) w:id=\"\\d+\"/>", "")
                .replaceAll("<w:r><w:commentReference w:id=\"\\d+\"/></w:r>", "");
        assertThat(document).isEqualTo(parts(file).get("word/document.xml"));
    }

    @Test
    void whatCannotBeMarkedIsNot() throws Exception {
        byte[] sound = DocxFile.of(p("段")).bytes();
        assertThat(mark(java.util.Arrays.copyOf(sound, 300), note("甲"))).isEmpty();
        assertThat(mark(
                        DocxFile.of(p("段"))
                                .part("word/document.xml", "<w:document>")
                                .bytes(),
                        note("甲")))
                .isEmpty();
        assertThat(mark(DocxFile.of().bytes(), note("甲"))).isEmpty();
        String macros = "<Types><Override PartName=\"/word/document.xml\" ContentType=\""
                + "application/vnd.ms-word.document.macroEnabled.main+xml\"/></Types>";
        assertThat(mark(DocxFile.of(p("段")).part("[Content_Types].xml", macros).bytes(), note("甲")))
                .isEmpty();
        assertThat(mark(WordFixtures.file("features.doc"), note("甲"))).isEmpty();
    }

    /** The comments that LibreOffice finds. */
    @Test
    void anotherProgramFindsTheComments(@TempDir Path folder) throws Exception {
        WithOffice.assumeIsHere("whether it finds the comments");
        byte[] file = WordFixtures.file("report-2021.docx");
        Reading reading = ReportReader.standard().read(file, "a.docx");
        Cell cell = WrittenReports.cell("applications.newlyReceived.total");
        byte[] copy = mark(file, note("<甲>", reading.place(cell).orElseThrow()), note("乙"))
                .orElseThrow()
                .content();
        Path marked = Files.write(folder.resolve("marked.docx"), copy);
        new Conversions(folder.resolve("profile")).byOffice(List.of(marked), "MS Word 2007 XML", "fodt", folder);
        String text = Files.readString(folder.resolve("marked.fodt"));

        assertThat(text.split("<office:annotation ", -1)).hasSize(3);
        assertThat(text).contains("&lt;甲&gt;");
    }
}
