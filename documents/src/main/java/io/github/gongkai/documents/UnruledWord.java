package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Glyphs of a line with no wide gap between them: what one cell of a table without lines holds on that line.
 *
 * @param line the place of its line among those at hand
 * @param y the distance of its base from that of the first line, as if all pages were one
 */
record UnruledWord(int line, PdfPage.Line source, List<Glyph> glyphs, double y, double size, String text) {

    /** From this distance on, in heights of the font, two glyphs belong to two cells. */
    static final double APART = 0.5;

    /** From this distance on two ideographs or two digits may, where cells stand close together. */
    static final double CLOSE = 0.15;

    /** Between the last line of a page and the first of the next, in heights of the font. */
    private static final double OVER_BREAK = 1.3;

    /**
     * The words of some lines.
     *
     * @param repeated the places of lines that are left out
     * @param apart how far apart, in heights of the font, glyphs of one kind in two cells are
     */
    static List<UnruledWord> of(List<PdfPage.Line> lines, Set<Integer> repeated, double apart, Budget budget)
            throws DocumentException {
        List<UnruledWord> words = new ArrayList<>();
        double shift = 0;
        int last = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (repeated.contains(i)) {
                continue;
            }
            TextLine line = lines.get(i).writing();
            if (last >= 0 && lines.get(i).page() != lines.get(last).page()) {
                TextLine before = lines.get(last).writing();
                shift += before.base() + OVER_BREAK * before.size() - line.base();
            }
            last = i;
            for (List<Glyph> glyphs : split(line.glyphs(), line.size(), apart)) {
                budget.step();
                double[] bases =
                        glyphs.stream().mapToDouble(Glyph::base).sorted().toArray();
                TextLine own = TextLine.of(glyphs).get(0);
                words.add(new UnruledWord(
                        i, lines.get(i), glyphs, bases[bases.length / 2] + shift, own.size(), own.text(false)));
            }
        }
        return words;
    }

    /** Whether a line is of more than one piece. */
    static boolean isSplit(TextLine line) {
        return split(line.glyphs(), line.size(), APART).size() > 1;
    }

    private static List<List<Glyph>> split(List<Glyph> glyphs, double size, double apart) {
        List<List<Glyph>> pieces = new ArrayList<>();
        double end = Double.NEGATIVE_INFINITY;
        boolean wide = false;
        for (Glyph glyph : glyphs) {
            if (glyph.isBlank()) {
                continue;
            }
            double least = wide == isWide(glyph) ? apart : APART;
            wide = isWide(glyph);
            if (glyph.left() - end >= least * size) {
                pieces.add(new ArrayList<>());
            }
            pieces.get(pieces.size() - 1).add(glyph);
            end = Math.max(end, glyph.right());
        }
        return pieces;
    }

    private static boolean isWide(Glyph glyph) {
        return !glyph.text().isEmpty() && glyph.text().charAt(0) >= '\u2E80';
    }

    /** A word is one place on a page and like no other. */
    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    int page() {
        return source.page();
    }

    double left() {
        return glyphs.get(0).left();
    }

    double right() {
        return glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
    }

    double top() {
        return glyphs.stream().mapToDouble(Glyph::top).min().orElse(0);
    }

    double bottom() {
        return glyphs.stream().mapToDouble(Glyph::bottom).max().orElse(0);
    }

    /** Whether another stands so near behind it on its line that both may be one number with a blank in it. */
    boolean isCloseTo(UnruledWord next) {
        return line == next.line && left() < next.left() && next.left() - right() < APART * size;
    }

    boolean liesUnder(double left, double right) {
        return left() < right && left < right();
    }
}
