package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.OTHER_ORGANIZATION;

import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.util.List;

/**
 * A report whose tables went wrong somewhere, together with what it should have been and what must be found in it. Its
 * prose is that of the report it should have been.
 *
 * @param report the report as it went wrong
 * @param intended the report as it should have been
 * @param changes what went wrong, in form order
 * @param expected what the arithmetic rules must find in the report
 */
public record FlawedReport(Report report, Report intended, List<Change> changes, List<Expected> expected) {

    /** A cell that holds something else than it should. */
    public record Change(Cell cell, Entry before, Entry after) {
        @Override
        public String toString() {
            return cell + ": " + before + " → " + after;
        }
    }

    public FlawedReport {
        changes = List.copyOf(changes);
        expected = List.copyOf(expected);
    }

    /**
     * What went wrong between a report as intended and the same report as published.
     *
     * @throws IllegalArgumentException if the two follow different editions
     */
    public static FlawedReport of(Report intended, Report published) {
        Edition edition = intended.edition();
        if (edition != published.edition()) {
            throw new IllegalArgumentException("One report follows " + edition + ", the other " + published.edition());
        }
        List<Change> changes = edition.cells().stream()
                .map(cell -> new Change(
                        cell,
                        intended.figures().entry(cell),
                        published.figures().entry(cell)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
        return new FlawedReport(published, intended, changes, Expected.in(published.figures()));
    }

    /**
     * What a new district published for 2025 of the applications received and answered, where one received from 其他 was
     * answered in the column 自然人. All row totals hold and so does the balance of 总计, 62 = 62: only the balances of the
     * two columns tell. The outcome, the other figures and the name of the organ are filled in.
     */
    public static FlawedReport answeredInTheWrongColumn() {
        Figures intended = Figures.builder(Edition.STANDARD_2021)
                .row(ApplicationRow.NEWLY_RECEIVED, 60, 1, 0, 0, 0, 1, 62)
                .row(ApplicationRow.GRANTED, 60, 1, 0, 0, 0, 1, 62)
                .row(ApplicationRow.OUTCOME_TOTAL, 60, 1, 0, 0, 0, 1, 62)
                .zeroElsewhere()
                .build();
        Figures published = intended.toBuilder()
                .set(ApplicationRow.GRANTED, NATURAL_PERSON, 61)
                .set(ApplicationRow.GRANTED, OTHER_ORGANIZATION, 0)
                .set(ApplicationRow.OUTCOME_TOTAL, NATURAL_PERSON, 61)
                .set(ApplicationRow.OUTCOME_TOTAL, OTHER_ORGANIZATION, 0)
                .build();
        Report report = Report.builder()
                .organ(Organ.of("某新区管理委员会"))
                .year(2025)
                .figures(intended)
                .build();
        return of(report, report.toBuilder().figures(published).build());
    }
}
