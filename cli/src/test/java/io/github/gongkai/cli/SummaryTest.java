package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SummaryTest {

    @TempDir
    private Path folder;

    private static Report report(Report like, String organ, int year) {
        return like.toBuilder().organ(Organ.of(organ)).year(year).build();
    }

    private Path lines(Report... reports) throws IOException {
        return Files.writeString(
                folder.resolve("all.ndjson"),
                Stream.of(reports).map(Samples::json).collect(Collectors.joining("\n")));
    }

    private Path threeReports() throws IOException {
        return lines(
                report(Samples.wrong(), "甲县民政局", 2024),
                report(Samples.clean(), "甲县民政局", 2023),
                report(Samples.withBlanks(2), "乙县民政局", 2024));
    }

    private static final String[] ARITHMETIC = {"--only", "applications-balance,applications-row-total,cell-complete"};

    @Test
    void severalReportsAreSummedUpByRuleByYearAndByOrgan() throws IOException {
        CommandRun run = CommandRun.of("check", ARITHMETIC[0], ARITHMETIC[1], "--lang", "en", threeReports());

        assertThat(run.out()).endsWith("""
                rule                    error  warning  notice  reports
                cell-complete               0        2       0        1
                applications-balance        1        0       0        1
                applications-row-total      1        0       0        1

                year  error  warning  notice  reports  without a finding
                2023      0        0       0        1                  1
                2024      2        2       0        2                  0

                organs with the most findings  error  warning  notice
                甲县民政局                         2        0       0
                乙县民政局                         0        2       0

                reports 3, without a finding 1; errors 2, warnings 2, notices 0; not assessable 0; unreadable 0
                """);
    }

    @Test
    void theSummaryInJsonHoldsTheSameForPrograms() throws IOException {
        CommandRun run = CommandRun.of("check", ARITHMETIC[0], ARITHMETIC[1], "--format", "json", threeReports());

        JsonNode summary = new ObjectMapper().readTree(run.out()).at("/summary");
        assertThat(summary.at("/files").asInt()).isEqualTo(1);
        assertThat(summary.at("/byRule")).hasSize(3);
        assertThat(summary.at("/byRule/0"))
                .hasToString(
                        "{\"rule\":\"applications-balance\",\"reports\":1,\"error\":1,\"warning\":0,\"notice\":0}");
        assertThat(summary.at("/byYear/0"))
                .hasToString(
                        "{\"year\":2023,\"reports\":1,\"withoutFinding\":1,\"error\":0,\"warning\":0,\"notice\":0}");
        assertThat(summary.at("/byOrgan/1"))
                .hasToString(
                        "{\"organ\":\"甲县民政局\",\"years\":[{\"year\":2023,\"reports\":1,\"error\":0,\"warning\":0,\"notice\":0},"
                                + "{\"year\":2024,\"reports\":1,\"error\":2,\"warning\":0,\"notice\":0}]}");
        assertThat(summary.at("/notReported")).isEmpty();
    }

    @Test
    void whoHasNotReportedIsNamed() throws IOException {
        Path list = Files.writeString(
                folder.resolve("organs.txt"), "\uFEFF# 名单\n甲县民政局\n乙县民政局,2023\n乙县民政局\t2024\n\n丙县民政局\n");

        CommandRun run = CommandRun.of("check", "--expect", list, threeReports());

        assertThat(run.out()).contains("没有年报：丙县民政局\n没有年报：乙县民政局 2023\n").doesNotContain("没有年报：甲", "没有年报：乙县民政局 2024");
    }

    @Test
    void theYearsOfTheListAreThoseAskedForAndOldListsAreReadAsWell() throws IOException {
        Path list = folder.resolve("organs.txt");
        Files.write(list, "甲县民政局\n".getBytes(Charset.forName("GBK")));

        CommandRun run = CommandRun.of(
                "check", "--lang", "en", "--expect", list, "--expect-year", "2022,2023,2024", threeReports());

        assertThat(run.out()).contains("has not reported: 甲县民政局 2022\n").doesNotContain("2023\nhas", "2024\nhas");
        assertThat(CommandRun.of("check", "--lang", "en", "--expect", list, threeReports())
                        .out())
                .contains("every organ of the list has reported");
    }

    @Test
    void ofALongListOfThoseMissingAFewAreShownUnlessAllAreWanted() throws IOException {
        Path list = Files.writeString(
                folder.resolve("organs.txt"),
                IntStream.range(0, 50).mapToObj(i -> "第" + i + "局").collect(Collectors.joining("\n")));

        assertThat(CommandRun.of("check", "--expect", list, threeReports()).out())
                .contains("另有 30 个（--all 全部列出）");
        assertThat(CommandRun.of("check", "--all", "--expect", list, threeReports())
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("没有年报：")))
                .hasSize(50);
    }

    @Test
    void aListThatIsNotThereIsWrongUse() throws IOException {
        CommandRun run = CommandRun.of("check", "--expect", folder.resolve("none.txt"), threeReports());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void manyMoreOrgansThanAreHeldInMemoryAreCountedOneByOne() throws IOException {
        try (Spool rows = new Spool()) {
            Ledger ledger = new Ledger(rows);
            for (int i = 0; i < 70_000; i++) {
                ledger.expect("第" + i * 7919L % 35_000 + "局", 2020 + i % 3);
            }
            long[] count = {0, 0};
            ledger.each(organ -> {
                count[0]++;
                count[1] += organ.missing().size();
            });
            assertThat(count).containsExactly(35_000, 70_000);
        }
    }

    /** The lines come so slowly that there is something to show. */
    @Test
    void aTerminalSeesHowFarTheRunIsAndAPipeDoesNot() {
        byte[] lines = (Samples.json(Samples.wrong()) + "\n").repeat(120).getBytes(StandardCharsets.UTF_8);
        InputStream slow = new java.io.ByteArrayInputStream(lines) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                try {
                    Thread.sleep(100);
                } catch (InterruptedException ended) {
                    Thread.currentThread().interrupt();
                }
                return super.read(bytes, offset, Math.min(length, lines.length / 15));
            }
        };

        CommandRun run = CommandRun.of(Terminal.PIPE, new Terminal(true, 80), slow, "check", "--lang", "en", "-");

        assertThat(run.err()).contains("\r\u001b[K").containsPattern("\\d+ reports, \\d+ a second, problems \\d+");
        assertThat(run.err()).endsWith("\r\u001b[K");
        assertThat(CommandRun.withInput(lines, "check", "-").err()).isEmpty();
    }
}
