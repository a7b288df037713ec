package io.github.gongkai.documents;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Line;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import io.github.gongkai.documents.FormRow.Fit;
import io.github.gongkai.documents.FormRow.Head;
import io.github.gongkai.documents.FormRow.Value;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rows that were found, put into the cells of one edition. */
final class Placement {

    /** Remarks about cells that say the same are one remark. */
    private record Oddity(RemarkCode code, List<String> arguments) {}

    private final Edition edition;
    private final EditionCells cells;
    private final Figures.Builder figures;
    private final Map<Cell, Value> sources;
    /** A unit in the label of a column is the unit of each of its numbers. */
    private final Map<Value, Unit> headerUnits = new IdentityHashMap<>();

    /** By labels over columns, the units that they name, if any does: rows of one table have the same labels. */
    private final Map<List<Head>, Map<Head, Unit>> units = new IdentityHashMap<>();

    private final List<Remark> remarks = new ArrayList<>();
    private final Map<Oddity, List<Cell>> oddities = new LinkedHashMap<>();
    private final Set<List<Object>> said = new HashSet<>();
    private final Set<Row<?>> seen = new HashSet<>();
    private final Set<Row<?>> outOfOrder;
    private int filled;

    Placement(Edition edition, FormRows found) {
        this.edition = edition;
        this.cells = EditionCells.of(edition);
        this.figures = Figures.builder(edition);
        this.sources = new LinkedHashMap<>(2 * edition.cells().size());
        this.outOfOrder = found.outOfOrder(edition);
        found.rows().forEach(this::place);
        readCells();
        oddities.forEach((oddity, about) -> remarks.add(new Remark(
                oddity.code(), about, Optional.of(sources.get(about.get(0)).place()), oddity.arguments())));
        remarkMissing();
    }

    Figures figures() {
        return figures.build();
    }

    Map<Cell, Value> sources() {
        return sources;
    }

    List<Remark> remarks() {
        return remarks;
    }

    /** The number of cells in which anything stands. */
    int filled() {
        return filled;
    }

    private void place(FormRow row) {
        List<Column> columns = cells.columns(row.row());
        if (columns.isEmpty()) {
            if (!row.isBlank()) {
                remarks.add(Remark.at(
                        row.place(),
                        RemarkCode.ROW_OF_OTHER_EDITION,
                        zh(row.row()),
                        en(row.row()),
                        edition,
                        row.found()));
            }
            return;
        }
        remarkLabel(row);
        Map<Column, Value> placed = new LinkedHashMap<>(2 * columns.size());
        switch (row.fit()) {
            case BY_HEADER -> byHeader(row, columns, placed);
            case NO_HEADER -> byOrder(row, columns, placed);
            case UNCERTAIN -> refuse(row, columns);
        }
        if (seen.add(row.row())) {
            for (Map.Entry<Column, Value> cell : placed.entrySet()) {
                set(row.row(), cell.getKey(), cell.getValue());
            }
        } else {
            compare(row, placed);
        }
        if (!placed.isEmpty()) {
            row.doubts()
                    .forEach(doubt -> remarks.add(Remark.at(row.place(), doubt, zh(row.row()), en(row.row()))
                            .with(cells.cells(row.row()))));
            remarkOrder(row, columns);
        }
    }

    private void byHeader(FormRow row, List<Column> columns, Map<Column, Value> placed) {
        Map<Head, Unit> named = units.computeIfAbsent(row.heads(), this::read);
        for (int i = 0; i < row.heads().size(); i++) {
            Head head = row.heads().get(i);
            Value value = row.values().get(i);
            if (head.column().isEmpty()) {
                once(head.place(), RemarkCode.COLUMN_UNKNOWN, head.label(), value.text());
            } else if (!columns.contains(head.column().get())) {
                once(head.place(), RemarkCode.COLUMN_OF_OTHER_EDITION, head.label(), edition, value.text());
            } else if (value.merged()) {
                placed.put(head.column().get(), merged(row, head, value));
            } else {
                placed.put(head.column().get(), value);
                if (!named.isEmpty() && named.containsKey(head)) {
                    headerUnits.put(value, named.get(head));
                }
            }
        }
        if (placed.size() < columns.size()) {
            remarkMissing(row, columns, placed.keySet());
        }
    }

    /** Remarks what is odd about the labels of columns, and gives the units that they name. */
    private Map<Head, Unit> read(List<Head> heads) {
        Map<Head, Unit> named = new IdentityHashMap<>();
        for (Head head : heads) {
            CellText.unitOf(head.label()).ifPresent(unit -> named.put(head, unit));
            if (head.column().isPresent()) {
                Column column = head.column().get();
                if (head.approximate()) {
                    once(head.place(), RemarkCode.LABEL_APPROXIMATE, head.label(), zh(column));
                }
                if (Labels.hasOtherNote(head.label(), column, edition)) {
                    once(
                            head.place(),
                            RemarkCode.LABEL_NOTE_DIFFERS,
                            head.label(),
                            column.label(edition).printed());
                }
            }
        }
        return named;
    }

    private void remarkMissing(FormRow row, List<Column> columns, Set<Column> placed) {
        for (Column column : columns) {
            if (!placed.contains(column)) {
                remarks.add(Remark.at(
                                row.place(),
                                RemarkCode.COLUMN_MISSING,
                                zh(row.row()),
                                en(row.row()),
                                zh(column),
                                en(column))
                        .with(List.of(cells.cell(row.row(), column))));
            }
        }
    }

    private Value merged(FormRow row, Head head, Value value) {
        remarks.add(Remark.at(value.place(), RemarkCode.VALUE_MERGED, value.text())
                .with(List.of(cells.cell(row.row(), head.column().orElseThrow()))));
        return new Value("", value.place(), false);
    }

    private void byOrder(FormRow row, List<Column> columns, Map<Column, Value> placed) {
        List<Value> values = withoutFiller(row.values(), columns.size());
        if (values.size() != columns.size() || values.stream().anyMatch(Value::merged)) {
            refuse(row, columns);
            return;
        }
        for (int i = 0; i < columns.size(); i++) {
            placed.put(columns.get(i), values.get(i));
        }
        if (!values.stream().allMatch(Value::isBlank) && columns.size() > 1) {
            remarks.add(Remark.at(row.place(), RemarkCode.COLUMNS_ASSUMED, zh(row.row()), en(row.row()))
                    .with(cells.cells(row.row())));
        }
    }

    private static List<Value> withoutFiller(List<Value> values, int wanted) {
        boolean filler = values.size() > wanted
                && wanted > 0
                && !values.get(0).isBlank()
                && !values.get(wanted - 1).isBlank()
                && values.subList(wanted, values.size()).stream().allMatch(Value::isBlank);
        return filler ? values.subList(0, wanted) : values;
    }

    private void refuse(FormRow row, List<Column> columns) {
        RemarkCode code =
                row.values().size() == columns.size() ? RemarkCode.COLUMNS_UNCERTAIN : RemarkCode.ROW_NOT_PLACED;
        Remark remark = code == RemarkCode.COLUMNS_UNCERTAIN
                ? Remark.at(row.place(), code, zh(row.row()), en(row.row()), row.found())
                : Remark.at(
                        row.place(),
                        code,
                        zh(row.row()),
                        en(row.row()),
                        columns.size(),
                        row.values().size(),
                        row.found());
        remarks.add(remark.with(cells.cells(row.row())));
    }

    /** Where rows and columns stand is a witness to their labels; the labels decide. */
    private void remarkOrder(FormRow row, List<Column> columns) {
        if (!areInOrder(row.heads(), columns)) {
            String labels =
                    String.join(" | ", row.heads().stream().map(Head::label).toList());
            remarks.add(Remark.at(row.place(), RemarkCode.COLUMNS_IN_OTHER_ORDER, zh(row.row()), en(row.row()), labels)
                    .with(cells.cells(row.row())));
        }
        if (outOfOrder.contains(row.row())) {
            remarks.add(Remark.at(row.place(), RemarkCode.ROWS_IN_OTHER_ORDER, zh(row.row()), en(row.row()))
                    .with(cells.cells(row.row())));
        }
    }

    private static boolean areInOrder(List<Head> heads, List<Column> columns) {
        int last = -1;
        for (Head head : heads) {
            int index = head.column().map(columns::indexOf).orElse(-1);
            if (index >= 0 && index < last) {
                return false;
            }
            last = Math.max(last, index);
        }
        return true;
    }

    private void remarkLabel(FormRow row) {
        if (row.approximate()) {
            remarks.add(Remark.at(row.place(), RemarkCode.LABEL_APPROXIMATE, row.label(), zh(row.row()))
                    .with(cells.cells(row.row())));
        }
    }

    /** A row that occurs again: what it says otherwise than the first time is told, and the first stays. */
    private void compare(FormRow row, Map<Column, Value> again) {
        List<Cell> same = new ArrayList<>();
        again.forEach((column, value) -> {
            Cell cell = cells.cell(row.row(), column);
            Value first = sources.get(cell);
            if (first == null) {
                set(row.row(), column, value);
                same.add(cell);
            } else if (Normalization.compact(first.text()).equals(Normalization.compact(value.text()))) {
                same.add(cell);
            } else {
                remarks.add(Remark.at(
                                value.place(),
                                RemarkCode.ROW_CONTRADICTED,
                                zh(row.row()),
                                en(row.row()),
                                quoted(first),
                                quoted(value))
                        .with(List.of(cell)));
            }
        });
        if (!same.isEmpty()) {
            remarks.add(Remark.at(row.place(), RemarkCode.ROW_REPEATED, zh(row.row()), en(row.row()))
                    .with(same));
        }
    }

    private static String quoted(Value value) {
        return value.isBlank() ? "“”" : value.text();
    }

    private void set(Row<?> row, Column column, Value value) {
        sources.put(cells.cell(row, column), value);
    }

    /** What stands in each cell, once it is known which value belongs to which. */
    private void readCells() {
        for (Map.Entry<Cell, Value> source : sources.entrySet()) {
            read(source.getKey(), source.getValue());
        }
    }

    private void read(Cell cell, Value value) {
        Optional<Unit> headerUnit = Optional.ofNullable(headerUnits.get(value));
        CellText read = CellText.of(
                value.text(), cell.unit(edition), headerUnit, cell.column().isSigned());
        figures.set(cell, read.entry());
        filled += read.entry().equals(Entry.BLANK) ? 0 : 1;
        if (read.remark().isPresent()) {
            Oddity oddity = new Oddity(read.remark().get(), arguments(value, read.entry(), cell));
            oddities.computeIfAbsent(oddity, o -> new ArrayList<>()).add(cell);
        }
    }

    private List<String> arguments(Value value, Entry entry, Cell cell) {
        Unit unit = cell.unit(edition);
        return Remark.of(
                        RemarkCode.CELL_NOT_A_NUMBER,
                        value.text(),
                        entry,
                        unit.in(Locale.CHINESE),
                        unit.in(Locale.ENGLISH))
                .arguments();
    }

    private void remarkMissing() {
        for (Section section : Section.values()) {
            List<Row<?>> missing = new ArrayList<>();
            for (Row<?> row : edition.rows(section)) {
                if (!seen.contains(row)) {
                    missing.add(row);
                }
            }
            if (!missing.isEmpty() && missing.size() == edition.rows(section).size()) {
                remarks.add(Remark.of(
                                RemarkCode.TABLE_MISSING,
                                section.label().text(),
                                section.label().english())
                        .with(missing.stream()
                                .flatMap(row -> cells.cells(row).stream())
                                .toList()));
            } else {
                missing.forEach(row -> remarks.add(
                        Remark.of(RemarkCode.ROW_MISSING, zh(row), en(row)).with(cells.cells(row))));
            }
        }
    }

    private void once(Place place, RemarkCode code, Object... arguments) {
        Remark remark = Remark.at(place, code, arguments);
        if (said.add(List.of(code, place, arguments.length > 0 ? arguments[0] : ""))) {
            remarks.add(remark);
        }
    }

    private String zh(Line line) {
        return line.label(edition).in(Locale.CHINESE);
    }

    private String en(Line line) {
        return line.label(edition).in(Locale.ENGLISH);
    }

    /** The editions that a found row or column belongs to alone. */
    static Set<Edition> editionsNamed(FormRows found) {
        Set<Edition> named = EnumSet.noneOf(Edition.class);
        @Nullable List<Head> last = null;
        for (FormRow row : found.rows()) {
            EditionCells.only(row.row()).filter(edition -> !row.isBlank()).ifPresent(named::add);
            if (row.fit() == Fit.BY_HEADER && row.heads() != last) {
                last = row.heads();
                for (Head head : last) {
                    head.column().flatMap(EditionCells::only).ifPresent(named::add);
                }
            }
        }
        return named;
    }
}
