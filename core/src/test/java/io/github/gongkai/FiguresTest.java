package io.github.gongkai;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OTHER_HANDLING_TRIAL;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.CHANGE;
import static io.github.gongkai.DisclosureRow.FEES;
import static io.github.gongkai.DisclosureRow.LICENSING;
import static io.github.gongkai.DisclosureRow.PROCUREMENT;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @Test
    void aCellThatNobodySetIsBlankAndNotZero() {
        Figures figures = Figures.builder(STANDARD_2021).build();

        assertThat(figures.count(GRANTED, TOTAL)).isEmpty();
        assertThat(figures.entry(GRANTED, TOTAL)).isEqualTo(Entry.BLANK);
        assertThat(figures.isRegular()).isFalse();
    }

    @Test
    void whatWasSetIsReadBackAsItWas() {
        Figures figures = Figures.builder(STANDARD_2021)
                .set(GRANTED, NATURAL_PERSON, 12)
                .set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of("约3件"))
                .set(FEES, AMOUNT, new BigDecimal("59237.2449"))
                .build();

        assertThat(figures.count(GRANTED, NATURAL_PERSON)).hasValue(12);
        assertThat(figures.entry(GRANTED, COMMERCIAL_ENTERPRISE)).isEqualTo(new Entry.Text("约3件"));
        assertThat(figures.number(GRANTED, COMMERCIAL_ENTERPRISE)).isEmpty();
        assertThat(figures.number(FEES, AMOUNT)).contains(new BigDecimal("59237.2449"));
    }

    @Test
    void aRowIsSetInPrintedOrder() {
        Figures figures = Figures.builder(STANDARD_2021)
                .row(NEWLY_RECEIVED, 60, 1, 0, 0, 0, 1, 62)
                .build();

        assertThat(figures.count(NEWLY_RECEIVED, COMMERCIAL_ENTERPRISE)).hasValue(1);
        assertThat(figures.count(NEWLY_RECEIVED, TOTAL)).hasValue(62);
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> Figures.builder(STANDARD_2021).row(NEWLY_RECEIVED, 60, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The edition STANDARD_2021 has 7 cells in the row applications.newlyReceived, not 2");
    }

    @Test
    void aCellOfAnotherEditionIsRefusedByName() {
        assertThatThrownBy(() -> Figures.builder(STANDARD_2021).set(OTHER_HANDLING_TRIAL, TOTAL, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The edition STANDARD_2021 has no cell applications.otherHandling.total");
        Figures trial = Figures.builder(TRIAL_2019).build();
        assertThatThrownBy(() -> trial.number(FEES, AMOUNT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The edition TRIAL_2019 has no cell proactiveDisclosure.fees.amount");
    }

    @Test
    void aDecimalInACellThatCountsIsKeptAndMakesTheFiguresIrregular() {
        Figures zero = Figures.builder(STANDARD_2021).zeroElsewhere().build();
        Figures odd =
                zero.toBuilder().set(GRANTED, TOTAL, new BigDecimal("12.0")).build();

        assertThat(zero.isRegular()).isTrue();
        assertThat(odd.isRegular()).isFalse();
        assertThat(odd.count(GRANTED, TOTAL)).isEmpty();
        assertThat(odd.number(GRANTED, TOTAL)).contains(new BigDecimal("12.0"));
    }

    @Test
    void aWholeNumberIsTheSameHoweverItWasGiven() {
        Figures.Builder zero = Figures.builder(STANDARD_2021).zeroElsewhere();

        assertThat(zero.set(GRANTED, TOTAL, new BigDecimal("12")).build())
                .isEqualTo(zero.set(GRANTED, TOTAL, 12).build());
        assertThat(zero.set(FEES, AMOUNT, 12).build())
                .isEqualTo(zero.set(FEES, AMOUNT, new BigDecimal("12")).build());
    }

    @Test
    void aMoneyAmountKeepsThePrintedUnit() {
        Entry amount = new Entry.Decimal(new BigDecimal("251000"), Optional.of(Unit.YUAN));
        Figures figures =
                Figures.builder(TRIAL_2019).set(PROCUREMENT, AMOUNT, amount).build();

        assertThat(figures.entry(PROCUREMENT, AMOUNT)).isEqualTo(amount).hasToString("251000元");
    }

    @Test
    void onlyASignedColumnMayRegularlyHoldANegativeNumber() {
        Figures.Builder zero = Figures.builder(TRIAL_2019).zeroElsewhere();

        assertThat(zero.set(LICENSING, CHANGE, -4).build().isRegular()).isTrue();
        assertThat(zero.set(GRANTED, TOTAL, -4).build().isRegular()).isFalse();
    }

    @Test
    void numbersNearTheEndOfLongAreKeptButNotRegular() {
        Figures figures = Figures.builder(STANDARD_2021)
                .zeroElsewhere()
                .set(GRANTED, TOTAL, Long.MAX_VALUE)
                .build();

        assertThat(figures.count(GRANTED, TOTAL)).hasValue(Long.MAX_VALUE);
        assertThat(figures.isRegular()).isFalse();
    }

    @Test
    void theLongFormListsEveryCellOfTheEdition() {
        Figures figures = Figures.builder(TRIAL_2019).set(GRANTED, TOTAL, 3).build();

        assertThat(figures.list()).extracting(Figures.Figure::cell).isEqualTo(TRIAL_2019.cells());
        assertThat(figures.list())
                .filteredOn(figure -> !figure.entry().equals(Entry.BLANK))
                .containsExactly(new Figures.Figure(Cell.of(GRANTED, TOTAL), Entry.of(3)));
        assertThat(figures).hasToString("TRIAL_2019 {applications.granted.total=3}");
    }

    @Test
    void figuresAreEqualWhenEveryCellIs() {
        Figures three = Figures.builder(STANDARD_2021).set(GRANTED, TOTAL, 3).build();

        assertThat(three.toBuilder().build()).isEqualTo(three).hasSameHashCodeAs(three);
        assertThat(three.toBuilder().set(GRANTED, TOTAL, 4).build()).isNotEqualTo(three);
        assertThat(three.toBuilder().set(GRANTED, TOTAL, Entry.BLANK).build()).isNotEqualTo(three);
        assertThat(Figures.builder(STANDARD_2021).build())
                .isNotEqualTo(Figures.builder(STANDARD_2021).zeroElsewhere().build())
                .isNotEqualTo(Figures.builder(TRIAL_2019).build());
    }

    @Test
    void whatIsBuiltDoesNotChangeWithItsBuilder() {
        Figures.Builder builder = Figures.builder(STANDARD_2021).set(GRANTED, TOTAL, 3);
        Figures before = builder.build();

        builder.set(GRANTED, TOTAL, 4);

        assertThat(before.count(GRANTED, TOTAL)).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "—", "——", "/", "／", " 无 ", "不适用"})
    void aDashIsATextThatStandsForNothing(String text) {
        assertThat(Entry.of(text))
                .isInstanceOfSatisfying(
                        Entry.Text.class,
                        mark -> assertThat(mark.standsForNothing()).isTrue());
    }

    @Test
    void anyOtherTextStandsForSomething() {
        assertThat(new Entry.Text("3件").standsForNothing()).isFalse();
        assertThat(Entry.of("　 ")).isEqualTo(Entry.BLANK);
    }

    @Test
    void aDecimalOfAbsurdLengthIsRefused() {
        assertThatThrownBy(() -> Entry.of(new BigDecimal("1e999999999")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A decimal of more than 38 digits");
    }

    @Test
    void aDecimalIsWrittenOutInFullHoweverItWasGiven() {
        assertThat(Entry.of(new BigDecimal("1.5e21"))).isEqualTo(Entry.of(new BigDecimal("1500000000000000000000")));
        assertThatThrownBy(() -> Entry.of(new BigDecimal("1e38")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A decimal of more than 38 digits");
    }

    @Test
    void onlyAUnitThatCanBePrintedIsAPrintedUnit() {
        assertThatThrownBy(() -> new Entry.Decimal(BigDecimal.ONE, Optional.of(Unit.MONEY_AS_PRINTED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a printed unit of money: MONEY_AS_PRINTED");
    }

    @Test
    void figuresThatWereBuiltDoNotChangeWithTheirBuilder() {
        Figures.Builder builder = Figures.builder(Edition.STANDARD_2021).zeroElsewhere();
        Figures first = builder.build();
        Figures second = builder.setAt(3, 7).build();

        assertThat(first.countAt(3)).isZero();
        assertThat(second.countAt(3)).isEqualTo(7);
        assertThat(builder.setAt(3, 8).build()).isNotEqualTo(second);
        assertThat(builder.setAt(4, Entry.of("—")).build().countAt(3)).isEqualTo(8);
    }
}
