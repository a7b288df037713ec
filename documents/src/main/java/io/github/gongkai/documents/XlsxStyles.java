package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;

/** The looks of cells in a workbook that is being written, each of them listed once. */
final class XlsxStyles {

    /** How dates and amounts are shown where nothing is prescribed. */
    static final String AS_IT_IS = "General";
    /** A whole number, however long. */
    static final String WHOLE = "0";
    /** Text, which no program takes for a formula or a number. */
    static final String TEXT = "@";

    private static final String SONG = "宋体";
    private static final String FANG = "仿宋";
    private static final String HEI = "黑体";
    /** The first number that a format of one's own may bear. */
    private static final int OWN_FORMATS = 164;

    private static final int TWIPS = 20;
    /** What a cell keeps free on both sides, in twentieths of a point. */
    private static final int PADDING = 114;

    private static final double LINE_SPACING = 1.3;
    /** No program makes a row higher. */
    private static final double HIGHEST = 409;

    /** What a cell looks like, whatever kind of number it shows. */
    enum Look {
        PLAIN(SONG, 11, false, 0, false, "", false),
        TITLE(SONG, 18, true, 0, false, "center", true),
        NOTE(FANG, 12, false, 0, false, "center", true),
        HEADING(HEI, 14, false, 0, false, "left", true),
        PROSE(FANG, 14, false, 0, false, "left", true),
        SIGNATURE(FANG, 14, false, 0, false, "right", true),
        GROUP(SONG, 10, false, 2, true, "left", true),
        HEAD(SONG, 10, false, 0, true, "center", true),
        LEFT_HEAD(SONG, 10, false, 0, true, "left", true),
        VALUE(SONG, 10, false, 0, true, "center", false),
        WORDS(SONG, 10, false, 0, true, "center", true),
        CHECK_LABEL(SONG, 9, false, 0, false, "right", true),
        CHECK(SONG, 9, false, 0, false, "center", false);

        private final String font;
        private final int size;
        private final boolean bold;
        private final int fill;
        private final boolean bordered;
        private final String align;
        private final boolean wraps;

        Look(String font, int size, boolean bold, int fill, boolean bordered, String align, boolean wraps) {
            this.font = font;
            this.size = size;
            this.bold = bold;
            this.fill = fill;
            this.bordered = bordered;
            this.align = align;
            this.wraps = wraps;
        }

        /** How high a row must be for a text in a cell of a width in twentieths of a point, in points. */
        double height(String text, int width) {
            double wide =
                    text.codePoints().mapToDouble(c -> c < 0x80 ? 0.55 : 1).sum();
            double lines = Math.ceil(Math.max(1, wide * size * TWIPS / Math.max(size * TWIPS, width - PADDING)));
            return Math.min(HIGHEST, lines * size * LINE_SPACING + size / 2.0);
        }
    }

    private record Style(Look look, String format) {}

    private final List<Style> styles = new ArrayList<>(List.of(new Style(Look.PLAIN, AS_IT_IS)));
    private final List<String> formats = new ArrayList<>();

    /** The number of a look and a number format. */
    int of(Look look, String format) {
        Style style = new Style(look, format);
        if (!styles.contains(style)) {
            styles.add(style);
        }
        return styles.indexOf(style);
    }

    /** The number of the format in the table of formats: one that all programs know, or one of our own. */
    private int number(String format) {
        switch (format) {
            case AS_IT_IS:
                return 0;
            case WHOLE:
                return 1;
            case "0.00":
                return 2;
            case TEXT:
                return 49;
            default:
                if (!formats.contains(format)) {
                    formats.add(format);
                }
                return OWN_FORMATS + formats.indexOf(format);
        }
    }

    XmlText part() {
        int[] numbers =
                styles.stream().mapToInt(style -> number(style.format())).toArray();
        XmlText xml = new XmlText().open("styleSheet", "xmlns", XlsxPrint.MAIN);
        if (!formats.isEmpty()) {
            xml.open("numFmts", "count", "" + formats.size());
            for (String format : formats) {
                xml.leaf("numFmt", "numFmtId", "" + number(format), "formatCode", format);
            }
            xml.close();
        }
        fonts(xml);
        fills(xml);
        borders(xml);
        xml.open("cellStyleXfs", "count", "1")
                .leaf("xf", "numFmtId", "0", "fontId", "0", "fillId", "0", "borderId", "0");
        xml.close().open("cellXfs", "count", "" + styles.size());
        for (int i = 0; i < styles.size(); i++) {
            style(xml, styles.get(i), numbers[i]);
        }
        xml.close().open("cellStyles", "count", "1");
        xml.leaf("cellStyle", "name", "Normal", "xfId", "0", "builtinId", "0").close();
        differences(xml);
        return xml.close();
    }

    private static void fonts(XmlText xml) {
        xml.open("fonts", "count", "" + Look.values().length);
        for (Look look : Look.values()) {
            xml.open("font");
            if (look.bold) {
                xml.leaf("b");
            }
            xml.leaf("sz", "val", "" + look.size)
                    .leaf("name", "val", look.font)
                    .leaf("family", "val", "3")
                    .leaf("charset", "val", "134")
                    .close();
        }
        xml.close();
    }

    private static void fills(XmlText xml) {
        xml.open("fills", "count", "3");
        xml.open("fill").leaf("patternFill", "patternType", "none").close();
        xml.open("fill").leaf("patternFill", "patternType", "gray125").close();
        xml.open("fill").open("patternFill", "patternType", "solid");
        xml.leaf("fgColor", "rgb", "FFC6D9F1")
                .leaf("bgColor", "indexed", "64")
                .close()
                .close()
                .close();
    }

    private static void borders(XmlText xml) {
        xml.open("borders", "count", "2");
        for (boolean bordered : new boolean[] {false, true}) {
            xml.open("border");
            for (String side : List.of("left", "right", "top", "bottom")) {
                if (bordered) {
                    xml.open(side, "style", "thin").leaf("color", "auto", "1").close();
                } else {
                    xml.leaf(side);
                }
            }
            xml.leaf("diagonal").close();
        }
        xml.close();
    }

    private static void style(XmlText xml, Style style, int format) {
        Look look = style.look();
        boolean text = style.format().equals(TEXT);
        xml.open(
                "xf",
                "numFmtId",
                "" + format,
                "fontId",
                "" + look.ordinal(),
                "fillId",
                "" + look.fill,
                "borderId",
                look.bordered ? "1" : "0",
                "xfId",
                "0",
                "quotePrefix",
                text ? "1" : "",
                "applyNumberFormat",
                "1",
                "applyFont",
                "1",
                "applyFill",
                "1",
                "applyBorder",
                "1",
                "applyAlignment",
                "1");
        xml.leaf(
                "alignment",
                "horizontal",
                look.align,
                "vertical",
                look == Look.PROSE ? "top" : "center",
                "wrapText",
                look.wraps ? "1" : "",
                "shrinkToFit",
                look == Look.VALUE ? "1" : "");
        xml.close();
    }

    /** The looks that a rule lends to a cell, by the number that the rules name: what fails, what holds, what is open. */
    private static void differences(XmlText xml) {
        xml.open("dxfs", "count", "3");
        for (String[] colours :
                new String[][] {{"FF9C0006", "FFFFC7CE"}, {"FF006100", "FFC6EFCE"}, {"FF7F6000", "FFFFEB9C"}}) {
            xml.open("dxf").open("font").leaf("color", "rgb", colours[0]).close();
            xml.open("fill").open("patternFill", "patternType", "solid");
            xml.leaf("fgColor", "rgb", colours[1])
                    .leaf("bgColor", "rgb", colours[1])
                    .close()
                    .close()
                    .close();
        }
        xml.close();
    }
}
