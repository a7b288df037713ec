package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.Map;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A font as far as reading needs it: how a string falls into codes, and the text and the width of each. What glyphs look
 * like is never looked at, so no font is opened, neither one in the file nor one of the machine.
 */
final class PdfFont {

    /** How strings fall into codes. */
    interface Codes {
        /** How many bytes the code at a place of a string has, at least 1. */
        int length(byte[] string, int at);
    }

    /**
     * What a code stands for.
     *
     * @param text empty where the font does not tell
     * @param width how far it moves the pen, in ems
     * @param down for vertical writing, how far it moves the pen downwards, in ems
     */
    record Shape(String text, double width, double down) {}

    /** How text goes: most shapes are alike, and hostile fonts could have any number of codes. */
    private static final int MOST_SHAPES = 1 << 17;

    private final Codes codes;
    private final LongFunction<Shape> shapes;
    private final boolean vertical;
    private final boolean wordSpaces;
    private final Map<Long, Shape> known = new HashMap<>();

    /** @param wordSpaces whether code 32 of one byte is a space that word spacing widens */
    PdfFont(Codes codes, LongFunction<Shape> shapes, boolean vertical, boolean wordSpaces) {
        this.codes = codes;
        this.shapes = shapes;
        this.vertical = vertical;
        this.wordSpaces = wordSpaces;
    }

    /** A font that tells nothing: whatever is written in it is unreadable. */
    static PdfFont unknown() {
        return new PdfFont((string, at) -> 1, code -> new Shape("", 0.5, 1), false, true);
    }

    boolean isVertical() {
        return vertical;
    }

    int length(byte[] string, int at) {
        return Math.max(1, Math.min(codes.length(string, at), string.length - at));
    }

    boolean isWordSpace(long code, int length) {
        return code == 32 && length == 1 && wordSpaces;
    }

    Shape shape(long code) {
        Shape shape = known.get(code);
        if (shape == null) {
            shape = shapes.apply(code);
            if (known.size() < MOST_SHAPES) {
                known.put(code, shape);
            }
        }
        return shape;
    }

    /**
     * What a font says a glyph means, as text: nothing if it is a control character, a character without a meaning of its
     * own, or none at all. The shapes of radicals are those of the ideographs that everybody means.
     */
    static String meaning(@Nullable String told) {
        if (told == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(told.length());
        for (int i = 0; i < told.length(); i++) {
            char c = told.charAt(i);
            if (c >= '\uE000' && c <= '\uF8FF' || c == '\uFFFD' || c < ' ' && c != '\t' || c == '\uFFFF') {
                return "";
            }
            if (c >= '\u2E80' && c <= '\u2FDF') {
                text.append(Normalization.WIDTH.apply(String.valueOf(c)));
            } else if (c >= '\uFB00' && c <= '\uFB06') {
                text.append(java.text.Normalizer.normalize(String.valueOf(c), java.text.Normalizer.Form.NFKC));
            } else {
                text.append(c == '\t' || c == '\u00A0' ? ' ' : c);
            }
        }
        return text.toString();
    }
}
