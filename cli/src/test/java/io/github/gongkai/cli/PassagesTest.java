package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the text says against the tables is shown where the text says it. */
class PassagesTest {

    private static final String SAID = "全年收到政府信息公开申请987654件。";

    @TempDir
    private Path folder;

    private static Report said() {
        return Samples.clean().toBuilder()
                .overview("　　主动公开工作正常开展。\n　　" + SAID + "\n<b>不加粗</b>")
                .build();
    }

    @Test
    void thePageMarksThePassageAndTheFindingLeadsToIt() {
        Document page = Jsoup.parse(Printed.page(said()));
        Element mark = page.select("#r1overview ~ .prose mark").first();
        assertThat(mark.text()).contains("987654");
        Element finding = page.select("li[data-text~=\\b" + mark.id().substring(3) + "\\b]")
                .first();
        assertThat(finding.text()).contains("987654");
        assertThat(finding.select("a").attr("href")).isEqualTo("#" + mark.id());
        assertThat(page.select(".prose").text()).contains("主动公开工作正常开展。", SAID, "<b>不加粗</b>");
        assertThat(page.select(".prose b")).isEmpty();
    }

    @Test
    void overlappingPassagesAreCutAndEachFindingHasAllOfItsOwn() {
        Report report = Samples.clean().toBuilder()
                .overview("全年收到政府信息公开申请987654件，其中自然人申请900000件，法人或其他组织申请1件。")
                .build();
        Document page = Jsoup.parse(Printed.page(report));
        String words = page.select("#r1overview ~ .prose p").text();
        assertThat(words).isEqualTo(report.overview().orElseThrow().text());
        for (Element finding : page.select("li[data-text]")) {
            for (String number : finding.attr("data-text").split(" ")) {
                assertThat(page.select("mark#r1p" + number)).hasSize(1);
            }
        }
        assertThat(page.select("mark")).hasSizeGreaterThan(1);
    }

    @Test
    void inAPlainTextThePassageHasItsLineAndColumn() throws IOException {
        Path file = Files.writeString(
                folder.resolve("report.txt"),
                Files.readString(Path.of("../examples/reports/new-district-2025.txt"))
                        .replaceFirst("一、总体情况\\R", "一、总体情况\n" + SAID + "\n"));
        int line = Files.readString(file)
                        .substring(0, Files.readString(file).indexOf(SAID))
                        .split("\n")
                        .length
                + 1;

        JsonNode result = result(CommandRun.of("check", "--format", "sarif", file));
        JsonNode region = result.at("/locations/0/physicalLocation/region");
        assertThat(region.at("/startLine").asInt()).isEqualTo(line);
        int start = region.at("/charOffset").asInt();
        assertThat(Files.readString(file)
                        .substring(start, start + region.at("/charLength").asInt()))
                .contains("987654");
        assertThat(result.at("/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("overview");

        assertThat(CommandRun.of("check", file).out()).contains("位置 report.txt：第" + line + "行第");
        JsonNode json = new ObjectMapper()
                .readTree(CommandRun.of("check", "--format", "json", file).out());
        assertThat(json.at("/files/0/findings").findValues("passages"))
                .anySatisfy(
                        passages -> assertThat(passages.at("/0/text").asText()).contains("987654"));
    }

    private static JsonNode result(CommandRun run) throws IOException {
        for (JsonNode result : new ObjectMapper().readTree(run.out()).at("/runs/0/results")) {
            if (result.at("/message/text").asText().contains("987654")) {
                return result;
            }
        }
        throw new AssertionError("No result on the passage");
    }
}
