package io.github.gongkai;

import io.github.gongkai.MergedHeads.Head;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A table of the form as it is printed: rows of boxes, in a grid in which some reach over several rows or columns. It
 * says where everything stands and nothing of what it looks like.
 *
 * @param edition the edition that prints it
 * @param section the section whose table it is
 * @param columns the number of columns of the grid
 * @param rows the boxes by the row in which they begin, from left to right
 */
public record PrintedTable(Edition edition, Section section, int columns, List<List<Box>> rows) {

    /** What a box is there for. */
    public enum Role {
        /** Left above rows and columns: the note that the form prints there. */
        CORNER,
        /** Over a group of rows, across the whole table. */
        GROUP_HEAD,
        /** Over columns. */
        COLUMN_HEAD,
        /** Before rows. */
        ROW_HEAD,
        /** What a report fills in. */
        VALUE
    }

    /**
     * A box.
     *
     * @param label what is printed in it; absent for a value
     * @param cell the cell that is filled in; absent for everything but a value
     * @param column its first column, from 0
     * @param width the number of columns that it reaches over
     * @param height the number of rows that it reaches over
     */
    public record Box(Role role, Optional<Label> label, Optional<Cell> cell, int column, int width, int height) {}

    public PrintedTable {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The table of a section.
     *
     * @throws IllegalArgumentException if the section is told in prose
     */
    public static PrintedTable of(Edition edition, Section section) {
        Drawing drawing = new Drawing(edition, section);
        return switch (section) {
            case PROACTIVE_DISCLOSURE -> drawing.groups();
            case APPLICATIONS -> drawing.grid();
            case PROCEEDINGS -> drawing.sideBySide();
            case OVERVIEW, PROBLEMS, OTHER_MATTERS ->
                throw new IllegalArgumentException("The section " + section.id() + " is told in prose");
        };
    }

    /** Draws a table row by row. */
    private static final class Drawing {
        private final Edition edition;
        private final Section section;
        private final List<Row<?>> lines;
        private final List<List<Box>> rows = new ArrayList<>();

        Drawing(Edition edition, Section section) {
            this.edition = edition;
            this.section = section;
            this.lines = edition.rows(section);
        }

        /** Rows under one heading with columns of their own, group after group. */
        PrintedTable groups() {
            int widest = lines.stream()
                    .mapToInt(line -> line.columns(edition).size())
                    .max()
                    .orElse(0);
            Optional<Heading> last = Optional.empty();
            for (Row<?> line : lines) {
                if (!line.heading().equals(last)) {
                    last = line.heading();
                    last.ifPresent(heading ->
                            rows.add(List.of(head(Role.GROUP_HEAD, heading.label(edition), 0, widest + 1, 1))));
                    rows.add(columnHeads(line, widest));
                }
                rows.add(values(line, widest));
            }
            return new PrintedTable(edition, section, widest + 1, rows);
        }

        private List<Box> columnHeads(Row<?> line, int widest) {
            List<Box> boxes = new ArrayList<>();
            section.stubHead().ifPresent(label -> boxes.add(head(Role.COLUMN_HEAD, label, 0, 1, 1)));
            List<? extends Column> columns = line.columns(edition);
            for (int i = 0; i < columns.size(); i++) {
                boxes.add(head(
                        Role.COLUMN_HEAD, columns.get(i).label(edition), i + 1, reach(i, columns.size(), widest), 1));
            }
            return boxes;
        }

        private List<Box> values(Row<?> line, int widest) {
            List<Box> boxes = new ArrayList<>(List.of(head(Role.ROW_HEAD, line.label(edition), 0, 1, 1)));
            List<? extends Column> columns = line.columns(edition);
            for (int i = 0; i < columns.size(); i++) {
                boxes.add(value(line, columns.get(i), i + 1, reach(i, columns.size(), widest)));
            }
            return boxes;
        }

        /** The last box of a short row goes on to the edge of the table. */
        private static int reach(int i, int number, int widest) {
            return i == number - 1 ? widest - i : 1;
        }

        /** Rows and columns with merged heads on both sides. */
        PrintedTable grid() {
            List<? extends Column> columns = lines.get(0).columns(edition);
            MergedHeads over = MergedHeads.of(columns);
            MergedHeads before = MergedHeads.of(lines);
            int left = before.depth();
            for (int level = 0; level < over.depth(); level++) {
                List<Box> boxes = new ArrayList<>();
                if (level == 0) {
                    boxes.add(head(Role.CORNER, corner(), 0, left, over.depth()));
                }
                for (Head head : over.atLevel(level)) {
                    boxes.add(head(Role.COLUMN_HEAD, head, left + head.first(), head.lines(), head.levels()));
                }
                rows.add(boxes);
            }
            for (int i = 0; i < lines.size(); i++) {
                List<Box> boxes = new ArrayList<>();
                for (Head head : before.beginningAt(i)) {
                    boxes.add(head(Role.ROW_HEAD, head, head.level(), head.levels(), head.lines()));
                }
                for (int j = 0; j < columns.size(); j++) {
                    boxes.add(value(lines.get(i), columns.get(j), left + j, 1));
                }
                rows.add(boxes);
            }
            return new PrintedTable(edition, section, left + columns.size(), rows);
        }

        private Label corner() {
            return new Label("", "", section.cornerNote().orElse(""), "");
        }

        /** All lines as one row of numbers, the heads of each line over its own columns. */
        PrintedTable sideBySide() {
            int each = lines.get(0).columns(edition).size();
            MergedHeads over = MergedHeads.of(lines);
            // a line whose heads are few has its columns right below them, beside the heads of the others
            for (int level = 0; level <= over.depth(); level++) {
                List<Box> boxes = new ArrayList<>();
                for (int i = 0; i < lines.size(); i++) {
                    int at = i;
                    int own = level;
                    over.beginningAt(i).stream()
                            .filter(head -> head.level() == own)
                            .forEach(
                                    head -> boxes.add(head(Role.COLUMN_HEAD, head, at * each, head.lines() * each, 1)));
                    if (level == depth(lines.get(i))) {
                        columnHeads(lines.get(i), i * each, over.depth() + 1 - level, boxes);
                    }
                }
                rows.add(boxes);
            }
            List<Box> numbers = new ArrayList<>();
            for (int i = 0; i < lines.size(); i++) {
                for (int j = 0; j < each; j++) {
                    numbers.add(
                            value(lines.get(i), lines.get(i).columns(edition).get(j), i * each + j, 1));
                }
            }
            rows.add(numbers);
            return new PrintedTable(edition, section, lines.size() * each, rows);
        }

        private void columnHeads(Row<?> line, int first, int height, List<Box> boxes) {
            List<? extends Column> columns = line.columns(edition);
            for (int j = 0; j < columns.size(); j++) {
                boxes.add(head(Role.COLUMN_HEAD, columns.get(j).label(edition), first + j, 1, height));
            }
        }

        /** The number of heads over a line, its own among them. */
        private static int depth(Line line) {
            int depth = 1;
            Optional<Heading> heading = line.heading();
            while (heading.isPresent()) {
                depth++;
                heading = heading.get().heading();
            }
            return depth;
        }

        private Box head(Role role, Head head, int column, int width, int height) {
            return head(role, head.line().label(edition), column, width, height);
        }

        private static Box head(Role role, Label label, int column, int width, int height) {
            return new Box(role, Optional.of(label), Optional.empty(), column, width, height);
        }

        private static Box value(Row<?> line, Column column, int at, int width) {
            return new Box(Role.VALUE, Optional.empty(), Optional.of(Cell.at(line, column)), at, width, 1);
        }
    }
}
