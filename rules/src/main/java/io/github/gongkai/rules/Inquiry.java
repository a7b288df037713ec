package io.github.gongkai.rules;

import java.util.function.Function;

/**
 * What the rules on structure, dates and text ask of a report. They are constants and no method references: each of those
 * would cost the first report in a new JVM as much as reading its prose.
 */
enum Inquiry implements Function<Dossier, Judgement> {
    SECTIONS_COMPLETE,
    SECTIONS_IN_ORDER,
    EDITION_OF_ITS_YEAR,
    COVERS_THE_YEAR,
    PUBLISHED_IN_TIME,
    PUBLISHED_AFTER_THE_PERIOD,
    MAY_ISSUE_REGULATIONS,
    TOPICS_IN_THE_OVERVIEW,
    SUPERVISION_COVERED,
    PROBLEMS_NAMED,
    FEE_DISCLOSED,
    FEE_IN_TENS,
    FEE_PARTS_ADD_UP,
    FEE_WITHIN_FEES,
    FEE_MAY_HAVE_BEEN_NOTICED,
    STALE_YEARS,
    RESIDUE,
    CITATIONS;

    @Override
    public Judgement apply(Dossier dossier) {
        return switch (this) {
            case SECTIONS_COMPLETE -> Structure.isComplete(dossier.report());
            case SECTIONS_IN_ORDER -> Structure.isInOrder(dossier.report());
            case EDITION_OF_ITS_YEAR -> Structure.hasTheEditionOfItsYear(dossier.report());
            case COVERS_THE_YEAR -> Timeliness.coversTheYear(dossier.report());
            case PUBLISHED_IN_TIME -> Timeliness.isPublishedInTime(dossier.report());
            case PUBLISHED_AFTER_THE_PERIOD -> Timeliness.isPublishedAfterThePeriod(dossier.report());
            case MAY_ISSUE_REGULATIONS -> Powers.mayIssueRegulations(dossier.report());
            case TOPICS_IN_THE_OVERVIEW -> Topics.areInTheOverview(dossier.report());
            case SUPERVISION_COVERED -> Topics.coverSupervision(dossier);
            case PROBLEMS_NAMED -> Topics.nameProblems(dossier.report());
            case FEE_DISCLOSED -> FeeRules.isDisclosed(dossier);
            case FEE_IN_TENS -> FeeRules.isInTens(dossier);
            case FEE_PARTS_ADD_UP -> FeeRules.partsAddUp(dossier);
            case FEE_WITHIN_FEES -> FeeRules.isWithinFees(dossier);
            case FEE_MAY_HAVE_BEEN_NOTICED -> FeeRules.mayHaveBeenNoticed(dossier);
            case STALE_YEARS -> StaleYears.judge(dossier);
            case RESIDUE -> Residue.judge(dossier);
            case CITATIONS -> Citations.judge(dossier);
        };
    }
}
