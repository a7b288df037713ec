package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a single cell must hold. */
abstract class CellCondition extends Condition {

    private final Cell cell;
    private final List<Cell> cells;

    private CellCondition(Cell cell) {
        this.cell = cell;
        this.cells = List.of(cell);
    }

    /** That each cell holds a number of its own kind: whole where it counts, not below zero unless its column is signed. */
    static Condition everyNumberIsOfItsKind() {
        return new EveryCell(false);
    }

    /** That each cell holds something, be it a zero. */
    static Condition everyCellIsFilled() {
        return new EveryCell(true);
    }

    /** Either condition for each cell; regular figures meet both, so that most reports need none of their members. */
    private static final class EveryCell extends ForEach {

        EveryCell(boolean filled) {
            super(edition -> ofCells(edition, filled));
        }

        private static List<Condition> ofCells(Edition edition, boolean filled) {
            List<Condition> members = new ArrayList<>();
            for (Cell cell : edition.cells()) {
                members.add(filled ? new Filled(cell) : new Domain(cell));
            }
            return members;
        }

        @Override
        boolean followsFromRegularity() {
            return true;
        }
    }

    abstract Truth test(Entry entry, Edition edition, boolean blankIsZero);

    abstract String describe(Entry entry, Report report, Locale locale);

    Cell cell() {
        return cell;
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return cells;
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        Figures figures = report.figures();
        return test(figures.entry(cell), figures.edition(), blankIsZero);
    }

    @Override
    String describe(Report report, Locale locale) {
        return describe(report.figures().entry(cell), report, locale);
    }

    private static final class Domain extends CellCondition {
        private static final Bilingual NO_NUMBER = new Bilingual("“%s”不是数字", "\"%s\" is not a number");
        private static final Bilingual NOT_WHOLE = new Bilingual("%s 不是整数", "%s is not a whole number");
        private static final Bilingual NEGATIVE = new Bilingual("%s < 0", "%s < 0");

        Domain(Cell cell) {
            super(cell);
        }

        @Override
        Truth test(Entry entry, Edition edition, boolean blankIsZero) {
            if (Bounds.isVacant(entry)) {
                return blankIsZero ? Truth.TRUE : Truth.UNKNOWN;
            }
            return Truth.of(fault(entry, edition) == null);
        }

        private @Nullable Bilingual fault(Entry entry, Edition edition) {
            if (entry.number().isEmpty()) {
                return NO_NUMBER;
            }
            BigDecimal number = entry.number().get();
            if (!cell().unit(edition).isMoney() && number.stripTrailingZeros().scale() > 0) {
                return NOT_WHOLE;
            }
            return number.signum() < 0 && !cell().column().isSigned() ? NEGATIVE : null;
        }

        @Override
        String describe(Entry entry, Report report, Locale locale) {
            Bilingual fault = fault(entry, report.edition());
            return fault == null ? entry.toString() : fault.in(locale).replace("%s", entry.toString());
        }
    }

    private static final class Filled extends CellCondition {
        private static final Bilingual EMPTY = new Bilingual("空白", "blank");
        private static final Bilingual MARKED = new Bilingual("填的是“%s”", "holds \"%s\"");
        private static final Bilingual NOWHERE = new Bilingual("；该格不参与任何勾稽等式", "; no equation holds this cell");
        private static final Bilingual ZERO_FITS =
                new Bilingual("；若为 0，所在勾稽等式均成立", "; zero would satisfy every equation that holds it");
        private static final Bilingual ZERO_FAILS = new Bilingual("；若为 0，则 ", "; with zero ");
        private static final Bilingual ZERO_UNCLEAR =
                new Bilingual("；若为 0，所在勾稽等式仍有无法判断的", "; with zero some equation still could not be judged");

        Filled(Cell cell) {
            super(cell);
        }

        @Override
        Truth test(Entry entry, Edition edition, boolean blankIsZero) {
            return Truth.of(!Bounds.isVacant(entry));
        }

        @Override
        String describe(Entry entry, Report report, Locale locale) {
            Bilingual state = entry instanceof Entry.Blank ? EMPTY : MARKED;
            return state.in(locale).replace("%s", entry.toString()) + withZero(report, locale);
        }

        /** Zero is put into every blank of an equation at once: that is what an office that leaves zeros out means. */
        private String withZero(Report report, Locale locale) {
            List<Comparison> around = Comparison.around(cell(), report.edition());
            if (around.isEmpty()) {
                return NOWHERE.in(locale);
            }
            String failures = around.stream()
                    .filter(equation -> equation.evaluate(report, true) == Truth.FALSE)
                    .map(equation -> Wording.formulaWithZeros(equation, report.figures()))
                    .collect(Collectors.joining(Wording.SEMICOLON.in(locale)));
            if (!failures.isEmpty()) {
                return ZERO_FAILS.in(locale) + failures;
            }
            boolean clear = around.stream().allMatch(equation -> equation.evaluate(report, true) == Truth.TRUE);
            return (clear ? ZERO_FITS : ZERO_UNCLEAR).in(locale);
        }
    }
}
