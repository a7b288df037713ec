package io.github.gongkai.documents;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A character map out of a PDF: from codes to text ({@code ToUnicode}) or to the glyphs of a font. Ranges stay ranges, however
 * wide they are said to be.
 */
final class CodeMap {

    private static final int MOST_ENTRIES = 200_000;
    private static final int LONGEST_CODE = 4;

    /** Codes that begin like this have so many bytes. */
    private record Space(byte[] low, byte[] high) {
        boolean holds(byte[] string, int at) {
            if (at + low.length > string.length) {
                return false;
            }
            for (int i = 0; i < low.length; i++) {
                int c = string[at + i] & 0xff;
                if (c < (low[i] & 0xff) || c > (high[i] & 0xff)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Codes from one to another, the first of which stands for a text or a glyph. */
    private record Range(long end, byte[] text, int glyph) {}

    private final List<Space> spaces = new ArrayList<>();
    private final Map<Long, byte[]> texts = new HashMap<>();
    private final TreeMap<Long, Range> textRanges = new TreeMap<>();
    private final Map<Long, Integer> glyphs = new HashMap<>();
    private final TreeMap<Long, Range> glyphRanges = new TreeMap<>();
    private boolean vertical;
    private int entries;

    private CodeMap() {}

    static CodeMap of(byte[] stream, Budget budget) throws DocumentException {
        CodeMap map = new CodeMap();
        PdfTokens tokens = new PdfTokens(stream);
        List<Object> operands = new ArrayList<>();
        while (!tokens.isAtEnd() && map.entries < MOST_ENTRIES) {
            budget.step();
            Object token = tokens.next();
            if (token instanceof PdfTokens.Operator operator) {
                map.apply(operator.text(), operands);
                operands.clear();
            } else {
                operands.add(token);
            }
        }
        return map;
    }

    private void apply(String operator, List<Object> operands) {
        switch (operator) {
            case "endcodespacerange" -> addSpaces(operands);
            case "endbfchar" -> addTexts(operands);
            case "endbfrange" -> addTextRanges(operands);
            case "endcidchar" -> addGlyphs(operands);
            case "endcidrange" -> addGlyphRanges(operands);
            case "def" -> define(operands);
            default -> {}
        }
    }

    private void define(List<Object> operands) {
        int last = operands.size() - 1;
        if (last > 0
                && operands.get(last - 1) instanceof PdfTokens.Name name
                && name.text().equals("WMode")
                && operands.get(last) instanceof Double mode) {
            vertical = mode == 1;
        }
    }

    private void addSpaces(List<Object> operands) {
        for (int i = 0; i + 1 < operands.size() && spaces.size() < 256; i += 2) {
            if (operands.get(i) instanceof byte[] low
                    && operands.get(i + 1) instanceof byte[] high
                    && low.length == high.length
                    && low.length >= 1
                    && low.length <= LONGEST_CODE) {
                spaces.add(new Space(low, high));
            }
        }
    }

    private void addTexts(List<Object> operands) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            if (operands.get(i) instanceof byte[] code && operands.get(i + 1) instanceof byte[] text) {
                texts.put(number(code), text);
                entries++;
            }
        }
    }

    private void addTextRanges(List<Object> operands) {
        for (int i = 0; i + 2 < operands.size(); i += 3) {
            if (!(operands.get(i) instanceof byte[] start) || !(operands.get(i + 1) instanceof byte[] end)) {
                continue;
            }
            if (operands.get(i + 2) instanceof byte[] text && text.length > 0) {
                textRanges.put(number(start), new Range(number(end), text, 0));
            } else if (operands.get(i + 2) instanceof List<?> each) {
                for (int j = 0; j < each.size() && number(start) + j <= number(end); j++) {
                    if (each.get(j) instanceof byte[] text) {
                        texts.put(number(start) + j, text);
                        entries++;
                    }
                }
            }
            entries++;
        }
    }

    private void addGlyphs(List<Object> operands) {
        for (int i = 0; i + 1 < operands.size(); i += 2) {
            if (operands.get(i) instanceof byte[] code && operands.get(i + 1) instanceof Double glyph) {
                glyphs.put(number(code), glyph.intValue());
                entries++;
            }
        }
    }

    private void addGlyphRanges(List<Object> operands) {
        for (int i = 0; i + 2 < operands.size(); i += 3) {
            if (operands.get(i) instanceof byte[] start
                    && operands.get(i + 1) instanceof byte[] end
                    && operands.get(i + 2) instanceof Double glyph) {
                glyphRanges.put(number(start), new Range(number(end), new byte[0], glyph.intValue()));
                entries++;
            }
        }
    }

    boolean isVertical() {
        return vertical;
    }

    /** How many bytes the code at a place of a string has. */
    int length(byte[] string, int at) {
        for (Space space : spaces) {
            if (space.holds(string, at)) {
                return space.low().length;
            }
        }
        int shortest =
                spaces.stream().mapToInt(space -> space.low().length).min().orElse(1);
        return Math.min(shortest, string.length - at);
    }

    /** The text of a code; {@code null} if the map has none. */
    @Nullable
    String text(long code) {
        byte[] text = texts.get(code);
        if (text != null) {
            return decoded(text, 0);
        }
        Map.Entry<Long, Range> range = textRanges.floorEntry(code);
        return range == null || range.getValue().end() < code
                ? null
                : decoded(range.getValue().text(), code - range.getKey());
    }

    /** The glyph of a code; 0, which is no glyph, if the map has none. */
    int glyph(long code) {
        Integer glyph = glyphs.get(code);
        if (glyph != null) {
            return glyph;
        }
        Map.Entry<Long, Range> range = glyphRanges.floorEntry(code);
        return range == null || range.getValue().end() < code
                ? 0
                : (int) (range.getValue().glyph() + code - range.getKey());
    }

    /** UTF-16, the last unit of which is as much higher as the code is. One byte alone is a character by itself. */
    private static String decoded(byte[] text, long further) {
        if (text.length == 1) {
            return String.valueOf((char) ((text[0] & 0xff) + further));
        }
        String decoded = new String(text, StandardCharsets.UTF_16BE);
        if (further == 0 || decoded.isEmpty()) {
            return decoded;
        }
        char last = decoded.charAt(decoded.length() - 1);
        return decoded.substring(0, decoded.length() - 1) + (char) (last + further);
    }

    static long number(byte[] code) {
        return number(code, 0, Math.min(code.length, LONGEST_CODE));
    }

    static long number(byte[] string, int at, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = number << 8 | string[at + i] & 0xff;
        }
        return number;
    }
}
