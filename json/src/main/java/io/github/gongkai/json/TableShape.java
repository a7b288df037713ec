package io.github.gongkai.json;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Section;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One table of one edition as a JSON object of rows.
 *
 * @param members the rows
 * @param rows each row, by its index among the members
 */
record TableShape(Members members, List<RowShape> rows) {

    private static final Map<Edition, Map<Section, TableShape>> SHAPES =
            Stream.of(Edition.values()).collect(toMap(Function.identity(), TableShape::shapesOf));

    /**
     * One row as a JSON object of cells.
     *
     * @param members the columns
     * @param first the position of its first cell in the edition; the others follow
     */
    record RowShape(Members members, int first) {}

    /** Sees to it that all members are declared. */
    static void load() {}

    static TableShape of(Edition edition, Section section) {
        return SHAPES.get(edition).get(section);
    }

    private static Map<Section, TableShape> shapesOf(Edition edition) {
        return Stream.of(Section.values())
                .filter(Section::isTable)
                .collect(toMap(Function.identity(), section -> shapeOf(edition, section)));
    }

    private static TableShape shapeOf(Edition edition, Section section) {
        Collection<List<Cell>> rows = edition.cells().stream()
                .filter(cell -> cell.section() == section)
                .collect(groupingBy(Cell::row, LinkedHashMap::new, toList()))
                .values();
        List<String> names = rows.stream().map(row -> row.get(0).row().id()).toList();
        Members members = new Members(
                names,
                namesOfOthers(section, names, cell -> cell.row().id()),
                "the edition " + edition + " has no such row");
        return new TableShape(
                members, rows.stream().map(row -> rowShape(edition, row)).toList());
    }

    private static RowShape rowShape(Edition edition, List<Cell> cells) {
        List<String> names = cells.stream().map(cell -> cell.column().id()).toList();
        Section section = cells.get(0).section();
        Members members = new Members(
                names,
                namesOfOthers(section, names, cell -> cell.column().id()),
                "the edition " + edition + " has no such cell, expected one of " + String.join(", ", names));
        return new RowShape(members, cells.get(0).position(edition));
    }

    /** The names that a section's cells have in any edition, save those given. */
    private static Set<String> namesOfOthers(Section section, List<String> names, Function<Cell, String> name) {
        return Stream.of(Edition.values())
                .flatMap(edition -> edition.cells().stream())
                .filter(cell -> cell.section() == section)
                .map(name)
                .filter(other -> !names.contains(other))
                .collect(toSet());
    }
}
