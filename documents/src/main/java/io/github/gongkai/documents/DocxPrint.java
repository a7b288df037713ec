package io.github.gongkai.documents;

import io.github.gongkai.Entry;
import io.github.gongkai.PrintedTable;
import io.github.gongkai.PrintedTable.Box;
import io.github.gongkai.PrintedTable.Role;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The form as a Word document (ECMA-376): A4, page numbers, merged cells by gridSpan and vMerge. */
final class DocxPrint {

    private static final String MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private final Printout printout;
    private final XmlText xml = new XmlText();

    private DocxPrint(Printout printout) {
        this.printout = printout;
    }

    static byte[] of(Printout printout) {
        return new DocxPrint(printout).bytes();
    }

    private byte[] bytes() {
        OfficePackage file = new OfficePackage();
        file.add(
                "_rels/.rels",
                OfficePackage.relations("officeDocument", "word/document.xml", "core-properties", "docProps/core.xml"));
        file.addTitle(printout.title());
        file.add("word/document.xml", TYPE + "document.main+xml", document());
        file.add(
                "word/_rels/document.xml.rels",
                OfficePackage.relations("styles", "styles.xml", "fontTable", "fontTable.xml", "footer", "footer1.xml"));
        file.add("word/styles.xml", TYPE + "styles+xml", DocxLooks.styles(MAIN));
        file.add("word/fontTable.xml", TYPE + "fontTable+xml", DocxLooks.fonts(MAIN));
        file.add("word/footer1.xml", TYPE + "footer+xml", footer());
        return file.bytes();
    }

    private XmlText document() {
        xml.open("w:document", "xmlns:w", MAIN, "xmlns:r", OFFICE).open("w:body");
        printout.pieces().forEach(this::print);
        xml.open("w:sectPr").leaf("w:footerReference", "w:type", "default", "r:id", "rId3");
        xml.leaf("w:pgSz", "w:w", "11906", "w:h", "16838");
        xml.leaf(
                "w:pgMar",
                "w:top",
                "1440",
                "w:right",
                "1083",
                "w:bottom",
                "1440",
                "w:left",
                "1083",
                "w:header",
                "851",
                "w:footer",
                "992",
                "w:gutter",
                "0");
        return xml.close().close().close();
    }

    private void print(Printout.Piece piece) {
        if (piece instanceof Printout.Title title) {
            paragraph(DocxLooks.TITLE, title.text());
        } else if (piece instanceof Printout.Note note) {
            paragraph(DocxLooks.NOTE, note.text());
        } else if (piece instanceof Printout.Heading heading) {
            heading(heading);
        } else if (piece instanceof Printout.Prose prose) {
            paragraph(DocxLooks.PROSE, prose.text());
        } else if (piece instanceof Printout.Table table) {
            table(table.table());
        } else if (piece instanceof Printout.Signature signature) {
            paragraph(DocxLooks.SIGNATURE, signature.text());
        }
    }

    /** The longest table takes up a page, and begins one. */
    private void heading(Printout.Heading heading) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", DocxLooks.HEADING);
        if (heading.section() == Section.APPLICATIONS) {
            xml.leaf("w:pageBreakBefore");
        }
        xml.close().open("w:r").leafWith("w:t", heading.text()).close().close();
    }

    private void paragraph(String style, String text) {
        xml.open("w:p").open("w:pPr").leaf("w:pStyle", "w:val", style).close();
        if (!text.isEmpty()) {
            xml.open("w:r").leafWith("w:t", text, "xml:space", "preserve").close();
        }
        xml.close();
    }

    private void table(PrintedTable table) {
        int[] widths = ColumnWidths.of(table, printout.figures());
        xml.open("w:tbl").open("w:tblPr").leaf("w:tblStyle", "w:val", DocxLooks.TABLE);
        xml.leaf("w:tblW", "w:w", "" + ColumnWidths.TABLE, "w:type", "dxa").leaf("w:jc", "w:val", "center");
        xml.leaf("w:tblLayout", "w:type", "fixed").close().open("w:tblGrid");
        for (int width : widths) {
            xml.leaf("w:gridCol", "w:w", "" + width);
        }
        xml.close();
        new Rows(table, widths).print();
        xml.close();
        // what follows a table at once would be read as part of it
        paragraph(DocxLooks.SPACE, "");
    }

    /** The rows of one table; a box that reaches further down is said again in each row as its continuation. */
    private final class Rows {
        private final PrintedTable table;
        private final int[] widths;
        /** The boxes that reach into the row at hand, and how many rows they go on. */
        private List<Open> open = new ArrayList<>();

        private record Open(Box box, int rows) {}

        Rows(PrintedTable table, int[] widths) {
            this.table = table;
            this.widths = widths;
        }

        void print() {
            boolean heads = table.rows().get(0).get(0).role() != Role.GROUP_HEAD;
            for (List<Box> row : table.rows()) {
                heads &= row.stream().noneMatch(box -> box.role() == Role.VALUE);
                xml.open("w:tr").open("w:trPr").leaf("w:cantSplit");
                xml.leaf("w:trHeight", "w:val", "340", "w:hRule", "atLeast");
                if (heads) {
                    xml.leaf("w:tblHeader");
                }
                xml.close();
                List<Open> all = new ArrayList<>(open);
                row.forEach(box -> all.add(new Open(box, box.height())));
                all.sort(Comparator.comparingInt(cell -> cell.box().column()));
                all.forEach(this::cell);
                open = all.stream()
                        .filter(cell -> cell.rows() > 1)
                        .map(cell -> new Open(cell.box(), cell.rows() - 1))
                        .toList();
                xml.close();
            }
        }

        private void cell(Open cell) {
            Box box = cell.box();
            boolean starts = cell.rows() == box.height();
            int width = Arrays.stream(widths, box.column(), box.column() + box.width())
                    .sum();
            xml.open("w:tc").open("w:tcPr").leaf("w:tcW", "w:w", "" + width, "w:type", "dxa");
            if (box.width() > 1) {
                xml.leaf("w:gridSpan", "w:val", "" + box.width());
            }
            if (box.height() > 1) {
                xml.leaf("w:vMerge", "w:val", starts ? "restart" : "continue");
            }
            if (box.role() == Role.GROUP_HEAD) {
                xml.leaf("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", DocxLooks.GROUP_FILL);
            }
            xml.leaf("w:vAlign", "w:val", "center").close();
            paragraph(style(box), starts ? text(box) : "");
            xml.close();
        }

        private String style(Box box) {
            return switch (box.role()) {
                case GROUP_HEAD, CORNER -> DocxLooks.CELL_LEFT;
                case ROW_HEAD -> table.section() == Section.APPLICATIONS ? DocxLooks.CELL_LEFT : DocxLooks.CELL;
                case COLUMN_HEAD, VALUE -> DocxLooks.CELL;
            };
        }

        private String text(Box box) {
            Entry entry = box.cell().map(cell -> printout.figures().entry(cell)).orElse(Entry.BLANK);
            return box.label().map(label -> label.printed()).orElseGet(() -> Printout.legible(entry.toString()));
        }
    }

    private static XmlText footer() {
        XmlText xml = new XmlText().open("w:ftr", "xmlns:w", MAIN);
        xml.open("w:p")
                .open("w:pPr")
                .leaf("w:pStyle", "w:val", DocxLooks.FOOTER)
                .close();
        xml.open("w:r").leafWith("w:t", "— ", "xml:space", "preserve").close();
        xml.open("w:fldSimple", "w:instr", "PAGE")
                .open("w:r")
                .leafWith("w:t", "1")
                .close()
                .close();
        xml.open("w:r").leafWith("w:t", " —", "xml:space", "preserve").close();
        return xml.close().close();
    }
}
