package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What the structure, the dates or the text of a report must be; it says what exactly it found. */
final class TextCondition extends Condition {

    private final List<Cell> cells;
    private final Function<Report, Judgement> judge;

    private TextCondition(List<Cell> cells, Function<Report, Judgement> judge) {
        this.cells = cells;
        this.judge = judge;
    }

    static Condition of(Function<Report, Judgement> judge) {
        return new TextCondition(List.of(), judge);
    }

    /** A condition that reads a cell besides; it does not apply to an edition without that cell. */
    static Condition with(Cell cell, Function<Report, Judgement> judge) {
        return new TextCondition(List.of(cell), judge);
    }

    @Override
    public List<Cell> cells(Edition edition) {
        return cells;
    }

    @Override
    List<Condition> instances(Edition edition) {
        return areIn(edition, cells) ? List.of(this) : List.of();
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return areIn(report.edition(), cells) ? judge.apply(report).truth() : Truth.UNKNOWN;
    }

    @Override
    String describe(Report report, Locale locale) {
        return judge.apply(report).words().in(locale);
    }

    @Override
    Optional<String> reason(Report report, Locale locale) {
        Judgement judgement = judge.apply(report);
        return judgement.truth() == Truth.UNKNOWN
                ? Optional.of(judgement.words().in(locale))
                : Optional.empty();
    }

    @Override
    Severity heaviest(Report report) {
        return judge.apply(report).mild() ? Severity.NOTICE : Severity.ERROR;
    }
}
