package io.github.gongkai.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A label of the form in a table without lines, put together from the lines that its cell breaks it into. */
record UnruledLabel(List<UnruledWord> words, String text, Labels.Hit hit) {

    private static final int MOST_LINES = 12;

    // how far apart the lines of a label are, in heights of the font
    private static final double LEAST_PITCH = 0.6;
    private static final double MOST_PITCH = 1.9;
    /** A page break hides how far. */
    private static final double PITCH_OVER_BREAK = 4;

    /**
     * Finds the labels among words sorted by line. What is only near to a label is none, as it may lack a line.
     *
     * @return the labels by their first line; words that are of no label are left out
     */
    static List<UnruledLabel> among(List<UnruledWord> words, Budget budget) throws DocumentException {
        List<UnruledWord> rest = new ArrayList<>(words);
        List<UnruledLabel> found = new ArrayList<>();
        for (UnruledWord word : words) {
            if (rest.contains(word)) {
                longest(word, rest, budget).ifPresent(label -> {
                    found.add(label);
                    rest.removeAll(label.words());
                });
            }
        }
        return found;
    }

    private static Optional<UnruledLabel> longest(UnruledWord first, List<UnruledWord> rest, Budget budget)
            throws DocumentException {
        List<UnruledWord> chain = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        @Nullable UnruledLabel longest = null;
        @Nullable UnruledWord next = first;
        while (next != null && chain.size() < MOST_LINES) {
            chain.add(next);
            text.append(next.text());
            String all = text.toString();
            Labels.Hit hit = Labels.exactly(all);
            if (!hit.isNone() || isCorner(all)) {
                longest = new UnruledLabel(List.copyOf(chain), all, hit);
            }
            next = below(chain, rest, budget);
        }
        return Optional.ofNullable(longest);
    }

    /** A number of a row alone would count as a corner. */
    private static boolean isCorner(String text) {
        return text.length() > 3 && text.indexOf('（') <= 0 && Labels.isCorner(text);
    }

    private static @Nullable UnruledWord below(List<UnruledWord> chain, List<UnruledWord> rest, Budget budget)
            throws DocumentException {
        double left = chain.stream().mapToDouble(UnruledWord::left).min().orElse(0);
        double right = chain.stream().mapToDouble(UnruledWord::right).max().orElse(0);
        UnruledWord last = chain.get(chain.size() - 1);
        @Nullable UnruledWord next = null;
        for (UnruledWord word : rest) {
            budget.step();
            double pitch = (word.y() - last.y()) / last.size();
            double most = word.page() == last.page() ? MOST_PITCH : PITCH_OVER_BREAK;
            if (pitch >= LEAST_PITCH
                    && pitch <= most
                    && word.liesUnder(left, right)
                    && (next == null || word.y() < next.y())) {
                next = word;
            }
        }
        return next;
    }

    UnruledWord first() {
        return words.get(0);
    }

    double top() {
        return first().y();
    }

    double bottom() {
        return words.get(words.size() - 1).y();
    }

    double left() {
        return words.stream().mapToDouble(UnruledWord::left).min().orElse(0);
    }

    double right() {
        return words.stream().mapToDouble(UnruledWord::right).max().orElse(0);
    }

    double center() {
        return (left() + right()) / 2;
    }

    /** Where it stands on the page that it begins on. */
    Place.Box box() {
        List<UnruledWord> here =
                words.stream().filter(word -> word.page() == first().page()).toList();
        return new Place.Box(
                left(),
                here.stream().mapToDouble(UnruledWord::top).min().orElse(0),
                right(),
                here.stream().mapToDouble(UnruledWord::bottom).max().orElse(0));
    }

    boolean isRow() {
        return hit.row().isPresent() && !isProceeding();
    }

    boolean isProceeding() {
        return hit.row()
                .filter(row -> row.section() == io.github.gongkai.Section.PROCEEDINGS)
                .isPresent();
    }

    /** Whether it heads a part of the first table of the form. */
    boolean isArticle() {
        return hit.heading()
                .filter(heading -> heading.section() == io.github.gongkai.Section.PROACTIVE_DISCLOSURE)
                .isPresent();
    }
}
