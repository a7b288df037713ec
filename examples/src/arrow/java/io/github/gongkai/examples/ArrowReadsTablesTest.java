package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.arrow.dataset.file.FileFormat;
import org.apache.arrow.dataset.file.FileSystemDatasetFactory;
import org.apache.arrow.dataset.jni.NativeMemoryPool;
import org.apache.arrow.dataset.scanner.ScanOptions;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Apache Arrow's reader in C++, which {@code pandas.read_parquet} with pyarrow and R's {@code arrow::read_parquet} call, finds in
 * our tables what the reports say. Those two languages cannot be had everywhere; this reader can, by way of Java.
 */
class ArrowReadsTablesTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheTables() throws Exception {
        DatasetTables.make(folder, "cells.parquet", "wide.parquet");
    }

    @Test
    void theLongFormGivesTheLinesOfTheRecipes() throws Exception {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Map<String, String> row : rows("cells.parquet")) {
            if (row.get("table").equals("applications")
                    && row.get("column").equals("total")
                    && row.get("state").equals("number")) {
                sums.merge(row.get("year") + "," + row.get("row"), Long.valueOf(row.get("value")), Long::sum);
            }
        }

        assertThat(DatasetTables.lines(sums.entrySet().stream().map(sum -> sum.getKey() + "," + sum.getValue())))
                .isEqualTo(DatasetTables.outcomes());
    }

    @Test
    void theLongFormHasEveryCellOfEveryReportInOrder() throws Exception {
        List<String> read = rows("cells.parquet").stream()
                .filter(row -> row.get("state").equals("number") && row.get("value") != null)
                .map(row -> row.get("organ") + " " + row.get("table") + "." + row.get("row") + "." + row.get("column") + " "
                        + row.get("value"))
                .toList();

        List<String> written = DatasetTables.REPORTS.stream()
                .flatMap(report -> report.figures().list().stream()
                        .filter(figure -> figure.entry() instanceof Entry.Count)
                        .map(figure -> report.organ().name() + " " + figure.cell().path() + " "
                                + ((Entry.Count) figure.entry()).value()))
                .toList();
        assertThat(read).containsExactlyElementsOf(written).hasSizeGreaterThan(9_000);
    }

    @Test
    void theWideFormHasARowForEachReport() throws Exception {
        List<Map<String, String>> rows = rows("wide.parquet");

        assertThat(rows).hasSameSizeAs(DatasetTables.REPORTS);
        for (int i = 0; i < rows.size(); i++) {
            Report report = DatasetTables.REPORTS.get(i);
            Map<String, String> row = rows.get(i);
            assertThat(row).containsEntry("organ", report.organ().name());
            report.figures().list().stream()
                    .filter(figure -> figure.entry() instanceof Entry.Count)
                    .forEach(figure -> assertThat(row)
                            .containsEntry(
                                    figure.cell().path(),
                                    String.valueOf(((Entry.Count) figure.entry()).value())));
        }
    }

    /** Each row as its columns' names and values; {@code null} where a column is. */
    private static List<Map<String, String>> rows(String table) throws Exception {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var allocator = new RootAllocator();
                var factory = new FileSystemDatasetFactory(
                        allocator,
                        NativeMemoryPool.getDefault(),
                        FileFormat.PARQUET,
                        folder.resolve(table).toUri().toString());
                var dataset = factory.finish();
                var scanner = dataset.newScan(new ScanOptions(32_768));
                var reader = scanner.scanBatches()) {
            while (reader.loadNextBatch()) {
                VectorSchemaRoot batch = reader.getVectorSchemaRoot();
                for (int i = 0; i < batch.getRowCount(); i++) {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (FieldVector column : batch.getFieldVectors()) {
                        Object value = column.getObject(i);
                        row.put(column.getName(), value == null ? null : value.toString());
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
