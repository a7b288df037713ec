package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Report;
import io.github.gongkai.examples.upload.Service.Answer;
import io.github.gongkai.jackson3.ReportJson;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever is wrong with a request is told as a problem of RFC 9457, in one sentence, in the language asked for. */
class ProblemsTest {

    private static final Service SERVICE = Service.shared();

    private static void isProblem(Answer answer, int status, String type) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        JsonNode problem = answer.json();
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.path("type").asString("about:blank")).isEqualTo(type);
        assertThat(problem.get("detail").asString()).isNotBlank();
        assertThat(answer.text()).doesNotContain("Exception", "at io.github", "at org.", "stackTrace");
    }

    private static String ours(String code) {
        return "urn:gongkai:problem:" + code;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anUnknownReportIsNotFound() throws IOException, InterruptedException {
        isProblem(SERVICE.get("/reports/none"), 404, ours("unknown-report"));
        isProblem(SERVICE.get("/reports/none/check.sarif"), 404, ours("unknown-report"));
        isProblem(SERVICE.get("/organs/none"), 404, ours("unknown-organ"));
        isProblem(SERVICE.send(SERVICE.request("/reports/none").DELETE()), 404, ours("unknown-report"));
    }

    @Test
    void anAddressThatIsNotThereIsNotFound() throws IOException, InterruptedException {
        isProblem(SERVICE.get("/nothing/here"), 404, "about:blank");
    }

    @Test
    void aMethodThatIsNotThereIsToldWithThoseThatAre() throws IOException, InterruptedException {
        Answer answer = SERVICE.send(SERVICE.request("/reports").PUT(BodyPublishers.ofString("x")));
        isProblem(answer, 405, "about:blank");
        assertThat(answer.header("Allow")).isEqualTo("POST");
    }

    @Test
    void aRepresentationThatIsNotThereIsNotAcceptable() throws IOException, InterruptedException {
        String id = SERVICE.uploadSample("new-district-2025.txt").id();
        isProblem(SERVICE.get("/reports/" + id, "Accept", "image/png"), 406, "about:blank");
    }

    @Test
    void anEmptyDocumentIsRefused() throws IOException, InterruptedException {
        isProblem(SERVICE.upload("empty.txt", new byte[0]), 400, ours("empty"));
    }

    @Test
    void aFormThatIsNoneIsRefused() throws IOException, InterruptedException {
        isProblem(SERVICE.form(List.of()), 400, ours("no-file"));
        isProblem(
                SERVICE.post(utf8("nonsense"), "Content-Type", "multipart/form-data; boundary=b"),
                400,
                ours("no-file"));
        isProblem(SERVICE.post(utf8("nonsense"), "Content-Type", "multipart/form-data"), 400, ours("form"));
        byte[] brokenOff = utf8("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"f.txt\"\r\n\r\nand the");
        isProblem(SERVICE.post(brokenOff, "Content-Type", "multipart/form-data; boundary=b"), 400, ours("body"));
    }

    @Test
    void aDocumentAboveTheLimitIsRefused() throws IOException, InterruptedException {
        byte[] large = new byte[(16 << 20) + 1];
        Arrays.fill(large, (byte) 'a');
        isProblem(SERVICE.upload("large.txt", large), 413, ours("too-large"));
        isProblem(SERVICE.form(List.of(new Document("large.txt", large))), 413, ours("too-large"));
    }

    @Test
    void moreFilesThanARequestMayBringAreRefused() throws IOException, InterruptedException {
        List<Document> files = IntStream.range(0, 51)
                .mapToObj(i -> new Document("letter.txt", utf8("信")))
                .toList();
        isProblem(SERVICE.form(files), 413, ours("too-many-files"));
    }

    @Test
    void aKindOfDocumentThatIsNotReadIsRefusedAsSuch() throws IOException, InterruptedException {
        byte[] image = utf8("\u0000PNG\r\n\u001a\n and so on");
        image[0] = (byte) 0x89;
        isProblem(SERVICE.upload("report.docx", image), 415, ours("unreadable"));
    }

    @Test
    void aDocumentThatIsNoReportIsRefusedWithTheReason() throws IOException, InterruptedException {
        Answer answer = SERVICE.upload("letter.txt", utf8("只是一封普通的信，没有表格。"));
        isProblem(answer, 422, ours("unreadable"));
        assertThat(answer.json().get("code").asString()).isEqualTo("not-a-report");
        assertThat(SERVICE.get(answer.json().get("upload").asString())
                        .json()
                        .get("state")
                        .asString())
                .isEqualTo("UNREADABLE");
    }

    @Test
    void jsonThatIsNoReportIsToldWhatWasExpectedWhere() throws IOException, InterruptedException {
        Answer answer = SERVICE.post(utf8("{\"year\":\"last\"}"), "Content-Type", "application/json");
        isProblem(answer, 400, ours("json"));
        assertThat(answer.json().get("detail").asString()).contains("year", "line 1");
        isProblem(SERVICE.post(utf8("{"), "Content-Type", "application/json"), 400, ours("json"));
    }

    @Test
    void eachFindingOfAReportInJsonIsAnErrorWithItsPath() throws IOException, InterruptedException {
        Report report = Made.consistent("校验县商务局", 2024);
        long total = report.count(ApplicationRow.GRANTED, ApplicantColumn.TOTAL).orElseThrow();
        Report wrong = Made.with(report, ApplicationRow.GRANTED, ApplicantColumn.TOTAL, total + 1);
        Answer answer = SERVICE.post(
                utf8(ReportJson.strict().write(wrong)), "Content-Type", "application/json", "Accept-Language", "en");
        isProblem(answer, 422, ours("findings"));
        JsonNode error = answer.json()
                .get("errors")
                .valueStream()
                .filter(entry -> entry.get("rule").asString().equals("applications-row-total"))
                .findFirst()
                .orElseThrow();
        assertThat(error.get("path").asString()).startsWith("report.applications.granted.");
        assertThat(error.get("severity").asString()).isEqualTo("ERROR");
        assertThat(error.get("detail").asString()).contains("Granted");
    }

    @Test
    void aReportInJsonWithoutAnErrorIsTaken() throws IOException, InterruptedException {
        Report report = Made.whole(5, 2024);
        Answer answer = SERVICE.post(utf8(ReportJson.strict().write(report)), "Content-Type", "application/json");
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        String link = answer.json().get("links").get("report").asString();
        assertThat(SERVICE.get(link).text()).isEqualTo(ReportJson.strict().write(report));
    }

    @Test
    void anotherSiteMayNotSend() throws IOException, InterruptedException {
        isProblem(SERVICE.post(utf8("x"), "Sec-Fetch-Site", "cross-site"), 403, ours("cross-site"));
    }

    @Test
    void sentencesComeInTheLanguageAskedFor() throws IOException, InterruptedException {
        assertThat(SERVICE.get("/reports/none", "Accept-Language", "en-GB")
                        .json()
                        .get("detail")
                        .asString())
                .isEqualTo("There is no such report, or it was deleted.");
        assertThat(SERVICE.get("/reports/none").json().get("detail").asString()).isEqualTo("没有这份年报，或已被删除。");
        assertThat(SERVICE.get("/reports/none?lang=en").json().get("detail").asString())
                .startsWith("There is no");
    }

    @Test
    void aPersonGetsAPage() throws IOException, InterruptedException {
        Answer answer = SERVICE.get("/reports/none", "Accept", "text/html,*/*;q=0.8");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.text()).contains("没有这份年报，或已被删除。");
    }

    @Test
    void whatIsDeletedIsGone() throws IOException, InterruptedException {
        Answer upload = SERVICE.upload(Made.consistent("删除县统计局", 2024));
        String self = "/reports/" + upload.id();
        assertThat(SERVICE.send(SERVICE.request(self).DELETE()).status()).isEqualTo(204);
        isProblem(SERVICE.get(self), 404, ours("unknown-report"));
        isProblem(SERVICE.get(upload.json().get("links").get("organ").asString()), 404, ours("unknown-organ"));
        HttpRequest.Builder again = SERVICE.request(self).DELETE();
        assertThat(SERVICE.send(again).status()).isEqualTo(404);
        assertThat(SERVICE.upload(Made.consistent("删除县统计局", 2024)).status()).isEqualTo(201);
    }
}
