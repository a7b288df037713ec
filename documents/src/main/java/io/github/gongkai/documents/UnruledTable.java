package io.github.gongkai.documents;

import io.github.gongkai.Column;
import io.github.gongkai.Heading;
import io.github.gongkai.Section;
import io.github.gongkai.documents.TextLine.Doubt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A table without lines: labels over columns, labels of rows, and for each number the one column and row that it stands in. */
final class UnruledTable {

    /** So far above the first line of a row and below its last, in heights of the font, its numbers may stand. */
    private static final double NEAR_ROW = 0.75;

    /** Numbers of the next row of numbers without labels are at least so far away. */
    private static final double NEXT_ROW = 5;

    /** So far from the middle of its label, in heights of the font, a number stands that is centred under it. */
    private static final double CENTRED = 0.2;

    /** A number: what stands in one cell. */
    private record Cell(int row, int column, List<UnruledWord> words) {}

    /** A row: its label if it has one, and where it stands. */
    private record Line(List<UnruledLabel> label, double top, double bottom) {}

    private final List<UnruledLabel> header = new ArrayList<>();
    private final List<UnruledLabel> groups = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private List<UnruledLabel> leaves = List.of();
    /** By column: from where to where its label and its numbers reach. */
    private final List<double[]> reaches = new ArrayList<>();

    private UnruledTable() {}

    static boolean headsColumns(UnruledLabel label) {
        return label.hit()
                .heading()
                .filter(heading -> heading == Heading.APPLICANTS
                        || heading == Heading.ORGANIZATIONS
                        || heading == Heading.LITIGATION)
                .isPresent();
    }

    /** The table of some labels; none if anything about it is not certain. */
    static Optional<UnruledTable> of(List<UnruledLabel> labels, List<UnruledWord> values) {
        UnruledTable table = new UnruledTable();
        return table.sort(labels) && table.findColumns() && table.fill(labels, values)
                ? Optional.of(table)
                : Optional.empty();
    }

    private boolean sort(List<UnruledLabel> labels) {
        double firstRow = labels.stream()
                .filter(label -> label.isRow() && !label.hit().isColumn())
                .mapToDouble(UnruledLabel::top)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        for (UnruledLabel label : labels) {
            if (label.top() < firstRow) {
                header.add(label);
            } else if (label.hit().row().isPresent() && !standsOverRows(label, labels)) {
                lines.add(new Line(List.of(label), label.top(), label.bottom()));
            } else if (label.hit().heading().isPresent()) {
                groups.add(label);
            } else {
                return false;
            }
        }
        return true;
    }

    /** What is a row in one edition and stands over rows in the other. */
    private static boolean standsOverRows(UnruledLabel label, List<UnruledLabel> labels) {
        double size = label.first().size();
        return label.hit().heading().isPresent()
                && labels.stream()
                        .anyMatch(other -> other.isRow()
                                && other.left() >= label.right()
                                && other.top() < label.bottom() + size
                                && other.bottom() > label.top() - size);
    }

    private Optional<Section> section() {
        Set<Section> sections = new HashSet<>();
        lines.forEach(line -> line.label()
                .forEach(label -> sections.add(label.hit().row().orElseThrow().section())));
        if (lines.isEmpty() && header.stream().anyMatch(UnruledLabel::isProceeding)) {
            sections.add(Section.PROCEEDINGS);
        }
        return sections.size() == 1 ? Optional.of(sections.iterator().next()) : Optional.empty();
    }

    private boolean findColumns() {
        Optional<Section> section = section();
        if (section.isEmpty()) {
            return false;
        }
        leaves = header.stream()
                .filter(label -> label.hit().column(section.get()).isPresent())
                .sorted(Comparator.comparingDouble(UnruledLabel::left))
                .toList();
        for (UnruledLabel leaf : leaves) {
            reaches.add(new double[] {leaf.left(), leaf.right()});
        }
        boolean known = header.stream()
                .allMatch(label -> leaves.contains(label)
                        || label.hit().heading().isPresent()
                        || label.isProceeding()
                        || label.hit().isNone());
        boolean rowsAtLeft = lines.stream()
                .flatMap(line -> line.label().stream())
                .allMatch(label ->
                        !leaves.isEmpty() && label.right() < leaves.get(0).left());
        return !leaves.isEmpty() && known && rowsAtLeft && areApart();
    }

    private boolean areApart() {
        for (int i = 1; i < reaches.size(); i++) {
            if (reaches.get(i - 1)[1] >= reaches.get(i)[0]) {
                return false;
            }
        }
        return true;
    }

    private boolean fill(List<UnruledLabel> labels, List<UnruledWord> values) {
        double top = labels.stream().mapToDouble(UnruledLabel::top).min().orElse(0);
        double bottom = labels.stream().mapToDouble(UnruledLabel::bottom).max().orElse(0);
        double size = labels.get(0).first().size();
        List<UnruledWord> own = new ArrayList<>();
        if (lines.isEmpty()) {
            double first = values.stream()
                    .mapToDouble(UnruledWord::y)
                    .filter(y -> y > bottom)
                    .min()
                    .orElse(Double.POSITIVE_INFINITY);
            if (first > bottom + NEXT_ROW * size || !hasGroups()) {
                return false;
            }
            values.stream()
                    .filter(word -> word.y() > top && word.y() < first + NEXT_ROW * size)
                    .forEach(own::add);
            lines.add(new Line(List.of(), first + NEAR_ROW * size, first + NEAR_ROW * size));
        } else {
            values.stream()
                    .filter(word -> word.y() > top - size && word.y() < bottom + NEAR_ROW * size)
                    .forEach(own::add);
        }
        return areNumbersApart(own) && widen(own) && own.stream().allMatch(this::place);
    }

    /** Numbers that all but touch are two only if each stands in the middle under a label of its own. */
    private boolean areNumbersApart(List<UnruledWord> values) {
        for (int i = 1; i < values.size(); i++) {
            UnruledWord word = values.get(i - 1);
            UnruledWord next = values.get(i);
            if (word.isCloseTo(next) && !(isCentred(word) && isCentred(next))) {
                return false;
            }
        }
        return true;
    }

    private boolean isCentred(UnruledWord word) {
        double center = (word.left() + word.right()) / 2;
        return leaves.stream().anyMatch(leaf -> Math.abs(leaf.center() - center) <= CENTRED * word.size());
    }

    /** Numbers that lie under one another are of one column; a column is where its label and its numbers are. */
    private boolean widen(List<UnruledWord> values) {
        List<double[]> clusters = new ArrayList<>();
        List<UnruledWord> sorted = new ArrayList<>(values);
        sorted.sort(Comparator.comparingDouble(UnruledWord::left));
        for (UnruledWord word : sorted) {
            double[] last = clusters.isEmpty() ? null : clusters.get(clusters.size() - 1);
            if (last != null && word.left() < last[1]) {
                last[1] = Math.max(last[1], word.right());
            } else {
                clusters.add(new double[] {word.left(), word.right()});
            }
        }
        Set<Integer> taken = new HashSet<>();
        for (double[] cluster : clusters) {
            List<Integer> under = new ArrayList<>();
            for (int i = 0; i < reaches.size(); i++) {
                if (cluster[0] < leaves.get(i).right() && leaves.get(i).left() < cluster[1]) {
                    under.add(i);
                }
            }
            if (under.size() != 1 || !taken.add(under.get(0))) {
                return false;
            }
            double[] reach = reaches.get(under.get(0));
            reach[0] = Math.min(reach[0], cluster[0]);
            reach[1] = Math.max(reach[1], cluster[1]);
        }
        return areApart();
    }

    private boolean place(UnruledWord word) {
        int row = -1;
        for (int i = 0; i < lines.size(); i++) {
            double near = NEAR_ROW * word.size();
            if (word.y() >= lines.get(i).top() - near - 0.01
                    && word.y() <= lines.get(i).bottom() + near) {
                if (row >= 0) {
                    return false;
                }
                row = i;
            }
        }
        int column = 0;
        while (column + 1 < reaches.size() && word.left() > reaches.get(column)[1]) {
            column++;
        }
        int at = column;
        int line = row;
        cells.stream()
                .filter(cell -> cell.row() == line && cell.column() == at)
                .findFirst()
                .ifPresentOrElse(
                        cell -> cell.words().add(word),
                        () -> cells.add(new Cell(line, at, new ArrayList<>(List.of(word)))));
        return row >= 0;
    }

    /** Everything that it is made of. */
    Set<UnruledWord> words() {
        Set<UnruledWord> words = new HashSet<>();
        header.forEach(label -> words.addAll(label.words()));
        groups.forEach(label -> words.addAll(label.words()));
        lines.forEach(line -> line.label().forEach(label -> words.addAll(label.words())));
        cells.forEach(cell -> words.addAll(cell.words()));
        return words;
    }

    // section 四, whose rows stand over its columns

    private List<UnruledLabel> proceedings() {
        return header.stream()
                .filter(UnruledLabel::isProceeding)
                .sorted(Comparator.comparingDouble(UnruledLabel::center))
                .toList();
    }

    /** Whether each of the rows that stand over columns stands over as many, and in the middle of them. */
    private boolean hasGroups() {
        List<UnruledLabel> over = proceedings();
        if (over.isEmpty() || leaves.size() % over.size() != 0) {
            return false;
        }
        int each = leaves.size() / over.size();
        for (int i = 0; i < over.size(); i++) {
            double center = over.get(i).center();
            Set<Optional<Column>> different = new HashSet<>();
            leaves.subList(i * each, (i + 1) * each)
                    .forEach(leaf -> different.add(leaf.hit().column(Section.PROCEEDINGS)));
            if (different.size() != each
                    || center < leaves.get(i * each).left()
                    || center > leaves.get((i + 1) * each - 1).right()) {
                return false;
            }
        }
        return true;
    }

    // the grid

    int page() {
        return header.get(0).first().page();
    }

    /**
     * The table as a grid.
     *
     * @param number its number on its page, from 1
     * @param remarks takes what is doubtful about its cells
     */
    Grid grid(int number, Collection<Remark> remarks, Budget budget) throws DocumentException {
        Grid.Builder grid = new Grid.Builder(budget);
        int stub = proceedings().isEmpty() ? 2 : 0;
        addHeads(grid, stub, number);
        for (int row = 0; row < lines.size(); row++) {
            grid.startRow();
            if (stub > 0) {
                addStub(grid, row, number);
            }
            for (int column = 0; column < leaves.size(); column++) {
                addNumber(grid, row, column, number, remarks);
            }
        }
        return grid.build();
    }

    private void addHeads(Grid.Builder grid, int stub, int number) throws DocumentException {
        List<UnruledLabel> over = proceedings();
        for (UnruledLabel label : header) {
            if (headsColumns(label) && over.isEmpty()) {
                addSpanning(grid, stub, label, number);
            }
        }
        if (!over.isEmpty()) {
            grid.startRow();
            for (UnruledLabel label : over) {
                grid.add(label.text(), place(grid, label, number), 1, leaves.size() / over.size());
            }
        }
        grid.startRow();
        for (int i = 0; i < stub; i++) {
            grid.add("", at(grid, leaves.get(0), number), 1, 1);
        }
        for (UnruledLabel leaf : leaves) {
            grid.add(leaf.text(), place(grid, leaf, number), 1, 1);
        }
    }

    /** A heading stands over the columns that the form prints under it. */
    private void addSpanning(Grid.Builder grid, int stub, UnruledLabel label, int number) throws DocumentException {
        Heading heading = label.hit().heading().orElseThrow();
        List<Integer> under = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            boolean own = leaves.get(i)
                    .hit()
                    .column(heading.section())
                    .filter(column -> column.isUnder(heading))
                    .isPresent();
            if (own) {
                under.add(i);
            }
        }
        if (under.isEmpty() || under.get(under.size() - 1) - under.get(0) + 1 != under.size()) {
            return;
        }
        grid.startRow();
        int end = stub + leaves.size();
        while (grid.nextColumn() < end) {
            if (grid.nextColumn() == stub + under.get(0)) {
                grid.add(label.text(), place(grid, label, number), 1, under.size());
            }
            if (grid.nextColumn() < end) {
                grid.add("", at(grid, label, number), 1, 1);
            }
        }
    }

    private void addStub(Grid.Builder grid, int row, int number) throws DocumentException {
        UnruledLabel label = lines.get(row).label().get(0);
        if (grid.nextColumn() == 0) {
            Optional<Heading> heading = heading(row);
            Optional<UnruledLabel> group = groups.stream()
                    .filter(some -> heading.isPresent() && some.hit().heading().equals(heading))
                    .findFirst();
            int end = row + 1;
            while (group.isPresent() && end < lines.size() && heading(end).equals(heading)) {
                end++;
            }
            String text = group.map(UnruledLabel::text).orElse("");
            grid.add(text, place(grid, group.orElse(label), number), end - row, 1);
        }
        grid.add(label.text(), place(grid, label, number), 1, 1);
    }

    private Optional<Heading> heading(int row) {
        return lines.get(row).label().get(0).hit().row().orElseThrow().heading();
    }

    private void addNumber(Grid.Builder grid, int row, int column, int number, Collection<Remark> remarks)
            throws DocumentException {
        double left = reaches.get(column)[0];
        double right = reaches.get(column)[1];
        Optional<Cell> cell = cells.stream()
                .filter(some -> some.row() == row && some.column() == column)
                .findFirst();
        if (cell.isEmpty()) {
            UnruledLabel beside = lines.get(row).label().isEmpty()
                    ? leaves.get(column)
                    : lines.get(row).label().get(0);
            Place.Box box = beside.box();
            grid.add("", at(grid, beside, number).covering(new Place.Box(left, box.top(), right, box.bottom())), 1, 1);
            return;
        }
        List<Glyph> glyphs = cell.get().words().stream()
                .flatMap(word -> word.glyphs().stream())
                .toList();
        UnruledWord first = cell.get().words().get(0);
        double top = glyphs.stream().mapToDouble(Glyph::top).min().orElse(0);
        double bottom = glyphs.stream().mapToDouble(Glyph::bottom).max().orElse(0);
        Place place = Place.pageTable(first.page(), number, grid.row() + 1, grid.nextColumn() + 1)
                .covering(new Place.Box(left, top, right, bottom));
        Writing writing = Writing.of(glyphs, right - left, bottom - top);
        for (Doubt doubt : writing.doubts()) {
            remarks.add(doubt.remark(place, writing.text()));
        }
        grid.add(writing.text(), place, 1, 1);
    }

    private static Place at(Grid.Builder grid, UnruledLabel beside, int number) {
        return Place.pageTable(beside.first().page(), number, grid.row() + 1, grid.nextColumn() + 1);
    }

    private static Place place(Grid.Builder grid, UnruledLabel label, int number) {
        return at(grid, label, number).covering(label.box());
    }
}
