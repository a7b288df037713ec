package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.PrintedTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A workbook as the library writes it, with something else put in its place. */
final class PatchedWorkbook {

    private static final String APPLICATIONS = "xl/worksheets/sheet3.xml";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private PatchedWorkbook() {}

    static PatchedWorkbook of(byte[] file) {
        PatchedWorkbook workbook = new PatchedWorkbook();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                workbook.parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return workbook;
    }

    /** All figures are zero. */
    static PatchedWorkbook plain() {
        return of(ReportWriter.to(Format.XLSX).write(WrittenReports.plain()));
    }

    PatchedWorkbook part(String name, UnaryOperator<String> change) {
        String before = new String(parts.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
        String after = change.apply(before);
        if (after.equals(before)) {
            throw new IllegalArgumentException("Nothing was changed in " + name);
        }
        parts.put(name, after.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /**
     * Puts another element in place of a cell of the sheet of section 三.
     *
     * @param content attributes and content, as in {@code t="b"><v>1</v>}
     */
    PatchedWorkbook cell(String address, String content) {
        Pattern cell = Pattern.compile("<c r=\"" + address + "\"[^>]*?(/>|>.*?</c>)");
        return part(
                APPLICATIONS,
                xml -> cell.matcher(xml)
                        .replaceFirst(Matcher.quoteReplacement("<c r=\"" + address + "\" " + content + "</c>")));
    }

    /** Fills in a cell of the form. */
    PatchedWorkbook value(Cell cell, String digits) {
        List<List<PrintedTable.Box>> rows =
                PrintedTable.of(Edition.STANDARD_2021, cell.section()).rows();
        for (int row = 0; row < rows.size(); row++) {
            for (PrintedTable.Box box : rows.get(row)) {
                if (box.cell().filter(cell::equals).isPresent()) {
                    String address = XlsxSheet.address(row + 1, box.column());
                    Pattern place = Pattern.compile("<c r=\"" + address + "\" s=\"([0-9]+)\"[^>]*?(/>|>.*?</c>)");
                    return part(
                            "xl/worksheets/sheet" + (cell.section().ordinal() + 1) + ".xml",
                            xml -> place.matcher(xml)
                                    .replaceFirst("<c r=\"" + address + "\" s=\"$1\"><v>" + digits + "</v></c>"));
                }
            }
        }
        throw new IllegalArgumentException("No such cell: " + cell);
    }

    /** A cell that holds a number in a format of its own. */
    PatchedWorkbook number(String address, String digits, String format) {
        part("xl/styles.xml", xml -> {
            String added = "<numFmts count=\"1\"><numFmt numFmtId=\"200\" formatCode=\""
                    + format.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;") + "\"/>";
            String known = xml.contains("<numFmts")
                    ? xml.replaceFirst("<numFmts[^>]*>", Matcher.quoteReplacement(added))
                    : xml.replaceFirst("<fonts", Matcher.quoteReplacement(added) + "</numFmts><fonts");
            return known.replace(
                    "</cellXfs>", "<xf numFmtId=\"200\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellXfs>");
        });
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
        String list = styles.substring(styles.indexOf("<cellXfs"), styles.indexOf("</cellXfs>"));
        int style = list.split("<xf ", -1).length - 2;
        return cell(address, "s=\"" + style + "\"><v>" + digits + "</v>");
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
        return bytes.toByteArray();
    }

    Reading read() throws DocumentException {
        return ReportReader.standard().read(bytes(), "report.xlsx");
    }
}
