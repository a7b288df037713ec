package io.github.gongkai.documents;

/**
 * A character, or a few that a font draws as one, where a page shows it. Distances are points from the upper left corner of
 * the page.
 *
 * @param text what it means; empty where the font does not tell
 * @param base the distance of the line that it stands on: from the upper edge of the page for upright writing, else after
 *     the page is turned so that the writing is upright
 * @param size the height of the font
 * @param turns the number of quarter turns, clockwise, by which the writing is turned; -1 for any other angle. Vertical
 *     writing counts as one quarter turn, as its lines lie so
 * @param spacing the space that was set between the characters of the same string, beyond their widths
 * @param order when it was drawn
 */
record Glyph(
        String text,
        double left,
        double top,
        double right,
        double bottom,
        double base,
        double size,
        int turns,
        double spacing,
        int order) {

    static final int SLANTED = -1;

    double centerX() {
        return (left + right) / 2;
    }

    double centerY() {
        return (top + bottom) / 2;
    }

    double width() {
        return right - left;
    }

    boolean isBlank() {
        return !text.isEmpty() && Normalization.isBlank(text);
    }

    boolean isDigit() {
        return text.length() == 1 && Character.isDigit(text.charAt(0));
    }

    /** The glyph after the page was turned so that what was turned so often stands upright. */
    Glyph turnedBack(int times) {
        int rest = turns == SLANTED ? SLANTED : Math.floorMod(turns - times, 4);
        return switch (times) {
            case 1 -> new Glyph(text, top, -right, bottom, -left, base, size, rest, spacing, order);
            case 2 -> new Glyph(text, -right, -bottom, -left, -top, base, size, rest, spacing, order);
            case 3 -> new Glyph(text, -bottom, left, -top, right, base, size, rest, spacing, order);
            default -> this;
        };
    }

    Glyph moved(double right, double down) {
        return new Glyph(
                text,
                left + right,
                top + down,
                this.right + right,
                bottom + down,
                turns == 0 ? base + down : base,
                size,
                turns,
                spacing,
                order);
    }

    Glyph meaning(String other) {
        return new Glyph(other, left, top, right, bottom, base, size, turns, spacing, order);
    }
}
