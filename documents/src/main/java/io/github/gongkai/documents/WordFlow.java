package io.github.gongkai.documents;

import io.github.gongkai.documents.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Paragraphs and tables of a Word document, one after the other. */
final class WordFlow {

    private final Budget budget;
    private final List<Block> blocks = new ArrayList<>();
    /** A paragraph whose end is deleted, so that the next one goes on with it. */
    private final StringBuilder unended = new StringBuilder();

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
        unended.append(text);
    }

    /** A paragraph, in lines. */
    void end(String text, Place place) throws DocumentException {
        for (String line : (unended + text).split("\n", -1)) {
            String words = Normalization.strip(line);
            if (!words.isEmpty()) {
                budget.step();
                blocks.add(new Paragraph(words, place));
            }
        }
        unended.setLength(0);
    }

    /** The end of everything: what has no end of its own ends here. */
    void finish(Place place) throws DocumentException {
        if (!unended.isEmpty()) {
            end("", place);
        }
    }
}
