package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadmeTest {

    @ParameterizedTest
    @CsvSource({"../README.md, en", "../README.zh-CN.md, zh"})
    void whatTheReadmeShowsIsWhatTheFirstCommandPrints(String readme, String language) throws IOException {
        CommandRun run = CommandRun.of("check", "--lang", language, "../examples/reports/new-district-2025.txt");

        assertThat(Files.readString(Path.of(readme)))
                .contains("```\n" + run.out().replace("../examples/", "examples/") + "```");
    }
}
