package io.github.gongkai.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.cli.CommandDigests;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the command makes of some three hundred documents is the same to the byte in every JDK of the machine ({@code
 * gongkai.proofs.jdks} names their folders, separated by commas; else those in {@code /usr/lib/jvm}), in three locales with
 * their own digits, letters and charsets, in three time zones, and with 1, 2 and 8 threads.
 */
class SameEverywhereRun {

    private static final int GENERATED = Integer.getInteger("gongkai.proofs.documents", 300);

    /** Locales in which careless code prints or compares differently, and a charset that is usual there. */
    private static final Map<String, List<String>> LOCALES = new LinkedHashMap<>(Map.of(
            "Turkish", List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-9"),
            "Arabic",
                    List.of(
                            "-Duser.language=ar",
                            "-Duser.country=EG",
                            "-Duser.extensions=nu-arab",
                            "-Dfile.encoding=UTF-8"),
            "Chinese", List.of("-Duser.language=zh", "-Duser.country=CN", "-Dfile.encoding=GB18030")));

    private static final List<String> ZONES = List.of("Asia/Shanghai", "Pacific/Apia", "America/St_Johns");

    private static final List<Integer> THREADS = List.of(1, 2, 8);

    /** Of locale, zone and number of threads, any two meet in every way in nine processes for each JDK. */
    @Test
    void everyByteIsTheSame() throws IOException, InterruptedException {
        Path documents = documents(Files.createDirectories(Path.of("target/everywhere/documents")));
        Map<String, Path> jdks = jdks();
        Map<String, List<String>> printed = new LinkedHashMap<>();
        for (Map.Entry<String, Path> jdk : jdks.entrySet()) {
            int locale = 0;
            for (String language : LOCALES.keySet()) {
                for (int zone = 0; zone < ZONES.size(); zone++) {
                    int threads = THREADS.get((locale + zone) % THREADS.size());
                    String name = jdk.getKey() + ", " + language + ", " + ZONES.get(zone) + ", " + threads + " threads";
                    printed.put(name, printed(jdk.getValue(), language, ZONES.get(zone), threads, documents));
                    System.out.println(name + ": " + printed.get(name).size() + " outputs");
                }
                locale++;
            }
        }
        List<String> first = printed.values().iterator().next();
        assertThat(first).hasSizeGreaterThan(50);
        List<String> different = new ArrayList<>();
        printed.forEach((name, lines) -> lines.stream()
                .filter(line -> !first.contains(line))
                .forEach(line -> different.add(name + ": " + line)));
        assertThat(different).isEmpty();
        assertThat(printed.values()).allSatisfy(lines -> assertThat(lines).hasSameSizeAs(first));
        Figure.put(
                "everywhere",
                String.format(
                        "%d outputs of the command on %d documents (text, JSON, NDJSON, SARIF, JUnit, HTML, CSV, Parquet, forms, marked copies), %d processes: JDK %s, 3 locales, 3 time zones, 1, 2 and 8 threads, any two of the last three together: the same to the byte",
                        first.size(), GENERATED + 3, printed.size(), String.join(" and ", jdks.keySet())));
    }

    private static List<String> printed(Path jdk, String language, String zone, int threads, Path documents)
            throws IOException, InterruptedException {
        List<String> options = new ArrayList<>(LOCALES.get(language));
        options.addAll(List.of("-Duser.timezone=" + zone, "-Dstdout.encoding=UTF-8"));
        List<String> lines = new ArrayList<>();
        int status = Child.run(
                jdk,
                options,
                CommandDigests.class,
                List.of(documents.toString(), "" + threads, "target/everywhere/written"),
                line -> {
                    // From JDK 24 on the virtual machine itself warns on standard error of what Parquet's codecs call.
                    if (!line.startsWith("WARNING: ") || !line.contains("Unsafe") && !line.contains("CleanUtil")) {
                        lines.add(line);
                    }
                });
        assertThat(status).as("%s", lines).isZero();
        return lines;
    }

    /** The examples, and generated reports in every format, every other one with slips. */
    private static Path documents(Path folder) throws IOException {
        try (Stream<Path> examples = Files.list(Path.of("../examples/reports"))) {
            for (Path example : examples.toList()) {
                Files.write(folder.resolve(example.getFileName()), Files.readAllBytes(example));
            }
        }
        for (int seed = 0; seed < GENERATED; seed++) {
            ReportGenerator generator = ReportGenerator.seeded(seed);
            Report report = seed % 2 == 0
                    ? generator.report()
                    : generator.flawed(1 + seed % 4).report();
            Path file = folder.resolve("report-" + seed);
            switch (seed % 4) {
                case 0 ->
                    Files.writeString(
                            Path.of(file + ".json"), ReportJson.strict().write(report));
                case 1 ->
                    Files.write(
                            Path.of(file + ".html"),
                            ReportWriter.to(Format.HTML).write(report));
                case 2 ->
                    Files.write(
                            Path.of(file + ".docx"),
                            ReportWriter.to(Format.DOCX).write(report));
                default ->
                    Files.write(
                            Path.of(file + ".xlsx"),
                            ReportWriter.to(Format.XLSX).write(report));
            }
        }
        return folder;
    }

    /** By their feature number. */
    private static Map<String, Path> jdks() throws IOException {
        Map<String, Path> jdks = new TreeMap<>();
        String named = System.getProperty("gongkai.proofs.jdks", "");
        List<Path> homes = new ArrayList<>(Stream.of(named.split(","))
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList());
        Path usual = Path.of("/usr/lib/jvm");
        if (homes.isEmpty() && Files.isDirectory(usual)) {
            try (Stream<Path> found = Files.list(usual)) {
                homes.addAll(found.filter(home -> Files.isExecutable(home.resolve("bin/java")))
                        .toList());
            }
        }
        homes.add(Child.ownJdk());
        for (Path home : homes) {
            List<String> version = Files.readAllLines(home.resolve("release")).stream()
                    .filter(line -> line.startsWith("JAVA_VERSION="))
                    .toList();
            jdks.put(version.get(0).replaceAll("[^0-9]*(\\d+).*", "$1"), home.toRealPath());
        }
        return jdks;
    }
}
