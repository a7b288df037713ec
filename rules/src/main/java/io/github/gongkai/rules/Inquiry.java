package io.github.gongkai.rules;

/**
 * What a rule on structure, dates or text asks of a report. Those of the standard rules are constants and no method
 * references: each of those would cost the first report in a new JVM as much as reading its prose. They are several enums
 * (another is {@link FeeRules}) and not one, as the JVM makes machine code of all that one switch leads to anew for every
 * place that it is asked from: seconds of processor time at the start of a long run.
 */
interface Inquiry {

    Judgement judge(Dossier dossier);

    /** What is asked of the form. */
    enum OfForm implements Inquiry {
        SECTIONS_COMPLETE,
        SECTIONS_IN_ORDER,
        EDITION_OF_ITS_YEAR;

        @Override
        public Judgement judge(Dossier dossier) {
            return switch (this) {
                case SECTIONS_COMPLETE -> Structure.isComplete(dossier.report());
                case SECTIONS_IN_ORDER -> Structure.isInOrder(dossier.report());
                case EDITION_OF_ITS_YEAR -> Structure.hasTheEditionOfItsYear(dossier.report());
            };
        }
    }

    /** What is asked of the dates. */
    enum OfTime implements Inquiry {
        COVERS_THE_YEAR,
        PUBLISHED_IN_TIME,
        PUBLISHED_AFTER_THE_PERIOD;

        @Override
        public Judgement judge(Dossier dossier) {
            return switch (this) {
                case COVERS_THE_YEAR -> Timeliness.coversTheYear(dossier.report());
                case PUBLISHED_IN_TIME -> Timeliness.isPublishedInTime(dossier.report());
                case PUBLISHED_AFTER_THE_PERIOD -> Timeliness.isPublishedAfterThePeriod(dossier.report());
            };
        }
    }

    /** What is asked of the organ, and of what its report has to tell. */
    enum OfContents implements Inquiry {
        MAY_ISSUE_REGULATIONS,
        TOPICS_IN_THE_OVERVIEW,
        SUPERVISION_COVERED,
        PROBLEMS_NAMED;

        @Override
        public Judgement judge(Dossier dossier) {
            return switch (this) {
                case MAY_ISSUE_REGULATIONS -> Powers.mayIssueRegulations(dossier.report());
                case TOPICS_IN_THE_OVERVIEW -> Topics.areInTheOverview(dossier.report());
                case SUPERVISION_COVERED -> Topics.coverSupervision(dossier);
                case PROBLEMS_NAMED -> Topics.nameProblems(dossier.report());
            };
        }
    }

    /** What is asked of the words. */
    enum OfWording implements Inquiry {
        STALE_YEARS,
        RESIDUE,
        CITATIONS;

        @Override
        public Judgement judge(Dossier dossier) {
            return switch (this) {
                case STALE_YEARS -> StaleYears.judge(dossier);
                case RESIDUE -> Residue.judge(dossier);
                case CITATIONS -> Citations.judge(dossier);
            };
        }
    }
}
