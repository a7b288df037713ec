package io.github.gongkai.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What elements of a name are to the reader of a page. */
enum HtmlKind {
    /** Nothing in these is text of the page. */
    SKIPPED(
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
            "svg"),
    TABLE("table"),
    ROW_GROUP("tbody", "thead", "tfoot"),
    ROW("tr"),
    CELL("td", "th"),
    /** What may hold an article. So may a cell of a table that lays out the page. */
    CONTAINER("body", "main", "article", "section", "div"),
    BREAK("br"),
    IMAGE("img"),
    LINK("a"),
    RAISED_OR_LOWERED("sup", "sub"),
    STRUCK("del", "s", "strike"),
    OTHER;

    private static final Map<String, HtmlKind> BY_NAME = new HashMap<>();

    static {
        for (HtmlKind kind : values()) {
            kind.names.forEach(name -> BY_NAME.put(name, kind));
        }
    }

    private final List<String> names;

    HtmlKind(String... names) {
        this.names = List.of(names);
    }

    List<String> names() {
        return names;
    }

    /** Whether such an element changes what its words say. */
    boolean isTelling() {
        return this == RAISED_OR_LOWERED || this == STRUCK;
    }

    /** @param name in lower case */
    static HtmlKind of(String name) {
        return BY_NAME.getOrDefault(name, OTHER);
    }
}
