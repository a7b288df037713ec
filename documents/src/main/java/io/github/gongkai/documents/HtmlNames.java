package io.github.gongkai.documents;

/** Names of elements and attributes as numbers, and what an element of a name means to {@link HtmlLooks}. */
final class HtmlNames {

    /** What begins with a start tag. */
    enum Kind {
        /** Nothing in particular. */
        OTHER,
        /** An element of which a parser makes the same, whatever its attributes are. */
        PLAIN(
                "p",
                "span",
                "div",
                "td",
                "th",
                "tr",
                "table",
                "tbody",
                "thead",
                "tfoot",
                "col",
                "colgroup",
                "caption",
                "h1",
                "h2",
                "h3",
                "h4",
                "h5",
                "h6",
                "ul",
                "ol",
                "li"),
        /** Text up to the end tag. */
        RAW("script", "style"),
        /** Such text or tags, according to where it stands. */
        RAW_SOMEWHERE("title", "textarea", "iframe", "noscript"),
        /** What makes tags behind it something else than elsewhere. */
        STRANGE("svg", "math", "select", "template", "frameset", "plaintext", "xmp", "noembed", "noframes");

        private final String[] names;

        Kind(String... names) {
            this.names = names;
        }
    }

    static final long STYLE = key("style");
    private static final long ROW_SPAN = key("rowspan");
    private static final long COLUMN_SPAN = key("colspan");
    private static final long HIDDEN = key("hidden");

    private static final int LONGEST = 10;
    private static final int OF_CHARACTER = 6;
    private static final int SLOTS = 128;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private static final long[] KEYS = new long[SLOTS];
    private static final Kind[] KINDS = new Kind[SLOTS];

    static {
        for (Kind kind : Kind.values()) {
            for (String name : kind.names) {
                int slot = slot(key(name));
                KEYS[slot] = key(name);
                KINDS[slot] = kind;
            }
        }
    }

    private HtmlNames() {}

    /** Where a name stands in the table, or would stand. */
    private static int slot(long key) {
        int slot = (int) (key * SPREAD >>> Long.SIZE - 7);
        while (KEYS[slot] != 0 && KEYS[slot] != key) {
            slot = (slot + 1) % SLOTS;
        }
        return slot;
    }

    static Kind kind(long key) {
        int slot = slot(key);
        return KEYS[slot] == 0 ? Kind.OTHER : KINDS[slot];
    }

    /** Whether somebody asks for an attribute of a plain element whatever is in it. */
    static boolean isAskedFor(long key) {
        return key == ROW_SPAN || key == COLUMN_SPAN || key == HIDDEN;
    }

    private static long key(String name) {
        return key(name.toCharArray(), 0, name.length());
    }

    /** A name of up to ten letters and digits as a number, whatever its case; -1 for all other names. */
    static long key(char[] text, int start, int end) {
        if (end - start > LONGEST) {
            return -1;
        }
        long key = 0;
        for (int i = start; i < end; i++) {
            int code = code(text[i]);
            if (code == 0) {
                return -1;
            }
            key = key << OF_CHARACTER | code;
        }
        return key;
    }

    private static int code(char c) {
        if (c >= 'a' && c <= 'z') {
            return c - 'a' + 1;
        }
        if (c >= 'A' && c <= 'Z') {
            return c - 'A' + 1;
        }
        return c >= '0' && c <= '9' ? c - '0' + 27 : 0;
    }
}
