package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Paragraphs out of the lines that a page breaks them into. A line goes on with the next one if what the next one begins
 * with did not fit behind it; it does not where the next one is indented, set apart or of another size.
 */
final class PdfParagraphs {

    /** In heights of the font: what begins so far to the right of the others is indented. */
    private static final double INDENT = 1.2;

    /** Sizes that differ by less are the same. */
    private static final double SAME_SIZE = 0.12;

    /** How much farther apart than the lines of a paragraph the lines of two paragraphs are. */
    private static final double APART = 1.25;

    /** Word processors put so much space between an ideograph and a letter. */
    private static final double AUTO_SPACE = 0.3;

    /** A paragraph of more lines is none. */
    private static final String STOPS = "，。、；：？！）》」』”’％%,.;:?!)";

    private static final double NEAR_MARGIN = 18;
    private static final int MOST_LINES = 500;

    /** So many distances between lines of one size tell how far apart they are. */
    private static final int TELLING = 2;

    private static final double USUAL_PITCH = 1.5;

    /** Unless all lines of a document do, those of a paragraph do not stand farther apart. */
    private static final double WIDEST_PITCH = 2.2;

    /** A run of lines between two tables. */
    private final List<PdfPage.Line> lines;

    private final Margins margins;

    private PdfParagraphs(List<PdfPage.Line> lines, Margins margins) {
        this.lines = lines;
        this.margins = margins;
    }

    /**
     * Where the text of a document stands between its margins.
     *
     * @param pitch how far apart lines are, in heights of the font
     * @param pitches the same for those sizes of font that tell it themselves: a note in small print stands closer
     */
    record Margins(double left, double right, double pitch, Map<Long, Double> pitches) {

        static Margins of(List<PdfPage.Line> all) {
            List<PdfPage.Line> wide = all.stream()
                    .filter(line -> line.writing().glyphs().size() > 12)
                    .toList();
            List<PdfPage.Line> telling = wide.isEmpty() ? all : wide;
            double[] lefts = telling.stream()
                    .mapToDouble(line -> line.writing().left())
                    .sorted()
                    .toArray();
            double[] rights = telling.stream()
                    .mapToDouble(line -> end(line.writing()))
                    .sorted()
                    .toArray();
            double left = lefts.length == 0 ? 0 : lefts[lefts.length / 10];
            Map<Long, List<Double>> distances = distances(all);
            Map<Long, Double> pitches = new HashMap<>();
            distances.forEach((size, some) -> {
                if (some.size() >= TELLING) {
                    pitches.put(size, pitch(some));
                }
            });
            List<Double> together =
                    distances.values().stream().flatMap(List::stream).toList();
            return new Margins(left, right(rights), pitch(together), pitches);
        }

        /** The farthest to the right that more than one line comes near to. */
        private static double right(double[] sorted) {
            for (int i = sorted.length - 1; i > 0; i--) {
                if (sorted[i] - sorted[i - 1] < NEAR_MARGIN) {
                    return sorted[i];
                }
            }
            return sorted.length == 0 ? 0 : sorted[sorted.length - 1];
        }

        private static Map<Long, List<Double>> distances(List<PdfPage.Line> lines) {
            Map<Long, List<Double>> distances = new HashMap<>();
            for (int i = 1; i < lines.size(); i++) {
                TextLine line = lines.get(i).writing();
                TextLine before = lines.get(i - 1).writing();
                double distance = (line.base() - before.base()) / line.size();
                if (lines.get(i).page() == lines.get(i - 1).page() && distance >= 1 && isSameSize(line, before)) {
                    distances
                            .computeIfAbsent(nominal(line.size()), size -> new ArrayList<>())
                            .add(distance);
                }
            }
            return distances;
        }

        /**
         * The least distance between two lines that occurs more than by chance, in heights of the font; the least of all where
         * the next is one between paragraphs, as but one paragraph is broken.
         */
        private static double pitch(List<Double> distances) {
            List<Double> sorted = distances.stream().sorted().toList();
            if (sorted.isEmpty()) {
                return USUAL_PITCH;
            }
            double frequent = sorted.get(Math.min(sorted.size() / 4, 1));
            return frequent > WIDEST_PITCH ? sorted.get(0) : frequent;
        }

        double pitch(double size) {
            return pitches.getOrDefault(nominal(size), pitch);
        }

        /** Fonts come in quarters of a point. */
        private static long nominal(double size) {
            return Math.round(size * 4);
        }
    }

    /** Where a line ends; a stop may hang over the margin. */
    private static double end(TextLine line) {
        Glyph last = line.glyphs().get(line.glyphs().size() - 1);
        return STOPS.contains(last.text()) ? last.left() : line.right();
    }

    private static boolean isSameSize(TextLine line, TextLine other) {
        return Math.abs(line.size() - other.size()) <= SAME_SIZE * line.size();
    }

    static List<Block.Paragraph> of(List<PdfPage.Line> lines, Margins margins) {
        return new PdfParagraphs(lines, margins).paragraphs();
    }

    private List<Block.Paragraph> paragraphs() {
        List<Block.Paragraph> paragraphs = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= lines.size(); i++) {
            if (i == lines.size() || i - start >= MOST_LINES || !goesOn(lines.get(i - 1), lines.get(i))) {
                paragraphs.add(paragraph(lines.subList(start, i)));
                start = i;
            }
        }
        return paragraphs;
    }

    private boolean goesOn(PdfPage.Line line, PdfPage.Line next) {
        TextLine first = line.writing();
        TextLine second = next.writing();
        double size = second.size();
        double left = margins.left();
        if (!isSameSize(second, first) || SectionTitle.isOne(line.text()) || SectionTitle.isOne(next.text())) {
            return false;
        }
        boolean samePage = line.page() == next.page();
        if (samePage && (second.base() - first.base()) / size > margins.pitch(size) * APART) {
            return false;
        }
        boolean indented =
                second.left() > left + INDENT * size && second.left() > Math.min(first.left(), left) + INDENT * size;
        return !indented && first.right() + widthOfStart(second) > margins.right();
    }

    /** How much room the first piece of a line takes that is not broken: an ideograph with what clings to it, or a word. */
    private static double widthOfStart(TextLine line) {
        List<Glyph> glyphs = line.glyphs();
        int end = 1;
        while (end < glyphs.size() && clings(glyphs.get(end - 1), glyphs.get(end))) {
            end++;
        }
        return glyphs.get(end - 1).right() - line.left() + AUTO_SPACE * line.size();
    }

    private static boolean clings(Glyph before, Glyph after) {
        return isOfWord(before) && isOfWord(after) || STOPS.contains(after.text()) || "（《「『“‘(".contains(before.text());
    }

    private static boolean isOfWord(Glyph glyph) {
        return !glyph.isBlank() && !glyph.text().isEmpty() && glyph.text().charAt(0) < '\u2E80';
    }

    private static Block.Paragraph paragraph(List<PdfPage.Line> lines) {
        StringBuilder text = new StringBuilder();
        for (PdfPage.Line line : lines) {
            boolean words = text.length() > 0
                    && isLetter(text.charAt(text.length() - 1))
                    && isLetter(line.text().charAt(0));
            text.append(words ? " " : "").append(line.text());
        }
        PdfPage.Line first = lines.get(0);
        Place.Box box = first.writing().box();
        for (PdfPage.Line line : lines) {
            if (line.page() == first.page()) {
                Place.Box other = line.writing().box();
                box = new Place.Box(
                        Math.min(box.left(), other.left()),
                        Math.min(box.top(), other.top()),
                        Math.max(box.right(), other.right()),
                        Math.max(box.bottom(), other.bottom()));
            }
        }
        return new Block.Paragraph(
                Normalization.strip(text.toString()),
                Place.pageLine(first.page(), first.number()).covering(box));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
