package io.github.gongkai.examples.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.examples.upload.Service.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reports sent in and looked at, over HTTP. */
class ReportsTest {

    private static final Service SERVICE = Service.shared();

    private static Answer newDistrict() throws IOException, InterruptedException {
        return SERVICE.uploadSample("new-district-2025.txt");
    }

    @Test
    void aReportIsCheckedWhenItIsSent() throws IOException, InterruptedException {
        Answer answer = SERVICE.uploadSample("changle-civil-affairs-2024.txt");
        assertThat(answer.status()).isIn(200, 201);
        assertThat(answer.header("Location")).isEqualTo("/reports/" + answer.id());
        assertThat(answer.json().get("organ").asString()).isEqualTo("昌乐县民政局");
        assertThat(answer.json().get("findings").toString()).isEqualTo("{\"error\":0,\"warning\":0,\"notice\":0}");
    }

    @Test
    void theSameDocumentSentTwiceIsKeptOnce() throws IOException, InterruptedException {
        Answer first = newDistrict();
        Answer again = SERVICE.upload(
                "another name.txt", Files.readAllBytes(Service.REPORTS.resolve("new-district-2025.txt")));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void whatTheContentIsDecidesAndNotTheHeader() throws IOException, InterruptedException {
        byte[] page = Files.readAllBytes(Service.REPORTS.resolve("shanghai-general-office-2019.html"));
        Answer answer = SERVICE.post(page, "Content-Type", "application/x-www-form-urlencoded");
        assertThat(answer.json().get("format").asString()).isEqualTo("HTML");
        assertThat(answer.json().get("year").asInt()).isEqualTo(2019);
    }

    @Test
    void severalFilesOfOneFormHaveAnOutcomeEach() throws IOException, InterruptedException {
        Answer answer = SERVICE.form(List.of(
                new Document("年报.txt", Files.readAllBytes(Service.REPORTS.resolve("new-district-2025.txt"))),
                new Document("letter.txt", "只是一封信".getBytes(StandardCharsets.UTF_8))));
        assertThat(answer.status()).isEqualTo(207);
        assertThat(answer.json()
                        .get("reports")
                        .get(0)
                        .get("report")
                        .get("organ")
                        .asString())
                .isEqualTo("某新区管理委员会");
        assertThat(answer.json().get("reports").get(1).get("status").asInt()).isEqualTo(422);
    }

    @Test
    void theFormOfThePageWorksWithoutScript() throws IOException, InterruptedException {
        Document report = new Document("年报.txt", Files.readAllBytes(Service.REPORTS.resolve("new-district-2025.txt")));
        Document letter = new Document("letter.txt", "只是一封信".getBytes(StandardCharsets.UTF_8));
        Answer one = SERVICE.form(List.of(report), "Accept", "text/html,*/*;q=0.8");
        assertThat(one.status()).isEqualTo(302);
        assertThat(SERVICE.get(one.header("Location"), "Accept", "text/html").text())
                .contains("某新区管理委员会");
        Answer two = SERVICE.form(List.of(report, letter), "Accept", "text/html,*/*;q=0.8");
        assertThat(two.status()).isEqualTo(200);
        assertThat(two.text()).contains("某新区管理委员会 2025", "“letter.txt”读不出年报");
        assertThat(SERVICE.form(List.of(letter), "Accept", "text/html").status())
                .isEqualTo(302);
    }

    @Test
    void everyLinkOfAReportLeadsSomewhere() throws IOException, InterruptedException {
        Answer answer = newDistrict();
        for (var link : answer.json().get("links").properties()) {
            if (!link.getKey().equals("organ")) {
                assertThat(SERVICE.get(link.getValue().asString()).status())
                        .as(link.getKey())
                        .isEqualTo(200);
            }
        }
    }
}
