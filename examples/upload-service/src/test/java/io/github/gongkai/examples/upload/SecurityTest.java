package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.examples.upload.Service.Answer;
import io.github.gongkai.jackson3.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Strangers send what they like; nobody who looks at it is harmed. */
class SecurityTest {

    private static final Service SERVICE = Service.shared();
    private static final String HOSTILE = "<script>alert(1)</script>\"'`onload=alert(2) ${7*7} #{7*7} *{7*7} @{x}恶意县";
    private static final List<String> PAGES = List.of("/", "/organs", "/rollup");

    private static Report hostile() {
        return Made.consistent("恶意县", 2024).toBuilder()
                .organ(Organ.of(HOSTILE))
                .otherMatters("<img src=x onerror=alert(3)></textarea></script><script>alert(4)</script>")
                .build();
    }

    @Test
    void noPageMayRunOrLoadAnythingThatIsNotOurs() throws IOException, InterruptedException {
        for (String page : PAGES) {
            Answer answer = SERVICE.get(page, "Accept", "text/html");
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("no-referrer");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.text()).doesNotContain("<style", "style=\"", "javascript:", "onclick");
        }
    }

    @Test
    void pagesThatHoldWhatStrangersWroteAreInASandbox() throws IOException, InterruptedException {
        Answer upload = SERVICE.upload(hostile());
        String policy = SERVICE.get("/reports/" + upload.id() + "/check.html").header("Content-Security-Policy");
        assertThat(policy).contains("sandbox", "default-src 'none'", "frame-ancestors 'self'", "'sha256-");
        assertThat(policy).doesNotContain("allow-same-origin", "allow-top-navigation", "allow-forms");
        String text = SERVICE.uploadSample("new-district-2025.txt").id();
        assertThat(SERVICE.get("/reports/" + text + "/marked.html").header("Content-Security-Policy"))
                .contains("sandbox;", "default-src 'none'")
                .doesNotContain("script-src");
    }

    @Test
    void whatADocumentSaysIsTextOnEveryPage() throws IOException, InterruptedException {
        Answer upload = SERVICE.upload("\"><script>alert(5)</script>.json", json(hostile()));
        List<String> pages = List.of(
                "/reports/" + upload.id(),
                "/reports/" + upload.id() + "/check.html",
                "/organs",
                upload.json().get("links").get("organ").asString(),
                "/rollup?year=2024",
                "/organs?words=%22%3E%3Cscript%3Ealert(6)%3C/script%3E");
        for (String page : pages) {
            Answer answer = SERVICE.get(page, "Accept", "text/html");
            assertThat(answer.status()).as(page).isEqualTo(200);
            assertThat(answer.text())
                    .as(page)
                    .doesNotContain("<script>alert", "<img src=x", "onload=alert(2)\"", " 49 ");
        }
    }

    private static byte[] json(Report report) {
        return ReportJson.strict().write(report).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void downloadsAreSavedUnderNamesThatHarmNoFolder() throws IOException, InterruptedException {
        Answer upload =
                SERVICE.upload("../../etc/\u202Efdp.exe\r\nX-Evil: 1", json(Made.consistent("../../下载县", 2024)));
        assertThat(upload.json().get("name").asString()).isEqualTo("fdp.exeX-Evil 1");
        for (String link : List.of("report", "check", "sarif", "original")) {
            Answer file = SERVICE.get(upload.json().get("links").get(link).asString());
            assertThat(file.header("Content-Disposition"))
                    .startsWith("attachment; ")
                    .doesNotContain("..%2F", "../", "%2F");
            assertThat(file.header("X-Evil")).isEmpty();
        }
        assertThat(SERVICE.get("/reports/" + upload.id() + "/original").header("Content-Type"))
                .isEqualTo("application/octet-stream");
    }

    @Test
    void aPackageThatUnpacksToVeryMuchIsRefused() throws IOException, InterruptedException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                zip.write(zeros);
            }
        }
        Answer answer = SERVICE.upload("bomb.docx", bomb.toByteArray());
        assertThat(answer.status()).as(answer.text()).isEqualTo(422);
        assertThat(answer.json().get("code").asString()).isIn("too-many-unpacked-bytes", "packed-too-tightly");
    }

    @Test
    void aTextInAnotherEncodingIsReadAsWell() throws IOException, InterruptedException {
        String text = Files.readString(Service.REPORTS.resolve("changle-civil-affairs-2024.txt"))
                .replace("昌乐县", "编码县");
        assertThat(SERVICE.upload("gbk.txt", text.getBytes(Charset.forName("GB18030")))
                        .json()
                        .get("organ")
                        .asString())
                .isEqualTo("编码县民政局");
    }

    @Test
    void nothingOfTheInsideIsShown() throws IOException, InterruptedException {
        assertThat(SERVICE.get("/actuator/env").status()).isEqualTo(404);
        assertThat(SERVICE.get("/actuator/heapdump").status()).isEqualTo(404);
        assertThat(SERVICE.get("/h2-console").status()).isEqualTo(404);
        assertThat(SERVICE.get("/../application.yml").text()).doesNotContain("datasource");
        assertThat(SERVICE.get("/").response().headers().map()).doesNotContainKey("server");
    }
}
