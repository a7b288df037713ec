package io.github.gongkai.documents;

import io.github.gongkai.Heading;
import io.github.gongkai.documents.TextLine.Doubt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A table without lines as a grid: heads over columns, labels before rows, and a cell where they meet. */
final class UnruledGrid {

    private final UnruledTable table;
    /** Its number on its page, from 1. */
    private final int number;

    private final Collection<Remark> remarks;
    private final Grid.Builder grid;

    UnruledGrid(UnruledTable table, int number, Collection<Remark> remarks, Budget budget) {
        this.table = table;
        this.number = number;
        this.remarks = remarks;
        this.grid = new Grid.Builder(budget);
    }

    Grid build() throws DocumentException {
        int stub = table.proceedings().isEmpty() ? 2 : 0;
        addHeads(stub);
        for (int row = 0; row < table.lines().size(); row++) {
            grid.startRow();
            if (stub > 0) {
                addStub(row);
            }
            for (int column = 0; column < table.leaves().size(); column++) {
                addNumber(row, column);
            }
        }
        return grid.build();
    }

    private void addHeads(int stub) throws DocumentException {
        List<UnruledLabel> over = table.proceedings();
        for (UnruledLabel label : table.header()) {
            if (UnruledTable.headsColumns(label) && over.isEmpty()) {
                addSpanning(stub, label);
            }
        }
        if (!over.isEmpty()) {
            grid.startRow();
            for (UnruledLabel label : over) {
                grid.add(label.text(), place(label), 1, table.leaves().size() / over.size());
            }
        }
        grid.startRow();
        for (int i = 0; i < stub; i++) {
            grid.add("", at(table.leaves().get(0)), 1, 1);
        }
        for (UnruledLabel leaf : table.leaves()) {
            grid.add(leaf.text(), place(leaf), 1, 1);
        }
    }

    /** A heading stands over the columns that the form prints under it. */
    private void addSpanning(int stub, UnruledLabel label) throws DocumentException {
        Heading heading = label.hit().heading().orElseThrow();
        List<Integer> under = new ArrayList<>();
        for (int i = 0; i < table.leaves().size(); i++) {
            boolean own = table.leaves()
                    .get(i)
                    .hit()
                    .column(heading.section())
                    .filter(column -> column.isUnder(heading))
                    .isPresent();
            if (own) {
                under.add(i);
            }
        }
        if (under.isEmpty() || under.get(under.size() - 1) - under.get(0) + 1 != under.size()) {
            return;
        }
        grid.startRow();
        int end = stub + table.leaves().size();
        while (grid.nextColumn() < end) {
            if (grid.nextColumn() == stub + under.get(0)) {
                grid.add(label.text(), place(label), 1, under.size());
            }
            if (grid.nextColumn() < end) {
                grid.add("", at(label), 1, 1);
            }
        }
    }

    private void addStub(int row) throws DocumentException {
        UnruledLabel label = table.lines().get(row).label().get(0);
        if (grid.nextColumn() == 0) {
            Optional<Heading> heading = heading(row);
            Optional<UnruledLabel> group = table.groups().stream()
                    .filter(some -> heading.isPresent() && some.hit().heading().equals(heading))
                    .findFirst();
            int end = row + 1;
            while (group.isPresent()
                    && end < table.lines().size()
                    && heading(end).equals(heading)) {
                end++;
            }
            String text = group.map(UnruledLabel::text).orElse("");
            grid.add(text, place(group.orElse(label)), end - row, 1);
        }
        grid.add(label.text(), place(label), 1, 1);
    }

    private Optional<Heading> heading(int row) {
        return table.lines().get(row).label().get(0).hit().row().orElseThrow().heading();
    }

    private void addNumber(int row, int column) throws DocumentException {
        double left = table.reach(column)[0];
        double right = table.reach(column)[1];
        List<UnruledWord> words = table.words(row, column);
        if (words.isEmpty()) {
            UnruledLabel beside = table.lines().get(row).label().isEmpty()
                    ? table.leaves().get(column)
                    : table.lines().get(row).label().get(0);
            Place.Box box = beside.box();
            grid.add("", at(beside).covering(new Place.Box(left, box.top(), right, box.bottom())), 1, 1);
            return;
        }
        List<Glyph> glyphs =
                words.stream().flatMap(word -> word.glyphs().stream()).toList();
        UnruledWord first = words.get(0);
        double top = glyphs.stream().mapToDouble(Glyph::top).min().orElse(0);
        double bottom = glyphs.stream().mapToDouble(Glyph::bottom).max().orElse(0);
        Place place = Place.pageTable(first.page(), number, grid.row() + 1, grid.nextColumn() + 1)
                .covering(new Place.Box(left, top, right, bottom));
        Writing writing = Writing.of(glyphs, right - left, bottom - top);
        for (Doubt doubt : writing.doubts()) {
            remarks.add(doubt.remark(place, writing.text()));
        }
        grid.add(writing.text(), place, 1, 1);
    }

    private Place at(UnruledLabel beside) {
        return Place.pageTable(beside.first().page(), number, grid.row() + 1, grid.nextColumn() + 1);
    }

    private Place place(UnruledLabel label) {
        return at(label).covering(label.box());
    }
}
