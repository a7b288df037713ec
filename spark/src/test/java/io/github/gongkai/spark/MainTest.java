package io.github.gongkai.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void sparkIsThere() {
        LocalSpark.session();
    }

    private String lines() throws IOException {
        List<Report> reports = new ArrayList<>();
        for (int year = 2022; year <= 2024; year++) {
            reports.add(report("某县人民政府", year));
            reports.add(report("某县民政局", year));
        }
        Path file = Ndjson.write(folder.resolve("reports.ndjson"), reports).file();
        Files.writeString(file, Files.readString(file) + "\n{\"organ\":\n");
        return file.toString();
    }

    private static Report report(String organ, int year) {
        return ReportGenerator.seeded(year).year(year).flawed(1).report().toBuilder()
                .organ(Organ.of(organ))
                .build();
    }

    private Dataset<Row> table(String name) {
        return LocalSpark.session()
                .read()
                .parquet(folder.resolve("out").resolve(name).toString());
    }

    @Test
    void severalTablesAreMadeInOneRun() throws IOException {
        Path members =
                Files.writeString(folder.resolve("members.csv"), "aggregate,member\n某县人民政府,某县民政局\n某县人民政府,某县教育局\n");

        int status = Main.run(
                "--from=lines",
                "--what=rows,findings,cells,wide,unreadable,years,rollup",
                "--members=" + members,
                "--complete",
                "--output=" + folder.resolve("out"),
                lines());

        assertThat(status).isZero();
        assertThat(table("rows").count()).isEqualTo(7);
        assertThat(table("cells").count()).isEqualTo(6 * 200);
        assertThat(table("wide").count()).isEqualTo(6);
        assertThat(table("wide").columns()).contains("applications.granted.naturalPerson");
        assertThat(table("unreadable")
                        .select("path")
                        .as(org.apache.spark.sql.Encoders.STRING())
                        .collectAsList())
                .singleElement()
                .asString()
                .endsWith("reports.ndjson:7");
        assertThat(table("findings").select("outcome").distinct().count()).isEqualTo(1);
        assertThat(table("years").count()).isPositive();
        assertThat(table("rollup").filter("rule = 'rollup-missing'").count()).isEqualTo(3);
    }

    @Test
    void rowsOfKilobytesAreTakenAFewAtOnceUnlessTheSessionSaysHowMany() throws IOException {
        RuntimeConfig settings = LocalSpark.session().conf();
        settings.unset("spark.sql.parquet.columnarReaderBatchSize");
        settings.set("spark.sql.inMemoryColumnarStorage.batchSize", 77);

        Main.run("--from=lines", "--what=findings", "--output=" + folder.resolve("out"), lines());

        assertThat(settings.get("spark.sql.parquet.columnarReaderBatchSize")).isEqualTo("256");
        assertThat(settings.get("spark.sql.inMemoryColumnarStorage.batchSize")).isEqualTo("77");
        settings.unset("spark.sql.inMemoryColumnarStorage.batchSize");
    }

    @Test
    void theRowsWrittenOnceGiveTheSameFindings() throws IOException {
        String out = folder.resolve("out").toString();
        String again = folder.resolve("again").toString();
        Main.run("--from=lines", "--what=rows,findings", "--output=" + out, lines());

        int status = Main.run("--from=rows", "--what=findings", "--output=" + again, out + "/rows");

        assertThat(status).isZero();
        Dataset<Row> findings = LocalSpark.session().read().parquet(again + "/findings");
        assertThat(findings.collectAsList())
                .containsExactlyInAnyOrderElementsOf(table("findings").collectAsList())
                .isNotEmpty();
    }

    @Test
    void whatIsThereIsNotWrittenOver() throws IOException {
        Files.createDirectories(folder.resolve("out/findings"));

        int status = Main.run("--from=lines", "--what=findings", "--output=" + folder.resolve("out"), lines());

        assertThat(status).isEqualTo(2);
        assertThat(folder.resolve("out/findings")).isEmptyDirectory();
    }

    @Test
    void wrongUseIsToldBeforeAnyWork() {
        assertThat(Main.run("--from=lines", "--what=rollup", "--output=x", "none.ndjson"))
                .isEqualTo(2);
        assertThat(Main.run("--from=lines", "--what=findings", "--only=no-such-rule", "--output=x", "none.ndjson"))
                .isEqualTo(2);
        assertThat(Main.run("--what=findings")).isEqualTo(2);
    }
}
