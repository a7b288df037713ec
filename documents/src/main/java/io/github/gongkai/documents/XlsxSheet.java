package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sheet of a workbook that is being written. Rows and columns are counted from 0. */
final class XlsxSheet {

    /** What a cell holds. */
    private sealed interface Content {}

    private record Nothing() implements Content {}

    private record Text(String text) implements Content {}

    private record Number(String digits) implements Content {}

    /** A formula with what it gives for what the sheet holds now. */
    private record Formula(String formula, String result) implements Content {}

    private record Filled(Content content, int style) {}

    private record Rule(String formula, int look) {}

    private final String name;
    private final int[] widths;
    private final TreeMap<Integer, TreeMap<Integer, Filled>> rows = new TreeMap<>();
    private final Map<Integer, Double> heights = new LinkedHashMap<>();
    private final List<String> merged = new ArrayList<>();
    private final Map<Validation, List<String>> validated = new LinkedHashMap<>();
    private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
    private String printArea = "";

    /** Which numbers a cell takes, and what is said where another is entered. */
    record Validation(String type, String operator, String first, String second, String message) {}

    /** @param widths the widths of the columns in twentieths of a point */
    XlsxSheet(String name, int[] widths) {
        this.name = name;
        this.widths = widths.clone();
    }

    String name() {
        return name;
    }

    /** The number of rows from the first to the last that holds anything. */
    int height() {
        return rows.isEmpty() ? 0 : rows.lastKey() + 1;
    }

    void blank(int row, int column, int style) {
        put(row, column, new Nothing(), style);
    }

    void text(int row, int column, String text, int style) {
        put(row, column, text.isEmpty() ? new Nothing() : new Text(text), style);
    }

    /** @param digits a decimal number as XML writes it */
    void number(int row, int column, String digits, int style) {
        put(row, column, new Number(digits), style);
    }

    void formula(int row, int column, String formula, String result, int style) {
        put(row, column, new Formula(formula, result), style);
    }

    private void put(int row, int column, Content content, int style) {
        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, new Filled(content, style));
    }

    /** Merges the cells right of and below a cell with it; they get its look, for the sake of their borders. */
    void merge(int row, int column, int height, int width) {
        if (height == 1 && width == 1) {
            return;
        }
        int style = rows.get(row).get(column).style();
        for (int i = row; i < row + height; i++) {
            for (int j = column; j < column + width; j++) {
                if (i != row || j != column) {
                    blank(i, j, style);
                }
            }
        }
        merged.add(address(row, column) + ":" + address(row + height - 1, column + width - 1));
    }

    /** Makes a row high enough, in points. */
    void height(int row, double points) {
        heights.merge(row, points, Math::max);
    }

    void validate(int row, int column, Validation validation) {
        validated.computeIfAbsent(validation, v -> new ArrayList<>()).add(address(row, column));
    }

    /** Lends a cell a {@linkplain XlsxStyles look} while a formula is true. */
    void rule(int row, int column, String formula, int look) {
        rules.computeIfAbsent(address(row, column), cell -> new ArrayList<>()).add(new Rule(formula, look));
    }

    /** Prints nothing but what is there so far, in the first columns. */
    void printOnly(int columns) {
        printArea = "$A$1:$" + letters(columns - 1) + "$" + height();
    }

    /** The range that is printed, as a name of the workbook has it; empty where all is. */
    String printArea() {
        return printArea.isEmpty() ? "" : "'" + name.replace("'", "''") + "'!" + printArea;
    }

    static String address(int row, int column) {
        return letters(column) + (row + 1);
    }

    private static String letters(int column) {
        return Place.letters(column + 1);
    }

    XmlText part() {
        XmlText xml = new XmlText().open("worksheet", "xmlns", XlsxPrint.MAIN);
        xml.open("sheetPr").leaf("pageSetUpPr", "fitToPage", "1").close();
        xml.open("sheetViews")
                .leaf("sheetView", "showGridLines", "0", "workbookViewId", "0")
                .close();
        xml.leaf("sheetFormatPr", "defaultRowHeight", "15");
        columns(xml);
        xml.open("sheetData");
        rows.forEach((row, cells) -> row(xml, row, cells));
        xml.close();
        if (!merged.isEmpty()) {
            xml.open("mergeCells", "count", "" + merged.size());
            merged.forEach(range -> xml.leaf("mergeCell", "ref", range));
            xml.close();
        }
        conditions(xml);
        validations(xml);
        xml.leaf("printOptions", "horizontalCentered", "1");
        xml.leaf(
                "pageMargins",
                "left",
                "0.75",
                "right",
                "0.75",
                "top",
                "1",
                "bottom",
                "1",
                "header",
                "0.5",
                "footer",
                "0.5");
        xml.leaf("pageSetup", "paperSize", "9", "orientation", "portrait", "fitToWidth", "1", "fitToHeight", "0");
        xml.open("headerFooter").leafWith("oddFooter", "&C— &P —").close();
        return xml.close();
    }

    private void columns(XmlText xml) {
        xml.open("cols");
        for (int i = 0; i < widths.length; i++) {
            // a character of the default font is 7 pixels wide, and 5 pixels are around it; 15 twips are a pixel
            String width = String.format(java.util.Locale.ROOT, "%.2f", widths[i] / 15.0 / 7);
            xml.leaf("col", "min", "" + (i + 1), "max", "" + (i + 1), "width", width, "customWidth", "1");
        }
        xml.close();
    }

    private void row(XmlText xml, int row, Map<Integer, Filled> cells) {
        Double height = heights.get(row);
        xml.open(
                "row",
                "r",
                "" + (row + 1),
                "ht",
                height == null ? "" : height.toString(),
                "customHeight",
                height == null ? "" : "1");
        cells.forEach((column, filled) -> cell(xml, address(row, column), filled));
        xml.close();
    }

    private static void cell(XmlText xml, String address, Filled filled) {
        String style = "" + filled.style();
        if (filled.content() instanceof Text text) {
            xml.open("c", "r", address, "s", style, "t", "inlineStr").open("is");
            xml.leafWith("t", XlsxStrings.encoded(text.text()), "xml:space", "preserve")
                    .close()
                    .close();
        } else if (filled.content() instanceof Number number) {
            xml.open("c", "r", address, "s", style)
                    .leafWith("v", number.digits())
                    .close();
        } else if (filled.content() instanceof Formula formula) {
            xml.open("c", "r", address, "s", style, "t", "str").leafWith("f", formula.formula());
            xml.leafWith("v", formula.result()).close();
        } else {
            xml.leaf("c", "r", address, "s", style);
        }
    }

    private void conditions(XmlText xml) {
        int[] priority = {0};
        rules.forEach((cell, all) -> {
            xml.open("conditionalFormatting", "sqref", cell);
            for (Rule rule : all) {
                xml.open("cfRule", "type", "expression", "dxfId", "" + rule.look(), "priority", "" + ++priority[0]);
                xml.leafWith("formula", rule.formula()).close();
            }
            xml.close();
        });
    }

    private void validations(XmlText xml) {
        if (validated.isEmpty()) {
            return;
        }
        xml.open("dataValidations", "count", "" + validated.size());
        validated.forEach((validation, cells) -> {
            xml.open(
                    "dataValidation",
                    "type",
                    validation.type(),
                    "operator",
                    validation.operator(),
                    "allowBlank",
                    "1",
                    "showErrorMessage",
                    "1",
                    "error",
                    validation.message(),
                    "sqref",
                    String.join(" ", cells));
            xml.leafWith("formula1", validation.first());
            if (!validation.second().isEmpty()) {
                xml.leafWith("formula2", validation.second());
            }
            xml.close();
        });
        xml.close();
    }
}
