package io.github.gongkai.documents;

import java.io.CharArrayReader;
import java.io.Reader;
import java.io.StringReader;
import java.nio.CharBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A web page as blocks. Tables that hold tables only lay out the page; their cells are read as paragraphs. Each innermost
 * table becomes a grid.
 */
final class HtmlBlocks {

    private static final int MOST_REMARKS = 1000;
    private static final int HUGE_SPAN = 1_000_000;

    private final Budget budget;
    private final Set<Element> layoutTables = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<Block> blocks = new ArrayList<>();
    private final HtmlLinks links = new HtmlLinks();
    private final List<Content.Container> containers = new ArrayList<>();
    /** By container that is open: the block with which it began. */
    private final Deque<Integer> open = new ArrayDeque<>();

    private final List<Remark> remarks = new ArrayList<>();
    private final HtmlText text = new HtmlText();
    private @Nullable Node textStart;
    private @Nullable Node textEnd;
    private @Nullable Element table;
    private Grid.@Nullable Builder grid;
    private @Nullable Element cell;
    /** Whether any element of the cell changes what its words say. */
    private boolean telling;

    private int tables;
    private int tableNumber;
    private final HtmlPlaces places;

    private HtmlBlocks(Budget budget, HtmlPlaces places, int tables) {
        this.budget = budget;
        this.places = places;
        this.tables = tables;
    }

    /** The blocks of a piece of HTML that stands in a text behind so many characters and so many tables. */
    static Content inText(String html, Budget budget, int offset, int tables) throws DocumentException {
        HtmlBlocks reader = new HtmlBlocks(budget, new HtmlPositions(offset), tables);
        reader.read(new StringReader(html), true);
        return Content.of(reader.blocks, reader.remarks);
    }

    /** The places of a page that was read before, in the order in which it hands them out. */
    static List<Place> places(CharBuffer html, Budget unlimited) {
        HtmlPositions positions = new HtmlPositions(0);
        Reader characters = new CharArrayReader(html.array(), html.arrayOffset() + html.position(), html.length());
        try {
            new HtmlBlocks(unlimited, positions, 0).read(characters, true);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
        return positions.places();
    }

    static Content of(CharBuffer html, Budget budget) throws DocumentException {
        HtmlBlocks reader = new HtmlBlocks(budget, new HtmlSurvey(html, budget.depth()), 0);
        Document page = reader.read(new HtmlSlim(html), false);
        return new Content(
                reader.blocks,
                title(page),
                meta(page, "pubdate"),
                reader.links.attachments(),
                reader.links.images(),
                reader.containers,
                Optional.empty(),
                reader.remarks);
    }

    private Document read(Reader html, boolean withPositions) throws DocumentException {
        Parser parser = Parser.htmlParser().setTrackPosition(withPositions).setMaxDepth(budget.depth());
        Document page = parser.parseInput(html, "");
        findLayoutTables(page);
        goThrough(page);
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
        Deque<Element> around = new ArrayDeque<>();
        @Nullable Node node = page;
        while (node != null) {
            if (isTable(node)) {
                if (!around.isEmpty()) {
                    layoutTables.add(around.peek());
                }
                around.push((Element) node);
            }
            @Nullable Node next = node.firstChild();
            while (next == null && node != null) {
                if (node == around.peek()) {
                    around.pop();
                }
                next = node.nextSibling();
                node = node.parent();
            }
            node = next;
        }
    }

    private static boolean isTable(Node node) {
        return node instanceof Element element && element.normalName().equals("table");
    }

    /** In the order of the page. What is met is handed on by calls alone, so that a compiler takes it in parts. */
    private void goThrough(Document page) throws DocumentException {
        @Nullable Node node = page;
        while (node != null) {
            boolean entered = enter(node);
            @Nullable Node next = entered ? node.firstChild() : null;
            while (next == null && node != null) {
                if (entered) {
                    end((Element) node);
                }
                next = node.nextSibling();
                node = node.parent();
                entered = true;
            }
            node = next;
        }
    }

    /** Whether it is an element in which anything is to be read. */
    private boolean enter(Node node) throws DocumentException {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            HtmlKind kind = HtmlKind.of(element.normalName());
            if (kind != HtmlKind.SKIPPED) {
                start(element, kind);
                return true;
            }
            links.addEmbedded(element);
        }
        return false;
    }

    private void start(Element element, HtmlKind kind) throws DocumentException {
        String name = element.normalName();
        if (kind == HtmlKind.IMAGE) {
            links.addImage(element, blocks.size());
        }
        telling |= cell != null && kind.isTelling();
        if (kind == HtmlKind.TABLE) {
            startTable(element);
        } else if (grid != null && kind == HtmlKind.ROW_GROUP) {
            places.enterGroup(name);
        } else if (grid != null && kind == HtmlKind.ROW) {
            places.enterRow();
            grid.startRow();
        } else if (grid != null && kind == HtmlKind.CELL) {
            places.enterCell(name);
            cell = element;
            telling = false;
            forgetText();
        } else if (kind == HtmlKind.BREAK || element.isBlock()) {
            breakLine();
        }
        if (grid == null && isContainer(kind, name)) {
            open.push(blocks.size());
        }
    }

    private static boolean isContainer(HtmlKind kind, String name) {
        return kind == HtmlKind.CONTAINER || kind == HtmlKind.CELL && name.equals("td");
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
            places.enterTable(element);
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
        HtmlKind kind = HtmlKind.of(name);
        if (element == cell) {
            endCell(element);
        } else if (element == table) {
            endTable();
        } else if (grid != null && kind == HtmlKind.ROW_GROUP) {
            grid.endGroup();
        } else if (element.isBlock()) {
            breakLine();
        }
        if (kind == HtmlKind.LINK) {
            links.addLink(element);
        }
        if (grid == null && isContainer(kind, name)) {
            closeContainer();
        }
    }

    private void endCell(Element element) throws DocumentException {
        Grid.Builder rows = grid;
        cell = null;
        if (rows != null) {
            Place place = places.ofCell(element, tableNumber, rows.row() + 1, rows.nextColumn() + 1);
            rows.add(words(element, place), place, span(element, "rowspan"), span(element, "colspan"));
        }
        forgetText();
    }

    /** The words of a cell. Where there are several of them, or one is struck out, they may not all be meant. */
    private String words(Element element, Place place) {
        String words = text.toString();
        if (!telling && (textStart == textEnd || !CellText.isValueLike(words))) {
            return words;
        }
        Set<RemarkCode> noticed = EnumSet.noneOf(RemarkCode.class);
        String meant = HtmlCell.text(element, noticed);
        if (remarks.size() < MOST_REMARKS) {
            noticed.forEach(code -> remarks.add(Remark.at(place, code)));
        }
        return meant;
    }

    private void forgetText() {
        text.clear();
        textStart = null;
        textEnd = null;
    }

    private void endTable() throws DocumentException {
        Grid.Builder rows = grid;
        Element element = table;
        grid = null;
        table = null;
        cell = null;
        text.clear();
        if (rows != null && element != null && !rows.isEmpty()) {
            budget.takeBlock();
            blocks.add(new Block.Table(rows.build(), Place.table(tableNumber, 1, 1)));
        }
    }

    private static int span(Element element, String attribute) {
        return number(element.attr(attribute), 1);
    }

    /** HTML's rules for parsing non-negative integers. */
    static int number(String value, int otherwise) {
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
        return at == start ? otherwise : number;
    }

    private void append(TextNode words) {
        if (grid != null && cell == null) {
            return;
        }
        String all = words.getWholeText();
        if (!all.isBlank()) {
            textStart = textStart == null ? words : textStart;
            textEnd = words;
        }
        text.append(all);
    }

    /** Ends a paragraph; inside a cell, a line of it. */
    private void breakLine() throws DocumentException {
        if (cell != null) {
            text.endLine();
            return;
        }
        String words = text.toString();
        if (!words.isEmpty()) {
            budget.takeBlock();
            blocks.add(new Block.Paragraph(words, placeOf(textStart, textEnd)));
        }
        forgetText();
    }

    private Place placeOf(@Nullable Node first, @Nullable Node last) {
        return first == null || last == null ? Place.line(1) : places.ofParagraph(first, last);
    }
}
