package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What stands around the inputs on the page: its head, the words for all of them, the table of all, and its end. */
final class HtmlPage {

    private static final Bilingual TITLE = new Bilingual("政务公开年报检查", "Check of disclosure reports");
    private static final Bilingual SKIP = new Bilingual("跳到检查结果", "Skip to the results");
    private static final Bilingual ALL = new Bilingual("全部文件", "All inputs");
    private static final Bilingual FILE = new Bilingual("文件", "Input");
    private static final Bilingual ORGAN = new Bilingual("机关", "Organ");
    private static final Bilingual YEAR = new Bilingual("年份", "Year");
    private static final Bilingual OPEN = new Bilingual("无法判断", "not assessable");
    private static final Bilingual UNREADABLE = new Bilingual("无法读取", "could not be read");
    private static final Bilingual REPORTS = new Bilingual("年报", "reports");
    private static final Bilingual WITHOUT = new Bilingual("没有问题", "without a finding");
    private static final Bilingual WAIVER = new Bilingual("豁免未用：", "A waiver that accepts nothing: ");
    private static final Bilingual ONLY = new Bilingual("只看有问题的", "Only those with findings");
    private static final Bilingual LEFT_OUT = new Bilingual(
            "另有 %d 份没有列入此表：输入较多时只列有问题的。",
            "%d more are not in this table: of many inputs only those with findings are.");
    private static final Bilingual NO_SHEET = new Bilingual(
            "有问题的年报中 %d 份没有在此页展开，以免页面过大；单独检查即可看到。",
            "%d reports with findings have no part of their own here, so that the page stays light; check them alone to see it.");
    private static final Bilingual LEGEND = new Bilingual(
            "浅色的格子属于不成立的算式；深色的格子有几条不成立的算式相交，或者本身有问题；虚线框出的疑似有误。指向或选中一条问题，所涉格子即亮起：蓝色为左边各项，橙色为右边各项，并注出合计。",
            "A light cell belongs to an equation that does not hold; in a dark one several such equations meet, or it is"
                    + " itself at fault; a dashed one is to be looked at first. Point at a finding or move to it and its cells light up: blue for the left side,"
                    + " orange for the right, each with its sum.");

    private final Markup html;
    private final Locale locale;

    private final String style;
    private final String script;
    private final boolean together;

    /** @param together whether it shows what the reports come to together */
    HtmlPage(Markup html, Locale locale, boolean together) {
        this.html = html;
        this.locale = locale;
        this.together = together;
        this.style =
                together ? resource("check.css") + Charts.style() + resource("overview.css") : resource("check.css");
        this.script = together
                ? resource("check.js") + "\n" + Charts.script() + "\n" + resource("overview.js")
                : resource("check.js");
    }

    void start(Tally tally, PageContents contents, List<String> idleWaivers) throws IOException {
        List<InputRow> rows = contents.rows();
        html.doctype()
                .open("html", "lang", SarifTool.language(locale))
                .open("head")
                .line();
        html.open("meta", "charset", "utf-8");
        html.open("meta", "http-equiv", "Content-Security-Policy", "content", policy());
        html.open("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.open("meta", "name", "referrer", "content", "no-referrer");
        html.open("meta", "name", "color-scheme", "content", "light dark");
        html.leaf("title", title(rows, tally)).inline("style", style);
        html.close("head").line().open("body");
        html.leaf("a", SKIP.in(locale), "class", "skip", "href", "#results").line();
        heading(tally, idleWaivers);
        if (together) {
            new OverviewPart(html, locale, contents.overview(), contents.organs()).write(contents.linked());
        }
        if (tally.inputs() > 1) {
            table(contents);
        }
        html.open("main", "id", "results").line();
    }

    private String title(List<InputRow> rows, Tally tally) {
        String first = rows.stream().findFirst().map(InputRow::organ).orElse("");
        return first.isEmpty() || tally.inputs() > 1 ? TITLE.in(locale) : first + " · " + TITLE.in(locale);
    }

    /** Nothing is loaded from anywhere, and no style or script runs but ours. */
    private String policy() {
        return "default-src 'none'; style-src " + Fingerprint.ofInline(style) + "; script-src "
                + Fingerprint.ofInline(script) + "; base-uri 'none'; form-action 'none'";
    }

    private void heading(Tally tally, List<String> idleWaivers) throws IOException {
        html.open("header").leaf("h1", TITLE.in(locale)).open("dl", "class", "tally");
        figure(REPORTS.in(locale), tally.reports(), "");
        figure(WITHOUT.in(locale), tally.withoutFinding(), "ok");
        for (Severity severity : Severity.values()) {
            figure(severity.in(locale), tally.findings(severity), CellMarks.of(severity));
        }
        figure(OPEN.in(locale), tally.notAssessable(), "");
        if (tally.waived() > 0) {
            figure(WaiverWords.WAIVED.in(locale), tally.waived(), "k");
        }
        if (tally.unreadable() > 0) {
            figure(UNREADABLE.in(locale), tally.unreadable(), "e");
        }
        html.close("dl");
        if (tally.reports() > tally.withoutFinding()) {
            html.leaf("p", LEGEND.in(locale), "class", "legend");
        }
        for (String idle : idleWaivers) {
            html.leaf("p", WAIVER.in(locale) + idle, "class", "legend");
        }
        html.close("header").line();
    }

    private void figure(String name, long number, String kind) throws IOException {
        html.open("div", "class", number == 0 ? "" : kind)
                .leaf("dt", name)
                .leaf("dd", Long.toString(number))
                .close("div");
    }

    private void table(PageContents contents) throws IOException {
        html.open("nav", "aria-labelledby", "all").leaf("h2", ALL.in(locale), "id", "all");
        html.open("label", "class", "only").open("input", "type", "checkbox", "id", "only");
        html.text(" " + ONLY.in(locale)).close("label");
        html.open("div", "class", "wide", "role", "region", "tabindex", "0", "aria-labelledby", "all");
        html.open("table", "class", "inputs").open("thead").open("tr");
        for (String head : List.of(FILE.in(locale), ORGAN.in(locale), YEAR.in(locale))) {
            html.leaf("th", head, "scope", "col");
        }
        for (Severity severity : Severity.values()) {
            html.leaf("th", severity.in(locale), "scope", "col", "class", "number");
        }
        html.leaf("th", OPEN.in(locale), "scope", "col", "class", "number");
        html.close("tr").close("thead").open("tbody").line();
        for (InputRow row : contents.rows()) {
            row(row, contents.linked().contains(row.id()));
        }
        html.close("tbody").close("table").close("div");
        leftOut(LEFT_OUT, contents.withoutRow());
        leftOut(NO_SHEET, contents.withoutSheet());
        html.close("nav").line();
    }

    private void leftOut(Bilingual words, long number) throws IOException {
        if (number > 0) {
            html.leaf("p", words.in(locale).replace("%d", Long.toString(number)), "class", "legend");
        }
    }

    private void row(InputRow row, boolean linked) throws IOException {
        html.open("tr", "class", row.isClean() ? "clean" : "").open("th", "scope", "row");
        if (linked) {
            html.leaf("a", row.path(), "href", "#" + row.id());
        } else {
            html.text(row.path());
        }
        html.close("th");
        if (row.readable()) {
            html.leaf("td", row.organ(), "lang", "zh-CN").leaf("td", row.year());
            for (Severity severity : Severity.values()) {
                int count = row.findings().getOrDefault(severity, 0);
                html.leaf(
                        "td",
                        Integer.toString(count),
                        "class",
                        count == 0 ? "number z" : "number " + CellMarks.of(severity));
            }
            html.leaf(
                    "td",
                    Integer.toString(row.notAssessable()),
                    "class",
                    row.notAssessable() == 0 ? "number z" : "number");
        } else {
            html.leaf("td", UNREADABLE.in(locale), "colspan", "6", "class", "e");
        }
        html.close("tr").line();
    }

    void startInput(InputRow row, boolean unfolded) throws IOException {
        html.openUnfolded("details", unfolded, "class", row.isClean() ? "input clean" : "input", "id", row.id());
    }

    void endInput() throws IOException {
        html.close("details").line();
    }

    void end() throws IOException {
        html.close("main").line().inline("script", script);
        html.close("body").close("html").line();
    }

    /** A style sheet or script of ours; line ends are made the same everywhere, as their hash depends on them. */
    private static String resource(String name) {
        try (InputStream bytes = Objects.requireNonNull(HtmlPage.class.getResourceAsStream(name), name)) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException unreadable) {
            throw new IllegalStateException("The jar lacks " + name, unreadable);
        }
    }
}
