package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.examples.upload.Service.Answer;
import io.github.gongkai.jackson3.ReportJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The service on a PostgreSQL that the test starts in a folder of its own. Where no PostgreSQL is installed, these tests are
 * left out and say so.
 */
class PostgresTest {

    private static final String MISSING =
            "Left out: the service is not tried on PostgreSQL, as no initdb and pg_ctl were"
                    + " found in /usr/lib/postgresql, or root has no runuser to start it by another user";

    private static @Nullable Path folder;
    private static @Nullable Service service;

    @BeforeAll
    static void startTheDatabase() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        boolean possible = programs.isPresent() && (!isRoot() || Files.isExecutable(Path.of("/usr/sbin/runuser")));
        if (!possible) {
            System.out.println(MISSING);
        }
        assumeTrue(possible, MISSING);
        Path made = Files.createTempDirectory("gongkai-postgres");
        folder = made;
        if (isRoot()) {
            run(List.of("chown", "postgres", made.toString()));
        }
        int port = freePort();
        Path bin = programs.get();
        byTheUser(bin.resolve("initdb") + " -D " + made + "/data -U gongkai -A trust -E UTF8 --locale=C");
        byTheUser(bin.resolve("pg_ctl") + " -D " + made + "/data -w -l " + made + "/log -o '-p " + port + " -k " + made
                + " -h 127.0.0.1' start");
        service = Service.start(
                made,
                "--spring.profiles.active=postgres",
                "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + port + "/postgres");
    }

    /** The newest that is installed. */
    private static Optional<Path> programs() throws IOException {
        Path root = Path.of("/usr/lib/postgresql");
        if (!Files.isDirectory(root)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(root)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_ctl")))
                    .max(Path::compareTo);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** PostgreSQL refuses to be run by root. */
    private static void byTheUser(String command) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>();
        if (isRoot()) {
            words.addAll(List.of("/usr/sbin/runuser", "-u", "postgres", "--"));
        }
        words.addAll(List.of("sh", "-c", command));
        run(words);
    }

    private static void run(List<String> words) throws IOException, InterruptedException {
        Path said = Files.createTempFile("gongkai", ".log");
        int status = new ProcessBuilder(words)
                .directory(Path.of("/tmp").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();
        assertThat(status).as(Files.readString(said)).isZero();
        Files.delete(said);
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (service != null) {
            service.close();
        }
        if (folder != null) {
            byTheUser(programs().orElseThrow().resolve("pg_ctl") + " -D " + folder + "/data -m immediate stop");
            run(List.of("rm", "-rf", folder.toString()));
        }
    }

    private static Service service() {
        return Optional.ofNullable(service).orElseThrow();
    }

    @Test
    void aReportIsStoredCheckedAndShown() throws IOException, InterruptedException {
        Answer upload = service().uploadSample("new-district-2025.txt");
        assertThat(upload.status()).isEqualTo(201);
        assertThat(service().uploadSample("new-district-2025.txt").status()).isEqualTo(200);
        for (var link : upload.json().get("links").properties()) {
            assertThat(service().get(link.getValue().asString()).status())
                    .as(link.getKey())
                    .isEqualTo(200);
        }
        byte[] original = Files.readAllBytes(Service.REPORTS.resolve("new-district-2025.txt"));
        assertThat(service().get("/reports/" + upload.id() + "/original").bytes())
                .isEqualTo(original);
    }

    @Test
    void whatADatabaseMayRefuseIsStoredAllTheSame() throws IOException, InterruptedException {
        var report = Made.consistent("x", 2024).toBuilder()
                .organ(Organ.of("零\u0000字\uD800县 ' \" \\ %_"))
                .otherMatters("a\u0000b")
                .build();
        Answer upload = service().upload("n\u0000ame.json", json(report));
        assertThat(upload.status()).as(upload.text()).isEqualTo(201);
        String organ = upload.json().get("links").get("organ").asString();
        assertThat(service().get(organ).json().get("years").size()).isEqualTo(1);
        assertThat(service().get("/organs?words=%25").json().get("organs").size())
                .isEqualTo(1);
        assertThat(service()
                        .send(service().request("/reports/" + upload.id()).DELETE())
                        .status())
                .isEqualTo(204);
        assertThat(service().get(organ).status()).isEqualTo(404);
    }

    private static byte[] json(Report report) {
        return ReportJson.strict().write(report).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void yearsAndOrgansAreFoundAsOnTheOtherDatabase() throws IOException, InterruptedException {
        service().upload(Made.consistent("邮政县财政局", 2022));
        Answer upload = service().upload(Made.consistent("邮政县财政局", 2023));
        assertThat(upload.json().get("yearBefore").asString()).hasSize(32);
        assertThat(service().get("/rollup?year=2023", "Accept", "text/html").text())
                .contains("邮政县财政局");
        assertThat(service()
                        .upload("letter.txt", "只是一封信".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(service().get("/actuator/health").text()).contains("UP");
    }
}
