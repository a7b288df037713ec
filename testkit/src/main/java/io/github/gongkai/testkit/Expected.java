package io.github.gongkai.testkit;

import io.github.gongkai.Cell;
import io.github.gongkai.Figures;
import java.util.List;

/**
 * A finding that the arithmetic rules must make in some figures. It is told by a plain, slow reading of the form's
 * equations with decimals of any size, which shares no code with the rules, so that the two can be held against each
 * other on any figures whatsoever.
 *
 * <p>The rules read this way are {@code applications-balance}, {@code applications-outcome-total}, {@code
 * applications-row-total}, {@code proceedings-total}, {@code count-domain}, {@code cell-complete}, {@code
 * published-total-2019} and {@code in-force-at-least-issued}. An equation or a comparison with unknown numbers (a blank,
 * a dash or another text) fails only if no numbers from zero up in their places could mend it.
 *
 * @param rule the id of the rule
 * @param cells the cells that it reads there: both sides of an equation, left before right, or the cells of a comparison
 *     in form order, or the one cell that is wrong in itself
 */
public record Expected(String rule, List<Cell> cells) {

    public Expected {
        cells = List.copyOf(cells);
    }

    /** Every finding that figures must lead to, in form order of the first cells; empty where there is none. */
    public static List<Expected> in(Figures figures) {
        return new PlainReading(figures).findings();
    }

    @Override
    public String toString() {
        return rule + " " + cells;
    }
}
