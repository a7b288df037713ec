package io.github.gongkai.examples.upload;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.ReportWriter;
import io.github.gongkai.jackson3.ReportJson;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends reports to a packed service of its own for some time, kills it half way, and counts what was lost: {@code ./mvnw -q
 * -P load verify -pl examples/upload-service -am -DskipTests}. It prints one block of Markdown for docs/performance.md.
 */
final class Load {

    private static final int PORT = 18080;
    private static final int SENDERS = 5;
    private static final String HEAP = "-Xmx256m";
    /** A line of {@code GC.heap_info} about a part of the heap; those about classes are of another kind. */
    private static final Pattern HEAP_IN_USE = Pattern.compile("(?m)^ (?!Metaspace| class).* used (\\d+)K");

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong told = new AtomicLong();
    private final List<String> memory = new ArrayList<>();
    private final Path jar;
    private final Path folder;
    private volatile boolean over;
    private volatile boolean restarting;

    private Load(Path jar, Path folder) {
        this.jar = jar;
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("upload-load");
        try {
            new Load(Path.of(arguments[0]), folder).run(Duration.ofSeconds(Integer.parseInt(arguments[1])));
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private void run(Duration time) throws IOException, InterruptedException {
        Process service = start();
        long begin = System.nanoTime();
        List<Thread> senders = IntStream.range(0, SENDERS)
                .mapToObj(i -> new Thread(() -> send(i), "sender"))
                .toList();
        senders.forEach(Thread::start);
        Duration part = time.dividedBy(8);
        for (int i = 0; i < 8; i++) {
            Thread.sleep(part.toMillis());
            memory.add(liveMegabytes(service) + " / " + residentMegabytes(service));
            if (i == 3) {
                restarting = true;
                service.destroyForcibly().waitFor();
                service = start();
                restarting = false;
            }
        }
        over = true;
        for (Thread sender : senders) {
            sender.join();
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        print(seconds, lost());
        service.destroyForcibly().waitFor();
    }

    private Process start() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        HEAP,
                        "-jar",
                        jar.toString(),
                        "--server.port=" + PORT,
                        "--upload.folder=" + folder)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        for (int i = 0; i < 1200; i++) {
            try {
                if (get("/actuator/health").statusCode() == 200) {
                    return process;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        throw new IllegalStateException("The service does not start");
    }

    /** Every carrier in turn, each report another. */
    private static byte[] document(int sender, long number) {
        Report report =
                ReportGenerator.seeded(sender * 1_000_003L + number)
                        .year((int) (2021 + number % 4))
                        .report()
                        .toBuilder()
                        .organ(Organ.of("第" + sender + "—" + number / 4 + "号县民政局"))
                        .build();
        return switch ((int) (number % 4)) {
            case 0 -> ReportWriter.to(Format.HTML).write(report);
            case 1 -> ReportWriter.to(Format.DOCX).write(report);
            case 2 -> ReportWriter.to(Format.XLSX).write(report);
            default -> ReportJson.strict().write(report).getBytes(StandardCharsets.UTF_8);
        };
    }

    private void send(int sender) {
        for (long number = 0; !over; number++) {
            byte[] document = document(sender, number);
            while (!over && !isTaken(document)) {
                pause();
            }
        }
    }

    /** Whether it was accepted; a service that is busy or is being started again is asked once more. */
    private boolean isTaken(byte[] document) {
        HttpRequest request = HttpRequest.newBuilder(at("/reports"))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(document))
                .build();
        try {
            long start = System.nanoTime();
            HttpResponse<byte[]> answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 == 2) {
                times.add(System.nanoTime() - start);
                accepted.add(JSON.readTree(answer.body()).get("id").asString());
                sent.incrementAndGet();
                return true;
            }
            told.incrementAndGet();
        } catch (IOException killed) {
            if (!restarting && !over) {
                told.incrementAndGet();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    private static void pause() {
        try {
            Thread.sleep(250);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many of those that were accepted are not there, checked, at the end. */
    private long lost() throws IOException, InterruptedException {
        long lost = 0;
        for (String id : accepted) {
            String state = "";
            for (int i = 0; i < 100; i++) {
                JsonNode report = JSON.readTree(get("/reports/" + id).body());
                state = report.path("state").asString("gone");
                if (!state.equals("WAITING")) {
                    break;
                }
                pause();
            }
            lost += state.equals("CHECKED") ? 0 : 1;
        }
        return lost;
    }

    private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(at(path)).timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofByteArray());
    }

    private static URI at(String path) {
        return URI.create("http://localhost:" + PORT + path);
    }

    /** What is in use right after a full collection that is asked for: what the last one by itself left may be garbage by half. */
    private static long liveMegabytes(Process service) throws IOException, InterruptedException {
        tool(service, "GC.run");
        return HEAP_IN_USE
                        .matcher(tool(service, "GC.heap_info"))
                        .results()
                        .mapToLong(line -> Long.parseLong(line.group(1)))
                        .sum()
                >> 10;
    }

    private static String tool(Process service, String command) throws IOException, InterruptedException {
        Process tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(service.pid()),
                        command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (tool.waitFor() != 0) {
            throw new IllegalStateException("jcmd " + command + " says: " + answer);
        }
        return answer;
    }

    private static String residentMegabytes(Process service) {
        try {
            return Files.readAllLines(Path.of("/proc/" + service.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmRSS"))
                    .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) >> 10))
                    .findFirst()
                    .orElse("?");
        } catch (IOException noProc) {
            return "?";
        }
    }

    private void print(double seconds, long lost) {
        long[] sorted = times.stream().mapToLong(Long::longValue).sorted().toArray();
        System.out.printf(
                Locale.ROOT,
                "| uploads accepted | %d in %.0f s, %.1f a second (a restart of the service included) |%n",
                sent.get(),
                seconds,
                sent.get() / seconds);
        System.out.printf(
                Locale.ROOT,
                "| time to the answer | median %d ms, 99 of 100 within %d ms |%n",
                sorted[sorted.length / 2] / 1_000_000,
                sorted[(int) (sorted.length * 0.99)] / 1_000_000);
        System.out.printf("| told to come again | %d |%n", told.get());
        System.out.printf("| lost, the process killed half way | %d |%n", lost);
        System.out.printf(
                "| MB of heap in use after a full collection / resident, %s, eight times on the way | %s |%n",
                HEAP, String.join(", ", memory));
    }
}
