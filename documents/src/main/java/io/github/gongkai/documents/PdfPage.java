package io.github.gongkai.documents;

import io.github.gongkai.documents.Ink.Hidden;
import io.github.gongkai.documents.Ink.Rule;
import io.github.gongkai.documents.Ink.Unseen;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a page shows: tables that are ruled, and lines of writing outside of them, each from top to bottom. */
final class PdfPage {

    /** A line outside of tables, with its number among them, from 1. */
    record Line(int page, int number, TextLine writing, String text) {}

    /** Writing on most of a page that is turned turns the page. */
    private static final double MOST = 0.6;

    /** A page with less of its text in ink than this, and a picture over half of it, is a scan with recognised text. */
    private static final double INK_ON_SCANS = 0.1;

    private final int number;
    private final double width;
    private final double height;
    private final List<Glyph> glyphs;
    private final List<Glyph> unseen = new ArrayList<>();
    private final List<Glyph> slanted = new ArrayList<>();
    private final List<TablePart> tables = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final boolean recognised;
    private final boolean picture;
    private final boolean overfull;
    private final int turns;

    private PdfPage(int number, Ink ink) {
        this.number = number;
        this.width = ink.width;
        this.height = ink.height;
        this.overfull = ink.overfull;
        this.picture = ink.pictured() > 0.5;
        List<Glyph> inkless = ink.unseen.stream()
                .filter(some -> some.reason() == Hidden.INKLESS)
                .map(Unseen::glyph)
                .toList();
        this.recognised = picture && count(ink.glyphs) < INK_ON_SCANS * count(inkless);
        this.glyphs = new ArrayList<>(recognised ? inkless : ink.glyphs);
        ink.unseen.stream()
                .filter(some -> !recognised || some.reason() != Hidden.INKLESS)
                .map(Unseen::glyph)
                .filter(glyph -> !glyph.isBlank())
                .forEach(unseen::add);
        this.turns = mostTurns(glyphs);
    }

    private static long count(List<Glyph> glyphs) {
        return glyphs.stream().filter(glyph -> !glyph.isBlank()).count();
    }

    private static int mostTurns(List<Glyph> glyphs) {
        long[] number = new long[4];
        glyphs.stream()
                .filter(glyph -> glyph.turns() > 0 && !glyph.isBlank())
                .forEach(glyph -> number[glyph.turns()]++);
        for (int turns = 1; turns < 4; turns++) {
            if (number[turns] > MOST * count(glyphs)) {
                return turns;
            }
        }
        return 0;
    }

    static PdfPage of(int number, Ink ink, Budget budget) throws DocumentException {
        PdfPage page = new PdfPage(number, ink);
        if (page.turns != 0) {
            page.glyphs.replaceAll(glyph -> glyph.turnedBack(page.turns));
            page.unseen.replaceAll(glyph -> glyph.turnedBack(page.turns));
        }
        page.read(ink.rules.stream().map(page::turnedBack).toList(), budget);
        return page;
    }

    private Rule turnedBack(Rule rule) {
        boolean horizontal = rule.horizontal() == (turns % 2 == 0);
        // turned once, (x, y) comes to (y, -x); turned thrice, to (-y, x)
        boolean otherSide = turns == 2 || turns == (rule.horizontal() ? 3 : 1);
        boolean backwards = turns == 2 || turns == (rule.horizontal() ? 1 : 3);
        return new Rule(
                horizontal,
                otherSide ? -rule.at() : rule.at(),
                backwards ? -rule.to() : rule.from(),
                backwards ? -rule.from() : rule.to());
    }

    /** A rectangle of what was turned back, as it lies on the page. */
    static Place.Box onPage(Place.Box box, int turnedBack) {
        return switch (Math.floorMod(turnedBack, 4)) {
            case 1 -> new Place.Box(-box.bottom(), box.left(), -box.top(), box.right());
            case 2 -> new Place.Box(-box.right(), -box.bottom(), -box.left(), -box.top());
            case 3 -> new Place.Box(box.top(), -box.right(), box.bottom(), -box.left());
            default -> box;
        };
    }

    private void read(List<Rule> rules, Budget budget) throws DocumentException {
        List<Lattice> lattices = lattices(rules, budget);
        List<List<List<Glyph>>> inside = new ArrayList<>();
        for (Lattice lattice : lattices) {
            List<List<Glyph>> rooms = new ArrayList<>();
            lattice.rooms().forEach(room -> rooms.add(new ArrayList<>()));
            inside.add(rooms);
        }
        List<Glyph> outside = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            budget.step();
            int place = placeOf(glyph, lattices);
            if (glyph.turns() == Glyph.SLANTED) {
                slanted.add(glyph);
            } else if (place < 0) {
                outside.add(glyph);
            } else {
                inside.get(place)
                        .get(lattices.get(place).roomAt(glyph.centerX(), glyph.centerY()))
                        .add(glyph);
            }
        }
        for (int i = 0; i < lattices.size(); i++) {
            RuledCells cells = new RuledCells(lattices.get(i), inside.get(i), hiddenIn(lattices.get(i)), recognised);
            if (turns == 0) {
                cells.leavePageNumberOut((1 - PageFurniture.MARGIN) * height);
            }
            tables.add(cells.part(number, turns, i + 1));
        }
        addLines(outside, budget);
    }

    private List<Glyph> hiddenIn(Lattice lattice) {
        return unseen.stream()
                .filter(glyph -> lattice.holds(glyph.centerX(), glyph.centerY()))
                .toList();
    }

    /** The innermost lattice at a glyph; -1 if there is none. They are sorted from the top, and only few. */
    private static int placeOf(Glyph glyph, List<Lattice> lattices) {
        for (int i = 0; i < lattices.size(); i++) {
            if (lattices.get(i).holds(glyph.centerX(), glyph.centerY())) {
                return i;
            }
        }
        return -1;
    }

    /** The tables from top to bottom. What holds another table only lays out the page. */
    private static List<Lattice> lattices(List<Rule> rules, Budget budget) throws DocumentException {
        List<Lattice> all = new ArrayList<>();
        for (Ruling.Net net : Ruling.nets(rules, budget)) {
            Lattice.of(net, budget).ifPresent(all::add);
        }
        List<Lattice> innermost = new ArrayList<>();
        for (Lattice lattice : all) {
            boolean holdsAnother = false;
            for (Lattice other : all) {
                budget.step();
                holdsAnother |= other != lattice && lattice.holds(other);
            }
            if (!holdsAnother) {
                innermost.add(lattice);
            }
        }
        innermost.sort(Comparator.comparingDouble(lattice -> lattice.box().top()));
        return innermost;
    }

    int number() {
        return number;
    }

    List<TablePart> tables() {
        return tables;
    }

    List<Line> lines() {
        return lines;
    }

    /** Whether a program recognised its text in a picture. */
    boolean isRecognised() {
        return recognised;
    }

    /** Whether it shows a picture and no text. */
    boolean isPictureOnly() {
        return picture && count(glyphs) == 0;
    }

    boolean isEmpty() {
        return count(glyphs) == 0;
    }

    /** Whether all its writing was drawn as text that is seen, upright. */
    boolean isPlain() {
        return turns == 0
                && !recognised
                && !overfull
                && unseen.isEmpty()
                && slanted.isEmpty()
                && glyphs.stream().allMatch(glyph -> glyph.turns() == 0);
    }

    boolean isOverfull() {
        return overfull;
    }

    /** Whether something was left out outside of tables because it is not seen. */
    boolean hidesText() {
        return unseen.stream()
                .anyMatch(glyph -> tables.stream().noneMatch(table -> table.holds(glyph.centerX(), glyph.centerY())));
    }

    /** The text that is set at an angle; empty if there is none. */
    String slanted() {
        StringBuilder text = new StringBuilder();
        slanted.stream().limit(200).forEach(glyph -> text.append(glyph.text()));
        return text.toString();
    }

    /** Whether a line stands in so much of the height of the page at its top or bottom. */
    boolean isAtEdge(TextLine line, double share) {
        Place.Box box = onPage(line.box(), turns);
        double middle = (box.top() + box.bottom()) / 2;
        double across = (box.left() + box.right()) / 2;
        return turns % 2 == 0
                ? middle < share * height || middle > (1 - share) * height
                : across < share * width || across > (1 - share) * width;
    }

    /** Whether nothing stands above a line, or nothing below it. */
    boolean isOutermost(Line line) {
        double top = line.writing().box().top();
        double bottom = line.writing().box().bottom();
        boolean first = true;
        boolean last = true;
        for (Line other : lines) {
            first &= other == line || other.writing().box().top() >= top;
            last &= other == line || other.writing().box().bottom() <= bottom;
        }
        for (TablePart table : tables) {
            first &= table.box().top() >= top;
            last &= table.box().bottom() <= bottom;
        }
        return first || last;
    }

    private void addLines(List<Glyph> outside, Budget budget) throws DocumentException {
        for (int turn = 0; turn < 4; turn++) {
            int times = turn;
            List<Glyph> upright = outside.stream()
                    .filter(glyph -> glyph.turns() == times)
                    .map(glyph -> glyph.turnedBack(times))
                    .toList();
            for (TextLine line : TextLine.of(upright)) {
                budget.takeBlock();
                lines.add(new Line(number, lines.size() + 1, line, line.text(false)));
            }
        }
    }
}
