package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code compare} and {@code rollup} share: reports of several files are read, and judged together. */
final class JointCheck {

    enum Format {
        TEXT,
        JSON
    }

    private static final Bilingual TOO_FEW = new Bilingual("至少需要两份可以读取的年报", "at least two readable reports are needed");
    private static final Bilingual NO_FINDING = new Bilingual("没有发现问题", "nothing found");

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json.")
    private Format format = Format.TEXT;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            defaultValue = "error",
            description = "The exit status is 1 from this severity on: error, warning, notice or never.")
    private Threshold threshold = Threshold.ERROR;

    @Option(names = "--all", description = "Lists every finding and every cell.")
    private boolean all;

    /**
     * Reads the paths, asks the check, prints, and returns the exit status.
     *
     * @param check gives the verdict, and complains of reports that do not belong together with an {@link
     *     IllegalArgumentException}
     */
    int run(Console console, List<String> paths, Function<List<Report>, JointVerdict> check) throws IOException {
        Locale locale = language.locale();
        Map<Report, Source> sources = new IdentityHashMap<>();
        List<Report> reports = new ArrayList<>();
        boolean unreadable = read(console, paths, sources, reports);
        if (reports.size() < 2) {
            console.complain(paths.get(0), TOO_FEW.in(locale));
            return unreadable ? Main.UNREADABLE : Main.WRONG_USE;
        }
        JointVerdict verdict;
        try {
            verdict = check.apply(reports);
        } catch (IllegalArgumentException notTogether) {
            console.complain(paths.get(0), String.valueOf(notTogether.getMessage()));
            return Main.WRONG_USE;
        }
        print(console, verdict, sources);
        if (unreadable) {
            return Main.UNREADABLE;
        }
        return threshold
                        .severity()
                        .filter(severity -> !verdict.isFreeOf(severity))
                        .isPresent()
                ? Main.FOUND
                : Main.OK;
    }

    private boolean read(Console console, List<String> paths, Map<Report, Source> sources, List<Report> reports) {
        boolean[] unreadable = {false};
        new Inputs(language.locale(), console.in()).read(paths, console, source -> {
            if (source.report().isPresent()) {
                sources.put(source.report().get(), source);
                reports.add(source.report().get());
            } else {
                unreadable[0] = true;
                console.complain(source.path(), source.failure());
            }
        });
        return unreadable[0];
    }

    private void print(Console console, JointVerdict verdict, Map<Report, Source> sources) throws IOException {
        Locale locale = language.locale();
        if (format == Format.JSON) {
            new JointJson(console.out(), locale).print(verdict, sources);
            return;
        }
        StringBuilder out = new StringBuilder();
        FindingText text = new FindingText(out, console.terminal(), locale, all);
        for (Report report : verdict.reports()) {
            text.line(Terminal.oneLine(path(report, sources)) + "  " + ReportText.title(report, locale));
        }
        text.print(verdict.findings(), finding -> places(finding, sources, locale));
        text.printOpen(verdict.notAssessable());
        if (verdict.findings().isEmpty()) {
            text.line("  " + console.terminal().styled(NO_FINDING.in(locale), Terminal.Style.GREEN));
        }
        new SideBySide(out, locale, all).print(verdict.reports());
        text.line(console.terminal().styled(summary(verdict).in(locale), Terminal.Style.BOLD));
        console.out().print(out);
        console.out().flush();
    }

    static String path(Report report, Map<Report, Source> sources) {
        Source source = sources.get(report);
        return source == null ? report.toString() : source.path();
    }

    private static List<String> places(Finding finding, Map<Report, Source> sources, Locale locale) {
        List<String> places = new ArrayList<>();
        finding.operands().forEach(operand -> {
            Source source = sources.get(operand.report());
            if (source != null) {
                source.place()
                        .apply(operand.cell())
                        .ifPresent(place -> places.add(source.path() + ": " + place.in(locale)));
            }
        });
        return places;
    }

    private static Bilingual summary(JointVerdict verdict) {
        long errors = count(verdict, Severity.ERROR);
        long warnings = count(verdict, Severity.WARNING);
        long notices = count(verdict, Severity.NOTICE);
        int open = verdict.notAssessable().size();
        return new Bilingual(
                "错误 " + errors + "，警告 " + warnings + "，提示 " + notices + "；无法判断 " + open,
                "errors " + errors + ", warnings " + warnings + ", notices " + notices + "; not assessable " + open);
    }

    static long count(JointVerdict verdict, Severity severity) {
        return verdict.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }
}
