package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That two statements of the same number give the same value. */
final class Conflict extends ClaimCondition {

    /** So many are compared with each other sooner than they are put into a map. */
    private static final int FEW = 40;

    private final Claim first;
    private final Claim second;

    private Conflict(Claim first, Claim second) {
        this.first = first;
        this.second = second;
    }

    /** Each later statement of a number beside the first one. */
    static List<Conflict> among(List<Statement> statements) {
        return statements.size() <= FEW ? amongFew(statements) : amongMany(statements);
    }

    private static List<Conflict> amongFew(List<Statement> statements) {
        List<Conflict> pairs = new ArrayList<>(0);
        @Nullable Quantity[] stated = new Quantity[statements.size()];
        long seen = 0;
        for (int later = 0; later < stated.length; later++) {
            Statement statement = statements.get(later);
            if (statement.isPlain()) {
                Quantity number = statement.readings.get(0);
                stated[later] = number;
                long sort = sort(number);
                int first = (seen & sort) == 0 ? later : first(number, stated);
                seen |= sort;
                if (first < later) {
                    pairs.add(new Conflict(statements.get(first).claim(), statement.claim()));
                }
            }
        }
        return pairs;
    }

    /** One of 64 sorts of quantities: those that are the same are of the same sort, and most others are not. */
    private static long sort(Quantity number) {
        List<Cell> cells = number.cells();
        return cells.isEmpty() ? 1 : 1L << (cells.get(0).hashCode() * 31 + cells.size());
    }

    private static int first(Quantity number, @Nullable Quantity[] stated) {
        int first = 0;
        while (!areSame(number, stated[first])) {
            first++;
        }
        return first;
    }

    /** Nearly all sums are made once, so that the same sum is the same object; most others differ in their first cell. */
    private static boolean areSame(Quantity one, @Nullable Quantity other) {
        if (one == other || other == null) {
            return one == other;
        }
        List<Cell> cells = one.cells();
        List<Cell> others = other.cells();
        return cells.size() == others.size() && (cells.isEmpty() || cells.get(0) == others.get(0)) && one.equals(other);
    }

    private static List<Conflict> amongMany(List<Statement> statements) {
        List<Conflict> pairs = new ArrayList<>();
        Map<Quantity, Claim> seen = new HashMap<>();
        for (Statement statement : statements) {
            if (statement.isPlain()) {
                Claim claim = statement.claim();
                Claim earlier = seen.putIfAbsent(claim.readings().get(0), claim);
                if (earlier != null) {
                    pairs.add(new Conflict(earlier, claim));
                }
            }
        }
        return pairs;
    }

    @Override
    List<Passage> passages() {
        return List.of(first.passage(), second.passage());
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return first.readings().get(0).cells();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return Truth.of(first.least() == second.least());
    }

    @Override
    String describe(Report report, Locale locale) {
        return first.shown() + (first.least() == second.least() ? " = " : " ≠ ") + second.shown();
    }
}
