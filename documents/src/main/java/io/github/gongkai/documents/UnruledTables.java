package io.github.gongkai.documents;

import io.github.gongkai.Section;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The tables of the form in lines without any rule between them. The labels tell what belongs together: each is put together
 * from the lines that its cell breaks it into, and only what is exactly a label of the form counts. Where one word is left
 * over among them, or could belong to two columns or two rows, there is no table, and the lines stay lines.
 *
 * @param start the first line of the tables
 * @param end the line behind their last
 */
record UnruledTables(int start, int end, List<UnruledTable> tables) {

    private static final int LEAST_LINES = 3;
    /** A head that pages repeat has at least so many lines; one line alone may be part of a label. */
    private static final int LEAST_HEAD = 2;

    /** In heights of the font. */
    private static final double BESIDE = 1.2;

    private static final int LEAST_OF_NOTE = 4;
    private static final double NEAR = 2;
    private static final int MOST_WORDS = 3000;

    static Optional<UnruledTables> in(List<PdfPage.Line> lines, Budget budget) throws DocumentException {
        if (lines.size() < LEAST_LINES
                || lines.stream()
                                .filter(line -> UnruledWord.isSplit(line.writing()))
                                .limit(2)
                                .count()
                        < 2) {
            return Optional.empty();
        }
        Set<Integer> repeated = repeatedHeads(lines, budget);
        for (double apart : new double[] {UnruledWord.APART, UnruledWord.CLOSE}) {
            List<UnruledWord> words = UnruledWord.of(lines, repeated, apart, budget);
            Optional<UnruledTables> found = words.size() > MOST_WORDS ? Optional.empty() : among(words, budget);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<UnruledTables> among(List<UnruledWord> words, Budget budget) throws DocumentException {
        List<UnruledWord> values =
                words.stream().filter(word -> CellText.isValueLike(word.text())).toList();
        List<UnruledWord> others = words.stream()
                .filter(word -> !CellText.isValueLike(word.text()))
                .toList();
        List<UnruledTable> tables = new ArrayList<>();
        for (List<UnruledLabel> part : parts(UnruledLabel.among(others, budget))) {
            Optional<UnruledTable> table = UnruledTable.of(part, values);
            if (table.isEmpty()) {
                return Optional.empty();
            }
            tables.add(table.get());
        }
        return tables.isEmpty() ? Optional.empty() : whole(words, tables);
    }

    /**
     * Whether a line that seems to stand on each page beside the text is of a table: the head that its pages repeat, or a
     * number so near to another line that it stands beside a label of two lines.
     */
    static boolean isOfTable(PdfPage.Line line, PdfPage page) {
        if (line.text().chars().allMatch(Character::isDigit)) {
            TextLine number = line.writing();
            return page.lines().stream()
                    .anyMatch(other ->
                            other != line && Math.abs(other.writing().base() - number.base()) < BESIDE * number.size());
        }
        String text = Normalization.compact(line.text());
        return !Labels.exactly(line.text()).isNone()
                || text.length() >= LEAST_OF_NOTE
                        && Section.APPLICATIONS
                                .cornerNote()
                                .filter(note -> Normalization.compact(note).contains(text))
                                .isPresent();
    }

    /** The lines at the top of a page that say again what stood on a page before, and hold no numbers. */
    private static Set<Integer> repeatedHeads(List<PdfPage.Line> lines, Budget budget) throws DocumentException {
        Set<Integer> repeated = new HashSet<>();
        for (int top = 1; top < lines.size(); top++) {
            if (lines.get(top).page() == lines.get(top - 1).page()) {
                continue;
            }
            int most = 0;
            for (int from = 0; from < top; from++) {
                int same = 0;
                while (from + same < top && top + same < lines.size() && isSame(lines, from + same, top + same)) {
                    budget.step();
                    same++;
                }
                most = Math.max(most, same);
            }
            for (int i = 0; most >= LEAST_HEAD && i < most; i++) {
                repeated.add(top + i);
            }
        }
        return repeated;
    }

    private static boolean isSame(List<PdfPage.Line> lines, int first, int again) {
        String text = lines.get(first).text();
        return text.equals(lines.get(again).text())
                && lines.get(first).page() < lines.get(again).page()
                && Stream.of(text.split(" ")).noneMatch(CellText::isValueLike)
                && Math.abs(lines.get(first).writing().left()
                                - lines.get(again).writing().left())
                        < NEAR;
    }

    /** A table begins where labels of columns follow on rows, and with each article of the first table. */
    private static List<List<UnruledLabel>> parts(List<UnruledLabel> labels) {
        List<UnruledLabel> sorted = new ArrayList<>(labels);
        sorted.sort(Comparator.comparingDouble(UnruledLabel::top));
        List<List<UnruledLabel>> parts = new ArrayList<>();
        boolean rows = true;
        for (UnruledLabel label : sorted) {
            boolean heads = !label.isRow()
                    && (label.hit().isColumn() || label.isProceeding() || UnruledTable.headsColumns(label));
            if (parts.isEmpty() || label.isArticle() || heads && rows) {
                parts.add(new ArrayList<>());
                rows = false;
            }
            parts.get(parts.size() - 1).add(label);
            rows |= label.isRow() && !label.hit().isColumn();
        }
        return parts;
    }

    /** The tables, if nothing else stands between their first line and their last. */
    private static Optional<UnruledTables> whole(List<UnruledWord> words, List<UnruledTable> tables) {
        Set<UnruledWord> used = new HashSet<>();
        tables.forEach(table -> used.addAll(table.words()));
        int start = used.stream().mapToInt(UnruledWord::line).min().orElse(0);
        int end = used.stream().mapToInt(UnruledWord::line).max().orElse(0) + 1;
        boolean whole = words.stream()
                .filter(word -> word.line() >= start && word.line() < end)
                .allMatch(used::contains);
        return whole ? Optional.of(new UnruledTables(start, end, tables)) : Optional.empty();
    }
}
