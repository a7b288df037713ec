package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report holds on one net: for each edge a count that may be right, a cell with nothing in it, or something that
 * cannot be right whatever the other cells hold, such as a number below zero or words.
 */
final class NetFigures {

    /** Sums over a whole form stay far below the range of {@code long} while every number stays below this. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 53);

    private final Net net;
    private final Figures figures;
    private final long[] counts;
    private final boolean[] vacant;
    private final boolean[] impossible;
    private boolean anyVacant;
    private boolean anyImpossible;
    private boolean anyTooLarge;

    NetFigures(Net net, Figures figures) {
        this.net = net;
        this.figures = figures;
        this.counts = new long[net.edges()];
        this.vacant = new boolean[net.edges()];
        this.impossible = new boolean[net.edges()];
        for (int edge = 0; edge < counts.length; edge++) {
            if (figures.isRegular()) {
                counts[edge] = figures.countAt(net.position(edge));
            } else {
                classify(edge, figures.entryAt(net.position(edge)));
            }
        }
    }

    private void classify(int edge, Entry entry) {
        if (Bounds.isVacant(entry)) {
            vacant[edge] = true;
            anyVacant = true;
        } else if (isCount(entry.number().orElse(null))) {
            counts[edge] = entry.number().orElseThrow().longValueExact();
        } else {
            impossible[edge] = true;
            anyImpossible = true;
        }
    }

    private boolean isCount(@Nullable BigDecimal number) {
        if (number == null || !isWhole(number)) {
            return false;
        }
        boolean tooLarge = number.compareTo(LARGEST) >= 0;
        anyTooLarge |= tooLarge;
        return !tooLarge;
    }

    Net net() {
        return net;
    }

    /** The count of an edge; 0 where there is none. */
    long count(int edge) {
        return counts[edge];
    }

    /** Whether an edge holds nothing, or a mark for nothing. */
    boolean isVacant(int edge) {
        return vacant[edge];
    }

    /** Whether what an edge holds cannot be right. */
    boolean isImpossible(int edge) {
        return impossible[edge];
    }

    boolean hasVacant() {
        return anyVacant;
    }

    /** What is left at each node, a vacant or impossible edge holding 0. */
    long[] excess() {
        long[] excess = new long[net.nodes()];
        for (int edge = 0; edge < counts.length; edge++) {
            excess[net.gaining(edge)] += counts[edge];
            excess[net.losing(edge)] -= counts[edge];
        }
        return excess;
    }

    /** Whether there is nothing to mend: every count may be right and every equation holds, with 0 for what is vacant. */
    boolean isConsistent() {
        if (anyImpossible) {
            return anyTooLarge && holdsWithLargeNumbers();
        }
        for (long left : excess()) {
            if (left != 0) {
                return false;
            }
        }
        return true;
    }

    /** The equations that do not hold as published, with 0 for what is vacant; none does that holds the impossible. */
    List<Equation> broken() {
        List<Equation> broken = new ArrayList<>();
        for (int equation = 0; equation < net.equations().size(); equation++) {
            long difference = sum(net.leftEdges(equation)) - sum(net.rightEdges(equation));
            if (difference != 0
                    || isAnyImpossible(net.leftEdges(equation))
                    || isAnyImpossible(net.rightEdges(equation))) {
                broken.add(net.equations().get(equation));
            }
        }
        return broken;
    }

    private long sum(int[] edges) {
        long sum = 0;
        for (int edge : edges) {
            sum += counts[edge];
        }
        return sum;
    }

    private boolean isAnyImpossible(int[] edges) {
        for (int edge : edges) {
            if (impossible[edge]) {
                return true;
            }
        }
        return false;
    }

    private boolean holdsWithLargeNumbers() {
        return net.equations().stream()
                .allMatch(equation -> equation.cells().stream().allMatch(this::isWhole)
                        && sum(equation.left()).compareTo(sum(equation.right())) == 0);
    }

    private boolean isWhole(Cell cell) {
        Entry entry = figures.entry(cell);
        return Bounds.isVacant(entry)
                || entry.number().filter(NetFigures::isWhole).isPresent();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    private BigDecimal sum(List<Cell> cells) {
        return cells.stream()
                .map(cell -> figures.entry(cell).number().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
