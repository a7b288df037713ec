package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** That two quantities compare in a certain way. */
final class Comparison extends Condition {

    private final Quantity left;
    private final Relation relation;
    private final Quantity right;
    private final List<Cell> cells;

    /** For each edition, where the counts stand that are added up; null where plain counting does not do. */
    private final int[][] leftPositions;

    private final int[][] rightPositions;
    private final long leftConstant;
    private final long rightConstant;

    Comparison(Quantity left, Relation relation, Quantity right) {
        this.left = left;
        this.relation = relation;
        this.right = right;
        this.cells = distinct(left.cells(), right.cells());
        boolean whole = isSmallAndWhole(left.constant()) && isSmallAndWhole(right.constant());
        this.leftConstant = whole ? left.constant().longValueExact() : 0;
        this.rightConstant = whole ? right.constant().longValueExact() : 0;
        this.leftPositions = new int[Edition.values().length][];
        this.rightPositions = new int[Edition.values().length][];
        for (Edition edition : Edition.values()) {
            if (whole && areCounts(cells, edition)) {
                leftPositions[edition.ordinal()] = positions(left, edition);
                rightPositions[edition.ordinal()] = positions(right, edition);
            }
        }
    }

    private static List<Cell> distinct(List<Cell> some, List<Cell> others) {
        Set<Cell> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return List.copyOf(all);
    }

    static List<Condition> all(List<Equation> equations) {
        List<Condition> all = new ArrayList<>(equations.size());
        for (Equation equation : equations) {
            all.add(of(equation));
        }
        return all;
    }

    static Comparison of(Equation equation) {
        return new Comparison(Quantity.sum(equation.left()), Relation.EQUAL, Quantity.sum(equation.right()));
    }

    /** The equations of an edition that hold a cell. */
    static List<Comparison> around(Cell cell, Edition edition) {
        return edition.equations().stream()
                .filter(equation -> equation.cells().contains(cell))
                .map(Comparison::of)
                .toList();
    }

    Quantity left() {
        return left;
    }

    Relation relation() {
        return relation;
    }

    Quantity right() {
        return right;
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return cells;
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        Figures figures = report.figures();
        int edition = figures.edition().ordinal();
        int[] leftAt = leftPositions[edition];
        if (leftAt != null && figures.isRegular()) {
            return Truth.of(relation.holds(Long.compare(
                    sum(leftAt, leftConstant, figures), sum(rightPositions[edition], rightConstant, figures))));
        }
        return withinBounds(this, figures, blankIsZero);
    }

    /** The long way, which few figures need; static, so that the JVM does not draw it into every place that takes the short one. */
    private static Truth withinBounds(Comparison asked, Figures figures, boolean blankIsZero) {
        if (!areIn(figures.edition(), asked.cells)) {
            return Truth.UNKNOWN;
        }
        Bounds left = Bounds.of(asked.left, figures, blankIsZero);
        return asked.relation.between(left, Bounds.of(asked.right, figures, blankIsZero));
    }

    /** No sum overflows: the figures are regular, and so are the constants. */
    private static long sum(int[] positions, long constant, Figures figures) {
        long sum = constant;
        for (int position : positions) {
            sum += figures.countAt(position);
        }
        return sum;
    }

    private static boolean isSmallAndWhole(BigDecimal constant) {
        return constant.abs().compareTo(BigDecimal.valueOf(1L << 53)) < 0
                && constant.stripTrailingZeros().scale() <= 0;
    }

    private static boolean areCounts(List<Cell> cells, Edition edition) {
        if (!areIn(edition, cells)) {
            return false;
        }
        for (Cell cell : cells) {
            if (cell.unit(edition).isMoney()) {
                return false;
            }
        }
        return true;
    }

    private static int[] positions(Quantity quantity, Edition edition) {
        List<Cell> cells = quantity.cells();
        int[] positions = new int[cells.size()];
        for (int i = 0; i < positions.length; i++) {
            positions[i] = cells.get(i).position(edition);
        }
        return positions;
    }

    @Override
    String describe(Report report, Locale locale) {
        return Wording.formula(this, report.figures());
    }
}
