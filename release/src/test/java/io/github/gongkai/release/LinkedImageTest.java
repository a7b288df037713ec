package io.github.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A user's application of three modules of the library, linked into an image that has nothing else. */
class LinkedImageTest {

    private static final Path SOURCES = Path.of("consumer/src/main/java");
    private static final Path REPORT = Path.of("../examples/reports/new-district-2025.txt");

    @TempDir
    static Path folder;

    private static Path image;

    @BeforeAll
    static void link() throws IOException {
        Path application = folder.resolve("app");
        image = folder.resolve("image");
        String modules = modulePath();
        run(
                "javac",
                "--class-path",
                "",
                "-Xlint:all",
                "-Werror",
                "--release",
                "17",
                "-p",
                modules,
                "-d",
                application.toString(),
                sources());
        run(
                "jlink",
                "--module-path",
                application + File.pathSeparator + modules,
                "--add-modules",
                "app",
                "--output",
                image.toString());
    }

    @Test
    void theImageChecksAReport() throws Exception {
        assertThat(printed("-m", "app/app.Main", REPORT.toString()))
                .contains("三、收到和处理政府信息公开申请情况 › 自然人", "applications-balance")
                .endsWith(
                        "module io.github.gongkai.rules\nmapped true\nmapped by the other Jackson true\nread as JSON true\n");
    }

    @Test
    void theImageHasNoModuleThatNobodyRequires() throws Exception {
        assertThat(printed("--list-modules").lines().map(line -> line.replaceFirst("@.*", "")))
                .containsExactlyInAnyOrder(
                        "app",
                        "io.github.gongkai",
                        "io.github.gongkai.rules",
                        "io.github.gongkai.json",
                        "io.github.gongkai.jackson",
                        "io.github.gongkai.jackson3",
                        "io.github.gongkai.documents",
                        "com.fasterxml.jackson.annotation",
                        "com.fasterxml.jackson.core",
                        "com.fasterxml.jackson.databind",
                        "tools.jackson.core",
                        "tools.jackson.databind",
                        "org.jsoup",
                        "java.base",
                        "java.logging",
                        "java.xml");
    }

    /** Only what is a module that says so; the tests' own libraries are not. */
    private static String modulePath() {
        return Artifact.modulePath().findAll().stream()
                .filter(module -> !module.descriptor().isAutomatic())
                .map(module -> Path.of(module.location().orElseThrow()).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String[] sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.map(Path::toString)
                    .filter(name -> name.endsWith(".java"))
                    .toArray(String[]::new);
        }
    }

    private static void run(String tool, Object... arguments) {
        String[] flat = Stream.of(arguments)
                .flatMap(argument ->
                        argument instanceof String[] several ? Stream.of(several) : Stream.of((String) argument))
                .toArray(String[]::new);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int status = ToolProvider.findFirst(tool).orElseThrow().run(writer, writer, flat);
        assertThat(status).as("%s %s: %s", tool, List.of(flat), out).isZero();
    }

    private static String printed(String... arguments) throws Exception {
        List<String> command = Stream.concat(
                        Stream.of(
                                image.resolve("bin/java").toString(),
                                "-Dfile.encoding=UTF-8",
                                "-Dstdout.encoding=UTF-8"),
                        Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.replace("\r\n", "\n");
    }
}
