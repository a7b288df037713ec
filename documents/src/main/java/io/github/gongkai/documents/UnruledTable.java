package io.github.gongkai.documents;

import io.github.gongkai.Column;
import io.github.gongkai.Heading;
import io.github.gongkai.Section;
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
    record Line(List<UnruledLabel> label, double top, double bottom) {}

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

    /** The rows that stand over columns; none in the other tables. */
    List<UnruledLabel> proceedings() {
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
        return new UnruledGrid(this, number, remarks, budget).build();
    }

    // what it consists of

    List<UnruledLabel> header() {
        return header;
    }

    List<UnruledLabel> groups() {
        return groups;
    }

    List<Line> lines() {
        return lines;
    }

    /** The labels that stand right over its numbers, from left to right. */
    List<UnruledLabel> leaves() {
        return leaves;
    }

    /** From where to where a column reaches. */
    double[] reach(int column) {
        return reaches.get(column);
    }

    /** What stands in a row and a column; nothing where it is blank. */
    List<UnruledWord> words(int row, int column) {
        return cells.stream()
                .filter(cell -> cell.row() == row && cell.column() == column)
                .findFirst()
                .map(Cell::words)
                .orElse(List.of());
    }
}
