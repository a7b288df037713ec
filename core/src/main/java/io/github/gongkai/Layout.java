package io.github.gongkai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What follows from the lines of one edition: its rows, its cells with their positions, its equations. */
final class Layout {

    private static final Map<Edition, Layout> LAYOUTS = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            LAYOUTS.put(edition, new Layout(edition));
        }
    }

    private final Edition edition;
    private final Map<Section, List<Row<?>>> rows = new EnumMap<>(Section.class);
    private final List<Cell> cells;
    private final int[] positions = new int[Cell.count()];
    private final boolean[] money;
    private final boolean[] signed;
    private final List<Equation> equations;

    private Layout(Edition edition) {
        this.edition = edition;
        for (Section section : Section.values()) {
            rows.put(section, printedRows(section));
        }
        this.cells = Stream.of(Section.values())
                .flatMap(section -> rows(section).stream())
                .flatMap(this::cellsOf)
                .toList();
        Arrays.fill(positions, -1);
        for (int position = 0; position < cells.size(); position++) {
            positions[cells.get(position).order()] = position;
        }
        this.money = new boolean[cells.size()];
        this.signed = new boolean[cells.size()];
        for (int position = 0; position < cells.size(); position++) {
            money[position] = cells.get(position).unit(edition).isMoney();
            signed[position] = cells.get(position).column().isSigned();
        }
        this.equations = Stream.of(Section.values())
                .flatMap(section -> Stream.of(balances(section), columnTotals(section), rowTotals(section))
                        .flatMap(List::stream))
                .sorted(Comparator.comparing(equation -> equation.cells().get(0)))
                .toList();
    }

    static Layout of(Edition edition) {
        return LAYOUTS.get(edition);
    }

    List<Cell> cells() {
        return cells;
    }

    List<Row<?>> rows(Section section) {
        return rows.getOrDefault(section, List.of());
    }

    int position(int cellOrder) {
        return positions[cellOrder];
    }

    /** Whether the cell at a position holds money. */
    boolean isMoneyAt(int position) {
        return money[position];
    }

    /** Whether the cell at a position may hold a number below zero. */
    boolean isSignedAt(int position) {
        return signed[position];
    }

    List<Equation> equations() {
        return equations;
    }

    private List<Row<?>> printedRows(Section section) {
        Row<?>[] declared = switch (section) {
            case PROACTIVE_DISCLOSURE -> DisclosureRow.values();
            case APPLICATIONS -> ApplicationRow.values();
            case PROCEEDINGS -> ProceedingRow.values();
            case OVERVIEW, PROBLEMS, OTHER_MATTERS -> new Row<?>[0];
        };
        return Stream.<Row<?>>of(declared)
                .filter(row -> !row.columns(edition).isEmpty())
                .toList();
    }

    private Stream<Cell> cellsOf(Row<?> row) {
        return row.columns(edition).stream().map(column -> Cell.at(row, column));
    }

    /** The cross-check that a table prints in its corner: its first two items against its last two, in every column. */
    private List<Equation> balances(Section section) {
        if (section.cornerNote().isEmpty()) {
            return List.of();
        }
        List<Row<?>> items =
                rows(section).stream().filter(this::standsForAnItem).toList();
        List<Equation> balances = new ArrayList<>();
        for (Column column : items.get(0).columns(edition)) {
            List<Cell> cells = items.stream().map(item -> Cell.at(item, column)).toList();
            balances.add(new Equation(Equation.Kind.BALANCE, cells.subList(0, 2), cells.subList(2, 4)));
        }
        return balances;
    }

    /** An item of the first level is a row of its own, or the total under a heading of the first level. */
    private boolean standsForAnItem(Row<?> row) {
        return row.heading().isEmpty()
                || row.isTotal()
                        && row.heading().filter(h -> h.heading().isEmpty()).isPresent();
    }

    private List<Equation> columnTotals(Section section) {
        List<Equation> totals = new ArrayList<>();
        for (Row<?> total : rows(section).stream().filter(Row::isTotal).toList()) {
            List<Row<?>> parts = rows(section).stream()
                    .filter(row -> !row.isTotal() && isPartOf(total, row))
                    .toList();
            for (Column column : total.columns(edition)) {
                List<Cell> addends =
                        parts.stream().map(part -> Cell.at(part, column)).toList();
                totals.add(new Equation(Equation.Kind.COLUMN_TOTAL, addends, List.of(Cell.at(total, column))));
            }
        }
        return totals;
    }

    private List<Equation> rowTotals(Section section) {
        List<Equation> totals = new ArrayList<>();
        for (Row<?> row : rows(section)) {
            List<? extends Column> columns = row.columns(edition);
            for (Column total : columns.stream().filter(Column::isTotal).toList()) {
                List<Cell> addends = columns.stream()
                        .filter(column -> !column.isTotal() && isPartOf(total, column))
                        .map(column -> Cell.at(row, column))
                        .toList();
                totals.add(new Equation(Equation.Kind.ROW_TOTAL, addends, List.of(Cell.at(row, total))));
            }
        }
        return totals;
    }

    /** A total sums up what stands under its own heading; a total without heading sums up its whole direction. */
    private static boolean isPartOf(Line total, Line part) {
        return total.heading().map(part::isUnder).orElse(true);
    }
}
