package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;

/**
 * The sheets of a workbook in their order.
 *
 * @param since1904 whether its days are counted from 1904 on
 */
record XlsxWorkbook(List<Sheet> sheets, boolean since1904) {

    /** @param relation the id of the relation that leads to its part */
    record Sheet(String name, String relation, boolean hidden) {}

    static XlsxWorkbook of(Xml xml) throws DamagedFile, DocumentException {
        List<Sheet> sheets = new ArrayList<>();
        boolean since1904 = false;
        while (xml.next()) {
            if (xml.isStart("sheet")) {
                sheets.add(new Sheet(
                        xml.attribute("name").orElse(""),
                        xml.attribute("id").orElse(""),
                        !xml.attribute("state").orElse("visible").equals("visible")));
            } else if (xml.isStart("workbookPr")) {
                String value = xml.attribute("date1904").orElse("0");
                since1904 = value.equals("1") || value.equals("true");
            }
        }
        return new XlsxWorkbook(sheets, since1904);
    }
}
