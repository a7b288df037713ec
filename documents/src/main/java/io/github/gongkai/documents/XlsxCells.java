package io.github.gongkai.documents;

import io.github.gongkai.documents.NumberFormat.Shown;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a sheet as they are shown. */
final class XlsxCells {

    /** What the standard has behind the cells and the merged ranges of a sheet; nothing of it is shown in a cell. */
    private static final Set<String> BEHIND_CELLS = Set.of(
            "phoneticPr",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "colBreaks",
            "drawing",
            "legacyDrawing",
            "tableParts");

    private static final int MOST_PLAIN_DIGITS = 11;

    private final XlsxStrings strings;
    private final XlsxFormats formats;
    private final boolean since1904;
    private final Budget budget;
    private final Consumer<Remark> remarks;
    /** Whether zeros are shown on the sheet at hand. */
    private boolean zeros = true;

    // the cell at hand
    private int row = -1;
    private int column = -1;
    private String type = "n";
    private int style;
    private @Nullable String value;
    private @Nullable String formula;
    private @Nullable String inline;

    XlsxCells(XlsxStrings strings, XlsxFormats formats, boolean since1904, Budget budget, Consumer<Remark> remarks) {
        this.strings = strings;
        this.formats = formats;
        this.since1904 = since1904;
        this.budget = budget;
        this.remarks = remarks;
    }

    void read(Xml xml, SheetCells sheet) throws DamagedFile, DocumentException {
        zeros = true;
        row = -1;
        while (xml.next()) {
            if (xml.isStart()) {
                String name = xml.name();
                if (BEHIND_CELLS.contains(name)) {
                    return;
                }
                start(name, xml, sheet);
            } else if (xml.isEnd() && xml.name().equals("c") && column >= 0) {
                if (!sheet.add(row, column, text(sheet))) {
                    throw new DamagedFile("两个单元格地址相同", "two cells have one address");
                }
            }
        }
    }

    private void start(String name, Xml xml, SheetCells sheet) throws DamagedFile, DocumentException {
        switch (name) {
            case "c" -> startCell(xml);
            case "v" -> value = xml.wholeText();
            case "f" -> formula = xml.wholeText();
            case "is" -> inline = XlsxStrings.text(xml);
            case "row" -> {
                row = row(xml, row);
                column = -1;
                if (isHidden(xml)) {
                    sheet.hideRow(row);
                }
            }
            case "col" -> column(xml, sheet);
            case "mergeCell" -> merge(xml, sheet);
            // views of several people repeat what otherwise stands behind the cells
            case "customSheetViews" -> xml.children(view -> {});
            case "sheetView" -> zeros = !isOff(xml, "showZeros");
            default -> {}
        }
    }

    private void startCell(Xml xml) throws DamagedFile, DocumentException {
        budget.takeCells(1);
        @Nullable String address = xml.value("r");
        column++;
        if (address != null && !address.isEmpty()) {
            int[] at = address(address);
            if (at[0] != row) {
                throw wrongAddress();
            }
            column = at[1];
        }
        if (row < 0 || column >= SheetCells.MOST_COLUMNS) {
            throw wrongAddress();
        }
        @Nullable String kind = xml.value("t");
        type = kind == null ? "n" : kind;
        style = xml.number("s", 0);
        value = null;
        formula = null;
        inline = null;
    }

    private static boolean isOff(Xml xml, String attribute) {
        String value = xml.attribute(attribute).orElse("1");
        return value.equals("0") || value.equals("false");
    }

    private static boolean isHidden(Xml xml) {
        @Nullable String hidden = xml.value("hidden");
        if ("1".equals(hidden) || "true".equals(hidden)) {
            return true;
        }
        @Nullable String height = xml.value("ht");
        return "0".equals(height == null ? xml.value("width") : height);
    }

    private static int row(Xml xml, int above) throws DamagedFile {
        @Nullable String number = xml.value("r");
        int row = number == null ? above + 1 : xml.number("r", 0) - 1;
        if (row < 0 && number != null && number.length() == 7) {
            // the last rows of the largest sheet have numbers of seven digits
            row = parsed(number, 0) - 1;
        }
        if (row < 0 || row >= SheetCells.MOST_ROWS) {
            throw wrongAddress();
        }
        return row;
    }

    private static int parsed(String digits, int from) throws DamagedFile {
        try {
            return Integer.parseInt(digits, from, digits.length(), 10);
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
        int row = at < address.length() && address.length() - at <= 7 ? parsed(address, at) : 0;
        if (row < 1 || row > SheetCells.MOST_ROWS || column < 1 || column > SheetCells.MOST_COLUMNS) {
            throw wrongAddress();
        }
        return new int[] {row - 1, column - 1};
    }

    private String text(SheetCells sheet) throws DamagedFile {
        if (inline != null) {
            return words(inline, sheet);
        }
        if (value == null) {
            if (formula == null) {
                return "";
            }
            remark(sheet, RemarkCode.FORMULA_WITHOUT_VALUE, "=" + formula);
            return "=" + formula;
        }
        return switch (type) {
            case "s" -> words(strings.get(value), sheet);
            case "str" -> words(XlsxStrings.decoded(value), sheet);
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "e", "d" -> value;
            default -> number(value.strip(), sheet);
        };
    }

    private void remark(SheetCells sheet, RemarkCode code, Object... arguments) {
        remarks.accept(Remark.at(sheet.place(row, column), code, arguments));
    }

    private String words(String text, SheetCells sheet) {
        if (!text.isEmpty() && formats.of(style).hidesText()) {
            remark(sheet, RemarkCode.HIDDEN_TEXT);
            return "";
        }
        return text;
    }

    private String number(String digits, SheetCells sheet) {
        NumberFormat format = formats.of(style);
        if (zeros && format.isPlain() && isPlain(digits)) {
            return digits;
        }
        double stored;
        try {
            stored = digits.isEmpty() ? Double.NaN : Double.parseDouble(digits);
        } catch (NumberFormatException wrong) {
            return digits;
        }
        if (Double.isNaN(stored) || Double.isInfinite(stored)) {
            return digits;
        }
        BigDecimal number = NumberFormat.kept(stored);
        if (!format.isUnderstood()) {
            remark(sheet, RemarkCode.NUMBER_FORMAT_UNKNOWN, format.code(), number.toPlainString());
            return number.toPlainString();
        }
        Shown shown = zeros || number.signum() != 0 ? format.show(number, since1904) : new Shown("", false);
        if (!shown.faithful()) {
            remark(sheet, RemarkCode.NUMBER_SHOWN_OTHERWISE, shown.text(), number.toPlainString());
        }
        return shown.text();
    }

    /** What nearly every cell holds: a few digits and nothing else. */
    private static boolean isPlain(String digits) {
        int length = digits.length();
        if (length == 0 || length > MOST_PLAIN_DIGITS || length > 1 && digits.charAt(0) == '0') {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
