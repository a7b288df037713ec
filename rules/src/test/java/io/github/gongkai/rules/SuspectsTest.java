package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicantColumn.LEGAL_SERVICE_INSTITUTION;
import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.OTHER_ORGANIZATION;
import static io.github.gongkai.ApplicantColumn.RESEARCH_INSTITUTION;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.ApplicationRow.PARTIALLY_GRANTED;
import static io.github.gongkai.ApplicationRow.UNABLE_NOT_HELD;
import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static io.github.gongkai.ProceedingRow.LITIGATION_AFTER_RECONSIDERATION;
import static io.github.gongkai.ProceedingRow.RECONSIDERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspectsTest {

    /** 51 applications, 21 of them granted to commercial enterprises. */
    private static Report report(UnaryOperator<Figures.Builder> changes) {
        return Reports.zeros(
                STANDARD_2021,
                figures -> changes.apply(figures.row(NEWLY_RECEIVED, 28, 22, 0, 0, 0, 1, 51)
                        .row(CARRIED_IN, 2, 0, 0, 0, 0, 0, 2)
                        .row(GRANTED, 20, 21, 0, 0, 0, 1, 42)
                        .row(UNABLE_NOT_HELD, 7, 1, 0, 0, 0, 0, 8)
                        .row(OUTCOME_TOTAL, 27, 22, 0, 0, 0, 1, 50)
                        .row(CARRIED_FORWARD, 3, 0, 0, 0, 0, 0, 3)));
    }

    private static Suspects suspects(UnaryOperator<Figures.Builder> changes) {
        return Suspects.of(report(changes));
    }

    private static <C extends Column> Repair.Change change(Row<C> row, C column, Entry found, long expected) {
        return new Repair.Change(Cell.of(row, column), found, OptionalLong.of(expected));
    }

    @Test
    void aReportThatAgreesWithItselfHasNoSuspects() {
        Suspects suspects = suspects(figures -> figures);

        assertThat(suspects.repairs()).isEmpty();
        assertThat(suspects.isDetermined()).isTrue();
        assertThat(suspects.remark(Locale.ENGLISH)).isEmpty();
    }

    @Test
    void twoDigitsThatChangedPlacesAreToldInWords() {
        Suspects suspects = suspects(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 12));

        assertThat(suspects.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.reason(Locale.ENGLISH))
                    .isEqualTo("Legal persons and other organizations › Commercial enterprises × Granted reads 12; "
                            + "21 would satisfy both its row and its column: two digits changed places");
            assertThat(repair.reason()).isEqualTo("法人或其他组织 › 商业企业 × （一）予以公开 现为 12；改为 21 则其所在行、列的等式均成立：相邻两位数字颠倒");
            assertThat(repair).hasToString(repair.reason());
            assertThat(repair.mended()).hasSize(2);
        });
    }

    @Test
    void eachKindOfSlipHasItsWords() {
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, -21)))
                .endsWith(": a minus sign too many");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 2)))
                .endsWith(": a digit was dropped");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 221)))
                .endsWith(": a digit was typed twice");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 20)))
                .endsWith(": the number of the neighbouring column was copied");
        assertThat(words(figures -> figures.set(OUTCOME_TOTAL, NATURAL_PERSON, 3)))
                .endsWith(": the number of the neighbouring row was copied");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 0)))
                .endsWith(": a number was left out");
        assertThat(words(figures -> figures.set(GRANTED, TOTAL, 40)))
                .endsWith(": a total was miscounted or not updated");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 29)))
                .endsWith(": one digit was mistyped");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 345)))
                .endsWith("both its row and its column");
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of("约21"))))
                .contains("reads “约21”; 21 would satisfy");
    }

    @Test
    void aDigitTooManyInFrontIsNoDigitTypedTwice() {
        assertThat(words(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 121)))
                .endsWith("both its row and its column");
    }

    @Test
    void aNumberMayBeCopiedFromAboveOrBelowAndFromLeftOrRight() {
        assertThat(words(figures -> figures.set(PARTIALLY_GRANTED, NATURAL_PERSON, 20)))
                .endsWith(": the number of the neighbouring row was copied");
        assertThat(words(figures -> figures.set(CARRIED_IN, OTHER_ORGANIZATION, 1)))
                .endsWith(": the number of the neighbouring row was copied");
        assertThat(words(figures -> figures.set(GRANTED, RESEARCH_INSTITUTION, 21)))
                .endsWith(": the number of the neighbouring column was copied");
        assertThat(words(figures -> figures.set(NEWLY_RECEIVED, LEGAL_SERVICE_INSTITUTION, 1)))
                .endsWith(": the number of the neighbouring column was copied");
    }

    @Test
    void theLastCellOfTheFormHasNoNeighbourBehindIt() {
        assertThat(suspects(figures -> figures.row(LITIGATION_AFTER_RECONSIDERATION, 3, 0, 0, 0, 55))
                        .repairs())
                .extracting(repair -> repair.reason(Locale.ENGLISH))
                .anyMatch(reason -> reason.contains("3 would satisfy its row: a total was miscounted or not updated"));
    }

    @Test
    void largeNumbersBesideWordsOrBlanksAreJudgedToo() {
        long large = 1L << 60;

        assertThat(suspects(figures -> figures.row(RECONSIDERATION, large, 0, 0, 0, large)
                                .set(RECONSIDERATION, ProceedingColumn.OTHER, Entry.BLANK))
                        .isDetermined())
                .isTrue();
        assertThat(suspects(figures -> figures.row(RECONSIDERATION, large, 0, 0, 0, large)
                        .set(RECONSIDERATION, ProceedingColumn.OTHER, Entry.of("若干"))))
                .matches(suspects -> !suspects.repairs().isEmpty() || !suspects.isDetermined());
    }

    @Test
    void theLikelierSlipComesFirstAndThenTheSmallerChange() {
        Random random = new Random(31);
        int compared = 0;
        for (int i = 0; i < 400; i++) {
            Report report = ConsistentTables.draw(STANDARD_2021, i, 90);
            List<Cell> cells = ConsistentTables.applications(STANDARD_2021);
            int row = 7 * random.nextInt(cells.size() / 7);
            for (Cell cell : List.of(cells.get(row + random.nextInt(3)), cells.get(row + 3 + random.nextInt(3)))) {
                report = ConsistentTables.with(report, cell, Entry.of(random.nextInt(90)));
            }
            List<Repair> repairs = Suspects.of(report).repairs();
            for (int k = 1; k < repairs.size(); k++) {
                Repair one = repairs.get(k - 1);
                Repair next = repairs.get(k);
                if (one.changes().size() == next.changes().size() && one.surprise() == next.surprise()) {
                    assertThat(change(one)).isLessThanOrEqualTo(change(next));
                    compared++;
                }
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void ofRepairsOfThreeCellsTheLikelierComesFirstAndThenTheSmaller() {
        Random random = new Random(32);
        int told = 0;
        for (int i = 0; i < 120; i++) {
            Report report = ConsistentTables.draw(STANDARD_2021, i, 900);
            List<Cell> cells = ConsistentTables.applications(STANDARD_2021);
            int row = 7 * (2 + random.nextInt(10));
            int other = 7 * (12 + random.nextInt(10));
            int column = random.nextInt(3);
            for (int at : new int[] {row + column, row + 4, other + 4}) {
                report = ConsistentTables.with(report, cells.get(at), Entry.of(random.nextInt(900)));
            }
            List<Repair> repairs = Suspects.of(report).repairs();
            for (int k = 1; k < repairs.size(); k++) {
                Repair one = repairs.get(k - 1);
                Repair next = repairs.get(k);
                assertThat(one.surprise()).isLessThanOrEqualTo(next.surprise());
                if (one.surprise() == next.surprise()) {
                    assertThat(change(one)).isLessThanOrEqualTo(change(next));
                    told += change(one) < change(next) ? 1 : 0;
                }
            }
        }
        assertThat(told).isPositive();
    }

    @Test
    void aCountTooLargeToReckonWithMustGiveWayWhereAnEquationFails() {
        long tooLarge = 1L << 53;

        assertThat(suspects(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, tooLarge))
                        .repairs())
                .extracting(Repair::changes)
                .containsExactly(List.of(change(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of(tooLarge), 21)));
        assertThat(suspects(figures -> figures.row(RECONSIDERATION, tooLarge, 0, 0, 0, 5))
                        .repairs())
                .extracting(Repair::changes)
                .containsExactly(List.of(change(RECONSIDERATION, ProceedingColumn.UPHELD, Entry.of(tooLarge), 5)));
        assertThat(suspects(figures -> figures.row(RECONSIDERATION, tooLarge - 1, 0, 0, 0, 5))
                        .repairs())
                .hasSize(2);
    }

    @Test
    void aLargeTotalThatIsRightIsNotSuspectedWhereAnotherNumberIsWrong() {
        long half = 1L << 52;
        Suspects suspects = Suspects.of(Reports.zeros(
                STANDARD_2021,
                figures -> figures.row(NEWLY_RECEIVED, half, half, 0, 0, 0, 0, 2 * half)
                        .row(GRANTED, half, half, 0, 0, 0, 0, 2 * half)
                        .row(OUTCOME_TOTAL, half, half, 0, 0, 0, 0, 2 * half)
                        .set(OUTCOME_TOTAL, TOTAL, new BigDecimal("9007199254740992.00"))
                        .set(UNABLE_NOT_HELD, RESEARCH_INSTITUTION, 3)));

        assertThat(suspects.repairs())
                .extracting(Repair::changes)
                .containsExactly(List.of(change(UNABLE_NOT_HELD, RESEARCH_INSTITUTION, Entry.of(3), 0)));
    }

    /** By how much a repair changes numbers. */
    private static long change(Repair repair) {
        return repair.changes().stream()
                .mapToLong(change -> Math.abs(change.expected().orElseThrow()
                        - change.found().number().orElse(BigDecimal.ZERO).longValueExact()))
                .sum();
    }

    private static String words(UnaryOperator<Figures.Builder> changes) {
        return suspects(changes).repairs().get(0).reason(Locale.ENGLISH);
    }

    @Test
    void anEmptyCellIsSolvedFor() {
        Suspects suspects = suspects(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK));

        assertThat(suspects.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.changes()).containsExactly(change(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK, 21));
            assertThat(repair.reason(Locale.ENGLISH))
                    .endsWith("Granted is blank; 21 would satisfy both its row and its column");
            assertThat(repair.isAmbiguous()).isFalse();
        });
    }

    @Test
    void fillingAnEmptyCellIsNotCountedAsAChange() {
        // Row and column of one blank fail by 21; a wrong number besides. Nothing but one number changes.
        Suspects suspects = suspects(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK)
                .set(GRANTED, NATURAL_PERSON, Entry.of("-"))
                .set(CARRIED_IN, NATURAL_PERSON, 5));

        assertThat(suspects.repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.changes())
                        .containsExactly(
                                change(CARRIED_IN, NATURAL_PERSON, Entry.of(5), 2),
                                change(GRANTED, NATURAL_PERSON, Entry.of("-"), 20),
                                change(GRANTED, COMMERCIAL_ENTERPRISE, Entry.BLANK, 21)));
    }

    @Test
    void zerosLeftOutAreNotSuspected() {
        Report report = report(figures -> figures);
        for (Cell cell : STANDARD_2021.cells()) {
            if (report.figures().entry(cell).equals(Entry.of(0))) {
                report = ConsistentTables.with(report, cell, Entry.of("—"));
            }
        }
        assertThat(Suspects.of(report).repairs()).isEmpty();

        Suspects suspects =
                Suspects.of(ConsistentTables.with(report, Cell.of(GRANTED, COMMERCIAL_ENTERPRISE), Entry.of(12)));
        assertThat(suspects.repairs())
                .singleElement()
                .satisfies(repair -> assertThat(repair.changes())
                        .containsExactly(change(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of(12), 21)));
    }

    @Test
    void whereOnlyTotalsArePrintedNothingIsSuspectedAsLongAsTheyAgree() {
        Suspects suspects = Suspects.of(onlyTotals(42));

        assertThat(suspects.repairs()).isEmpty();
        assertThat(suspects.isDetermined()).isTrue();
    }

    @Test
    void whereOnlyTotalsArePrintedAWrongOneIsOneOfSeveral() {
        Suspects suspects = Suspects.of(onlyTotals(24));

        assertThat(suspects.repairs()).isNotEmpty().allMatch(Repair::isAmbiguous);
        assertThat(suspects.repairs().get(0).changes()).containsExactly(change(GRANTED, TOTAL, Entry.of(24), 42));
        assertThat(suspects.repairs())
                .allMatch(repair -> repair.changes().size() == 1
                        && repair.changes().get(0).cell().column() == TOTAL);
    }

    private static Report onlyTotals(long granted) {
        Report full = report(figures -> figures.set(GRANTED, TOTAL, granted));
        Report report = full;
        for (Cell cell : ConsistentTables.applications(STANDARD_2021)) {
            report = cell.column() == TOTAL ? report : ConsistentTables.with(report, cell, Entry.BLANK);
        }
        return report;
    }

    @Test
    void aNumberThatFollowsOnlyIfBlanksAreZeroSaysSo() {
        Suspects suspects = suspects(figures ->
                figures.row(RECONSIDERATION, -1, 0, 0, 0, 4).set(RECONSIDERATION, ProceedingColumn.OTHER, Entry.BLANK));

        assertThat(suspects.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.blanksAreZero()).isTrue();
            assertThat(repair.changes())
                    .containsExactly(change(RECONSIDERATION, ProceedingColumn.UPHELD, Entry.of(-1), 4));
            assertThat(repair.reason(Locale.ENGLISH))
                    .isEqualTo(
                            "Upheld × Administrative reconsideration reads -1; 4 would satisfy its row; if blank cells mean 0");
        });
    }

    @Test
    void whatCannotBeRightIsToldEvenIfWhatWouldBeIsNot() {
        Suspects suspects = suspects(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 12)
                .set(CARRIED_IN, NATURAL_PERSON, Entry.of("若干"))
                .set(CARRIED_IN, TOTAL, Entry.BLANK)
                .set(NEWLY_RECEIVED, NATURAL_PERSON, Entry.of("若干"))
                .set(NEWLY_RECEIVED, TOTAL, Entry.BLANK));

        assertThat(suspects.repairs()).singleElement().satisfies(repair -> {
            assertThat(repair.isAmbiguous()).isTrue();
            assertThat(repair.changes()).contains(change(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of(12), 21));
            assertThat(repair.reason(Locale.ENGLISH))
                    .contains(
                            "Carried in from last year reads “若干”, which cannot be right; what it should be cannot be told; ");
        });
    }

    @Test
    void aRowOfProceedingsIsSuspectedAsAWhole() {
        Suspects suspects = suspects(figures -> figures.row(RECONSIDERATION, 3, 12, 1, 2, 27));

        assertThat(suspects.repairs())
                .hasSize(5)
                .allMatch(repair -> repair.isAmbiguous() && repair.changes().size() == 1 && repair.alternatives() == 5);
        assertThat(suspects.repairs().get(0).changes())
                .containsExactly(change(RECONSIDERATION, ProceedingColumn.CORRECTED, Entry.of(12), 21));
        assertThat(suspects.repairs().get(0).reason(Locale.ENGLISH))
                .isEqualTo("Corrected × Administrative reconsideration reads 12; 21 would satisfy its row: "
                        + "two digits changed places; one of 5 repairs that are equally small");
    }

    @Test
    void whatWouldFallBelowZeroIsNotSuspected() {
        Suspects suspects = suspects(figures -> figures.row(RECONSIDERATION, 3, 1, 0, 2, 4));

        assertThat(suspects.repairs())
                .extracting(repair -> repair.changes().get(0))
                .containsExactlyInAnyOrder(
                        change(RECONSIDERATION, ProceedingColumn.UPHELD, Entry.of(3), 1),
                        change(RECONSIDERATION, ProceedingColumn.PENDING, Entry.of(2), 0),
                        change(RECONSIDERATION, ProceedingColumn.TOTAL, Entry.of(4), 6));
    }

    @Test
    void tablesAreIndependentOfEachOther() {
        Suspects suspects = suspects(figures -> figures.set(GRANTED, COMMERCIAL_ENTERPRISE, 12)
                .row(RECONSIDERATION, 0, 0, 0, 0, 1)
                .row(DIRECT_LITIGATION, 1, 0, 0, 0, 0));

        assertThat(suspects.repairs().get(0).isAmbiguous()).isFalse();
        assertThat(suspects.repairs().get(0).changes())
                .containsExactly(change(GRANTED, COMMERCIAL_ENTERPRISE, Entry.of(12), 21));
        assertThat(suspects.repairs().stream()
                        .map(repair -> repair.changes().get(0).cell().row().id()))
                .containsExactly(
                        "granted",
                        "reconsideration",
                        "reconsideration",
                        "reconsideration",
                        "reconsideration",
                        "reconsideration",
                        "directLitigation",
                        "directLitigation");
    }

    @Test
    void aNumberInTheWrongColumnIsListedFirstAmongItsAlternatives() {
        Suspects suspects = suspects(figures ->
                figures.set(UNABLE_NOT_HELD, NATURAL_PERSON, 1).set(UNABLE_NOT_HELD, COMMERCIAL_ENTERPRISE, 7));

        Repair first = suspects.repairs().get(0);
        assertThat(first.changes())
                .containsExactly(
                        change(UNABLE_NOT_HELD, NATURAL_PERSON, Entry.of(1), 7),
                        change(UNABLE_NOT_HELD, COMMERCIAL_ENTERPRISE, Entry.of(7), 1));
        assertThat(first.isAmbiguous()).isTrue();
        assertThat(first.alternatives()).isEqualTo(suspects.repairs().size()).isGreaterThan(1);
        assertThat(first.reason(Locale.ENGLISH))
                .isEqualTo("Natural persons × Unable to provide › Not held by this organ reads 1, should be 7"
                        + " (two cells changed places); Legal persons and other organizations › Commercial enterprises × "
                        + "Unable to provide › Not held by this organ reads 7, should be 1 (two cells changed places); "
                        + "together they mend 2 equations; one of "
                        + suspects.repairs().size()
                        + " repairs that are equally small");
    }

    @Test
    void amongEquallyLikelySlipsTheSmallerChangeComesFirst() {
        Suspects suspects = suspects(figures -> figures.row(RECONSIDERATION, 40, 30, 0, 0, 1050));

        assertThat(suspects.repairs()).hasSize(5);
        assertThat(suspects.repairs()).isSortedAccordingTo((a, b) -> Integer.compare(a.surprise(), b.surprise()));
    }

    @Test
    void largeNumbersThatAgreeAreNotSuspected() {
        long large = Long.MAX_VALUE;
        Suspects suspects = suspects(figures -> figures.row(RECONSIDERATION, large, 0, 0, 0, large));

        assertThat(suspects.repairs()).isEmpty();
        assertThat(suspects.isDetermined()).isTrue();
    }

    @Test
    void wordsWithoutWhichNothingFollowsAreNotDetermined() {
        Suspects suspects = suspects(figures -> figures.set(RECONSIDERATION, ProceedingColumn.UPHELD, Entry.of("若干"))
                .set(RECONSIDERATION, ProceedingColumn.TOTAL, Entry.of("若干")));

        assertThat(suspects.repairs()).isEmpty();
        assertThat(suspects.undetermined()).hasSize(1);
        assertThat(suspects.remark(Locale.ENGLISH).orElseThrow()).startsWith("not determined: 1 equations do not hold");
        assertThat(suspects.remark(Locale.CHINESE).orElseThrow()).startsWith("未能确定：1 个等式不成立");
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void aReportThatIsAllWrongIsNotDetermined(Edition edition) {
        Random random = new Random(5);
        Report report = ConsistentTables.draw(edition, 1, 10);
        for (Cell cell : ConsistentTables.applications(edition)) {
            report = ConsistentTables.with(report, cell, Entry.of(random.nextInt(1000)));
        }
        Suspects suspects = Suspects.of(report);

        assertThat(suspects.repairs()).isEmpty();
        assertThat(suspects.isDetermined()).isFalse();
        assertThat(suspects.undetermined()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource(Edition.class)
    void nothingThatAReportMayHoldMakesItFail(Edition edition) {
        List<Entry> hostile = List.of(
                Entry.of(Long.MAX_VALUE),
                Entry.of(Long.MIN_VALUE),
                Entry.of(1L << 53),
                Entry.of((1L << 53) - 1),
                Entry.of(-1),
                Entry.of(BigDecimal.TEN.pow(37)),
                Entry.of(new BigDecimal("1.5")),
                Entry.of(new BigDecimal("12.0")),
                Entry.of("%s ${x}"),
                Entry.of("/"),
                Entry.BLANK,
                Entry.of(0));
        Random random = new Random(6);
        for (int i = 0; i < 150; i++) {
            Report report = ConsistentTables.draw(edition, i, 50);
            int wrong = 1 + random.nextInt(i < 100 ? 8 : 200);
            for (int k = 0; k < wrong; k++) {
                Cell cell = edition.cells().get(random.nextInt(edition.cells().size()));
                report = ConsistentTables.with(report, cell, hostile.get(random.nextInt(hostile.size())));
            }
            Suspects suspects = Suspects.of(report);
            assertThat(suspects).isEqualTo(Suspects.of(report));
            for (Repair repair : suspects.repairs()) {
                assertThat(repair.reason(Locale.ENGLISH)).isNotEmpty().doesNotContain("\n");
                assertThat(repair.changes())
                        .allMatch(change ->
                                change.expected().isEmpty() || change.expected().getAsLong() >= 0);
            }
        }
    }

    @Test
    void aWholeNumberWithDecimalsIsTheNumber() {
        assertThat(suspects(figures -> figures.set(GRANTED, OTHER_ORGANIZATION, new BigDecimal("1.0")))
                        .repairs())
                .isEmpty();
    }
}
