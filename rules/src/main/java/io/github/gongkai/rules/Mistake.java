package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** How a number may have come to stand where another should: the likelier first, each with how surprising it would be. */
enum Mistake {
    /** Nothing stood in the cell, so that no number is contradicted. */
    VACANT(0, "", ""),
    SIGN(1, "多了一个负号", "a minus sign too many"),
    EXCHANGED(2, "两格的数填反了", "two cells changed places"),
    TRANSPOSED(2, "相邻两位数字颠倒", "two digits changed places"),
    DROPPED(3, "漏了一位数字", "a digit was dropped"),
    DOUBLED(3, "一位数字重复", "a digit was typed twice"),
    COPIED_FROM_ROW(4, "与同一行相邻一格的数相同", "the number of the neighbouring column was copied"),
    COPIED_FROM_COLUMN(4, "与同一列相邻一格的数相同", "the number of the neighbouring row was copied"),
    LEFT_OUT(5, "漏填了数", "a number was left out"),
    TOTAL(5, "总计有误或未随之更新", "a total was miscounted or not updated"),
    MISTYPED(6, "一位数字打错", "one digit was mistyped"),
    OTHER(7, "", "");

    private final int surprise;
    private final Bilingual words;

    Mistake(int surprise, String chinese, String english) {
        this.surprise = surprise;
        this.words = new Bilingual(chinese, english);
    }

    int surprise() {
        return surprise;
    }

    /** What happened, in words; empty where nothing special can be said. */
    Optional<Bilingual> words() {
        return words.chinese().isEmpty() ? Optional.empty() : Optional.of(words);
    }

    /** The likeliest mistake that explains one change of a repair. */
    static Mistake in(Repair repair, Repair.Change change) {
        Figures figures = repair.report().figures();
        if (Bounds.isVacant(change.found())) {
            return VACANT;
        }
        Optional<BigDecimal> number = change.found().number();
        if (number.isEmpty() || change.expected().isEmpty()) {
            return OTHER;
        }
        BigDecimal expected = BigDecimal.valueOf(change.expected().getAsLong());
        if (number.get().signum() != 0 && number.get().negate().compareTo(expected) == 0) {
            return SIGN;
        }
        if (isExchanged(repair, change)) {
            return EXCHANGED;
        }
        return inDigits(number.get().toPlainString(), expected.toPlainString())
                .orElseGet(() -> around(figures, change, number.get().toPlainString(), expected.toPlainString()));
    }

    private static boolean isExchanged(Repair repair, Repair.Change change) {
        return repair.changes().stream()
                .anyMatch(other -> holds(other.found(), change) && holds(change.found(), other));
    }

    private static boolean holds(Entry found, Repair.Change change) {
        return change.expected().isPresent()
                && found.equals(Entry.of(change.expected().getAsLong()));
    }

    private static Optional<Mistake> inDigits(String found, String expected) {
        if (isTransposed(found, expected)) {
            return Optional.of(TRANSPOSED);
        }
        if (isWithoutOne(found, expected)) {
            return Optional.of(DROPPED);
        }
        return isDoubled(found, expected) ? Optional.of(DOUBLED) : Optional.empty();
    }

    private static Mistake around(Figures figures, Repair.Change change, String found, String expected) {
        Cell cell = change.cell();
        // That two zeros stand side by side says nothing.
        if (found.equals("0")) {
            return LEFT_OUT;
        }
        if (isInRowBeside(figures, cell, change.found())) {
            return COPIED_FROM_ROW;
        }
        if (isInColumnBeside(figures, cell, change.found())) {
            return COPIED_FROM_COLUMN;
        }
        if (cell.row().isTotal() || cell.column().isTotal()) {
            return TOTAL;
        }
        return isMistyped(found, expected) ? MISTYPED : OTHER;
    }

    private static boolean isTransposed(String found, String expected) {
        int first = firstDifference(found, expected);
        return found.length() == expected.length()
                && first + 1 < found.length()
                && found.charAt(first) == expected.charAt(first + 1)
                && found.charAt(first + 1) == expected.charAt(first)
                && found.substring(first + 2).equals(expected.substring(first + 2));
    }

    private static boolean isWithoutOne(String shorter, String longer) {
        int first = firstDifference(shorter, longer);
        return shorter.length() + 1 == longer.length()
                && shorter.substring(first).equals(longer.substring(first + 1));
    }

    private static boolean isDoubled(String found, String expected) {
        int first = firstDifference(expected, found);
        return isWithoutOne(expected, found) && first > 0 && found.charAt(first) == found.charAt(first - 1);
    }

    private static boolean isMistyped(String found, String expected) {
        int first = firstDifference(found, expected);
        return found.length() == expected.length() && found.substring(first + 1).equals(expected.substring(first + 1));
    }

    /** The length of what two texts begin with in common. */
    private static int firstDifference(String one, String other) {
        int i = 0;
        while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
            i++;
        }
        return i;
    }

    private static boolean isInRowBeside(Figures figures, Cell cell, Entry entry) {
        return IntStream.of(-1, 1)
                .mapToObj(step -> neighbour(figures, cell, step))
                .flatMap(Optional::stream)
                .anyMatch(other ->
                        other.cell().row() == cell.row() && other.entry().equals(entry));
    }

    private static boolean isInColumnBeside(Figures figures, Cell cell, Entry entry) {
        int columns = cell.row().columns(figures.edition()).size();
        return IntStream.of(-columns, columns)
                .mapToObj(step -> neighbour(figures, cell, step))
                .flatMap(Optional::stream)
                .anyMatch(other ->
                        other.cell().column() == cell.column() && other.entry().equals(entry));
    }

    private static Optional<Figures.Figure> neighbour(Figures figures, Cell cell, int step) {
        List<Cell> cells = figures.edition().cells();
        int position = cell.position(figures.edition()) + step;
        return position < 0 || position >= cells.size()
                ? Optional.empty()
                : Optional.of(new Figures.Figure(cells.get(position), figures.entryAt(position)));
    }
}
