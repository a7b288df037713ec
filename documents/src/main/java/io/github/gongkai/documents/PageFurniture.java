package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a printer puts on every page beside the text: page numbers, running heads and feet. */
final class PageFurniture {

    /** It stands in this share of the height of a page, at the top or at the bottom. */
    static final double MARGIN = 0.13;

    private static final int MOST_AT_AN_EDGE = 3;

    private PageFurniture() {}

    /** The lines of all pages that are furniture. */
    static Set<PdfPage.Line> of(List<PdfPage> pages) {
        Map<String, List<PdfPage.Line>> alike = new HashMap<>();
        Set<PdfPage.Line> furniture = new HashSet<>();
        for (PdfPage page : pages) {
            for (PdfPage.Line line : atEdges(page)) {
                if (PageMark.isOne(line.text()) || isNumberOf(page, line)) {
                    furniture.add(line);
                } else if (!isRowOfNumbers(line)) {
                    alike.computeIfAbsent(pattern(line), p -> new ArrayList<>()).add(line);
                }
            }
        }
        for (List<PdfPage.Line> lines : alike.values()) {
            long onPages =
                    lines.stream().mapToInt(PdfPage.Line::page).distinct().count();
            if (onPages >= 2 && onPages * 2 >= pages.size()) {
                furniture.addAll(lines);
            }
        }
        return furniture;
    }

    private static List<PdfPage.Line> atEdges(PdfPage page) {
        List<PdfPage.Line> some = new ArrayList<>();
        for (boolean top : new boolean[] {true, false}) {
            int found = 0;
            for (int i = 0; i < page.lines().size() && found < MOST_AT_AN_EDGE; i++) {
                PdfPage.Line line = page.lines().get(top ? i : page.lines().size() - 1 - i);
                if (page.isAtEdge(line.writing(), MARGIN) && !some.contains(line)) {
                    some.add(line);
                    found++;
                }
            }
        }
        return some;
    }

    /** A bare number at the very edge that may be this page's; where numbering begins differs. */
    private static boolean isNumberOf(PdfPage page, PdfPage.Line line) {
        String text = Normalization.compact(line.text());
        if (text.matches("\\d{1,3}/\\d{1,3}")) {
            return true;
        }
        return text.matches("\\d{1,3}")
                && Math.abs(Integer.parseInt(text) - page.number()) <= 2
                && page.isOutermost(line);
    }

    /** Two rows of a table without lines stand at the same height on two pages by chance. */
    private static boolean isRowOfNumbers(PdfPage.Line line) {
        String[] words = line.text().split(" ");
        return words.length > 1 && Stream.of(words).allMatch(CellText::isValueLike);
    }

    /** The same words at the same height, whatever the numbers in them. */
    private static String pattern(PdfPage.Line line) {
        return Math.round(line.writing().base() / 4) + "|"
                + Normalization.compact(line.text()).replaceAll("\\d+", "0");
    }
}
