package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The rows of the form that were found in a document, and what was odd about the tables they stand in. */
final class FormRows {

    private static final int MOST_REMARKS = 300;
    private static final int FEW = 3;

    private final List<FormRow> rows = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();

    List<FormRow> rows() {
        return rows;
    }

    List<Remark> remarks() {
        return remarks;
    }

    void add(FormRow row) {
        rows.add(row);
    }

    void remark(Remark remark) {
        if (remarks.size() < MOST_REMARKS) {
            remarks.add(remark);
        }
    }

    /**
     * Doubts the rows from an index on that have blank cells under no label, unless all rows of their section, and more
     * than two, have as many: then these belong to the table; otherwise a cell may have slipped in and moved the numbers.
     */
    void doubtUneven(int from) {
        if (rows.subList(from, rows.size()).stream().noneMatch(row -> row.leftOut() > 0)) {
            return;
        }
        Map<Section, List<Integer>> counts = new EnumMap<>(Section.class);
        for (FormRow row : rows.subList(from, rows.size())) {
            counts.computeIfAbsent(row.row().section(), s -> new ArrayList<>()).add(row.leftOut());
        }
        for (int i = from; i < rows.size(); i++) {
            FormRow row = rows.get(i);
            List<Integer> all = counts.getOrDefault(row.row().section(), List.of());
            if (row.leftOut() > 0
                    && (all.size() < FEW || all.stream().distinct().count() > 1)) {
                rows.set(i, row.doubted(RemarkCode.ROW_WIDER));
            }
        }
    }

    /** The rows that stand behind one which the form prints later, or before one which it prints earlier. */
    Set<Row<?>> outOfOrder(Edition edition) {
        EditionCells form = EditionCells.of(edition);
        Set<Row<?>> seen = new HashSet<>();
        Map<Section, List<Row<?>>> printed = new EnumMap<>(Section.class);
        for (FormRow row : rows) {
            if (form.rank(row.row()) >= 0 && seen.add(row.row())) {
                printed.computeIfAbsent(row.row().section(), s -> new ArrayList<>())
                        .add(row.row());
            }
        }
        Set<Row<?>> odd = new HashSet<>();
        printed.values().forEach(inSection -> addOutOfOrder(inSection, form, odd));
        return odd;
    }

    private static void addOutOfOrder(List<Row<?>> printed, EditionCells form, Set<Row<?>> odd) {
        int[] ranks = printed.stream().mapToInt(form::rank).toArray();
        if (areSorted(ranks)) {
            return;
        }
        for (int i = 0; i < ranks.length; i++) {
            for (int j = i + 1; j < ranks.length; j++) {
                if (ranks[i] > ranks[j]) {
                    odd.add(printed.get(i));
                    odd.add(printed.get(j));
                }
            }
        }
    }

    private static boolean areSorted(int[] ranks) {
        for (int i = 1; i < ranks.length; i++) {
            if (ranks[i - 1] > ranks[i]) {
                return false;
            }
        }
        return true;
    }

    /** The first block in which a row stands. */
    Optional<Integer> firstBlock() {
        return rows.stream().map(FormRow::block).min(Comparator.naturalOrder());
    }

    boolean has(Section section) {
        return rows.stream().anyMatch(row -> row.row().section() == section);
    }

    /** Whether nothing stands in any of the rows. */
    boolean areBlank() {
        return rows.stream().allMatch(FormRow::isBlank);
    }

    /** By section, the first and the last block in which a row of it stands. */
    Map<Section, int[]> extents() {
        Map<Section, int[]> extents = new EnumMap<>(Section.class);
        for (FormRow row : rows) {
            int[] extent = extents.computeIfAbsent(row.row().section(), s -> new int[] {row.block(), row.block()});
            extent[0] = Math.min(extent[0], row.block());
            extent[1] = Math.max(extent[1], row.block());
        }
        return extents;
    }
}
