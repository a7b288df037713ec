package io.github.gongkai.documents;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Column;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Heading;
import io.github.gongkai.Line;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Prints a report in the layouts in which reports are found. The tables are laid out as rows of boxes first. */
final class Printer {

    /** A cell as it is laid out; a text of {@code null} is a place that another cell covers. */
    record Box(String text, int columns, int rows, boolean covered) {
        static Box of(String text) {
            return new Box(text, 1, 1, false);
        }

        static Box of(String text, int columns, int rows) {
            return new Box(text, columns, rows, false);
        }

        static final Box COVERED = new Box("", 1, 1, true);
    }

    enum Layout {
        DUMP,
        TABS,
        TABS_FLAT,
        PIPES,
        MARKDOWN,
        SPACES,
        LINES,
        HTML_MERGED,
        HTML_UNMERGED,
        HTML_WORD,
        HTML_NESTED
    }

    private final Figures figures;
    private final Edition edition;

    Printer(Figures figures) {
        this.figures = figures;
        this.edition = figures.edition();
    }

    String print(Layout layout) {
        return print(layout, tables());
    }

    /** The tables of the sections 二, 三 and 四, each a list of full-width rows. */
    List<List<List<Box>>> tables() {
        return List.of(disclosure(), applications(), proceedings());
    }

    String print(Layout layout, List<List<List<Box>>> tables) {
        StringBuilder text = new StringBuilder();
        boolean html = layout.name().startsWith("HTML");
        paragraph(text, html, "测试市示例局2023年政府信息公开工作年度报告");
        paragraph(text, html, "本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止，编者自拟。");
        paragraph(text, html, "一、总体情况");
        paragraph(text, html, "全年按章办事。全年共公开3件，另有信息若干，均属自拟的例子，不取自任何机关。");
        for (int i = 0; i < 3; i++) {
            paragraph(text, html, Section.values()[i + 1].label().printed());
            table(text, layout, tables.get(i));
        }
        for (List<List<Box>> more : tables.subList(3, tables.size())) {
            paragraph(text, html, "");
            table(text, layout, more);
        }
        paragraph(text, html, "五、存在的主要问题及改进情况");
        paragraph(text, html, "自拟的问题一条。");
        paragraph(text, html, "六、其他需要报告的事项");
        paragraph(text, html, "无。");
        return text.toString();
    }

    /** One of the tables alone, from 0. */
    String table(Layout layout, int number) {
        StringBuilder text = new StringBuilder();
        table(text, layout, tables().get(number));
        return text.toString();
    }

    private static void paragraph(StringBuilder text, boolean html, String words) {
        text.append(html ? "<p>" + words + "</p>" : words).append('\n');
    }

    private List<List<Box>> disclosure() {
        List<List<Box>> rows = new ArrayList<>();
        Optional<Heading> heading = Optional.empty();
        for (Row<?> row : edition.rows(Section.PROACTIVE_DISCLOSURE)) {
            if (!row.heading().equals(heading)) {
                heading = row.heading();
                rows.add(filled(List.of(Box.of(label(heading.orElseThrow()), 4, 1)), 4));
                List<Box> header = new ArrayList<>(List.of(Box.of(
                        Section.PROACTIVE_DISCLOSURE.stubHead().orElseThrow().printed())));
                row.columns(edition).forEach(column -> header.add(Box.of(label(column))));
                rows.add(filled(header, 4));
            }
            List<Box> cells = new ArrayList<>(List.of(Box.of(label(row))));
            values(row).forEach(value -> cells.add(Box.of(value)));
            rows.add(filled(cells, 4));
        }
        return rows;
    }

    /** A short row gets its last cell widened, as word processors do. */
    private static List<Box> filled(List<Box> cells, int width) {
        List<Box> filled = new ArrayList<>(cells);
        int taken = cells.stream().mapToInt(Box::columns).sum();
        Box last = filled.remove(filled.size() - 1);
        filled.add(Box.of(last.text(), last.columns() + width - taken, 1));
        while (filled.size() < width) {
            filled.add(Box.COVERED);
        }
        return filled;
    }

    private List<List<Box>> applications() {
        List<List<Box>> rows = new ArrayList<>();
        List<Column> columns = new ArrayList<>(ApplicationRow.GRANTED.columns(edition));
        Box c = Box.COVERED;
        String corner = Section.APPLICATIONS.cornerNote().orElseThrow();
        rows.add(List.of(Box.of(corner, 3, 3), c, c, Box.of(label(Heading.APPLICANTS), 7, 1), c, c, c, c, c, c));
        rows.add(List.of(
                c,
                c,
                c,
                Box.of(label(columns.get(0)), 1, 2),
                Box.of(label(Heading.ORGANIZATIONS), 5, 1),
                c,
                c,
                c,
                c,
                Box.of(label(columns.get(6)), 1, 2)));
        List<Box> five = new ArrayList<>(List.of(c, c, c, c));
        columns.subList(1, 6).forEach(column -> five.add(Box.of(label(column))));
        five.add(c);
        rows.add(five);
        Optional<Heading> last = Optional.empty();
        long outcomes = edition.rows(Section.APPLICATIONS).stream()
                .filter(row -> row.heading().isPresent())
                .count();
        boolean first = true;
        for (Row<?> row : edition.rows(Section.APPLICATIONS)) {
            List<Box> cells = new ArrayList<>();
            Optional<Heading> group = row.heading().filter(h -> h != Heading.OUTCOMES);
            if (row.heading().isEmpty()) {
                cells.addAll(List.of(Box.of(label(row), 3, 1), c, c));
            } else {
                cells.add(first ? Box.of(label(Heading.OUTCOMES), 1, (int) outcomes) : c);
                first = false;
                if (group.isEmpty()) {
                    cells.addAll(List.of(Box.of(label(row), 2, 1), c));
                } else {
                    long members = edition.rows(Section.APPLICATIONS).stream()
                            .filter(r -> r.heading().equals(group))
                            .count();
                    cells.add(group.equals(last) ? c : Box.of(label(group.get()), 1, (int) members));
                    cells.add(Box.of(label(row)));
                }
            }
            last = row.heading();
            values(row).forEach(value -> cells.add(Box.of(value)));
            rows.add(cells);
        }
        return rows;
    }

    private List<List<Box>> proceedings() {
        Box c = Box.COVERED;
        List<Box> top = new ArrayList<>();
        List<Box> middle = new ArrayList<>();
        List<Box> bottom = new ArrayList<>();
        List<Box> numbers = new ArrayList<>();
        for (ProceedingRow row : ProceedingRow.values()) {
            boolean alone = row.heading().isEmpty();
            for (int i = 0; i < 5; i++) {
                Column column = row.columns(edition).get(i);
                top.add(
                        alone && i == 0
                                ? Box.of(label(row), 5, 1)
                                : row == ProceedingRow.DIRECT_LITIGATION && i == 0
                                        ? Box.of(label(Heading.LITIGATION), 10, 1)
                                        : c);
                middle.add(alone ? Box.of(label(column), 1, 2) : i == 0 ? Box.of(label(row), 5, 1) : c);
                bottom.add(alone ? c : Box.of(label(column)));
            }
            values(row).forEach(value -> numbers.add(Box.of(value)));
        }
        return List.of(top, middle, bottom, numbers);
    }

    private String label(Line line) {
        return line instanceof DisclosureRow
                        || line instanceof Column
                        || line instanceof Row<?>
                        || line instanceof Heading
                ? line.label(edition).printed()
                : "";
    }

    private List<String> values(Row<?> row) {
        List<String> values = new ArrayList<>();
        figures.list().stream()
                .filter(figure -> figure.cell().row() == row)
                .map(Figures.Figure::entry)
                .map(Entry::toString)
                .forEach(values::add);
        return values;
    }

    private static void table(StringBuilder text, Layout layout, List<List<Box>> rows) {
        switch (layout) {
            case DUMP -> dump(text, rows);
            case TABS -> lines(text, rows, "", "\t", "", true);
            case TABS_FLAT -> lines(text, flat(rows), "", "\t", "", false);
            case PIPES -> lines(text, rows, "", " | ", " |", true);
            case MARKDOWN -> lines(text, rows, "| ", " | ", " |", true);
            case SPACES -> spaces(text, rows);
            case LINES -> cells(text, rows);
            case HTML_MERGED -> html(text, rows, true, "%s", "<table border=1>", "</table>");
            case HTML_UNMERGED -> html(text, rows, false, "<p>%s</p>", "<table>", "</table>");
            case HTML_WORD ->
                html(
                        text,
                        rows,
                        true,
                        "<p class=MsoNormal align=center><span lang=EN-US>%s<o:p></o:p></span></p>",
                        "<div><table class=MsoNormalTable><tbody>",
                        "</tbody></table></div>");
            case HTML_NESTED ->
                html(text, rows, true, "&nbsp;%s&#12288;", "<table><tr><td><table>", "</table></td></tr></table>");
        }
    }

    private static void dump(StringBuilder text, List<List<Box>> rows) {
        for (List<Box> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                // a cell covered from above is an empty cell of the dump, one covered from the left is none
                if (!row.get(i).covered() || coveredFromAbove(rows, rows.indexOf(row), i)) {
                    text.append('\t').append(row.get(i).text()).append('\n');
                    i += coveringColumns(rows, rows.indexOf(row), i) - 1;
                }
            }
            text.append('\n');
        }
    }

    private static boolean coveredFromAbove(List<List<Box>> rows, int row, int column) {
        for (int up = row - 1; up >= 0; up--) {
            Box box = rows.get(up).size() > column ? rows.get(up).get(column) : Box.COVERED;
            if (!box.covered()) {
                return box.rows() > row - up;
            }
        }
        return false;
    }

    private static int coveringColumns(List<List<Box>> rows, int row, int column) {
        Box box = rows.get(row).get(column);
        for (int up = row - 1; box.covered() && up >= 0; up--) {
            box = rows.get(up).size() > column ? rows.get(up).get(column) : box;
        }
        return box.columns();
    }

    /** Every row with the labels in one cell in front, as people lay tables out again by hand. */
    private static List<List<Box>> flat(List<List<Box>> rows) {
        return rows.stream()
                .map(row -> row.stream().filter(box -> !box.covered()).toList())
                .toList();
    }

    private static void lines(
            StringBuilder text, List<List<Box>> rows, String before, String between, String behind, boolean covered) {
        for (List<Box> row : rows) {
            List<String> cells = row.stream()
                    .filter(box -> covered || !box.covered())
                    .map(Box::text)
                    .toList();
            text.append(before)
                    .append(String.join(between, cells))
                    .append(behind)
                    .append('\n');
        }
    }

    private static void spaces(StringBuilder text, List<List<Box>> rows) {
        lines(text, flat(rows), "", "  ", "", false);
    }

    private static void cells(StringBuilder text, List<List<Box>> rows) {
        flat(rows).forEach(row -> row.forEach(box -> text.append(box.text()).append("\n\n")));
    }

    private static void html(
            StringBuilder text, List<List<Box>> rows, boolean merged, String cell, String before, String behind) {
        text.append(before);
        for (List<Box> row : rows) {
            text.append("<tr>");
            for (Box box : row) {
                String words = cell.formatted(box.text().isEmpty() ? "&nbsp;" : box.text());
                if (!merged) {
                    text.append("<td>").append(words).append("</td>");
                } else if (!box.covered()) {
                    text.append("<td colspan=%d rowspan=%d>".formatted(box.columns(), box.rows()))
                            .append(words)
                            .append("</td>");
                }
            }
            text.append("</tr>\n");
        }
        text.append(behind).append('\n');
    }
}
