package io.github.gongkai.rules;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * New counts for some edges of a net with which every equation holds.
 *
 * @param edges the edges that change, in form order
 * @param counts their new counts
 * @param determined which of the counts follow from all that is not changed; the others might be something else as well
 * @param vacantIsZero whether some count follows only if what is vacant and unchanged means 0
 * @param zerosDo whether every vacant edge may hold 0
 */
record Settlement(int[] edges, long[] counts, boolean[] determined, boolean vacantIsZero, boolean zerosDo) {

    /**
     * What came of trying to settle a net.
     *
     * @param settlement empty if some count would have to fall below zero
     * @param stuck then, the nodes that cannot get rid of what they have too much
     * @param work how many edges were looked at
     */
    record Attempt(Optional<Settlement> settlement, boolean[] stuck, int work) {}

    /**
     * Tries new counts for the chosen edges and all impossible ones. What is vacant is filled only where 0 will not do, and
     * then only with counts that follow.
     */
    static Attempt attempt(NetFigures figures, int[] chosen) {
        Net net = figures.net();
        boolean[] changing = new boolean[net.edges()];
        long[] excess = figures.excess();
        for (int edge : chosen) {
            changing[edge] = true;
            excess[net.gaining(edge)] -= figures.count(edge);
            excess[net.losing(edge)] += figures.count(edge);
        }
        for (int edge = 0; edge < changing.length; edge++) {
            changing[edge] |= figures.isImpossible(edge);
        }
        Flow flow = new Flow(net, excess, changing.clone());
        boolean settled = flow.settle();
        boolean zerosDo = settled;
        boolean[] surely = zerosDo ? determined(flow, changing) : changing;
        if (figures.hasVacant()) {
            openVacant(flow, figures);
            settled = settled || flow.settle();
        }
        if (!settled) {
            return new Attempt(Optional.empty(), flow.stuck(), flow.work());
        }
        Settlement settlement =
                zerosDo ? withZeros(flow, figures, changing, surely) : withFillings(flow, figures, changing);
        return new Attempt(Optional.of(settlement), new boolean[0], flow.work());
    }

    boolean isAnyDetermined() {
        for (boolean one : determined) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private static void openVacant(Flow flow, NetFigures figures) {
        for (int edge = 0; edge < figures.net().edges(); edge++) {
            if (figures.isVacant(edge)) {
                flow.open(edge);
            }
        }
    }

    private static Settlement withZeros(Flow flow, NetFigures figures, boolean[] changing, boolean[] surely) {
        boolean[] surelyWithoutZeros = figures.hasVacant() ? determined(flow, changing) : surely;
        return of(flow, changing, surely, !Arrays.equals(surely, surelyWithoutZeros), true);
    }

    private static Settlement withFillings(Flow flow, NetFigures figures, boolean[] changing) {
        boolean[] filled = new boolean[changing.length];
        for (int edge = 0; edge < filled.length; edge++) {
            filled[edge] = figures.isVacant(edge) && flow.amount(edge) != 0;
        }
        filled = determined(flow, filled);
        boolean[] all = changing.clone();
        for (int edge = 0; edge < filled.length; edge++) {
            all[edge] |= filled[edge];
        }
        return of(flow, all, determined(flow, all), false, false);
    }

    private static boolean[] determined(Flow flow, boolean[] among) {
        boolean[] determined = new boolean[among.length];
        for (int edge = 0; edge < among.length; edge++) {
            determined[edge] = among[edge] && flow.isDetermined(edge);
        }
        return determined;
    }

    private static Settlement of(
            Flow flow, boolean[] changing, boolean[] determined, boolean vacantIsZero, boolean zerosDo) {
        int[] edges = IntStream.range(0, changing.length)
                .filter(edge -> changing[edge])
                .toArray();
        long[] counts = new long[edges.length];
        boolean[] surely = new boolean[edges.length];
        for (int i = 0; i < edges.length; i++) {
            counts[i] = flow.amount(edges[i]);
            surely[i] = determined[edges[i]];
        }
        return new Settlement(edges, counts, surely, vacantIsZero, zerosDo);
    }
}
