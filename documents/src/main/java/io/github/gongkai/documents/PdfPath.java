package io.github.gongkai.documents;

import io.github.gongkai.documents.Ink.Area;
import io.github.gongkai.documents.Ink.Rule;
import java.util.ArrayList;
import java.util.List;

/** The path that a content stream is drawing, as far as it is made of straight lines, in the units of the page. */
final class PdfPath {

    /** A filled strip no wider than this is a line. */
    private static final double WIDEST_LINE = 3;

    private static final double LEVEL = 0.6;
    private static final int MOST_POINTS = 50_000;

    /** Points that follow one another; whether curves lie between them is kept only as that. */
    private static final class Part {
        private final List<double[]> points = new ArrayList<>();
        private boolean curved;
        private double left = Double.POSITIVE_INFINITY;
        private double top = Double.POSITIVE_INFINITY;
        private double right = Double.NEGATIVE_INFINITY;
        private double bottom = Double.NEGATIVE_INFINITY;

        void add(double x, double y) {
            points.add(new double[] {x, y});
            left = Math.min(left, x);
            top = Math.min(top, y);
            right = Math.max(right, x);
            bottom = Math.max(bottom, y);
        }

        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        /** Whether every side lies along an axis and every corner is one of the bounds. */
        boolean isRectangle() {
            if (curved || points.size() < 4 || points.size() > 6) {
                return false;
            }
            for (double[] point : points) {
                boolean corner = (near(point[0], left) || near(point[0], right))
                        && (near(point[1], top) || near(point[1], bottom));
                if (!corner) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Part> parts = new ArrayList<>();
    private int points;
    private boolean clips;

    void move(double x, double y) {
        if (points++ < MOST_POINTS) {
            Part part = new Part();
            part.add(x, y);
            parts.add(part);
        }
    }

    void line(double x, double y) {
        if (parts.isEmpty()) {
            move(x, y);
        } else if (points++ < MOST_POINTS) {
            last().add(x, y);
        }
    }

    void curve(double x, double y) {
        line(x, y);
        if (!parts.isEmpty()) {
            last().curved = true;
        }
    }

    void close() {
        if (!parts.isEmpty()) {
            double[] first = last().points.get(0);
            line(first[0], first[1]);
        }
    }

    private Part last() {
        return parts.get(parts.size() - 1);
    }

    void clipWithIt() {
        clips = true;
    }

    /** Ends the path: what was drawn with it goes to the page, and it clips what is drawn from now on if it was to. */
    void end(Ink ink, PdfState state, boolean stroked, boolean filled) {
        for (Part part : parts) {
            if (stroked) {
                stroke(part, ink, state);
            }
            if (filled) {
                fill(part, ink, state);
            }
        }
        if (clips && !parts.isEmpty()) {
            state.clip(
                    parts.stream().mapToDouble(part -> part.left).min().orElse(0),
                    parts.stream().mapToDouble(part -> part.top).min().orElse(0),
                    parts.stream().mapToDouble(part -> part.right).max().orElse(0),
                    parts.stream().mapToDouble(part -> part.bottom).max().orElse(0));
        }
        parts.clear();
        points = 0;
        clips = false;
    }

    private static void stroke(Part part, Ink ink, PdfState state) {
        if (part.curved) {
            return;
        }
        for (int i = 1; i < part.points.size(); i++) {
            double[] from = part.points.get(i - 1);
            double[] to = part.points.get(i);
            double across = Math.abs(to[0] - from[0]);
            double down = Math.abs(to[1] - from[1]);
            if (down <= LEVEL && across > down) {
                horizontal((from[1] + to[1]) / 2, from[0], to[0], ink, state);
            } else if (across <= LEVEL && down > across) {
                vertical((from[0] + to[0]) / 2, from[1], to[1], ink, state);
            }
        }
    }

    private static void fill(Part part, Ink ink, PdfState state) {
        if (part.height() <= WIDEST_LINE && part.width() > part.height()) {
            horizontal((part.top + part.bottom) / 2, part.left, part.right, ink, state);
        } else if (part.width() <= WIDEST_LINE && part.height() > part.width()) {
            vertical((part.left + part.right) / 2, part.top, part.bottom, ink, state);
        } else if (state.opaque && part.isRectangle() && part.width() > WIDEST_LINE && part.height() > WIDEST_LINE) {
            ink.add(new Area(
                    Math.max(part.left, state.clipLeft),
                    Math.max(part.top, state.clipTop),
                    Math.min(part.right, state.clipRight),
                    Math.min(part.bottom, state.clipBottom),
                    state.white,
                    false,
                    true,
                    ink.nextOrder()));
        }
    }

    private static void horizontal(double at, double from, double to, Ink ink, PdfState state) {
        double left = Math.max(Math.min(from, to), state.clipLeft);
        double right = Math.min(Math.max(from, to), state.clipRight);
        if (left < right && at >= state.clipTop - WIDEST_LINE && at <= state.clipBottom + WIDEST_LINE) {
            ink.add(new Rule(true, at, left, right));
        }
    }

    private static void vertical(double at, double from, double to, Ink ink, PdfState state) {
        double top = Math.max(Math.min(from, to), state.clipTop);
        double bottom = Math.min(Math.max(from, to), state.clipBottom);
        if (top < bottom && at >= state.clipLeft - WIDEST_LINE && at <= state.clipRight + WIDEST_LINE) {
            ink.add(new Rule(false, at, top, bottom));
        }
    }

    private static boolean near(double a, double b) {
        return Math.abs(a - b) <= LEVEL;
    }
}
