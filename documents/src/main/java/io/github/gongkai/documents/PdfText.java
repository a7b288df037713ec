package io.github.gongkai.documents;

import io.github.gongkai.documents.Ink.Hidden;
import io.github.gongkai.documents.PdfFont.Shape;
import java.util.List;

/** Sets text: keeps where the pen stands, and puts each glyph of a string on the page. */
final class PdfText {

    private static final int INKLESS = 3;
    private static final int CLIP_ONLY = 7;

    /** Of the height of a font, how much stands above and below its line. */
    private static final double ABOVE = 0.78;

    private static final double BELOW = 0.14;
    /** Writing that leans no more than this is straight. */
    private static final double STRAIGHT = 0.03;

    private final Ink ink;
    private final MarkedContent marks;
    private Affine line = Affine.IDENTITY;
    private Affine pen = Affine.IDENTITY;

    PdfText(Ink ink, MarkedContent marks) {
        this.ink = ink;
        this.marks = marks;
    }

    void carryOut(String operator, List<Object> operands, PdfState state) {
        switch (operator) {
            case "BT" -> set(Affine.IDENTITY);
            case "Tc" -> state.charSpacing = ContentStream.number(operands, 0);
            case "Tw" -> state.wordSpacing = ContentStream.number(operands, 0);
            case "Tz" -> state.stretch = ContentStream.number(operands, 0) / 100;
            case "TL" -> state.leading = ContentStream.number(operands, 0);
            case "Ts" -> state.rise = ContentStream.number(operands, 0);
            case "Tr" -> state.mode = (int) ContentStream.number(operands, 0);
            case "Tm" -> set(Affine.ofOperands(operands));
            case "Td" -> move(ContentStream.number(operands, 1), ContentStream.number(operands, 0));
            case "TD" -> {
                state.leading = -ContentStream.number(operands, 0);
                move(ContentStream.number(operands, 1), ContentStream.number(operands, 0));
            }
            case "T*" -> move(0, -state.leading);
            case "Tj" -> showLast(operands, state);
            case "'" -> {
                move(0, -state.leading);
                showLast(operands, state);
            }
            case "\"" -> {
                state.wordSpacing = ContentStream.number(operands, 2);
                state.charSpacing = ContentStream.number(operands, 1);
                move(0, -state.leading);
                showLast(operands, state);
            }
            case "TJ" -> {
                if (!operands.isEmpty() && operands.get(operands.size() - 1) instanceof List<?> pieces) {
                    show(pieces, state);
                }
            }
            default -> {}
        }
    }

    private void set(Affine matrix) {
        line = matrix;
        pen = matrix;
    }

    private void move(double x, double y) {
        set(Affine.shift(x, y).then(line));
    }

    private void showLast(List<Object> operands, PdfState state) {
        if (!operands.isEmpty() && operands.get(operands.size() - 1) instanceof byte[] string) {
            show(string, state);
        }
    }

    private void show(List<?> pieces, PdfState state) {
        for (Object piece : pieces) {
            if (piece instanceof byte[] string) {
                show(string, state);
            } else if (piece instanceof Double back) {
                double shift = -back / 1000 * state.size;
                pen = state.font.isVertical()
                        ? Affine.shift(0, shift).then(pen)
                        : Affine.shift(shift * state.stretch, 0).then(pen);
            }
        }
    }

    private void show(byte[] string, PdfState state) {
        PdfFont font = state.font;
        int at = 0;
        while (at < string.length) {
            int length = font.length(string, at);
            long code = CodeMap.number(string, at, length);
            Shape shape = font.shape(code);
            double spacing = state.charSpacing + (font.isWordSpace(code, length) ? state.wordSpacing : 0);
            put(shape, state);
            pen = font.isVertical()
                    ? Affine.shift(0, -shape.down() * state.size + spacing).then(pen)
                    : Affine.shift((shape.width() * state.size + spacing) * state.stretch, 0)
                            .then(pen);
            at += length;
        }
    }

    private void put(Shape shape, PdfState state) {
        Affine map = pen.then(state.toPage);
        double along = Math.hypot(map.a(), map.b());
        double across = along == 0 ? 0 : Math.abs(map.a() * map.d() - map.b() * map.c()) / along;
        double size = Math.abs(state.size) * across;
        if (!(size > 0.01)) {
            return;
        }
        double x = map.x(0, state.rise);
        double y = map.y(0, state.rise);
        double scale = along * state.stretch;
        double width = shape.width() * state.size * scale;
        double spacing = state.charSpacing * scale;
        Glyph glyph = state.font.isVertical()
                ? vertical(shape, x, y, size, spacing)
                : horizontal(shape.text(), map, x, y, width, size, spacing);
        if (marks.isHidden() || state.transparent || state.clips(glyph.centerX(), glyph.centerY())) {
            ink.addUnseen(glyph, Hidden.UNSEEN);
        } else if (state.mode == INKLESS || state.mode == CLIP_ONLY) {
            ink.addUnseen(glyph, Hidden.INKLESS);
        } else {
            ink.add(glyph, state.white);
        }
    }

    private Glyph horizontal(String text, Affine map, double x, double y, double width, double size, double spacing) {
        double length = Math.hypot(map.a(), map.b());
        double cosine = map.a() / length * Math.signum(width == 0 ? 1 : width);
        double sine = map.b() / length * Math.signum(width == 0 ? 1 : width);
        double w = Math.abs(width);
        int order = ink.nextOrder();
        if (Math.abs(sine) <= STRAIGHT) {
            return cosine > 0
                    ? new Glyph(text, x, y - ABOVE * size, x + w, y + BELOW * size, y, size, 0, spacing, order)
                    : new Glyph(text, x - w, y - BELOW * size, x, y + ABOVE * size, -y, size, 2, spacing, order);
        }
        if (Math.abs(cosine) <= STRAIGHT) {
            return sine > 0
                    ? new Glyph(text, x - BELOW * size, y, x + ABOVE * size, y + w, -x, size, 1, spacing, order)
                    : new Glyph(text, x - ABOVE * size, y - w, x + BELOW * size, y, x, size, 3, spacing, order);
        }
        double half = size / 2;
        return new Glyph(text, x - half, y - half, x + half, y + half, y, size, Glyph.SLANTED, spacing, order);
    }

    private Glyph vertical(Shape shape, double x, double y, double size, double spacing) {
        double half = size / 2;
        return new Glyph(
                shape.text(),
                x - half,
                y,
                x + half,
                y + shape.down() * size,
                half * (1 - 2 * BELOW) - x,
                size,
                1,
                -spacing,
                ink.nextOrder());
    }
}
