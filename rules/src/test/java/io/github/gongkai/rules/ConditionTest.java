package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OTHER_MISC;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static io.github.gongkai.rules.Quantity.of;
import static io.github.gongkai.rules.Truth.FALSE;
import static io.github.gongkai.rules.Truth.TRUE;
import static io.github.gongkai.rules.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Entry;
import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ConditionTest {

    private static final Report TWELVE = Reports.consistent(figures -> figures);
    private static final Report BLANK = Reports.blanks(STANDARD_2021, figures -> figures);

    private static Condition constant(Truth truth) {
        return Condition.of(new Bilingual(truth.name(), truth.name()), List.of(), report -> truth);
    }

    @Property
    void compositionFollowsKleene(@ForAll Truth a, @ForAll Truth b) {
        assertThat(constant(a).and(constant(b)).truth(TWELVE))
                .isEqualTo(a.and(b))
                .isEqualTo(b.and(a));
        assertThat(constant(a).or(constant(b)).truth(TWELVE)).isEqualTo(a.or(b)).isEqualTo(b.or(a));
        assertThat(constant(a).not().truth(TWELVE)).isEqualTo(a.not());
        assertThat(constant(a).implies(constant(b)).truth(TWELVE)).isEqualTo(a.implies(b));
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.implies(b)).isEqualTo(b.not().implies(a.not()));
    }

    @Test
    void whatIsUnknownStaysUnknownUnlessTheRestDecides() {
        assertThat(UNKNOWN.and(FALSE)).isEqualTo(FALSE);
        assertThat(UNKNOWN.and(TRUE)).isEqualTo(UNKNOWN);
        assertThat(UNKNOWN.or(TRUE)).isEqualTo(TRUE);
        assertThat(UNKNOWN.or(FALSE)).isEqualTo(UNKNOWN);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
        assertThat(FALSE.implies(UNKNOWN)).isEqualTo(TRUE);
        assertThat(TRUE.implies(UNKNOWN)).isEqualTo(UNKNOWN);
    }

    @Test
    void numbersAreCompared() {
        assertThat(of(NEWLY_RECEIVED, TOTAL).equalTo(of(11)).truth(TWELVE)).isEqualTo(TRUE);
        assertThat(of(NEWLY_RECEIVED, TOTAL).lessThan(of(11)).truth(TWELVE)).isEqualTo(FALSE);
        assertThat(of(NEWLY_RECEIVED, TOTAL).greaterThan(of(10)).truth(TWELVE)).isEqualTo(TRUE);
        assertThat(of(NEWLY_RECEIVED, TOTAL)
                        .atMost(of(CARRIED_IN, TOTAL).plus(of(10)))
                        .truth(TWELVE))
                .isEqualTo(TRUE);
        assertThat(of(NEWLY_RECEIVED, TOTAL).atLeast(of(12)).truth(TWELVE)).isEqualTo(FALSE);
    }

    @Test
    void aBlankMakesAComparisonUnknownUnlessNoCountCouldMendIt() {
        assertThat(of(GRANTED, TOTAL).equalTo(of(3)).truth(BLANK)).isEqualTo(UNKNOWN);
        assertThat(of(GRANTED, TOTAL).plus(of(5)).equalTo(of(3)).truth(BLANK)).isEqualTo(FALSE);
        assertThat(of(GRANTED, TOTAL).plus(of(5)).atMost(of(3)).truth(BLANK)).isEqualTo(FALSE);
        assertThat(of(GRANTED, TOTAL).atLeast(of(0)).truth(BLANK)).isEqualTo(TRUE);
        assertThat(of(GRANTED, TOTAL).atMost(of(3)).truth(BLANK)).isEqualTo(UNKNOWN);
        assertThat(of(GRANTED, TOTAL).equalTo(of(CARRIED_IN, TOTAL).plus(of(7))).truth(BLANK))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void aConditionOnEachRowOrColumnHoldsIfItDoesInAll() {
        Condition rows = Condition.forEachRow(
                ApplicationRow.values(), row -> of(row, NATURAL_PERSON).atMost(of(row, TOTAL)));
        Condition columns = Condition.inEveryColumn(
                ApplicantColumn.values(), column -> of(GRANTED, column).atMost(of(NEWLY_RECEIVED, column)));

        assertThat(rows.truth(TWELVE)).isEqualTo(TRUE);
        assertThat(columns.truth(TWELVE)).isEqualTo(TRUE);
        assertThat(rows.cells(TRIAL_2019)).hasSize(46);
        assertThat(rows.truth(Reports.consistent(figures -> figures.set(OTHER_MISC, NATURAL_PERSON, 1))))
                .isEqualTo(FALSE);
        assertThat(rows.and(columns.not()).truth(TWELVE)).isEqualTo(FALSE);
    }

    @Test
    void aCellThatTheEditionLacksCannotBeJudged() {
        Condition condition = of(OTHER_MISC, TOTAL).equalTo(of(0));
        Rule rule = Rule.builder()
                .id("no-misc")
                .sentence("没有其他")
                .sentenceInEnglish("Nothing else")
                .authority(Authority.HEURISTIC)
                .condition(condition)
                .build();

        assertThat(Rules.of(rule)
                        .check(Reports.zeros(TRIAL_2019, figures -> figures))
                        .notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("该版格式没有此格：applications.otherMisc.total");
    }

    @Test
    void aComposedConditionExplainsItselfWithTheNumbersFilledIn() {
        Condition condition = of(NEWLY_RECEIVED, TOTAL)
                .lessThan(of(5))
                .or(of(GRANTED, TOTAL).plus(of(1)).equalTo(of(CARRIED_IN, TOTAL)));

        assertThat(condition.describe(TWELVE, Locale.CHINESE)).isEqualTo("11 > 5；7 + 1 = 8 ≠ 1");
        assertThat(condition.describe(BLANK, Locale.ENGLISH)).isEqualTo("□ ? 5; □ + 1 = 1 + □ ? □");
    }

    @Test
    void aRuleInANestingBehavesAsAlone() {
        Condition balance = Condition.equations(Section.APPLICATIONS, Equation.Kind.BALANCE);
        Report wrong = Reports.consistent(figures -> figures.set(CARRIED_IN, TOTAL, 2));
        Report open = Reports.consistent(figures -> figures.set(CARRIED_IN, TOTAL, Entry.BLANK));

        for (Report report : List.of(TWELVE, wrong, open)) {
            assertThat(balance.not().not().truth(report)).isEqualTo(balance.truth(report));
            assertThat(balance.and(balance).truth(report)).isEqualTo(balance.truth(report));
            assertThat(constant(FALSE).or(balance).truth(report)).isEqualTo(balance.truth(report));
        }
        assertThat(balance.truth(wrong)).isEqualTo(FALSE);
        assertThat(balance.truth(open)).isEqualTo(UNKNOWN);
    }

    @Test
    void aConditionOnEachCellHoldsIfItDoesInAll() {
        Condition none = Condition.inEveryCell(cell -> of(cell).atMost(of(0)));
        Rule rule = Rule.builder()
                .id("nothing-at-all")
                .sentence("全部为零")
                .sentenceInEnglish("All is zero")
                .authority(Authority.HEURISTIC)
                .condition(none)
                .build();

        assertThat(none.truth(Reports.zeros(STANDARD_2021, figures -> figures))).isEqualTo(TRUE);
        assertThat(none.truth(BLANK)).isEqualTo(UNKNOWN);
        assertThat(Rules.of(rule).check(TWELVE).findings())
                .extracting(Finding::cells)
                .hasSize((int) TWELVE.figures().edition().cells().stream()
                        .filter(cell -> TWELVE.figures()
                                        .entry(cell)
                                        .number()
                                        .orElseThrow()
                                        .signum()
                                > 0)
                        .count())
                .doesNotHaveDuplicates();
    }

    @Test
    void aRuleOnTheTextInANestingBehavesAsAlone() {
        Report report = Example.clean(STANDARD_2021);
        Report stale = report.toBuilder().overview("2023年，我局公开信息300条。").build();
        Report silent = report.toBuilder()
                .preamble(Optional.empty())
                .overview(Optional.empty())
                .problems(Optional.empty())
                .otherMatters(Optional.empty())
                .build();
        Rule rule = Rules.standard().find("stale-year").orElseThrow();
        Rule opposite = Rule.builder()
                .from(rule)
                .id("opposite")
                .condition(rule.condition().not())
                .build();
        Rule both = Rule.builder()
                .from(rule)
                .id("both")
                .condition(rule.condition().and(constant(TRUE)))
                .build();

        assertThat(Rules.of(opposite, both).check(report).findings())
                .extracting(Finding::rule)
                .containsExactly(opposite);
        assertThat(Rules.of(opposite, both).check(stale).findings())
                .extracting(Finding::rule)
                .containsExactly(both);
        assertThat(Rules.of(opposite, both).check(silent).notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("报告没有文字部分", "报告没有文字部分");
    }

    @Test
    void aComparisonOfConstantsNeedsNoCell() {
        Rule rule = Rule.builder()
                .id("constants")
                .sentence("常数")
                .sentenceInEnglish("Constants")
                .authority(Authority.HEURISTIC)
                .condition(of(1).atMost(of(0)))
                .build();

        assertThat(Rules.of(rule).check(TWELVE).findings())
                .extracting(Finding::message)
                .containsExactly("1，应不大于 0，相差 1");
    }

    @Test
    void aMissingSignedNumberMayLowerASumAsWell() {
        Report blank = Reports.blanks(TRIAL_2019, figures -> figures);
        Quantity signedFirst = of(DisclosureRow.LICENSING, DisclosureColumn.CHANGE)
                .plus(of(DisclosureRow.LICENSING, DisclosureColumn.DECISIONS))
                .plus(of(5));

        assertThat(signedFirst.equalTo(of(3)).truth(blank)).isEqualTo(UNKNOWN);
        assertThat(signedFirst.atMost(of(3)).truth(blank)).isEqualTo(UNKNOWN);
        assertThat(of(DisclosureRow.LICENSING, DisclosureColumn.DECISIONS)
                        .plus(of(5))
                        .equalTo(of(3))
                        .truth(blank))
                .isEqualTo(FALSE);
    }

    @Test
    void constantsMayBeFractionsAndOfAnySize() {
        Quantity half = new Quantity(List.of(Cell.of(NEWLY_RECEIVED, TOTAL)), new BigDecimal("0.5"));
        Quantity huge = new Quantity(List.of(), new BigDecimal("1e30"));

        assertThat(half.equalTo(new Quantity(List.of(), new BigDecimal("11.5"))).truth(TWELVE))
                .isEqualTo(TRUE);
        assertThat(half.atMost(of(11)).truth(TWELVE)).isEqualTo(FALSE);
        assertThat(half.atMost(huge).truth(TWELVE)).isEqualTo(TRUE);
        assertThat(huge.lessThan(half).truth(TWELVE)).isEqualTo(FALSE);
    }

    @Test
    void amountsOfMoneyAreComparedWithTheirDecimals() {
        Report report = Reports.consistent(
                figures -> figures.set(DisclosureRow.FEES, DisclosureColumn.AMOUNT, new BigDecimal("4.5")));
        Quantity fees = of(DisclosureRow.FEES, DisclosureColumn.AMOUNT);

        assertThat(fees.greaterThan(of(4)).truth(report)).isEqualTo(TRUE);
        assertThat(fees.atLeast(of(5)).truth(report)).isEqualTo(FALSE);
    }

    @Test
    void aFailedConjunctionTellsOnlyWhatFails() {
        Condition condition = of(NEWLY_RECEIVED, TOTAL)
                .equalTo(of(11))
                .and(of(GRANTED, TOTAL).equalTo(of(8)), of(CARRIED_IN, TOTAL).equalTo(of(1)));

        assertThat(condition.describe(TWELVE, Locale.ENGLISH)).isEqualTo("7 ≠ 8");
        assertThat(condition.not().describe(BLANK, Locale.ENGLISH)).isEqualTo("□ ? 11; □ ? 8; □ ? 1");
    }

    @Test
    void aConstantOnTheLeftMayBeAFractionOrOfAnySizeToo() {
        Quantity received = of(NEWLY_RECEIVED, TOTAL);
        Quantity fraction = new Quantity(List.of(), new BigDecimal("10.5"));

        assertThat(fraction.atMost(received).truth(TWELVE)).isEqualTo(TRUE);
        assertThat(received.atMost(fraction).truth(TWELVE)).isEqualTo(FALSE);
        assertThat(new Quantity(List.of(), new BigDecimal("1e20"))
                        .atMost(received)
                        .truth(TWELVE))
                .isEqualTo(FALSE);
        assertThat(new Quantity(List.of(), new BigDecimal("-1e20"))
                        .atMost(received)
                        .truth(TWELVE))
                .isEqualTo(TRUE);
    }

    @Test
    void aRowThatTheEditionLacksIsNotAskedThoughItsConditionReadsNoCell() {
        List<ApplicationRow> asked = new ArrayList<>();
        Condition condition =
                Condition.forEachRow(new ApplicationRow[] {GRANTED, ApplicationRow.OTHER_HANDLING_TRIAL}, row -> {
                    asked.add(row);
                    return constant(FALSE);
                });

        assertThat(condition.truth(TWELVE)).isEqualTo(FALSE);
        assertThat(condition.truth(TWELVE)).isEqualTo(FALSE);
        assertThat(asked).containsExactly(GRANTED);
    }

    @Test
    void aConditionOnRowsWithinAnotherTellsWhichOfThemFail() {
        Condition rows = Condition.forEachRow(
                new ApplicationRow[] {NEWLY_RECEIVED, GRANTED, CARRIED_IN},
                row -> of(row, TOTAL).atMost(of(5)));

        assertThat(rows.and(constant(TRUE)).describe(TWELVE, Locale.ENGLISH)).isEqualTo("11 > 5; 7 > 5");
        assertThat(rows.or(constant(FALSE)).describe(TWELVE, Locale.ENGLISH)).startsWith("11 > 5; 7 > 5");
        assertThat(rows.describe(Reports.zeros(TRIAL_2019, figures -> figures), Locale.ENGLISH))
                .isEmpty();
    }

    @Test
    void aConditionThatHasNothingToSayPutsNoMarkBetween() {
        Condition rows = Condition.forEachRow(
                new ApplicationRow[] {CARRIED_IN}, row -> of(row, TOTAL).atMost(of(5)));

        assertThat(rows.or(of(GRANTED, TOTAL).equalTo(of(8))).describe(TWELVE, Locale.ENGLISH))
                .isEqualTo("7 ≠ 8");
    }

    @Test
    void constantsPastAnyCountAreComparedExactlyOnBothSides() {
        Quantity huge = new Quantity(List.of(), new BigDecimal("1e20"));

        assertThat(huge.equalTo(huge).truth(TWELVE)).isEqualTo(TRUE);
        assertThat(huge.equalTo(huge.plus(of(1))).truth(TWELVE)).isEqualTo(FALSE);
    }

    @Test
    void aRowWhoseConditionReadsACellThatTheEditionLacksIsNotAsked() {
        Condition condition = Condition.forEachRow(
                new ApplicationRow[] {GRANTED}, row -> of(OTHER_MISC, TOTAL).equalTo(of(1)));

        assertThat(condition.truth(Reports.zeros(TRIAL_2019, figures -> figures)))
                .isEqualTo(TRUE);
        assertThat(condition.truth(TWELVE)).isEqualTo(FALSE);
    }
}
