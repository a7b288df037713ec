package io.github.gongkai.testkit;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A way in which a single cell goes wrong when people fill in the form. */
public enum Slip {
    /** A number that is part of a total is a little too high or too low. */
    CHANGED_LEAF {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return isTotal(cell) || !isInEquation(figures.edition(), cell)
                    ? List.of()
                    : slightlyOther(figures, cell, dice);
        }
    },
    /** A total is a little too high or too low. */
    CHANGED_TOTAL {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return isTotal(cell) ? slightlyOther(figures, cell, dice) : List.of();
        }
    },
    /** Two digits that stand side by side have changed places. */
    TRANSPOSED_DIGITS {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            String digits = digits(figures, cell);
            return IntStream.range(1, digits.length())
                    .mapToObj(i -> digits.substring(0, i - 1)
                            + digits.charAt(i)
                            + digits.charAt(i - 1)
                            + digits.substring(i + 1))
                    .filter(other -> !other.startsWith("0"))
                    .map(Slip::count)
                    .toList();
        }
    },
    /** A digit is missing. */
    DROPPED_DIGIT {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            String digits = digits(figures, cell);
            return IntStream.range(0, digits.length())
                    .mapToObj(i -> digits.substring(0, i) + digits.substring(i + 1))
                    .filter(other -> !other.isEmpty() && !other.startsWith("0"))
                    .map(Slip::count)
                    .toList();
        }
    },
    /** A digit was typed twice. */
    DOUBLED_DIGIT {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            String digits = digits(figures, cell);
            return IntStream.range(0, digits.length())
                    .mapToObj(i -> digits.substring(0, i) + digits.charAt(i) + digits.substring(i))
                    .map(Slip::count)
                    .toList();
        }
    },
    /** The number of the cell beside, above or below was typed again. */
    COPIED_FROM_NEIGHBOUR {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return neighbours(figures.edition(), cell).stream()
                    .map(figures::entry)
                    .filter(Entry.Count.class::isInstance)
                    .toList();
        }
    },
    /** The cell was left empty. */
    BLANKED {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return List.of(Entry.BLANK);
        }
    },
    /** A mark for "nothing" stands in the cell. */
    DASHED {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return List.of(Entry.of("-"), Entry.of("—"), Entry.of("/"), Entry.of("无"));
        }
    },
    /** A minus sign stands before a number that cannot be below zero. */
    NEGATED {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return figures.entry(cell)
                    .number()
                    .filter(number -> number.signum() > 0 && !cell.column().isSigned())
                    .map(number -> List.of(Entry.of(number.negate())))
                    .orElse(List.of());
        }
    },
    /** A point and a decimal stand in a cell for whole numbers. */
    DECIMAL {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            return count(figures, cell)
                    .map(count -> List.of(Entry.of(BigDecimal.valueOf(count * 10 + 1 + dice.below(9), 1))))
                    .orElse(List.of());
        }
    },
    /** Words stand in the cell instead of a number, or around it. */
    TEXT {
        @Override
        List<Entry> outcomes(Figures figures, Cell cell, Dice dice) {
            Entry entry = figures.entry(cell);
            return entry.number().isEmpty()
                    ? List.of()
                    : List.of(Entry.of("约" + entry), Entry.of(entry + "余"), Entry.of("若干"), Entry.of("详见附件"));
        }
    };

    private static final long MOST = 1_000_000_000_000L;

    /** What the slip may leave in a cell; empty where it cannot happen. */
    abstract List<Entry> outcomes(Figures figures, Cell cell, Dice dice);

    /** The figures after this slip in one of their cells, chosen so that the arithmetic rules find something new. */
    Figures happenIn(Figures figures, Dice dice) {
        return happened(figures, dice)
                .or(() -> CHANGED_LEAF.happened(figures, dice))
                .orElse(figures);
    }

    private Optional<Figures> happened(Figures figures, Dice dice) {
        Set<Expected> known = Set.copyOf(Expected.in(figures));
        List<Cell> left = new ArrayList<>(figures.edition().cells());
        while (!left.isEmpty()) {
            Cell cell = left.remove(dice.below(left.size()));
            Entry before = figures.entry(cell);
            List<Entry> outcomes = outcomes(figures, cell, dice).stream()
                    .filter(entry -> !entry.equals(before))
                    .toList();
            if (!outcomes.isEmpty()) {
                Figures after =
                        figures.toBuilder().set(cell, dice.one(outcomes)).build();
                if (!known.containsAll(Expected.in(after))) {
                    return Optional.of(after);
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isTotal(Cell cell) {
        return cell.row().isTotal() || cell.column().isTotal();
    }

    private static boolean isInEquation(Edition edition, Cell cell) {
        return edition.equations().stream()
                .anyMatch(equation -> equation.cells().contains(cell));
    }

    private static List<Entry> slightlyOther(Figures figures, Cell cell, Dice dice) {
        long step = 1 + dice.below(9);
        return count(figures, cell)
                .map(count -> count >= step
                        ? List.of(Entry.of(count - step), Entry.of(count + step))
                        : List.of(Entry.of(count + step)))
                .orElse(List.of());
    }

    /** The digits of a whole number above zero; empty for anything else. */
    private static String digits(Figures figures, Cell cell) {
        return count(figures, cell)
                .filter(count -> count > 0)
                .map(String::valueOf)
                .orElse("");
    }

    private static Optional<Long> count(Figures figures, Cell cell) {
        return figures.entry(cell) instanceof Entry.Count count && count.value() >= 0 && count.value() < MOST
                ? Optional.of(count.value())
                : Optional.empty();
    }

    private static Entry count(String digits) {
        return Entry.of(Long.parseLong(digits));
    }

    private static List<Cell> neighbours(Edition edition, Cell cell) {
        List<Cell> cells = edition.cells();
        int position = cell.position(edition);
        int columns = cell.row().columns(edition).size();
        return IntStream.of(position - columns, position - 1, position + 1, position + columns)
                .filter(other -> other >= 0 && other < cells.size())
                .mapToObj(cells::get)
                .filter(other -> other.row() == cell.row()
                        || other.column() == cell.column() && other.section() == cell.section())
                .distinct()
                .toList();
    }
}
