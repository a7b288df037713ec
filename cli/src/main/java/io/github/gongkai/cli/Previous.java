package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import io.github.gongkai.rules.Years;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The reports that {@code --previous} names, by organ and year: a report is held against that of the year before. */
final class Previous {

    private record Key(String organ, int year) {}

    private static final Bilingual NO_PREVIOUS = new Bilingual(
            "没有该机关上一年的报告，未作两年比较", "no report of the same organ for the year before; years are not compared");

    private final Map<Key, Report> reports = new HashMap<>();
    private final Rules rules;
    private final Locale locale;

    /** @param rules those on two years */
    Previous(Rules rules, Locale locale) {
        this.rules = rules;
        this.locale = locale;
    }

    /** Reads them, names those that cannot be read, and answers how many these are. */
    long read(List<String> paths, Console console) {
        long[] unreadable = {0};
        new Inputs(locale, console.in()).read(paths, console, source -> {
            source.report()
                    .ifPresent(report -> reports.put(new Key(report.organ().name(), report.year()), report));
            if (source.report().isEmpty()) {
                unreadable[0]++;
                console.complain(source.path(), source.failure());
            }
        });
        return unreadable[0];
    }

    /** The report of the same organ for the year before. */
    private Optional<Report> before(Report report) {
        return Optional.ofNullable(reports.get(new Key(report.organ().name(), report.year() - 1)));
    }

    /** A verdict together with what the rules on two years say; where there is no year before, that is said. */
    Verdict extend(Verdict verdict, Part part) {
        if (reports.isEmpty()) {
            return verdict;
        }
        Optional<Report> earlier = before(verdict.report());
        if (earlier.isEmpty()) {
            part.complain(verdict.report().toString(), NO_PREVIOUS.in(locale));
            return verdict;
        }
        return together(verdict, Years.of(earlier.get(), verdict.report()).check(rules));
    }

    private static Verdict together(Verdict verdict, JointVerdict years) {
        List<Finding> findings = new ArrayList<>(verdict.findings());
        findings.addAll(years.findings());
        List<NotAssessable> open = new ArrayList<>(verdict.notAssessable());
        open.addAll(years.notAssessable());
        return new Verdict(
                verdict.report(),
                verdict.rules(),
                findings,
                open,
                verdict.heldIfBlankIsZero() + years.heldIfBlankIsZero());
    }
}
