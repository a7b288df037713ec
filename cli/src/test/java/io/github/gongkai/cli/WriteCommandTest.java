package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import io.github.gongkai.documents.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteCommandTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.docx", "a.html", "a.HTM", "a.xlsx"})
    void aReportIsWrittenAsTheEndingSaysAndReadBack(String name) throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), Samples.json(Samples.wrong()));
        Path output = folder.resolve(name);

        CommandRun run = CommandRun.of("write", report, "--output", output);

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        Report read = ReportReader.standard().read(output).report().orElseThrow();
        assertThat(read.figures()).isEqualTo(Samples.wrong().figures());
        assertThat(read.organ().name()).isEqualTo(Samples.wrong().organ().name());
    }

    @Test
    void whatTheFileCannotHoldIsToldOneALine() throws IOException {
        Report unusual = Samples.clean().toBuilder()
                .organ(Organ.of("第2号机关", OrganKind.TOWNSHIP_GOVERNMENT))
                .build();
        Path report = Files.writeString(folder.resolve("report.json"), Samples.json(unusual));

        CommandRun run = CommandRun.of("write", report, "--output", folder.resolve("a.html"), "--lang", "en");

        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.err().lines())
                .anyMatch(line ->
                        line.startsWith("gongkai: " + folder.resolve("a.html") + ": organ.kind: the report holds"))
                .anyMatch(line -> line.contains("organ.name: the report holds \"第2号机关\""));
    }

    @Test
    void theBlankFormTakesItsEditionFromTheYear() throws IOException {
        Path output = folder.resolve("blank.html");

        CommandRun run = CommandRun.of("write", "--output", output, "--year", 2020, "--organ", "某县民政局");

        assertThat(run.status()).isZero();
        assertThat(Files.readString(output)).contains("某县民政局2020年政府信息公开工作年度报告", "政府集中采购");
        assertThat(Files.readString(output)).doesNotContain("本年制发件数");
    }

    @Test
    void aFileThatIsThereIsReplacedOnlyWithForce() throws IOException {
        Path output = Files.writeString(folder.resolve("a.xlsx"), "mine");

        CommandRun refused = CommandRun.of("write", "--output", output, "--lang", "en");
        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("gongkai: " + output + ": is there already; --force replaces it\n");
        assertThat(output).hasContent("mine");

        assertThat(CommandRun.of("write", "--output", output, "--force").status())
                .isZero();
        assertThat(Files.size(output)).isGreaterThan(5000);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(output);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "write",
                "write --output a.pdf",
                "write --output a",
                "write --year 1999 --output a.docx",
                "write --edition OLD --output a.docx",
                "write report.json --organ X --output a.docx",
                "write --output no/such/folder/a.docx"
            })
    void wrongUseIsToldInOneLineWithStatusTwo(String line) {
        CommandRun run = CommandRun.of((Object[]) line.split(" "));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("gongkai: ");
    }

    @Test
    void anInputThatCannotBeReadLeavesNothingBehind() throws IOException {
        Path output = folder.resolve("a.docx");

        assertThat(CommandRun.of("write", folder.resolve("none.json"), "--output", output)
                        .status())
                .isEqualTo(3);
        Path text = Files.writeString(folder.resolve("text.txt"), "没有报告");
        assertThat(CommandRun.of("write", text, "--output", output).status()).isEqualTo(3);
        assertThat(output).doesNotExist();
    }

    @Test
    void severalReportsAreTooMany() throws IOException {
        String one = Samples.json(Samples.clean()).replace("\n", "");
        Path lines = Files.writeString(folder.resolve("two.ndjson"), one + "\n" + one + "\n");

        CommandRun run = CommandRun.of("write", lines, "--output", folder.resolve("a.docx"), "--lang", "en");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gongkai: " + lines + ": holds several reports; write takes one\n");
    }
}
