package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JointCommandsTest {

    @TempDir
    private Path folder;

    private static Report report(String organ, int year, long carriedIn, long carriedForward) {
        long answered = 3 + carriedIn - carriedForward;
        return Report.builder()
                .organ(Organ.of(organ))
                .year(year)
                .figures(Figures.builder(Edition.STANDARD_2021)
                        .row(ApplicationRow.NEWLY_RECEIVED, 3, 0, 0, 0, 0, 0, 3)
                        .row(ApplicationRow.CARRIED_IN, carriedIn, 0, 0, 0, 0, 0, carriedIn)
                        .row(ApplicationRow.GRANTED, answered, 0, 0, 0, 0, 0, answered)
                        .row(ApplicationRow.OUTCOME_TOTAL, answered, 0, 0, 0, 0, 0, answered)
                        .row(ApplicationRow.CARRIED_FORWARD, carriedForward, 0, 0, 0, 0, 0, carriedForward)
                        .zeroElsewhere()
                        .build())
                .build();
    }

    private Path file(Report report) throws IOException {
        Path file = folder.resolve(report.organ().name() + report.year() + ".json");
        return Files.writeString(file, Samples.json(report));
    }

    @Test
    void twoYearsThatFitGiveStatusZeroAndAreShownSideBySide() throws IOException {
        CommandRun run = CommandRun.of("compare", file(report("甲局", 2023, 0, 2)), file(report("甲局", 2024, 2, 0)));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("没有发现问题", "2023  2024", "四、结转下年度继续办理 › 总计");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aBreakBetweenTwoYearsIsFoundWithBothValuesAndBothFiles() throws IOException {
        Path earlier = file(report("甲局", 2023, 0, 2));
        Path later = file(report("甲局", 2024, 1, 0));

        CommandRun run = CommandRun.of("compare", "--format", "json", later, earlier);
        JsonNode finding = new ObjectMapper().readTree(run.out()).at("/findings/0");

        assertThat(run.status()).isEqualTo(1);
        assertThat(finding.at("/rule").asText()).isEqualTo("carry-over");
        assertThat(finding.at("/values/0/path").asText()).isEqualTo(earlier.toString());
        assertThat(finding.at("/values/0/found").asText()).isEqualTo("2");
        assertThat(finding.at("/values/1/path").asText()).isEqualTo(later.toString());
        assertThat(finding.at("/values/1/found").asText()).isEqualTo("1");
    }

    @Test
    void reportsThatDoNotBelongTogetherAreWrongUse() throws IOException {
        Path mine = file(report("甲局", 2023, 0, 2));
        Path other = file(report("乙局", 2024, 2, 0));

        CommandRun run = CommandRun.of("compare", mine, other);

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("甲局", "乙局");
        assertThat(CommandRun.of("compare", "--renamed", mine, other).status()).isZero();
        assertThat(CommandRun.of("compare", mine).status()).isEqualTo(2);
    }

    @Test
    void whatCannotBeReadIsNamedAndTheRestIsCompared() throws IOException {
        CommandRun run = CommandRun.of(
                "compare",
                file(report("甲局", 2023, 0, 2)),
                file(report("甲局", 2024, 2, 0)),
                folder.resolve("nowhere.txt"));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("2023  2024");
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void aGovernmentIsHeldAgainstItsMembers() throws IOException {
        Path county = file(report("甲县", 2024, 0, 0).toBuilder()
                .figures(report("甲县", 2024, 0, 0).figures().toBuilder()
                        .set(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON, 6)
                        .build())
                .build());
        Path one = file(report("甲县一局", 2024, 0, 0));
        Path two = file(report("甲县二局", 2024, 0, 0));

        CommandRun run = CommandRun.of("rollup", "--complete", "--fail-on", "warning", county, one, two);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("rollup").doesNotContain("新收政府信息公开申请数量 › 自然人：");
        assertThat(CommandRun.of("rollup", "--expect", "甲县三局", county, one).out())
                .contains("rollup-missing", "甲县三局");
    }

    @Test
    void checkHoldsAReportAgainstThatOfTheYearBefore() throws IOException {
        Path earlier = file(report("甲局", 2023, 0, 2));
        Path later = file(report("甲局", 2024, 1, 0));
        Path other = file(report("乙局", 2024, 1, 0));

        assertThat(CommandRun.of("check", "--previous", earlier, later).out()).contains("错误 carry-over");
        assertThat(CommandRun.of("check", "--previous", earlier, other))
                .satisfies(run -> assertThat(run.out()).doesNotContain("carry-over"))
                .satisfies(run ->
                        assertThat(run.err().lines()).singleElement().asString().contains("乙局 2024"));
        assertThat(CommandRun.of("check", "--previous", folder.resolve("no.txt"), later)
                        .status())
                .isEqualTo(3);
    }
}
