package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckTest {

    private static final List<Report> REPORTS = LongStream.range(0, 200)
            .mapToObj(seed -> seed % 3 == 0
                    ? ReportGenerator.seeded(seed).report()
                    : ReportGenerator.seeded(seed).flawed((int) seed % 5 + 1).report())
            .toList();

    @TempDir
    private Path folder;

    @Test
    void theOutcomesOfLinesAreThoseOfTheSameReportsHere() throws IOException {
        Ndjson lines = Ndjson.write(folder.resolve("reports.ndjson"), REPORTS);

        List<OutcomeRow> outcomes = lines.onSpark().check(Rules.standard()).collectAsList();

        List<OutcomeRow> expected = lines.inputs().stream()
                .flatMap(input ->
                        Outcomes.of(Rules.standard().check(input.report().orElseThrow()), input))
                .toList();
        assertThat(outcomes).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(outcomes).hasSizeGreaterThan(500);
    }

    @Test
    void whatCannotBeReadIsARowThatSaysWhyAndTheRestIsRead() throws IOException {
        Path good = Path.of("../examples/reports/new-district-2025.txt").toRealPath();
        Files.copy(good, folder.resolve("good.txt"));
        Files.write(folder.resolve("empty.html"), new byte[0]);
        Files.write(folder.resolve("noise.pdf"), new byte[] {0, 1, 2, 3, 0, 1, 2, 3});
        Files.copy(good, folder.resolve(".hidden.txt"));
        Files.copy(good, Files.createDirectory(folder.resolve("_temporary")).resolve("half.txt"));
        Files.copy(good, Files.createDirectories(folder.resolve("deep/down")).resolve("good.txt"));

        List<InputRow> rows = Reports.ofFiles(LocalSpark.session(), folder.toString(), folder + "/none.txt")
                .rows()
                .collectAsList();

        assertThat(rows)
                .extracting(row -> name(row.path()), row -> row.report() != null, row -> refusals(row))
                .containsExactlyInAnyOrder(
                        tuple("good.txt", true, ""),
                        tuple("good.txt", true, ""),
                        tuple("empty.html", false, "empty-file"),
                        tuple("noise.pdf", false, "unsupported-format"),
                        tuple("none.txt", false, "io"));
    }

    @Test
    void aFindingInADocumentSaysWhereItStands() {
        Reports reports = Reports.ofFiles(LocalSpark.session(), "../examples/reports/new-district-2025.txt");

        List<OutcomeRow> findings = reports.check(Rules.standard().only("applications-balance"))
                .filter(col("outcome").equalTo(OutcomeRow.FINDING))
                .collectAsList();
        List<OutcomeRow> again = Reports.of(reports.rows())
                .check(Rules.standard().only("applications-balance"))
                .filter(col("outcome").equalTo(OutcomeRow.FINDING))
                .collectAsList();

        assertThat(findings).extracting(OutcomeRow::source).contains("line 31, column 18", "line 31, column 29");
        assertThat(again).containsExactlyInAnyOrderElementsOf(findings);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String refusals(InputRow row) {
        return row.remarks().stream()
                .filter(RemarkRow::refusal)
                .map(RemarkRow::code)
                .collect(Collectors.joining(" "));
    }
}
