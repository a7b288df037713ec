package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Report;
import io.github.gongkai.cli.Main;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes of the guide for tables of many reports, run where their programs are installed; all give the same lines. */
class TableRecipesTest {

    private static final List<Report> REPORTS =
            ReportGenerator.seeded(1).withoutNarrative().reports().limit(50).toList();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheTables() throws IOException, InterruptedException {
        Path reports = folder.resolve("reports.ndjson");
        Files.write(reports, REPORTS.stream().map(ReportJson.strict()::write).toList());
        for (String table : List.of("cells.parquet", "cells.csv")) {
            assertThat(run(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "dataset",
                            "--output",
                            folder.resolve(table).toString(),
                            reports.toString())))
                    .isEmpty();
        }
    }

    /** What the recipes answer, worked out from the reports themselves. */
    private static String expected() {
        SortedMap<String, Long> sums = new TreeMap<>();
        for (Report report : REPORTS) {
            for (ApplicationRow row : ApplicationRow.values()) {
                if (row.editions().contains(report.edition())) {
                    long cases = report.count(row, ApplicantColumn.TOTAL).orElseThrow();
                    sums.merge(report.year() + "," + row.id(), cases, Long::sum);
                }
            }
        }
        return lines(sums.entrySet().stream().map(sum -> sum.getKey() + "," + sum.getValue()));
    }

    /** In the order of their bytes, which not every program sorts by. */
    private static String lines(Stream<String> lines) {
        return String.join("\n", lines.sorted().toList());
    }

    @Test
    void duckDbReadsParquet() throws IOException, SQLException {
        String query = Files.readString(Path.of("dataset/outcomes.sql"))
                .replace("'cells.parquet'", "'" + folder.resolve("cells.parquet") + "'");
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1) + "," + result.getString(2) + "," + result.getString(3));
            }
        }

        assertThat(lines(rows.stream())).isEqualTo(expected());
    }

    @ParameterizedTest
    @CsvSource({"cells.csv,     import pandas", "cells.parquet, 'import pandas, pyarrow'"})
    void pandasReadsThem(String table, String needed) throws IOException, InterruptedException {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(program -> works(program, "-c", needed))
                .findFirst()
                .orElse("");
        assumeInstalled("a python3 that can " + needed, !python.isEmpty());

        assertThat(lines(run(List.of(
                                python,
                                "dataset/outcomes.py",
                                folder.resolve(table).toString()))
                        .lines()))
                .isEqualTo(expected());
    }

    @ParameterizedTest
    @CsvSource({"cells.csv, stats", "cells.parquet, arrow"})
    void rReadsThem(String table, String needed) throws IOException, InterruptedException {
        assumeInstalled("Rscript with " + needed, works("Rscript", "-e", "library(" + needed + ")"));

        assertThat(lines(run(List.of(
                                "Rscript",
                                "dataset/outcomes.R",
                                folder.resolve(table).toString()))
                        .lines()))
                .isEqualTo(expected());
    }

    private static void assumeInstalled(String what, boolean installed) {
        if (!installed) {
            System.out.println("Skipped, as it is not installed: " + what);
        }
        assumeThat(installed).as(what).isTrue();
    }

    private static boolean works(String... command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notInstalled) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
