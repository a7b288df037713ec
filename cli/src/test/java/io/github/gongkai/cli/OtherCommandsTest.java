package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherCommandsTest {

    @TempDir
    private Path folder;

    @Test
    void readPrintsTheReportAsJson() throws IOException {
        Path file = Files.writeString(folder.resolve("a.json"), Samples.json(Samples.wrong()));

        CommandRun run = CommandRun.of("read", file);

        assertThat(run.status()).isZero();
        assertThat(Samples.parse(run.out())).isEqualTo(Samples.wrong());
    }

    @Test
    void readPrintsOneReportALineWhereThereAreSeveral() {
        CommandRun run = CommandRun.of("read", Path.of("../examples/reports"));

        assertThat(run.out().lines().map(Samples::parse))
                .extracting(Report::year)
                .containsExactly(2024, 2025, 2019);
    }

    @Test
    void readNamesWhatItCouldNotReadAndDoesTheRest() throws IOException {
        Path good = Files.writeString(folder.resolve("a.json"), Samples.json(Samples.clean()));

        CommandRun run = CommandRun.of("read", folder.resolve("missing.html"), good);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void rulesListsTheWholeCatalogue() {
        assertThat(CommandRun.of("rules").out().lines())
                .hasSize(Rules.standard().list().size() + 1)
                .allMatch(line -> line.matches("[a-z0-9-]+ +(错误|警告|提示) +.+"));
    }

    @Test
    void rulesPrintsOneRuleInFull() {
        CommandRun run = CommandRun.of("rules", "applications-balance", "--lang", "en");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("Newly received and carried in equal", "severity: error", "TRIAL_2019:", "cells: 28");
    }

    @Test
    void aRuleThatNobodyKnowsIsWrongUse() {
        CommandRun run = CommandRun.of("rules", "no-such-rule");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chek", "check", "check --format xml a", "check --no-such-option a", "read"})
    void wrongUseIsToldInOneLineWithStatusTwo(String line) {
        CommandRun run = CommandRun.of((Object[]) (line.isEmpty() ? new String[0] : line.split(" ")));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().startsWith("gongkai: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "check --help", "read --help", "rules --help", "--version"})
    void helpIsPrintedWithStatusZero(String line) {
        CommandRun run = CommandRun.of((Object[]) line.split(" "));

        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("gongkai");
    }

    @Test
    void theRulesOfAPackOnTheClassPathAreKnown() throws IOException {
        Path clean = Files.writeString(folder.resolve("a.json"), Samples.json(Samples.clean()));

        assertThat(CommandRun.of("rules").out()).contains("sample-pack-rule");
        assertThat(CommandRun.of("check", "--only", "sample-pack-rule", clean).status())
                .isZero();
    }
}
