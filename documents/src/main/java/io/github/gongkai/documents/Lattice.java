package io.github.gongkai.documents;

import io.github.gongkai.documents.Ink.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/** The cells that a net of lines encloses. What no line parts is one cell, however many rows and columns it covers. */
final class Lattice {

    /**
     * A cell.
     *
     * @param row its first row, from 0
     * @param rowEnd the row behind its last
     * @param column its first column, from 0
     * @param columnEnd the column behind its last
     * @param sound whether lines enclose just this rectangle
     * @param outside whether it lies at a side of the table with no line there and none above or below
     */
    record Room(int row, int rowEnd, int column, int columnEnd, boolean sound, boolean outside) {}

    /** A line that covers so much of a side of a cell closes it. */
    private static final double CLOSED = 0.6;

    private static final int MOST_PLACES = 200_000;

    /** The lines between columns and between rows, the outer ones included. */
    private final double[] xs;

    private final double[] ys;
    private final List<Room> rooms = new ArrayList<>();
    private final int[] roomAt;

    private Lattice(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
        this.roomAt = new int[columns() * rows()];
    }

    /** The cells of a net; none if it encloses no more than one. */
    static Optional<Lattice> of(Ruling.Net net, Budget budget) throws DocumentException {
        // where a page ends inside a row, there may be a line above it and none below
        boolean open = net.horizontal().size() == 1 && net.vertical().size() > 2;
        if (net.horizontal().size() < 2 && !open || net.vertical().isEmpty()) {
            return Optional.empty();
        }
        double[] xs = positions(net.vertical(), net.horizontal());
        double[] ys = positions(net.horizontal(), net.vertical());
        if (xs.length < 2 || ys.length < 2 || (long) xs.length * ys.length > MOST_PLACES) {
            return Optional.empty();
        }
        Lattice lattice = new Lattice(xs, ys);
        lattice.enclose(net, budget);
        return lattice.rooms.size() < 2 ? Optional.empty() : Optional.of(lattice);
    }

    /** Where lines of one direction lie, and where those of the other end: a table may have no line at its sides. */
    private static double[] positions(List<Rule> lines, List<Rule> others) {
        double[] all = DoubleStream.concat(
                        lines.stream().mapToDouble(Rule::at),
                        DoubleStream.of(
                                others.stream().mapToDouble(Rule::from).min().orElse(0),
                                others.stream().mapToDouble(Rule::to).max().orElse(0)))
                .sorted()
                .toArray();
        List<Double> positions = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= all.length; i++) {
            if (i == all.length || all[i] - all[start] > Ruling.NEAR) {
                positions.add(Arrays.stream(all, start, i).average().orElse(all[start]));
                start = i;
            }
        }
        return positions.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void enclose(Ruling.Net net, Budget budget) throws DocumentException {
        boolean[] below = walls(net.horizontal(), ys, xs);
        boolean[] right = walls(net.vertical(), xs, ys);
        int[] parent = new int[roomAt.length];
        Arrays.setAll(parent, i -> i);
        for (int row = 0; row < rows(); row++) {
            for (int column = 0; column < columns(); column++) {
                budget.step();
                int place = row * columns() + column;
                if (column + 1 < columns() && !right[(column + 1) * rows() + row]) {
                    unite(parent, place, place + 1);
                }
                if (row + 1 < rows() && !below[(row + 1) * columns() + column]) {
                    unite(parent, place, place + columns());
                }
            }
        }
        furnish(parent, below, right);
    }

    /** By line and by stretch between two lines of the other direction: whether a line was drawn there. */
    private static boolean[] walls(List<Rule> lines, double[] at, double[] stretches) {
        int number = stretches.length - 1;
        double[] covered = new double[at.length * number];
        for (Rule line : lines) {
            int place = nearest(at, line.at());
            int first = Math.max(0, lastBelow(stretches, line.from()));
            for (int i = first; i < number && stretches[i] < line.to(); i++) {
                covered[place * number + i] +=
                        Math.max(0, Math.min(stretches[i + 1], line.to()) - Math.max(stretches[i], line.from()));
            }
        }
        boolean[] walls = new boolean[covered.length];
        for (int i = 0; i < walls.length; i++) {
            int stretch = i % number;
            walls[i] = covered[i] >= CLOSED * (stretches[stretch + 1] - stretches[stretch]);
        }
        return walls;
    }

    private static int nearest(double[] sorted, double value) {
        int above = lastBelow(sorted, value) + 1;
        if (above == 0) {
            return 0;
        }
        return above == sorted.length || value - sorted[above - 1] <= sorted[above] - value ? above - 1 : above;
    }

    /** The place of the last that is not greater; -1 if all are. */
    private static int lastBelow(double[] sorted, double value) {
        int place = Arrays.binarySearch(sorted, value);
        return place >= 0 ? place : -place - 2;
    }

    private static void unite(int[] parent, int a, int b) {
        parent[root(parent, a)] = root(parent, b);
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    /** Places that are one become a cell if they are a rectangle; if not, each row of them becomes one that is not sound. */
    private void furnish(int[] parent, boolean[] below, boolean[] right) {
        int[][] bounds = new int[parent.length][];
        for (int place = 0; place < parent.length; place++) {
            int row = place / columns();
            int column = place % columns();
            int root = root(parent, place);
            int[] bound = bounds[root];
            if (bound == null) {
                bound = new int[] {row, row + 1, column, column + 1, 0};
                bounds[root] = bound;
            }
            bound[0] = Math.min(bound[0], row);
            bound[1] = Math.max(bound[1], row + 1);
            bound[2] = Math.min(bound[2], column);
            bound[3] = Math.max(bound[3], column + 1);
            bound[4]++;
        }
        Arrays.fill(roomAt, -1);
        for (int place = 0; place < parent.length; place++) {
            if (roomAt[place] >= 0) {
                continue;
            }
            int root = root(parent, place);
            int[] bound = bounds[root];
            int row = place / columns();
            int column = place % columns();
            if (bound[4] == (bound[1] - bound[0]) * (bound[3] - bound[2])) {
                boolean outside = isOutside(bound, below, right);
                add(new Room(bound[0], bound[1], bound[2], bound[3], true, outside));
            } else {
                int end = column + 1;
                while (end < columns() && root(parent, row * columns() + end) == root) {
                    end++;
                }
                add(new Room(row, row + 1, column, end, false, false));
            }
        }
    }

    /** Where the parts of a table are of different widths, the place beside a narrow one belongs to nothing. */
    private boolean isOutside(int[] bound, boolean[] below, boolean[] right) {
        boolean left = bound[2] == 0 && !covers(right, 0, rows(), bound[0], bound[1]);
        boolean atRight = bound[3] == columns() && !covers(right, columns(), rows(), bound[0], bound[1]);
        boolean closed = covers(below, bound[0], columns(), bound[2], bound[3])
                && covers(below, bound[1], columns(), bound[2], bound[3]);
        return (left || atRight) && !closed;
    }

    private static boolean covers(boolean[] walls, int line, int stretches, int from, int to) {
        boolean all = true;
        for (int i = from; i < to; i++) {
            all &= walls[line * stretches + i];
        }
        return all;
    }

    private void add(Room room) {
        for (int row = room.row(); row < room.rowEnd(); row++) {
            for (int column = room.column(); column < room.columnEnd(); column++) {
                roomAt[row * columns() + column] = rooms.size();
            }
        }
        rooms.add(room);
    }

    int rows() {
        return ys.length - 1;
    }

    int columns() {
        return xs.length - 1;
    }

    List<Room> rooms() {
        return rooms;
    }

    boolean holds(double x, double y) {
        return x >= xs[0] && x <= xs[columns()] && y >= ys[0] && y <= ys[rows()];
    }

    /** The place among the rooms of the one at a point inside. */
    int roomAt(double x, double y) {
        int column = Math.min(columns() - 1, Math.max(0, lastBelow(xs, x)));
        int row = Math.min(rows() - 1, Math.max(0, lastBelow(ys, y)));
        return roomAt[row * columns() + column];
    }

    /** Whether another lies inside. */
    boolean holds(Lattice other) {
        double x = (other.xs[0] + other.xs[other.columns()]) / 2;
        double y = (other.ys[0] + other.ys[other.rows()]) / 2;
        return holds(x, y) && other.size() < size();
    }

    private double size() {
        return (xs[columns()] - xs[0]) * (ys[rows()] - ys[0]);
    }

    /** The rectangle of a cell, between the middles of the lines around it. */
    Place.Box box(Room room) {
        return new Place.Box(xs[room.column()], ys[room.row()], xs[room.columnEnd()], ys[room.rowEnd()]);
    }

    Place.Box box() {
        return new Place.Box(xs[0], ys[0], xs[columns()], ys[rows()]);
    }
}
