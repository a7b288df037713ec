package io.github.gongkai.documents;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The XML of a Word document without empty elements that only say how text looks, which is most of what Word and WPS write.
 * Reading it costs three quarters of all time, and this saves the greater part. Nothing that is read changes: the elements are
 * empty and nobody asks for them, nor for the names of styles where no style hides text and no paragraph has a number. Where
 * the XML could hold their like in other places, in comments or character data, or is not in UTF-8, it stays as it is.
 */
final class DocxSlim {

    private static final Set<String> LOOKS = Set.of(
            // of runs
            "b",
            "bCs",
            "i",
            "iCs",
            "u",
            "rFonts",
            "sz",
            "szCs",
            "color",
            "highlight",
            "lang",
            "kern",
            "spacing",
            "w",
            "position",
            "fitText",
            "shd",
            "bdr",
            "noProof",
            "lastRenderedPageBreak",
            "proofErr",
            "bookmarkStart",
            "bookmarkEnd",
            // of paragraphs
            "jc",
            "ind",
            "keepNext",
            "keepLines",
            "pageBreakBefore",
            "widowControl",
            "suppressLineNumbers",
            "snapToGrid",
            "wordWrap",
            "autoSpaceDE",
            "autoSpaceDN",
            "adjustRightInd",
            "overflowPunct",
            "topLinePunct",
            "kinsoku",
            "textAlignment",
            "outlineLvl",
            "contextualSpacing",
            "bidi",
            // of cells, rows and tables
            "tcW",
            "tblW",
            "tblInd",
            "tblLayout",
            "tblLook",
            "gridCol",
            "vAlign",
            "noWrap",
            "hideMark",
            "trHeight",
            "cantSplit",
            "tblHeader",
            "top",
            "left",
            "bottom",
            "right",
            "start",
            "end",
            "insideH",
            "insideV",
            // of styles
            "lsdException",
            "name",
            "aliases",
            "next",
            "link",
            "uiPriority",
            "semiHidden",
            "unhideWhenUsed",
            "qFormat",
            "rsid");

    /** What holds such elements, and is left out with the last of them. */
    private static final Set<String> HOLDERS = Set.of(
            "rPr",
            "pPr",
            "tcPr",
            "trPr",
            "tblPr",
            "tblPrEx",
            "tblGrid",
            "tblBorders",
            "tblCellMar",
            "tcBorders",
            "tcMar",
            "pBdr",
            "latentStyles");

    /** What names a style, for documents whose styles say nothing that is asked for. */
    private static final Set<String> STYLES = Set.of("pStyle", "rStyle");

    private static final int KEYS = 256;
    /** The names by a key that takes three of their bytes. */
    private static final byte[][][] LOOKS_BY_KEY = byKey(LOOKS);

    private static final byte[][][] LOOKS_AND_STYLES_BY_KEY =
            byKey(Stream.of(LOOKS, STYLES).flatMap(Set::stream).collect(Collectors.toSet()));

    private static final byte[][][] HOLDERS_BY_KEY = byKey(HOLDERS);

    private static final int WAYS = 4;
    private static final int SAMPLED = 30;

    private final byte[] xml;
    private final byte[][][] looks;
    private final byte[] slim;
    /** Runs of such elements that were left out, by a few of their bytes: where each begins, and behind its end. */
    private final int[] runs = new int[KEYS * WAYS];

    private final int[] runEnds = new int[KEYS * WAYS];
    private int remembered;
    /** How much is in {@link #slim}. */
    private int size;
    /** Up to where the XML was kept or left out. */
    private int kept;

    private DocxSlim(byte[] xml, byte[][][] looks) {
        this.xml = xml;
        this.looks = looks;
        this.slim = new byte[xml.length];
    }

    private static byte[][][] byKey(Set<String> names) {
        byte[][][] all = new byte[KEYS][0][];
        for (String name : names) {
            byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
            int key = key(bytes, 0, bytes.length);
            all[key] = Arrays.copyOf(all[key], all[key].length + 1);
            all[key][all[key].length - 1] = bytes;
        }
        return all;
    }

    private static int key(byte[] xml, int start, int end) {
        return (xml[start] * 31 + xml[(start + end) / 2] * 7 + xml[end - 1] + end - start) & KEYS - 1;
    }

    static byte[] of(byte[] xml) {
        return of(xml, LOOKS_BY_KEY);
    }

    /** As {@link #of}, and without the names of styles. */
    static byte[] withoutStyles(byte[] xml) {
        return of(xml, LOOKS_AND_STYLES_BY_KEY);
    }

    private static byte[] of(byte[] xml, byte[][][] looks) {
        int start = endOfDeclaration(xml);
        return start < 0 ? xml : new DocxSlim(xml, looks).without(start);
    }

    private byte[] without(int start) {
        for (int at = start; at + 1 < xml.length; at++) {
            if (xml[at] != '<') {
                continue;
            }
            if (xml[at + 1] == '!' || xml[at + 1] == '?') {
                return xml;
            }
            int end = xml[at + 1] == '/' ? endOfHolder(at) : endOfRun(at);
            if (end > at) {
                keepUpTo(at);
                kept = end;
                at = end - 1;
            }
        }
        keepUpTo(xml.length);
        return Arrays.copyOf(slim, size);
    }

    private void keepUpTo(int end) {
        System.arraycopy(xml, kept, slim, size, end - kept);
        size += end - kept;
        kept = end;
    }

    /** Where the document begins behind its declaration; -1 if it is not in UTF-8. */
    private static int endOfDeclaration(byte[] xml) {
        if (xml.length < 2 || xml[0] != '<' || xml[1] == 0) {
            return -1;
        }
        int at = 0;
        while (xml[1] == '?' && at < xml.length && xml[at] != '>') {
            at++;
        }
        String declaration = new String(xml, 0, at, StandardCharsets.ISO_8859_1);
        return declaration.contains("encoding") && !declaration.contains("UTF-8") ? -1 : at;
    }

    /**
     * The place behind empty elements of looks that follow one another; the place itself if none stands there. A document
     * says the same of most of its cells: what was left out once is known again as a whole.
     */
    private int endOfRun(int start) {
        int key = start + SAMPLED < xml.length ? WAYS * runKey(start) : -1;
        for (int way = key; way >= 0 && way < key + WAYS; way++) {
            int length = runEnds[way] - runs[way];
            if (length > 0
                    && start + length <= xml.length
                    && Arrays.equals(xml, start, start + length, xml, runs[way], runEnds[way])) {
                return start + length;
            }
        }
        int end = start;
        for (int next = endOfLooks(start); next > end; next = endOfLooks(end)) {
            end = next;
        }
        if (end > start && key >= 0) {
            int way = key + remembered++ % WAYS;
            runs[way] = start;
            runEnds[way] = end;
        }
        return end;
    }

    /** Of its first name and its first values, as runs differ in these. */
    private int runKey(int start) {
        return (xml[start + 3] * 31 + xml[start + 5] * 7 + xml[start + 13] * 3 + xml[start + SAMPLED - 1]) & KEYS - 1;
    }

    /** The place behind an empty element of looks; the place itself if it is something else. */
    private int endOfLooks(int start) {
        int name = start + 3;
        if (!isPrefix(start + 1) || xml[start] != '<') {
            return start;
        }
        int at = endOfName(name);
        boolean whole = at < xml.length && (xml[at] <= ' ' || xml[at] == '/');
        return whole && isOneOf(looks, name, at) ? endOfEmpty(start, at) : start;
    }

    /** The place behind the end of an element of which nothing is left but its start, which is taken back or left out. */
    private int endOfHolder(int start) {
        int name = start + 4;
        if (!isPrefix(start + 2)) {
            return start;
        }
        int end = endOfName(name);
        if (end >= xml.length || xml[end] != '>' || !isOneOf(HOLDERS_BY_KEY, name, end)) {
            return start;
        }
        int length = end - start;
        if (kept == start && isStartOf(start, end, slim, size - length, size)) {
            size -= length;
            return end + 1;
        }
        if (start - length >= kept && isStartOf(start, end, xml, start - length, start)) {
            keepUpTo(start - length);
            kept = start;
            return end + 1;
        }
        return start;
    }

    /** Whether some bytes are the start tag to the end tag at hand, without attributes. */
    private boolean isStartOf(int start, int end, byte[] bytes, int from, int to) {
        return from >= 0 && bytes[from] == '<' && Arrays.equals(bytes, from + 1, to, xml, start + 2, end + 1);
    }

    private boolean isPrefix(int at) {
        return at + 2 < xml.length && xml[at] == 'w' && xml[at + 1] == ':';
    }

    private int endOfName(int start) {
        int at = start;
        while (at < xml.length && (xml[at] >= 'a' && xml[at] <= 'z' || xml[at] >= 'A' && xml[at] <= 'Z')) {
            at++;
        }
        return at;
    }

    private boolean isOneOf(byte[][][] names, int start, int end) {
        if (start == end) {
            return false;
        }
        for (byte[] name : names[key(xml, start, end)]) {
            if (Arrays.equals(xml, start, end, name, 0, name.length)) {
                return true;
            }
        }
        return false;
    }

    private int endOfEmpty(int start, int endOfName) {
        byte quote = 0;
        for (int at = endOfName; at < xml.length; at++) {
            byte c = xml[at];
            if (c == '<') {
                return start;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return xml[at - 1] == '/' ? at + 1 : start;
            }
        }
        return start;
    }
}
