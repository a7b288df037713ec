package io.github.gongkai.json;

import java.util.List;

/** What is said of JSON that is not a report: one line with the path, what is wrong and the place. */
public final class Complaint {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_PROBLEM = 600;

    private Complaint() {}

    /**
     * The whole line.
     *
     * @param path the names of members and the indexes in arrays that lead from the root to the place
     * @param problem in words, which may quote anything
     * @param place as {@link #place} gives it
     */
    public static String line(List<Object> path, String problem, String place) {
        StringBuilder line = new StringBuilder();
        for (Object step : path) {
            if (step instanceof Integer index) {
                line.append('[').append(index).append(']');
            } else {
                line.append(line.isEmpty() ? "" : ".").append(oneLine(step.toString(), LONGEST_NAME));
            }
        }
        return line.append(line.isEmpty() ? "" : ": ")
                .append(oneLine(problem, LONGEST_PROBLEM))
                .append(place)
                .toString();
    }

    /** The place in words, behind a blank; nothing where neither the line nor the byte is known, which are then below 1 and 0. */
    public static String place(int line, int column, long offset) {
        if (line > 0) {
            return " (line " + line + ", column " + Math.max(1, column) + ")";
        }
        return offset < 0 ? "" : " (byte " + offset + ")";
    }

    /** A hostile text made fit for a message: without line ends and other invisible characters, and short. */
    static String oneLine(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(longest).forEach(c -> {
            if (isVisible(c)) {
                line.appendCodePoint(c);
            } else {
                line.append(String.format("\\u%04x", c));
            }
        });
        return text.codePointCount(0, text.length()) > longest
                ? line.append('…').toString()
                : line.toString();
    }

    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.UNASSIGNED -> false;
            default -> true;
        };
    }
}
