package io.github.gongkai.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Word documents to be read. */
public enum WordFile {
    /** A whole report as LibreOffice writes it: three tables, 200 numbers. */
    REPORT(0),
    /** The same with a table of so many rows of eight cells behind it, in the markup that Word itself writes. */
    ROWS_1000(1000),
    ROWS_2000(2000),
    ROWS_4000(4000);

    private static final String CELL =
            "<w:tc><w:tcPr><w:tcW w:w=\"1134\" w:type=\"dxa\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:jc"
                    + " w:val=\"center\"/></w:pPr><w:r><w:rPr><w:rFonts w:hint=\"eastAsia\" w:ascii=\"宋体\" w:eastAsia=\"宋体\"/>"
                    + "<w:sz w:val=\"18\"/></w:rPr><w:t>%s</w:t></w:r></w:p></w:tc>";

    private final int rows;

    WordFile(int rows) {
        this.rows = rows;
    }

    byte[] bytes() {
        try (InputStream report = WordFile.class.getResourceAsStream("report.docx")) {
            if (report == null) {
                throw new IllegalStateException("No report.docx");
            }
            return rows == 0 ? report.readAllBytes() : withTable(report);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private byte[] withTable(InputStream report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream from = new ZipInputStream(new ByteArrayInputStream(report.readAllBytes()));
                ZipOutputStream to = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = from.getNextEntry(); entry != null; entry = from.getNextEntry()) {
                byte[] part = from.readAllBytes();
                to.putNextEntry(new ZipEntry(entry.getName()));
                to.write(entry.getName().equals("word/document.xml") ? extended(part) : part);
            }
        }
        return bytes.toByteArray();
    }

    private byte[] extended(byte[] document) {
        StringBuilder xml = new StringBuilder(new String(document, StandardCharsets.UTF_8));
        StringBuilder table = new StringBuilder("<w:tbl>");
        for (int row = 0; row < rows; row++) {
            table.append("<w:tr>").append(CELL.formatted("台账第" + row + "项"));
            for (int cell = 1; cell < 8; cell++) {
                table.append(CELL.formatted(row * 7919 % (1000 + cell)));
            }
            table.append("</w:tr>");
        }
        return xml.insert(xml.lastIndexOf("<w:sectPr"), table.append("</w:tbl>"))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
