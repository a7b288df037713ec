package io.github.gongkai.documents;

import io.github.gongkai.documents.HtmlNames.Kind;
import java.util.Arrays;

/**
 * Finds the tags of a page whose attributes only say how words look: those of elements by which a parser goes whatever their
 * attributes are, and none of whose attributes a reader of the page asks for. A tag has all of its attributes left out, or
 * none.
 *
 * <p>It goes through the page as a parser does, but only as far as all parsers would go in the same way: from the first thing
 * on whose end depends on more, such as what stands in a drawing or in a tag that lacks its end, it finds nothing.
 */
final class HtmlLooks {

    /** What ends neither here nor there with certainty. */
    private static final int UNSURE = -1;

    private static final int SLOTS = 32;

    private final char[] page;
    private final int end;
    private int at;
    private int looksStart;
    private int looksEnd;

    /** Tags found before: by how they begin, where the last one stands, where its attributes begin, and how long it is. */
    private final int[] knownTags = new int[SLOTS];

    private final int[] knownNames = new int[SLOTS];
    private final int[] knownLengths = new int[SLOTS];

    /** Whether the tag at hand can do without its attributes. */
    private boolean onlyLooks;

    HtmlLooks(char[] page, int start, int end) {
        this.page = page;
        this.at = start;
        this.end = end;
    }

    /** Goes on to the next attributes; false where there are no more. */
    boolean next() {
        looksEnd = 0;
        while (at != UNSURE && looksEnd == 0) {
            int open = indexOf('<', at);
            at = open == UNSURE || open + 1 == end ? UNSURE : behind(open);
        }
        return looksEnd != 0;
    }

    /** The first character of the attributes. */
    int start() {
        return looksStart;
    }

    /** The character behind the attributes, which ends the tag. */
    int end() {
        return looksEnd;
    }

    /** Where the text goes on behind what begins with a pointed bracket. */
    private int behind(int open) {
        char first = page[open + 1];
        if (isLetter(first)) {
            return behindStartTag(open);
        }
        if (first == '/') {
            return behindEndTag(open + 2);
        }
        if (first == '!') {
            return behindDeclaration(open + 2);
        }
        return first == '?' || first >= 0x80 ? UNSURE : open + 1;
    }

    private int behindStartTag(int open) {
        int slot = (page[open + 1] * 5 + (open + 2 < end ? page[open + 2] : 0)) % SLOTS;
        if (isKnown(open, slot)) {
            looksStart = open + knownNames[slot];
            looksEnd = open + knownLengths[slot] - 1;
            return looksEnd + 1;
        }
        int nameEnd = nameEnd(open + 1);
        long name = HtmlNames.key(page, open + 1, nameEnd);
        Kind kind = HtmlNames.kind(name);
        onlyLooks = kind == Kind.PLAIN;
        int tagEnd = behindAttributes(nameEnd);
        if (tagEnd == UNSURE) {
            return UNSURE;
        }
        if (onlyLooks) {
            found(open, nameEnd, tagEnd, slot);
            return tagEnd;
        }
        return switch (kind) {
            case OTHER, PLAIN -> tagEnd;
            case RAW, RAW_SOMEWHERE -> behindText(name, kind == Kind.RAW, tagEnd);
            case STRANGE -> UNSURE;
        };
    }

    private boolean isKnown(int open, int slot) {
        int length = knownLengths[slot];
        int known = knownTags[slot];
        return length > 0
                && length <= end - open
                && Arrays.equals(page, open, open + length, page, known, known + length);
    }

    private void found(int open, int nameEnd, int tagEnd, int slot) {
        if (tagEnd - nameEnd > 1) {
            looksStart = nameEnd;
            looksEnd = tagEnd - 1;
            knownTags[slot] = open;
            knownNames[slot] = nameEnd - open;
            knownLengths[slot] = tagEnd - open;
        }
    }

    private int behindAttributes(int nameEnd) {
        int next = nameEnd;
        while (true) {
            int name = skipBlanks(next);
            if (name == end) {
                return UNSURE;
            }
            char first = page[name];
            if (first == '>') {
                return name + 1;
            }
            if (first == '/') {
                onlyLooks = false;
                return name + 1 < end && page[name + 1] == '>' ? name + 2 : UNSURE;
            }
            next = first == '=' || name == nameEnd ? UNSURE : behindAttribute(name);
            if (next == UNSURE) {
                return UNSURE;
            }
        }
    }

    private int behindAttribute(int start) {
        int nameEnd = start;
        while (nameEnd < end && isOfAttributeName(page[nameEnd])) {
            nameEnd++;
        }
        int sign = skipBlanks(nameEnd);
        if (nameEnd == start || sign == end) {
            return UNSURE;
        }
        long name = HtmlNames.key(page, start, nameEnd);
        onlyLooks &= !HtmlNames.isAskedFor(name);
        return page[sign] == '=' ? behindValue(name == HtmlNames.STYLE, skipBlanks(sign + 1)) : sign;
    }

    private int behindValue(boolean isStyle, int start) {
        if (start == end) {
            return UNSURE;
        }
        char quote = page[start];
        boolean quoted = quote == '"' || quote == '\'';
        int from = quoted ? start + 1 : start;
        int to = quoted ? indexOf(quote, from) : wordEnd(from);
        if (to == UNSURE) {
            return UNSURE;
        }
        onlyLooks = onlyLooks && !(isStyle && HtmlCell.mayTell(page, from, to));
        return quoted ? to + 1 : to;
    }

    private int wordEnd(int from) {
        int i = from;
        while (i < end && page[i] > ' ' && "\"'<=`>".indexOf(page[i]) < 0) {
            i++;
        }
        return i > from && i < end && (page[i] == '>' || isBlank(page[i])) ? i : UNSURE;
    }

    private int behindEndTag(int start) {
        int nameEnd = nameEnd(start);
        int close = skipBlanks(nameEnd);
        return nameEnd > start && isLetter(page[start]) && close < end && page[close] == '>' ? close + 1 : UNSURE;
    }

    private int behindDeclaration(int start) {
        if (startsWith("--", start)) {
            return behindComment(start + 2);
        }
        if (startsWith("[c", start)) {
            return UNSURE;
        }
        int close = indexOf('>', start);
        int open = indexOf('<', start);
        return close == UNSURE || open != UNSURE && open < close ? UNSURE : close + 1;
    }

    private int behindComment(int start) {
        if (startsWith(">", start) || startsWith("->", start)) {
            return UNSURE;
        }
        for (int dash = indexOf('-', start); dash != UNSURE; dash = indexOf('-', dash + 1)) {
            if (startsWith("-->", dash)) {
                return dash + 3;
            }
            if (startsWith("--!", dash)) {
                return UNSURE;
            }
        }
        return UNSURE;
    }

    /**
     * The end tag of an element whose text is no markup.
     *
     * @param raw whether it is so for certain; otherwise only where no tag stands in it
     */
    private int behindText(long name, boolean raw, int start) {
        for (int open = indexOf('<', start); open != UNSURE; open = indexOf('<', open + 1)) {
            if (startsWith("</", open) && HtmlNames.key(page, open + 2, nameEnd(open + 2)) == name) {
                return open;
            }
            // a script may hold a comment that holds a script
            if (!raw || startsWith("<script", open)) {
                return UNSURE;
            }
        }
        return UNSURE;
    }

    private int nameEnd(int start) {
        int i = start;
        while (i < end && (isLetter(page[i]) || page[i] >= '0' && page[i] <= '9' || ":-_.".indexOf(page[i]) >= 0)) {
            i++;
        }
        return i;
    }

    private static boolean isOfAttributeName(char c) {
        return c > ' ' && c != '=' && c != '>' && c != '/' && c != '<';
    }

    private int skipBlanks(int from) {
        int i = from;
        while (i < end && isBlank(page[i])) {
            i++;
        }
        return i;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private int indexOf(char wanted, int from) {
        for (int i = from; i < end; i++) {
            if (page[i] == wanted) {
                return i;
            }
        }
        return UNSURE;
    }

    /** @param text in lower case */
    private boolean startsWith(String text, int from) {
        if (text.length() > end - from) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.toLowerCase(page[from + i]) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
