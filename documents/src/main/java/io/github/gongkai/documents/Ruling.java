package io.github.gongkai.documents;

import io.github.gongkai.documents.Ink.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The lines of a page, pieced together: what was drawn as many strips, one for each edge of a cell, twice over or with
 * small gaps, becomes one line again; lines that meet belong together.
 */
final class Ruling {

    /** Lines that lie no farther apart are one, and ends that come so near do meet. */
    static final double NEAR = 3;

    /** Many lines that cross many others are a drawing, not a table. */
    private static final int MOST_PAIRS = 1_000_000;

    private static final double SHORTEST = 5;
    private static final double AS_HIGH = 0.7;
    private static final int MOST_LONE = 20;

    /** Lines that meet, directly or by others. */
    record Net(List<Rule> horizontal, List<Rule> vertical) {

        /** Whether a line is as high as the net. */
        boolean isBeside(Rule line) {
            double top = horizontal.stream().mapToDouble(Rule::at).min().orElse(0);
            double bottom = horizontal.stream().mapToDouble(Rule::at).max().orElse(0);
            double shared = Math.min(bottom, line.to()) - Math.max(top, line.from());
            return shared > AS_HIGH * Math.max(bottom - top, line.length());
        }

        double distance(Rule line) {
            return horizontal.stream()
                    .mapToDouble(rule -> Math.max(0, Math.max(rule.from() - line.at(), line.at() - rule.to())))
                    .min()
                    .orElse(0);
        }
    }

    private Ruling() {}

    static List<Net> nets(List<Rule> drawn, Budget budget) throws DocumentException {
        List<Rule> across = pieced(drawn, true);
        List<Rule> down = pieced(drawn, false);
        if ((long) across.size() * down.size() > MOST_PAIRS) {
            return List.of();
        }
        int[] parent = new int[across.size() + down.size()];
        Arrays.setAll(parent, i -> i);
        for (int i = 0; i < across.size(); i++) {
            for (int j = 0; j < down.size(); j++) {
                budget.step();
                if (meet(across.get(i), down.get(j))) {
                    parent[root(parent, i)] = root(parent, across.size() + j);
                }
            }
        }
        List<Net> nets = new ArrayList<>();
        int[] net = new int[parent.length];
        Arrays.fill(net, -1);
        for (int i = 0; i < parent.length; i++) {
            int root = root(parent, i);
            if (net[root] < 0) {
                net[root] = nets.size();
                nets.add(new Net(new ArrayList<>(), new ArrayList<>()));
            }
            if (i < across.size()) {
                nets.get(net[root]).horizontal().add(across.get(i));
            } else {
                nets.get(net[root]).vertical().add(down.get(i - across.size()));
            }
        }
        return withLoneLines(nets);
    }

    /** A column that neither begins nor ends on a page has a line at its side and none above or below. */
    private static List<Net> withLoneLines(List<Net> nets) {
        List<Net> meeting = new ArrayList<>();
        List<Rule> lone = new ArrayList<>();
        for (Net net : nets) {
            if (net.horizontal().isEmpty()) {
                lone.addAll(net.vertical());
            } else if (!net.vertical().isEmpty()) {
                meeting.add(net);
            }
        }
        for (Rule line : lone.size() > MOST_LONE ? List.<Rule>of() : lone) {
            meeting.stream()
                    .filter(net -> net.isBeside(line))
                    .min(Comparator.comparingDouble(net -> net.distance(line)))
                    .ifPresent(net -> net.vertical().add(line));
        }
        return meeting;
    }

    private static int root(int[] parent, int of) {
        int root = of;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }

    private static boolean meet(Rule across, Rule down) {
        return down.at() >= across.from() - NEAR
                && down.at() <= across.to() + NEAR
                && across.at() >= down.from() - NEAR
                && across.at() <= down.to() + NEAR;
    }

    /** The lines of one direction, each as long as its pieces reach. */
    private static List<Rule> pieced(List<Rule> drawn, boolean horizontal) {
        List<Rule> some = new ArrayList<>(drawn.stream()
                .filter(rule -> rule.horizontal() == horizontal)
                .sorted(Comparator.comparingDouble(Rule::at))
                .toList());
        List<Rule> pieced = new ArrayList<>();
        int start = 0;
        while (start < some.size()) {
            int end = start;
            while (end < some.size() && some.get(end).at() - some.get(start).at() <= NEAR / 2) {
                end++;
            }
            join(some.subList(start, end), pieced);
            start = end;
        }
        return pieced;
    }

    private static void join(List<Rule> alike, List<Rule> into) {
        List<Rule> sorted =
                alike.stream().sorted(Comparator.comparingDouble(Rule::from)).toList();
        double from = sorted.get(0).from();
        double to = sorted.get(0).to();
        double at = sorted.stream().mapToDouble(Rule::at).average().orElse(0);
        for (Rule rule : sorted) {
            if (rule.from() > to + NEAR) {
                add(new Rule(rule.horizontal(), at, from, to), into);
                from = rule.from();
                to = rule.to();
            }
            to = Math.max(to, rule.to());
        }
        add(new Rule(sorted.get(0).horizontal(), at, from, to), into);
    }

    private static void add(Rule rule, List<Rule> into) {
        if (rule.length() >= SHORTEST) {
            into.add(rule);
        }
    }
}
