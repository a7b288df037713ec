package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * For people to look at: one page that holds everything it needs. What comes first on it, the table of all inputs, is known
 * last, so that the reports are kept in a temporary file until then and not in memory.
 */
final class HtmlPrinter implements CheckPrinter {

    /** Up to so many inputs are unfolded when the page opens. */
    private static final int UNFOLDED = 3;

    private static final Bilingual FORM_YEAR = new Bilingual("%d 年", "%d");
    private static final Bilingual RESULT = new Bilingual("检查结果", "Result of the check");
    private static final Bilingual FORM = new Bilingual("年报", "The report");
    private static final Bilingual UNREADABLE = new Bilingual("无法读取", "could not be read");

    private final Locale locale;
    private final Writer out;
    private final Path kept;
    private final CountingStream keptBytes;
    private final Writer keptText;
    private final List<InputRow> rows = new ArrayList<>();

    HtmlPrinter(PrintStream out, Locale locale) throws IOException {
        this.locale = locale;
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        this.kept = Files.createTempFile("gongkai", ".html");
        this.keptBytes = new CountingStream(Files.newOutputStream(kept));
        this.keptText = new BufferedWriter(new OutputStreamWriter(keptBytes, StandardCharsets.UTF_8), 1 << 16);
    }

    @Override
    public void print(Source source, Optional<Acceptance> checked) throws IOException {
        long start = keptBytes.count();
        String id = "r" + (rows.size() + 1);
        Markup html = new Markup(keptText);
        if (checked.isPresent()) {
            report(html, id, source, checked.get());
        } else {
            unreadable(html, source);
        }
        keptText.flush();
        rows.add(InputRow.of(id, source, checked, keptBytes.count() - start));
    }

    private void report(Markup html, String id, Source source, Acceptance checked) throws IOException {
        Verdict verdict = checked.verdict();
        Report report = verdict.report();
        html.open("summary").open("h2");
        html.leaf("span", report.organ().name(), "lang", "zh-CN").text(" ");
        html.leaf("span", year(report), "class", "year").close("h2");
        tags(html, checked);
        html.open("p", "class", "from").leaf("code", source.path());
        html.text(" " + report.edition().instrument().number()).close("p");
        html.close("summary").line().open("div", "class", "sheet");
        html.open("aside", "aria-label", RESULT.in(locale));
        Suspects suspects = suspects(verdict);
        ProseMarks prose = new ProseMarks(checked);
        new FindingList(html, locale, id, source, checked, prose).write(suspects);
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

    private void tags(Markup html, Acceptance checked) throws IOException {
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

    private void unreadable(Markup html, Source source) throws IOException {
        html.open("summary").leaf("h2", source.path());
        html.open("p", "class", "tags")
                .leaf("span", UNREADABLE.in(locale), "class", "tag e")
                .close("p");
        html.close("summary").leaf("p", source.failure(), "class", "failure");
    }

    @Override
    public void end(Tally tally, List<Waivers.Idle> idle) throws IOException {
        keptText.close();
        HtmlPage page = new HtmlPage(new Markup(out), locale);
        page.start(tally, rows, WaiverWords.idle(idle, locale));
        boolean unfolded = rows.size() <= UNFOLDED;
        try (InputStream bytes = Files.newInputStream(kept)) {
            for (InputRow row : rows) {
                page.startInput(row, unfolded);
                copy(bytes, row.length());
                page.endInput();
            }
        }
        page.end();
    }

    private void copy(InputStream bytes, long length) throws IOException {
        out.write(new String(bytes.readNBytes(Math.toIntExact(length)), StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        try {
            keptText.close();
            out.flush();
        } finally {
            Files.deleteIfExists(kept);
        }
    }
}
