package io.github.gongkai.testkit;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureColumn.DECISIONS;
import static io.github.gongkai.DisclosureColumn.IN_FORCE;
import static io.github.gongkai.DisclosureColumn.ISSUED;
import static io.github.gongkai.DisclosureColumn.PUBLISHED;
import static io.github.gongkai.DisclosureColumn.PUBLISHED_TOTAL;
import static io.github.gongkai.DisclosureColumn.REPEALED;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.LICENSING;
import static io.github.gongkai.DisclosureRow.NORMATIVE_DOCUMENTS;
import static io.github.gongkai.DisclosureRow.REGULATIONS;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static io.github.gongkai.ProceedingColumn.PENDING;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FlawedReportTest {

    /** One application of a natural person, granted; 4 documents issued, 9 in force. */
    private static final Figures ONE = Figures.builder(STANDARD_2021)
            .row(NORMATIVE_DOCUMENTS, 4, 0, 9)
            .row(NEWLY_RECEIVED, 1, 0, 0, 0, 0, 0, 1)
            .row(GRANTED, 1, 0, 0, 0, 0, 0, 1)
            .row(OUTCOME_TOTAL, 1, 0, 0, 0, 0, 0, 1)
            .zeroElsewhere()
            .build();

    private static final Figures TRIAL =
            Figures.builder(TRIAL_2019).zeroElsewhere().build();

    @Test
    void aConsistentReportLeadsToNothing() {
        assertThat(Expected.in(ONE)).isEmpty();
        assertThat(Expected.in(TRIAL)).isEmpty();
    }

    @Test
    void anApplicationAnsweredInTheWrongColumnIsSeenByTwoBalancesOnly() {
        FlawedReport district = FlawedReport.answeredInTheWrongColumn();

        assertThat(district.report().count(NEWLY_RECEIVED, TOTAL))
                .isEqualTo(district.report().count(OUTCOME_TOTAL, TOTAL))
                .hasValue(62);
        assertThat(district.changes()).hasSize(4);
        assertThat(district.expected())
                .containsExactly(
                        new Expected("applications-balance", balance("naturalPerson")),
                        new Expected("applications-balance", balance("otherOrganization")));
        assertThat(Expected.in(district.intended().figures())).isEmpty();
    }

    private static List<Cell> balance(String column) {
        return Stream.of("newlyReceived", "carriedIn", "outcomeTotal", "carriedForward")
                .map(row -> Cell.parse("applications." + row + "." + column).orElseThrow())
                .toList();
    }

    @Test
    void aWrongLeafBreaksItsRowItsColumnAndNothingElse() {
        assertThat(rulesBroken(ONE, figures -> figures.set(GRANTED, NATURAL_PERSON, 2)))
                .containsExactly("applications-outcome-total", "applications-row-total");
        assertThat(rulesBroken(ONE, figures -> figures.set(CARRIED_FORWARD, COMMERCIAL_ENTERPRISE, 2)))
                .containsExactly("applications-balance", "applications-row-total");
        assertThat(rulesBroken(ONE, figures -> figures.set(DIRECT_LITIGATION, PENDING, 1)))
                .containsExactly("proceedings-total");
    }

    @Test
    void theTotalOfTotalsStandsInThreeEquations() {
        assertThat(rulesBroken(ONE, figures -> figures.set(OUTCOME_TOTAL, TOTAL, 2)))
                .containsExactlyInAnyOrder(
                        "applications-balance", "applications-outcome-total", "applications-row-total");
    }

    @Test
    void anEquationNamesItsCellsLeftBeforeRight() {
        Figures wrong = ONE.toBuilder().set(DIRECT_LITIGATION, PENDING, 1).build();

        assertThat(Expected.in(wrong))
                .singleElement()
                .satisfies(finding -> assertThat(finding.cells())
                        .extracting(Cell::path)
                        .containsExactly(
                                "proceedings.directLitigation.upheld",
                                "proceedings.directLitigation.corrected",
                                "proceedings.directLitigation.other",
                                "proceedings.directLitigation.pending",
                                "proceedings.directLitigation.total"));
    }

    @Test
    void aBlankThatANumberCouldMendBreaksNoEquation() {
        for (Entry unknown : List.of(Entry.BLANK, Entry.of("—"))) {
            assertThat(rulesBroken(ONE, figures -> figures.set(GRANTED, NATURAL_PERSON, unknown)))
                    .containsExactly("cell-complete");
            assertThat(rulesBroken(ONE, figures -> figures.set(OUTCOME_TOTAL, TOTAL, unknown)))
                    .containsExactly("cell-complete");
        }
    }

    @Test
    void aBlankThatOnlyANegativeNumberCouldMendIsNoExcuse() {
        // Blank on the left of each equation, but 3 on the left is above 1 on the right already.
        UnaryOperator<Figures.Builder> slip =
                figures -> figures.set(GRANTED, NATURAL_PERSON, 3).set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK);

        assertThat(rulesBroken(ONE, slip))
                .containsExactly("applications-outcome-total", "applications-row-total", "cell-complete");
    }

    @Test
    void aTotalThatIsUnknownIsNeverTooSmall() {
        UnaryOperator<Figures.Builder> slip =
                figures -> figures.set(GRANTED, NATURAL_PERSON, -3).set(GRANTED, TOTAL, Entry.BLANK);

        assertThat(rulesBroken(ONE, slip))
                .containsExactlyInAnyOrder(
                        "count-domain", "applications-outcome-total", "applications-row-total", "cell-complete");
    }

    @Test
    void unknownsOnBothSidesExcuseEverything() {
        assertThat(rulesBroken(
                        ONE,
                        figures -> figures.set(CARRIED_IN, NATURAL_PERSON, Entry.BLANK)
                                .set(CARRIED_FORWARD, NATURAL_PERSON, Entry.BLANK)
                                .set(CARRIED_FORWARD, TOTAL, Entry.BLANK)))
                .containsExactly("cell-complete", "cell-complete", "cell-complete");
    }

    @Test
    void onlyTotalsPrintedIsNotFortyErrors() {
        Figures.Builder totals = Figures.builder(STANDARD_2021);
        for (ApplicationRow row : List.of(NEWLY_RECEIVED, GRANTED, OUTCOME_TOTAL)) {
            totals.set(row, TOTAL, 5);
        }

        assertThat(Expected.in(totals.build()))
                .extracting(Expected::rule)
                .containsOnly("cell-complete")
                .hasSize(197);
    }

    @Test
    void aTextIsOutOfTheDomainAndUnknownToTheEquations() {
        assertThat(rulesBroken(ONE, figures -> figures.set(GRANTED, NATURAL_PERSON, Entry.of("约1"))))
                .containsExactly("count-domain");
    }

    @Test
    void aDecimalIsOutOfTheDomainOnlyWhereItIsNotWholeAndIsNoMoney() {
        assertThat(rulesBroken(ONE, figures -> figures.set(LICENSING, DECISIONS, new BigDecimal("12.5"))))
                .containsExactly("count-domain");
        assertThat(rulesBroken(ONE, figures -> figures.set(LICENSING, DECISIONS, new BigDecimal("12.0"))))
                .isEmpty();
        assertThat(rulesBroken(ONE, figures -> figures.set(FEES, AMOUNT, new BigDecimal("12.5"))))
                .isEmpty();
        assertThat(rulesBroken(ONE, figures -> figures.set(GRANTED, NATURAL_PERSON, new BigDecimal("1.5"))))
                .containsExactlyInAnyOrder("applications-outcome-total", "applications-row-total", "count-domain");
    }

    @Test
    void onlyAChangeMayBeBelowZero() {
        assertThat(rulesBroken(ONE, figures -> figures.set(FEES, AMOUNT, new BigDecimal("-0.1"))))
                .containsExactly("count-domain");
        assertThat(rulesBroken(TRIAL, figures -> figures.set(LICENSING, CHANGE, -4)))
                .isEmpty();
    }

    @Test
    void fewerInForceThanIssuedIsExplainedOnlyByARepeal() {
        assertThat(Expected.in(
                        ONE.toBuilder().set(NORMATIVE_DOCUMENTS, IN_FORCE, 3).build()))
                .containsExactly(new Expected(
                        "in-force-at-least-issued",
                        List.of(
                                Cell.of(NORMATIVE_DOCUMENTS, ISSUED),
                                Cell.of(NORMATIVE_DOCUMENTS, REPEALED),
                                Cell.of(NORMATIVE_DOCUMENTS, IN_FORCE))));
        assertThat(rulesBroken(
                        ONE,
                        figures -> figures.set(NORMATIVE_DOCUMENTS, IN_FORCE, 3).set(NORMATIVE_DOCUMENTS, REPEALED, 1)))
                .isEmpty();
        assertThat(rulesBroken(
                        ONE,
                        figures -> figures.set(NORMATIVE_DOCUMENTS, IN_FORCE, 3)
                                .set(NORMATIVE_DOCUMENTS, REPEALED, Entry.BLANK)))
                .containsExactly("cell-complete");
        assertThat(rulesBroken(ONE, figures -> figures.set(NORMATIVE_DOCUMENTS, IN_FORCE, Entry.BLANK)))
                .containsExactly("cell-complete");
    }

    @Test
    void moreCannotBePublishedInAYearThanInTotal() {
        assertThat(Expected.in(TRIAL.toBuilder().set(REGULATIONS, PUBLISHED, 1).build()))
                .containsExactly(new Expected(
                        "published-total-2019",
                        List.of(Cell.of(REGULATIONS, PUBLISHED), Cell.of(REGULATIONS, PUBLISHED_TOTAL))));
        assertThat(rulesBroken(
                        TRIAL,
                        figures ->
                                figures.set(REGULATIONS, PUBLISHED, 1).set(REGULATIONS, PUBLISHED_TOTAL, Entry.BLANK)))
                .containsExactly("cell-complete");
    }

    @Test
    void numbersAtTheEndOfLongAreAddedExactly() {
        // In long arithmetic, the two largest numbers and two would add up to zero.
        assertThat(rulesBroken(
                        ONE,
                        figures -> figures.set(NEWLY_RECEIVED, NATURAL_PERSON, Long.MAX_VALUE)
                                .set(NEWLY_RECEIVED, COMMERCIAL_ENTERPRISE, Long.MAX_VALUE)
                                .set(NEWLY_RECEIVED, ApplicantColumn.OTHER_ORGANIZATION, 2)
                                .set(NEWLY_RECEIVED, TOTAL, 0)))
                .contains("applications-row-total");
    }

    @ParameterizedTest
    @EnumSource
    void everySlipIsFoundInEveryEditionAndSize(Slip slip) {
        for (Edition edition : Edition.values()) {
            for (ReportSize size : ReportSize.values()) {
                FlawedReport flawed = ReportGenerator.seeded(3)
                        .edition(edition)
                        .size(size)
                        .withoutNarrative()
                        .flawed(List.of(slip));

                assertThat(flawed.changes()).hasSize(1);
                assertThat(flawed.expected())
                        .isNotEmpty()
                        .isEqualTo(Expected.in(flawed.report().figures()));
                assertThat(Expected.in(flawed.intended().figures())).isEmpty();
            }
        }
    }

    @Test
    void theChangesLeadFromTheIntendedReportToTheFlawedOne() {
        for (FlawedReport flawed : some(Slip.TRANSPOSED_DIGITS, Slip.BLANKED, Slip.CHANGED_TOTAL)) {
            Figures.Builder figures = flawed.intended().figures().toBuilder();
            flawed.changes().forEach(change -> figures.set(change.cell(), change.after()));

            assertThat(flawed.intended().toBuilder().figures(figures.build()).build())
                    .isEqualTo(flawed.report());
        }
    }

    @Test
    void aTransposedNumberHasTheSameDigits() {
        assertThat(some(Slip.TRANSPOSED_DIGITS))
                .allSatisfy(flawed -> assertThat(flawed.changes())
                        .singleElement()
                        .satisfies(change -> assertThat(digits(change.after()))
                                .isEqualTo(digits(change.before()))
                                .isNotEmpty()));
    }

    private static String digits(Entry entry) {
        return entry.toString().chars().sorted().mapToObj(Character::toString).collect(Collectors.joining());
    }

    @Test
    void aDroppedOrDoubledDigitChangesTheLengthByOne() {
        assertThat(some(Slip.DROPPED_DIGIT))
                .allSatisfy(flawed -> assertThat(growth(flawed)).isEqualTo(-1));
        assertThat(some(Slip.DOUBLED_DIGIT))
                .allSatisfy(flawed -> assertThat(growth(flawed)).isEqualTo(1));
    }

    private static int growth(FlawedReport flawed) {
        FlawedReport.Change change = flawed.changes().get(0);
        return change.after().toString().length() - change.before().toString().length();
    }

    @Test
    void aBlankedCellIsBlankAndADashedOneHoldsADash() {
        assertThat(some(Slip.BLANKED))
                .allSatisfy(
                        flawed -> assertThat(flawed.changes().get(0).after()).isEqualTo(Entry.BLANK));
        assertThat(some(Slip.DASHED))
                .allSatisfy(flawed -> assertThat(flawed.changes().get(0).after())
                        .isInstanceOfSatisfying(
                                Entry.Text.class,
                                text -> assertThat(text.standsForNothing()).isTrue()));
    }

    @Test
    void drawnSlipsReachEveryRule() {
        Set<String> rules = Stream.iterate(0L, seed -> seed + 1)
                .limit(1500)
                .flatMap(seed -> ReportGenerator.seeded(seed).withoutNarrative().flawed(2).expected().stream())
                .map(Expected::rule)
                .collect(Collectors.toSet());

        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "applications-balance",
                        "applications-outcome-total",
                        "applications-row-total",
                        "proceedings-total",
                        "count-domain",
                        "cell-complete",
                        "published-total-2019",
                        "in-force-at-least-issued");
    }

    @Test
    void aFlawedReportNeedsASlip() {
        assertThatThrownBy(() -> ReportGenerator.seeded(1).flawed(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("At least one slip, not 0");
        assertThatThrownBy(() -> ReportGenerator.seeded(1).flawed(List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void reportsOfTwoEditionsAreNotCompared() {
        Report trial = ReportGenerator.seeded(1).edition(TRIAL_2019).report();
        Report standard = ReportGenerator.seeded(1).edition(STANDARD_2021).report();

        assertThatThrownBy(() -> FlawedReport.of(trial, standard))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("One report follows TRIAL_2019, the other STANDARD_2021");
    }

    private static List<FlawedReport> some(Slip... slips) {
        return Stream.iterate(0L, seed -> seed + 1)
                .limit(30)
                .map(seed -> ReportGenerator.seeded(seed)
                        .size(ReportSize.CITY)
                        .withoutNarrative()
                        .flawed(List.of(slips)))
                .toList();
    }

    private static List<String> rulesBroken(Figures figures, UnaryOperator<Figures.Builder> slip) {
        return Expected.in(slip.apply(figures.toBuilder()).build()).stream()
                .map(Expected::rule)
                .toList();
    }
}
