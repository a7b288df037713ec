package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** That a claim agrees with the tables, in at least one of its readings. */
final class Agreement extends ClaimCondition {

    private static final Bilingual SAYS = new Bilingual("文中为 ", "text says ");
    private static final Bilingual IS = new Bilingual(" 为 ", " is ");

    private final Claim claim;
    private final @Nullable Quantity nothing;

    Agreement(Statement statement) {
        this.claim = statement.claim();
        this.nothing = statement.nothing;
    }

    @Override
    List<Passage> passages() {
        return List.of(claim.passage());
    }

    @Override
    boolean isAmbiguous() {
        return claim.isAmbiguous();
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return Stream.concat(claim.readings().stream(), Stream.ofNullable(nothing))
                .flatMap(reading -> reading.cells().stream())
                .distinct()
                .toList();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        Figures figures = report.figures();
        Truth any = Truth.FALSE;
        for (Quantity reading : claim.readings()) {
            any = any.or(isWithin(claim.least(), claim.most(), reading, figures, blankIsZero));
        }
        return nothing == null ? any : any.and(isWithin(0, 0, nothing, figures, blankIsZero));
    }

    private static Truth isWithin(long least, long most, Quantity reading, Figures figures, boolean blankIsZero) {
        if (figures.isRegular()) {
            long count = count(reading, figures);
            return Truth.of(count >= least && count <= most);
        }
        Bounds table = Bounds.of(filled(reading, figures), figures, blankIsZero);
        Truth enough = Relation.AT_LEAST.between(table, exactly(least));
        return most == Long.MAX_VALUE ? enough : enough.and(Relation.AT_MOST.between(table, exactly(most)));
    }

    /** The number that regular figures hold of a quantity; no sum of them overflows. */
    static long count(Quantity reading, Figures figures) {
        List<Cell> cells = reading.cells();
        long sum = 0;
        for (int i = 0; i < cells.size(); i++) {
            sum += figures.countAt(cells.get(i).position(figures.edition()));
        }
        return sum;
    }

    private static Bounds exactly(long value) {
        return new Bounds(BigDecimal.valueOf(value), false, false);
    }

    /** Where a total is left blank, what it is the total of; offices often leave the totals of outcomes out. */
    private static Quantity filled(Quantity reading, Figures figures) {
        List<Cell> cells = reading.cells().stream()
                .flatMap(cell -> parts(cell, figures).stream())
                .toList();
        return new Quantity(cells, reading.constant());
    }

    private static List<Cell> parts(Cell cell, Figures figures) {
        if (!cell.column().isTotal() || !Bounds.isVacant(figures.entry(cell))) {
            return List.of(cell);
        }
        List<Cell> parts = figures.edition().cells().stream()
                .filter(other -> other.row() == cell.row() && other != cell)
                .toList();
        return parts.stream().allMatch(part -> figures.entry(part) instanceof Entry.Blank) ? List.of(cell) : parts;
    }

    @Override
    String describe(Report report, Locale locale) {
        return describe(report, Cell::path, locale);
    }

    /** The same with the printed labels in place of the paths of cells. */
    String inWords(Report report, Locale locale) {
        return describe(report, cell -> label(cell, report.edition(), locale), locale);
    }

    private static String label(Cell cell, Edition edition, Locale locale) {
        Row<?> row = cell.row();
        Column column = cell.column();
        return row.labelPath(edition, locale) + " × " + column.labelPath(edition, locale);
    }

    private String describe(Report report, Function<Cell, String> name, Locale locale) {
        String readings = Stream.concat(claim.readings().stream(), Stream.ofNullable(nothing))
                .map(reading -> names(reading, name)
                        + IS.in(locale)
                        + Wording.shown(Bounds.of(filled(reading, report.figures()), report.figures(), false)))
                .collect(Collectors.joining(Wording.SEMICOLON.in(locale)));
        return SAYS.in(locale) + claim.shown() + Wording.COMMA.in(locale) + readings;
    }

    /** A long sum is named by its first and last cell. */
    private static String names(Quantity reading, Function<Cell, String> name) {
        List<Cell> cells = reading.cells();
        if (cells.size() > 4) {
            return name.apply(cells.get(0)) + " + … + " + name.apply(cells.get(cells.size() - 1));
        }
        return cells.stream().map(name).collect(Collectors.joining(" + "));
    }
}
