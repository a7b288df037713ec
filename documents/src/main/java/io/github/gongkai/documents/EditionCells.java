package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Line;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The cells of an edition by their rows, put together once. */
final class EditionCells {

    /**
     * A row of the edition.
     *
     * @param rank its place among all rows of the edition, in printed order
     * @param columns its columns in printed order
     * @param cells the cell in each of them
     */
    private record InForm(int rank, List<Column> columns, List<Cell> cells) {}

    private static final InForm NONE = new InForm(-1, List.of(), List.of());

    /** By row or column, the edition that alone has it. */
    private static final Map<Line, Optional<Edition>> ONLY = new HashMap<>();

    private static final Map<Edition, EditionCells> ALL = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            ALL.put(edition, new EditionCells(edition));
            for (Cell cell : edition.cells()) {
                ONLY.computeIfAbsent(cell.row(), EditionCells::onlyOf);
                ONLY.computeIfAbsent(cell.column(), EditionCells::onlyOf);
            }
        }
    }

    private final Map<Row<?>, InForm> rows = new HashMap<>();

    private EditionCells(Edition edition) {
        Map<Row<?>, List<Cell>> cells = new HashMap<>();
        edition.cells()
                .forEach(cell -> cells.computeIfAbsent(cell.row(), row -> new ArrayList<>())
                        .add(cell));
        for (Section section : Section.values()) {
            for (Row<?> row : edition.rows(section)) {
                List<Cell> own = List.copyOf(cells.getOrDefault(row, List.of()));
                List<Column> columns = own.stream().map(Cell::column).toList();
                rows.put(row, new InForm(rows.size(), columns, own));
            }
        }
    }

    private static Optional<Edition> onlyOf(Line line) {
        Set<Edition> editions = line.editions();
        return editions.size() == 1 ? Optional.of(editions.iterator().next()) : Optional.empty();
    }

    /** The edition that alone has a row or a column; empty where several have it. */
    static Optional<Edition> only(Line line) {
        return ONLY.getOrDefault(line, Optional.empty());
    }

    static EditionCells of(Edition edition) {
        return Objects.requireNonNull(ALL.get(edition));
    }

    /** Whether an edition has a cell where a row and a column meet. */
    static boolean meet(Row<?> row, Column column) {
        for (EditionCells cells : ALL.values()) {
            if (cells.columns(row).contains(column)) {
                return true;
            }
        }
        return false;
    }

    private InForm row(Row<?> row) {
        @Nullable InForm known = rows.get(row);
        return known == null ? NONE : known;
    }

    /** The place of a row among all rows of the edition, from 0; -1 where the edition does not have it. */
    int rank(Row<?> row) {
        return row(row).rank();
    }

    /** The columns of a row in printed order; none where the edition does not have the row. */
    List<Column> columns(Row<?> row) {
        return row(row).columns();
    }

    /** The cells of a row in printed order; none where the edition does not have the row. */
    List<Cell> cells(Row<?> row) {
        return row(row).cells();
    }

    /** The cell in which a row and a column of the edition meet. */
    Cell cell(Row<?> row, Column column) {
        InForm known = row(row);
        for (int i = 0; i < known.columns().size(); i++) {
            if (known.columns().get(i) == column) {
                return known.cells().get(i);
            }
        }
        throw new IllegalStateException("No cell " + row + " " + column);
    }
}
