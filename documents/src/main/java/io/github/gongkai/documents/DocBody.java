package io.github.gongkai.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.CHPX;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.PropertyNode;
import org.apache.poi.hwpf.model.SubdocumentType;
import org.apache.poi.hwpf.usermodel.CharacterProperties;
import org.apache.poi.hwpf.usermodel.ParagraphProperties;

/**
 * The main text of a Word 97 document, walked once: one run of characters after the other, with paragraphs that say how deep
 * in tables they stand and whether they end a cell or a row.
 */
final class DocBody {

    private static final char END_OF_CELL = 0x07;
    private static final char DRAWING = 0x08;
    private static final char SYMBOL = 0x28;
    private static final int RAISED = 1;
    private static final int LOWERED = 2;

    /** The main text or a box, with the tables that are open in it, the innermost last. */
    private record Story(WordFlow flow, Deque<DocTable> open) {}

    private final HWPFDocument document;
    private final Budget budget;
    private final Set<RemarkCode> noticed;
    private final DocNumbering numbering;
    private final DocBoxes boxes;
    private final StringBuilder characters;
    private final List<PAPX> paragraphs;
    private final List<CHPX> runs;
    private final int mainEnd;
    private int paragraphNumber;
    private int tables;

    DocBody(HWPFDocument document, Budget budget, Set<RemarkCode> noticed) {
        this.document = document;
        this.budget = budget;
        this.noticed = noticed;
        this.numbering = new DocNumbering(document.getListTables());
        this.boxes = new DocBoxes(document);
        this.characters = document.getText();
        this.paragraphs = document.getParagraphTable().getParagraphs();
        this.runs = document.getCharacterTable().getTextRuns();
        this.mainEnd = Math.min(
                characters.length(),
                document.getFileInformationBlock().getSubdocumentTextStreamLength(SubdocumentType.MAIN));
    }

    List<Block> read() throws DocumentException {
        return read(0, mainEnd);
    }

    private List<Block> read(int start, int end) throws DocumentException {
        Story story = new Story(new WordFlow(budget), new ArrayDeque<>());
        for (int i = firstReaching(paragraphs, start); i < paragraphs.size(); i++) {
            PAPX paragraph = paragraphs.get(i);
            if (paragraph.getStart() >= end) {
                break;
            }
            budget.takeBlock();
            read(story, paragraph, Math.max(start, paragraph.getStart()), Math.min(end, paragraph.getEnd()));
        }
        goToDepth(story, 0);
        story.flow().finish(Place.paragraph(Math.max(1, paragraphNumber)));
        return story.flow().blocks();
    }

    /** The first of some stretches of text that ends behind a character. */
    private static int firstReaching(List<? extends PropertyNode<?>> stretches, int character) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (stretches.get(middle).getEnd() > character) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private void read(Story story, PAPX paragraph, int start, int end) throws DocumentException {
        ParagraphProperties properties = properties(paragraph);
        int depth = properties.getFInTable() ? Math.max(1, properties.getItap()) : 0;
        budget.checkDepth(depth);
        goToDepth(story, depth);
        boolean endsRow = depth > 0 && (depth == 1 ? properties.getFTtp() : properties.getFTtpEmbedded());
        WordText text = new WordText(noticed);
        if (!endsRow) {
            text.write(numbering.next(properties.getIlfo(), properties.getIlvl()));
        }
        boolean deletedEnd = write(text, start, end, properties.getIstd());
        if (depth == 0) {
            endParagraph(story, text.toString(), deletedEnd);
            story.flow().addAll(boxes(start, end));
        } else if (!endsRow) {
            DocTable table = story.open().getLast();
            table.add(text.toString());
            table.add(boxes(start, end));
            if (depth == 1 ? characters.charAt(end - 1) == END_OF_CELL : properties.getFInnerTableCell()) {
                budget.takeBlock();
                table.endCell();
            }
        } else if (deletedEnd) {
            story.open().getLast().dropRow();
        } else {
            story.open().getLast().endRow(DocRow.of(paragraph));
        }
    }

    @SuppressWarnings("deprecation") // the other way in leads over ranges, whose costs are not linear
    private ParagraphProperties properties(PAPX paragraph) {
        return paragraph.getParagraphProperties(document.getStyleSheet());
    }

    private void endParagraph(Story story, String text, boolean deletedEnd) throws DocumentException {
        Place place = Place.paragraph(++paragraphNumber);
        if (deletedEnd) {
            story.flow().goOn(text);
        } else {
            story.flow().end(text, place);
        }
    }

    /** What stands in the boxes that are anchored to some characters of the main text. */
    private List<Block> boxes(int start, int end) throws DocumentException {
        List<Block> blocks = new ArrayList<>();
        for (int i = start; i < Math.min(end, mainEnd); i++) {
            Optional<DocBoxes.Box> box = characters.charAt(i) == DRAWING ? boxes.take(i) : Optional.empty();
            if (box.isPresent()) {
                blocks.addAll(read(box.get().start(), box.get().end()));
            }
        }
        return blocks;
    }

    private void goToDepth(Story story, int depth) throws DocumentException {
        Deque<DocTable> open = story.open();
        while (open.size() > depth) {
            WordTable table = open.removeLast().table(budget);
            List<Block> blocks = table.blocks(budget);
            if (table.hidesText()) {
                noticed.add(RemarkCode.HIDDEN_TEXT);
            }
            if (open.isEmpty()) {
                story.flow().addAll(blocks);
            } else {
                open.getLast().addTable(blocks);
            }
        }
        while (open.size() < depth) {
            open.addLast(new DocTable(++tables));
        }
    }

    /** Writes the characters of a paragraph; true if its end is deleted. */
    private boolean write(WordText text, int start, int end, int style) throws DocumentException {
        boolean deleted = false;
        for (int i = firstReaching(runs, start); i < runs.size() && runs.get(i).getStart() < end; i++) {
            budget.step();
            CHPX part = runs.get(i);
            CharacterProperties properties = part.getCharacterProperties(document.getStyleSheet(), (short) style);
            deleted = properties.isFRMarkDel();
            if (deleted || properties.isFRMark()) {
                noticed.add(RemarkCode.TRACKED_CHANGES);
            }
            if (!deleted) {
                write(text, Math.max(start, part.getStart()), Math.min(end, part.getEnd()), properties);
            }
        }
        return deleted;
    }

    private void write(WordText text, int start, int end, CharacterProperties properties) {
        text.startRun();
        for (int i = start; i < end; i++) {
            char c = characters.charAt(i);
            switch (c) {
                case 0x13 -> text.startField();
                case 0x14 -> text.startResult();
                case 0x15 -> text.endField();
                case '\t' -> text.write(' ');
                case 0x0B, 0x0C, 0x0E -> text.write('\n');
                case 0x1E -> text.write('-');
                default -> {
                    boolean symbol = c == SYMBOL && properties.isFSpec();
                    if (c >= ' ') {
                        text.write(symbol ? WordText.NO_CHARACTER : c);
                    }
                }
            }
        }
        int script = properties.getIss();
        text.endRun(new WordText.Look(
                properties.isFVanish(),
                properties.isFStrike() || properties.isFDStrike(),
                script == RAISED,
                script == LOWERED));
    }
}
