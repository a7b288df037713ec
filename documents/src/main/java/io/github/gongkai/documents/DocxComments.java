package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import io.github.gongkai.documents.MarkedCopy.Note;
import java.util.List;
import java.util.Locale;

/** Notes as comments of a Word document. */
final class DocxComments {

    private static final String AUTHOR = "gongkai";
    private static final Bilingual ALSO = new Bilingual("另见：", "Also: ");
    private static final Bilingual BETWEEN = new Bilingual("；", "; ");

    private final String prefix;
    private final Locale locale;
    private final StringBuilder xml = new StringBuilder();

    /** @param prefix with its colon, or empty */
    DocxComments(String prefix, Locale locale) {
        this.prefix = prefix;
        this.locale = locale;
    }

    /** @param others where the note belongs besides the place of the comment */
    void add(int id, Note note, List<Place> others) {
        open("comment " + prefix + "id=\"" + id + "\" " + prefix + "author=\"" + AUTHOR + "\" " + prefix + "initials=\""
                + AUTHOR + "\"");
        paragraph(note.title());
        note.text().lines().forEach(this::paragraph);
        if (!others.isEmpty()) {
            paragraph(ALSO.in(locale)
                    + String.join(
                            BETWEEN.in(locale),
                            others.stream().map(place -> place.in(locale)).toList()));
        }
        close("comment");
    }

    private void paragraph(String text) {
        open("p");
        open("r");
        open("t xml:space=\"preserve\"");
        xml.append(escaped(text));
        close("t");
        close("r");
        close("p");
    }

    private void open(String element) {
        xml.append('<').append(prefix).append(element).append('>');
    }

    private void close(String element) {
        xml.append("</").append(prefix).append(element).append('>');
    }

    /** Characters that XML does not know at all are replaced. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                default -> escaped.appendCodePoint(isXml(c) ? c : WordText.NO_CHARACTER);
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }

    @Override
    public String toString() {
        return xml.toString();
    }
}
