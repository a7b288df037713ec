package io.github.gongkai.cli;

import java.io.IOException;

/**
 * HTML, written piece by piece. Every text and every value of an attribute is escaped here and nowhere else; names of
 * elements and attributes are constants of ours.
 */
final class Markup {

    private final Appendable out;

    Markup(Appendable out) {
        this.out = out;
    }

    /** Opens an element; attributes come as names and values in turn, and those without a value are left out. */
    Markup open(String element, String... attributes) throws IOException {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                escape(attributes[i + 1]);
                out.append('"');
            }
        }
        out.append('>');
        return this;
    }

    /** Opens an element that is unfolded from the start. */
    Markup openUnfolded(String element, boolean unfolded, String... attributes) throws IOException {
        return open(element, unfolded ? with(attributes, "open", "open") : attributes);
    }

    private static String[] with(String[] attributes, String name, String value) {
        String[] all = java.util.Arrays.copyOf(attributes, attributes.length + 2);
        all[attributes.length] = name;
        all[attributes.length + 1] = value;
        return all;
    }

    Markup close(String element) throws IOException {
        out.append("</").append(element).append('>');
        return this;
    }

    Markup text(String text) throws IOException {
        escape(text);
        return this;
    }

    /** An element that holds only a text. */
    Markup leaf(String element, String text, String... attributes) throws IOException {
        return open(element, attributes).text(text).close(element);
    }

    Markup line() throws IOException {
        out.append('\n');
        return this;
    }

    /** A style sheet or a script of ours, which is not escaped. */
    Markup inline(String element, String content) throws IOException {
        out.append('<').append(element).append('>').append(content);
        return close(element);
    }

    /** JSON for our script, in which nothing can end the element early. */
    Markup data(String id, String json) throws IOException {
        open("script", "type", "application/json", "id", id);
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            switch (c) {
                case '<' -> out.append("\\u003c");
                case '>' -> out.append("\\u003e");
                case '&' -> out.append("\\u0026");
                default -> out.append(c);
            }
        }
        return close("script");
    }

    Markup doctype() throws IOException {
        out.append("<!doctype html>\n");
        return this;
    }

    private void escape(String text) throws IOException {
        String printable = Printable.of(text);
        for (int i = 0; i < printable.length(); i++) {
            char c = printable.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                case '`' -> out.append("&#96;");
                default -> out.append(c);
            }
        }
    }
}
