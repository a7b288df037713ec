package io.github.gongkai;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;

/**
 * The heads before rows or over columns, merged as the form prints them: a heading reaches over the lines under it, and a
 * line without headings reaches as deep as the deepest.
 *
 * <p>{@link PrintedTable} is a whole table drawn with them.
 *
 * @param heads in the order of the lines, headings before what they head
 * @param depth the number of levels
 */
public record MergedHeads(List<Head> heads, int depth) {

    public MergedHeads {
        heads = List.copyOf(heads);
    }

    /**
     * One merged head.
     *
     * @param line the heading, or the line itself
     * @param first the number of the first line that it stands at, from 0
     * @param lines the number of lines that it reaches over
     * @param level its level, from 0 for the outermost
     * @param levels the number of levels that it reaches over
     */
    public record Head(Line line, int first, int lines, int level, int levels) {}

    /** The heads of rows or columns that follow one another. */
    public static MergedHeads of(List<? extends Line> lines) {
        List<List<Line>> chains = lines.stream().map(MergedHeads::chain).toList();
        int depth = chains.stream().mapToInt(List::size).max().orElse(0);
        List<Head> heads = new ArrayList<>();
        for (int at = 0; at < chains.size(); at++) {
            List<Line> chain = chains.get(at);
            for (int level = 0; level < chain.size(); level++) {
                if (at == 0 || !reaches(chains.get(at - 1), chain, level)) {
                    boolean innermost = level == chain.size() - 1;
                    heads.add(new Head(
                            chain.get(level), at, length(chains, at, level), level, innermost ? depth - level : 1));
                }
            }
        }
        return new MergedHeads(heads, depth);
    }

    /** The heads that begin at a line, the outermost first. */
    public List<Head> beginningAt(int line) {
        return heads.stream().filter(head -> head.first() == line).toList();
    }

    /** The heads of a level. */
    public List<Head> atLevel(int level) {
        return heads.stream().filter(head -> head.level() == level).toList();
    }

    private static List<Line> chain(Line line) {
        LinkedList<Line> chain = new LinkedList<>(List.of(line));
        Optional<Heading> heading = line.heading();
        while (heading.isPresent()) {
            chain.addFirst(heading.get());
            heading = heading.get().heading();
        }
        return chain;
    }

    private static int length(List<List<Line>> chains, int first, int level) {
        int end = first + 1;
        while (end < chains.size() && reaches(chains.get(first), chains.get(end), level)) {
            end++;
        }
        return end - first;
    }

    /** Whether the head of a line at a level is also that of another. */
    private static boolean reaches(List<Line> chain, List<Line> other, int level) {
        return chain.size() > level
                && other.size() > level
                && chain.subList(0, level + 1).equals(other.subList(0, level + 1));
    }
}
