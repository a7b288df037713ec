package io.github.gongkai.documents;

/** Words as a browser sets them: blanks run together, lines end where an element or a break ends them. */
final class HtmlText {

    private final StringBuilder text = new StringBuilder();

    void append(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty() && last() != ' ' && last() != '\n') {
                text.append(' ');
            }
        }
    }

    void endLine() {
        if (!text.isEmpty() && last() != '\n') {
            text.append('\n');
        }
    }

    private char last() {
        return text.charAt(text.length() - 1);
    }

    void clear() {
        text.setLength(0);
    }

    /** The words so far, without blanks at both ends. */
    @Override
    public String toString() {
        return Normalization.strip(text);
    }
}
