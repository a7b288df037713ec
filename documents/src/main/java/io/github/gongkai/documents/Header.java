package io.github.gongkai.documents;

import io.github.gongkai.Column;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Grid.Spot;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The header rows over some rows of a table, and what they say about each column. */
final class Header {

    /**
     * The lowest label over one or more columns of the grid.
     *
     * @param group the row of section 四 that stands over it, where the section is printed side by side
     * @param start its first column in the grid, where columns can be trusted
     */
    record Leaf(FormRow.Head head, Optional<Row<?>> group, int start, int end) {}

    /**
     * The labels over the columns of a table, and what is asked of them for each of its rows.
     *
     * @param sound whether they are {@linkplain Header#isSound of one piece}
     */
    record Leaves(List<Leaf> list, List<FormRow.Head> heads, boolean sound) {
        static final Leaves NONE = new Leaves(List.of(), List.of(), true);

        boolean isEmpty() {
            return list.isEmpty();
        }

        /** Whether any of the labels is a column that an edition gives a row. */
        boolean belongTo(Row<?> row) {
            for (FormRow.Head head : heads) {
                if (head.column()
                        .filter(column -> EditionCells.meet(row, column))
                        .isPresent()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static final int WIDEST = 1000;
    private static final int MOST_ROWS = 12;

    private final Labels labels;
    private final List<List<Spot>> rows = new ArrayList<>();
    /** Whether all rows are of one width, and which. */
    private boolean regular;

    private int width;
    /** Whether any cell spans several rows or columns. */
    private boolean spans;

    private boolean proceedings;

    Header(Labels labels) {
        this.labels = labels;
    }

    void add(List<Spot> row) {
        if (rows.size() < MOST_ROWS) {
            int other = Grid.width(row);
            regular = rows.isEmpty() || regular && other == width;
            width = rows.isEmpty() ? other : width;
            spans |= row.stream().anyMatch(spot -> spot.rows() > 1 || spot.columnEnd() > spot.column() + 1);
            proceedings |= row.stream()
                    .anyMatch(spot -> labels.find(spot.text())
                            .row()
                            .filter(line -> line.section() == Section.PROCEEDINGS)
                            .isPresent());
            rows.add(row);
        }
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether the header names rows of section 四 side by side. */
    boolean namesProceedings() {
        return proceedings;
    }

    /** Whether the columns of the header lie over the columns of a row of this width. */
    boolean isAligned(boolean inGrid, List<Spot> row) {
        return inGrid && spans || rows.isEmpty() || regular && width == Grid.width(row);
    }

    /** Whether all header rows are of one width. */
    boolean isRegular() {
        return !rows.isEmpty() && regular;
    }

    /** The labels over each column of the grid, from left to right, without those left of the first column of the form. */
    List<Leaf> byPosition(Section section) {
        int width = Math.min(WIDEST, rows.stream().mapToInt(Grid::width).max().orElse(0));
        List<List<Spot>> paths = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            paths.add(new ArrayList<>());
        }
        for (List<Spot> row : rows) {
            for (Spot spot : row) {
                for (int i = spot.column(); i < Math.min(width, spot.columnEnd()); i++) {
                    if (!spot.isBlank() && !holds(paths.get(i), spot)) {
                        paths.get(i).add(spot);
                    }
                }
            }
        }
        return leaves(paths, section);
    }

    /** A cell that spans several rows is the same in each of them. */
    private static boolean holds(List<Spot> path, Spot spot) {
        for (Spot other : path) {
            if (other == spot) {
                return true;
            }
        }
        return false;
    }

    private List<Leaf> leaves(List<List<Spot>> paths, Section section) {
        List<Leaf> leaves = new ArrayList<>();
        @Nullable Spot last = null;
        for (int i = 0; i < paths.size(); i++) {
            Spot lowest = lowest(paths.get(i), section);
            if (lowest != null && lowest == last) {
                Leaf grown = leaves.remove(leaves.size() - 1);
                leaves.add(new Leaf(grown.head(), grown.group(), grown.start(), i + 1));
            } else if (lowest != null) {
                leaves.add(new Leaf(head(lowest, section), group(paths.get(i)), i, i + 1));
            }
            last = lowest;
        }
        return fromFirstKnown(leaves);
    }

    private @Nullable Spot lowest(List<Spot> path, Section section) {
        @Nullable Spot lowest = null;
        boolean known = false;
        for (Spot spot : path) {
            boolean column = labels.find(spot.text()).column(section).isPresent();
            if (column || !known && !Labels.isCorner(spot.text())) {
                lowest = spot;
                known |= column;
            }
        }
        return lowest;
    }

    private FormRow.Head head(Spot spot, Section section) {
        Labels.Hit hit = labels.find(spot.text());
        Optional<Column> column = hit.column(section);
        return new FormRow.Head(spot.text(), spot.place(), column, hit.approximate() && column.isPresent());
    }

    private Optional<Row<?>> group(List<Spot> path) {
        Optional<Row<?>> group = Optional.empty();
        for (Spot spot : path) {
            Optional<Row<?>> row = labels.find(spot.text()).row().filter(r -> r.section() == Section.PROCEEDINGS);
            group = row.isPresent() ? row : group;
        }
        return group;
    }

    private static List<Leaf> fromFirstKnown(List<Leaf> leaves) {
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).head().column().isPresent()) {
                return leaves.subList(i, leaves.size());
            }
        }
        return List.of();
    }

    Leaves read(List<Leaf> leaves) {
        return leaves.isEmpty()
                ? Leaves.NONE
                : new Leaves(leaves, leaves.stream().map(Leaf::head).toList(), isSound(leaves));
    }

    /**
     * Whether the labels are of one piece: no column twice under the same group, and no group without a column under it,
     * which both happen where a label was lost and the others moved up.
     */
    private boolean isSound(List<Leaf> leaves) {
        Set<List<Object>> seen = new HashSet<>();
        for (Leaf leaf : leaves) {
            Optional<Column> column = leaf.head().column();
            if (column.isEmpty()
                    ? !labels.find(leaf.head().label()).isNone()
                    : !seen.add(List.of(leaf.group(), column))) {
                return false;
            }
        }
        return true;
    }

    /** A label and those printed under it. */
    private static final class Node {
        private final Spot spot;
        private final Labels.Hit hit;
        private final List<Node> children = new ArrayList<>();

        Node(Spot spot, Labels.Hit hit) {
            this.spot = spot;
            this.hit = hit;
        }

        /** Whether the form prints a label under this one; what the form does not have may stand between what it has. */
        boolean takes(Node item, Section section) {
            if (item.hit.isNone()) {
                return !children.isEmpty();
            }
            if (isProceeding()) {
                return item.hit
                        .column(section)
                        .filter(column -> !hasColumn(column, section))
                        .isPresent();
            }
            return hit.heading().isPresent()
                    && item.hit.lines().stream()
                            .anyMatch(line -> line.heading().equals(hit.heading()) && line.section() == section);
        }

        private boolean hasColumn(Column column, Section section) {
            return children.stream().anyMatch(child -> child.hit.column(section).equals(Optional.of(column)));
        }

        boolean mayHaveChildren() {
            return children.isEmpty() && (hit.heading().isPresent() || isProceeding());
        }

        private boolean isProceeding() {
            return hit.row().filter(row -> row.section() == Section.PROCEEDINGS).isPresent();
        }
    }

    /**
     * The labels in the order of their columns where the grid has lost its spans, told from which label the form prints
     * under which; empty if they do not fit together so.
     */
    List<Leaf> byMeaning(Section section) {
        List<Node> top = new ArrayList<>();
        for (List<Spot> row : rows) {
            List<Node> items = new ArrayList<>();
            row.stream()
                    .filter(spot -> !spot.isBlank() && !Labels.isCorner(spot.text()))
                    .forEach(spot -> items.add(new Node(spot, labels.find(spot.text()))));
            if (top.isEmpty()) {
                top = items;
            } else if (!distribute(items, top, section)) {
                return List.of();
            }
        }
        List<Leaf> leaves = new ArrayList<>();
        collect(top, Optional.empty(), section, leaves);
        return fromFirstKnown(leaves);
    }

    private static boolean distribute(List<Node> items, List<Node> top, Section section) {
        List<Node> groups = new ArrayList<>();
        collectGroups(top, groups);
        int next = 0;
        for (Node group : groups) {
            while (next < items.size() && group.takes(items.get(next), section)) {
                group.children.add(items.get(next));
                next++;
            }
        }
        return next == items.size();
    }

    private static void collectGroups(List<Node> nodes, List<Node> groups) {
        for (Node node : nodes) {
            if (node.mayHaveChildren()) {
                groups.add(node);
            } else {
                collectGroups(node.children, groups);
            }
        }
    }

    private void collect(List<Node> nodes, Optional<Row<?>> group, Section section, List<Leaf> leaves) {
        for (Node node : nodes) {
            Optional<Row<?>> own = node.hit.row().filter(row -> row.section() == Section.PROCEEDINGS);
            if (node.children.isEmpty()) {
                leaves.add(new Leaf(head(node.spot, section), group, 0, 0));
            } else {
                collect(node.children, own.isPresent() ? own : group, section, leaves);
            }
        }
    }
}
