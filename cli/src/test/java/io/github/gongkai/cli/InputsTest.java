package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputsTest {

    private static final String CLEAN = Samples.json(Samples.clean());

    @TempDir
    private Path folder;

    private Path file(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private static byte[] zip(Charset names, Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> paths(CommandRun run) {
        return run.out()
                .lines()
                .filter(line -> line.contains("STANDARD_2021") || line.contains("TRIAL_2019"))
                .map(line -> line.split("  ")[0])
                .toList();
    }

    @Test
    void aFolderOfTenThousandOtherFilesIsGoneThroughAndTheyAreCounted() throws IOException {
        for (int i = 0; i < 10_100; i++) {
            Files.createFile(folder.resolve("photo" + i + ".png"));
        }
        file("report.json", CLEAN);

        CommandRun run = CommandRun.of("check", folder);

        assertThat(run.status()).isZero();
        assertThat(paths(run)).containsExactly(folder.resolve("report.json").toString());
        assertThat(run.err()).isEqualTo("gongkai: " + folder + ": 略过 10100 个不像文档的文件\n");
    }

    @Test
    void aVeryLargeFolderIsGoneThroughInTheOrderOfItsNames() throws IOException {
        List<String> names = IntStream.range(0, 10_020)
                .mapToObj(i -> "r" + i * 7919 % 10_020 + ".json")
                .toList();
        for (String name : names) {
            Files.createFile(folder.resolve(name));
        }
        List<String> met = new ArrayList<>();

        new Inputs(Locale.CHINESE, System.in)
                .each(
                        List.of(folder.toString()),
                        piece -> met.add(Path.of(piece.path()).getFileName().toString()));

        assertThat(met).hasSize(10_020).isSorted();
    }

    @Test
    void foldersAreGoneThroughInTheSameOrderWhateverTheNumberOfThreads() throws IOException {
        for (String name : List.of("b/2.json", "a.json", "b/1.json", "b-1.json", "c/d/e.json")) {
            file(name, CLEAN);
        }

        CommandRun one = CommandRun.of("check", "--threads", 1, folder);
        CommandRun four = CommandRun.of("check", "--threads", 4, folder);

        assertThat(four).isEqualTo(one);
        assertThat(paths(one))
                .extracting(path -> folder.relativize(Path.of(path)).toString())
                .containsExactly("a.json", "b/1.json", "b/2.json", "b-1.json", "c/d/e.json");
    }

    @Test
    void aFileThatVanishesBeforeItsTurnIsNamedAndTheRestIsDone() throws IOException {
        Path first = file("1.json", CLEAN);
        Path second = file("2.json", CLEAN);
        List<Source> met = new ArrayList<>();

        List<Piece> pieces = new ArrayList<>();
        new Inputs(Locale.ENGLISH, System.in).each(List.of(folder.toString()), pieces::add);
        Files.delete(first);
        for (Piece piece : pieces) {
            piece.read(new Met(met));
        }

        assertThat(met).extracting(Source::path).containsExactly(first.toString(), second.toString());
        assertThat(met.get(0).failure()).isEqualTo("no such file or folder");
        assertThat(met.get(1).report()).contains(Samples.clean());
    }

    private record Met(List<Source> sources) implements Piece.Visitor {
        @Override
        public void visit(Source source) {
            sources.add(source);
        }

        @Override
        public void remark(String path, String words) {}
    }

    @Test
    void aPatternThatNoShellHasExpandedIsFollowed() throws IOException {
        file("2024/x/a.json", CLEAN);
        file("2024/b.json", CLEAN);
        file("2024/b.txt", "");
        file("2023/c.json", CLEAN);

        assertThat(paths(CommandRun.of("check", folder + "/2024/**.json")))
                .containsExactly(folder + "/2024/b.json", folder + "/2024/x/a.json");
        assertThat(paths(CommandRun.of("check", folder + "/{2023,2024}/?.json")))
                .containsExactly(folder + "/2023/c.json", folder + "/2024/b.json");
        assertThat(paths(CommandRun.of("check", folder + "/202*"))).hasSize(3);
        assertThat(CommandRun.of("check", "--lang", "en", folder + "/1999/*.json"))
                .satisfies(none -> assertThat(none.status()).isEqualTo(3))
                .satisfies(none -> assertThat(none.err()).endsWith("/1999/*.json: no file matches\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GBK"})
    void theEntriesOfAnArchiveAreInputsOfTheirOwn(String names) throws IOException {
        String page = Files.readString(Path.of("../examples/reports/shanghai-general-office-2019.html"));
        Map<String, byte[]> entries = new TreeMap<>(Map.of(
                "报告/民政局.json", bytes(CLEAN),
                "报告/市政府办公厅.html", bytes(page),
                "lines.ndjson", bytes(CLEAN + "\n{}\n" + CLEAN),
                "photo.png", bytes("x"),
                "__MACOSX/._lines.ndjson", bytes("x")));
        Path archive = folder.resolve("all.zip");
        Files.write(archive, zip(Charset.forName(names), entries));

        CommandRun run = CommandRun.of("check", "--fail-on", "never", folder);

        assertThat(run.status()).isEqualTo(3);
        assertThat(paths(run))
                .containsExactly(
                        archive + "!/lines.ndjson:1",
                        archive + "!/lines.ndjson:3",
                        archive + "!/报告/市政府办公厅.html",
                        archive + "!/报告/民政局.json");
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("gongkai: " + archive + "!/lines.ndjson:2: "))
                .anyMatch(line -> line.equals("gongkai: " + archive + ": 略过 2 个不像文档的文件"));
    }

    @Test
    void anArchiveInAnArchiveIsNamedAndNotOpened() throws IOException {
        byte[] inner = zip(StandardCharsets.UTF_8, Map.of("a.json", bytes(CLEAN)));
        Path archive = folder.resolve("outer.zip");
        Files.write(
                archive,
                zip(StandardCharsets.UTF_8, new TreeMap<>(Map.of("a.json", bytes(CLEAN), "inner.zip", inner))));

        CommandRun run = CommandRun.of("check", "--lang", "en", archive);

        assertThat(run.status()).isEqualTo(3);
        assertThat(paths(run)).containsExactly(archive + "!/a.json");
        assertThat(run.err())
                .isEqualTo("gongkai: " + archive
                        + "!/inner.zip: an archive in an archive is not opened; unpack the outer one first\n");
    }

    @Test
    void aDamagedOrEmptyArchiveIsNamed() throws IOException {
        Path damaged = file("damaged.zip", "PK\u0003\u0004 and then nothing");
        Path empty = folder.resolve("empty.zip");
        Files.write(empty, zip(StandardCharsets.UTF_8, Map.of("readme.png", bytes("x"))));

        assertThat(CommandRun.of("check", "--lang", "en", damaged).err())
                .isEqualTo("gongkai: " + damaged + ": the archive is damaged or encrypted and cannot be opened\n");
        assertThat(CommandRun.of("check", "--lang", "en", empty))
                .satisfies(run -> assertThat(run.status()).isEqualTo(3))
                .satisfies(run -> assertThat(run.err()).contains("no file in the archive that could be read"));
    }

    @Test
    void aDashIsStandardInputWhateverItHolds() throws IOException {
        String page = Files.readString(Path.of("../examples/reports/shanghai-general-office-2019.html"));
        byte[] archive = zip(StandardCharsets.UTF_8, Map.of("a.json", bytes(CLEAN)));

        assertThat(paths(CommandRun.withInput(bytes(CLEAN), "check", "-"))).containsExactly("-");
        assertThat(paths(CommandRun.withInput(bytes(CLEAN + "\n" + CLEAN + "\n"), "check", "-")))
                .containsExactly("-:1", "-:2");
        assertThat(paths(CommandRun.withInput(bytes(page), "check", "-"))).containsExactly("-");
        assertThat(paths(CommandRun.withInput(archive, "check", "-"))).containsExactly("-!/a.json");
        assertThat(CommandRun.withInput(new byte[0], "check", "-").status()).isEqualTo(3);
    }

    @Test
    void aLongRowOfReportsIsReadInPiecesAndEachLineKeepsItsNumber() throws IOException {
        List<String> lines = new ArrayList<>();
        ReportGenerator.seeded(1).reports().limit(300).map(Samples::json).forEach(lines::add);
        lines.set(7, "");
        lines.set(100, "{\"organ\":3}");
        lines.set(299, "not JSON");
        Path file = file("many.ndjson", String.join("\n", lines));

        CommandRun run = CommandRun.of("check", "--threads", 3, file);

        assertThat(Files.size(file)).isGreaterThan(1 << 20);
        assertThat(paths(run))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 300)
                        .filter(line -> line != 8 && line != 101 && line != 300)
                        .mapToObj(line -> file + ":" + line)
                        .toList());
        assertThat(run.err().lines())
                .hasSize(2)
                .anyMatch(line -> line.startsWith("gongkai: " + file + ":101: ") && line.contains("(line 101,"))
                .anyMatch(line -> line.startsWith("gongkai: " + file + ":300: ") && line.contains("(line 300,"));
    }

    @Test
    void aLineOfMoreThanALimitIsNamedAndTheRestIsDone() throws IOException {
        Path file = file("long.ndjson", CLEAN + "\n{\"x\":\"" + "长".repeat(12_000_000) + "\"}\n" + CLEAN + "\n");

        CommandRun run = CommandRun.of("check", file);

        assertThat(paths(run)).containsExactly(file + ":1", file + ":3");
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .contains(file + ":2: ", "a line of more than 33554432 bytes");
    }

    @Test
    void readGivesBackTheReportsOfEveryKindOfInput() throws IOException {
        List<Report> reports = ReportGenerator.seeded(5).reports().limit(3).toList();
        Path archive = folder.resolve("a.zip");
        Files.write(archive, zip(StandardCharsets.UTF_8, Map.of("x.json", bytes(Samples.json(reports.get(0))))));
        Path lines = file("b.jsonl", reports.stream().skip(1).map(Samples::json).collect(Collectors.joining("\n")));

        CommandRun run = CommandRun.of("read", archive, lines);

        assertThat(run.out().lines().map(Samples::parse)).containsExactlyElementsOf(reports);
    }
}
