package io.github.gongkai;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What follows from the lines of one edition: its rows, its cells with their positions, its equations. It is made in plain
 * loops, as the first report in a new JVM waits for it and each lambda costs as much as some hundred cells.
 */
final class Layout {

    private static final Map<Edition, Layout> LAYOUTS = new EnumMap<>(Edition.class);

    private static final Comparator<Equation> IN_ORDER_OF_FIRST_CELLS = new Comparator<>() {
        @Override
        public int compare(Equation one, Equation other) {
            return one.left().get(0).compareTo(other.left().get(0));
        }
    };

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
    private final Entry[] blanks;
    private final List<Equation> equations;

    private Layout(Edition edition) {
        this.edition = edition;
        for (Section section : Section.values()) {
            rows.put(section, printedRows(section));
        }
        this.cells = cellsOfRows();
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
        this.blanks = new Entry[cells.size()];
        Arrays.fill(blanks, Entry.BLANK);
        this.equations = equationsOfTables();
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

    /** A blank for each cell, in an array of the caller's own. */
    @Nullable
    Entry[] blanks() {
        return blanks.clone();
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
        List<Row<?>> printed = new ArrayList<>(declared.length);
        for (Row<?> row : declared) {
            if (!row.columns(edition).isEmpty()) {
                printed.add(row);
            }
        }
        return List.copyOf(printed);
    }

    private List<Cell> cellsOfRows() {
        List<Cell> all = new ArrayList<>(Cell.count());
        for (Section section : Section.values()) {
            for (Row<?> row : rows(section)) {
                for (Column column : row.columns(edition)) {
                    all.add(Cell.at(row, column));
                }
            }
        }
        return List.copyOf(all);
    }

    private List<Equation> equationsOfTables() {
        List<Equation> all = new ArrayList<>();
        for (Section section : Section.values()) {
            all.addAll(balances(section));
            all.addAll(columnTotals(section));
            all.addAll(rowTotals(section));
        }
        all.sort(IN_ORDER_OF_FIRST_CELLS);
        return List.copyOf(all);
    }

    /** The cross-check that a table prints in its corner: its first two items against its last two, in every column. */
    private List<Equation> balances(Section section) {
        if (section.cornerNote().isEmpty()) {
            return List.of();
        }
        List<Row<?>> items = new ArrayList<>(4);
        for (Row<?> row : rows(section)) {
            if (standsForAnItem(row)) {
                items.add(row);
            }
        }
        List<Equation> balances = new ArrayList<>();
        for (Column column : items.get(0).columns(edition)) {
            List<Cell> inColumn = inColumn(items, column);
            balances.add(new Equation(Equation.Kind.BALANCE, inColumn.subList(0, 2), inColumn.subList(2, 4)));
        }
        return balances;
    }

    private static List<Cell> inColumn(List<Row<?>> rows, Column column) {
        List<Cell> inColumn = new ArrayList<>(rows.size());
        for (Row<?> row : rows) {
            inColumn.add(Cell.at(row, column));
        }
        return inColumn;
    }

    /** An item of the first level is a row of its own, or the total under a heading of the first level. */
    private boolean standsForAnItem(Row<?> row) {
        Optional<Heading> heading = row.heading();
        return heading.isEmpty() || row.isTotal() && heading.get().heading().isEmpty();
    }

    private List<Equation> columnTotals(Section section) {
        List<Equation> totals = new ArrayList<>();
        for (Row<?> total : rows(section)) {
            if (total.isTotal()) {
                List<Row<?>> parts = partsOf(total, section);
                for (Column column : total.columns(edition)) {
                    List<Cell> whole = List.of(Cell.at(total, column));
                    totals.add(new Equation(Equation.Kind.COLUMN_TOTAL, inColumn(parts, column), whole));
                }
            }
        }
        return totals;
    }

    private List<Row<?>> partsOf(Row<?> total, Section section) {
        List<Row<?>> parts = new ArrayList<>();
        for (Row<?> row : rows(section)) {
            if (!row.isTotal() && isPartOf(total, row)) {
                parts.add(row);
            }
        }
        return parts;
    }

    private List<Equation> rowTotals(Section section) {
        List<Equation> totals = new ArrayList<>();
        for (Row<?> row : rows(section)) {
            for (Column total : row.columns(edition)) {
                if (total.isTotal()) {
                    List<Cell> whole = List.of(Cell.at(row, total));
                    totals.add(new Equation(Equation.Kind.ROW_TOTAL, partsOf(total, row), whole));
                }
            }
        }
        return totals;
    }

    private List<Cell> partsOf(Column total, Row<?> row) {
        List<Cell> parts = new ArrayList<>();
        for (Column column : row.columns(edition)) {
            if (!column.isTotal() && isPartOf(total, column)) {
                parts.add(Cell.at(row, column));
            }
        }
        return parts;
    }

    /** A total sums up what stands under its own heading; a total without heading sums up its whole direction. */
    private static boolean isPartOf(Line total, Line part) {
        Optional<Heading> heading = total.heading();
        return heading.isEmpty() || part.isUnder(heading.get());
    }
}
