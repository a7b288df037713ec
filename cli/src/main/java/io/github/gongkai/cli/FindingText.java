package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.cli.Terminal.Style;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Waiver;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Findings for people, in their order; where many of one rule are alike, the rest is only counted. */
final class FindingText {

    private static final int INDENT = 4;
    private static final String MARGIN = " ".repeat(INDENT);
    private static final int LISTED_ERRORS = 20;
    private static final int LISTED_OTHERS = 3;
    private static final int LISTED_PLACES = 4;

    private static final Bilingual EQUATION = new Bilingual("算式 ", "equation ");
    private static final Bilingual CITATION = new Bilingual("依据 ", "authority ");
    private static final Bilingual PLACE = new Bilingual("位置 ", "place ");
    private static final Bilingual MORE =
            new Bilingual("另有 %d 处同类问题（--all 全部列出）", "%d more like this (--all lists them)");
    private static final Bilingual OPEN = new Bilingual("无法判断", "not assessable");
    private static final Bilingual OPEN_MORE = new Bilingual("等 %d 处：", "at %d places: ");
    private static final Bilingual SEMICOLON = new Bilingual("；", "; ");
    private static final Bilingual SEPARATOR = new Bilingual("：", ": ");

    private final StringBuilder out;
    private final Terminal terminal;
    private final Locale locale;
    private final boolean all;

    FindingText(StringBuilder out, Terminal terminal, Locale locale, boolean all) {
        this.out = out;
        this.terminal = terminal;
        this.locale = locale;
        this.all = all;
    }

    /** Prints findings, each with the places that are known of it. */
    void print(List<Finding> findings, Function<Finding, List<String>> places) {
        print(findings, places, finding -> Optional.empty());
    }

    /** Prints findings, each with the places that are known of it and the waiver that accepts it. */
    void print(
            List<Finding> findings,
            Function<Finding, List<String>> places,
            Function<Finding, Optional<Waiver>> waiver) {
        if (findings.isEmpty()) {
            return;
        }
        Map<Rule, Integer> met = new HashMap<>();
        Map<Rule, Severity> folded = new LinkedHashMap<>();
        for (Finding finding : findings) {
            int rank = met.merge(finding.rule(), 1, Integer::sum);
            if (all || rank <= limit(finding.severity())) {
                print(finding, places.apply(finding), waiver.apply(finding));
            } else {
                folded.putIfAbsent(finding.rule(), finding.severity());
            }
        }
        folded.forEach((rule, severity) -> line("  " + tag(severity) + " " + rule.id() + SEPARATOR.in(locale)
                + count(MORE, met.getOrDefault(rule, 0) - limit(severity))));
    }

    private static int limit(Severity severity) {
        return severity == Severity.ERROR ? LISTED_ERRORS : LISTED_OTHERS;
    }

    private void print(Finding finding, List<String> places, Optional<Waiver> waiver) {
        line("  " + tag(finding.severity()) + " "
                + terminal.styled(finding.rule().id(), Style.BOLD));
        waiver.ifPresent(it -> block(WaiverWords.accepted(it, locale)));
        block(finding.message(locale));
        if (finding.cells().size() > 1) {
            dimBlock(EQUATION.in(locale) + finding.equation(locale));
        }
        dimBlock(CITATION.in(locale) + finding.rule().citation(finding.report().edition(), locale));
        print(places);
    }

    /** All places where they are few; otherwise where the first cell stands. */
    private void print(List<String> places) {
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

    /** Prints what could not be judged, rule by rule. */
    void printOpen(List<NotAssessable> open) {
        Set<Rule> printed = new HashSet<>();
        for (NotAssessable one : open) {
            if (printed.add(one.rule())) {
                printOpen(one, count(one.rule(), open));
            }
        }
    }

    private static int count(Rule rule, List<NotAssessable> open) {
        int count = 0;
        for (NotAssessable one : open) {
            count += one.rule().equals(rule) ? 1 : 0;
        }
        return count;
    }

    /** The first of those of a rule stands for them all. */
    private void printOpen(NotAssessable first, int ofItsRule) {
        line("  " + terminal.styled(OPEN.in(locale), Style.CYAN) + " "
                + first.rule().id());
        block((ofItsRule == 1 ? "" : count(OPEN_MORE, ofItsRule)) + first.reason(locale));
    }

    static String count(Bilingual words, int number, Locale locale) {
        return words.in(locale).replace("%d", Integer.toString(number));
    }

    private String count(Bilingual words, int number) {
        return count(words, number, locale);
    }

    void block(String text) {
        for (String part : terminal.wrap(text, INDENT)) {
            out.append(MARGIN).append(part).append('\n');
        }
    }

    void dimBlock(String text) {
        for (String part : terminal.wrap(text, INDENT)) {
            out.append(MARGIN).append(terminal.styled(part, Style.DIM)).append('\n');
        }
    }

    void line(String text) {
        out.append(text).append('\n');
    }
}
