package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipesTest {

    private static final Path SOURCES = Path.of("src/main/java/io/github/gongkai/examples");

    @Test
    void aFileIsCheckedAndEachWrongNumberHasItsPlace() throws IOException {
        assertThat(Printed.by(CheckAFile::main, "reports/new-district-2025.txt"))
                .contains("ERROR 三、收到和处理政府信息公开申请情况 › 自然人：")
                .contains("line 31, column 18: applications.newlyReceived.naturalPerson = 60");
    }

    @Test
    void aReportBuiltByHandIsChecked() throws IOException {
        assertThat(Printed.by(BuildAReport::main))
                .startsWith("applications-balance：")
                .contains("相差 1")
                .endsWith("granted to natural persons: 7\n");
    }

    @Test
    void aRuleOfOnesOwnIsChecked() throws IOException {
        assertThat(Printed.by(AddARule::main).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("my-unclear-at-most-received："));
    }

    @Test
    void jsonIsWrittenReadAndRefused() throws IOException {
        assertThat(Printed.by(ReadAndWriteJson::main).lines())
                .hasSize(2)
                .startsWith("the same: true")
                .anyMatch(line -> line.contains("proactiveDisclosure.regulations.issued"));
    }

    @Test
    void noRecipeIsLongerThanSixtyLines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(60);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"../README.md", "../README.zh-CN.md"})
    void theCodeInTheReadmeIsTheCodeThatRuns(String readme) throws IOException {
        List<String> lines = Files.readAllLines(SOURCES.resolve("BuildAReport.java"));
        String code = lines.subList(index(lines, "// readme: begin") + 1, index(lines, "// readme: end")).stream()
                .map(line -> line.replaceFirst("^ {8}", ""))
                .collect(Collectors.joining("\n"));

        assertThat(Files.readString(Path.of(readme))).contains("```java\n" + code + "\n```");
    }

    private static int index(List<String> lines, String mark) {
        return lines.stream().map(String::strip).toList().indexOf(mark);
    }
}
