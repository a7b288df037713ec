package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.examples.upload.Service.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** More comes than can be done: who is too much is told to come again, and what is slow is given up. */
class CapacityTest {

    @TempDir
    private static Path folder;

    private static Service service;

    @BeforeAll
    static void startOneThatHoldsLittle() {
        service = Service.start(
                folder,
                "--upload.receiving=2",
                "--upload.receiving-per-client=1",
                "--upload.body-time=4s",
                "--upload.request-bytes=1MB",
                "--upload.workers=1",
                "--upload.waiting=0");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    /** A request whose body does not end. */
    private static Socket slow() throws IOException {
        Socket socket = new Socket("localhost", URI.create(service.address()).getPort());
        OutputStream out = socket.getOutputStream();
        out.write(("POST /reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 1000\r\n\r\na")
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        return socket;
    }

    /** Tries again where the slow one was not quick enough to be the first. */
    private static Answer whileAnotherIsSending() throws IOException, InterruptedException {
        for (int i = 0; i < 20; i++) {
            try (Socket first = slow()) {
                assertThat(first.isConnected()).isTrue();
                Thread.sleep(100 + 100 * i);
                Answer answer = service.uploadSample("new-district-2025.txt");
                if (answer.status() == 429) {
                    return answer;
                }
            }
        }
        throw new AssertionError("two of one client send at once");
    }

    private static Answer untilNot(int status) throws IOException, InterruptedException {
        for (int i = 0; i < 100; i++) {
            Answer answer = service.uploadSample("new-district-2025.txt");
            if (answer.status() != status) {
                return answer;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("still " + status);
    }

    @Test
    void aClientThatSendsTooMuchAtOnceIsToldToComeAgainAndThenServed() throws IOException, InterruptedException {
        Answer refused = whileAnotherIsSending();
        assertThat(refused.header("Retry-After")).isEqualTo("1");
        assertThat(refused.json().get("type").asString()).isEqualTo("urn:gongkai:problem:too-many-of-one");
        assertThat(untilNot(429).status()).isIn(200, 201);
    }

    @Test
    void aBodyThatTricklesIsGivenUp() throws IOException, InterruptedException {
        untilNot(429);
        try (Socket socket = slow()) {
            OutputStream out = socket.getOutputStream();
            long start = System.nanoTime();
            InputStream in = socket.getInputStream();
            while (in.available() == 0 && System.nanoTime() - start < 20_000_000_000L) {
                out.write('a');
                out.flush();
                Thread.sleep(50);
            }
            assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 408");
        }
    }

    @Test
    void aRequestAboveTheLimitIsRefusedBeforeItsBodyIsRead() throws IOException, InterruptedException {
        untilNot(429);
        try (Socket socket =
                new Socket("localhost", URI.create(service.address()).getPort())) {
            socket.getOutputStream()
                    .write(("POST /reports HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                                    + "Content-Length: 1000000000\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
            assertThat(answer).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void aFullDeskIsToldBeforeAnythingIsStored() throws IOException, InterruptedException {
        untilNot(429);
        Desk.Place taken = service.bean(Desk.class).place();
        try {
            Answer answer = service.upload(Made.consistent("排队县", 2024));
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("2");
            assertThat(answer.json().get("type").asString()).isEqualTo("urn:gongkai:problem:desk-full");
        } finally {
            taken.close();
        }
        assertThat(untilNot(503).status()).isIn(200, 201);
    }
}
