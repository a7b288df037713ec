package io.github.gongkai.rules;

import java.util.Arrays;

/**
 * The search for counts of some cells, the open ones, with which every equation of a net holds. What a node has too much
 * flows to nodes that have too little, along open edges in their own direction, or back along what has flowed before:
 * thus no count falls below zero, and where there is a way it is found, in whole numbers.
 */
final class Flow {

    private static final int NOWHERE = -1;

    private final Net net;
    /** What is left at each node; all zero once the flow is settled. */
    private final long[] excess;

    private final boolean[] open;
    private final long[] amounts;

    /** For each node the edge by which the last search reached it. */
    private final int[] reachedBy;

    private final boolean[] reached;
    private final int[] queue;
    private int work;

    /**
     * @param excess what is left at each node while every open edge holds 0
     * @param open the edges whose counts are sought
     */
    Flow(Net net, long[] excess, boolean[] open) {
        this.net = net;
        this.excess = excess;
        this.open = open;
        this.amounts = new long[net.edges()];
        this.reachedBy = new int[net.nodes()];
        this.reached = new boolean[net.nodes()];
        this.queue = new int[net.nodes()];
    }

    /** Opens one edge more. */
    void open(int edge) {
        open[edge] = true;
    }

    /** Whether there are counts with which every equation holds; they are then the {@linkplain #amount amounts}. */
    boolean settle() {
        for (int node = 0; node < excess.length; node++) {
            while (excess[node] > 0) {
                int lacking = search(node, NOWHERE, NOWHERE);
                if (lacking == NOWHERE) {
                    return false;
                }
                send(node, lacking);
            }
        }
        return true;
    }

    /** After a flow that did not settle: the nodes that have too much together and cannot get rid of it. */
    boolean[] stuck() {
        return reached.clone();
    }

    long amount(int edge) {
        return amounts[edge];
    }

    /** After a flow that settled: whether an open edge must hold its amount, whatever the others hold. */
    boolean isDetermined(int edge) {
        boolean mayGrow = search(net.gaining(edge), net.losing(edge), edge) != NOWHERE;
        return !mayGrow && (amounts[edge] == 0 || search(net.losing(edge), net.gaining(edge), edge) == NOWHERE);
    }

    /** A measure of the work done so far: the edges looked at. */
    int work() {
        return work;
    }

    /** Searches the shortest way to a node, or to any that has too little where none is named. */
    private int search(int from, int to, int avoided) {
        Arrays.fill(reached, false);
        reached[from] = true;
        queue[0] = from;
        int end = 1;
        for (int next = 0; next < end; next++) {
            int node = queue[next];
            if (to == NOWHERE ? excess[node] < 0 : node == to) {
                return node;
            }
            for (int edge : net.edgesAt(node)) {
                int other = other(edge, node);
                if (open[edge] && edge != avoided && !reached[other] && canCarry(edge, node)) {
                    reached[other] = true;
                    reachedBy[other] = edge;
                    queue[end++] = other;
                }
            }
            work += net.edgesAt(node).length;
        }
        return NOWHERE;
    }

    /** A higher count takes more from the losing node; a lower one gives back what the gaining node was given. */
    private boolean canCarry(int edge, int from) {
        return net.losing(edge) == from || amounts[edge] > 0;
    }

    private int other(int edge, int node) {
        return net.losing(edge) == node ? net.gaining(edge) : net.losing(edge);
    }

    private void send(int from, int to) {
        long amount = Math.min(excess[from], -excess[to]);
        for (int node = to; node != from; node = other(reachedBy[node], node)) {
            if (net.losing(reachedBy[node]) == node) {
                amount = Math.min(amount, amounts[reachedBy[node]]);
            }
        }
        for (int node = to; node != from; node = other(reachedBy[node], node)) {
            boolean onward = net.gaining(reachedBy[node]) == node;
            amounts[reachedBy[node]] += onward ? amount : -amount;
        }
        excess[from] -= amount;
        excess[to] += amount;
    }
}
