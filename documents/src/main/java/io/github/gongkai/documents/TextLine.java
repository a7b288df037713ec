package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Glyphs that stand on one line, from left to right, and what they say. */
final class TextLine {

    /** What makes it uncertain what a piece of writing says. */
    enum Doubt {
        /** A font does not tell what a glyph means. */
        UNREADABLE(RemarkCode.GLYPHS_UNREADABLE),
        /** Glyphs lie over one another. */
        OVERLAPPING(RemarkCode.GLYPHS_OVERLAPPING),
        /** Digits stand apart and were taken together. */
        SPACED(RemarkCode.DIGITS_APART),
        /** A small digit is raised or lowered beside another. */
        RAISED(RemarkCode.DIGITS_RAISED),
        /** A number goes on in the next line. */
        BROKEN(RemarkCode.NUMBER_OVER_LINES),
        /** Writing goes across the border of its cell. */
        CROSSING(RemarkCode.TEXT_OVER_BORDER),
        /** Something stands there that is not seen. */
        UNSEEN(RemarkCode.TEXT_UNSEEN),
        /** No line closes the cell on all sides. */
        OPEN(RemarkCode.CELL_NOT_CLOSED),
        /** The number of the page stood in the cell. */
        NUMBERED(RemarkCode.PAGE_NUMBER_IN_TABLE),
        /** A program recognised the text in a picture. */
        RECOGNISED(RemarkCode.TEXT_RECOGNISED);

        private final RemarkCode code;

        Doubt(RemarkCode code) {
            this.code = code;
        }

        /** What is to be said of a text at a place. */
        Remark remark(Place place, String text) {
            return this == RECOGNISED || this == UNSEEN ? Remark.at(place, code) : Remark.at(place, code, text);
        }
    }

    /** What stands for a glyph of which nothing is known. */
    static final String UNKNOWN = "\uFFFD";

    /** Copies of a glyph that are drawn to make it bold lie no farther apart, in widths of the glyph. */
    private static final double BOLD = 0.25;

    /** Glyphs that lie this far over one another, in widths of the glyph, are not simply set tight. */
    private static final double OVERLAP = 0.45;

    private static final int MOST_COPIES = 8;

    // from this distance on, in heights of the font, there is a blank between two glyphs
    private static final double BETWEEN_DIGITS = 0.15;
    private static final double BETWEEN_LETTERS = 0.2;
    private static final double BETWEEN_KINDS = 0.6;
    private static final double BETWEEN_IDEOGRAPHS = 0.8;

    /** Digits farther apart than this, in heights of the font, are not one number, wherever they stand. */
    private static final double WIDEST_SPACING = 1;

    private static final double UNIFORM = 0.12;

    private final List<Glyph> glyphs;
    private final Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);

    private final double top;
    private final double right;
    private final double bottom;
    private final double size;
    private final double base;

    private TextLine(List<Glyph> line) {
        this.glyphs = withoutCopies(line);
        this.top = glyphs.stream().mapToDouble(Glyph::top).min().orElse(0);
        this.right = glyphs.stream().mapToDouble(Glyph::right).max().orElse(0);
        this.bottom = glyphs.stream().mapToDouble(Glyph::bottom).max().orElse(0);
        this.size = middle(glyphs.stream().mapToDouble(Glyph::size).sorted().toArray());
        this.base = middle(glyphs.stream().mapToDouble(Glyph::base).sorted().toArray());
    }

    private static double middle(double[] sorted) {
        return sorted.length == 0 ? 0 : sorted[sorted.length / 2];
    }

    /** The lines of upright writing, from top to bottom. */
    static List<TextLine> of(List<Glyph> glyphs) {
        List<Glyph> sorted = new ArrayList<>(glyphs);
        sorted.sort(Comparator.comparingDouble(Glyph::base));
        List<TextLine> lines = new ArrayList<>();
        List<Glyph> line = new ArrayList<>();
        double top = 0;
        double bottom = 0;
        for (Glyph glyph : sorted) {
            double above = glyph.base() - 0.7 * glyph.size();
            double below = glyph.base() + 0.1 * glyph.size();
            double shared = Math.min(bottom, below) - Math.max(top, above);
            if (!line.isEmpty() && shared < 0.5 * Math.min(bottom - top, below - above)) {
                lines.add(new TextLine(line));
                line = new ArrayList<>();
            }
            // the largest glyph tells where the line is, as a raised one may come first
            if (line.isEmpty() || below - above > bottom - top) {
                top = above;
                bottom = below;
            }
            line.add(glyph);
        }
        if (!line.isEmpty()) {
            lines.add(new TextLine(line));
        }
        lines.removeIf(some -> some.glyphs.isEmpty());
        return lines;
    }

    /** Glyphs drawn again to look bold count once; blanks at the ends say nothing. */
    private List<Glyph> withoutCopies(List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::left));
        List<Glyph> kept = new ArrayList<>(line.size());
        for (Glyph glyph : line) {
            boolean copy = false;
            int first = Math.max(0, kept.size() - MOST_COPIES);
            for (int i = kept.size() - 1; i >= first && !copy; i--) {
                copy = isCopy(kept.get(i), glyph);
                if (!copy && lieOver(kept.get(i), glyph)) {
                    doubts.add(Doubt.OVERLAPPING);
                }
            }
            if (!copy) {
                kept.add(glyph);
            }
        }
        int start = 0;
        int end = kept.size();
        while (start < end && kept.get(start).isBlank()) {
            start++;
        }
        while (end > start && kept.get(end - 1).isBlank()) {
            end--;
        }
        return kept.subList(start, end);
    }

    private static boolean isCopy(Glyph first, Glyph second) {
        return first.text().equals(second.text())
                && Math.abs(first.left() - second.left()) <= BOLD * first.width()
                && Math.abs(first.base() - second.base()) <= BOLD * first.size()
                && Math.abs(first.size() - second.size()) <= 0.1 * first.size();
    }

    private static boolean lieOver(Glyph first, Glyph second) {
        double shared = Math.min(first.right(), second.right()) - Math.max(first.left(), second.left());
        double high = Math.min(first.bottom(), second.bottom()) - Math.max(first.top(), second.top());
        return !first.isBlank()
                && !second.isBlank()
                && shared > OVERLAP * Math.min(first.width(), second.width())
                && high > OVERLAP * Math.min(first.size(), second.size());
    }

    List<Glyph> glyphs() {
        return glyphs;
    }

    Set<Doubt> doubts() {
        return doubts;
    }

    double left() {
        return glyphs.get(0).left();
    }

    double right() {
        return right;
    }

    /** The height of most of its writing. */
    double size() {
        return size;
    }

    double base() {
        return base;
    }

    Place.Box box() {
        return new Place.Box(left(), top, right, bottom);
    }

    /**
     * What the line says, with a blank where the distance between two glyphs shows one.
     *
     * @param enclosed whether it stands in a cell that lines enclose, so that nothing else can stand beside it
     */
    String text(boolean enclosed) {
        boolean number = enclosed && isSpacedNumber();
        if (number) {
            doubts.add(Doubt.SPACED);
        }
        StringBuilder text = new StringBuilder();
        Glyph before = glyphs.get(0);
        for (Glyph glyph : glyphs) {
            if (glyph != before) {
                text.append(between(before, glyph, number));
            }
            if (glyph.text().isEmpty()) {
                doubts.add(Doubt.UNREADABLE);
                text.append(UNKNOWN);
            } else {
                text.append(glyph.text());
            }
            before = glyph;
        }
        return text.toString();
    }

    private String between(Glyph before, Glyph after, boolean number) {
        if (before.isBlank() || after.isBlank()) {
            return "";
        }
        if (before.isDigit() && after.isDigit()) {
            double shift = (before.base() - after.base()) / Math.max(before.size(), after.size());
            boolean other = Math.min(before.size(), after.size()) < 0.85 * Math.max(before.size(), after.size());
            if (other && Math.abs(shift) > BETWEEN_DIGITS) {
                doubts.add(Doubt.RAISED);
                return shift > 0 == before.size() > after.size() ? "^" : "_";
            }
        }
        double gap = gap(before, after);
        double least = least(before, after);
        if (gap <= least || number) {
            return "";
        }
        if (gap - before.spacing() / after.size() <= least && before.spacing() > 0) {
            if (before.isDigit() && after.isDigit()) {
                doubts.add(Doubt.SPACED);
            }
            return "";
        }
        return " ";
    }

    /** In heights of the font. */
    private static double gap(Glyph before, Glyph after) {
        return (after.left() - before.right()) / Math.min(before.size(), after.size());
    }

    private static double least(Glyph before, Glyph after) {
        boolean wide = isWide(before);
        if (wide != isWide(after)) {
            return BETWEEN_KINDS;
        }
        if (wide) {
            return BETWEEN_IDEOGRAPHS;
        }
        return isOfNumber(before) && isOfNumber(after) ? BETWEEN_DIGITS : BETWEEN_LETTERS;
    }

    private static boolean isWide(Glyph glyph) {
        return glyph.text().isEmpty() || glyph.text().charAt(0) >= '\u2E80';
    }

    private static boolean isOfNumber(Glyph glyph) {
        return glyph.isDigit() || glyph.text().equals(".") || glyph.text().equals(",");
    }

    /** Digits and nothing else, each as far from the next as the others. */
    private boolean isSpacedNumber() {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            double gap = gap(glyphs.get(i - 1), glyphs.get(i));
            least = Math.min(least, gap);
            most = Math.max(most, gap);
        }
        return glyphs.size() > 1
                && glyphs.stream().allMatch(Glyph::isDigit)
                && least > BETWEEN_DIGITS
                && most <= WIDEST_SPACING
                && most - least <= UNIFORM;
    }
}
