package io.github.gongkai.documents;

import io.github.gongkai.Column;
import io.github.gongkai.Row;
import io.github.gongkai.documents.Grid.Spot;
import io.github.gongkai.documents.Header.Leaf;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which value of a row stands under which label of its header. */
final class Fitting {

    private Fitting() {}

    /**
     * The values in the order of the labels above them; empty if that is not certain.
     *
     * @param regular whether the header rows are of one width, so that a row of another width has lost or gained a cell
     */
    static Optional<List<Spot>> fit(
            List<Spot> values, List<Leaf> leaves, boolean aligned, boolean regular, Row<?> line) {
        if (aligned) {
            Optional<List<Spot>> under = under(values, leaves);
            if (under.isPresent()) {
                return under;
            }
        }
        if (values.size() == leaves.size()) {
            boolean certain = aligned ? overlapInOrder(values, leaves) : !regular || isWhole(values);
            return certain ? Optional.of(values) : Optional.empty();
        }
        return !aligned && isComplete(leaves, line) ? withoutFiller(values, leaves.size()) : Optional.empty();
    }

    /** One value under each label, with nothing but blanks elsewhere. */
    private static Optional<List<Spot>> under(List<Spot> values, List<Leaf> leaves) {
        List<Spot> under = new ArrayList<>();
        int leaf = 0;
        for (Spot value : values) {
            if (leaf < leaves.size() && overlaps(value, leaves.get(leaf))) {
                if (leaf + 1 < leaves.size() && overlaps(value, leaves.get(leaf + 1))) {
                    return Optional.empty();
                }
                under.add(value);
                leaf++;
            } else if (!value.isBlank()) {
                return Optional.empty();
            }
        }
        return leaf == leaves.size() ? Optional.of(under) : Optional.empty();
    }

    /**
     * The values of several rows of the form that stand side by side, as {@link #fit} gives those of one.
     *
     * @param sameWidth whether the row is as wide as each row of the header, so that blank cells that no label stands over
     *     only fill up the table
     */
    static Optional<List<Spot>> sideBySide(List<Spot> row, List<Leaf> leaves, boolean aligned, boolean sameWidth) {
        if (row.size() == leaves.size()) {
            return !aligned || overlapInOrder(row, leaves) ? Optional.of(row) : Optional.empty();
        }
        return aligned && sameWidth
                ? under(row, leaves).filter(used -> !isCrowded(row, used, leaves))
                : Optional.empty();
    }

    private static boolean overlapInOrder(List<Spot> values, List<Leaf> leaves) {
        for (int i = 0; i < values.size(); i++) {
            if (!overlaps(values.get(i), leaves.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean overlaps(Spot value, Leaf leaf) {
        return value.column() < leaf.end() && leaf.start() < value.columnEnd();
    }

    /** Whether a blank cell that was left out shares a label with a value that was not. */
    static boolean isCrowded(List<Spot> values, List<Spot> used, List<Leaf> leaves) {
        return values.size() > used.size()
                && values.stream()
                        .filter(value -> !used.contains(value))
                        .anyMatch(value -> leaves.stream().anyMatch(leaf -> overlaps(value, leaf)));
    }

    private static boolean isComplete(List<Leaf> leaves, Row<?> line) {
        Set<Column> columns = new HashSet<>();
        leaves.forEach(leaf -> leaf.head().column().ifPresent(columns::add));
        return FormRow.isWhole(line, columns);
    }

    /**
     * The values without the blank cells that a label's or a table's lost span left before or behind them. Only where no
     * blank value could be meant: the first and the last value are there.
     */
    private static Optional<List<Spot>> withoutFiller(List<Spot> values, int wanted) {
        int excess = values.size() - wanted;
        if (excess <= 0 || wanted == 0) {
            return Optional.empty();
        }
        List<Spot> behind = values.subList(0, wanted);
        List<Spot> before = values.subList(excess, values.size());
        boolean isBehind = isWhole(behind) && areBlank(values.subList(wanted, values.size()));
        boolean isBefore = isWhole(before) && areBlank(values.subList(0, excess));
        if (isBehind == isBefore) {
            return Optional.empty();
        }
        return Optional.of(isBehind ? behind : before);
    }

    private static boolean isWhole(List<Spot> values) {
        return !values.get(0).isBlank() && !values.get(values.size() - 1).isBlank();
    }

    private static boolean areBlank(List<Spot> values) {
        return values.stream().allMatch(Spot::isBlank);
    }
}
