package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.examples.upload.Service.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What takes too long or breaks the reader is told, is not kept for ever, and may be tried again; and what is logged of it. */
class LimitsTest {

    private static final String REPORT = "changle-civil-affairs-2024.txt";

    @TempDir
    private Path folder;

    @Test
    void aReadingThatNeverLooksAtTheClockIsGivenUpAndMayBeTriedAgain() throws IOException, InterruptedException {
        try (Service hasty = Service.start(folder, "--upload.hard-time=0s")) {
            Answer answer = hasty.uploadSample(REPORT);
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().get("code").asString()).isEqualTo("broken");
            assertThat(hasty.get("/actuator/metrics/reports.left.behind")
                            .json()
                            .at("/measurements/0/value")
                            .asInt())
                    .isEqualTo(1);
        }
        try (Service patient = Service.start(folder)) {
            assertThat(patient.uploadSample(REPORT).json().get("organ").asString())
                    .isEqualTo("昌乐县民政局");
        }
    }

    @Test
    void whatTookTheProcessDownThreeTimesIsNotBegunAgain() throws IOException, InterruptedException {
        String id;
        try (Service first = Service.start(folder)) {
            id = first.uploadSample(REPORT).id();
            JdbcClient database = first.bean(JdbcClient.class);
            database.sql("delete from report").update();
            database.sql("update upload set state = 'WAITING', attempts = 3").update();
        }
        try (Service second = Service.start(folder)) {
            Answer answer = second.get("/reports/" + id, "Accept-Language", "en");
            for (int i = 0; i < 100 && answer.json().get("state").asString().equals("WAITING"); i++) {
                Thread.sleep(50);
                answer = second.get("/reports/" + id, "Accept-Language", "en");
            }
            assertThat(answer.json().get("state").asString()).isEqualTo("UNREADABLE");
            assertThat(answer.json().get("reason").asString()).contains("begun 3 times");
        }
    }

    @Test
    void whatWaitsWhenTheServiceIsStoppedIsReadAfterTheNextStart() throws IOException, InterruptedException {
        List<Report> reports = IntStream.range(0, 40)
                .mapToObj(i -> Made.consistent("停机县" + i + "局", 2024))
                .toList();
        List<String> ids = new ArrayList<>();
        try (Service first = Service.start(folder, "--upload.patience=0s", "--upload.workers=1")) {
            for (Report report : reports) {
                ids.add(first.upload(report).id());
            }
        }
        try (Service second = Service.start(folder)) {
            System.out.println(
                    "Stopped with " + second.bean(Uploads.class).waiting().size() + " of 40 waiting");
            for (String id : ids) {
                Answer answer = second.get("/reports/" + id);
                for (int i = 0; i < 200 && answer.json().get("state").asString().equals("WAITING"); i++) {
                    Thread.sleep(50);
                    answer = second.get("/reports/" + id);
                }
                assertThat(answer.json().get("state").asString()).isEqualTo("CHECKED");
            }
            assertThat(second.bean(JdbcClient.class)
                            .sql("select max(attempts) from upload")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
        }
    }

    @Test
    void theLogHoldsNoWordOfADocumentNorItsName() throws IOException, InterruptedException {
        Path log = folder.resolve("log.json");
        try (Service service = Service.start(
                folder,
                "--logging.level.root=info",
                "--logging.file.name=" + log,
                "--logging.structured.format.file=ecs",
                "--logging.threshold.console=off")) {
            service.upload("秘密文件名.txt", Files.readAllBytes(Service.REPORTS.resolve(REPORT)));
            service.upload("秘密文件名.txt", "一封秘密的信".getBytes(StandardCharsets.UTF_8));
            service.post("{\"秘密\":1}".getBytes(StandardCharsets.UTF_8), "Content-Type", "application/json");
            service.get("/organs?words=%E7%A7%98%E5%AF%86&from=x");
        }
        List<String> lines = Files.readAllLines(log);
        assertThat(lines)
                .anyMatch(line -> line.contains("\"message\":\"checked\"") && line.contains("\"format\":\"TEXT\""));
        assertThat(lines).anyMatch(line -> line.contains("not readable"));
        assertThat(lines).allMatch(line -> line.startsWith("{\"@timestamp\""));
        assertThat(lines).noneMatch(line -> line.contains("秘密") || line.contains("昌乐") || line.contains("%E7"));
    }

    @Test
    void tenSendersOfOneDocumentGetOneReport() throws InterruptedException {
        Service service = Service.shared();
        Set<String> ids = ConcurrentHashMap.newKeySet();
        Set<Integer> statuses = ConcurrentHashMap.newKeySet();
        var report = Made.consistent("同时县档案馆", 2024);
        List<Thread> senders = IntStream.range(0, 10)
                .mapToObj(i -> new Thread(() -> {
                    try {
                        Answer answer = service.upload(report);
                        while (answer.status() == 429) {
                            Thread.sleep(50);
                            answer = service.upload(report);
                        }
                        statuses.add(answer.status());
                        ids.add(answer.id());
                    } catch (IOException | InterruptedException failure) {
                        statuses.add(-1);
                    }
                }))
                .toList();
        senders.forEach(Thread::start);
        for (Thread sender : senders) {
            sender.join();
        }
        assertThat(ids).hasSize(1);
        assertThat(statuses).isSubsetOf(200, 201);
    }

    @Test
    void whatBecameOfUploadsIsCounted() throws IOException, InterruptedException {
        Service service = Service.shared();
        service.uploadSample(REPORT);
        assertThat(service.get("/actuator/metrics/reports.uploads").text()).contains("checked");
        assertThat(service.get("/actuator/metrics/reports.reading?tag=format:text")
                        .json()
                        .at("/measurements/0/value")
                        .asInt())
                .isPositive();
        assertThat(service.get("/actuator/metrics/reports.checking").status()).isEqualTo(200);
        assertThat(service.get("/actuator/metrics/reports.waiting").status()).isEqualTo(200);
    }
}
