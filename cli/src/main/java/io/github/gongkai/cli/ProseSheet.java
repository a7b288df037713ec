package io.github.gongkai.cli;

import io.github.gongkai.cli.ProseMarks.Stretch;
import java.io.IOException;
import java.util.List;

/** The paragraphs of a section, with the stretches marked that findings speak of. */
final class ProseSheet {

    private final Markup html;
    private final String id;
    private final List<Stretch> stretches;

    ProseSheet(Markup html, String id, List<Stretch> stretches) {
        this.html = html;
        this.id = id;
        this.stretches = stretches;
    }

    void write(String text) throws IOException {
        int start = 0;
        while (start <= text.length()) {
            int end = text.indexOf('\n', start) < 0 ? text.length() : text.indexOf('\n', start);
            if (!text.substring(start, end).isBlank()) {
                html.open("p");
                paragraph(text, start + blanks(text, start, end), end);
                html.close("p");
            }
            start = end + 1;
        }
    }

    /** The style indents a paragraph; blanks that do so in the text would do it twice. */
    private static int blanks(String text, int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at - start;
    }

    private void paragraph(String text, int start, int end) throws IOException {
        int at = start;
        for (Stretch stretch : stretches) {
            int from = Math.max(at, stretch.start());
            int to = Math.min(end, stretch.end());
            if (from < to) {
                html.text(text.substring(at, from));
                mark(stretch, text.substring(from, to), stretch.start() >= start);
                at = to;
            }
        }
        html.text(text.substring(at, end));
    }

    /** A stretch that goes on in another paragraph has its id in the first. */
    private void mark(Stretch stretch, String words, boolean first) throws IOException {
        html.leaf(
                "mark",
                words,
                "id",
                first ? id + "p" + stretch.number() : "",
                "class",
                stretch.heaviest().map(CellMarks::of).orElse("k"));
    }
}
