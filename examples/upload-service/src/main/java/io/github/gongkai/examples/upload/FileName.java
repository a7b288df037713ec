package io.github.gongkai.examples.upload;

/** File names that strangers chose, made safe to show, to store and to offer for download. */
final class FileName {

    private static final int LONGEST = 120;
    private static final String NONE = "report";

    private FileName() {}

    /** The last part of a path, without control characters, marks of direction and what file systems do not allow. */
    static String of(String sent) {
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        StringBuilder safe = new StringBuilder();
        last.codePoints().filter(FileName::isHarmless).limit(LONGEST).forEach(safe::appendCodePoint);
        String name = safe.toString().strip();
        return name.isEmpty() || name.chars().allMatch(c -> c == '.') ? NONE : name;
    }

    /** A text without control characters, marks of direction and halves of characters, which some databases refuse. */
    static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().map(c -> isVisible(c) ? c : '\uFFFD').forEach(printable::appendCodePoint);
        return printable.toString();
    }

    /** The name without its ending. */
    static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static boolean isHarmless(int c) {
        return isVisible(c) && "\"*:<>?|".indexOf(c) < 0;
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
