package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Line;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A comparison in signs and in words. Text of a report is only ever put beside a text of ours, never read as one. */
final class Wording {

    static final Bilingual SEMICOLON = new Bilingual("；", "; ");
    static final Bilingual COLON = new Bilingual("：", ": ");
    static final Bilingual COMMA = new Bilingual("，", ", ");
    private static final Bilingual DIFFERENCE = new Bilingual("相差 ", "difference ");
    private static final Bilingual ZEROS = new Bilingual("（其余 %d 项为 0）", " (the other %d are 0)");
    private static final Bilingual MUST_EQUAL = new Bilingual("应等于", "should equal");
    private static final Bilingual MUST_BE_AT_MOST = new Bilingual("应不大于", "should be at most");
    private static final Bilingual MUST_BE_AT_LEAST = new Bilingual("应不小于", "should be at least");
    static final Bilingual REASON = new Bilingual("（%s）", " (%s)");
    static final Bilingual QUOTED = new Bilingual("“%s”", " \"%s\"");
    private static final String VACANT = "□";

    private Wording() {}

    /** {@code 60 + 0 = 60 ≠ 61 = 61 + 0}; a blank is shown as □. */
    static String formula(Comparison comparison, Figures figures) {
        return formula(comparison, figures, false);
    }

    /** The same with 0 in place of every blank. */
    static String formulaWithZeros(Comparison comparison, Figures figures) {
        return formula(comparison, figures, true);
    }

    private static String formula(Comparison comparison, Figures figures, boolean blankIsZero) {
        Bounds left = Bounds.of(comparison.left(), figures, blankIsZero);
        Bounds right = Bounds.of(comparison.right(), figures, blankIsZero);
        String sign = sign(comparison, left, right);
        return addends(comparison.left(), figures, blankIsZero) + sumBehind(comparison.left(), left)
                + " " + sign + " "
                + sumBefore(comparison.right(), right) + addends(comparison.right(), figures, blankIsZero);
    }

    private static String sign(Comparison comparison, Bounds left, Bounds right) {
        boolean undecided = comparison.relation().between(left, right) == Truth.UNKNOWN;
        return undecided ? "?" : comparison.relation().sign(left.known().compareTo(right.known()));
    }

    private static String addends(Quantity quantity, Figures figures, boolean blankIsZero) {
        String cells = quantity.cells().stream()
                .map(figures::entry)
                .map(entry -> blankIsZero && Bounds.isVacant(entry) ? "0" : shown(entry))
                .collect(Collectors.joining(" + "));
        if (quantity.constant().signum() == 0 && !quantity.cells().isEmpty()) {
            return cells;
        }
        return (cells.isEmpty() ? "" : cells + " + ") + quantity.constant().toPlainString();
    }

    static String shown(Entry entry) {
        if (entry instanceof Entry.Blank) {
            return VACANT;
        }
        return entry instanceof Entry.Text text ? "“" + text.text() + "”" : entry.toString();
    }

    private static String sumBehind(Quantity quantity, Bounds sum) {
        return hasSum(quantity) ? " = " + shown(sum) : "";
    }

    private static String sumBefore(Quantity quantity, Bounds sum) {
        return hasSum(quantity) ? shown(sum) + " = " : "";
    }

    private static boolean hasSum(Quantity quantity) {
        int constants = quantity.constant().signum() == 0 ? 0 : 1;
        return quantity.cells().size() + constants > 1;
    }

    static String shown(Bounds sum) {
        String known = sum.known().toPlainString();
        return sum.isExact() ? known : known + (sum.mayBeMore() ? " + " : " - ") + VACANT;
    }

    /**
     * The comparison in words: where it stands, each addend with its label, what should hold and by how much it does
     * not. Addends that are zero are counted and not listed where there are many.
     */
    static String sentence(Comparison comparison, Figures figures, Locale locale) {
        Bounds left = Bounds.of(comparison.left(), figures, false);
        Bounds right = Bounds.of(comparison.right(), figures, false);
        Place place = Place.of(comparison.cells(figures.edition()), figures.edition(), locale);
        return (place.shared().isEmpty() ? "" : place.shared() + COLON.in(locale))
                + side(comparison.left(), left, figures, place, locale) + COMMA.in(locale)
                + must(comparison.relation()).in(locale) + " "
                + side(comparison.right(), right, figures, place, locale)
                + difference(left, right, locale);
    }

    static Bilingual must(Relation relation) {
        return switch (relation) {
            case EQUAL -> MUST_EQUAL;
            case AT_MOST -> MUST_BE_AT_MOST;
            case AT_LEAST -> MUST_BE_AT_LEAST;
        };
    }

    private static String side(Quantity quantity, Bounds sum, Figures figures, Place place, Locale locale) {
        List<Cell> cells = quantity.cells();
        List<Cell> listed = cells.size() <= 4
                ? cells
                : cells.stream().filter(cell -> !isZero(figures.entry(cell))).toList();
        String addends = listed.stream()
                .map(cell -> (place.name(cell) + " " + shown(figures.entry(cell))).strip())
                .collect(Collectors.joining(" + "));
        if (quantity.constant().signum() != 0 || cells.isEmpty()) {
            addends += (addends.isEmpty() ? "" : " + ") + quantity.constant().toPlainString();
        }
        int zeros = cells.size() - listed.size();
        String rest = zeros == 0 ? "" : ZEROS.in(locale).replace("%d", Integer.toString(zeros));
        return addends + rest + sumBehind(quantity, sum);
    }

    private static boolean isZero(Entry entry) {
        return entry instanceof Entry.Count count && count.value() == 0;
    }

    static String difference(Bounds left, Bounds right, Locale locale) {
        BigDecimal difference = left.known().subtract(right.known()).abs();
        boolean exact = left.isExact() && right.isExact();
        return exact ? COMMA.in(locale) + DIFFERENCE.in(locale) + difference.toPlainString() : "";
    }

    /** The labels that some cells share, and those that tell them apart. */
    record Place(String shared, Function<Cell, String> names) {

        static Place of(List<Cell> cells, Edition edition, Locale locale) {
            if (cells.isEmpty()) {
                return new Place("", cell -> "");
            }
            Cell first = cells.get(0);
            boolean oneRow = cells.stream().allMatch(cell -> cell.row() == first.row());
            boolean oneColumn = cells.stream().allMatch(cell -> cell.column() == first.column());
            boolean oneSection = cells.stream().allMatch(cell -> cell.section() == first.section());
            Function<Line, String> label = line -> line.labelPath(edition, locale);
            if (cells.size() == 1) {
                return new Place(first.labelPath(edition, locale), cell -> "");
            }
            String section = first.section().label().in(locale);
            if (oneRow) {
                return new Place(
                        section + " › " + label.apply(first.row()),
                        cell -> cell.column().label(edition).in(locale));
            }
            if (oneColumn && oneSection) {
                return new Place(section + " › " + label.apply(first.column()), cell -> label.apply(cell.row()));
            }
            Function<Cell, String> both = cell -> label.apply(cell.row()) + " × " + label.apply(cell.column());
            return oneSection ? new Place(section, both) : new Place("", cell -> cell.labelPath(edition, locale));
        }

        String name(Cell cell) {
            return names.apply(cell);
        }
    }
}
