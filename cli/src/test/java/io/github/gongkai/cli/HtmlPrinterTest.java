package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures.Figure;
import io.github.gongkai.Report;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.testkit.ReportArbitraries;
import io.github.gongkai.testkit.ReportGenerator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlPrinterTest {

    private static Document page(Report... reports) {
        return Jsoup.parse(Printed.page(reports));
    }

    private static List<String> numbers(Element within) {
        return within.select("td:not(.corner)").stream()
                .map(cell -> cell.select(".unseen").isEmpty() ? cell.wholeText() : "")
                .toList();
    }

    @Property(tries = 40)
    @Domain(ReportArbitraries.class)
    void theTablesHoldEveryCellOfAnyReportInFormOrder(@ForAll Report report) {
        List<String> expected = report.figures().list().stream()
                .map(Figure::entry)
                .map(entry -> Printable.of(entry.toString()))
                .toList();

        assertThat(numbers(page(report).selectFirst("article"))).isEqualTo(expected);
    }

    @Test
    void headsAreMergedAsTheFormPrintsThem() {
        Document page = page(Samples.clean());
        Element applications = page.selectFirst("table.applications");

        assertThat(applications.select("thead tr").get(0).text()).contains("勾稽关系", "申请人情况");
        assertThat(head(applications, "申请人情况").attr("colspan")).isEqualTo("7");
        assertThat(head(applications, "法人或其他组织").attr("colspan")).isEqualTo("5");
        assertThat(head(applications, "自然人").attr("rowspan")).isEqualTo("2");
        assertThat(head(applications, "三、本年度办理结果").attr("rowspan")).isEqualTo("22");
        assertThat(head(applications, "（三）不予公开").attr("rowspan")).isEqualTo("8");
        assertThat(head(applications, "（七）总计").attr("colspan")).isEqualTo("2");
        assertThat(head(applications, "四、结转下年度继续办理").attr("colspan")).isEqualTo("3");
        assertThat(head(page.selectFirst("table.proceedings"), "行政复议").attr("rowspan"))
                .isEqualTo("2");
        assertThat(head(page.selectFirst("table.proceedings"), "行政诉讼").attr("colspan"))
                .isEqualTo("10");
        assertThat(head(page.selectFirst("table.proactiveDisclosure"), "本年收费金额").attr("colspan"))
                .isEqualTo("3");
    }

    private static Element head(Element table, String text) {
        return table.select("th").stream()
                .filter(head -> head.text().startsWith(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void everyRowOfATableIsEquallyWideInBothEditions() {
        for (Edition edition : Edition.values()) {
            Document page = page(ReportGenerator.seeded(3).edition(edition).report());
            for (Element table : page.select("article table")) {
                assertThat(widths(table)).as(edition + " " + table.className()).hasSize(1);
            }
        }
    }

    /** The widths of all rows, with what reaches into them from above. */
    private static Set<Integer> widths(Element table) {
        List<Element> rows = table.select("tr");
        int[] width = new int[rows.size()];
        for (int i = 0; i < rows.size(); i++) {
            for (Element cell : rows.get(i).children()) {
                for (int j = i; j < i + span(cell, "rowspan"); j++) {
                    width[j] += span(cell, "colspan");
                }
            }
        }
        return IntStream.of(width).boxed().collect(Collectors.toSet());
    }

    private static int span(Element cell, String name) {
        return cell.hasAttr(name) ? Integer.parseInt(cell.attr(name)) : 1;
    }

    @Test
    void everyHeadHasAScopeAndEveryHeadThatACellNamesIsThere() {
        Document page = page(Samples.clean(), Samples.wrong());

        assertThat(page.select("th:not([scope])")).isEmpty();
        for (Element cell : page.select("td[headers]")) {
            for (String head : cell.attr("headers").split(" ", -1)) {
                assertThat(page.getElementById(head)).as(head).isNotNull();
            }
        }
        assertThat(page.select(".proactiveDisclosure td:not(.corner):not([headers])"))
                .isEmpty();
    }

    @Test
    void noIdIsUsedTwiceAndEveryLinkLeadsSomewhere() {
        Document page = page(Samples.wrong(), Samples.withBlanks(149), Samples.clean());
        List<String> ids = page.select("[id]").eachAttr("id");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(page.select("a[href]"))
                .isNotEmpty()
                .allSatisfy(link -> assertThat(link.attr("href"))
                        .startsWith("#")
                        .satisfies(target -> assertThat(ids).contains(target.substring(1))));
    }

    @Test
    void aFindingTellsItsRuleItsNumbersItsSourceAndItsCells() {
        Document page = page(Samples.wrong());
        Element group = page.selectFirst("aside .group.e");
        Element finding = group.selectFirst("li");

        assertThat(group.text()).contains("错误", "applications-balance", "国办公开办函〔2021〕30号");
        assertThat(finding.text()).contains("自然人", "相差 1", "≠");
        assertThat(finding.attr("data-left").split(" ", -1)).hasSize(2);
        assertThat(finding.attr("data-right").split(" ", -1)).hasSize(2);
        assertThat(finding.attr("data-left-sum")).isNotEqualTo(finding.attr("data-right-sum"));
        for (String number : (finding.attr("data-left") + " " + finding.attr("data-right")).split(" ", -1)) {
            assertThat(page.getElementById("r1c" + number).classNames()).contains("e");
        }
    }

    @Test
    void theCellWhereFailingEquationsMeetStandsOut() {
        Element standsOut = page(Samples.wrong()).select("td.at").first();

        Cell total = Cell.of(ApplicationRow.OUTCOME_TOTAL, ApplicantColumn.NATURAL_PERSON);
        assertThat(standsOut.id()).isEqualTo("r1c" + total.position(Edition.STANDARD_2021));
        assertThat(page(Samples.wrong()).select("td.e.at")).hasSize(1);
        assertThat(page(Samples.clean()).select("td.e, td.w, td.n")).isEmpty();
    }

    @Test
    void theNumberToLookAtStandsBesideTheFindingsAndIsMarked() {
        Document page = page(Samples.wrong());
        Cell total = Cell.of(ApplicationRow.OUTCOME_TOTAL, ApplicantColumn.NATURAL_PERSON);
        String position = Integer.toString(total.position(Edition.STANDARD_2021));

        assertThat(page.select(".suspects li")).singleElement().satisfies(suspect -> {
            assertThat(suspect.attr("data-left")).isEqualTo(position);
            assertThat(suspect.attr("data-expected"))
                    .isEqualTo(Samples.clean().figures().entry(total).toString());
        });
        assertThat(page.select("td.suspect"))
                .singleElement()
                .satisfies(cell -> assertThat(cell.id()).isEqualTo("r1c" + position));
        assertThat(page(Samples.clean()).select(".suspects, td.suspect")).isEmpty();
    }

    @Test
    void manyAlikeFindingsAreFoldedAndAllThere() {
        Document page = page(Samples.withBlanks(149));

        assertThat(page.select("aside .group.w li")).hasSizeGreaterThanOrEqualTo(149);
        assertThat(page.select("aside .group.w details.more")).isNotEmpty();
        assertThat(page.select("td.w.at")).hasSize(149);
        assertThat(page.select("td.w.at .unseen").first().text()).isEqualTo("空白");
    }

    @Test
    void whatCannotBeJudgedIsToldWithItsReason() {
        Document page = page(Samples.changed(
                figures -> figures.set(ApplicationRow.GRANTED, ApplicantColumn.NATURAL_PERSON, Entry.of("若干"))));

        assertThat(page.selectFirst("aside").text()).contains("无法判断", "没有可用的数字");
    }

    @Test
    void theProseOfEverySectionIsThere() {
        Report report = Samples.clean().toBuilder()
                .overview("第一段。\n\n第二段。")
                .problems("")
                .build();
        Document page = page(report);

        assertThat(page.select("article .prose p").eachText()).contains("第一段。", "第二段。");
        assertThat(page.select("article h3").eachText())
                .containsExactly(java.util.stream.Stream.of(Section.values())
                        .map(Section::toString)
                        .toArray(String[]::new));
        assertThat(page.select("article .none").text()).contains("只有标题，没有内容");
    }

    @Test
    void severalInputsHaveATableOfAll() {
        Document page = Jsoup.parse(Printed.page(
                Locale.CHINESE,
                List.of(
                        Source.ofReport("a.json", Samples.clean()),
                        Source.ofReport("b.json", Samples.wrong()),
                        Source.unreadable("c.txt", "io", "读取失败"))));

        assertThat(page.select("nav tbody tr")).hasSize(3);
        assertThat(page.select("nav tbody tr").get(1).text()).contains("b.json", "2024", "3");
        assertThat(page.select("nav tbody tr").get(2).text()).contains("c.txt", "无法读取");
        assertThat(page.select("#r3").text()).contains("读取失败");
        assertThat(page(Samples.wrong()).select("nav")).isEmpty();
    }

    @Test
    void fewInputsAreUnfoldedAndManyAreNot() {
        assertThat(page(Samples.clean(), Samples.wrong()).select("details.input[open]"))
                .hasSize(2);
        assertThat(page(Collections.nCopies(4, Samples.wrong()).toArray(Report[]::new))
                        .select("details.input[open]"))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedAndOnlyTheStyleAndScriptWithTheirHashesMayRun() throws Exception {
        Document page = page(Samples.wrong());
        String policy =
                page.selectFirst("meta[http-equiv=Content-Security-Policy]").attr("content");

        assertThat(policy).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(page.select("[src], link, iframe, object, embed, img, [style]"))
                .isEmpty();
        assertThat(page.select("script")).hasSize(1);
        assertThat(policy).contains("script-src " + hash(page.selectFirst("script")));
        assertThat(policy).contains("style-src " + hash(page.selectFirst("style")));
    }

    private static String hash(Element inline) throws Exception {
        byte[] digest =
                MessageDigest.getInstance("SHA-256").digest(inline.data().getBytes(StandardCharsets.UTF_8));
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void inEnglishTheFormStaysChineseWithEnglishBeside() {
        Document page = Jsoup.parse(Printed.page(Locale.ENGLISH, List.of(Source.ofReport("a.json", Samples.wrong()))));

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(head(page.selectFirst("table.applications"), "自然人").text()).isEqualTo("自然人 Natural persons");
        assertThat(page.select("th span[lang=zh-CN]")).isNotEmpty();
        assertThat(page.selectFirst("aside").text()).contains("Findings", "difference 1");
        assertThat(page.selectFirst("header").text()).doesNotContain("年");
    }

    @Test
    void theWordsOfTheFormAreThoseOfTheEdition() {
        for (Edition edition : Edition.values()) {
            Document page = page(ReportGenerator.seeded(3).edition(edition).report());
            Set<String> heads =
                    new HashSet<>(page.select("article th > span[lang]").eachText());
            for (Section section : Section.values()) {
                for (Row<?> row : edition.rows(section)) {
                    assertThat(heads)
                            .anyMatch(head -> head.startsWith(row.label(edition).number()
                                    + row.label(edition).text()));
                }
            }
        }
    }

    @Test
    void theCommandWritesThePageToAFile(@org.junit.jupiter.api.io.TempDir Path folder) throws Exception {
        Path output = folder.resolve("page.html");
        CommandRun run = CommandRun.of(
                "check", "--format", "html", "--output", output, "../examples/reports/new-district-2025.txt");

        assertThat(run.status()).isEqualTo(1);
        assertThat(Jsoup.parse(output.toFile(), "UTF-8")
                        .select("aside li .place")
                        .text())
                .contains("第31行");
    }
}
