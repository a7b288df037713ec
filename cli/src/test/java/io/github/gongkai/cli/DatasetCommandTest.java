package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Entry;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatasetCommandTest {

    private static final List<Report> REPORTS = Stream.concat(
                    ReportGenerator.seeded(1).reports().limit(40),
                    Stream.of(
                            Samples.wrong(),
                            Samples.withBlanks(3),
                            Samples.changed(figures -> figures.setAt(30, Entry.of("=约3件,\"多\"")))))
            .toList();

    @TempDir
    private Path folder;

    private Path lines(List<Report> reports) throws IOException {
        return Files.writeString(
                folder.resolve("all.ndjson"),
                reports.stream().map(Samples::json).collect(Collectors.joining("\n")));
    }

    private Path dataset(String name, Object... options) throws IOException {
        Path output = folder.resolve(name);
        List<Object> arguments = new ArrayList<>(List.of("dataset", "--output", output));
        arguments.addAll(List.of(options));
        arguments.add(lines(REPORTS));
        CommandRun run = CommandRun.of(arguments.toArray());
        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        return output;
    }

    /** What DuckDB answers, row by row, values parted by a bar. */
    private static List<String> ask(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(result.getObject(i)));
                }
                rows.add(String.join("|", row));
            }
            return rows;
        }
    }

    private static long countOfCells() {
        return REPORTS.stream()
                .mapToLong(report -> report.edition().cells().size())
                .sum();
    }

    private static long sumOfCounts() {
        return REPORTS.stream()
                .flatMap(report -> report.figures().list().stream())
                .filter(figure -> figure.entry() instanceof Entry.Count)
                .mapToLong(figure -> ((Entry.Count) figure.entry()).value())
                .sum();
    }

    private static BigDecimal sumOfDecimals() {
        return REPORTS.stream()
                .flatMap(report -> report.figures().list().stream())
                .filter(figure -> figure.entry() instanceof Entry.Decimal)
                .map(figure -> ((Entry.Decimal) figure.entry()).value())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @ParameterizedTest
    @ValueSource(strings = {"long.parquet", "long.csv", "long.ndjson"})
    void theLongTableHoldsEveryCellOnceAndADatabaseReadsIt(String name) throws Exception {
        Path table = dataset(name);

        assertThat(ask(
                        "select count(*), sum(value), count(*) filter (state = 'blank'), count(*) filter (state = 'text')"
                                + " from '" + table + "'"))
                .containsExactly(countOfCells() + "|" + sumOfCounts() + "|3|1");
        assertThat(new BigDecimal(ask("select sum(amount::decimal(38, 10)) from '" + table + "'")
                        .get(0)))
                .isEqualByComparingTo(sumOfDecimals());
    }

    @Test
    void allThreeFormatsHoldTheSame() throws Exception {
        Path parquet = dataset("a.parquet");
        Path csv = dataset("a.csv");
        Path ndjson = dataset("a.ndjson");
        String columns =
                "organ, kind, year, edition, \"table\", \"row\", \"column\", value, amount::decimal(38, 10), unit, state, source";

        List<String> rows = ask("select " + columns + " from '" + parquet + "'");

        assertThat(rows).hasSize((int) countOfCells());
        assertThat(ask("select " + columns + " from '" + csv + "'")).isEqualTo(rows);
        assertThat(ask("select " + columns + " from '" + ndjson + "'")).isEqualTo(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"wide.parquet", "wide.csv", "wide.ndjson"})
    void theWideTableHoldsOneRowAReport(String name) throws Exception {
        Path table = dataset(name, "--shape", "wide");
        long received = REPORTS.stream()
                .mapToLong(report -> report.count(
                                io.github.gongkai.ApplicationRow.NEWLY_RECEIVED,
                                io.github.gongkai.ApplicantColumn.TOTAL)
                        .orElse(0))
                .sum();

        assertThat(ask("select count(*), sum(\"applications.newlyReceived.total\"), sum(blankCells) from '" + table
                        + "'"))
                .containsExactly(REPORTS.size() + "|" + received + "|3");
        assertThat(ask("select textCells from '" + table + "' where textCells like '%约3件%'"))
                .hasSize(1)
                .allMatch(cells -> cells.endsWith("==约3件,\"多\""));
    }

    @Test
    void theFindingsAreATableOfTheirOwn() throws Exception {
        Path findings = folder.resolve("findings.parquet");
        dataset("x.csv", "--findings", findings, "--only", "applications-balance,applications-row-total");

        assertThat(ask("select rule, severity, waived, year, cells like '%outcomeTotal%' from '" + findings + "'"))
                .contains("applications-balance|error|false|2024|true", "applications-row-total|error|false|2024|true");
    }

    @Test
    void whatASpreadsheetWouldExecuteIsNeutralisedAndNumbersAreNot() throws Exception {
        String csv = Files.readString(dataset("x.csv"));

        assertThat(csv.lines().filter(line -> line.contains("约3件")))
                .singleElement()
                .asString()
                .contains(",text,\"'=约3件,\"\"多\"\"\",");
        assertThat(CsvRows.harmless("-5")).isEqualTo("'-5");
        assertThat(CsvRows.harmless(" @x")).isEqualTo("' @x");
        assertThat(CsvRows.harmless("＝x")).isEqualTo("'＝x");
        assertThat(CsvRows.harmless("某局=")).isEqualTo("某局=");
        assertThat(csv).contains("\r\n").doesNotContain("\n\n");
        List<Report> falling = List.of(ReportGenerator.seeded(3)
                .edition(io.github.gongkai.Edition.TRIAL_2019)
                .report());
        assertThat(CommandRun.of("dataset", "--output", folder.resolve("y.csv"), lines(falling))
                        .status())
                .isZero();
        assertThat(ask("select min(value) >= -30 from '" + folder.resolve("y.csv") + "' where \"column\" = 'change'"))
                .containsExactly("true");
    }

    @Test
    void aByteOrderMarkComesOnRequest() throws IOException {
        assertThat(Files.readString(dataset("x.csv", "--bom"))).startsWith("\uFEFForgan,");
        assertThat(Files.readString(dataset("y.csv"))).startsWith("organ,");
    }

    @Test
    void hostileNamesStayText() throws Exception {
        List<Report> reports = List.of(Samples.clean().toBuilder()
                .organ(Organ.of("\"某\",局\r\n=cmd|' /C calc'!A0"))
                .build());
        for (String name : List.of("h.csv", "h.ndjson", "h.parquet")) {
            Path output = folder.resolve(name);
            assertThat(CommandRun.of("dataset", "--output", output, lines(reports))
                            .status())
                    .isZero();
            assertThat(ask("select distinct organ from '" + output + "'"))
                    .containsExactly("\"某\",局\r\n=cmd|' /C calc'!A0");
        }
    }

    @Test
    void anUnknownEndingOrNoOutputIsWrongUse() throws IOException {
        Path lines = lines(REPORTS);

        for (CommandRun run : List.of(
                CommandRun.of("dataset", lines),
                CommandRun.of("dataset", "--output", folder.resolve("x.xls"), lines),
                CommandRun.of("dataset", "--output", folder.resolve("x.csv"), "--findings", folder.resolve("y"), lines),
                CommandRun.of(
                        "dataset", "--resume", folder.resolve("s"), "--output", folder.resolve("x.parquet"), lines))) {
            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err().lines()).hasSize(1);
        }
        assertThat(folder.toFile().list()).containsExactly("all.ndjson");
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsInTheTable() throws Exception {
        Path output = folder.resolve("x.parquet");
        Path broken = Files.writeString(folder.resolve("broken.json"), "{");

        CommandRun run = CommandRun.of("dataset", "--output", output, broken, lines(REPORTS));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(ask("select count(distinct source) from '" + output + "'")).containsExactly("" + REPORTS.size());
    }

    @Test
    void theCodeBookNamesEveryColumnInBothLanguages() throws Exception {
        Path book = folder.resolve("book.csv");
        Path table = dataset("x.csv", "--shape", "wide", "--codebook", book);

        List<String> columns = ask("select column_name from (describe select * from '" + table + "')");
        List<String> described = ask("select \"column\" from '" + book
                + "' where \"table\" = 'wide' and \"中文\" is not null and \"English\" is not null");

        assertThat(described).containsExactlyElementsOf(columns);
        assertThat(ask("select unit, editions from '" + book
                        + "' where \"column\" = 'proactiveDisclosure.fees.amount'"))
                .containsExactly("万元 10,000 yuan|STANDARD_2021");
    }

    @Test
    void everyRowOfNdjsonIsAnObjectWithEveryColumn() throws IOException {
        JsonNode row = new ObjectMapper()
                .readTree(Files.readAllLines(dataset("x.ndjson")).get(0));

        assertThat(row.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        DataTable.LONG.columns().stream().map(DataColumn::name).toList());
    }
}
