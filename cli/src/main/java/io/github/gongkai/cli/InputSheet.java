package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One input on the page: the form as published, and beside it what was found. */
final class InputSheet {

    private static final Bilingual FORM_YEAR = new Bilingual("%d 年", "%d");
    private static final Bilingual RESULT = new Bilingual("检查结果", "Result of the check");
    private static final Bilingual FORM = new Bilingual("年报", "The report");
    private static final Bilingual UNREADABLE = new Bilingual("无法读取", "could not be read");

    private final Markup html;
    private final Locale locale;
    private final PlaceLinks places;

    InputSheet(Markup html, PlaceLinks places) {
        this.html = html;
        this.locale = places.locale();
        this.places = places;
    }

    void write(String id, Source source, Optional<Acceptance> checked) throws IOException {
        if (checked.isPresent()) {
            report(id, source, checked.get());
        } else {
            unreadable(source);
        }
    }

    private void report(String id, Source source, Acceptance checked) throws IOException {
        Verdict verdict = checked.verdict();
        Report report = verdict.report();
        html.open("summary").open("h2");
        html.leaf("span", report.organ().name(), "lang", "zh-CN").text(" ");
        html.leaf("span", year(report), "class", "year").close("h2");
        tags(checked);
        html.open("p", "class", "from").leaf("code", source.path());
        html.text(" " + report.edition().instrument().number()).close("p");
        html.close("summary").line().open("div", "class", "sheet");
        html.open("aside", "aria-label", RESULT.in(locale));
        Suspects suspects = suspects(verdict);
        ProseMarks prose = new ProseMarks(checked);
        new FindingList(html, places, id, source, checked, prose).write(suspects);
        html.close("aside").line().open("article", "aria-label", FORM.in(locale));
        new FormSheet(html, locale, id, report, new CellMarks(source, checked, suspects), prose).write();
        html.close("article").close("div");
    }

    /** A report without a finding has no suspects; a blank alone is none. */
    private static Suspects suspects(Verdict verdict) {
        return verdict.findings().isEmpty()
                ? new Suspects(verdict.report(), List.of(), List.of())
                : Suspects.of(verdict.report());
    }

    private String year(Report report) {
        return FORM_YEAR.in(locale).replace("%d", Integer.toString(report.year()));
    }

    private void tags(Acceptance checked) throws IOException {
        html.open("p", "class", "tags");
        for (Severity severity : Severity.values()) {
            long count = checked.open().stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
            if (count > 0) {
                html.leaf("span", severity.in(locale) + " " + count, "class", "tag " + CellMarks.of(severity))
                        .text(" ");
            }
        }
        if (!checked.waived().isEmpty()) {
            html.leaf(
                    "span",
                    WaiverWords.WAIVED.in(locale) + " " + checked.waived().size(),
                    "class",
                    "tag k");
        }
        html.close("p");
    }

    private void unreadable(Source source) throws IOException {
        html.open("summary").leaf("h2", source.path());
        html.open("p", "class", "tags")
                .leaf("span", UNREADABLE.in(locale), "class", "tag e")
                .close("p");
        html.close("summary").leaf("p", source.failure(), "class", "failure");
    }
}
