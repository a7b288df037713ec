package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureColumn.DECISIONS;
import static io.github.gongkai.DisclosureColumn.IN_FORCE;
import static io.github.gongkai.DisclosureColumn.ISSUED;
import static io.github.gongkai.DisclosureColumn.MADE;
import static io.github.gongkai.DisclosureColumn.PRIOR_ITEMS;
import static io.github.gongkai.DisclosureColumn.PROJECTS;
import static io.github.gongkai.DisclosureColumn.PUBLISHED;
import static io.github.gongkai.DisclosureColumn.PUBLISHED_TOTAL;
import static io.github.gongkai.DisclosureColumn.REPEALED;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Heading;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Figures of one edition that agree with themselves. Drawn are the outcomes, what is carried in and forward, the results
 * of proceedings and section 二; everything that the form's equations determine is derived from them.
 */
final class DrawnFigures {

    private static final ApplicantColumn[] APPLICANTS = ApplicantColumn.values();
    private static final Map<Edition, DrawnFigures> OF_EDITION = new EnumMap<>(Edition.class);

    static {
        for (Edition edition : Edition.values()) {
            OF_EDITION.put(edition, new DrawnFigures(edition));
        }
    }

    private final Edition edition;
    private final Derivation derivation;
    private final List<ApplicationRow> outcomes = new ArrayList<>();
    private final int[][] applications = new int[ApplicationRow.values().length][APPLICANTS.length];

    private DrawnFigures(Edition edition) {
        this.edition = edition;
        this.derivation = new Derivation(edition);
        for (Row<?> row : edition.rows(Section.APPLICATIONS)) {
            ApplicationRow application = (ApplicationRow) row;
            if (application.isUnder(Heading.OUTCOMES) && !application.isTotal()) {
                outcomes.add(application);
            }
            for (ApplicantColumn column : APPLICANTS) {
                applications[application.ordinal()][column.ordinal()] = at(application, column);
            }
        }
    }

    static Figures draw(Edition edition, ReportSize size, Dice dice) {
        return OF_EDITION.get(edition).draw(size, dice);
    }

    private Figures draw(ReportSize size, Dice dice) {
        long[] counts = new long[edition.cells().size()];
        drawDisclosure(counts, size, dice);
        drawApplications(counts, size, dice);
        drawProceedings(counts, size, dice);
        derivation.complete(counts);
        Figures.Builder figures = Figures.builder(edition);
        for (int position = 0; position < counts.length; position++) {
            figures.setAt(position, counts[position]);
        }
        setMoney(figures, size, dice);
        return figures.build();
    }

    private void drawDisclosure(long[] counts, ReportSize size, Dice dice) {
        if (size.makesRegulations()) {
            drawDocuments(counts, DisclosureRow.REGULATIONS, size.mostDocuments() / 40, dice);
        }
        drawDocuments(counts, DisclosureRow.NORMATIVE_DOCUMENTS, size.mostDocuments(), dice);
        for (DisclosureRow row : DisclosureRow.values()) {
            if (row.columns(edition).contains(DECISIONS)) {
                counts[at(row, DECISIONS)] = size.decisions(dice) / (row == DisclosureRow.COERCION ? 50 : 1);
            }
            if (row.columns(edition).contains(PRIOR_ITEMS)) {
                drawItems(counts, row, size, dice);
            }
        }
        if (edition == Edition.TRIAL_2019) {
            counts[at(DisclosureRow.PROCUREMENT, PROJECTS)] = dice.skewed(0, size.mostDocuments() * 3);
        }
    }

    private void drawDocuments(long[] counts, DisclosureRow row, long most, Dice dice) {
        long fresh = dice.skewed(0, most / 5);
        long stock = dice.skewed(0, most);
        switch (edition) {
            case STANDARD_2021 -> {
                counts[at(row, ISSUED)] = fresh;
                counts[at(row, REPEALED)] = dice.skewed(0, most / 8);
                counts[at(row, IN_FORCE)] = fresh + stock;
            }
            case TRIAL_2019 -> {
                long published = dice.skewed(0, fresh);
                counts[at(row, MADE)] = fresh;
                counts[at(row, PUBLISHED)] = published;
                counts[at(row, PUBLISHED_TOTAL)] = published + stock;
            }
        }
    }

    private void drawItems(long[] counts, DisclosureRow row, ReportSize size, Dice dice) {
        long prior = dice.skewed(0, size.mostDocuments() * 4);
        long change = dice.skewed(0, Math.min(prior, 30));
        counts[at(row, PRIOR_ITEMS)] = prior;
        counts[at(row, CHANGE)] = dice.chance(0.5) ? change : -change;
    }

    private void drawApplications(long[] counts, ReportSize size, Dice dice) {
        long answered = size.answered(dice);
        double[] applicants = applicantShares(dice);
        double[] answers = outcomeShares(dice);
        double carriedIn = dice.between(0, 0.08);
        double carriedForward = dice.between(0, 0.08);
        for (int column = 0; column < applicants.length; column++) {
            long outcomesOfColumn = 0;
            for (int i = 0; i < answers.length; i++) {
                long count = dice.roughly(answered * applicants[column] * answers[i]);
                counts[applications[outcomes.get(i).ordinal()][column]] = count;
                outcomesOfColumn += count;
            }
            // A share of the outcomes can never exceed them, so that what is newly received is at least zero.
            counts[applications[CARRIED_IN.ordinal()][column]] = dice.about(outcomesOfColumn * carriedIn);
            counts[applications[CARRIED_FORWARD.ordinal()][column]] = dice.about(outcomesOfColumn * carriedForward);
        }
    }

    /** Natural persons dominate, enterprises follow, the others are rare; in the order of the columns. */
    private static double[] applicantShares(Dice dice) {
        double persons = dice.between(0.78, 0.98);
        double enterprises = (1 - persons) * dice.between(0.4, 0.9);
        double rest = 1 - persons - enterprises;
        return new double[] {persons, enterprises, rest * 0.1, rest * 0.15, rest * 0.4, rest * 0.35};
    }

    private double[] outcomeShares(Dice dice) {
        double[] shares = new double[outcomes.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = usualShare(outcomes.get(i)) * dice.between(0.2, 1.8);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    /** How often applications end so, in thousandths. */
    private static double usualShare(ApplicationRow outcome) {
        return switch (outcome) {
            case GRANTED -> 420;
            case PARTIALLY_GRANTED -> 90;
            case UNABLE_NOT_HELD -> 230;
            case DECLINED_PETITION, OTHER_MISC -> 55;
            case OTHER_HANDLING_TRIAL -> 75;
            case UNABLE_NEEDS_CREATION, DECLINED_DUPLICATE -> 30;
            case OTHER_NOT_SUPPLEMENTED, DENIED_INQUIRY, DENIED_PROCESS -> 18;
            case DENIED_THIRD_PARTY, DENIED_INTERNAL_AFFAIRS, DENIED_CASE_FILE, UNABLE_UNCLEAR -> 12;
            case DENIED_OTHER_LAW, DECLINED_EXCESSIVE, DECLINED_REISSUE -> 5;
            case DENIED_STATE_SECRET, DENIED_SECURITY_STABILITY, DECLINED_PUBLICATION, OTHER_FEE_UNPAID -> 1;
            case NEWLY_RECEIVED, CARRIED_IN, OUTCOME_TOTAL, CARRIED_FORWARD -> 0;
        };
    }

    private void drawProceedings(long[] counts, ReportSize size, Dice dice) {
        for (ProceedingRow row : ProceedingRow.values()) {
            double cases = dice.skewed(0, size.mostProceedings());
            counts[at(row, ProceedingColumn.UPHELD)] = dice.roughly(cases * 0.6);
            counts[at(row, ProceedingColumn.CORRECTED)] = dice.roughly(cases * 0.1);
            counts[at(row, ProceedingColumn.OTHER)] = dice.roughly(cases * 0.15);
            counts[at(row, ProceedingColumn.PENDING)] = dice.roughly(cases * 0.15);
        }
    }

    private void setMoney(Figures.Builder figures, ReportSize size, Dice dice) {
        if (size.isNothing()) {
            return;
        }
        switch (edition) {
            case STANDARD_2021 ->
                figures.setAt(
                        at(DisclosureRow.FEES, AMOUNT), new Entry.Decimal(tenThousands(size, dice), Optional.empty()));
            case TRIAL_2019 -> figures.setAt(at(DisclosureRow.PROCUREMENT, AMOUNT), procurement(size, dice));
        }
    }

    private static BigDecimal tenThousands(ReportSize size, Dice dice) {
        return BigDecimal.valueOf(size.money(dice), 4).setScale(dice.below(5), RoundingMode.DOWN);
    }

    /** The trial form prints no unit, so that reports choose one, or none. */
    private static Entry procurement(ReportSize size, Dice dice) {
        return switch (dice.below(3)) {
            case 0 -> new Entry.Decimal(BigDecimal.valueOf(size.money(dice)), Optional.of(Unit.YUAN));
            case 1 -> new Entry.Decimal(tenThousands(size, dice), Optional.of(Unit.TEN_THOUSAND_YUAN));
            default -> new Entry.Decimal(tenThousands(size, dice), Optional.empty());
        };
    }

    private <C extends Column> int at(Row<C> row, C column) {
        return Cell.of(row, column).position(edition);
    }
}
