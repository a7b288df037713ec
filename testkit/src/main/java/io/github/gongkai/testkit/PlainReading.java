package io.github.gongkai.testkit;

import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The arithmetic rules read one cell and one equation after the other, with nothing shared and nothing saved. */
final class PlainReading {
    private final Figures figures;
    private final Edition edition;
    private final List<Expected> findings = new ArrayList<>();

    PlainReading(Figures figures) {
        this.figures = figures;
        this.edition = figures.edition();
    }

    List<Expected> findings() {
        findings.clear();
        edition.cells().forEach(this::readCell);
        edition.equations().forEach(this::readEquation);
        for (DisclosureRow row : List.of(DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS)) {
            readDocuments(row);
        }
        findings.sort(Comparator.comparing(finding -> finding.cells().get(0)));
        return List.copyOf(findings);
    }

    /** What cannot be judged: numbers are missing, and zero in the blanks would not make it hold. */
    List<Expected> open() {
        List<Expected> open = new ArrayList<>();
        for (Equation equation : edition.equations()) {
            BigDecimal difference = known(equation.left()).subtract(known(equation.right()));
            boolean anyUnknown = hasUnknown(equation.left()) || hasUnknown(equation.right());
            boolean zeroDoes = difference.signum() == 0 && !hasWords(equation.cells());
            Expected expected = new Expected(rule(equation), equation.cells());
            if (anyUnknown && !zeroDoes && !findings().contains(expected)) {
                open.add(expected);
            }
        }
        for (DisclosureRow row : List.of(DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS)) {
            openDocuments(row)
                    .filter(expected -> !findings().contains(expected))
                    .ifPresent(open::add);
        }
        open.sort(Comparator.comparing(expected -> expected.cells().get(0)));
        return open;
    }

    private Optional<Expected> openDocuments(DisclosureRow row) {
        Cell less = Cell.of(row, edition == Edition.TRIAL_2019 ? DisclosureColumn.PUBLISHED : DisclosureColumn.ISSUED);
        Cell more = Cell.of(
                row, edition == Edition.TRIAL_2019 ? DisclosureColumn.PUBLISHED_TOTAL : DisclosureColumn.IN_FORCE);
        boolean holds = isSurelyAtMost(number(less), number(more));
        boolean holdsWithZeros = isSurelyAtMost(withZero(less), withZero(more));
        if (edition == Edition.TRIAL_2019) {
            return holds || holdsWithZeros
                    ? Optional.empty()
                    : Optional.of(new Expected("published-total-2019", List.of(less, more)));
        }
        Cell repealed = Cell.of(row, DisclosureColumn.REPEALED);
        boolean exempt = number(repealed).filter(number -> number.signum() > 0).isPresent();
        return holds || holdsWithZeros || exempt
                ? Optional.empty()
                : Optional.of(new Expected("in-force-at-least-issued", List.of(less, repealed, more)));
    }

    /** An unknown number is at least zero and may be of any size. */
    private static boolean isSurelyAtMost(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && one.get().compareTo(other.orElse(BigDecimal.ZERO)) <= 0;
    }

    private Optional<BigDecimal> withZero(Cell cell) {
        return isNothing(figures.entry(cell)) ? Optional.of(BigDecimal.ZERO) : number(cell);
    }

    private boolean hasWords(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> withZero(cell).isEmpty());
    }

    private void readCell(Cell cell) {
        Entry entry = figures.entry(cell);
        if (isNothing(entry)) {
            find("cell-complete", cell);
        } else if (entry.number().isEmpty() || !isInDomain(cell, entry.number().get())) {
            find("count-domain", cell);
        }
    }

    private static boolean isNothing(Entry entry) {
        return entry.equals(Entry.BLANK) || entry instanceof Entry.Text text && text.standsForNothing();
    }

    private boolean isInDomain(Cell cell, BigDecimal number) {
        boolean whole = number.stripTrailingZeros().scale() <= 0;
        return (whole || cell.unit(edition).isMoney())
                && (number.signum() >= 0 || cell.column().isSigned());
    }

    private void readEquation(Equation equation) {
        BigDecimal difference = known(equation.left()).subtract(known(equation.right()));
        boolean leftMayGrow = hasUnknown(equation.left());
        boolean rightMayGrow = hasUnknown(equation.right());
        if (difference.signum() > 0 && !rightMayGrow || difference.signum() < 0 && !leftMayGrow) {
            findings.add(new Expected(rule(equation), equation.cells()));
        }
    }

    private static String rule(Equation equation) {
        return switch (equation.kind()) {
            case BALANCE -> "applications-balance";
            case COLUMN_TOTAL -> "applications-outcome-total";
            case ROW_TOTAL ->
                equation.section() == Section.PROCEEDINGS ? "proceedings-total" : "applications-row-total";
        };
    }

    private BigDecimal known(List<Cell> cells) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : cells) {
            sum = sum.add(number(cell).orElse(BigDecimal.ZERO));
        }
        return sum;
    }

    private boolean hasUnknown(List<Cell> cells) {
        return cells.stream().anyMatch(cell -> number(cell).isEmpty());
    }

    private void readDocuments(DisclosureRow row) {
        switch (edition) {
            case TRIAL_2019 -> {
                Cell published = Cell.of(row, DisclosureColumn.PUBLISHED);
                Cell total = Cell.of(row, DisclosureColumn.PUBLISHED_TOTAL);
                if (isSurelyMore(published, total)) {
                    find("published-total-2019", published, total);
                }
            }
            case STANDARD_2021 -> {
                Cell issued = Cell.of(row, DisclosureColumn.ISSUED);
                Cell repealed = Cell.of(row, DisclosureColumn.REPEALED);
                Cell inForce = Cell.of(row, DisclosureColumn.IN_FORCE);
                boolean mayHaveRepealed =
                        number(repealed).map(number -> number.signum() > 0).orElse(true);
                if (isSurelyMore(issued, inForce) && !mayHaveRepealed) {
                    find("in-force-at-least-issued", issued, repealed, inForce);
                }
            }
        }
    }

    /** Whether one number is above another even if, where it is unknown, it is zero; an unknown other is never below. */
    private boolean isSurelyMore(Cell one, Cell other) {
        BigDecimal least = number(one).orElse(BigDecimal.ZERO);
        return number(other).filter(most -> least.compareTo(most) > 0).isPresent();
    }

    private Optional<BigDecimal> number(Cell cell) {
        return figures.entry(cell).number();
    }

    private void find(String rule, Cell... cells) {
        findings.add(new Expected(rule, List.of(cells)));
    }
}
