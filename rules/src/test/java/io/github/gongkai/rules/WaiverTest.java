package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Cell;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaiverTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 3, 31);

    /** A row total and two balances are wrong. */
    private static final Verdict VERDICT = Rules.arithmetic()
            .check(Reports.consistent(
                    figures -> figures.set(CARRIED_FORWARD, NATURAL_PERSON, 3).set(CARRIED_FORWARD, TOTAL, 4)));

    private static Waiver waiver(String rule, Cell... cells) {
        return Waiver.of(rule, "the office has explained it").at(cells);
    }

    @Test
    void aWaivedFindingStaysAndIsMarked() {
        Waiver waiver = waiver("applications-balance", Cell.of(CARRIED_FORWARD, NATURAL_PERSON));
        Acceptance acceptance = Acceptance.of(VERDICT, List.of(waiver), TODAY);

        assertThat(acceptance.verdict().findings()).hasSize(3);
        assertThat(acceptance.waived()).hasSize(1).containsValue(waiver);
        assertThat(acceptance.open()).hasSize(2);
        assertThat(acceptance.isFreeOf(Severity.ERROR)).isFalse();
    }

    @Test
    void aWaiverWithoutCellsSpeaksOfEveryFindingOfItsRule() {
        Acceptance acceptance = Acceptance.of(
                VERDICT, List.of(waiver("applications-balance"), waiver("applications-row-total")), TODAY);

        assertThat(acceptance.waived()).hasSize(3);
        assertThat(acceptance.isFreeOf(Severity.NOTICE)).isTrue();
    }

    @Test
    void aWaiverThatNothingAnswersToIsReported() {
        Waiver stale = waiver("applications-balance", Cell.of(GRANTED, NATURAL_PERSON));

        assertThat(Acceptance.of(VERDICT, List.of(stale), TODAY).unmatched()).containsExactly(stale);
    }

    @Test
    void anExpiredWaiverCountsNoLongerAndIsReported() {
        Waiver lastDay = Waiver.of("applications-balance", "until then").until(TODAY);

        assertThat(Acceptance.of(VERDICT, List.of(lastDay), TODAY).waived()).hasSize(2);
        Acceptance later = Acceptance.of(VERDICT, List.of(lastDay), TODAY.plusDays(1));
        assertThat(later.waived()).isEmpty();
        assertThat(later.expired()).containsExactly(lastDay);
        assertThat(later.unmatched()).isEmpty();
    }

    @Test
    void aWaiverMaySpeakOfOneOrganAndOneYear() {
        String organ = VERDICT.report().organ().name();
        int year = VERDICT.report().year();
        Waiver balance = Waiver.of("applications-balance", "known");

        assertThat(waived(balance.ofOrgan(organ).ofYear(year))).isEqualTo(2);
        assertThat(waived(balance.ofOrgan(organ + "局"))).isZero();
        assertThat(waived(balance.ofYear(year + 1))).isZero();
    }

    private static int waived(Waiver waiver) {
        return Acceptance.of(VERDICT, List.of(waiver), TODAY).waived().size();
    }

    @Test
    void aWaiverHasAReason() {
        assertThatThrownBy(() -> Waiver.of("applications-balance", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A waiver names a rule and a reason");
    }

    @Test
    void onlyWhatIsLeftOpenCountsAndOnlyAtItsWeight() {
        Verdict light = Rules.standard()
                .only("cell-complete", "applications-balance")
                .check(Reports.consistent(
                        figures -> figures.set(GRANTED, NATURAL_PERSON, io.github.gongkai.Entry.BLANK)));
        Acceptance acceptance = Acceptance.of(light, List.of(), TODAY);

        assertThat(acceptance.open()).isNotEmpty();
        assertThat(acceptance.isFreeOf(Severity.ERROR)).isTrue();
        assertThat(acceptance.isFreeOf(Severity.WARNING)).isFalse();
    }

    @Test
    void anExpiredWaiverThatNothingAnswersToIsOnlyUnmatched() {
        Waiver stale = Waiver.of("proceedings-total", "long ago").until(TODAY.minusDays(1));
        Acceptance acceptance = Acceptance.of(VERDICT, List.of(stale), TODAY);

        assertThat(acceptance.unmatched()).containsExactly(stale);
        assertThat(acceptance.expired()).isEmpty();
    }
}
