package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Bilingual;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The part of the page on all inputs together: charts, a heat map, and a list of problems that can be searched and sorted.
 * The charts and the list are made by the script from numbers that stand on the page; what a reader without script needs is
 * there in tables.
 */
final class OverviewPart {

    private static final int LINES = 6;

    private static final Bilingual CHARTS = new Bilingual("总体情况", "All reports together");
    private static final Bilingual PASSING = new Bilingual("各年通过的年报（%）", "Reports that pass, by year (%)");
    private static final Bilingual ALL_RULES = new Bilingual("没有问题", "without a finding");
    private static final Bilingual TREND = new Bilingual("各年的比例（%，按合计计算）", "Shares by year (%, of the sums)");
    private static final Bilingual SPREAD = new Bilingual("比例的分布（年报份数）", "How the shares are spread (reports)");
    private static final Bilingual HEAT = new Bilingual("机关 × 规则（问题数）", "Organs × rules (findings)");
    private static final Bilingual ORGAN = new Bilingual("机关", "Organ");
    private static final Bilingual YEAR = new Bilingual("年份", "Year");
    private static final Bilingual RULE = new Bilingual("规则", "Rule");
    private static final Bilingual SEVERITY = new Bilingual("级别", "Severity");
    private static final Bilingual MESSAGE = new Bilingual("问题", "Problem");
    private static final Bilingual PROBLEMS = new Bilingual("问题清单", "Problems");
    private static final Bilingual SEARCH = new Bilingual("查找", "Search");
    private static final Bilingual MORE = new Bilingual("显示更多", "Show more");
    private static final Bilingual CUT = new Bilingual(
            "页面只列出前 %s 个问题，共 %d 个；全部见 --format json 或 dataset --findings。",
            "The page lists the first %s of %d problems; all of them are in --format json and dataset --findings.");
    private static final Bilingual NUMBERS = new Bilingual("数值", "The numbers");

    private final Markup html;
    private final Locale locale;
    private final Overview overview;
    private final List<String> organs;

    OverviewPart(Markup html, Locale locale, Overview overview, List<String> organs) {
        this.html = html;
        this.locale = locale;
        this.overview = overview;
        this.organs = organs;
    }

    /** @param linked the inputs that have a part of their own on the page */
    void write(Set<String> linked) throws IOException {
        html.open("section", "class", "overview", "aria-labelledby", "overview")
                .leaf("h2", CHARTS.in(locale), "id", "overview")
                .open("div", "class", "charts");
        chart("passing", PASSING);
        passingTable();
        html.close("figure");
        chart("trend", TREND);
        trendTable();
        html.close("figure");
        chart("spread", SPREAD);
        html.close("figure").close("div");
        heat();
        problems();
        html.close("section").line();
        html.data("numbers", json(linked)).line();
    }

    private void chart(String id, Bilingual title) throws IOException {
        html.open("figure").leaf("figcaption", title.in(locale));
        html.open("div", "class", "chart", "id", id, "role", "img", "aria-label", title.in(locale))
                .close("div");
    }

    private void passingTable() throws IOException {
        List<String> rules = overview.rules(LINES);
        open(List.of(YEAR.in(locale), ALL_RULES.in(locale)), rules);
        for (int year : overview.years()) {
            html.open("tr").leaf("th", Integer.toString(year), "scope", "row");
            html.leaf("td", percent(overview.passing(year)), "class", "number");
            for (String rule : rules) {
                html.leaf("td", percent(overview.passing(year, rule)), "class", "number");
            }
            html.close("tr");
        }
        close();
    }

    private void trendTable() throws IOException {
        open(
                List.of(YEAR.in(locale)),
                InputFacts.SHARES.stream().map(share -> share.in(locale)).toList());
        for (int year : overview.years()) {
            html.open("tr").leaf("th", Integer.toString(year), "scope", "row");
            for (int i = 0; i < InputFacts.SHARES.size(); i++) {
                html.leaf("td", percent(overview.pooled(year, i)), "class", "number");
            }
            html.close("tr");
        }
        close();
    }

    private void open(List<String> first, List<String> others) throws IOException {
        html.open("details", "class", "numbers").leaf("summary", NUMBERS.in(locale));
        html.open("div", "class", "wide").open("table").open("thead").open("tr");
        for (String head : first) {
            html.leaf("th", head, "scope", "col");
        }
        for (String head : others) {
            html.leaf("th", head, "scope", "col");
        }
        html.close("tr").close("thead").open("tbody");
    }

    private void close() throws IOException {
        html.close("tbody").close("table").close("div").close("details");
    }

    private static String percent(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.1f", share * 100);
    }

    private void heat() throws IOException {
        List<String> rules = overview.rules(Overview.MOST_RULES);
        if (rules.isEmpty()) {
            return;
        }
        html.leaf("h3", HEAT.in(locale), "id", "heat");
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", "heat");
        html.open("table", "class", "heat").open("thead").open("tr").leaf("th", ORGAN.in(locale), "scope", "col");
        for (String rule : rules) {
            html.open("th", "scope", "col").leaf("span", rule).close("th");
        }
        html.close("tr").close("thead").open("tbody").line();
        for (String organ : organs) {
            html.open("tr").leaf("th", organ, "scope", "row", "lang", "zh-CN");
            for (String rule : rules) {
                long findings = overview.findings(organ, rule);
                html.leaf("td", findings == 0 ? "" : Long.toString(findings), "class", "h" + warmth(findings));
            }
            html.close("tr").line();
        }
        html.close("tbody").close("table").close("div");
    }

    /** From 0 to 5, a step for each doubling. */
    private static int warmth(long findings) {
        return Math.min(5, Long.SIZE - Long.numberOfLeadingZeros(findings));
    }

    private void problems() throws IOException {
        html.leaf("h3", PROBLEMS.in(locale), "id", "problems");
        if (overview.problems() > Overview.MOST_PROBLEMS) {
            String words = CUT.in(locale)
                    .replace("%s", Integer.toString(Overview.MOST_PROBLEMS))
                    .replace("%d", Long.toString(overview.problems()));
            html.leaf("p", words, "class", "legend");
        }
        html.open("p", "class", "search").open("label").text(SEARCH.in(locale) + " ");
        html.open("input", "type", "search", "id", "search").close("label").text(" ");
        html.leaf("output", "", "id", "found", "for", "search", "aria-live", "polite")
                .close("p");
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", "problems");
        html.open("table", "class", "problems").open("thead").open("tr");
        for (Bilingual head : List.of(SEVERITY, RULE, ORGAN, YEAR, MESSAGE)) {
            html.open("th", "scope", "col")
                    .leaf("button", head.in(locale), "type", "button")
                    .close("th");
        }
        html.close("tr")
                .close("thead")
                .open("tbody", "id", "list")
                .close("tbody")
                .close("table")
                .close("div");
        html.open("p")
                .leaf("button", MORE.in(locale), "type", "button", "id", "more")
                .close("p");
    }

    private String json(Set<String> linked) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JsonPrinter.generator(text)) {
            json.writeStartObject();
            array(json, "years", overview.years());
            lines(json);
            json.writeArrayFieldStart("severities");
            for (Severity severity : Severity.values()) {
                json.writeString(severity.in(locale));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("problems");
            for (Overview.Entry entry : overview.entries()) {
                json.writeStartArray();
                json.writeNumber(entry.problem().severity().ordinal());
                json.writeString(entry.problem().rule());
                json.writeString(Printable.of(entry.organ()));
                json.writeNumber(Integer.parseInt(entry.year()));
                json.writeString(Printable.of(entry.problem().message()));
                json.writeString(linked.contains(entry.id()) ? entry.id() : "");
                json.writeEndArray();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }

    private void lines(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("passing");
        line(
                json,
                ALL_RULES.in(locale),
                overview.years().stream().map(overview::passing).toList());
        for (String rule : overview.rules(LINES)) {
            line(
                    json,
                    rule,
                    overview.years().stream()
                            .map(year -> overview.passing(year, rule))
                            .toList());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("trend");
        for (int i = 0; i < InputFacts.SHARES.size(); i++) {
            int share = i;
            line(
                    json,
                    InputFacts.SHARES.get(i).in(locale),
                    overview.years().stream()
                            .map(year -> overview.pooled(year, share))
                            .toList());
        }
        json.writeEndArray();
        json.writeArrayFieldStart("spread");
        for (int i = 0; i < InputFacts.SHARES.size(); i++) {
            json.writeStartObject();
            json.writeStringField("name", InputFacts.SHARES.get(i).in(locale));
            json.writeFieldName("values");
            json.writeArray(overview.distribution(i), 0, Overview.BINS);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void line(JsonGenerator json, String name, List<Double> shares) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeArrayFieldStart("values");
        for (double share : shares) {
            if (Double.isNaN(share)) {
                json.writeNull();
            } else {
                json.writeNumber(Math.round(share * 1000) / 10.0);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, String name, List<Integer> numbers) throws IOException {
        json.writeArrayFieldStart(name);
        for (int number : numbers) {
            json.writeNumber(number);
        }
        json.writeEndArray();
    }
}
