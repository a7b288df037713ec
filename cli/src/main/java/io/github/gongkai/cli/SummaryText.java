package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.cli.Terminal.Style;
import io.github.gongkai.rules.Severity;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/** What a run has come to, for people: one line, and where there are several reports, tables by rule, year and organ. */
final class SummaryText {

    private static final int LISTED_ORGANS = 10;
    private static final int LISTED_MISSING = 20;
    private static final String GAP = "  ";
    private static final Comparator<Ledger.OfOrgan> WORST_LAST = Comparator.<Ledger.OfOrgan>comparingLong(
                    organ -> organ.findings(Severity.ERROR))
            .thenComparingLong(organ -> organ.findings(Severity.WARNING))
            .thenComparingLong(organ -> organ.findings(Severity.NOTICE))
            .thenComparing(Ledger.OfOrgan::name, Comparator.reverseOrder());

    private static final Bilingual RULE = new Bilingual("规则", "rule");
    private static final Bilingual YEAR = new Bilingual("年份", "year");
    private static final Bilingual ORGAN = new Bilingual("问题最多的机关", "organs with the most findings");
    private static final Bilingual REPORTS = new Bilingual("年报", "reports");
    private static final Bilingual WITHOUT = new Bilingual("没有问题", "without a finding");
    private static final Bilingual MISSING = new Bilingual("没有年报：", "has not reported: ");
    private static final Bilingual MORE = new Bilingual("另有 %d 个（--all 全部列出）", "and %d more (--all lists them)");
    private static final Bilingual NOBODY_MISSING = new Bilingual("名单上的机关都有年报", "every organ of the list has reported");

    private final Terminal terminal;
    private final Locale locale;
    private final boolean all;

    SummaryText(Terminal terminal, Locale locale, boolean all) {
        this.terminal = terminal;
        this.locale = locale;
        this.all = all;
    }

    String of(Job.Outcome outcome) throws IOException {
        Tally tally = outcome.tally();
        StringBuilder out = new StringBuilder();
        if (tally.reports() > 1 && tally.findings() > 0) {
            byRule(tally, out);
            byYear(tally, out);
        }
        organs(outcome, out);
        out.append(terminal.styled(total(tally), Style.BOLD)).append('\n');
        return out.toString();
    }

    /** One line with the numbers of the whole run. */
    private String total(Tally tally) {
        Bilingual total = new Bilingual(
                "共 " + tally.reports() + " 份年报，" + tally.withoutFinding() + " 份没有发现问题；错误 "
                        + tally.findings(Severity.ERROR) + "，警告 " + tally.findings(Severity.WARNING) + "，提示 "
                        + tally.findings(Severity.NOTICE) + "；无法判断 " + tally.notAssessable() + "；无法读取 "
                        + tally.unreadable(),
                "reports " + tally.reports() + ", without a finding " + tally.withoutFinding() + "; errors "
                        + tally.findings(Severity.ERROR) + ", warnings " + tally.findings(Severity.WARNING)
                        + ", notices " + tally.findings(Severity.NOTICE) + "; not assessable " + tally.notAssessable()
                        + "; unreadable " + tally.unreadable());
        Bilingual waived = new Bilingual("；已接受 " + tally.waived(), "; accepted " + tally.waived());
        return total.in(locale) + (tally.waived() > 0 ? waived.in(locale) : "");
    }

    private void byRule(Tally tally, StringBuilder out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(RULE.in(locale), severity -> severity.in(locale), REPORTS.in(locale)));
        tally.byRule().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(counts -> -counts.findings())))
                .forEach(rule -> lines.add(line(
                        rule.getKey(),
                        severity -> number(rule.getValue().findings(severity)),
                        number(rule.getValue().reports()))));
        table(lines, out);
    }

    private void byYear(Tally tally, StringBuilder out) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(line(YEAR.in(locale), severity -> severity.in(locale), REPORTS.in(locale), WITHOUT.in(locale)));
        tally.byYear()
                .forEach((year, counts) -> lines.add(line(
                        year.toString(),
                        severity -> number(counts.findings(severity)),
                        number(counts.reports()),
                        number(counts.withoutFinding()))));
        table(lines, out);
    }

    private static String number(long number) {
        return Long.toString(number);
    }

    private static List<String> line(String head, Function<Severity, String> findings, String... others) {
        return Stream.of(Stream.of(head), Stream.of(Severity.values()).map(findings), Stream.of(others))
                .flatMap(part -> part)
                .toList();
    }

    /** Only the worst few are kept while all are gone through. */
    private void organs(Job.Outcome outcome, StringBuilder out) throws IOException {
        PriorityQueue<Ledger.OfOrgan> worst = new PriorityQueue<>(WORST_LAST);
        StringBuilder missing = new StringBuilder();
        long[] count = {0, 0, 0};
        outcome.organs().each(organ -> {
            count[0] += organ.hasReported() ? 1 : 0;
            if (organ.findings() > 0) {
                worst.add(organ);
                if (worst.size() > LISTED_ORGANS) {
                    worst.remove();
                }
            }
            for (int year : organ.missing()) {
                count[1]++;
                if (all || count[1] <= LISTED_MISSING) {
                    missing.append(MISSING.in(locale)).append(Terminal.oneLine(organ.name()));
                    missing.append(year == 0 ? "" : " " + year).append('\n');
                }
            }
            count[2] += organ.isExpected() ? 1 : 0;
        });
        if (count[0] > 1) {
            worst(worst, out);
        }
        out.append(missing);
        if (!all && count[1] > LISTED_MISSING) {
            out.append(MORE.in(locale).replace("%d", number(count[1] - LISTED_MISSING)))
                    .append('\n');
        }
        if (count[2] > 0 && count[1] == 0) {
            out.append(NOBODY_MISSING.in(locale)).append('\n');
        }
    }

    private void worst(PriorityQueue<Ledger.OfOrgan> worst, StringBuilder out) {
        List<List<String>> lines = new ArrayList<>();
        while (!worst.isEmpty()) {
            Ledger.OfOrgan organ = worst.remove();
            lines.add(0, line(Terminal.oneLine(organ.name()), severity -> number(organ.findings(severity))));
        }
        if (!lines.isEmpty()) {
            lines.add(0, line(ORGAN.in(locale), severity -> severity.in(locale)));
            table(lines, out);
        }
    }

    /** The first column to the left, numbers to the right. */
    private void table(List<List<String>> lines, StringBuilder out) {
        int columns = lines.get(0).size();
        int[] widths = new int[columns];
        for (List<String> line : lines) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], Terminal.columns(line.get(i)));
            }
        }
        boolean head = true;
        for (List<String> line : lines) {
            StringBuilder text = new StringBuilder(line.get(0)).append(blanks(widths[0], line.get(0)));
            for (int i = 1; i < columns; i++) {
                text.append(GAP).append(blanks(widths[i], line.get(i))).append(line.get(i));
            }
            out.append(head ? terminal.styled(text.toString(), Style.DIM) : text)
                    .append('\n');
            head = false;
        }
        out.append('\n');
    }

    private static String blanks(int width, String text) {
        return " ".repeat(width - Terminal.columns(text));
    }
}
