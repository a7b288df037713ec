package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Heading;
import io.github.gongkai.Label;
import io.github.gongkai.Line;
import io.github.gongkai.MergedHeads;
import io.github.gongkai.MergedHeads.Head;
import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A report as its form is printed: six sections, three of them in tables whose heads are merged as in the form. */
final class FormSheet {

    private static final Bilingual MISSING = new Bilingual("报告没有这一部分", "The report does not have this section");
    private static final Bilingual EMPTY = new Bilingual("只有标题，没有内容", "A heading with nothing under it");
    private static final Bilingual BLANK = new Bilingual("空白", "blank");
    private static final String CHINESE = "zh-CN";

    private final Markup html;
    private final Locale locale;
    private final String id;
    private final Report report;
    private final Edition edition;
    private final CellMarks marks;
    private final ProseMarks stretches;

    FormSheet(Markup html, Locale locale, String id, Report report, CellMarks marks, ProseMarks stretches) {
        this.html = html;
        this.locale = locale;
        this.id = id;
        this.report = report;
        this.edition = report.edition();
        this.marks = marks;
        this.stretches = stretches;
    }

    /** The id of a cell's element. */
    static String cellId(String report, Cell cell, Edition edition) {
        return report + "c" + cell.position(edition);
    }

    void write() throws IOException {
        if (report.preamble().isPresent()) {
            prose(report.preamble().get(), Optional.empty());
        }
        for (Section section : Section.values()) {
            String heading = id + section.id();
            html.open("section", "aria-labelledby", heading).open("h3", "id", heading);
            label(section.label());
            html.close("h3");
            if (section.isTable()) {
                table(section, heading);
            } else {
                prose(section);
            }
            html.close("section").line();
        }
    }

    private void prose(Section section) throws IOException {
        Optional<Narrative> narrative = report.narrative(section);
        if (narrative.isEmpty() || narrative.get().isBlank()) {
            html.leaf("p", (narrative.isEmpty() ? MISSING : EMPTY).in(locale), "class", "none");
        } else {
            prose(narrative.get(), Optional.of(section));
        }
    }

    private void prose(Narrative narrative, Optional<Section> section) throws IOException {
        html.open("div", "class", "prose", "lang", CHINESE);
        new ProseSheet(html, id, stretches.in(section)).write(narrative.text());
        html.close("div");
    }

    private void table(Section section, String heading) throws IOException {
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", heading)
                .open("table", "class", section.id(), "aria-labelledby", heading);
        switch (section) {
            case PROACTIVE_DISCLOSURE -> groups(edition.rows(section));
            case APPLICATIONS -> grid(section, edition.rows(section));
            default -> sideBySide(edition.rows(section));
        }
        html.close("table").close("div");
    }

    /** Rows under one heading with columns of their own, group after group: a head names its cells explicitly. */
    private void groups(List<Row<?>> rows) throws IOException {
        int widest =
                rows.stream().mapToInt(row -> row.columns(edition).size()).max().orElse(0);
        List<Row<?>> group = new ArrayList<>();
        for (Row<?> row : rows) {
            if (!group.isEmpty() && !belongTogether(group.get(0), row)) {
                group(group, widest);
                group.clear();
            }
            group.add(row);
        }
        group(group, widest);
    }

    private boolean belongTogether(Row<?> row, Row<?> other) {
        return row.heading().equals(other.heading()) && row.columns(edition).equals(other.columns(edition));
    }

    private void group(List<Row<?>> rows, int widest) throws IOException {
        List<? extends Column> columns = rows.get(0).columns(edition);
        String group = id + rows.get(0).id();
        html.open("tbody");
        Optional<Heading> heading = rows.get(0).heading();
        if (heading.isPresent()) {
            html.open("tr", "class", "head");
            head(heading.get(), widest + 1, 1, "colgroup", group);
            html.close("tr");
        }
        html.open("tr").open("td", "class", "corner").close("td");
        for (int i = 0; i < columns.size(); i++) {
            head(columns.get(i), lastReaches(i, columns, widest), 1, "col", group + i);
        }
        html.close("tr");
        for (Row<?> row : rows) {
            String rowHead = id + row.id() + "r";
            html.open("tr");
            head(row, 1, 1, "row", rowHead);
            for (int i = 0; i < columns.size(); i++) {
                String heads = group + " " + group + i + " " + rowHead;
                cell(cell(row, columns.get(i)), lastReaches(i, columns, widest), heads);
            }
            html.close("tr");
        }
        html.close("tbody").line();
    }

    private static int lastReaches(int i, List<?> columns, int widest) {
        return i == columns.size() - 1 ? widest - i : 1;
    }

    private void grid(Section section, List<Row<?>> rows) throws IOException {
        List<? extends Column> columns = rows.get(0).columns(edition);
        MergedHeads over = MergedHeads.of(columns);
        MergedHeads before = MergedHeads.of(rows);
        html.open("thead");
        for (int level = 0; level < over.depth(); level++) {
            html.open("tr");
            if (level == 0) {
                html.leaf(
                        "td",
                        section.cornerNote().orElse(""),
                        "class",
                        "corner",
                        "lang",
                        CHINESE,
                        "colspan",
                        span(before.depth()),
                        "rowspan",
                        span(over.depth()));
            }
            for (Head head : over.atLevel(level)) {
                head(head.line(), head.lines(), head.levels(), "col", "");
            }
            html.close("tr");
        }
        html.close("thead").open("tbody");
        for (int i = 0; i < rows.size(); i++) {
            html.open("tr", "class", rows.get(i).isTotal() ? "total" : "");
            for (Head head : before.beginningAt(i)) {
                head(head.line(), head.levels(), head.lines(), "row", "");
            }
            for (Column column : columns) {
                cell(cell(rows.get(i), column), 1, "");
            }
            html.close("tr");
        }
        html.close("tbody").line();
    }

    /** All rows as one line of numbers, each row's heads over its own columns. */
    private void sideBySide(List<Row<?>> rows) throws IOException {
        int each = rows.get(0).columns(edition).size();
        MergedHeads over = MergedHeads.of(rows);
        html.open("thead");
        for (int level = 0; level < over.depth(); level++) {
            html.open("tr");
            for (Head head : over.atLevel(level)) {
                head(head.line(), head.lines() * each, head.levels(), "col", "");
            }
            html.close("tr");
        }
        html.open("tr");
        for (Row<?> row : rows) {
            for (Column column : row.columns(edition)) {
                head(column, 1, 1, "col", "");
            }
        }
        html.close("tr").close("thead").open("tbody").open("tr");
        for (Row<?> row : rows) {
            for (Column column : row.columns(edition)) {
                cell(cell(row, column), 1, "");
            }
        }
        html.close("tr").close("tbody").line();
    }

    private static Cell cell(Row<?> row, Column column) {
        return Cell.parse(row.section().id() + '.' + row.id() + '.' + column.id())
                .orElseThrow();
    }

    private void head(Line line, int columns, int rows, String scope, String headId) throws IOException {
        String kind = line instanceof Heading ? "over" : "";
        html.open("th", "id", headId, "class", kind, "scope", scope, "colspan", span(columns), "rowspan", span(rows));
        label(line.label(edition));
        html.close("th");
    }

    private static String span(int lines) {
        return lines == 1 ? "" : Integer.toString(lines);
    }

    /** The words of the form as printed; beside them in English where that is the language of the page. */
    private void label(Label label) throws IOException {
        html.open("span", "lang", CHINESE).text(label.number() + label.text());
        if (!label.note().isEmpty()) {
            html.leaf("small", label.note());
        }
        html.close("span");
        if (locale.getLanguage().equals("en")) {
            html.text(" ").leaf("span", label.english(), "class", "en", "lang", "en");
        }
    }

    private void cell(Cell cell, int columns, String heads) throws IOException {
        Entry entry = report.figures().entry(cell);
        String mark = marks.classes(cell);
        html.open(
                "td",
                "id",
                marks.isNamed(cell) ? cellId(id, cell, edition) : "",
                "class",
                (kind(entry) + " " + mark).strip(),
                "colspan",
                span(columns),
                "headers",
                heads);
        if (entry instanceof Entry.Blank) {
            html.leaf("span", BLANK.in(locale), "class", "unseen");
        } else {
            html.text(entry.toString());
        }
        html.close("td");
    }

    private static String kind(Entry entry) {
        if (entry instanceof Entry.Count count) {
            return count.value() == 0 ? "z" : "";
        }
        return entry instanceof Entry.Text ? "words" : "";
    }
}
