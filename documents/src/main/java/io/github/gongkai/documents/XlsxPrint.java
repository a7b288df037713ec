package io.github.gongkai.documents;

import io.github.gongkai.Report;
import io.github.gongkai.documents.XlsxStyles.Look;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form as a workbook: a sheet for each section, the title on the first and the signature on the last. */
final class XlsxPrint {

    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /** A little less than the tables, in twentieths of a point. */
    private static final int PROSE_WIDTH = 9600;
    /** Programs make a sheet fit its page only if it has several columns. */
    private static final int PROSE_COLUMNS = 4;
    /** The height of a cell for prose in the blank form, in points. */
    private static final double ROOM_TO_WRITE = 240;

    /** The most characters of text that a cell takes. */
    private static final int LONGEST_TEXT = 32767;

    private final Printout printout;
    private final XlsxStyles styles = new XlsxStyles();
    private final List<XlsxSheet> sheets = new ArrayList<>();

    private XlsxPrint(Printout printout) {
        this.printout = printout;
    }

    static byte[] of(Printout printout) {
        XlsxPrint print = new XlsxPrint(printout);
        print.layOut();
        return print.bytes();
    }

    private void layOut() {
        boolean front = true;
        for (int i = 0; i < printout.pieces().size(); i++) {
            Printout.Piece piece = printout.pieces().get(i);
            if (piece instanceof Printout.Heading heading) {
                if (heading.section().isTable()) {
                    Printout.Table table = (Printout.Table) printout.pieces().get(i + 1);
                    XlsxTable sheet = new XlsxTable(heading.text(), table.table(), printout, styles);
                    sheets.add(sheet.sheet());
                } else if (!front || sheets.isEmpty() || i == 0) {
                    sheets.add(proseSheet(heading.text()));
                }
                if (!heading.section().isTable()) {
                    line(heading.text(), Look.HEADING);
                }
                front = false;
            } else if (!(piece instanceof Printout.Table)) {
                if (sheets.isEmpty()) {
                    sheets.add(proseSheet(nameOfFront()));
                }
                print(piece);
            }
        }
    }

    /** The title shares its sheet with the first section if that is prose. */
    private String nameOfFront() {
        for (Printout.Piece piece : printout.pieces()) {
            if (piece instanceof Printout.Heading heading) {
                return heading.section().isTable() ? Report.TITLE : heading.text();
            }
        }
        return Report.TITLE;
    }

    private static XlsxSheet proseSheet(String name) {
        int[] widths = new int[PROSE_COLUMNS];
        Arrays.fill(widths, PROSE_WIDTH / PROSE_COLUMNS);
        return new XlsxSheet(name, widths);
    }

    private void print(Printout.Piece piece) {
        if (piece instanceof Printout.Title title) {
            line(title.text(), Look.TITLE);
        } else if (piece instanceof Printout.Note note) {
            line(note.text(), Look.NOTE);
        } else if (piece instanceof Printout.Prose prose) {
            line(prose.text(), Look.PROSE);
        } else if (piece instanceof Printout.Signature signature) {
            line(signature.text(), Look.SIGNATURE);
        }
    }

    /** A line of text below all that is there; what is longer than a cell takes goes on in the next row. */
    private void line(String text, Look look) {
        XlsxSheet sheet = sheets.get(sheets.size() - 1);
        int style = styles.of(look, XlsxStyles.TEXT);
        for (int start = 0; start < text.length(); start = end(text, start)) {
            String part = text.substring(start, end(text, start));
            int row = sheet.height();
            sheet.text(row, 0, part, style);
            sheet.merge(row, 0, 1, PROSE_COLUMNS);
            sheet.height(row, printout.blank() && look == Look.PROSE ? ROOM_TO_WRITE : look.height(part, PROSE_WIDTH));
        }
    }

    /** Where a cell's text ends that begins at a character; never between the two halves of one. */
    private static int end(String text, int start) {
        int end = Math.min(text.length(), start + LONGEST_TEXT);
        return end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    private byte[] bytes() {
        OfficePackage file = new OfficePackage();
        file.add(
                "_rels/.rels",
                OfficePackage.relations("officeDocument", "xl/workbook.xml", "core-properties", "docProps/core.xml"));
        file.addTitle(printout.title());
        file.add("xl/workbook.xml", TYPE + "sheet.main+xml", workbook());
        List<String> relations = new ArrayList<>();
        for (int i = 1; i <= sheets.size(); i++) {
            relations.addAll(List.of("worksheet", "worksheets/sheet" + i + ".xml"));
        }
        relations.addAll(List.of("styles", "styles.xml"));
        file.add("xl/_rels/workbook.xml.rels", OfficePackage.relations(relations.toArray(String[]::new)));
        file.add("xl/styles.xml", TYPE + "styles+xml", styles.part());
        for (int i = 1; i <= sheets.size(); i++) {
            file.add(
                    "xl/worksheets/sheet" + i + ".xml",
                    TYPE + "worksheet+xml",
                    sheets.get(i - 1).part());
        }
        return file.bytes();
    }

    private XmlText workbook() {
        XmlText xml = new XmlText().open("workbook", "xmlns", MAIN, "xmlns:r", OFFICE);
        xml.open("sheets");
        for (int i = 1; i <= sheets.size(); i++) {
            xml.leaf("sheet", "name", sheets.get(i - 1).name(), "sheetId", "" + i, "r:id", "rId" + i);
        }
        xml.close().open("definedNames");
        for (int i = 0; i < sheets.size(); i++) {
            String area = sheets.get(i).printArea();
            if (!area.isEmpty()) {
                xml.leafWith("definedName", area, "name", "_xlnm.Print_Area", "localSheetId", "" + i);
            }
        }
        xml.close();
        // who fills the blank form by a program need not compute the totals
        xml.leaf("calcPr", "calcId", "0", "fullCalcOnLoad", printout.blank() ? "1" : "");
        return xml.close();
    }
}
