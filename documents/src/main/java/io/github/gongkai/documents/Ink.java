package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Everything that was drawn on a page: text, lines, areas and pictures, in the order in which it was drawn. */
final class Ink {

    /** A straight line along one of the axes, however it was drawn. */
    record Rule(boolean horizontal, double at, double from, double to) {
        double length() {
            return to - from;
        }
    }

    /**
     * A filled rectangle, or a picture.
     *
     * @param covers whether nothing shows through it
     */
    record Area(
            double left,
            double top,
            double right,
            double bottom,
            boolean white,
            boolean picture,
            boolean covers,
            int order) {
        boolean holds(Glyph glyph) {
            return left <= glyph.centerX()
                    && glyph.centerX() <= right
                    && top <= glyph.centerY()
                    && glyph.centerY() <= bottom;
        }

        double size() {
            return (right - left) * (bottom - top);
        }
    }

    /** Why a text that was drawn is not seen. */
    enum Hidden {
        /** It was drawn without ink, as recognised text is laid over a scan. */
        INKLESS,
        /** It is white on white, transparent, outside the page or covered by what was drawn later. */
        UNSEEN
    }

    record Unseen(Glyph glyph, Hidden reason) {}

    static final int MOST_GLYPHS = 100_000;
    static final int MOST_RULES = 20_000;
    static final int MOST_AREAS = 5_000;
    private static final int MOST_PAIRS = 20_000_000;

    final double width;
    final double height;
    final List<Glyph> glyphs = new ArrayList<>();
    final List<Unseen> unseen = new ArrayList<>();
    final List<Rule> rules = new ArrayList<>();
    final List<Area> areas = new ArrayList<>();
    /** Whether some text was left out because there is too much of it. */
    boolean overfull;

    /** Those that are white, by their order. */
    private final Set<Integer> white = new HashSet<>();

    private int order;

    Ink(double width, double height) {
        this.width = width;
        this.height = height;
    }

    int nextOrder() {
        return order++;
    }

    void add(Glyph glyph, boolean inWhite) {
        if (inWhite) {
            white.add(glyph.order());
        }
        if (glyphs.size() + unseen.size() < MOST_GLYPHS) {
            glyphs.add(glyph);
        } else {
            overfull = true;
        }
    }

    void addUnseen(Glyph glyph, Hidden reason) {
        if (glyphs.size() + unseen.size() < MOST_GLYPHS) {
            unseen.add(new Unseen(glyph, reason));
        } else {
            overfull = true;
        }
    }

    void add(Rule rule) {
        boolean onPage = rule.horizontal()
                ? rule.at() > -1 && rule.at() < height + 1 && rule.to() > 0 && rule.from() < width
                : rule.at() > -1 && rule.at() < width + 1 && rule.to() > 0 && rule.from() < height;
        if (!onPage) {
            return;
        }
        if (rules.size() < MOST_RULES) {
            rules.add(rule);
        }
    }

    void add(Area area) {
        if (areas.size() < MOST_AREAS) {
            areas.add(area);
        }
    }

    boolean isOnPage(Glyph glyph) {
        return glyph.centerX() >= 0 && glyph.centerX() <= width && glyph.centerY() >= 0 && glyph.centerY() <= height;
    }

    /** How much of the page pictures cover, at most 1. */
    double pictured() {
        double covered = areas.stream()
                .filter(Area::picture)
                .mapToDouble(area -> Math.max(0, Math.min(width, area.right()) - Math.max(0, area.left()))
                        * Math.max(0, Math.min(height, area.bottom()) - Math.max(0, area.top())))
                .sum();
        return Math.min(1, covered / (width * height));
    }

    /**
     * Sets apart what is not seen once everything was drawn.
     *
     * @throws DocumentException if it takes too long
     */
    void dry(Budget budget) throws DocumentException {
        List<Area> covers = areas.stream().filter(Area::covers).toList();
        if ((long) covers.size() * glyphs.size() > MOST_PAIRS) {
            overfull = true;
            covers = List.of();
        }
        List<Glyph> seen = new ArrayList<>(glyphs.size());
        for (Glyph glyph : glyphs) {
            boolean hidden = !isOnPage(glyph) && !glyph.isBlank();
            boolean paper = true;
            for (Area area : covers) {
                if (area.order() > glyph.order() ? area.holds(glyph) : paper && !area.white() && area.holds(glyph)) {
                    hidden |= area.order() > glyph.order();
                    paper = false;
                }
            }
            budget.step();
            if (hidden || paper && white.contains(glyph.order())) {
                unseen.add(new Unseen(glyph, isUnderScan(glyph) ? Hidden.INKLESS : Hidden.UNSEEN));
            } else {
                seen.add(glyph);
            }
        }
        glyphs.clear();
        glyphs.addAll(seen);
    }

    /** Recognised text may also lie beneath the picture of a whole page. */
    private boolean isUnderScan(Glyph glyph) {
        return areas.stream()
                .anyMatch(area -> area.picture()
                        && area.order() > glyph.order()
                        && area.holds(glyph)
                        && area.size() > width * height / 2);
    }
}
