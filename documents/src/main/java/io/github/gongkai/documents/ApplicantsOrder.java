package io.github.gongkai.documents;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.Column;
import io.github.gongkai.Heading;
import io.github.gongkai.Section;
import io.github.gongkai.documents.LooseWords.Token;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The order of the columns of section 三 where its header has become lines. Its first row then stands before its second:
 * what the second names lies under the one heading of the first, in whatever order, with sub-totals among it.
 */
final class ApplicantsOrder {

    private static final int FIRST_ROW = 3;
    private static final int BOTH_ROWS = FIRST_ROW + ApplicantColumn.values().length - 2;

    private ApplicantsOrder() {}

    /**
     * The words over the columns from left to right.
     *
     * @param header the labels of the header in the order of the lines
     * @return empty if the order is not certain
     */
    static Optional<List<Token>> of(List<Token> header) {
        List<Token> words = header.stream()
                .filter(word -> isGroup(word) || column(word).isPresent() || isSubtotal(word))
                .toList();
        if (words.stream().filter(word -> !isSubtotal(word)).count() != BOTH_ROWS) {
            return Optional.empty();
        }
        List<Token> first = words.subList(0, FIRST_ROW);
        List<Token> under = words.subList(FIRST_ROW, words.size());
        Set<ApplicantColumn> outer = EnumSet.of(ApplicantColumn.NATURAL_PERSON, ApplicantColumn.TOTAL);
        boolean certain = first.stream().filter(ApplicantsOrder::isGroup).count() == 1
                && columns(first).equals(outer)
                && first.stream().noneMatch(ApplicantsOrder::isSubtotal)
                && columns(under).equals(EnumSet.complementOf(EnumSet.copyOf(outer)));
        if (!certain) {
            return Optional.empty();
        }
        List<Token> order = new ArrayList<>();
        for (Token word : first) {
            order.addAll(isGroup(word) ? under : List.of(word));
        }
        return Optional.of(order);
    }

    /** A column that the form does not have, over which a word of its own stands. */
    static boolean isSubtotal(Token word) {
        return !word.isLabel()
                && !word.isValue()
                && word.text().length() < 16
                && word.text().contains("小计");
    }

    private static boolean isGroup(Token word) {
        return word.hit().heading().equals(Optional.of(Heading.ORGANIZATIONS));
    }

    private static Optional<Column> column(Token word) {
        return word.hit().column(Section.APPLICATIONS);
    }

    private static Set<ApplicantColumn> columns(List<Token> words) {
        Set<ApplicantColumn> columns = EnumSet.noneOf(ApplicantColumn.class);
        words.forEach(word -> column(word).ifPresent(column -> columns.add((ApplicantColumn) column)));
        return columns;
    }
}
