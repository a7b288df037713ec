package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.DENIED_PROCESS;
import static io.github.gongkai.ApplicationRow.DENIED_STATE_SECRET;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OTHER_HANDLING_TRIAL;
import static io.github.gongkai.ApplicationRow.OTHER_MISC;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.ApplicationRow.UNABLE_NOT_HELD;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static io.github.gongkai.ProceedingRow.LITIGATION_AFTER_RECONSIDERATION;
import static io.github.gongkai.ProceedingRow.RECONSIDERATION;
import static io.github.gongkai.rules.Share.CORRECTED_OF_CONCLUDED_LITIGATION;
import static io.github.gongkai.rules.Share.CORRECTED_OF_CONCLUDED_RECONSIDERATION;
import static io.github.gongkai.rules.Share.DISCLOSED_OF_ANSWERED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class ShareTest {

    private static Report report(UnaryOperator<Figures.Builder> changes) {
        return Reports.zeros(STANDARD_2021, changes);
    }

    private static Report answered(long granted, long all) {
        return report(figures -> figures.set(GRANTED, TOTAL, granted).set(OUTCOME_TOTAL, TOTAL, all));
    }

    private static Optional<String> shown(Share share, Report report) {
        return share.of(report).map(Fraction::toString);
    }

    @Test
    void sharesOfTheAnsweredAreTakenFromTheTotals() {
        Report report = report(figures -> figures.row(GRANTED, 5, 2, 0, 0, 0, 0, 7)
                .row(DENIED_STATE_SECRET, 1, 0, 0, 0, 0, 0, 1)
                .row(DENIED_PROCESS, 1, 1, 0, 0, 0, 0, 2)
                .row(UNABLE_NOT_HELD, 4, 0, 0, 0, 0, 0, 4)
                .row(OTHER_MISC, 1, 0, 0, 0, 0, 0, 1)
                .set(OUTCOME_TOTAL, TOTAL, 15));

        assertThat(shown(DISCLOSED_OF_ANSWERED, report)).contains("7/15");
        assertThat(shown(Share.PARTLY_DISCLOSED_OF_ANSWERED, report)).contains("0/15");
        assertThat(shown(Share.REFUSED_OF_ANSWERED, report)).contains("3/15");
        assertThat(shown(Share.UNABLE_OF_ANSWERED, report)).contains("4/15");
        assertThat(shown(Share.DECLINED_OF_ANSWERED, report)).contains("0/15");
        assertThat(shown(Share.HANDLED_OTHERWISE_OF_ANSWERED, report)).contains("1/15");
    }

    @Test
    void aShareReadsCellsOfItsEditionOnly() {
        for (Edition edition : Edition.values()) {
            for (Share share : Share.values()) {
                assertThat(share.cells(edition)).isNotEmpty().isSubsetOf(edition.cells());
            }
        }
    }

    @Test
    void otherHandlingIsOneRowInTheTrialForm() {
        Report report = Reports.zeros(
                TRIAL_2019,
                figures -> figures.set(OTHER_HANDLING_TRIAL, TOTAL, 2).set(OUTCOME_TOTAL, TOTAL, 3));

        assertThat(shown(Share.HANDLED_OTHERWISE_OF_ANSWERED, report)).contains("2/3");
    }

    @Test
    void correctedIsAShareOfTheConcludedAndNotOfAll() {
        Report report = report(figures -> figures.row(RECONSIDERATION, 72, 12, 9, 11, 104)
                .row(DIRECT_LITIGATION, 1, 1, 0, 3, 5)
                .row(LITIGATION_AFTER_RECONSIDERATION, 4, 0, 0, 1, 5));

        assertThat(shown(CORRECTED_OF_CONCLUDED_RECONSIDERATION, report)).contains("12/93");
        assertThat(shown(CORRECTED_OF_CONCLUDED_LITIGATION, report)).contains("1/6");
    }

    @Test
    void whatIsCarriedForwardIsAShareOfWhatWasOnHand() {
        Report report = report(figures -> figures.set(NEWLY_RECEIVED, TOTAL, 3119)
                .set(CARRIED_IN, TOTAL, 34)
                .set(CARRIED_FORWARD, TOTAL, 104));

        assertThat(shown(Share.CARRIED_FORWARD_OF_ON_HAND, report)).contains("104/3153");
    }

    @Test
    void theApplicantsAreSharesOfTheNewlyReceived() {
        Report report = report(figures -> figures.row(NEWLY_RECEIVED, 9, 2, 0, 1, 0, 3, 15));

        assertThat(shown(Share.NATURAL_PERSONS_OF_RECEIVED, report)).contains("9/15");
        assertThat(shown(Share.COMMERCIAL_ENTERPRISES_OF_RECEIVED, report)).contains("2/15");
        assertThat(shown(Share.RESEARCH_INSTITUTIONS_OF_RECEIVED, report)).contains("0/15");
        assertThat(shown(Share.WELFARE_ORGANIZATIONS_OF_RECEIVED, report)).contains("1/15");
        assertThat(shown(Share.LEGAL_SERVICE_INSTITUTIONS_OF_RECEIVED, report)).contains("0/15");
        assertThat(shown(Share.OTHER_ORGANIZATIONS_OF_RECEIVED, report)).contains("3/15");
    }

    @Test
    void whatIsUndefinedIsAbsentAndNotZero() {
        Report blankPart = Reports.blanks(STANDARD_2021, figures -> figures.set(OUTCOME_TOTAL, TOTAL, 5));
        Report dash =
                report(figures -> figures.set(GRANTED, TOTAL, Entry.of("-")).set(OUTCOME_TOTAL, TOTAL, 5));
        Report fractional = report(
                figures -> figures.set(GRANTED, TOTAL, new BigDecimal("1.5")).set(OUTCOME_TOTAL, TOTAL, 5));
        Report allPending = report(figures -> figures.row(RECONSIDERATION, 0, 0, 0, 4, 4));
        Report morePending = report(figures -> figures.row(RECONSIDERATION, 0, 0, 0, 4, 3));

        assertThat(DISCLOSED_OF_ANSWERED.of(answered(0, 0))).isEmpty();
        assertThat(DISCLOSED_OF_ANSWERED.of(blankPart)).isEmpty();
        assertThat(DISCLOSED_OF_ANSWERED.of(dash)).isEmpty();
        assertThat(DISCLOSED_OF_ANSWERED.of(fractional)).isEmpty();
        assertThat(DISCLOSED_OF_ANSWERED.of(answered(-1, 5))).isEmpty();
        assertThat(Share.REFUSED_OF_ANSWERED.of(blankPart)).isEmpty();
        assertThat(CORRECTED_OF_CONCLUDED_RECONSIDERATION.of(allPending)).isEmpty();
        assertThat(CORRECTED_OF_CONCLUDED_RECONSIDERATION.of(morePending)).isEmpty();
        assertThat(CORRECTED_OF_CONCLUDED_RECONSIDERATION
                        .over(List.of(morePending))
                        .leftOut())
                .isEqualTo(1);
        assertThat(shown(DISCLOSED_OF_ANSWERED, answered(0, 5))).contains("0/5");
    }

    @Test
    void aPooledShareIsNotTheMeanOfShares() {
        Report small = answered(1, 1);
        Report large = answered(10, 99);
        Report nothing = answered(0, 0);
        Report unknown = Reports.blanks(STANDARD_2021, figures -> figures.set(GRANTED, TOTAL, 50));

        PooledShare pool = DISCLOSED_OF_ANSWERED.over(List.of(small, large, nothing, unknown));

        assertThat(pool.fraction().orElseThrow()).hasToString("11/100");
        assertThat(pool.fraction().orElseThrow().percent(1)).isEqualByComparingTo("11.0");
        assertThat(pool.counted()).isEqualTo(3);
        assertThat(pool.leftOut()).isEqualTo(1);
        assertThat(DISCLOSED_OF_ANSWERED.over(List.of(nothing)).fraction()).isEmpty();
        assertThat(DISCLOSED_OF_ANSWERED.over(List.of())).isEqualTo(PooledShare.none(DISCLOSED_OF_ANSWERED));
    }

    @Test
    void poolsOfOneShareAddUp() {
        PooledShare one = DISCLOSED_OF_ANSWERED.over(List.of(answered(1, 1)));
        PooledShare other = DISCLOSED_OF_ANSWERED.over(List.of(answered(10, 99)));

        assertThat(one.plus(other)).isEqualTo(DISCLOSED_OF_ANSWERED.over(List.of(answered(10, 99), answered(1, 1))));
        assertThatThrownBy(() -> one.plus(PooledShare.none(Share.UNABLE_OF_ANSWERED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Shares of two kinds: DISCLOSED_OF_ANSWERED and UNABLE_OF_ANSWERED");
    }

    @Test
    void aFractionIsExactAndRoundedOnlyWhenAsked() {
        Fraction fraction = new Fraction(BigInteger.ONE, BigInteger.valueOf(8));

        assertThat(fraction.decimal(3)).isEqualTo(new BigDecimal("0.125"));
        assertThat(fraction.decimal(2)).isEqualTo(new BigDecimal("0.13"));
        assertThat(fraction.percent(0)).isEqualTo(new BigDecimal("13"));
        assertThatThrownBy(() -> fraction.percent(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("0 digits behind the point or more, not -1");
        assertThatThrownBy(() -> new Fraction(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Not a share: 1/0");
    }

    @Test
    void everyShareNamesBothItsSidesInTheWordsOfTheForm() {
        assertThat(DISCLOSED_OF_ANSWERED.id()).isEqualTo("disclosed-of-answered");
        assertThat(DISCLOSED_OF_ANSWERED.in(Locale.CHINESE)).isEqualTo("予以公开占本年度办理结果总计的比例");
        assertThat(CORRECTED_OF_CONCLUDED_LITIGATION.in(Locale.CHINESE)).isEqualTo("行政诉讼结果纠正占已审结件数（总计减尚未审结）的比例");
        assertThat(Share.OTHER_ORGANIZATIONS_OF_RECEIVED.in(Locale.CHINESE)).isEqualTo("法人或其他组织其他占本年新收政府信息公开申请数量的比例");
        assertThat(CORRECTED_OF_CONCLUDED_RECONSIDERATION.in(Locale.ENGLISH))
                .isEqualTo("Corrected (Administrative reconsideration) of Concluded (Total less Pending)");
        for (Share share : Share.values()) {
            assertThat(share.in(Locale.ENGLISH)).matches("\\p{ASCII}*").contains(" of ");
            for (Edition edition : Edition.values()) {
                assertThat(share.cells(edition)).isNotEmpty();
            }
        }
    }
}
