package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.cli.Terminal.Style;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** For people: one block for each report, the findings in form order, alike ones folded. */
final class TextPrinter implements CheckPrinter {

    private static final int INDENT = 4;
    /** So many findings of one rule are listed before the rest is only counted. */
    private static final int LISTED_ERRORS = 20;

    private static final int LISTED_OTHERS = 3;
    private static final int LISTED_NOTES = 5;
    private static final int LISTED_PLACES = 4;

    private static final Bilingual YEAR = new Bilingual("年", "");
    private static final Bilingual NO_FINDING = new Bilingual("没有发现问题", "nothing found");
    private static final Bilingual EQUATION = new Bilingual("算式 ", "equation ");
    private static final Bilingual CITATION = new Bilingual("依据 ", "authority ");
    private static final Bilingual PLACE = new Bilingual("位置 ", "place ");
    private static final Bilingual MORE =
            new Bilingual("另有 %d 处同类问题（--all 全部列出）", "%d more like this (--all lists them)");
    private static final Bilingual MORE_NOTES =
            new Bilingual("另有 %d 条读取说明（--all 全部列出）", "%d more remarks on reading (--all lists them)");
    private static final Bilingual NOTE = new Bilingual("读取", "reading");
    private static final Bilingual OPEN = new Bilingual("无法判断", "not assessable");
    private static final Bilingual OPEN_MORE = new Bilingual("等 %d 处：", "at %d places: ");
    private static final Bilingual SEMICOLON = new Bilingual("；", "; ");
    private static final Bilingual SEPARATOR = new Bilingual("：", ": ");
    private static final Bilingual UNREADABLE = new Bilingual("无法读取", "could not be read");

    private final Console console;
    private final Terminal terminal;
    private final Locale locale;
    private final boolean all;

    TextPrinter(Console console, Locale locale, boolean all) {
        this.console = console;
        this.terminal = console.terminal();
        this.locale = locale;
        this.all = all;
    }

    @Override
    public void print(Source source, Optional<Verdict> verdict) {
        if (verdict.isEmpty()) {
            line(terminal.styled(Terminal.oneLine(source.path()), Style.BOLD) + "  "
                    + terminal.styled(UNREADABLE.in(locale), Style.RED));
            return;
        }
        heading(source, verdict.get());
        findings(source, verdict.get().findings());
        notAssessable(verdict.get().notAssessable());
        notes(source.notes());
        line("");
    }

    private void heading(Source source, Verdict verdict) {
        Report report = verdict.report();
        String name = terminal.styled(Terminal.oneLine(source.path()), Style.BOLD);
        String what = Terminal.oneLine(report.organ().name()) + " " + report.year() + YEAR.in(locale) + " "
                + report.edition();
        boolean clean = verdict.findings().isEmpty();
        line(name + "  " + what + (clean ? "  " + terminal.styled(NO_FINDING.in(locale), Style.GREEN) : ""));
    }

    private void findings(Source source, List<Finding> findings) {
        Map<Rule, Integer> listed = new HashMap<>();
        for (Finding finding : findings) {
            int rank = listed.merge(finding.rule(), 1, Integer::sum);
            if (all || rank <= limit(finding.severity())) {
                finding(source, finding);
            }
        }
        listed.forEach((rule, count) -> {
            int folded = all ? 0 : count - limit(rule.severity());
            if (folded > 0) {
                line("  " + tag(rule.severity()) + " " + rule.id() + SEPARATOR.in(locale) + count(MORE, folded));
            }
        });
    }

    private static int limit(Severity severity) {
        return severity == Severity.ERROR ? LISTED_ERRORS : LISTED_OTHERS;
    }

    private void finding(Source source, Finding finding) {
        line("  " + tag(finding.severity()) + " "
                + terminal.styled(finding.rule().id(), Style.BOLD));
        block(finding.message(locale));
        String equation = finding.equation(locale);
        if (finding.cells().size() > 1) {
            dimBlock(EQUATION.in(locale) + equation);
        }
        dimBlock(CITATION.in(locale) + finding.rule().citation(finding.report().edition(), locale));
        places(source, finding.cells());
    }

    /** All of them where they are few; otherwise where the first stands. */
    private void places(Source source, List<Cell> cells) {
        List<String> places = cells.stream()
                .map(source.place())
                .flatMap(Optional::stream)
                .map(place -> place.in(locale))
                .distinct()
                .toList();
        if (!places.isEmpty()) {
            List<String> shown = places.size() <= LISTED_PLACES ? places : places.subList(0, 1);
            dimBlock(PLACE.in(locale)
                    + String.join(SEMICOLON.in(locale), shown)
                    + (shown.size() < places.size() ? " …" : ""));
        }
    }

    private String tag(Severity severity) {
        Style style = switch (severity) {
            case ERROR -> Style.RED;
            case WARNING -> Style.YELLOW;
            case NOTICE -> Style.CYAN;
        };
        return terminal.styled(severity.in(locale), style);
    }

    private void notAssessable(List<NotAssessable> open) {
        Map<Rule, List<NotAssessable>> byRule = new LinkedHashMap<>();
        for (NotAssessable one : open) {
            byRule.computeIfAbsent(one.rule(), rule -> new ArrayList<>()).add(one);
        }
        byRule.forEach((rule, ones) -> {
            String places = ones.size() == 1 ? "" : count(OPEN_MORE, ones.size());
            line("  " + terminal.styled(OPEN.in(locale), Style.CYAN) + " " + rule.id());
            block(places + ones.get(0).reason(locale));
        });
    }

    private void notes(List<Source.Note> notes) {
        int shown = all ? notes.size() : Math.min(notes.size(), LISTED_NOTES);
        for (Source.Note note : notes.subList(0, shown)) {
            line("  " + terminal.styled(NOTE.in(locale), Style.DIM) + " " + note.code());
            String place = note.place()
                    .map(where -> where.in(locale) + SEPARATOR.in(locale))
                    .orElse("");
            dimBlock(place + note.message());
        }
        if (shown < notes.size()) {
            dimBlock(count(MORE_NOTES, notes.size() - shown));
        }
    }

    private String count(Bilingual words, int number) {
        return words.in(locale).replace("%d", Integer.toString(number));
    }

    @Override
    public void end(Tally tally) {
        String summary = new Bilingual(
                        "共 " + tally.reports() + " 份年报，" + tally.withoutFinding() + " 份没有发现问题；错误 "
                                + tally.findings(Severity.ERROR) + "，警告 " + tally.findings(Severity.WARNING) + "，提示 "
                                + tally.findings(Severity.NOTICE) + "；无法判断 " + tally.notAssessable() + "；无法读取 "
                                + tally.unreadable(),
                        "reports " + tally.reports() + ", without a finding " + tally.withoutFinding() + "; errors "
                                + tally.findings(Severity.ERROR) + ", warnings " + tally.findings(Severity.WARNING)
                                + ", notices " + tally.findings(Severity.NOTICE) + "; not assessable "
                                + tally.notAssessable() + "; unreadable " + tally.unreadable())
                .in(locale);
        line(terminal.styled(summary, Style.BOLD));
    }

    private void block(String text) {
        for (String part : terminal.wrap(text, INDENT)) {
            line(" ".repeat(INDENT) + part);
        }
    }

    private void dimBlock(String text) {
        for (String part : terminal.wrap(text, INDENT)) {
            line(" ".repeat(INDENT) + terminal.styled(part, Style.DIM));
        }
    }

    private void line(String text) {
        console.out().print(text + "\n");
    }

    @Override
    public void close() {
        console.out().flush();
    }
}
