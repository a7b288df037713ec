package io.github.gongkai.documents;

import java.io.Reader;
import java.nio.CharBuffer;

/**
 * The characters of a page without attributes that only say how its words look, which are half of what word processors
 * write into it and of the time to make a tree of it. Nothing that is read changes, as nobody asks for them, the parser
 * included.
 */
final class HtmlSlim extends Reader {

    private final char[] page;
    private final int end;
    private final HtmlLooks looks;
    /** The next character to be handed out. */
    private int at;
    /** The first of the attributes to be left out next. */
    private int kept;

    HtmlSlim(CharBuffer html) {
        this.page = html.array();
        this.end = html.arrayOffset() + html.limit();
        this.at = html.arrayOffset() + html.position();
        this.looks = new HtmlLooks(page, at, end);
        this.kept = at;
        this.kept = nextLooks();
    }

    private int nextLooks() {
        return looks.next() ? looks.start() : end;
    }

    @Override
    public int read(char[] to, int offset, int length) {
        int rest = length;
        while (rest > 0 && at < end) {
            int part = Math.min(rest, kept - at);
            System.arraycopy(page, at, to, offset + length - rest, part);
            rest -= part;
            at += part;
            if (at == kept && at < end) {
                at = looks.end();
                kept = nextLooks();
            }
        }
        return rest == length && length > 0 ? -1 : length - rest;
    }

    @Override
    public void close() {}
}
