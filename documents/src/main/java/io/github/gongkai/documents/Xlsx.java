package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A workbook (ECMA-376) as blocks, sheet by sheet. A cell's text is what it shows; where that is not what it stores, it is told.
 * Results of formulas are those that the file holds: nothing is computed.
 */
final class Xlsx {

    private static final Bilingual BINARY = new Bilingual("Excel 二进制工作簿（.xlsb）", "a binary Excel workbook (.xlsb)");

    private final Budget budget;
    private final Parts parts;
    private final List<Remark> remarks = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();

    private Xlsx(Parts parts, Budget budget) {
        this.parts = parts;
        this.budget = budget;
    }

    static Content open(byte[] file, Budget budget) throws DocumentException {
        try {
            return new Xlsx(Parts.open(file, budget), budget).read();
        } catch (DamagedFile damaged) {
            return damaged.refusal();
        }
    }

    private Content read() throws DamagedFile, DocumentException {
        String main = Relations.of(parts, "", budget).part("officeDocument").orElse("xl/workbook.xml");
        if (main.endsWith(".bin")) {
            return Content.refused(Remark.of(RemarkCode.UNSUPPORTED_FORMAT, BINARY.chinese(), BINARY.english()));
        }
        Optional<byte[]> workbook = parts.bytes(main);
        if (workbook.isEmpty()) {
            throw new DamagedFile("没有工作簿部分", "it has no workbook part");
        }
        Relations relations = Relations.of(parts, main, budget);
        XlsxWorkbook book = XlsxWorkbook.of(Xml.of(workbook.get(), budget));
        XlsxStrings strings = XlsxStrings.of(part(relations, "sharedStrings"), budget);
        XlsxFormats formats = XlsxFormats.of(part(relations, "styles"), budget);
        XlsxCells reader = new XlsxCells(strings, formats, book.since1904(), budget, remarks::add);
        Labels labels = new Labels();
        int number = 0;
        for (XlsxWorkbook.Sheet sheet : book.sheets()) {
            number++;
            if (sheet.hidden()) {
                remarks.add(Remark.of(RemarkCode.HIDDEN_SHEET, sheet.name()));
            } else {
                read(sheet, number, relations, reader, labels);
            }
        }
        if (parts.names().stream()
                .anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
            remarks.add(Remark.of(RemarkCode.MACROS_IGNORED));
        }
        if (blocks.isEmpty() && parts.names().stream().anyMatch(name -> name.startsWith("xl/media/"))) {
            return Content.refused(Remark.of(RemarkCode.SCANNED_PAGES));
        }
        return Content.of(blocks, remarks);
    }

    private void read(XlsxWorkbook.Sheet sheet, int number, Relations relations, XlsxCells reader, Labels labels)
            throws DamagedFile, DocumentException {
        Optional<Relations.Relation> relation = relations.all().stream()
                .filter(other -> other.id().equals(sheet.relation()))
                .findFirst();
        // sheets of other kinds hold a chart or a dialog
        if (relation.isPresent() && relation.get().kind().equals("worksheet")) {
            Optional<byte[]> part = parts.bytes(relation.get().target());
            if (part.isEmpty()) {
                throw new DamagedFile("缺少工作表部分", "the part of a sheet is missing");
            }
            SheetCells cells = new SheetCells(number, sheet.name());
            reader.read(Xml.of(part.get(), budget), cells);
            blocks.addAll(SheetBlocks.of(cells, labels, budget, remarks::add));
        }
    }

    private Optional<byte[]> part(Relations relations, String kind) throws DamagedFile, DocumentException {
        Optional<String> name = relations.part(kind);
        return name.isPresent() ? parts.bytes(name.get()) : Optional.empty();
    }
}
