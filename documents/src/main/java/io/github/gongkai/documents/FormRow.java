package io.github.gongkai.documents;

import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Row;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A row of the form as it was found in a document, before it is known which edition it belongs to.
 *
 * @param row the row that its label names
 * @param label the label as printed
 * @param approximate whether the label only comes near to the form's
 * @param block the block it stands in
 * @param values what stands behind the label, from left to right
 * @param fit how the values belong to columns
 * @param heads for {@link Fit#BY_HEADER}, the column of each value; otherwise empty
 * @param leftOut the number of blank cells behind the label that stand under no label of the header
 * @param doubts what was odd about the row as a whole
 */
record FormRow(
        Row<?> row,
        String label,
        boolean approximate,
        int block,
        Place place,
        List<Value> values,
        Fit fit,
        List<Head> heads,
        int leftOut,
        Set<RemarkCode> doubts) {

    /** How it is known which column a value belongs to. */
    enum Fit {
        /** Each value stands under a column label. */
        BY_HEADER,
        /** No column label was found: only the order of the form can tell, if the number of values is right. */
        NO_HEADER,
        /** There are column labels, but which value belongs to which is not certain. */
        UNCERTAIN
    }

    /** What stands in one place of the row. */
    record Value(String text, Place place, boolean merged) {
        boolean isBlank() {
            return Normalization.isBlank(text);
        }
    }

    /**
     * A label over a value.
     *
     * @param column the column of the form; absent if the form has none of that name
     */
    record Head(String label, Place place, Optional<Column> column, boolean approximate) {}

    /** Whether columns are those that some edition gives a row, all of them and no others. */
    static boolean isWhole(Row<?> row, Set<Column> columns) {
        for (Edition edition : Edition.values()) {
            if (!columns.isEmpty() && columns.equals(Set.copyOf(row.columns(edition)))) {
                return true;
            }
        }
        return false;
    }

    boolean isBlank() {
        for (Value value : values) {
            if (!value.isBlank()) {
                return false;
            }
        }
        return true;
    }

    FormRow doubted(RemarkCode doubt) {
        Set<RemarkCode> all = EnumSet.of(doubt);
        all.addAll(doubts);
        return new FormRow(row, label, approximate, block, place, values, fit, heads, leftOut, all);
    }

    /** What was found, for a remark. */
    String found() {
        return String.join(" | ", values.stream().map(Value::text).toList());
    }
}
