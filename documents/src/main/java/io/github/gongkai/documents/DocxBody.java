package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The body of a Word document, walked once from its beginning to its end. A table that holds tables only lays out the page;
 * its cells are read as paragraphs. Elements that are not known are looked into, so that no text is lost with them.
 */
final class DocxBody {

    /** Elements that hold words which are not those of the document. */
    private static final Set<String> SKIPPED =
            Set.of("sectPr", "tblPr", "tblGrid", "tblPrEx", "sdtPr", "sdtEndPr", "rubyPr", "rt");

    /**
     * Where blocks go.
     *
     * @param place where its paragraphs are said to stand; each in a place of its own if absent
     * @param anchor the number of the paragraph element that it is anchored to, if it is a box; otherwise 0
     */
    private record Flow(WordFlow content, Optional<Place> place, int anchor) {}

    private final Budget budget;
    private final DocxStyles styles;
    private final DocxNumbering numbering;
    private final Set<RemarkCode> noticed;
    /** The paragraph elements, by their number among all elements, and where each begins. */
    private record Begun(Place place, int element) {}

    private final List<Begun> elements = new ArrayList<>();

    private int paragraphs;
    private int tables;
    /** The paragraph element around the box at hand, which holds no comments; 0 outside of boxes. */
    private int boxAnchor;

    /** How many characters and tables were found so far. */
    private int found;

    DocxBody(Budget budget, DocxStyles styles, DocxNumbering numbering, Set<RemarkCode> noticed) {
        this.budget = budget;
        this.styles = styles;
        this.numbering = numbering;
        this.noticed = noticed;
    }

    List<Block> read(Xml xml) throws DamagedFile, DocumentException {
        Flow body = new Flow(new WordFlow(budget), Optional.empty(), 0);
        while (xml.next()) {
            if (xml.isStart("body")) {
                flow(xml, body);
            }
        }
        return body.content().blocks();
    }

    /** After reading: by place, the number of the paragraph element that begins there, in the order of the document. */
    Map<Place, Integer> elements() {
        Map<Place, Integer> first = new LinkedHashMap<>();
        elements.forEach(begun -> first.putIfAbsent(begun.place(), begun.element()));
        return first;
    }

    private void flow(Xml xml, Flow flow) throws DamagedFile, DocumentException {
        xml.children(name -> flowChild(name, xml, flow));
        flow.content().finish(flow.place().orElseGet(() -> Place.paragraph(Math.max(1, paragraphs))));
    }

    private void flowChild(String name, Xml xml, Flow flow) throws DamagedFile, DocumentException {
        switch (name) {
            case "p" -> paragraph(xml, flow);
            case "tbl" -> table(xml, flow);
            default -> around(name, xml, inner -> flowChild(inner, xml, flow));
        }
    }

    /** What may stand around anything: changes, content controls, alternatives, and all that is not known. */
    private void around(String name, Xml xml, Xml.Child inner) throws DamagedFile, DocumentException {
        switch (name) {
            case "del", "moveFrom" -> noticed.add(RemarkCode.TRACKED_CHANGES);
            case "ins", "moveTo" -> {
                noticed.add(RemarkCode.TRACKED_CHANGES);
                xml.children(inner);
            }
            case "sdt" -> control(xml, inner);
            case "AlternateContent" -> alternatives(xml, inner);
            default -> {
                if (!SKIPPED.contains(name)) {
                    xml.children(inner);
                }
            }
        }
    }

    /** A content control, which holds a prompt and no content until somebody has filled it in. */
    private void control(Xml xml, Xml.Child inner) throws DamagedFile, DocumentException {
        boolean[] prompt = {false};
        xml.children(name -> {
            if (name.equals("sdtPr")) {
                xml.children(property -> prompt[0] |= property.equals("showingPlcHdr") && xml.isOn());
            } else if (name.equals("sdtContent") && !prompt[0]) {
                xml.children(inner);
            }
        });
    }

    /** The same thing for newer and for older readers: the first that holds anything. */
    private void alternatives(Xml xml, Xml.Child inner) throws DamagedFile, DocumentException {
        int before = found;
        xml.children(name -> {
            if (found == before) {
                xml.children(inner);
            }
        });
    }

    /** A paragraph in lines; what stands in boxes anchored to it follows as paragraphs of its own. */
    private void paragraph(Xml xml, Flow flow) throws DamagedFile, DocumentException {
        Place place = flow.place().isPresent() ? flow.place().get() : Place.paragraph(++paragraphs);
        int element = boxAnchor > 0 ? boxAnchor : xml.elements();
        elements.add(new Begun(place, element));
        Flow boxes = new Flow(new WordFlow(budget), flow.place(), element);
        DocxWords words = new DocxWords(styles, numbering, noticed);
        xml.children(name -> wordsChild(name, xml, words, boxes));
        budget.takeBlock();
        if (words.isUnended()) {
            flow.content().goOn(words.text());
        } else {
            flow.content().end(words.text(), place);
        }
        flow.content().addAll(boxes.content().blocks());
    }

    private void wordsChild(String name, Xml xml, DocxWords words, Flow boxes) throws DamagedFile, DocumentException {
        switch (name) {
            case "pPr" -> words.properties(xml);
            case "r" -> {
                words.startRun();
                xml.children(inner -> runChild(inner, xml, words, boxes));
                words.endRun();
            }
            case "oMath" ->
                xml.children(inner -> {
                    if (inner.equals("r")) {
                        wordsChild(inner, xml, words, boxes);
                    } else {
                        words.write(WordText.NO_CHARACTER);
                    }
                });
            case "txbxContent" -> box(xml, boxes);
            default -> around(name, xml, inner -> wordsChild(inner, xml, words, boxes));
        }
    }

    private void runChild(String name, Xml xml, DocxWords words, Flow boxes) throws DamagedFile, DocumentException {
        int before = words.length();
        if (words.runChild(name, xml)) {
            found += words.length() - before;
        } else if (name.equals("txbxContent")) {
            box(xml, boxes);
        } else {
            around(name, xml, inner -> runChild(inner, xml, words, boxes));
        }
    }

    private void box(Xml xml, Flow boxes) throws DamagedFile, DocumentException {
        int before = boxAnchor;
        boxAnchor = boxes.anchor();
        flow(xml, boxes);
        boxAnchor = before;
    }

    private void table(Xml xml, Flow flow) throws DamagedFile, DocumentException {
        WordTable table = new WordTable(++tables);
        found++;
        xml.children(name -> tableChild(name, xml, table));
        if (table.hidesText()) {
            noticed.add(RemarkCode.HIDDEN_TEXT);
        }
        budget.takeBlock();
        flow.content().addAll(table.blocks(budget));
    }

    private void tableChild(String name, Xml xml, WordTable table) throws DamagedFile, DocumentException {
        if (name.equals("tr")) {
            budget.takeBlock();
            WordTable.Row row = new WordTable.Row();
            xml.children(inner -> rowChild(inner, xml, table, row));
            if (!row.deleted) {
                table.add(row);
            }
        } else {
            around(name, xml, inner -> tableChild(inner, xml, table));
        }
    }

    private void rowChild(String name, Xml xml, WordTable table, WordTable.Row row)
            throws DamagedFile, DocumentException {
        switch (name) {
            case "trPr" -> rowProperties(xml, row);
            case "tc" -> {
                if (!row.deleted) {
                    cell(xml, table, row);
                }
            }
            default -> around(name, xml, inner -> rowChild(inner, xml, table, row));
        }
    }

    private void rowProperties(Xml xml, WordTable.Row row) throws DamagedFile, DocumentException {
        xml.children(name -> {
            switch (name) {
                case "gridBefore" -> row.startAt(xml.number("val", 0));
                case "ins" -> noticed.add(RemarkCode.TRACKED_CHANGES);
                case "del" -> {
                    row.deleted = true;
                    noticed.add(RemarkCode.TRACKED_CHANGES);
                }
                default -> {}
            }
        });
    }

    private void cell(Xml xml, WordTable table, WordTable.Row row) throws DamagedFile, DocumentException {
        WordTable.Cell cell = new WordTable.Cell(table.placeOfNext(row));
        Flow content = new Flow(new WordFlow(budget), Optional.of(cell.place), 0);
        int before = tables;
        xml.children(name -> {
            if (name.equals("tcPr")) {
                cellProperties(xml, cell);
            } else {
                flowChild(name, xml, content);
            }
        });
        content.content().finish(cell.place);
        cell.holdsTable = tables > before;
        cell.blocks = content.content().blocks();
        budget.takeBlock();
        if (cell.right == WordTable.Merge.GOES_ON) {
            budget.takeCells(cell.columns);
        }
        if (!cell.deleted) {
            row.add(cell);
        }
    }

    private void cellProperties(Xml xml, WordTable.Cell cell) throws DamagedFile, DocumentException {
        xml.children(name -> {
            switch (name) {
                case "gridSpan" -> cell.columns = Math.max(1, Math.min(xml.number("val", 1), WordTable.WIDEST));
                case "vMerge" -> cell.down = merge(xml);
                case "hMerge" -> cell.right = merge(xml);
                case "cellIns", "cellMerge" -> noticed.add(RemarkCode.TRACKED_CHANGES);
                case "cellDel" -> {
                    cell.deleted = true;
                    noticed.add(RemarkCode.TRACKED_CHANGES);
                }
                default -> {}
            }
        });
    }

    private static WordTable.Merge merge(Xml xml) {
        return xml.attribute("val").orElse("continue").equals("restart")
                ? WordTable.Merge.STARTS
                : WordTable.Merge.GOES_ON;
    }
}
