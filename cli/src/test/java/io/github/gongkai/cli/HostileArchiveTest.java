package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives whose entries would grow without end or be written elsewhere. */
class HostileArchiveTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "a.html", "a.json", "a.ndjson", "a.docx", "a.pdf"})
    void anEntryOfEightyMegabytesIsGivenUpAtTheLimit(String name) throws IOException {
        Path archive = folder.resolve("bomb.zip");
        byte[] megabyte = " ".repeat(1 << 20).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            zip.putNextEntry(new ZipEntry(name));
            for (int i = 0; i < 80; i++) {
                zip.write(megabyte);
            }
        }
        assertThat(archive).satisfies(file -> assertThat(Files.size(file)).isLessThan(200_000));

        CommandRun run = CommandRun.of("check", "--lang", "en", archive);

        assertThat(run.status()).isEqualTo(3);
        assertThat(run.err()).startsWith("gongkai: " + archive + "!/" + name).contains("33554432 bytes");
    }

    @Test
    void aMarkedCopyStaysInItsFolderWhateverTheEntryIsCalled() throws IOException {
        byte[] page = Files.readAllBytes(Path.of("../examples/reports/shanghai-general-office-2019.html"));
        Path archive = folder.resolve("names.zip");
        List<String> names = List.of(
                "../../evil.html",
                folder + "/absolute.html",
                "a\\..\\..\\back.html",
                "ok/../../dots.html",
                "red\u001b[31m.html",
                "two\nlines.html",
                "left\u202eright.html",
                "stream:name.html");
        try (OutputStream out = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(page);
            }
        }
        Path marked = folder.resolve("out/marked");

        CommandRun run = CommandRun.of("check", "--fail-on", "never", "--marked", marked, archive);

        assertThat(run.status()).isZero();
        try (Stream<Path> everything = Files.walk(folder)) {
            assertThat(everything.filter(Files::isRegularFile).filter(file -> !file.equals(archive)))
                    .hasSize(names.size())
                    .allMatch(file -> file.getParent().equals(marked))
                    .allMatch(file -> file.getFileName().toString().matches("[^\\p{Cntrl}\\p{Cf}:]+\\.marked\\.html"));
        }
    }
}
