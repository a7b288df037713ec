package io.github.gongkai.documents;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where the elements of a piece of XML stand in its characters, so that something can be put between them and all else stays
 * as it is. The XML must be well formed and without a document type, as {@link Xml} makes sure.
 */
final class XmlSource {

    /**
     * An element.
     *
     * @param name its name with its prefix
     * @param startEnd behind its start tag
     * @param inner behind its first child if that holds its properties; otherwise behind its start tag
     * @param end before its end tag; for an empty element behind the whole of it
     */
    record Element(String name, int startEnd, int inner, int end, boolean empty) {}

    private static final class Open {
        private final String name;
        private final int number;
        private final int startEnd;
        private int inner;
        private boolean hasChild;

        Open(String name, int number, int startEnd) {
            this.name = name;
            this.number = number;
            this.startEnd = startEnd;
            this.inner = startEnd;
        }
    }

    private final String xml;
    private final Set<Integer> wanted;
    private final Map<Integer, Element> found = new HashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private int elements;

    private XmlSource(String xml, Set<Integer> wanted) {
        this.xml = xml;
        this.wanted = wanted;
    }

    /** @param wanted elements by their number, counted from 1 in the order of their start tags */
    static XmlSource of(String xml, Set<Integer> wanted) {
        XmlSource source = new XmlSource(xml, wanted);
        int at = xml.indexOf('<');
        while (at >= 0) {
            at = xml.indexOf('<', source.read(at));
        }
        return source;
    }

    /** How many elements there are in all. */
    int elements() {
        return elements;
    }

    @Nullable
    Element element(int number) {
        return found.get(number);
    }

    /** Reads what begins with a {@code <}, and gives the place behind it. */
    private int read(int at) {
        if (xml.startsWith("<!--", at)) {
            return behind("-->", at);
        }
        if (xml.startsWith("<![CDATA[", at)) {
            return behind("]]>", at);
        }
        if (xml.startsWith("<?", at)) {
            return behind("?>", at);
        }
        int end = endOfTag(at);
        if (xml.startsWith("</", at)) {
            close(at, end);
        } else {
            start(at, end);
        }
        return end;
    }

    private int behind(String mark, int from) {
        int at = xml.indexOf(mark, from);
        return at < 0 ? xml.length() : at + mark.length();
    }

    private int endOfTag(int start) {
        char quote = 0;
        for (int at = start; at < xml.length(); at++) {
            char c = xml.charAt(at);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '>') {
                return at + 1;
            }
        }
        return xml.length();
    }

    private void start(int at, int end) {
        elements++;
        int nameEnd = at + 1;
        while (nameEnd < end && " \t\r\n/>".indexOf(xml.charAt(nameEnd)) < 0) {
            nameEnd++;
        }
        Open element = new Open(xml.substring(at + 1, nameEnd), elements, end);
        if (xml.charAt(end - 2) != '/') {
            open.addLast(element);
            return;
        }
        if (wanted.contains(elements)) {
            found.put(elements, new Element(element.name, end, end, end, true));
        }
        endChild(element, end);
    }

    private void close(int at, int end) {
        Open element = open.pollLast();
        if (element != null) {
            if (wanted.contains(element.number)) {
                found.put(element.number, new Element(element.name, element.startEnd, element.inner, at, false));
            }
            endChild(element, end);
        }
    }

    /** The first child moves the inside of its parent if it holds the properties of it. */
    private void endChild(Open child, int end) {
        Open parent = open.peekLast();
        if (parent != null) {
            if (!parent.hasChild && child.name.endsWith("pPr")) {
                parent.inner = end;
            }
            parent.hasChild = true;
        }
    }
}
