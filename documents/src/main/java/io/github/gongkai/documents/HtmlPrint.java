package io.github.gongkai.documents;

import io.github.gongkai.Entry;
import io.github.gongkai.PrintedTable;
import io.github.gongkai.PrintedTable.Box;
import io.github.gongkai.PrintedTable.Role;
import io.github.gongkai.Section;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.DocumentType;
import org.jsoup.nodes.Element;

/** The form as a page that needs no other file. */
final class HtmlPrint {

    private static final String STYLE = style();

    private final Printout printout;
    private final Document page = Document.createShell("");
    private Element target;

    private HtmlPrint(Printout printout) {
        this.printout = printout;
        this.target = page.body().appendElement("main");
    }

    static byte[] of(Printout printout) {
        return new HtmlPrint(printout).bytes();
    }

    private static String style() {
        try (InputStream css = HtmlPrint.class.getResourceAsStream("form.css")) {
            return new String(Optional.ofNullable(css).orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException cannotBe) {
            throw new UncheckedIOException(cannotBe);
        }
    }

    private byte[] bytes() {
        page.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        page.prependChild(new DocumentType("html", "", ""));
        page.selectFirst("html").attr("lang", "zh-CN");
        head(page.head());
        printout.pieces().forEach(this::print);
        return page.outerHtml().getBytes(StandardCharsets.UTF_8);
    }

    private void head(Element head) {
        head.appendElement("meta").attr("charset", "utf-8");
        head.appendElement("meta")
                .attr("http-equiv", "Content-Security-Policy")
                .attr("content", "default-src 'none'; style-src 'unsafe-inline'");
        head.appendElement("meta").attr("name", "viewport").attr("content", "width=device-width, initial-scale=1");
        head.appendElement("title").text(printout.title());
        head.appendElement("style").appendChild(new DataNode(STYLE));
    }

    private void print(Printout.Piece piece) {
        if (piece instanceof Printout.Title title) {
            target.appendElement("h1").text(title.text());
        } else if (piece instanceof Printout.Note note) {
            target.appendElement("p").addClass("note").text(note.text());
        } else if (piece instanceof Printout.Heading heading) {
            openSection(heading);
        } else if (piece instanceof Printout.Prose prose) {
            target.appendElement("p").text(prose.text());
        } else if (piece instanceof Printout.Table table) {
            table(table.table());
        } else if (piece instanceof Printout.Signature signature) {
            page.selectFirst("main").appendElement("p").addClass("signature").text(signature.text());
        }
        page.selectFirst("main").appendText("\n");
    }

    private void openSection(Printout.Heading heading) {
        String id = heading.section().id();
        target = page.selectFirst("main").appendElement("section").attr("aria-labelledby", id);
        target.appendElement("h2").id(id).text(heading.text());
    }

    private void table(PrintedTable table) {
        Section section = table.section();
        Element element = target.appendElement("div")
                .addClass("wide")
                .appendElement("table")
                .addClass(section.id())
                .attr("aria-labelledby", section.id());
        new Rows(table, element).print();
    }

    /** The rows of one table, in groups where its columns are others from group to group. */
    private final class Rows {
        private final PrintedTable table;
        private final Element element;
        private final boolean grouped;
        /** The head over each column, where it is another from group to group. */
        private final String[] over;

        private Element part;
        private String group = "";
        private int heads;

        Rows(PrintedTable table, Element element) {
            this.table = table;
            this.element = element;
            this.part = element;
            this.grouped = table.rows().get(0).get(0).role() == Role.GROUP_HEAD;
            this.over = new String[table.columns()];
        }

        void print() {
            Element columns = element.appendElement("colgroup");
            for (int width : ColumnWidths.of(table, printout.figures())) {
                columns.appendElement("col").attr("style", "width: " + 100 * width / ColumnWidths.TABLE + "%");
            }
            for (List<Box> row : table.rows()) {
                boolean values = row.stream().anyMatch(box -> box.role() == Role.VALUE);
                boolean starts = grouped
                        ? row.get(0).role() == Role.GROUP_HEAD
                        : !part.normalName().equals(values ? "tbody" : "thead");
                if (starts) {
                    part = element.appendElement(values || grouped ? "tbody" : "thead");
                }
                row(row, part.appendElement("tr"));
                part.appendText("\n");
            }
        }

        private void row(List<Box> row, Element tr) {
            List<String> before = new ArrayList<>();
            for (Box box : row) {
                Element cell = tr.appendElement(isHead(box) ? "th" : "td");
                span(cell, "colspan", box.width());
                span(cell, "rowspan", box.height());
                if (box.role() == Role.VALUE) {
                    value(box, cell, before);
                } else {
                    cell.text(box.label().orElseThrow().printed());
                    head(box, cell, before);
                }
            }
        }

        private void head(Box box, Element cell, List<String> before) {
            switch (box.role()) {
                case CORNER -> cell.addClass("corner");
                case GROUP_HEAD -> cell.addClass("group").attr("scope", "colgroup");
                case COLUMN_HEAD -> cell.attr("scope", box.width() > 1 && !grouped ? "colgroup" : "col");
                default -> cell.attr("scope", box.height() > 1 ? "rowgroup" : "row");
            }
            if (grouped) {
                String id = table.section().id() + "-" + ++heads;
                cell.id(id);
                switch (box.role()) {
                    case GROUP_HEAD -> group = id;
                    case COLUMN_HEAD -> Arrays.fill(over, box.column(), box.column() + box.width(), id);
                    default -> before.add(id);
                }
            }
        }

        private void value(Box box, Element cell, List<String> before) {
            Entry entry = printout.figures().entry(box.cell().orElseThrow());
            cell.text(Printout.legible(entry.toString()));
            if (grouped) {
                cell.attr("headers", String.join(" ", before) + " " + over[box.column()] + " " + group);
            }
            if (entry instanceof Entry.Text) {
                cell.addClass("words");
            }
        }

        private static boolean isHead(Box box) {
            return box.role() != Role.VALUE && box.role() != Role.CORNER;
        }

        private static void span(Element cell, String attribute, int number) {
            if (number > 1) {
                cell.attr(attribute, Integer.toString(number));
            }
        }
    }
}
