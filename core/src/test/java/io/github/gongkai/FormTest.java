package io.github.gongkai;

import static io.github.gongkai.Edition.STANDARD_2021;
import static io.github.gongkai.Edition.TRIAL_2019;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {

    @ParameterizedTest
    @CsvSource({
        "STANDARD_2021, PROACTIVE_DISCLOSURE, 10",
        "STANDARD_2021, APPLICATIONS, 175",
        "STANDARD_2021, PROCEEDINGS, 15",
        "STANDARD_2021, OVERVIEW, 0",
        "TRIAL_2019, PROACTIVE_DISCLOSURE, 22",
        "TRIAL_2019, APPLICATIONS, 161",
        "TRIAL_2019, PROCEEDINGS, 15"
    })
    void eachTableHasTheCellsThatTheNoticePrints(Edition edition, Section section, int cells) {
        assertThat(edition.cells())
                .filteredOn(cell -> cell.section() == section)
                .hasSize(cells);
    }

    @ParameterizedTest
    @EnumSource
    void everyCellIsFoundAgainByItsPathAndItsPosition(Edition edition) {
        assertThat(edition.cells()).allSatisfy(cell -> {
            assertThat(Cell.parse(cell.path())).containsSame(cell);
            assertThat(edition.cells().get(cell.position(edition))).isSameAs(cell);
        });
    }

    @ParameterizedTest
    @EnumSource
    void cellsComeInFormOrderAndNoneComesTwice(Edition edition) {
        assertThat(edition.cells()).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "STANDARD_2021, APPLICATIONS, BALANCE, 7, 4",
        "STANDARD_2021, APPLICATIONS, COLUMN_TOTAL, 7, 22",
        "STANDARD_2021, APPLICATIONS, ROW_TOTAL, 25, 7",
        "STANDARD_2021, PROCEEDINGS, ROW_TOTAL, 3, 5",
        "TRIAL_2019, APPLICATIONS, BALANCE, 7, 4",
        "TRIAL_2019, APPLICATIONS, COLUMN_TOTAL, 7, 20",
        "TRIAL_2019, APPLICATIONS, ROW_TOTAL, 23, 7",
        "TRIAL_2019, PROCEEDINGS, ROW_TOTAL, 3, 5"
    })
    void theEquationsFollowFromTheStructure(
            Edition edition, Section section, Equation.Kind kind, int equations, int cellsInEach) {
        assertThat(edition.equations(section, kind))
                .hasSize(equations)
                .allSatisfy(equation -> assertThat(equation.cells()).hasSize(cellsInEach));
    }

    @Test
    void theStandardFormHas42Equations() {
        assertThat(STANDARD_2021.equations()).hasSize(42);
    }

    @Test
    void theBalanceIsTheOneOfTheCornerNote() {
        Equation balance = STANDARD_2021
                .equations(Section.APPLICATIONS, Equation.Kind.BALANCE)
                .get(0);

        assertThat(balance.left())
                .extracting(Cell::path)
                .containsExactly("applications.newlyReceived.naturalPerson", "applications.carriedIn.naturalPerson");
        assertThat(balance.right())
                .extracting(Cell::path)
                .containsExactly(
                        "applications.outcomeTotal.naturalPerson", "applications.carriedForward.naturalPerson");
        assertThat(Section.APPLICATIONS.cornerNote()).contains("（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）");
    }

    @Test
    void aTotalOfOutcomesAddsUpTheLeavesAndNotTheTotalsAroundThem() {
        Equation total = TRIAL_2019
                .equations(Section.APPLICATIONS, Equation.Kind.COLUMN_TOTAL)
                .get(6);

        assertThat(total.right()).extracting(Cell::path).containsExactly("applications.outcomeTotal.total");
        assertThat(total.left()).extracting(cell -> cell.row().id()).startsWith("granted", "partiallyGranted");
        assertThat(total.left()).extracting(cell -> cell.row().id()).endsWith("declinedReissue", "otherHandling");
    }

    @Test
    void aLabelPathNamesSectionRowAndColumnAsTheFormPrintsThem() {
        Cell cell = Cell.of(ApplicationRow.DENIED_STATE_SECRET, ApplicantColumn.NATURAL_PERSON);

        assertThat(cell.labelPath(STANDARD_2021, Locale.CHINESE))
                .isEqualTo("三、收到和处理政府信息公开申请情况 › （三）不予公开 › 1.属于国家秘密 › 自然人");
        assertThat(cell.labelPath(STANDARD_2021, Locale.ENGLISH))
                .isEqualTo("Applications received and handled › Denied › State secret › Natural persons");
    }

    @Test
    void theGroupIsNamedWhereALabelAloneWouldBeAmbiguous() {
        Cell cell = Cell.of(ApplicationRow.OTHER_MISC, ApplicantColumn.OTHER_ORGANIZATION);

        assertThat(cell.labelPath(STANDARD_2021, Locale.CHINESE)).endsWith("（六）其他处理 › 3.其他 › 法人或其他组织 › 其他");
    }

    @ParameterizedTest
    @EnumSource
    void noTwoCellsOfAnEditionShareALabelPath(Edition edition) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(edition.cells())
                    .extracting(cell -> cell.labelPath(edition, locale))
                    .doesNotHaveDuplicates()
                    .noneMatch(String::isBlank);
        }
    }

    @Test
    void labelsThatChangedBetweenEditionsAreTheOnesOfEachEdition() {
        assertThat(DisclosureRow.NORMATIVE_DOCUMENTS.label(TRIAL_2019).printed())
                .isEqualTo("规范性文件");
        assertThat(DisclosureRow.NORMATIVE_DOCUMENTS.label(STANDARD_2021).printed())
                .isEqualTo("行政规范性文件");
        assertThat(DisclosureColumn.AMOUNT.label(STANDARD_2021).printed()).isEqualTo("本年收费金额（单位：万元）");
        assertThat(DisclosureColumn.AMOUNT.label(TRIAL_2019).printed()).isEqualTo("采购总金额");
    }

    @Test
    void otherHandlingIsOneRowInTheTrialFormAndThreeInTheStandardForm() {
        assertThat(STANDARD_2021.rows(Section.APPLICATIONS))
                .contains(
                        ApplicationRow.OTHER_NOT_SUPPLEMENTED,
                        ApplicationRow.OTHER_FEE_UNPAID,
                        ApplicationRow.OTHER_MISC)
                .doesNotContain(ApplicationRow.OTHER_HANDLING_TRIAL);
        assertThat(TRIAL_2019.rows(Section.APPLICATIONS))
                .contains(ApplicationRow.OTHER_HANDLING_TRIAL)
                .doesNotContain(
                        ApplicationRow.OTHER_NOT_SUPPLEMENTED,
                        ApplicationRow.OTHER_FEE_UNPAID,
                        ApplicationRow.OTHER_MISC);
    }

    @Test
    void aRowNamesTheProvisionThatItRestsOn() {
        assertThat(ApplicationRow.UNABLE_NOT_HELD.basis())
                .extracting(Provision::toString)
                .containsExactly("《政府信息公开条例》第三十六条第（四）项", "《政府信息公开条例》第三十六条第（五）项");
        assertThat(ApplicationRow.DECLINED_PUBLICATION.basis().get(0).in(Locale.ENGLISH))
                .isEqualTo("Regulation on Government Information Disclosure, Art. 39 para. 2");
        assertThat(ApplicationRow.DECLINED_REISSUE.basis()).isEmpty();
        assertThat(ApplicationRow.OTHER_FEE_UNPAID.basis().get(1)).hasToString("《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）");
    }

    @ParameterizedTest
    @CsvSource({"2019, TRIAL_2019", "2020, TRIAL_2019", "2021, STANDARD_2021", "2030, STANDARD_2021"})
    void aReportYearHasItsEdition(int year, Edition edition) {
        assertThat(Edition.forYear(year)).contains(edition);
    }

    @Test
    void noEditionIsKnownBefore2019() {
        assertThat(Edition.forYear(2018)).isEmpty();
    }

    @Test
    void aCellThatNoEditionHasIsRefused() {
        assertThatThrownBy(() -> Cell.of(DisclosureRow.FEES, DisclosureColumn.IN_FORCE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("No edition of the form has a cell proactiveDisclosure.fees.inForce");
        assertThat(Cell.parse("proactiveDisclosure.fees.inForce")).isEmpty();
    }

    @Test
    void idsAreUniqueInTheirTable() {
        for (Section section : Section.values()) {
            assertThat(Stream.of(Edition.values())
                            .flatMap(edition -> edition.rows(section).stream())
                            .distinct())
                    .extracting(Row::id)
                    .doesNotHaveDuplicates();
        }
    }
}
