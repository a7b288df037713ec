package io.github.gongkai.documents;

import io.github.gongkai.documents.Lattice.Room;
import io.github.gongkai.documents.TablePart.Cell;
import io.github.gongkai.documents.TextLine.Doubt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The cells of a ruled table with what is written in them. */
final class RuledCells {

    /** Writing that goes this far over a border, in widths of a glyph, crosses it. */
    private static final double OVER = 0.25;

    /** Glyphs no farther apart, in heights of the font, are set as one word. */
    private static final double TOUCHING = 0.12;

    private final Lattice lattice;
    private final List<List<Glyph>> written;
    private final List<Set<Doubt>> doubts = new ArrayList<>();

    /**
     * @param written by cell, what is seen in it
     * @param unseen what lies over the table and is not seen
     * @param recognised whether a program recognised the text in a picture
     */
    RuledCells(Lattice lattice, List<List<Glyph>> written, List<Glyph> unseen, boolean recognised) {
        this.lattice = lattice;
        this.written = written;
        for (Room room : lattice.rooms()) {
            doubts.add(room.sound() ? EnumSet.noneOf(Doubt.class) : EnumSet.of(Doubt.OPEN));
        }
        for (Glyph glyph : unseen) {
            doubts.get(lattice.roomAt(glyph.centerX(), glyph.centerY())).add(Doubt.UNSEEN);
        }
        if (recognised) {
            doubts.forEach(some -> some.add(Doubt.RECOGNISED));
        }
        findCrossings();
    }

    private void findCrossings() {
        List<Glyph> all = written.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(Glyph::order))
                .toList();
        for (int i = 0; i < all.size(); i++) {
            Glyph glyph = all.get(i);
            int here = lattice.roomAt(glyph.centerX(), glyph.centerY());
            Place.Box box = lattice.box(lattice.rooms().get(here));
            if (!glyph.isBlank()
                    && glyph.turns() % 2 == 0
                    && (glyph.left() < box.left() - OVER * glyph.width()
                            || glyph.right() > box.right() + OVER * glyph.width())) {
                doubts.get(here).add(Doubt.CROSSING);
            }
            if (i > 0 && glyph.isDigit() && all.get(i - 1).isDigit() && touch(all.get(i - 1), glyph)) {
                int before =
                        lattice.roomAt(all.get(i - 1).centerX(), all.get(i - 1).centerY());
                if (before != here) {
                    doubts.get(before).add(Doubt.CROSSING);
                    doubts.get(here).add(Doubt.CROSSING);
                }
            }
        }
    }

    private static boolean touch(Glyph before, Glyph after) {
        return before.turns() == 0
                && after.turns() == 0
                && before.base() == after.base()
                && Math.abs(after.left() - before.right()) <= TOUCHING * after.size();
    }

    /**
     * Takes the number of the page out of a cell that reaches over the foot of the page.
     *
     * @param edge from where on downwards a page number may stand
     */
    void leavePageNumberOut(double edge) {
        for (int i = 0; i < written.size(); i++) {
            List<Glyph> low = written.get(i).stream()
                    .filter(glyph -> glyph.turns() == 0 && glyph.centerY() > edge)
                    .toList();
            for (TextLine line : low.isEmpty() ? List.<TextLine>of() : TextLine.of(low)) {
                if (PageMark.isOne(line.text(false))) {
                    written.get(i).removeAll(line.glyphs());
                    doubts.get(i).add(Doubt.NUMBERED);
                }
            }
        }
    }

    TablePart part(int page, int turns, int table) {
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            Room room = lattice.rooms().get(i);
            if (room.outside() && written.get(i).isEmpty()) {
                continue;
            }
            Place.Box box = lattice.box(room);
            Writing writing = Writing.of(written.get(i), box.right() - box.left(), box.bottom() - box.top());
            cells.add(new Cell(room.row(), room.rowEnd(), box, writing.with(doubts.get(i))));
        }
        return new TablePart(page, turns, table, lattice.box(), lattice.rows(), cells);
    }
}
