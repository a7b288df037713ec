package io.github.gongkai.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the place that is printed to can show: colours, and lines of a certain width. A pipe shows no colours, and its lines
 * are never broken.
 *
 * @param colours whether colours are shown
 * @param width the number of columns, in which a Chinese character takes two; 0 for a pipe
 */
record Terminal(boolean colours, int width) {

    static final Terminal PIPE = new Terminal(false, 0);
    private static final int NARROWEST = 40;

    enum Style {
        BOLD("1"),
        DIM("2"),
        RED("31"),
        YELLOW("33"),
        CYAN("36"),
        GREEN("32");

        private final String code;

        Style(String code) {
            this.code = code;
        }
    }

    /** What the launcher said of standard output, or else what the JVM can tell. */
    static Terminal ofStandardOutput() {
        return of(System.getProperty("gongkai.columns"));
    }

    /** What the launcher said of standard error, or else what the JVM can tell. */
    static Terminal ofStandardError() {
        return of(System.getProperty("gongkai.error-columns"));
    }

    private static Terminal of(@Nullable String told) {
        int columns = told != null ? number(told) : System.console() == null ? 0 : 80;
        boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
        return columns == 0 ? PIPE : new Terminal(!plain, Math.max(columns, NARROWEST));
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }

    String styled(String text, Style style) {
        return colours ? "\u001b[" + style.code + "m" + text + "\u001b[0m" : text;
    }

    /** The text broken into lines that fit behind an indent; one line for a pipe. */
    List<String> wrap(String text, int indent) {
        String line = oneLine(text);
        int room = width - indent;
        if (width == 0 || columns(line) <= room) {
            return List.of(line);
        }
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < line.length()) {
            int end = lineEnd(line, start, room);
            lines.add(withoutSpacesBehind(line.substring(start, end)));
            start = end;
            while (start < line.length() && line.charAt(start) == ' ') {
                start++;
            }
        }
        return lines;
    }

    /** Only plain spaces: every other character of a document is shown. */
    private static String withoutSpacesBehind(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == ' ') {
            end--;
        }
        return text.substring(0, end);
    }

    /** A line may end after a space, and before or after a wide character. */
    private static int lineEnd(String line, int start, int room) {
        int used = 0;
        int lastBreak = start;
        for (int at = start; at < line.length(); ) {
            int character = line.codePointAt(at);
            int length = Character.charCount(character);
            if (at > start && (isWide(character) || line.charAt(at - 1) == ' ' || isWide(line.codePointBefore(at)))) {
                lastBreak = at;
            }
            used += columns(character);
            if (used > room) {
                return lastBreak > start ? lastBreak : Math.max(at, start + length);
            }
            at += length;
        }
        return line.length();
    }

    /** The number of columns that a text takes. */
    static int columns(String text) {
        return text.codePoints().map(Terminal::columns).sum();
    }

    private static int columns(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return isWide(character) ? 2 : 1;
    }

    private static boolean isWide(int character) {
        return character >= 0x1100 && character <= 0x115F
                || character >= 0x2E80 && character <= 0xA4CF
                || character >= 0xAC00 && character <= 0xD7A3
                || character >= 0xF900 && character <= 0xFAFF
                || character >= 0xFE30 && character <= 0xFE6F
                || character >= 0xFF00 && character <= 0xFF60
                || character >= 0xFFE0 && character <= 0xFFE6
                || character >= 0x1F300 && character <= 0x1FAFF
                || character >= 0x20000 && character <= 0x3FFFD;
    }

    /** The text on one line, without what could steer a terminal: documents are hostile. */
    static String oneLine(String text) {
        return isPlain(text) ? text : madePlain(text);
    }

    /** Nearly every text is: letters below those that take two, none of which could steer anything. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            boolean printed = letter >= ' ' && letter < 0x7F || letter > 0x9F && letter < 0xD800;
            if (!printed || isBidirectionalControl(letter)) {
                return false;
            }
        }
        return true;
    }

    private static String madePlain(String text) {
        StringBuilder line = new StringBuilder(text.length());
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (character == '\n' || character == '\r' || character == '\t') {
                line.append(' ');
            } else if (Character.isISOControl(character) || isBidirectionalControl(character)) {
                line.append('\uFFFD');
            } else {
                line.appendCodePoint(character);
            }
        }
        return line.toString();
    }

    private static boolean isBidirectionalControl(int character) {
        return character >= 0x202A && character <= 0x202E || character >= 0x2066 && character <= 0x2069;
    }
}
