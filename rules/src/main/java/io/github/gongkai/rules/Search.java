package io.github.gongkai.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The search for the fewest counts of a net whose change lets every equation hold; what is vacant or impossible is open
 * anyhow. Nodes joined by open edges are taken together as a cluster: a flow can settle only if each cluster as a whole
 * is left with nothing. So some count on the border of a cluster that is left with something must change, one way or the
 * other, and two clusters at most are settled by one change. The search tries those counts and no others; it finds every
 * smallest set, each once.
 */
final class Search {

    /** The most places looked at, each of which takes a look at every edge: some milliseconds. */
    private static final int MOST_STEPS = 5_000;
    /** The most sets that are of use to anybody. */
    private static final int MOST_SETS = 200;

    private final NetFigures figures;
    private final Net net;
    private final List<Settlement> settlements = new ArrayList<>();
    /** Edges that are chosen, or whose sets have all been tried. */
    private final boolean[] barred;

    private int[] chosen = {};
    /** For each number of chosen edges, the cluster of each node. */
    private int[][] clusters = {};
    /** For each number of chosen edges, what each cluster is left with. */
    private long[][] left = {};

    private int steps;

    private Search(NetFigures figures) {
        this.figures = figures;
        this.net = figures.net();
        this.barred = new boolean[net.edges()];
    }

    /** Every settlement that changes the fewest counts; empty if the bound on the work was reached before they were known. */
    static Optional<List<Settlement>> smallest(NetFigures figures) {
        return new Search(figures).smallest();
    }

    private Optional<List<Settlement>> smallest() {
        setUp(0);
        for (int size = (unsettled(0) + 1) / 2; size <= net.edges(); size++) {
            setUp(size);
            extend(0);
            if (steps > MOST_STEPS || settlements.size() > MOST_SETS) {
                return Optional.empty();
            }
            if (!settlements.isEmpty()) {
                return Optional.of(settlements);
            }
        }
        return Optional.empty();
    }

    private void setUp(int size) {
        chosen = new int[size];
        clusters = new int[size + 1][net.nodes()];
        left = new long[size + 1][];
        left[0] = figures.excess();
        Arrays.setAll(clusters[0], node -> node);
        for (int edge = 0; edge < net.edges(); edge++) {
            if (figures.isVacant(edge) || figures.isImpossible(edge)) {
                barred[edge] = true;
                join(edge, 0);
            }
        }
    }

    /** Joins the clusters at the two ends of an edge. */
    private void join(int edge, int depth) {
        int into = clusters[depth][net.gaining(edge)];
        int from = clusters[depth][net.losing(edge)];
        if (into == from) {
            return;
        }
        for (int node = 0; node < clusters[depth].length; node++) {
            if (clusters[depth][node] == from) {
                clusters[depth][node] = into;
            }
        }
        left[depth][into] += left[depth][from];
        left[depth][from] = 0;
    }

    private int unsettled(int depth) {
        int unsettled = 0;
        for (long amount : left[depth]) {
            if (amount != 0) {
                unsettled++;
            }
        }
        return unsettled;
    }

    private void extend(int depth) {
        if (++steps > MOST_STEPS || settlements.size() > MOST_SETS) {
            return;
        }
        int unsettled = unsettled(depth);
        if (unsettled > 0) {
            int cluster = mostConfined(depth);
            if (cluster >= 0) {
                boolean tooMuch = left[depth][cluster] > 0;
                tryEach(depth, unsettled, members(depth, cluster), tooMuch);
            }
            return;
        }
        Settlement.Attempt attempt = Settlement.attempt(figures, Arrays.copyOf(chosen, depth));
        steps += attempt.work() / net.edges();
        if (attempt.settlement().isEmpty()) {
            // The sums agree, but some count would have to fall below zero.
            if (depth < chosen.length) {
                tryEach(depth, unsettled, attempt.stuck(), true);
            }
        } else {
            settlements.add(attempt.settlement().get());
        }
    }

    /** The unsettled cluster with the fewest edges that could settle it; -1 if one of them has none. */
    private int mostConfined(int depth) {
        int[] ways = new int[net.nodes()];
        for (int edge = 0; edge < barred.length; edge++) {
            int gaining = clusters[depth][net.gaining(edge)];
            int losing = clusters[depth][net.losing(edge)];
            if (!barred[edge] && gaining != losing) {
                ways[gaining] += helps(edge, true, left[depth][gaining] > 0) ? 1 : 0;
                ways[losing] += helps(edge, false, left[depth][losing] > 0) ? 1 : 0;
            }
        }
        int best = -1;
        for (int cluster = 0; cluster < ways.length; cluster++) {
            if (left[depth][cluster] != 0) {
                if (ways[cluster] == 0) {
                    return -1;
                }
                best = best < 0 || ways[cluster] < ways[best] ? cluster : best;
            }
        }
        return best;
    }

    /** Whether a change of an edge on the border can lower or raise what is left inside; a count of 0 can only grow. */
    private boolean helps(int edge, boolean gainingEndIsInside, boolean tooMuchInside) {
        return gainingEndIsInside != tooMuchInside || figures.count(edge) > 0;
    }

    private boolean[] members(int depth, int cluster) {
        boolean[] inside = new boolean[net.nodes()];
        for (int node = 0; node < inside.length; node++) {
            inside[node] = clusters[depth][node] == cluster;
        }
        return inside;
    }

    private void tryEach(int depth, int unsettled, boolean[] inside, boolean tooMuch) {
        List<Integer> tried = new ArrayList<>();
        for (int edge = 0; edge < barred.length; edge++) {
            boolean onBorder = inside[net.gaining(edge)] != inside[net.losing(edge)];
            if (onBorder && !barred[edge] && helps(edge, inside[net.gaining(edge)], tooMuch)) {
                barred[edge] = true;
                tried.add(edge);
                if (unsettledAfter(edge, depth, unsettled) <= 2 * (chosen.length - depth - 1)) {
                    choose(edge, depth);
                    extend(depth + 1);
                }
            }
        }
        tried.forEach(edge -> barred[edge] = false);
    }

    private int unsettledAfter(int edge, int depth, int unsettled) {
        int gaining = clusters[depth][net.gaining(edge)];
        int losing = clusters[depth][net.losing(edge)];
        long atGaining = left[depth][gaining];
        long atLosing = left[depth][losing];
        if (gaining == losing) {
            return unsettled;
        }
        int before = (atGaining == 0 ? 0 : 1) + (atLosing == 0 ? 0 : 1);
        return unsettled - before + (atGaining + atLosing == 0 ? 0 : 1);
    }

    private void choose(int edge, int depth) {
        chosen[depth] = edge;
        clusters[depth + 1] = clusters[depth].clone();
        left[depth + 1] = left[depth].clone();
        join(edge, depth + 1);
    }
}
