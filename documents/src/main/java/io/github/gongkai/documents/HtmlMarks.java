package io.github.gongkai.documents;

import io.github.gongkai.documents.MarkedCopy.Note;
import io.github.gongkai.documents.Marks.Mark;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * A web page with its marks. Of the page only text, tables and lists are kept, and of its attributes those that lay out a
 * table; everything else goes before the first mark is set, and jsoup's cleaner goes over the result once more.
 */
final class HtmlMarks implements Marker {

    private static final Set<String> KEPT = Set.of("colspan", "rowspan", "align", "valign", "start");
    /** These say nothing to a reader, or say it in a way that a copy should not. */
    private static final String DROPPED = String.join(",", HtmlKind.SKIPPED.names()) + ",embed,form > input,button";

    private static final Safelist SAFE = Safelist.relaxed()
            .removeTags("img", "a")
            .addTags("a", "center", "font", "hr", "ins", "mark", "s", "section", "article", "main", "header", "footer")
            .addAttributes("a", "href", "title")
            .addProtocols("a", "href", "#")
            .addAttributes("mark", "class", "id")
            .addAttributes("td", "class", "id", "align", "valign", "colspan", "rowspan")
            .addAttributes("th", "class", "id", "align", "valign", "colspan", "rowspan")
            .addAttributes("p", "align")
            .addAttributes("div", "align")
            .addAttributes("tr", "align");

    @Override
    public Optional<MarkedCopy> mark(byte[] document, String name, List<Note> notes, Locale locale, Budget budget)
            throws DocumentException {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(budget.depth());
        Document page = parser.parseInput(Decoding.of(document).text(), "");
        Marks marks = Marks.of(notes);
        MarkedPage copy = new MarkedPage(marks, locale);
        Set<String> set = new HashSet<>();
        Found found = find(page, marks);
        strip(page);
        found.texts.forEach((text, here) -> markText(text, here, set, copy));
        found.cells.forEach((cell, mark) -> markCell(cell, mark, set, copy));
        List<Node> body = new Cleaner(SAFE).clean(page).body().childNodesCopy();
        return Optional.of(new MarkedCopy(copy.finish(name, body, notes, set), "html", marks.anchors(set)));
    }

    private static final class Found {
        private final Map<Element, Mark> cells = new HashMap<>();
        private final Map<TextNode, List<Mark>> texts = new HashMap<>();
    }

    /** What is to be marked, told by where it stood in the source before anything is changed. */
    private static Found find(Document page, Marks marks) {
        Found found = new Found();
        Map<Integer, Mark> cells = new HashMap<>();
        List<Mark> passages = new ArrayList<>();
        for (Mark mark : marks.list()) {
            if (mark.isCell()) {
                cells.put(mark.covered().start(), mark);
            } else {
                passages.add(mark);
            }
        }
        NodeTraversor.traverse(
                (NodeVisitor) (node, depth) -> {
                    int start = node.sourceRange().startPos();
                    if (node instanceof Element element && cells.containsKey(start) && isCell(element)) {
                        found.cells.put(element, cells.get(start));
                    } else if (node instanceof TextNode text && !text.isBlank()) {
                        int end = node.sourceRange().endPos();
                        List<Mark> here = passages.stream()
                                .filter(mark -> mark.covered().start() < end
                                        && start < mark.covered().end())
                                .toList();
                        if (!here.isEmpty()) {
                            found.texts.put(text, here);
                        }
                    }
                },
                page);
        return found;
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static void strip(Document page) {
        page.select(DROPPED).remove();
        for (Element element : page.getAllElements()) {
            element.attributes().asList().stream()
                    .map(org.jsoup.nodes.Attribute::getKey)
                    .filter(key -> !KEPT.contains(key))
                    .toList()
                    .forEach(element::removeAttr);
        }
    }

    /** Where the source spells a character in another way than it is, the whole text is marked. */
    private static void markText(TextNode text, List<Mark> here, Set<String> set, MarkedPage copy) {
        String words = text.getWholeText();
        int start = text.sourceRange().startPos();
        boolean plain = text.sourceRange().endPos() - start == words.length();
        List<Marks.Stretch> pieces = plain
                ? Marks.cut(start, start + words.length(), here)
                : List.of(new Marks.Stretch(start, start + words.length(), here));
        for (Marks.Stretch piece : pieces) {
            String part = words.substring(piece.start() - start, piece.end() - start);
            if (piece.marks().isEmpty()) {
                text.before(new TextNode(part));
            } else {
                text.before(copy.passage(part, piece.marks(), set));
            }
        }
        text.remove();
    }

    private static void markCell(Element cell, Mark mark, Set<String> set, MarkedPage copy) {
        cell.attr("class", MarkedPage.of(mark.weight())).attr("id", mark.anchor());
        set.add(mark.anchor());
        Element last = cell.lastElementChild();
        Element inner = last != null && last.normalName().equals("p") ? last : cell;
        inner.appendChild(copy.numbers(mark));
    }
}
