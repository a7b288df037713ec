package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The recipes of the guide for tables of many reports, run where their programs are installed; all give the same lines. */
class TableRecipesTest {

    @TempDir
    private static Path folder;

    @BeforeAll
    static void makeTheTables() throws IOException, InterruptedException {
        DatasetTables.make(folder, "cells.parquet", "cells.csv");
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

        assertThat(DatasetTables.lines(rows.stream())).isEqualTo(DatasetTables.outcomes());
    }

    @ParameterizedTest
    @CsvSource({"cells.csv,     import pandas", "cells.parquet, 'import pandas, pyarrow'"})
    void pandasReadsThem(String table, String needed) throws IOException, InterruptedException {
        String python = Stream.of("python3", "/usr/bin/python3")
                .filter(program -> works(program, "-c", needed))
                .findFirst()
                .orElse("");
        assumeInstalled("a python3 that can " + needed, !python.isEmpty());

        assertThat(DatasetTables.lines(DatasetTables.run(List.of(
                                python,
                                "dataset/outcomes.py",
                                folder.resolve(table).toString()))
                        .lines()))
                .isEqualTo(DatasetTables.outcomes());
    }

    @ParameterizedTest
    @CsvSource({"cells.csv, stats", "cells.parquet, arrow"})
    void rReadsThem(String table, String needed) throws IOException, InterruptedException {
        assumeInstalled("Rscript with " + needed, works("Rscript", "-e", "library(" + needed + ")"));

        assertThat(DatasetTables.lines(DatasetTables.run(List.of(
                                "Rscript",
                                "dataset/outcomes.R",
                                folder.resolve(table).toString()))
                        .lines()))
                .isEqualTo(DatasetTables.outcomes());
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
}
