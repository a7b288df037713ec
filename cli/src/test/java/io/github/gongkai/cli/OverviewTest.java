package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportGenerator;
import io.github.gongkai.testkit.ReportSize;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

class OverviewTest {

    static List<Report> batch() {
        return Stream.of(
                        Samples.wrong(),
                        named(Samples.wrong(), "乙县民政局", 2023),
                        named(Samples.withBlanks(3), "乙县民政局", 2024),
                        named(Samples.clean(), "丙县民政局", 2023),
                        named(Samples.clean(), "丁县民政局", 2024))
                .toList();
    }

    private static Report named(Report report, String organ, int year) {
        return report.toBuilder().organ(Organ.of(organ)).year(year).build();
    }

    private static Document page(List<Report> reports) {
        return Jsoup.parse(Printed.page(reports.toArray(Report[]::new)));
    }

    private static JsonNode numbers(Document page) throws IOException {
        return new ObjectMapper().readTree(page.getElementById("numbers").data());
    }

    @Example
    void everyOpenFindingIsInTheListAndLeadsToItsReport() throws IOException {
        Document page = page(batch());

        JsonNode problems = numbers(page).at("/problems");
        long tagged = page.select("main .tags .tag").stream()
                .mapToLong(tag -> Long.parseLong(tag.text().replaceAll("\\D", "")))
                .sum();
        assertThat(problems).hasSize((int) tagged);
        for (JsonNode problem : problems) {
            Element sheet = page.getElementById(problem.get(5).asText());
            assertThat(sheet.selectFirst("h2").text())
                    .contains(problem.get(2).asText())
                    .contains(problem.get(3).asText());
            assertThat(sheet.text()).contains(problem.get(4).asText());
        }
        assertThat(problems).extracting(problem -> problem.get(0).asInt()).isSorted();
    }

    @Example
    void theShareOfReportsThatPassIsToldByYearAndByRule() throws IOException {
        Document page = page(batch());
        JsonNode numbers = numbers(page);

        assertThat(numbers.at("/years")).hasToString("[2023,2024]");
        JsonNode balance = Stream.of(0, 1, 2, 3, 4, 5, 6)
                .map(i -> numbers.at("/passing/" + i))
                .filter(line -> line.at("/name").asText().equals("applications-balance"))
                .findFirst()
                .orElseThrow();
        assertThat(balance.at("/values")).hasToString("[50.0,66.7]");
        assertThat(page.select("#passing + details tbody tr"))
                .extracting(row -> row.child(0).text())
                .containsExactly("2023", "2024");
    }

    @Example
    void theHeatMapCountsTheFindingsOfAnOrganByRule() {
        Document page = page(batch());

        List<String> heads = page.select(".heat thead th").eachText();
        Element row = page.select(".heat tbody tr").stream()
                .filter(line -> line.child(0).text().equals("乙县民政局"))
                .findFirst()
                .orElseThrow();
        assertThat(row.child(heads.indexOf("cell-complete")).text()).isEqualTo("3");
        assertThat(row.child(heads.indexOf("applications-balance")).text()).isEqualTo("1");
        assertThat(page.select(".heat tbody tr").stream()
                        .filter(line -> line.child(0).text().equals("丙县民政局"))
                        .map(line -> line.child(heads.indexOf("applications-balance"))
                                .text()))
                .allMatch(String::isEmpty);
    }

    @Example
    void theDistributionCountsEachReportOnce() throws IOException {
        List<Report> reports = ReportGenerator.seeded(11)
                .size(ReportSize.COUNTY)
                .reports()
                .limit(5)
                .toList();
        JsonNode spread = numbers(page(reports)).at("/spread/0/values");
        long sum = 0;
        for (JsonNode bin : spread) {
            sum += bin.asLong();
        }
        assertThat(spread).hasSize(Overview.BINS);
        assertThat(sum).isEqualTo(5);
    }

    @Example
    void ofManyReportsOnlyThoseWithFindingsHaveAPartOfTheirOwn() throws IOException {
        List<Report> many = new ArrayList<>(Collections.nCopies(80, Samples.clean()));
        many.set(40, Samples.wrong());
        Document page = page(many);

        assertThat(page.select("main > details")).hasSize(1);
        assertThat(page.select("nav tbody tr")).hasSize(1);
        assertThat(page.selectFirst("nav").text()).contains("另有 79 份没有列入此表");
        assertThat(numbers(page).at("/problems/0/5").asText())
                .isEqualTo(page.selectFirst("main > details").id());
    }

    @Example
    void aPageOfThousandsOfFaultyReportsStaysWithinBounds() throws IOException {
        List<Report> many = ReportGenerator.seeded(9)
                .withoutNarrative()
                .reports()
                .limit(3)
                .map(report -> Samples.wrong())
                .flatMap(report -> Collections.nCopies(1200, report).stream())
                .toList();
        String page = Printed.page(many.toArray(Report[]::new));

        assertThat(page.length()).isLessThan(32 << 20);
        JsonNode numbers = numbers(Jsoup.parse(page));
        assertThat(numbers.at("/problems")).hasSize(Overview.MOST_PROBLEMS);
        assertThat(page).contains("页面只列出前 5000 个问题，共 " + 3600 * 3 + " 个");
    }

    @Example
    void fewReportsHaveNoChartsAndNoScriptForThem() {
        assertThat(page(List.of(Samples.wrong(), Samples.clean())).select(".overview, #numbers"))
                .isEmpty();
    }

    @Example
    void theTablesAndWordsAreEnglishOnRequest() {
        List<Source> sources = batch().stream()
                .map(report -> Source.ofReport("a.json", report))
                .toList();
        Document page = Jsoup.parse(Printed.page(Locale.ENGLISH, sources));

        assertThat(page.select("figcaption").eachText())
                .containsExactly(
                        "Reports that pass, by year (%)",
                        "Shares by year (%, of the sums)", "How the shares are spread (reports)");
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.of(
                        "</script>", "<script>", "<!--", "]]>", "&", "\"", "'", "\\", "\u2028", "<img src=x>", "甲")
                .list()
                .ofMinSize(1)
                .ofMaxSize(6)
                .map(parts -> String.join("", parts) + "乙");
    }

    @Property(tries = 60)
    void hostileNamesStayTextInTheListAndTheHeatMap(@ForAll("hostile") String words) throws IOException {
        List<Report> reports = batch().stream()
                .map(report -> named(report, words, report.year()))
                .toList();
        Document page = page(reports);

        assertThat(page.select("script")).hasSize(2);
        assertThat(page.select("img")).isEmpty();
        assertThat(numbers(page).at("/problems/0/2").asText()).isEqualTo(Printable.of(words));
        assertThat(page.selectFirst(".heat tbody th").wholeText()).isEqualTo(Printable.of(words));
    }
}
