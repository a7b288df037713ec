package io.github.gongkai.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sheets of a workbook put one below the other on a single one, without a row between them. */
final class OneSheet {

    private static final Pattern ADDRESS = Pattern.compile("(?<=[\" :])([A-Z]{1,3})([0-9]+)(?=[\" :])");
    private static final Pattern ROW = Pattern.compile("<row r=\"([0-9]+)\"");

    private OneSheet() {}

    static Reading of(byte[] workbook, List<String> sheets) throws DocumentException {
        StringBuilder rows = new StringBuilder();
        StringBuilder merged = new StringBuilder();
        int last = 0;
        for (String sheet : sheets) {
            String xml = part(workbook, sheet).replaceAll("<f>.*?</f>", "");
            String data = xml.substring(xml.indexOf("<sheetData>") + 11, xml.indexOf("</sheetData>"));
            int below = last;
            String moved = ADDRESS.matcher(data).replaceAll(m -> m.group(1) + (Integer.parseInt(m.group(2)) + below));
            moved = ROW.matcher(moved).replaceAll(m -> "<row r=\"" + (Integer.parseInt(m.group(1)) + below) + "\"");
            rows.append(moved);
            if (xml.contains("<mergeCells")) {
                String ranges = xml.substring(xml.indexOf("<mergeCells"), xml.indexOf("</mergeCells>"));
                merged.append(ADDRESS.matcher(ranges.substring(ranges.indexOf('>') + 1))
                        .replaceAll(m -> m.group(1) + (Integer.parseInt(m.group(2)) + below)));
            }
            Matcher row = ROW.matcher(moved);
            while (row.find()) {
                last = Integer.parseInt(row.group(1));
            }
        }
        return read(PatchedWorkbook.of(workbook), rows, merged);
    }

    /** What is read of a workbook with some rows and merged ranges on its first sheet, and no other sheet. */
    static Reading read(PatchedWorkbook workbook, CharSequence rows, CharSequence merged) throws DocumentException {
        return workbook.part(
                        "xl/worksheets/sheet1.xml",
                        xml ->
                                "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                                        + rows + "</sheetData><mergeCells>" + merged + "</mergeCells></worksheet>")
                .part(
                        "xl/workbook.xml",
                        xml -> xml.replaceAll(
                                "<sheet name=\"[^\"]*\" sheetId=\"[2-6]\" r:id=\"[^\"]*\"/?>(</sheet>)?", ""))
                .read();
    }

    private static String part(byte[] workbook, String sheet) {
        try {
            for (String xml : ReportWriterTest.text(workbook).split("(?=<\\?xml)")) {
                if (xml.contains("<worksheet") && sheet.isEmpty()) {
                    return xml;
                }
                if (xml.contains("<worksheet")) {
                    sheet = Integer.parseInt(sheet) == 1 ? "" : "" + (Integer.parseInt(sheet) - 1);
                    if (sheet.isEmpty()) {
                        return xml;
                    }
                }
            }
            throw new IllegalArgumentException("No such sheet");
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }
}
