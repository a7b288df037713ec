package io.github.gongkai.documents;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * A web page as blocks. Tables that hold tables only lay out the page; their cells are read as paragraphs. Each innermost
 * table becomes a grid.
 */
final class HtmlBlocks implements NodeVisitor {

    /** Nothing in these is text of the page. */
    static final Set<String> SKIPPED = Set.of(
            "head",
            "script",
            "style",
            "noscript",
            "template",
            "select",
            "textarea",
            "iframe",
            "object",
            "embed",
            "svg");

    private static final Set<String> ROW_GROUPS = Set.of("tbody", "thead", "tfoot");
    private static final Set<String> CONTAINERS = Set.of("body", "main", "article", "section", "div", "td");
    private static final List<String> ATTACHMENTS =
            List.of(".doc", ".docx", ".wps", ".pdf", ".xls", ".xlsx", ".zip", ".rar", ".ofd");

    private static final int MOST_ATTACHMENTS = 20;
    private static final int MOST_IMAGES = 1000;
    /** In pixels. */
    private static final int SMALL = 100;

    private static final int HUGE_SPAN = 1_000_000;

    /** A limit was passed inside the traversal, whose methods may throw nothing checked. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient DocumentException limit;

        Stop(DocumentException limit) {
            super(limit);
            this.limit = limit;
        }
    }

    private final Budget budget;
    private final Set<Element> layoutTables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> attachments = new ArrayList<>();
    private final List<Integer> images = new ArrayList<>();
    private final List<Content.Container> containers = new ArrayList<>();
    /** By container that is open: the block with which it began. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private final StringBuilder text = new StringBuilder();
    private @Nullable Node textStart;
    private @Nullable Node textEnd;
    private @Nullable Node skipped;
    private @Nullable Element table;
    private Grid.@Nullable Builder grid;
    private @Nullable Element cell;
    private int tables;
    private int tableNumber;
    private final HtmlPath path = new HtmlPath();

    /** The number of characters in front of the page, where it is part of a text. */
    private final int offset;

    private HtmlBlocks(Budget budget, int offset, int tables) {
        this.budget = budget;
        this.offset = offset;
        this.tables = tables;
    }

    /** The blocks of a piece of HTML that stands in a text behind so many characters and so many tables. */
    static List<Block> inText(String html, Budget budget, int offset, int tables) throws DocumentException {
        HtmlBlocks reader = new HtmlBlocks(budget, offset, tables);
        reader.read(html);
        return reader.blocks;
    }

    static Content of(String html, Budget budget) throws DocumentException {
        HtmlBlocks reader = new HtmlBlocks(budget, 0, 0);
        Document page = reader.read(html);
        return new Content(
                reader.blocks,
                title(page),
                meta(page, "pubdate"),
                reader.attachments,
                reader.images,
                reader.containers,
                Optional.empty(),
                List.of());
    }

    private Document read(String html) throws DocumentException {
        Parser parser = Parser.htmlParser().setTrackPosition(true).setMaxDepth(budget.depth());
        Document page = parser.parseInput(html, "");
        findLayoutTables(page);
        try {
            NodeTraversor.traverse(this, page);
        } catch (Stop stop) {
            throw stop.limit;
        }
        return page;
    }

    private static Optional<String> title(Document page) {
        return meta(page, "articletitle").or(() -> Optional.of(page.title()).filter(title -> !title.isBlank()));
    }

    private static Optional<String> meta(Document page, String name) {
        for (Element meta : page.head().getElementsByTag("meta")) {
            if (meta.attr("name").equalsIgnoreCase(name)
                    && !meta.attr("content").isBlank()) {
                return Optional.of(meta.attr("content"));
            }
        }
        return Optional.empty();
    }

    private void findLayoutTables(Document page) {
        for (Element inner : page.getElementsByTag("table")) {
            Element outer = inner.parent();
            while (outer != null && !outer.normalName().equals("table")) {
                outer = outer.parent();
            }
            if (outer != null) {
                layoutTables.add(outer);
            }
        }
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null) {
            return;
        }
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            try {
                start(element);
            } catch (DocumentException limit) {
                throw new Stop(limit);
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (skipped == node) {
            skipped = null;
        } else if (skipped == null && node instanceof Element element) {
            try {
                end(element);
            } catch (DocumentException limit) {
                throw new Stop(limit);
            }
        }
    }

    private void start(Element element) throws DocumentException {
        String name = element.normalName();
        if (name.equals("img")) {
            noteImage(element);
        }
        if (SKIPPED.contains(name)) {
            noteEmbedded(element);
            skipped = element;
        } else if (name.equals("table")) {
            startTable(element);
        } else if (grid != null && ROW_GROUPS.contains(name)) {
            path.enterGroup(name);
        } else if (grid != null && name.equals("tr")) {
            path.enterRow();
            grid.startRow();
        } else if (grid != null && (name.equals("td") || name.equals("th"))) {
            path.enterCell(name);
            cell = element;
            text.setLength(0);
        } else if (name.equals("br") || element.isBlock()) {
            breakLine();
        }
        if (grid == null && CONTAINERS.contains(name)) {
            open.push(blocks.size());
        }
    }

    private void closeContainer() {
        int start = open.pop();
        if (blocks.size() > start + 1) {
            containers.add(new Content.Container(start, blocks.size()));
        }
    }

    private void startTable(Element element) throws DocumentException {
        breakLine();
        tables++;
        if (!layoutTables.contains(element)) {
            table = element;
            tableNumber = tables;
            path.enterTable(element);
            moveFootToTheEnd(element);
            grid = new Grid.Builder(budget);
        }
    }

    /** Wherever it is written, the foot of a table is its end. */
    private static void moveFootToTheEnd(Element element) {
        for (Element child : element.children()) {
            if (child.normalName().equals("tfoot")) {
                element.appendChild(child);
            }
        }
    }

    private void end(Element element) throws DocumentException {
        String name = element.normalName();
        if (element == cell) {
            endCell(element);
        } else if (element == table) {
            endTable();
        } else if (grid != null && ROW_GROUPS.contains(name)) {
            grid.endGroup();
        } else if (element.isBlock()) {
            breakLine();
        }
        if (name.equals("a")) {
            noteAttachment(element);
        }
        if (grid == null && CONTAINERS.contains(name)) {
            closeContainer();
        }
    }

    private void endCell(Element element) throws DocumentException {
        Grid.Builder rows = grid;
        cell = null;
        if (rows != null) {
            Place place = Place.table(tableNumber, rows.row() + 1, rows.nextColumn() + 1)
                    .covering(characters(element, element, Optional.of(path.ofCell())));
            rows.add(Normalization.strip(text.toString()), place, span(element, "rowspan"), span(element, "colspan"));
        }
        forgetText();
    }

    private void forgetText() {
        text.setLength(0);
        textStart = null;
        textEnd = null;
    }

    private void endTable() throws DocumentException {
        Grid.Builder rows = grid;
        Element element = table;
        grid = null;
        table = null;
        cell = null;
        text.setLength(0);
        if (rows != null && element != null && !rows.isEmpty()) {
            budget.takeBlock();
            blocks.add(new Block.Table(rows.build(), Place.table(tableNumber, 1, 1)));
        }
    }

    /** HTML's rules for parsing non-negative integers; 1 where they find none. */
    private static int span(Element element, String attribute) {
        String value = element.attr(attribute);
        int at = 0;
        while (at < value.length() && " \t\n\r\f".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        if (at < value.length() && value.charAt(at) == '+') {
            at++;
        }
        int start = at;
        int number = 0;
        for (; at < value.length() && value.charAt(at) >= '0' && value.charAt(at) <= '9'; at++) {
            number = Math.min(HUGE_SPAN, number * 10 + value.charAt(at) - '0');
        }
        return at == start ? 1 : number;
    }

    private void append(TextNode words) {
        if (grid != null && cell == null) {
            return;
        }
        String all = words.getWholeText();
        if (textStart == null && !all.isBlank()) {
            textStart = words;
        }
        if (!all.isBlank()) {
            textEnd = words;
        }
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
            if (!blank) {
                text.append(c);
            } else if (!text.isEmpty()
                    && text.charAt(text.length() - 1) != ' '
                    && text.charAt(text.length() - 1) != '\n') {
                text.append(' ');
            }
        }
    }

    /** Ends a paragraph; inside a cell, a line of it. */
    private void breakLine() throws DocumentException {
        if (cell != null) {
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
            return;
        }
        if (!Normalization.isBlank(text.toString())) {
            budget.takeBlock();
            blocks.add(new Block.Paragraph(Normalization.strip(text.toString()), placeOf(textStart, textEnd)));
        }
        forgetText();
    }

    private Place placeOf(@Nullable Node first, @Nullable Node last) {
        if (first == null || last == null) {
            return Place.line(1);
        }
        Range.Position start = first.sourceRange().start();
        return Place.line(Math.max(1, start.lineNumber()), Math.max(1, start.columnNumber()))
                .covering(characters(first, last, Optional.empty()));
    }

    /** From the start of one node to the end of another, which may be the same; a missing end tag ends with what is inside. */
    private Place.Characters characters(Node first, Node last, Optional<String> path) {
        int start = Math.max(0, first.sourceRange().startPos());
        int end = last.sourceRange().endPos();
        for (Node node = last; node instanceof Element element; node = element.lastChild()) {
            Range close = element.endSourceRange();
            end = Math.max(
                    end,
                    close.isTracked() ? close.endPos() : element.sourceRange().endPos());
            if (close.isTracked() && !close.isImplicit()) {
                break;
            }
        }
        return new Place.Characters(offset + start, offset + Math.max(start, end), path);
    }

    private void noteAttachment(Element link) {
        if (isAttachment(link.attr("href"))) {
            String words = link.text();
            attachments.add(words.isBlank() ? link.attr("href") : words);
        }
    }

    /** A document that is shown in a frame on the page. */
    private void noteEmbedded(Element element) {
        for (String attribute : List.of("src", "data")) {
            if (isAttachment(element.attr(attribute))) {
                attachments.add(element.attr(attribute));
            }
        }
    }

    private boolean isAttachment(String address) {
        String target = address.toLowerCase(Locale.ROOT);
        return attachments.size() < MOST_ATTACHMENTS
                && ATTACHMENTS.stream()
                        .anyMatch(ending -> target.endsWith(ending)
                                || target.contains(ending + "?")
                                || target.contains(ending + "#")
                                || target.contains(ending + "&"));
    }

    /** Small images are signs and buttons of the page. */
    private void noteImage(Element image) {
        boolean small =
                Stream.of("width", "height").map(side -> span(image, side)).anyMatch(size -> size > 1 && size < SMALL);
        if (!small && images.size() < MOST_IMAGES) {
            images.add(blocks.size());
        }
    }
}
