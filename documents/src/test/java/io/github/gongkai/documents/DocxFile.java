package io.github.gongkai.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A Word document written part by part, for tests. */
final class DocxFile {

    static final String TRANSITIONAL = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relations = new StringBuilder();
    private String nameSpace = TRANSITIONAL;

    private DocxFile() {}

    /** A document with nothing but a body. */
    static DocxFile of(String... body) {
        return new DocxFile().body(String.join("", body));
    }

    static DocxFile strict(String... body) {
        DocxFile file = new DocxFile();
        file.nameSpace = STRICT;
        return file.body(String.join("", body));
    }

    private DocxFile body(String body) {
        return part("word/document.xml", document("<w:body>" + body + "</w:body>"));
    }

    String document(String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document xmlns:w=\"" + nameSpace
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
                + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\">" + content + "</w:document>";
    }

    DocxFile part(String name, String content) {
        return part(name, content.getBytes(StandardCharsets.UTF_8));
    }

    DocxFile part(String name, byte[] content) {
        parts.put(name, content);
        return this;
    }

    /** Lets the document refer to something. */
    DocxFile relation(String kind, String target, boolean external) {
        relations.append("<Relationship Id=\"r%d\" Type=\"%s\" Target=\"%s\"%s/>"
                .formatted(relations.length(), OFFICE + kind, target, external ? " TargetMode=\"External\"" : ""));
        return this;
    }

    DocxFile styles(String styles) {
        return relation("styles", "styles.xml", false)
                .part("word/styles.xml", "<w:styles xmlns:w=\"" + nameSpace + "\">" + styles + "</w:styles>");
    }

    DocxFile numbering(String lists) {
        return relation("numbering", "numbering.xml", false)
                .part("word/numbering.xml", "<w:numbering xmlns:w=\"" + nameSpace + "\">" + lists + "</w:numbering>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put(
                "[Content_Types].xml",
                utf8(
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Override PartName=\"/word/document.xml\" ContentType=\""
                                + "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>"));
        all.put(
                "_rels/.rels",
                utf8(list("<Relationship Id=\"r1\" Type=\"" + OFFICE
                        + "officeDocument\" Target=\"word/document.xml\"/>")));
        all.put("word/_rels/document.xml.rels", utf8(list(relations.toString())));
        all.putAll(parts);
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : all.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static String list(String relations) {
        return "<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>";
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String p(String text) {
        return "<w:p>" + r(text) + "</w:p>";
    }

    static String r(String text) {
        return "<w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r>";
    }

    static String table(String... rows) {
        return "<w:tbl><w:tblPr/><w:tblGrid/>" + String.join("", rows) + "</w:tbl>";
    }

    static String row(String... cells) {
        return "<w:tr>" + String.join("", cells) + "</w:tr>";
    }

    static String cell(String text) {
        return cell("", text);
    }

    /** @param properties what stands in its {@code tcPr} */
    static String cell(String properties, String text) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + p(text) + "</w:tc>";
    }

    static List<Block> blocks(DocxFile file) throws DocumentException {
        return Docx.open(file.bytes(), new Budget("a.docx", Limits.standard())).blocks();
    }

    /** The texts of a document's paragraphs, and the rows of its tables with a bar between two cells. */
    static List<String> texts(DocxFile file) throws DocumentException {
        return blocks(file).stream().flatMap(block -> texts(block).stream()).toList();
    }

    private static List<String> texts(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return List.of(paragraph.text());
        }
        return ((Block.Table) block)
                .grid().rows().stream()
                        .map(row -> row.stream().map(Grid.Spot::text).collect(Collectors.joining("|")))
                        .toList();
    }

    static List<RemarkCode> remarks(DocxFile file) throws DocumentException {
        return Docx.open(file.bytes(), new Budget("a.docx", Limits.standard())).remarks().stream()
                .map(Remark::code)
                .toList();
    }
}
