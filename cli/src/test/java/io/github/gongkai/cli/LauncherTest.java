package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code ./gongkai}, in a folder laid out like the project's, with a program in place of Java that tells what it is asked. */
class LauncherTest {

    private static final String NO_OPTIMIZING = "-XX:TieredStopAtLevel=1";
    private static final String OPTIMIZING = "-XX:+TieredCompilation";

    @TempDir
    Path root;

    @BeforeEach
    void layOut() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "skipped: no /bin/sh here, which ./gongkai is written for");
        for (String module : List.of("core", "rules", "json", "jackson-module", "documents", "cli")) {
            Files.createDirectories(root.resolve(module).resolve("src/main"));
        }
        Files.createFile(root.resolve("pom.xml"));
        Files.createDirectories(root.resolve("cli/target"));
        Files.createFile(root.resolve("cli/target/gongkai.jar"));
        Files.createFile(root.resolve("cli/target/gongkai.jsa"));
        program("gongkai", Files.readString(Path.of("../gongkai")));
        program("bin/java", "#!/bin/sh\nfor argument; do printf '%s\\n' \"$argument\"; done\n");
    }

    private void program(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    /** What Java is asked, one argument a line. */
    private List<String> askedOfJava(String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", root.resolve("gongkai").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().put("JAVA_HOME", root.toString());
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        return out.lines().toList();
    }

    private Path folderOf(int files) throws IOException {
        Path folder = Files.createDirectories(root.resolve("reports/2024"));
        for (int i = 0; i < files; i++) {
            Files.createFile(folder.resolve(i + ".html"));
        }
        return folder.getParent();
    }

    /** Takes no room on the disk. */
    private Path linesOf(long bytes) throws IOException {
        Path file = root.resolve("reports.ndjson");
        try (RandomAccessFile lines = new RandomAccessFile(file.toFile(), "rw")) {
            lines.setLength(bytes);
        }
        return file;
    }

    @Test
    void argumentsAreHandedOnAsTheyStand() throws Exception {
        assertThat(askedOfJava("check", "a report.txt", "*", "", "$HOME", "--lang", "zh"))
                .endsWith(
                        "-jar",
                        root.resolve("cli/target/gongkai.jar").toString(),
                        "check",
                        "a report.txt",
                        "*",
                        "",
                        "$HOME",
                        "--lang",
                        "zh");
    }

    @Test
    void aLinkToTheCommandRunsIt() throws Exception {
        Path link = Files.createDirectories(root.resolve("elsewhere")).resolve("gongkai");
        Files.createSymbolicLink(link, Path.of("../gongkai"));
        ProcessBuilder builder = new ProcessBuilder(link.toString(), "rules");
        builder.environment().put("JAVA_HOME", root.toString());
        Process process = builder.redirectErrorStream(true).start();

        assertThat(process.inputReader().lines()).endsWith("rules");
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aFewDocumentsAndLinesAreReadWithoutTheOptimizingCompiler() throws Exception {
        assertThat(askedOfJava("check", "report.txt")).contains(NO_OPTIMIZING).doesNotContain(OPTIMIZING);
        assertThat(askedOfJava("check", folderOf(5000).toString())).contains(NO_OPTIMIZING);
        assertThat(askedOfJava("check", linesOf(1_000_000_000).toString())).contains(NO_OPTIMIZING);
    }

    @Test
    void thousandsOfDocumentsAreReadWithIt() throws Exception {
        assertThat(askedOfJava("check", folderOf(5001).toString()))
                .contains(OPTIMIZING)
                .doesNotContain(NO_OPTIMIZING);
        assertThat(askedOfJava(Stream.concat(
                                Stream.of("check"),
                                Stream.generate(() -> "a.txt").limit(5000))
                        .toArray(String[]::new)))
                .contains(OPTIMIZING);
    }

    @Test
    void moreThanAGigabyteOfLinesIsReadWithIt() throws Exception {
        Path lines = linesOf(1_100_000_000);

        assertThat(askedOfJava("check", "--fail-on", "never", lines.toString()))
                .contains(OPTIMIZING)
                .doesNotContain(NO_OPTIMIZING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "reports/*.html", "all.zip"})
    void whatMayBeMuchIsReadWithIt(String input) throws Exception {
        assertThat(askedOfJava("check", input)).contains(OPTIMIZING).doesNotContain(NO_OPTIMIZING);
    }

    @Test
    void aDatasetIsMadeWithIt() throws Exception {
        assertThat(askedOfJava("dataset", "report.txt", "--output", "cells.csv"))
                .contains(OPTIMIZING)
                .doesNotContain(NO_OPTIMIZING);
    }
}
