package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.documents.FormRow.Fit;
import io.github.gongkai.documents.FormRow.Head;
import io.github.gongkai.documents.FormRow.Value;
import io.github.gongkai.documents.Grid.Spot;
import io.github.gongkai.documents.Header.Leaf;
import io.github.gongkai.documents.Header.Leaves;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of the form in tables. A row is known by its label; its numbers are what stands behind the label; their
 * columns are known from the labels above. Where these do not agree with one another, nothing is placed.
 */
final class TableRows {

    /** So many rows of the form side by side stand where columns should. */
    private static final int TRANSPOSED = 4;

    private static final int WIDEST = 60;

    /** The labels over a row, and whether they are told by where they stand or by what they mean. */
    private record Over(Leaves leaves, boolean aligned) {}

    private final Labels labels;
    private final FormRows found;

    private Header header;
    private boolean headerIsUsed;
    /** The section whose rows the header has served so far; rows of another section have nothing to do with it. */
    private @Nullable Section served;

    private final Map<Section, Leaves> byPosition = new EnumMap<>(Section.class);
    private final Map<Section, Leaves> byMeaning = new EnumMap<>(Section.class);
    /** Numbers and unknown labels of the table at hand, remarked only if it turns out to be a table of the form. */
    private final List<Remark> strangers = new ArrayList<>();

    private @Nullable FormRow open;
    private int block;

    TableRows(Labels labels, FormRows found) {
        this.labels = labels;
        this.found = found;
        this.header = new Header(labels);
    }

    /** Reads one table. Where it has no header of its own, the one of the table before it goes on. */
    void read(Grid grid, int inBlock) {
        block = inBlock;
        strangers.clear();
        int before = found.rows().size();
        open = null;
        headerIsUsed = true;
        for (List<Spot> row : grid.rows()) {
            Spot label = rowLabel(row);
            boolean withoutValues = label == null || label == row.get(row.size() - 1);
            if (withoutValues && isTransposed(row)) {
                found.remark(Remark.at(row.get(0).place(), RemarkCode.TABLE_TRANSPOSED, text(row)));
                break;
            }
            read(grid, row, label);
        }
        close();
        found.doubtUneven(before);
        if (found.rows().size() > before) {
            strangers.forEach(found::remark);
        }
    }

    private void read(Grid grid, List<Spot> row, @Nullable Spot label) {
        if (label != null) {
            close();
            open = formRow(grid, row, label);
            headerIsUsed = true;
        } else if (isBlank(row)) {
            boolean blankNumbers = header.namesProceedings()
                    && sideBySide(overProceedings(grid, row), row).isPresent();
            if (blankNumbers && isRowOfProceedings(grid, row)) {
                close();
            }
        } else if (isHeader(row)) {
            close();
            addHeader(row);
        } else if (!isContinuation(row) && !isRowOfProceedings(grid, row)) {
            stranger(row);
        }
    }

    /** The last label of a row in front of its values; none if this is no row of values. */
    private @Nullable Spot rowLabel(List<Spot> row) {
        @Nullable Spot label = null;
        int i = 0;
        for (; i < row.size(); i++) {
            Spot spot = row.get(i);
            if (spot.isBlank()) {
                continue;
            }
            Labels.Hit hit = labels.find(spot.text());
            if (hit.row().isPresent()) {
                label = spot;
            } else if (hit.heading().isEmpty()) {
                break;
            } else if (label != null) {
                return null;
            }
        }
        if (label == null || label == row.get(row.size() - 1) && mayHeadColumns(label)) {
            return null;
        }
        for (; i < row.size(); i++) {
            if (!labels.findExactly(row.get(i).text()).isNone()) {
                return null;
            }
        }
        return label;
    }

    private boolean mayHeadColumns(Spot label) {
        Labels.Hit hit = labels.find(label.text());
        return hit.isColumn()
                || hit.row().filter(ProceedingRow.class::isInstance).isPresent();
    }

    private boolean isTransposed(List<Spot> row) {
        if (row.size() < TRANSPOSED) {
            return false;
        }
        Set<Row<?>> rows = new HashSet<>();
        for (int i = 0; i < Math.min(row.size(), WIDEST); i++) {
            Optional<Row<?>> found = labels.find(row.get(i).text()).row();
            if (found.isPresent() && found.get().section() != Section.PROCEEDINGS) {
                rows.add(found.get());
            }
        }
        return rows.size() >= TRANSPOSED;
    }

    private boolean isHeader(List<Spot> row) {
        for (Spot spot : row) {
            boolean label = !labels.find(spot.text()).isNone() || Labels.isCorner(spot.text()) && hasWords(spot.text());
            if (label && !spot.isBlank()) {
                return !startsLikeARow(row);
            }
        }
        return false;
    }

    /** A dash or a stroke alone may stand in a corner, but it may as well be what a cell of numbers holds. */
    private static boolean hasWords(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    /** A row whose own label was lost still shows the headings in front of it and numbers behind them. */
    private boolean startsLikeARow(List<Spot> row) {
        int values = 0;
        for (int i = 0; i < row.size() && values < 2; i++) {
            String text = row.get(i).text();
            values += Labels.exactly(text).isNone() && CellText.isValueLike(text) ? 1 : 0;
        }
        return values == 2;
    }

    private void addHeader(List<Spot> row) {
        boolean group = row.stream()
                .anyMatch(spot -> labels.find(spot.text())
                        .heading()
                        .filter(heading -> heading.section() == Section.PROACTIVE_DISCLOSURE)
                        .isPresent());
        if (headerIsUsed || group) {
            startHeader();
        }
        if (!group) {
            header.add(row);
        }
    }

    private void startHeader() {
        header = new Header(labels);
        byPosition.clear();
        byMeaning.clear();
        headerIsUsed = false;
        served = null;
    }

    private FormRow formRow(Grid grid, List<Spot> row, Spot label) {
        Labels.Hit hit = labels.find(label.text());
        Row<?> line = hit.row().orElseThrow();
        if (served != null && served != line.section()) {
            startHeader();
        }
        served = line.section();
        List<Spot> values = row.subList(indexOf(label, row) + 1, row.size());
        Over over = over(line.section(), header.isAligned(grid.hasSpans(), row));
        Leaves leaves = over.leaves();
        boolean own = leaves.belongTo(line);
        Optional<List<Spot>> fitted = own && leaves.sound()
                ? Fitting.fit(values, leaves.list(), over.aligned(), header.isRegular(), line)
                : Optional.empty();
        boolean unlabelled = leaves.isEmpty() ? !headerNames(line.section()) : !own;
        Fit fit = fitted.isPresent() ? Fit.BY_HEADER : unlabelled ? Fit.NO_HEADER : Fit.UNCERTAIN;
        List<Head> heads = fit == Fit.BY_HEADER ? leaves.heads() : List.of();
        List<Value> read = values(fit == Fit.BY_HEADER ? fitted.orElseThrow() : values, row);
        boolean sameWidth = header.isRegular() && header.isAligned(false, row);
        int leftOut = fit == Fit.BY_HEADER && !sameWidth ? values.size() - read.size() : 0;
        boolean crowded = over.aligned()
                && fitted.filter(used -> Fitting.isCrowded(values, used, leaves.list()))
                        .isPresent();
        Set<RemarkCode> doubts = crowded ? Set.of(RemarkCode.ROW_WIDER) : Set.of();
        return new FormRow(
                line, label.text(), hit.approximate(), block, label.place(), read, fit, heads, leftOut, doubts);
    }

    private boolean headerNames(Section section) {
        return !header.byPosition(section).isEmpty();
    }

    private Over over(Section section, boolean aligned) {
        Leaves above = aligned ? byPosition(section) : Leaves.NONE;
        return above.isEmpty() ? new Over(byMeaning(section), false) : new Over(above, true);
    }

    private Leaves byPosition(Section section) {
        return byPosition.computeIfAbsent(section, s -> header.read(header.byPosition(s)));
    }

    private Leaves byMeaning(Section section) {
        return byMeaning.computeIfAbsent(section, s -> header.read(header.byMeaning(s)));
    }

    private static int indexOf(Spot spot, List<Spot> row) {
        int i = row.size() - 1;
        while (i >= 0 && row.get(i) != spot) {
            i--;
        }
        return i;
    }

    private static List<Value> values(List<Spot> spots, List<Spot> row) {
        int current = 0;
        for (Spot spot : row) {
            current = Math.max(current, spot.row());
        }
        List<Value> values = new ArrayList<>(spots.size());
        for (Spot spot : spots) {
            boolean reachesDown = spot.row() < current || spot.rows() > 1;
            values.add(new Value(spot.text(), spot.place(), reachesDown && !spot.isBlank()));
        }
        return values;
    }

    /** Numbers without a label go on with the row above if that row has too few and together they are enough. */
    private boolean isContinuation(List<Spot> row) {
        FormRow above = open;
        if (above == null || row.stream().anyMatch(spot -> !spot.isBlank() && !CellText.isValueLike(spot.text()))) {
            return false;
        }
        List<Value> values = new ArrayList<>(above.values());
        values.addAll(values(row, row));
        if (!mayBeWhole(above.row(), values.size())
                || mayBeWhole(above.row(), above.values().size())) {
            return false;
        }
        Leaves leaves = byMeaning(above.row().section());
        Fit fit = leaves.list().size() == values.size()
                ? Fit.BY_HEADER
                : leaves.isEmpty() ? Fit.NO_HEADER : Fit.UNCERTAIN;
        List<Head> heads = fit == Fit.BY_HEADER ? leaves.heads() : List.of();
        open = new FormRow(
                above.row(),
                above.label(),
                above.approximate(),
                block,
                above.place(),
                values,
                fit,
                heads,
                0,
                Set.of(RemarkCode.ROW_BROKEN));
        return true;
    }

    private static boolean mayBeWhole(Row<?> row, int values) {
        for (Edition edition : Edition.values()) {
            if (row.columns(edition).size() == values) {
                return true;
            }
        }
        return false;
    }

    /** The fifteen numbers of section 四 that stand side by side without a label of their own. */
    private boolean isRowOfProceedings(Grid grid, List<Spot> row) {
        if (!header.namesProceedings() || row.size() < 3) {
            return false;
        }
        Over over = overProceedings(grid, row);
        List<Leaf> leaves = over.leaves().list();
        Optional<List<Spot>> fitted = sideBySide(over, row);
        boolean certain = fitted.isPresent();
        List<ProceedingRow> lines = new ArrayList<>(List.of(ProceedingRow.values()));
        if (certain) {
            List<Row<?>> printed = leaves.stream()
                    .<Row<?>>map(leaf -> leaf.group().orElseThrow())
                    .toList();
            lines.sort(Comparator.comparingInt(printed::indexOf));
        }
        List<Value> values = values(fitted.orElse(row), row);
        lines.forEach(line -> found.add(certain ? part(values, leaves, line) : uncertain(row, line)));
        headerIsUsed = true;
        return true;
    }

    private Over overProceedings(Grid grid, List<Spot> row) {
        return over(Section.PROCEEDINGS, header.isAligned(grid.hasSpans(), row) && grid.hasSpans());
    }

    /** The numbers of a row in the order of the labels of section 四; empty if it is not certain which is under which. */
    private Optional<List<Spot>> sideBySide(Over over, List<Spot> row) {
        Leaves leaves = over.leaves();
        boolean grouped = !leaves.isEmpty()
                && leaves.list().stream().allMatch(leaf -> leaf.group().isPresent());
        if (!grouped || !leaves.sound()) {
            return Optional.empty();
        }
        boolean sameWidth = header.isRegular() && header.isAligned(false, row);
        return Fitting.sideBySide(row, leaves.list(), over.aligned(), sameWidth);
    }

    private FormRow part(List<Value> all, List<Leaf> leaves, ProceedingRow line) {
        List<Value> values = new ArrayList<>();
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < leaves.size(); i++) {
            if (leaves.get(i).group().equals(Optional.of(line))) {
                values.add(all.get(i));
                heads.add(leaves.get(i).head());
            }
        }
        Place place = values.isEmpty() ? all.get(0).place() : values.get(0).place();
        return new FormRow(line, "", false, block, place, values, Fit.BY_HEADER, heads, 0, Set.of());
    }

    private FormRow uncertain(List<Spot> row, ProceedingRow line) {
        return new FormRow(
                line, "", false, block, row.get(0).place(), values(row, row), Fit.UNCERTAIN, List.of(), 0, Set.of());
    }

    private void stranger(List<Spot> row) {
        if (strangers.size() < 50 && !PageMark.isOne(text(row))) {
            strangers.add(Remark.at(row.get(0).place(), RemarkCode.ROW_UNKNOWN, text(row)));
        }
    }

    private void close() {
        if (open != null) {
            found.add(open);
        }
        open = null;
    }

    private static boolean isBlank(List<Spot> row) {
        for (Spot spot : row) {
            if (!spot.isBlank()) {
                return false;
            }
        }
        return true;
    }

    private static String text(List<Spot> row) {
        return String.join(" | ", row.stream().limit(20).map(Spot::text).toList());
    }
}
