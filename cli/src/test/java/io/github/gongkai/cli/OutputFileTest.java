package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

    @TempDir
    private Path folder;

    private Path wrong() throws IOException {
        return Files.writeString(folder.resolve("wrong.json"), Samples.json(Samples.wrong()));
    }

    private static String[] names(Path folder) {
        return folder.toFile().list();
    }

    @Test
    void nothingIsInPlaceBeforeTheFileIsWhole() throws IOException {
        Path file = folder.resolve("out.txt");
        try (OutputFile output = OutputFile.create(file, false)) {
            output.stream().write('x');
            output.stream().flush();
            assertThat(file).doesNotExist();
            output.keep();
        }
        assertThat(file).hasContent("x");
        assertThat(names(folder)).containsExactly("out.txt");
    }

    @Test
    void aFileThatWasNotKeptLeavesNothingBehindAndTheOldOneInPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("out.txt"), "old");
        try (OutputFile output = OutputFile.create(file, true)) {
            output.stream().write('x');
        }
        assertThat(file).hasContent("old");
        assertThat(names(folder)).containsExactly("out.txt");
    }

    @Test
    void aLinkStaysALink() throws IOException {
        Path file = Files.writeString(folder.resolve("real.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
        try (OutputFile output = OutputFile.create(link, true)) {
            output.stream().write('x');
            output.keep();
        }
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("x");
    }

    @Test
    void aFolderOrAnExistingFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("out.txt"), "old");

        assertThatThrownBy(() -> OutputFile.create(file, false)).isInstanceOf(FileAlreadyExistsException.class);
        assertThatThrownBy(() -> OutputFile.create(folder, true)).isInstanceOf(FileAlreadyExistsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"check", "read"})
    void theCommandRefusesToReplaceAnOutputUnlessForced(String command) throws IOException {
        Path wrong = wrong();
        Path output = Files.writeString(folder.resolve("result.txt"), "precious");

        CommandRun refused = CommandRun.of(command, "--lang", "en", "--output", output, wrong);

        assertThat(refused.status()).isEqualTo(2);
        assertThat(refused.err()).isEqualTo("gongkai: " + output + ": is there already; --force replaces it\n");
        assertThat(output).hasContent("precious");
        assertThat(CommandRun.of(command, "--output", output, "--force", wrong).status())
                .isLessThan(2);
        assertThat(output).content().contains(Samples.wrong().organ().name());
    }

    @Test
    void aDeviceIsWrittenToAsItIs() throws IOException {
        Path device = Path.of("/dev/null");
        assumeTrue(Files.exists(device), "this system has no /dev/null");

        assertThat(CommandRun.of("check", "--output", device, wrong()).status()).isEqualTo(1);
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    void aFullDiskEndsTheRunWithAMessage() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "this system has no /dev/full");

        CommandRun run = CommandRun.of("check", "--lang", "en", "--output", full, wrong());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).isEqualTo("gongkai: /dev/full: cannot be written\n");
    }

    /** A disk of 64 kB, where the tests may mount one. */
    @Test
    void ofAnOutputThatDoesNotFitOnTheDiskNothingIsLeft() throws Exception {
        Path disk = Files.createDirectory(folder.resolve("disk"));
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk.toString());
        if (!mounted) {
            System.out.println("No small disk can be mounted here: the test of a full disk is left out");
        }
        assumeTrue(mounted, "no small disk can be mounted here");
        try {
            Path lines = Files.writeString(
                    folder.resolve("many.ndjson"), (Samples.json(Samples.wrong()) + "\n").repeat(200));

            CommandRun run =
                    CommandRun.of("check", "--lang", "en", "--format", "json", "--output", disk.resolve("x"), lines);

            assertThat(run.status()).isEqualTo(2);
            assertThat(run.err()).isEqualTo("gongkai: " + disk.resolve("x") + ": cannot be written\n");
            assertThat(names(disk)).isEmpty();
        } finally {
            run("umount", disk.toString());
        }
    }

    private static boolean run(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException notThere) {
            return false;
        }
    }

    @Test
    void standardOutputThatNobodyReadsEndsTheRunWithAMessage() throws IOException {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream gone = new PrintStream(new java.io.OutputStream() {
            @Override
            public void write(int octet) throws IOException {
                throw new IOException("Broken pipe");
            }
        });
        Console console = new Console(
                InputStream.nullInputStream(),
                gone,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Terminal.PIPE,
                Terminal.PIPE);

        int status = Main.run(console, "check", "--lang", "en", wrong().toString());

        assertThat(status).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("gongkai: -: cannot be written\n");
    }
}
