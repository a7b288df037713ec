package io.github.gongkai.documents;

import io.github.gongkai.documents.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs and tables of a Word document, one after the other. */
final class WordFlow {

    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    /** A paragraph whose end is deleted, so that the next one goes on with it. */
    private String unended = "";

    WordFlow(Budget budget) {
        this.budget = budget;
    }

    List<Block> blocks() {
        return blocks;
    }

    void add(Block block) {
        blocks.add(block);
    }

    void addAll(List<Block> all) {
        blocks.addAll(all);
    }

    /** A paragraph that goes on with the next. */
    void goOn(String text) {
        unended += text;
    }

    /** A paragraph, in lines. */
    void end(String text, Place place) throws DocumentException {
        String all = unended + text;
        unended = "";
        int start = 0;
        for (int at = all.indexOf('\n'); at >= 0; at = all.indexOf('\n', start)) {
            line(all.substring(start, at), place);
            start = at + 1;
        }
        line(start == 0 ? all : all.substring(start), place);
    }

    private void line(String line, Place place) throws DocumentException {
        String words = Normalization.strip(line);
        if (!words.isEmpty()) {
            budget.step();
            blocks.add(new Paragraph(words, place));
        }
    }

    /** The end of everything: what has no end of its own ends here. */
    void finish(Place place) throws DocumentException {
        if (!unended.isEmpty()) {
            end("", place);
        }
    }
}
