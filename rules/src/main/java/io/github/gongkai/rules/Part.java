package io.github.gongkai.rules;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Heading;
import io.github.gongkai.Label;
import io.github.gongkai.Line;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * One side of a {@link Share}: a sum of cells less others, in the words of the form.
 *
 * @param added the cells added up, of every edition
 * @param subtracted the cells taken from them
 */
record Part(Bilingual words, List<Cell> added, List<Cell> subtracted) {

    private static final Edition LABELS = Edition.STANDARD_2021;

    /** The total of a row of section 三. */
    static Part of(ApplicationRow row) {
        return new Part(words(row), List.of(total(row)), List.of());
    }

    /** The totals of all rows under a heading of section 三. */
    static Part of(Heading heading) {
        return new Part(words(heading), cells(row -> row.isUnder(heading)), List.of());
    }

    /** The rows under 其他处理, and the one row of that name in the trial form. */
    static Part handledOtherwise() {
        return new Part(
                words(Heading.OTHER_HANDLING),
                cells(row -> row == ApplicationRow.OTHER_HANDLING_TRIAL || row.isUnder(Heading.OTHER_HANDLING)),
                List.of());
    }

    private static List<Cell> cells(Predicate<ApplicationRow> rows) {
        return Stream.of(ApplicationRow.values())
                .filter(rows)
                .filter(row -> !row.isTotal())
                .map(Part::total)
                .toList();
    }

    /** What was answered in the year. */
    static Part answered() {
        Label outcomes = Heading.OUTCOMES.label();
        Label total = ApplicationRow.OUTCOME_TOTAL.label(LABELS);
        return new Part(
                new Bilingual(outcomes.text() + total.text(), total.english()),
                List.of(total(ApplicationRow.OUTCOME_TOTAL)),
                List.of());
    }

    /** What was on hand in the year: newly received and carried in. */
    static Part onHand() {
        Bilingual received = words(ApplicationRow.NEWLY_RECEIVED);
        Bilingual carriedIn = words(ApplicationRow.CARRIED_IN);
        return new Part(
                new Bilingual(
                        received.chinese() + "与" + carriedIn.chinese() + "之和",
                        received.english() + " and " + carriedIn.english() + " together"),
                List.of(total(ApplicationRow.NEWLY_RECEIVED), total(ApplicationRow.CARRIED_IN)),
                List.of());
    }

    /** What was newly received from one kind of applicants. */
    static Part received(ApplicantColumn applicants) {
        Bilingual kind = words(applicants);
        String group = applicants
                        .heading()
                        .filter(heading -> heading == Heading.ORGANIZATIONS)
                        .isPresent()
                ? Heading.ORGANIZATIONS.label().text()
                : "";
        return new Part(
                new Bilingual(group + kind.chinese(), kind.english()),
                List.of(Cell.of(ApplicationRow.NEWLY_RECEIVED, applicants)),
                List.of());
    }

    /** The cases in some rows of section 四 that ended in a certain way. */
    static Part cases(ProceedingColumn ending, Line group, ProceedingRow... rows) {
        Bilingual kind = words(group);
        Bilingual end = words(ending);
        return new Part(
                new Bilingual(kind.chinese() + end.chinese(), end.english() + " (" + kind.english() + ")"),
                column(ending, rows),
                List.of());
    }

    /** The cases in some rows of section 四 that are concluded: all without those pending. */
    static Part concluded(ProceedingRow... rows) {
        Bilingual total = words(ProceedingColumn.TOTAL);
        Bilingual pending = words(ProceedingColumn.PENDING);
        return new Part(
                new Bilingual(
                        "已审结件数（" + total.chinese() + "减" + pending.chinese() + "）",
                        "Concluded (" + total.english() + " less " + pending.english() + ")"),
                column(ProceedingColumn.TOTAL, rows),
                column(ProceedingColumn.PENDING, rows));
    }

    private static List<Cell> column(ProceedingColumn column, ProceedingRow... rows) {
        return Stream.of(rows).map(row -> Cell.of(row, column)).toList();
    }

    private static Cell total(ApplicationRow row) {
        return Cell.of(row, ApplicantColumn.TOTAL);
    }

    private static Bilingual words(Line line) {
        Label label = line.label(LABELS);
        return new Bilingual(label.text(), label.english());
    }

    /** The sum in some figures; empty where a cell does not hold a whole number of 0 or more. */
    Optional<BigInteger> in(Figures figures) {
        return sum(added, figures).flatMap(all -> sum(subtracted, figures).map(all::subtract));
    }

    private static Optional<BigInteger> sum(List<Cell> cells, Figures figures) {
        BigInteger sum = BigInteger.ZERO;
        for (Cell cell : cells) {
            if (cell.isIn(figures.edition())) {
                Optional<BigInteger> count = count(figures.entry(cell));
                if (count.isEmpty()) {
                    return Optional.empty();
                }
                sum = sum.add(count.get());
            }
        }
        return Optional.of(sum);
    }

    private static Optional<BigInteger> count(Entry entry) {
        return entry.number()
                .filter(number ->
                        number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::toBigIntegerExact);
    }
}
