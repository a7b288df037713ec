package io.github.gongkai.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
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

    private interface Recipe {
        void main(String... arguments) throws IOException;
    }

    private static String printed(Recipe recipe, String... arguments) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            recipe.main(arguments);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aFileIsCheckedAndEachWrongNumberHasItsPlace() throws IOException {
        assertThat(printed(CheckAFile::main, "reports/new-district-2025.txt"))
                .contains("ERROR 三、收到和处理政府信息公开申请情况 › 自然人：")
                .contains("line 31, column 18: applications.newlyReceived.naturalPerson = 60");
    }

    @Test
    void aReportBuiltByHandIsChecked() throws IOException {
        assertThat(printed(BuildAReport::main))
                .startsWith("applications-balance：")
                .contains("相差 1")
                .endsWith("granted to natural persons: 7\n");
    }

    @Test
    void aRuleOfOnesOwnIsChecked() throws IOException {
        assertThat(printed(AddARule::main).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("my-unclear-at-most-received："));
    }

    @Test
    void jsonIsWrittenReadAndRefused() throws IOException {
        assertThat(printed(ReadAndWriteJson::main).lines())
                .hasSize(2)
                .startsWith("the same: true")
                .anyMatch(line -> line.contains("proactiveDisclosure.regulations.issued"));
    }

    @Test
    void noRecipeIsLongerThanSixtyLines() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
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
