package io.github.gongkai.documents;

import io.github.gongkai.documents.NumberFormat.Shown;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet as they are shown. */
final class XlsxCells {

    private final XlsxStrings strings;
    private final XlsxFormats formats;
    private final boolean since1904;
    private final Budget budget;
    private final Consumer<Remark> remarks;
    /** Whether zeros are shown on the sheet at hand. */
    private boolean zeros = true;

    XlsxCells(XlsxStrings strings, XlsxFormats formats, boolean since1904, Budget budget, Consumer<Remark> remarks) {
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
        this.budget = budget;
        this.remarks = remarks;
    }

    void read(Xml xml, SheetCells sheet) throws DamagedFile, DocumentException {
        zeros = true;
        int row = -1;
        while (xml.next()) {
            if (!xml.isStart()) {
                continue;
            }
            switch (xml.name()) {
                case "row" -> {
                    row = row(xml, row);
                    if (isHidden(xml)) {
                        sheet.hideRow(row);
                    }
                    cells(xml, row, sheet);
                }
                case "col" -> column(xml, sheet);
                case "mergeCell" -> merge(xml, sheet);
                case "sheetView" -> zeros = !isOff(xml, "showZeros");
                default -> {}
            }
        }
    }

    private static boolean isOff(Xml xml, String attribute) {
        String value = xml.attribute(attribute).orElse("1");
        return value.equals("0") || value.equals("false");
    }

    private static boolean isHidden(Xml xml) {
        String hidden = xml.attribute("hidden").orElse("0");
        String height = xml.attribute("ht").or(() -> xml.attribute("width")).orElse("1");
        return hidden.equals("1") || hidden.equals("true") || height.equals("0");
    }

    private static int row(Xml xml, int above) throws DamagedFile {
        int row = xml.attribute("r").isPresent() ? xml.number("r", 0) - 1 : above + 1;
        if (row < 0 && xml.attribute("r").filter(r -> r.length() == 7).isPresent()) {
            // the last rows of the largest sheet have numbers of seven digits
            row = parsed(xml.attribute("r").orElseThrow()) - 1;
        }
        if (row < 0 || row >= SheetCells.MOST_ROWS) {
            throw wrongAddress();
        }
        return row;
    }

    private static int parsed(String digits) throws DamagedFile {
        try {
            return Integer.parseInt(digits);
        } catch (NumberFormatException wrong) {
            throw wrongAddress();
        }
    }

    private static DamagedFile wrongAddress() {
        return new DamagedFile("单元格的地址不对", "a cell has no sound address");
    }

    private void column(Xml xml, SheetCells sheet) {
        int first = xml.number("min", 0);
        int last = Math.min(xml.number("max", 0), SheetCells.MOST_COLUMNS);
        if (isHidden(xml) && first >= 1 && first <= last) {
            sheet.hideColumns(first - 1, last - 1);
        }
    }

    private void merge(Xml xml, SheetCells sheet) throws DamagedFile, DocumentException {
        budget.takeCells(1);
        String[] ends = xml.attribute("ref").orElse("").split(":", -1);
        int[] first = address(ends[0]);
        int[] last = address(ends[ends.length - 1]);
        if (first[0] > last[0] || first[1] > last[1]) {
            throw wrongAddress();
        }
        sheet.merge(new SheetCells.Merged(first[0], first[1], last[0], last[1]));
    }

    /** Row and column, from 0, of an address such as {@code D5} or {@code $D$5}. */
    private static int[] address(String text) throws DamagedFile {
        int column = 0;
        int at = 0;
        String address = text.indexOf('$') < 0 ? text : text.replace("$", "");
        for (; at < address.length() && at < 4 && Character.isLetter(address.charAt(at)); at++) {
            column = column * 26 + Character.toUpperCase(address.charAt(at)) - 'A' + 1;
        }
        int row = at < address.length() && address.length() - at <= 7 ? parsed(address.substring(at)) : 0;
        if (row < 1 || row > SheetCells.MOST_ROWS || column < 1 || column > SheetCells.MOST_COLUMNS) {
            throw wrongAddress();
        }
        return new int[] {row - 1, column - 1};
    }

    private void cells(Xml xml, int row, SheetCells sheet) throws DamagedFile, DocumentException {
        int[] column = {-1};
        xml.children(name -> {
            if (name.equals("c")) {
                budget.takeCells(1);
                Optional<String> address = xml.attribute("r");
                int[] at = address.isPresent() ? address(address.get()) : new int[] {row, column[0] + 1};
                if (at[0] != row || at[1] >= SheetCells.MOST_COLUMNS) {
                    throw wrongAddress();
                }
                column[0] = at[1];
                if (!sheet.add(row, at[1], text(xml, sheet.place(row, at[1])))) {
                    throw new DamagedFile("两个单元格地址相同", "two cells have one address");
                }
            }
        });
    }

    /** What the parts of a cell hold. */
    private static final class Parts {
        private @Nullable String formula;
        private @Nullable String value;
        private @Nullable String inline;
    }

    private String text(Xml xml, Place place) throws DamagedFile, DocumentException {
        String type = xml.attribute("t").orElse("n");
        int style = xml.number("s", 0);
        Parts parts = new Parts();
        xml.children(name -> {
            switch (name) {
                case "v" -> parts.value = xml.wholeText();
                case "f" -> parts.formula = xml.wholeText();
                case "is" -> parts.inline = XlsxStrings.text(xml);
                default -> {}
            }
        });
        if (parts.inline != null) {
            return words(parts.inline, style, place);
        }
        if (parts.value == null) {
            if (parts.formula == null) {
                return "";
            }
            String formula = "=" + parts.formula;
            remarks.accept(Remark.at(place, RemarkCode.FORMULA_WITHOUT_VALUE, formula));
            return formula;
        }
        return switch (type) {
            case "s" -> words(strings.get(parts.value), style, place);
            case "str" -> words(XlsxStrings.decoded(parts.value), style, place);
            case "b" -> parts.value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e", "d" -> parts.value;
            default -> number(parts.value.strip(), style, place);
        };
    }

    private String words(String text, int style, Place place) {
        if (!text.isEmpty() && formats.of(style).hidesText()) {
            remarks.accept(Remark.at(place, RemarkCode.HIDDEN_TEXT));
            return "";
        }
        return text;
    }

    private String number(String value, int style, Place place) {
        double stored;
        try {
            stored = value.isEmpty() ? Double.NaN : Double.parseDouble(value);
        } catch (NumberFormatException wrong) {
            return value;
        }
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return value;
        }
        NumberFormat format = formats.of(style);
        BigDecimal number = NumberFormat.kept(stored);
        if (!format.isUnderstood()) {
            remarks.accept(Remark.at(place, RemarkCode.NUMBER_FORMAT_UNKNOWN, format.code(), number.toPlainString()));
            return number.toPlainString();
        }
        Shown shown = zeros || number.signum() != 0 ? format.show(number, since1904) : new Shown("", false);
        if (!shown.faithful()) {
            remarks.accept(Remark.at(place, RemarkCode.NUMBER_SHOWN_OTHERWISE, shown.text(), number.toPlainString()));
        }
        return shown.text();
    }
}
