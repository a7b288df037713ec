package io.github.gongkai.examples.upload;

import io.github.gongkai.Report;
import io.github.gongkai.jackson3.ReportJson;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service on a free port, asked as anybody would ask it: by HTTP. */
final class Service implements AutoCloseable {

    static final Path REPORTS = Path.of("../reports");
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static @Nullable Service shared;

    /** What the service answered. */
    record Answer(HttpResponse<byte[]> response) {
        int status() {
            return response.statusCode();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        String text() {
            return new String(response.body(), StandardCharsets.UTF_8);
        }

        byte[] bytes() {
            return response.body();
        }

        JsonNode json() {
            return JSON.readTree(response.body());
        }

        String id() {
            return json().get("id").asString();
        }
    }

    private final ConfigurableApplicationContext context;
    private final String address;

    private Service(ConfigurableApplicationContext context) {
        this.context = context;
        this.address = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    /** One that all tests may use that leave it as it was, but for reports of organs that they make up. */
    static synchronized Service shared() {
        if (shared == null) {
            try {
                Path folder = Files.createTempDirectory("upload-service");
                shared = start(folder);
                Service started = shared;
                Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            } catch (IOException noRoom) {
                throw new IllegalStateException(noRoom);
            }
        }
        return shared;
    }

    /** One of its own, with settings {@code --name=value}. */
    static Service start(Path folder, String... settings) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("--server.port", "0");
        all.put("--upload.folder", folder.toAbsolutePath().toString());
        all.put("--spring.main.banner-mode", "off");
        all.put("--spring.main.register-shutdown-hook", "false");
        all.put("--logging.structured.format.console", "");
        all.put("--logging.level.root", "error");
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        String[] arguments = all.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .toArray(String[]::new);
        return new Service(SpringApplication.run(Application.class, arguments));
    }

    String address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : address + path));
    }

    Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return new Answer(CLIENT.send(request.build(), BodyHandlers.ofByteArray()));
    }

    Answer get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    Answer post(byte[] body, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/reports").POST(BodyPublishers.ofByteArray(body));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    /** Sends a document by its name, as the page does. */
    Answer upload(String name, byte[] body) throws IOException, InterruptedException {
        return post(
                body,
                "Content-Type",
                "application/octet-stream",
                "Content-Disposition",
                "attachment; filename*=UTF-8''"
                        + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    /** Sends a report as a JSON document. */
    Answer upload(Report report) throws IOException, InterruptedException {
        return upload("report.json", ReportJson.strict().write(report).getBytes(StandardCharsets.UTF_8));
    }

    Answer uploadSample(String name) throws IOException, InterruptedException {
        return upload(name, Files.readAllBytes(REPORTS.resolve(name)));
    }

    /** A form with files; each is a name and its content. */
    Answer form(List<Document> files, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request("/reports")
                .header("Content-Type", "multipart/form-data; boundary=boundary")
                .POST(multipart(files));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    private static BodyPublisher multipart(List<Document> files) {
        List<byte[]> parts = new ArrayList<>();
        for (Document file : files) {
            parts.add(("--boundary\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.name()
                            + "\"\r\nContent-Type: text/plain\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            parts.add(file.bytes());
            parts.add("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        parts.add("--boundary--\r\n".getBytes(StandardCharsets.UTF_8));
        return BodyPublishers.ofByteArrays(parts);
    }

    @Override
    public void close() {
        context.close();
    }
}
