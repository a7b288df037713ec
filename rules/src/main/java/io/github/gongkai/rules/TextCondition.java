package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the structure, the dates or the text of a report must be; it says what exactly it found. */
final class TextCondition extends Condition {

    private final List<Cell> cells;
    private final Inquiry inquiry;

    private TextCondition(List<Cell> cells, Inquiry inquiry) {
        this.cells = cells;
        this.inquiry = inquiry;
    }

    static Condition of(Inquiry inquiry) {
        return new TextCondition(List.of(), inquiry);
    }

    /** A condition that reads a cell besides; it does not apply to an edition without that cell. */
    static Condition with(Cell cell, Inquiry inquiry) {
        return new TextCondition(List.of(cell), inquiry);
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
    boolean isOnProse() {
        return true;
    }

    @Override
    Truth ask(Dossier dossier, boolean blankIsZero) {
        return areIn(dossier.report().edition(), cells) ? inquiry.judge(dossier).truth() : Truth.UNKNOWN;
    }

    @Override
    Truth evaluate(Report report, boolean blankIsZero) {
        return ask(new Dossier(report), blankIsZero);
    }

    private Judgement judge(Report report) {
        return inquiry.judge(new Dossier(report));
    }

    @Override
    String describe(Report report, Locale locale) {
        return judge(report).words().in(locale);
    }

    @Override
    Optional<String> reason(Report report, Locale locale) {
        Judgement judgement = judge(report);
        return judgement.truth() == Truth.UNKNOWN
                ? Optional.of(judgement.words().in(locale))
                : Optional.empty();
    }

    @Override
    Severity heaviest(Report report) {
        return judge(report).mild() ? Severity.NOTICE : Severity.ERROR;
    }
}
