package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Years;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages on this module show is what there is. */
class ReadmeTest {

    private static final Path SOURCE = Path.of("src/test/java/io/github/gongkai/spark/ReadmeTest.java");

    @TempDir
    private Path written;

    @Test
    void theProgramOfTheReadmeRuns() throws IOException {
        SparkSession spark = LocalSpark.session();
        String folder = "../examples/reports";
        String table = written.resolve("rows").toString();
        // program
        Reports reports = Reports.ofFiles(spark, folder);
        reports.rows().write().parquet(table);

        Reports stored = Reports.of(spark.read().parquet(table).as(InputRow.encoder()));
        Dataset<OutcomeRow> outcomes = stored.check(Rules.standard().without("cell-complete"));
        Dataset<OutcomeRow> years = stored.compareYears(Years.rules());
        Dataset<Row> errors = outcomes.filter(col("outcome")
                        .equalTo(OutcomeRow.FINDING)
                        .and(col("severity").equalTo("error")))
                .groupBy("rule")
                .count();
        // end of program

        assertThat(errors.collectAsList()).isNotEmpty();
        assertThat(years.collectAsList()).isNotEmpty();
        String shown = compact(between(Files.readString(Path.of("README.md")), "```java\n", "```"));
        String run = compact(between(Files.readString(SOURCE), "        // program\n", "        // end of program"));
        assertThat(shown).isEqualTo(run);
    }

    private static String between(String text, String start, String end) {
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String compact(String code) {
        return code.replaceAll("\\s+", "");
    }

    @Test
    void thePageListsTheColumnsOfEveryTable() throws IOException {
        String page = Files.readString(Path.of("../docs/spark.md"));
        Map<String, StructType> tables = Map.of(
                "rows", InputRow.encoder().schema(),
                "outcomes", OutcomeRow.encoder().schema(),
                "cells", CellRow.encoder().schema(),
                "remarks", RemarkRow.encoder().schema());

        tables.forEach((name, schema) -> assertThat(page)
                .as("write this into docs/spark.md")
                .contains("| `" + name + "` | " + columns(schema) + " |"));
    }

    private static String columns(StructType schema) {
        List<String> columns = new ArrayList<>();
        for (StructField field : schema.fields()) {
            columns.add("`" + field.name() + "` " + type(field));
        }
        return columns.stream().collect(Collectors.joining(", "));
    }

    private static String type(StructField field) {
        return field.dataType().simpleString().replaceAll("struct<.*>>", "remark>");
    }
}
