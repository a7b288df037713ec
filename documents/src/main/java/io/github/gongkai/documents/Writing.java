package io.github.gongkai.documents;

import io.github.gongkai.documents.TextLine.Doubt;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What stands in a cell.
 *
 * @param text its lines
 * @param doubts what makes it uncertain
 */
record Writing(String text, Set<Doubt> doubts) {

    static final Writing NONE = new Writing("", Set.of());

    /** Between the borders of a cell and what is written in it, on both sides together, there may be so much space. */
    private static final double PADDING = 12;

    /**
     * Reads a cell.
     *
     * @param width the width of the cell
     * @param height its height, which is the length of the lines of turned writing
     */
    static Writing of(List<Glyph> glyphs, double width, double height) {
        if (glyphs.isEmpty()) {
            return NONE;
        }
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        List<String> texts = new ArrayList<>();
        for (int turns : new int[] {0, 1, 3, 2}) {
            List<Glyph> upright = glyphs.stream()
                    .filter(glyph -> glyph.turns() == turns)
                    .map(glyph -> glyph.turnedBack(turns))
                    .toList();
            if (!upright.isEmpty()) {
                texts.add(text(TextLine.of(upright), turns % 2 == 0 ? width : height, doubts));
            }
        }
        texts.removeIf(String::isEmpty);
        return new Writing(String.join("\n", texts), doubts);
    }

    /** What stands here, and in the next line what stands on the next page. */
    Writing with(Writing rest) {
        boolean half = Normalization.isBlank(text) || Normalization.isBlank(rest.text);
        return new Writing(half ? text + rest.text : text + "\n" + rest.text, doubts).with(rest.doubts);
    }

    Writing with(Set<Doubt> more) {
        if (more.isEmpty()) {
            return this;
        }
        Set<Doubt> all = EnumSet.copyOf(more);
        all.addAll(doubts);
        return new Writing(text, all);
    }

    private static String text(List<TextLine> lines, double width, Set<Doubt> doubts) {
        StringBuilder text = new StringBuilder();
        boolean number = lines.size() > 1 && lines.stream().allMatch(line -> isOfNumber(line.text(true)));
        for (int i = 0; i < lines.size(); i++) {
            TextLine line = lines.get(i);
            if (i > 0 && !(number && isFull(lines.get(i - 1), line, width))) {
                text.append('\n');
            } else if (i > 0) {
                doubts.add(Doubt.BROKEN);
            }
            text.append(line.text(true));
            doubts.addAll(line.doubts());
        }
        return text.toString();
    }

    /** Whether the next line only began because nothing more went into this one. */
    private static boolean isFull(TextLine line, TextLine next, double width) {
        return line.right() - line.left() + next.glyphs().get(0).width() > width - PADDING;
    }

    private static boolean isOfNumber(String text) {
        return text.chars().allMatch(c -> Character.isDigit(c) || c == '.' || c == ',');
    }
}
