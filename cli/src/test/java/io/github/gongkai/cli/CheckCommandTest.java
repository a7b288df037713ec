package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Entry;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckCommandTest {

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void aCleanReportGivesStatusZeroAndSaysSo() throws IOException {
        CommandRun run = CommandRun.of("check", file("clean.json", Samples.json(Samples.clean())));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("clean.json", "没有发现问题", "共 1 份年报，1 份没有发现问题；错误 0");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void aWrongReportGivesStatusOneAndEachFindingWithItsEquationAndAuthority() throws IOException {
        CommandRun run = CommandRun.of("check", file("wrong.json", Samples.json(Samples.wrong())));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("错误 applications-balance", "错误 applications-outcome-total", "错误 applications-row-total")
                .contains("三、收到和处理政府信息公开申请情况 › 自然人：", "相差 1", "算式 ", "依据 年度报告格式：")
                .contains("错误 3，警告 0");
    }

    @Test
    void theWordsAreEnglishOnRequest() throws IOException {
        CommandRun run = CommandRun.of("check", "--lang", "en", file("wrong.json", Samples.json(Samples.wrong())));

        assertThat(run.out())
                .contains(
                        "error applications-balance",
                        "Applications received and handled › Natural persons: ",
                        "errors 3");
    }

    @Test
    void theStatusDependsOnTheChosenSeverity() throws IOException {
        Path blank = file("blank.json", Samples.json(Samples.withBlanks(1)));
        Path wrong = file("wrong.json", Samples.json(Samples.wrong()));

        assertThat(CommandRun.of("check", "--without", "applications-outcome-total,applications-row-total", blank)
                        .status())
                .isZero();
        assertThat(CommandRun.of("check", "--fail-on", "warning", blank).status())
                .isEqualTo(1);
        assertThat(CommandRun.of("check", "--fail-on", "never", wrong).status()).isZero();
    }

    @Test
    void rulesArePickedAndLeftOut() throws IOException {
        Path wrong = file("wrong.json", Samples.json(Samples.wrong()));

        assertThat(CommandRun.of("check", "--only", "applications-balance", wrong)
                        .out())
                .contains("applications-balance", "错误 1")
                .doesNotContain("applications-row-total");
        assertThat(CommandRun.of("check", "--without", "applications-balance", wrong)
                        .out())
                .contains("错误 2");
    }

    @Test
    void aRuleThatNobodyKnowsIsWrongUse() throws IOException {
        CommandRun run = CommandRun.of("check", "--only", "balance", file("clean.json", "{}"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines())
                .containsExactly(
                        "gongkai: There is no rule balance; 'gongkai rules' lists them all (see 'gongkai check --help')");
    }

    @Test
    void manyAlikeFindingsAreFoldedUnlessAllAreWanted() throws IOException {
        Path blank = file("blank.json", Samples.json(Samples.withBlanks(20)));

        assertThat(CommandRun.of("check", blank).out()).contains("cell-complete：另有 17 处同类问题（--all 全部列出）");
        assertThat(CommandRun.of("check", "--all", blank).out().lines().filter(line -> line.contains("cell-complete")))
                .hasSize(20);
    }

    @Test
    void eachLineOfAnNdjsonFileIsAFileOfItsOwnAndABadLineDoesNotStopTheOthers() throws IOException {
        Path lines = file(
                "many.ndjson",
                Samples.json(Samples.clean()) + "\n{\"organ\":3}\n\n" + Samples.json(Samples.wrong()) + "\n");

        CommandRun run = CommandRun.of("check", lines);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("many.ndjson:1", "many.ndjson:4", "共 2 份年报", "无法读取 1");
        assertThat(run.err().lines()).singleElement().asString().startsWith("gongkai: " + lines + ":2: ");
    }

    @Test
    void aFolderIsGoneThroughAndWhatCannotBeReadIsNamed() throws IOException {
        file("a.json", Samples.json(Samples.clean()));
        file("b.json", "{\"organ\":");
        file("photo.png", "x");
        Files.createDirectory(folder.resolve("sub"));
        Files.writeString(folder.resolve("sub/c.json"), Samples.json(Samples.wrong()));

        CommandRun run = CommandRun.of("check", folder);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out()).contains("a.json", "c.json", "共 2 份年报");
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("gongkai: " + folder.resolve("b.json") + ": "))
                .anyMatch(line -> line.equals("gongkai: " + folder + ": 略过 1 个不像文档的文件"));
    }

    @Test
    void whatIsNotThereOrEmptyOrNoReportIsToldInOneLine() throws IOException {
        assertOneLine(CommandRun.of("check", folder.resolve("nowhere.txt")), "没有这个文件或目录");
        assertOneLine(CommandRun.of("check", folder), "目录里没有可以读取的文件");
        assertOneLine(CommandRun.of("check", file("empty.txt", "")), "空");
        assertOneLine(CommandRun.of("check", file("poem.txt", "床前明月光\n疑是地上霜\n")), "年度报告");
        Path latin = folder.resolve("bytes.txt");
        Files.write(latin, new byte[] {(byte) 0xFF, (byte) 0xFE, 0, (byte) 0xD8, 0, 1, 2, 3});
        assertOneLine(CommandRun.of("check", latin), "");
    }

    private static void assertOneLine(CommandRun run, String words) {
        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("gongkai: ")
                .contains(words);
    }

    @Test
    void aMistakeInJsonIsToldWithItsPathAndPlace() throws IOException {
        String json = Samples.json(Samples.clean())
                .replaceFirst(
                        "\"newlyReceived\":\\{\"naturalPerson\":\\d+", "\"newlyReceived\":{\"naturalPerson\":\"x\"");

        CommandRun run = CommandRun.of("check", file("odd.json", json));

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains("odd.json", "applications.newlyReceived.naturalPerson", "line 1");
    }

    @Test
    void aNumberPastLongIsRefusedAndNotChanged() throws IOException {
        String json = Samples.json(Samples.clean())
                .replaceFirst(
                        "\"newlyReceived\":\\{\"naturalPerson\":\\d+",
                        "\"newlyReceived\":{\"naturalPerson\":9223372036854775808");

        assertThat(CommandRun.of("check", file("large.json", json)).err().lines())
                .singleElement()
                .asString()
                .contains("applications.newlyReceived.naturalPerson");
    }

    @Test
    void jsonOutputFollowsTheContract() throws IOException {
        Path wrong = file("wrong.json", Samples.json(Samples.wrong()));

        CommandRun run = CommandRun.of("check", "--format", "json", wrong, folder.resolve("nowhere.txt"));
        JsonNode output = new ObjectMapper().readTree(run.out());

        assertThat(run.status()).isEqualTo(3);
        JsonNode report = output.at("/files/0");
        assertThat(report.at("/path").asText()).isEqualTo(wrong.toString());
        assertThat(report.at("/organ").asText())
                .isEqualTo(Samples.clean().organ().name());
        assertThat(report.at("/year").asInt()).isEqualTo(2024);
        assertThat(report.at("/form").asText()).isEqualTo("STANDARD_2021");
        assertThat(report.at("/readable").asBoolean()).isTrue();
        assertThat(report.at("/findings")).hasSize(3);
        JsonNode finding = report.at("/findings/0");
        assertThat(finding.fieldNames())
                .toIterable()
                .containsExactly("rule", "severity", "authority", "citation", "message", "equation", "cells", "source");
        assertThat(finding.at("/rule").asText()).isEqualTo("applications-balance");
        assertThat(finding.at("/severity").asText()).isEqualTo("error");
        assertThat(finding.at("/authority").asText()).isEqualTo("FORM");
        assertThat(finding.at("/cells/0").asText()).isEqualTo("applications.newlyReceived.naturalPerson");
        assertThat(report.at("/notAssessable").isArray()).isTrue();
        assertThat(report.at("/suspects").isArray()).isTrue();
        assertThat(output.at("/files/1/readable").asBoolean()).isFalse();
        assertThat(output.at("/files/1/year").isNull()).isTrue();
        assertThat(output.at("/files/1/remarks/0/message").asText()).isNotBlank();
        assertThat(output.at("/summary/error").asInt()).isEqualTo(3);
        assertThat(output.at("/summary/unreadable").asInt()).isEqualTo(1);
    }

    @Test
    void ndjsonOutputHoldsOneInputALine() throws IOException {
        Path lines = file("many.ndjson", (Samples.json(Samples.clean()) + "\n").repeat(3));

        CommandRun run = CommandRun.of("check", "--format", "ndjson", lines);

        assertThat(run.out().lines())
                .hasSize(3)
                .allSatisfy(line -> assertThat(new ObjectMapper()
                                .readTree(line)
                                .at("/findings")
                                .isArray())
                        .isTrue());
    }

    @Test
    void theOutputGoesToAFileOnRequest() throws IOException {
        Path wrong = file("wrong.json", Samples.json(Samples.wrong()));
        Path output = folder.resolve("result.json");

        CommandRun run = CommandRun.of("check", "--format", "json", "--output", output, wrong);

        assertThat(run.out()).isEmpty();
        assertThat(new ObjectMapper().readTree(output.toFile()).at("/files/0/findings"))
                .hasSize(3);
        assertThat(CommandRun.of("check", "--output", folder.resolve("no/such/folder/x"), wrong))
                .satisfies(failed -> assertThat(failed.status()).isEqualTo(2))
                .satisfies(failed -> assertThat(failed.err().lines()).hasSize(1));
    }

    @Test
    void aTerminalGetsColoursAndLinesThatFitWhileAPipeGetsNeither() throws IOException {
        Path wrong = file("w.json", Samples.json(Samples.wrong()));

        String piped = CommandRun.of("check", wrong).out();
        String shown = CommandRun.on(new Terminal(true, 60), "check", "--without", "cell-complete", wrong)
                .out();

        assertThat(piped).doesNotContain("\u001b");
        assertThat(shown).contains("\u001b[31m错误\u001b[0m");
        assertThat(shown.lines().filter(line -> line.startsWith("    ")))
                .isNotEmpty()
                .allMatch(line -> Terminal.columns(line.replaceAll("\u001b\\[\\d+m", "")) <= 60);
    }

    @Test
    void whatADocumentSaysCannotSteerTheTerminal() throws IOException {
        Path hostile = file("hostile.json", Samples.json(Samples.named("某局\u001b[2J\u202E")));

        assertThat(CommandRun.on(new Terminal(false, 80), "check", hostile).out())
                .doesNotContain("\u001b", "\u202E");
    }

    @Test
    void aTextThatIsNoNumberIsQuotedAsItStands() throws IOException {
        Path odd =
                file("odd.json", Samples.json(Samples.changed(figures -> figures.setAt(30, Entry.of("%s 约3件 ${x}")))));

        assertThat(CommandRun.of("check", odd).out()).contains("“%s 约3件 ${x}”不是数字");
    }

    @Test
    void aTextReportIsCheckedWithThePlaceOfEachFinding() throws IOException {
        Path district = Path.of("../examples/reports/new-district-2025.txt");

        CommandRun run = CommandRun.of("check", district);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("60 + 0 = 60 ≠ 61 = 61 + 0", "1 + 0 = 1 ≠ 0 = 0 + 0", "位置 ", "第31行第18列；第32行");
    }

    @Test
    void aWebPageInAnOlderEncodingIsReadAsWell() throws IOException {
        String page = Files.readString(Path.of("../examples/reports/shanghai-general-office-2019.html"))
                .replace("charset=\"utf-8\"", "charset=\"gb2312\"");
        Path old = folder.resolve("old.html");
        Files.write(old, page.getBytes(Charset.forName("GBK")));

        assertThat(CommandRun.of("check", "--fail-on", "never", old).out()).contains("上海市人民政府办公厅 2019年 TRIAL_2019");
    }
}
