package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResumeTest {

    private static final byte[] LINES = lines();

    @TempDir
    private Path folder;

    /** Every tenth has a mistake, every hundredth line is none. */
    private static byte[] lines() {
        return LongStream.range(0, 700)
                .mapToObj(i -> i % 100 == 99
                        ? "broken"
                        : Samples.json(
                                i % 10 == 3
                                        ? flawed(i)
                                        : ReportGenerator.seeded(i).report()))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Report flawed(long seed) {
        return ReportGenerator.seeded(seed).flawed(1).report();
    }

    private Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Feeds the run slowly, until it has noted how far it has come, and kills it then. */
    private void killInTheMiddle(List<String> arguments, Path journal) throws Exception {
        Process process = start(arguments);
        try (OutputStream in = process.getOutputStream()) {
            int at = 0;
            for (int wait = 0; wait < 600 && !Files.exists(journal); wait++) {
                int length = Math.min(LINES.length / 40, LINES.length * 9 / 10 - at);
                in.write(LINES, at, length);
                in.flush();
                at += length;
                Thread.sleep(100);
            }
            assertThat(journal).exists();
            process.destroyForcibly().waitFor();
        } catch (IOException closedByDeath) {
            process.waitFor();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"text", "json", "sarif", "html"})
    void aRunThatWasKilledGoesOnAndItsOutputIsThatOfOneThatWasNot(String format) throws Exception {
        Path whole = folder.resolve("whole");
        Path resumed = folder.resolve("resumed");
        Path state = folder.resolve("state");
        List<String> arguments =
                List.of("check", "--format", format, "--resume", state.toString(), "--output", resumed.toString(), "-");

        killInTheMiddle(arguments, state.resolve("journal"));
        assertThat(resumed).doesNotExist();
        String noted = Files.readString(state.resolve("journal"));
        CommandRun rest = CommandRun.withInput(LINES, arguments.toArray());
        CommandRun.withInput(LINES, "check", "--format", format, "--output", whole, "-");

        assertThat(noted).containsPattern("pieces=[1-9]");
        assertThat(rest.status()).isEqualTo(3);
        assertThat(resumed).hasSameBinaryContentAs(whole);
        assertThat(state).doesNotExist();
    }

    @Test
    void aRunThatIsNotBrokenOffLeavesNoState() throws IOException {
        Path output = folder.resolve("output.txt");
        Path state = folder.resolve("state");

        CommandRun run =
                CommandRun.withInput(LINES, "read", "--resume", state, "--output", output, "--threads", 2, "-");

        assertThat(run.status()).isEqualTo(3);
        assertThat(state).doesNotExist();
        try (InputStream in = new ByteArrayInputStream(LINES)) {
            assertThat(output)
                    .hasContent(new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("broken\n", ""));
        }
    }

    @Test
    void theStateOfAnotherCommandIsLeftAlone() throws Exception {
        Path state = folder.resolve("state");
        Path output = folder.resolve("output");
        killInTheMiddle(
                List.of("check", "--resume", state.toString(), "--output", output.toString(), "-"),
                state.resolve("journal"));

        CommandRun other =
                CommandRun.withInput(LINES, "check", "--lang", "en", "--resume", state, "--output", output, "-");

        assertThat(other.status()).isEqualTo(2);
        assertThat(other.err())
                .isEqualTo("gongkai: " + state
                        + ": keeps the state of another command; take another folder, or delete it\n");
        assertThat(state.resolve("journal")).exists();
    }

    @Test
    void inputsThatHaveChangedSinceAreNoticed() throws Exception {
        Path state = folder.resolve("state");
        List<String> arguments = List.of(
                "check",
                "--resume",
                state.toString(),
                "--output",
                folder.resolve("output").toString(),
                "-");
        killInTheMiddle(arguments, state.resolve("journal"));

        CommandRun shorter = CommandRun.withInput(new byte[0], arguments.toArray());

        assertThat(shorter.status()).isEqualTo(2);
        assertThat(shorter.err()).startsWith("gongkai: " + state + ": 已处理过的输入有变化");
    }

    @Test
    void withoutAnOutputFileThereIsNothingToGoOnWith() {
        CommandRun run = CommandRun.of("check", "--resume", folder.resolve("state"), "x.json");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err().lines()).singleElement().asString().contains("--resume needs --output FILE");
    }
}
