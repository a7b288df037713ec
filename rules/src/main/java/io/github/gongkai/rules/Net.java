package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Equations that share cells, seen as a net: each equation is a node and each cell an edge that adds its number to one
 * node and takes it from another. The equations hold exactly if no node is left with anything. A cell of one equation
 * alone leads to a node that stands for no equation.
 */
final class Net {

    /** Those of an edition are made when they are first asked for: a command that reads one report needs one. */
    private static final Map<Edition, List<Net>> NETS = new ConcurrentHashMap<>();

    private final List<Equation> equations;
    private final List<Cell> cells;
    private final int[] positions;
    private final int[] gaining;
    private final int[] losing;
    private final int[][] edgesAt;
    private final int[][] leftEdges;
    private final int[][] rightEdges;

    /**
     * @param equations all the equations, those included that follow from others and have no node
     * @param cells the cells in form order: the edges
     * @param gaining for each edge the node to which it adds its number
     * @param losing for each edge the node from which it takes its number
     */
    Net(Edition edition, List<Equation> equations, List<Cell> cells, int[] gaining, int[] losing, int nodes) {
        this.equations = List.copyOf(equations);
        this.cells = List.copyOf(cells);
        this.positions = cells.stream().mapToInt(cell -> cell.position(edition)).toArray();
        this.gaining = gaining;
        this.losing = losing;
        this.edgesAt = IntStream.range(0, nodes)
                .mapToObj(node -> IntStream.range(0, cells.size())
                        .filter(edge -> gaining[edge] == node || losing[edge] == node)
                        .toArray())
                .toArray(int[][]::new);
        this.leftEdges =
                equations.stream().map(equation -> edgesOf(equation.left())).toArray(int[][]::new);
        this.rightEdges =
                equations.stream().map(equation -> edgesOf(equation.right())).toArray(int[][]::new);
    }

    private int[] edgesOf(List<Cell> some) {
        return some.stream().mapToInt(cells::indexOf).toArray();
    }

    /** The nets of an edition in form order; no two of them share a cell. */
    static List<Net> of(Edition edition) {
        return NETS.computeIfAbsent(edition, Netting::of);
    }

    List<Equation> equations() {
        return equations;
    }

    /** The edges that an equation adds up on its left. */
    int[] leftEdges(int equation) {
        return leftEdges[equation];
    }

    /** The edges that an equation adds up on its right. */
    int[] rightEdges(int equation) {
        return rightEdges[equation];
    }

    Cell cell(int edge) {
        return cells.get(edge);
    }

    int position(int edge) {
        return positions[edge];
    }

    int gaining(int edge) {
        return gaining[edge];
    }

    int losing(int edge) {
        return losing[edge];
    }

    int edges() {
        return positions.length;
    }

    int nodes() {
        return edgesAt.length;
    }

    int[] edgesAt(int node) {
        return edgesAt[node];
    }
}
