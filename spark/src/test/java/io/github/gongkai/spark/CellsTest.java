package io.github.gongkai.spark;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureColumn.PROJECTS;
import static io.github.gongkai.DisclosureRow.PROCUREMENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

class CellsTest {

    private static final String LONG = "0.1234567890123456789";

    private static final Report REPORT = Report.builder()
            .organ(Organ.of("某县民政局"))
            .year(2020)
            .figures(Figures.builder(Edition.TRIAL_2019)
                    .set(GRANTED, NATURAL_PERSON, Long.MAX_VALUE)
                    .set(GRANTED, TOTAL, Entry.of(new BigDecimal(LONG)))
                    .set(PROCUREMENT, PROJECTS, Entry.of("—"))
                    .set(
                            PROCUREMENT,
                            AMOUNT,
                            new Entry.Decimal(new BigDecimal("12.50"), Optional.of(Unit.TEN_THOUSAND_YUAN)))
                    .build())
            .build();

    private static final Reports REPORTS = Reports.of(LocalSpark.session()
            .createDataset(List.of(Input.of("a.ndjson:1", REPORT).row()), InputRow.encoder()));

    @Test
    void aCellSaysWhatWasPublishedAndWhetherThatIsANumber() {
        List<CellRow> cells = REPORTS.cells().collectAsList();

        assertThat(cells).hasSize(Edition.TRIAL_2019.cells().size());
        assertThat(cells)
                .filteredOn(cell -> !cell.state().equals(CellRow.BLANK))
                .extracting(CellRow::row, CellRow::column, CellRow::state, CellRow::text, CellRow::unit)
                .containsExactlyInAnyOrder(
                        tuple("granted", "naturalPerson", "number", "9223372036854775807", "CASES"),
                        tuple("granted", "total", "number", LONG, "CASES"),
                        tuple("procurement", "projects", "text", "—", "ITEMS"),
                        tuple("procurement", "amount", "number", "12.50万元", "TEN_THOUSAND_YUAN"));
        assertThat(cells)
                .filteredOn(cell -> cell.value() != null)
                .extracting(cell -> cell.value().stripTrailingZeros().toPlainString())
                .containsExactlyInAnyOrder("9223372036854775807", "12.5");
    }

    @Test
    void theWideRowHasAColumnForEachCellOfEitherEditionAndKeepsWhatIsNoNumber() {
        Row row = REPORTS.wide().first();

        for (Edition edition : Edition.values()) {
            assertThat(row.schema().fieldNames())
                    .contains(edition.cells().stream().map(Cell::path).toArray(String[]::new));
        }
        assertThat(row.<BigDecimal>getAs("applications.granted.naturalPerson"))
                .isEqualByComparingTo(BigDecimal.valueOf(Long.MAX_VALUE));
        assertThat(row.<Object>getAs("applications.granted.total")).isNull();
        assertThat(row.<Object>getAs("applications.newlyReceived.total")).isNull();
        assertThat(row.<String, String>getJavaMap(row.fieldIndex("texts")))
                .containsOnlyKeys(
                        "applications.granted.total",
                        "proactiveDisclosure.procurement.projects",
                        "proactiveDisclosure.procurement.amount")
                .containsEntry("proactiveDisclosure.procurement.amount", "12.50万元");
    }

    @Test
    void contentsOfABinaryFileTableAreReadAsFilesAre() {
        String file = "../examples/reports/changle-civil-affairs-2024.txt";
        Reports loaded = Reports.ofContents(
                LocalSpark.session().read().format("binaryFile").load(file));

        assertThat(loaded.rows().collectAsList())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("path", "remarks.path")
                .isEqualTo(Reports.ofFiles(LocalSpark.session(), file).rows().collectAsList());
    }

    @Test
    void aRowWhoseReportIsNoReportIsSaidToBeUnreadable() {
        InputRow broken =
                new InputRow("b.ndjson:1", "局", 2024, "STANDARD_2021", null, "{\"organ\":", List.of(), List.of());

        List<RemarkRow> remarks = Reports.of(LocalSpark.session().createDataset(List.of(broken), InputRow.encoder()))
                .remarks()
                .collectAsList();

        assertThat(remarks)
                .extracting(RemarkRow::path, RemarkRow::code, RemarkRow::refusal)
                .containsExactly(tuple("b.ndjson:1", "json", true));
    }
}
