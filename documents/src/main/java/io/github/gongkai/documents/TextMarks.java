package io.github.gongkai.documents;

import io.github.gongkai.documents.MarkedCopy.Note;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** A plain text with its marks, as a page: plain text itself has no room for a note. */
final class TextMarks implements Marker {

    @Override
    public Optional<MarkedCopy> mark(byte[] document, String name, List<Note> notes, Locale locale, Budget budget)
            throws DocumentException {
        String text = Decoding.of(document).text();
        Marks marks = Marks.of(notes);
        MarkedPage copy = new MarkedPage(marks, locale);
        Set<String> set = new HashSet<>();
        Element body = new Element("pre");
        for (Marks.Stretch piece : Marks.cut(0, text.length(), marks.list())) {
            budget.takeBlock();
            String words = text.substring(piece.start(), piece.end());
            body.appendChild(piece.marks().isEmpty() ? new TextNode(words) : copy.passage(words, piece.marks(), set));
        }
        return Optional.of(new MarkedCopy(copy.finish(name, List.of(body), notes, set), "html", marks.anchors(set)));
    }
}
