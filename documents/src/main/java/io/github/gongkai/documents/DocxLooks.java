package io.github.gongkai.documents;

/** The looks of a Word document that is being written: the fonts of official papers, each with others that may stand in. */
final class DocxLooks {

    static final String TITLE = "Title";
    static final String NOTE = "Note";
    static final String HEADING = "Heading1";
    static final String PROSE = "BodyText";
    static final String SIGNATURE = "Signature";
    static final String SPACE = "Space";
    static final String CELL = "Cell";
    static final String CELL_LEFT = "CellLeft";
    static final String FOOTER = "Footer";
    static final String TABLE = "FormTable";
    static final String GROUP_FILL = "C6D9F1";

    private static final String SONG = "宋体";
    private static final String FANG = "仿宋";
    private static final String HEI = "黑体";

    private final XmlText xml;

    private DocxLooks(XmlText xml) {
        this.xml = xml;
    }

    static XmlText styles(String namespace) {
        XmlText xml = new XmlText().open("w:styles", "xmlns:w", namespace);
        xml.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
        new DocxLooks(xml).font(FANG, 32, false);
        xml.leaf("w:lang", "w:val", "en-US", "w:eastAsia", "zh-CN").close().close();
        xml.leaf("w:pPrDefault").close();
        new DocxLooks(xml).list();
        return xml.close();
    }

    private void list() {
        style("Normal", "Normal", "", FANG, 32, false);
        style(TITLE, "Title", "w:before=0 w:after=240", SONG, 36, true, "w:jc", "center");
        style(NOTE, "Note", "w:before=0 w:after=240", FANG, 28, false, "w:jc", "center");
        style(
                HEADING,
                "heading 1",
                "w:before=240 w:after=120 w:line=560",
                HEI,
                32,
                false,
                "w:keepNext",
                "",
                "w:ind",
                "200",
                "w:outlineLvl",
                "0");
        style(PROSE, "Body Text", "w:line=560", FANG, 32, false, "w:ind", "200", "w:jc", "both");
        style(
                SIGNATURE,
                "Signature",
                "w:line=560",
                FANG,
                32,
                false,
                "w:keepNext",
                "",
                "w:right",
                "640",
                "w:jc",
                "right");
        style(SPACE, "Space", "", SONG, 12, false);
        style(CELL, "Cell", "", SONG, 20, false, "w:jc", "center");
        style(CELL_LEFT, "Cell Left", "", SONG, 20, false, "w:jc", "left");
        style(FOOTER, "footer", "", SONG, 28, false, "w:jc", "center");
        table();
    }

    /** @param properties properties of the paragraph in the order of the schema, and their values, in turn */
    private void style(
            String id, String name, String spacing, String font, int halfPoints, boolean bold, String... properties) {
        xml.open("w:style", "w:type", "paragraph", "w:default", id.equals("Normal") ? "1" : "", "w:styleId", id);
        xml.leaf("w:name", "w:val", name);
        if (!id.equals("Normal")) {
            xml.leaf("w:basedOn", "w:val", "Normal");
        }
        xml.leaf("w:qFormat").open("w:pPr");
        property(properties, "w:keepNext");
        spacing(spacing);
        indent(properties);
        property(properties, "w:jc");
        property(properties, "w:outlineLvl");
        xml.close().open("w:rPr");
        font(font, halfPoints, bold);
        xml.close().close();
    }

    private void property(String[] properties, String name) {
        for (int i = 0; i < properties.length; i += 2) {
            if (properties[i].equals(name)) {
                xml.leaf(name, "w:val", properties[i + 1]);
            }
        }
    }

    private void spacing(String spacing) {
        if (!spacing.isEmpty()) {
            String[] attributes = (spacing + (spacing.contains("line") ? " w:lineRule=exact" : "")).split("[ =]");
            xml.leaf("w:spacing", attributes);
        }
    }

    /** The first line is indented by hundredths of a character. */
    private void indent(String[] properties) {
        for (int i = 0; i < properties.length; i += 2) {
            if (properties[i].equals("w:ind")) {
                xml.leaf("w:ind", "w:firstLineChars", properties[i + 1], "w:firstLine", "640");
            } else if (properties[i].equals("w:right")) {
                xml.leaf("w:ind", "w:right", properties[i + 1]);
            }
        }
    }

    private void font(String font, int halfPoints, boolean bold) {
        xml.leaf("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
        if (bold) {
            xml.leaf("w:b");
        }
        xml.leaf("w:sz", "w:val", "" + halfPoints).leaf("w:szCs", "w:val", "" + halfPoints);
    }

    private void table() {
        xml.open("w:style", "w:type", "table", "w:styleId", TABLE).leaf("w:name", "w:val", "Form Table");
        xml.open("w:tblPr").open("w:tblBorders");
        for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
            xml.leaf("w:" + side, "w:val", "single", "w:sz", "8", "w:space", "0", "w:color", "auto");
        }
        xml.close().open("w:tblCellMar");
        for (String side : new String[] {"left", "right"}) {
            xml.leaf("w:" + side, "w:w", "57", "w:type", "dxa");
        }
        xml.close().close().close();
    }

    /** The fonts, each with a name under which it is known elsewhere, and of what kind another has to be. */
    static XmlText fonts(String namespace) {
        XmlText xml = new XmlText().open("w:fonts", "xmlns:w", namespace);
        String[][] fonts = {
            {SONG, "SimSun", "roman"}, {FANG, "FangSong", "modern"}, {HEI, "SimHei", "swiss"},
        };
        for (String[] font : fonts) {
            xml.open("w:font", "w:name", font[0]).leaf("w:altName", "w:val", font[1]);
            xml.leaf("w:charset", "w:val", "86").leaf("w:family", "w:val", font[2]);
            xml.leaf("w:pitch", "w:val", "variable").close();
        }
        return xml.close();
    }
}
