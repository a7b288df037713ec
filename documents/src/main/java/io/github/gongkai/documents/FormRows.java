package io.github.gongkai.documents;

import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The rows of the form that were found in a document, and what was odd about the tables they stand in. */
final class FormRows {

    private static final int MOST_REMARKS = 300;

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
