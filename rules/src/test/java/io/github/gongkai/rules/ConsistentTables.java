package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;

/** Drawn reports whose equations hold, and what a test of localization asks of any report. */
final class ConsistentTables {

    private ConsistentTables() {}

    /** A report whose outcomes, carried items and proceedings are drawn, half of them zero, and whose sums are right. */
    static Report draw(Edition edition, long seed, int bound) {
        Random random = new Random(seed);
        Figures.Builder figures = Figures.builder(edition).zeroElsewhere();
        for (Cell cell : edition.cells()) {
            if (cell.section() != Section.PROACTIVE_DISCLOSURE && random.nextBoolean()) {
                figures.set(cell, Entry.of(random.nextInt(bound)));
            }
        }
        return Report.builder()
                .organ(Organ.of("某县某局"))
                .year(edition == Edition.TRIAL_2019 ? 2020 : 2024)
                .figures(summedUp(figures.build()))
                .build();
    }

    private static Figures summedUp(Figures drawn) {
        Figures.Builder figures = drawn.toBuilder();
        Edition edition = drawn.edition();
        for (Equation equation : edition.equations(Section.APPLICATIONS, Equation.Kind.COLUMN_TOTAL)) {
            figures.set(equation.right().get(0), Entry.of(sum(figures.build(), equation.left())));
        }
        for (Equation equation : edition.equations(Section.APPLICATIONS, Equation.Kind.BALANCE)) {
            // Nothing carried in, so that what is newly received is never below zero.
            figures.set(equation.left().get(1), Entry.of(0));
            figures.set(equation.left().get(0), Entry.of(sum(figures.build(), equation.right())));
        }
        for (Equation equation : edition.equations()) {
            if (equation.kind() == Equation.Kind.ROW_TOTAL) {
                figures.set(equation.right().get(0), Entry.of(sum(figures.build(), equation.left())));
            }
        }
        return figures.build();
    }

    private static long sum(Figures figures, List<Cell> cells) {
        return cells.stream()
                .mapToLong(cell -> figures.countAt(cell.position(figures.edition())))
                .sum();
    }

    static List<Cell> applications(Edition edition) {
        return edition.cells().stream()
                .filter(cell -> cell.section() == Section.APPLICATIONS)
                .toList();
    }

    static Report with(Report report, Cell cell, Entry entry) {
        return report.toBuilder()
                .figures(report.figures().toBuilder().set(cell, entry).build())
                .build();
    }

    /** The report after a repair. */
    static Report mended(Repair repair) {
        Report mended = repair.report();
        for (Repair.Change change : repair.changes()) {
            mended = with(mended, change.cell(), Entry.of(change.expected().orElseThrow()));
        }
        return mended;
    }

    /** Whether every equation holds, blanks being zero, and every count is whole and not below zero. */
    static boolean isConsistent(Report report) {
        Figures figures = report.figures();
        return figures.edition().equations().stream()
                .allMatch(equation -> equation.cells().stream().allMatch(cell -> isCount(figures.entry(cell)))
                        && total(figures, equation.left()).equals(total(figures, equation.right())));
    }

    private static boolean isCount(Entry entry) {
        return entry instanceof Entry.Blank || entry instanceof Entry.Count count && count.value() >= 0;
    }

    private static BigDecimal total(Figures figures, List<Cell> cells) {
        return cells.stream()
                .map(cell -> figures.entry(cell).number().orElse(BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static <C extends Column> Cell cell(Row<C> row, C column) {
        return Cell.of(row, column);
    }
}
