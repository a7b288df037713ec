package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tables of fifty reports, made by the command as a stranger would make them, and what the recipes must answer from them. */
final class DatasetTables {

    static final List<Report> REPORTS =
            ReportGenerator.seeded(1).withoutNarrative().reports().limit(50).toList();

    private DatasetTables() {}

    /** @param tables names of files by whose endings the command tells their format; those that begin with wide take that shape */
    static void make(Path folder, String... tables) throws IOException, InterruptedException {
        Path reports = folder.resolve("reports.ndjson");
        Files.write(reports, REPORTS.stream().map(ReportJson.strict()::write).toList());
        for (String table : tables) {
            String shape = table.startsWith("wide") ? "wide" : "long";
            assertThat(run(List.of(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Main.class.getName(),
                            "dataset",
                            "--shape",
                            shape,
                            "--output",
                            folder.resolve(table).toString(),
                            reports.toString())))
                    .isEmpty();
        }
    }

    /** The applications of each year by outcome, worked out from the reports themselves. */
    static String outcomes() {
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
    static String lines(Stream<String> lines) {
        return String.join("\n", lines.sorted().toList());
    }

    static String run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        return printed;
    }
}
