package io.github.gongkai.rules;

import static io.github.gongkai.ApplicantColumn.OTHER_ORGANIZATION;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OTHER_FEE_UNPAID;
import static io.github.gongkai.ApplicationRow.OTHER_HANDLING_TRIAL;
import static io.github.gongkai.ApplicationRow.OTHER_MISC;
import static io.github.gongkai.ApplicationRow.OTHER_NOT_SUPPLEMENTED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.ApplicationRow.UNABLE_NEEDS_CREATION;
import static io.github.gongkai.ApplicationRow.UNABLE_NOT_HELD;
import static io.github.gongkai.ApplicationRow.UNABLE_UNCLEAR;
import static io.github.gongkai.ProceedingRow.DIRECT_LITIGATION;
import static io.github.gongkai.ProceedingRow.LITIGATION_AFTER_RECONSIDERATION;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Heading;
import io.github.gongkai.ProceedingColumn;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The sides of the shares, made anew, as the form has them. */
class PartTest {

    private static void assertPart(Part part, String chinese, List<Cell> added, Cell... subtracted) {
        assertThat(part.words().chinese()).isEqualTo(chinese);
        assertThat(part.words().english()).isNotBlank();
        assertThat(part.added()).isEqualTo(added);
        assertThat(part.subtracted()).containsExactly(subtracted);
    }

    private static List<Cell> totals(ApplicationRow... rows) {
        return Stream.of(rows).map(row -> Cell.of(row, TOTAL)).toList();
    }

    @Test
    void aRowIsItsTotalAndAGroupTheTotalsOfItsRows() {
        assertPart(Part.of(GRANTED), "予以公开", totals(GRANTED));
        assertPart(Part.of(Heading.UNABLE), "无法提供", totals(UNABLE_NOT_HELD, UNABLE_NEEDS_CREATION, UNABLE_UNCLEAR));
        assertThat(Part.of(Heading.OUTCOMES).added())
                .doesNotContain(Cell.of(OUTCOME_TOTAL, TOTAL))
                .hasSizeGreaterThan(20);
    }

    @Test
    void otherHandlingIsThreeRowsOrOne() {
        assertThat(Part.handledOtherwise().added())
                .containsExactlyInAnyOrderElementsOf(
                        totals(OTHER_NOT_SUPPLEMENTED, OTHER_FEE_UNPAID, OTHER_MISC, OTHER_HANDLING_TRIAL));
        assertThat(Part.handledOtherwise().words().english()).isNotBlank();
    }

    @Test
    void whatWasAnsweredAndWhatWasOnHandAreTotalsOfTheForm() {
        assertPart(Part.answered(), "本年度办理结果总计", totals(OUTCOME_TOTAL));
        assertThat(Part.onHand().added()).isEqualTo(totals(NEWLY_RECEIVED, CARRIED_IN));
        assertThat(Part.onHand().words().chinese()).contains("与").endsWith("之和");
    }

    @Test
    void applicantsAreNamedWithTheirGroup() {
        assertPart(
                Part.received(ApplicantColumn.NATURAL_PERSON),
                "自然人",
                List.of(Cell.of(NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON)));
        assertPart(
                Part.received(OTHER_ORGANIZATION),
                Heading.ORGANIZATIONS.label().text() + "其他",
                List.of(Cell.of(NEWLY_RECEIVED, OTHER_ORGANIZATION)));
    }

    @Test
    void casesConcludedAreAllWithoutThosePending() {
        assertPart(
                Part.cases(ProceedingColumn.CORRECTED, Heading.LITIGATION, DIRECT_LITIGATION),
                "行政诉讼结果纠正",
                List.of(Cell.of(DIRECT_LITIGATION, ProceedingColumn.CORRECTED)));
        assertPart(
                Part.concluded(DIRECT_LITIGATION, LITIGATION_AFTER_RECONSIDERATION),
                "已审结件数（总计减尚未审结）",
                List.of(
                        Cell.of(DIRECT_LITIGATION, ProceedingColumn.TOTAL),
                        Cell.of(LITIGATION_AFTER_RECONSIDERATION, ProceedingColumn.TOTAL)),
                Cell.of(DIRECT_LITIGATION, ProceedingColumn.PENDING),
                Cell.of(LITIGATION_AFTER_RECONSIDERATION, ProceedingColumn.PENDING));
    }
}
