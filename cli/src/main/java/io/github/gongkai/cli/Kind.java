package io.github.gongkai.cli;

import java.util.Locale;
import java.util.Set;

/** What an input is taken for, as far as the command must know it; the rest is told by the readers. */
enum Kind {
    DOCUMENT,
    /** The JSON of one report. */
    JSON,
    /** NDJSON: the JSON of a report on each line. */
    LINES,
    ARCHIVE;

    /** How much of an input is looked at. */
    static final int HEAD = 1 << 16;

    private static final Set<String> LINE_ENDINGS = Set.of("ndjson", "jsonl");
    /** These are never NDJSON. */
    private static final Set<String> DOCUMENT_ENDINGS =
            Set.of("htm", "html", "shtml", "xhtml", "pdf", "doc", "docx", "docm", "wps", "xls", "xlsx", "xlsm", "et");

    private static final Set<String> OTHER_ENDINGS = Set.of("txt", "text", "md", "json", "zip");
    private static final Set<String> ARCHIVE_ENDINGS =
            Set.of("zip", "rar", "7z", "gz", "tgz", "tar", "bz2", "xz", "jar");

    /** Whether somebody who finds a file of this name in a folder would expect a report in it. */
    static boolean isExpected(String name) {
        String ending = ending(name);
        return !lastStep(name).startsWith(".")
                && !MarkedCopies.isCopy(name)
                && (LINE_ENDINGS.contains(ending)
                        || DOCUMENT_ENDINGS.contains(ending)
                        || OTHER_ENDINGS.contains(ending));
    }

    /** Whether a name says that the file is a document of an office or a browser. */
    static boolean isDocument(String name) {
        return DOCUMENT_ENDINGS.contains(ending(name));
    }

    static boolean isLines(String name) {
        return LINE_ENDINGS.contains(ending(name));
    }

    static boolean isArchive(String name) {
        return ARCHIVE_ENDINGS.contains(ending(name));
    }

    static boolean isZip(String name) {
        return ending(name).equals("zip");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    private static String lastStep(String name) {
        return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /**
     * Told by how the input begins: no other format begins with a brace; a bracket may, and with a name that says so.
     *
     * @param head as much as is at hand, up to {@link #HEAD} bytes or all of it
     * @param length how many bytes of it count
     */
    static Kind of(byte[] head, int length, String name) {
        if (length >= 4 && head[0] == 'P' && head[1] == 'K' && (head[2] == 3 || head[2] == 5)) {
            return ARCHIVE;
        }
        int at = length >= 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB ? 3 : 0;
        while (at < length && isBlank(head[at])) {
            at++;
        }
        if (isLines(name)) {
            return LINES;
        }
        if (at == length || head[at] != '{' && !(head[at] == '[' && ending(name).equals("json"))) {
            return DOCUMENT;
        }
        return holdsLines(head, at, length) ? LINES : JSON;
    }

    /**
     * Whether a line that ends with a brace is followed by another that begins with one. A line that does not end in what
     * is at hand is taken for one of several: nobody writes a single report so long.
     */
    private static boolean holdsLines(byte[] head, int start, int length) {
        int last = 0;
        int at = start;
        while (at < length && head[at] != '\n') {
            last = head[at] > ' ' ? head[at] : last;
            at++;
        }
        if (at == length) {
            return length >= HEAD;
        }
        while (at < length && isBlank(head[at])) {
            at++;
        }
        return last == '}' && at < length && head[at] == '{';
    }

    private static boolean isBlank(byte octet) {
        return octet == ' ' || octet == '\n' || octet == '\r' || octet == '\t';
    }
}
