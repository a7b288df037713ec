package io.github.gongkai.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Stretches of a content stream that are marked: as a layer that may be hidden, or with the text that they stand for. */
final class MarkedContent {

    private static final int DEEPEST = 500;

    /** A stretch that is open: the text it stands for, if told, and the number of glyphs drawn before it. */
    private record Mark(@Nullable String actual, boolean hidden, int from) {}

    private final Ink ink;
    private final Deque<Mark> marks = new ArrayDeque<>();
    private int hidden;
    /** Marks that were not kept for being too many. */
    private int beyond;

    MarkedContent(Ink ink) {
        this.ink = ink;
    }

    boolean isHidden() {
        return hidden > 0;
    }

    int open() {
        return marks.size();
    }

    void begin(@Nullable String actual, boolean hides) {
        if (marks.size() >= DEEPEST) {
            beyond++;
            return;
        }
        marks.push(new Mark(actual, hides, ink.glyphs.size()));
        hidden += hides ? 1 : 0;
    }

    void end() {
        if (beyond > 0) {
            beyond--;
        } else if (!marks.isEmpty()) {
            Mark mark = marks.pop();
            hidden -= mark.hidden() ? 1 : 0;
            if (mark.actual() != null) {
                replace(mark.from(), mark.actual());
            }
        }
    }

    /** A form ends what it began. */
    void closeTo(int open) {
        while (marks.size() > open) {
            end();
        }
    }

    /**
     * One glyph means what its stretch says. Of several, only those are changed of which the font says nothing: which one
     * means what is not told.
     */
    private void replace(int from, String actual) {
        List<Glyph> glyphs = ink.glyphs.subList(Math.min(from, ink.glyphs.size()), ink.glyphs.size());
        String meaning = PdfFont.meaning(actual);
        if (meaning.isEmpty()) {
            return;
        }
        if (glyphs.size() == 1) {
            glyphs.set(0, glyphs.get(0).meaning(meaning));
        } else if (glyphs.size() == meaning.length()
                && glyphs.stream().anyMatch(glyph -> glyph.text().isEmpty())) {
            for (int i = 0; i < glyphs.size(); i++) {
                if (glyphs.get(i).text().isEmpty()) {
                    glyphs.set(i, glyphs.get(i).meaning(meaning.substring(i, i + 1)));
                }
            }
        }
    }

    /** The text that the properties of a stretch give, whether they stand there or in the resources. */
    static @Nullable String actualText(Object inPlace, @Nullable COSBase named) {
        if (inPlace instanceof List<?> entries) {
            for (int i = 0; i + 1 < entries.size(); i++) {
                if (entries.get(i) instanceof PdfTokens.Name name
                        && name.text().equals("ActualText")
                        && entries.get(i + 1) instanceof byte[] text) {
                    return decoded(text);
                }
            }
        }
        return named instanceof COSDictionary properties ? properties.getString(COSName.ACTUAL_TEXT) : null;
    }

    private static String decoded(byte[] text) {
        boolean utf16 = text.length >= 2 && (text[0] & 0xff) == 0xfe && (text[1] & 0xff) == 0xff;
        return utf16
                ? new String(text, 2, text.length - 2, StandardCharsets.UTF_16BE)
                : new String(text, StandardCharsets.ISO_8859_1);
    }
}
