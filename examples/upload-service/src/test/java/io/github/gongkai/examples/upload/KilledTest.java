package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.jackson3.ReportJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** The process is killed in the middle of its work; what it had said yes to is done after the next start. */
class KilledTest {

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();

    @Test
    void whatWasAcceptedIsFinishedAfterTheNextStart() throws IOException, InterruptedException {
        int port = freePort();
        Process process = start(port);
        try {
            awaitStart(port, process);
            List<Thread> senders = IntStream.range(0, 4)
                    .mapToObj(i -> new Thread(() -> send(port, i)))
                    .toList();
            senders.forEach(Thread::start);
            awaitAccepted(60);
            process.destroyForcibly().waitFor();
            for (Thread sender : senders) {
                sender.join();
            }
        } finally {
            process.destroyForcibly();
        }
        try (Service again = Service.start(folder)) {
            int waitingAtFirst = again.bean(Uploads.class).waiting().size();
            System.out.println("Killed after " + accepted.size() + " were accepted; taken up again: " + waitingAtFirst);
            assertThat(accepted).hasSizeGreaterThanOrEqualTo(60);
            for (String id : accepted) {
                assertThat(stateOf(again, id)).as(id).isEqualTo("CHECKED");
            }
        }
    }

    private static String stateOf(Service service, String id) throws IOException, InterruptedException {
        for (int i = 0; i < 300; i++) {
            Service.Answer answer = service.get("/reports/" + id);
            if (answer.status() != 200 || !answer.json().get("state").asString().equals("WAITING")) {
                return answer.status() == 200 ? answer.json().get("state").asString() : answer.text();
            }
            Thread.sleep(100);
        }
        return "WAITING for ever";
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Answers before anything is read, and is slow to read, so that much is under way when it is killed. */
    private Process start(int port) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        Application.class.getName(),
                        "--server.port=" + port,
                        "--upload.folder=" + folder.toAbsolutePath(),
                        "--upload.workers=1",
                        "--upload.patience=0s",
                        "--logging.level.root=error")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
    }

    private void awaitStart(int port, Process process) throws InterruptedException {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            try {
                HttpRequest request = HttpRequest.newBuilder(
                                URI.create("http://localhost:" + port + "/actuator/health"))
                        .build();
                if (client.send(request, BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("the service did not start");
    }

    private void awaitAccepted(int many) throws InterruptedException {
        for (int i = 0; i < 600 && accepted.size() < many; i++) {
            Thread.sleep(20);
        }
    }

    /** Sends one report after the other until nobody answers any more. */
    private void send(int port, int sender) {
        JsonMapper json = new JsonMapper();
        for (int i = 0; i < 10_000; i++) {
            String report = ReportJson.strict().write(Made.consistent("第" + sender + "-" + i + "号县", 2024));
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/reports"))
                    .timeout(Duration.ofSeconds(10))
                    .header("Content-Type", "application/octet-stream")
                    .POST(BodyPublishers.ofString(report, StandardCharsets.UTF_8))
                    .build();
            try {
                var answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() / 100 == 2) {
                    accepted.add(json.readTree(answer.body()).get("id").asString());
                }
            } catch (IOException killed) {
                return;
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
