package io.github.gongkai.rules;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The reports of one organ over several years, in the order of the years. Each is held against that of the year before:
 * {@code Years.of(report2023, report2024).check()}.
 *
 * <p>A year that is missing is told and never bridged: what cannot be compared for want of it is not assessable. The
 * editions of two years may differ; a rule that reads a cell which one of them lacks is not assessable there, and carry-over
 * goes across.
 *
 * <p>The rules, all of them about two years that follow each other:
 *
 * <ul>
 *   <li>{@code carry-over}: 上年结转 is what the year before reported as 结转下年度, in each of the seven columns. The rows
 *       rest on Art. 33 of the Regulation, that they agree is practice. The rule is strict: an error in the column of
 *       totals; in a single column a warning, as applicants are often sorted anew. An organ that was merged, or took over
 *       the matters of another, breaks it with good reason; it then belongs waived.
 *   <li>{@code in-force-stock}: in force = in force the year before + issued − repealed (practice; lapse, transfer and
 *       revision break it).
 *   <li>{@code prior-items-stock}: the prior items are those of the year before with its change (the trial form's own labels;
 *       a warning).
 *   <li>{@code pending-resolved}: the cases of the year are at least those that were pending before (Art. 50(1)(3); a
 *       notice).
 *   <li>{@code year-on-year-jump}: see {@link #yearOnYearJump}.
 *   <li>{@code narrative-growth}: a growth since last year that the text states, where it does not state what it grew from,
 *       is held against last year's tables (a warning, as these may count otherwise).
 * </ul>
 */
public final class Years {

    private static final int TIMES = 5;
    private static final int FLOOR = 100;
    private static final Rules RULES =
            Rules.of(YearCatalogue.rules(yearOnYearJump(TIMES, FLOOR)).toArray(Rule[]::new));

    private static final Bilingual ONLY_ONE =
            new Bilingual("没有 %s 年的报告，无从与上年比较", "there is no report of %s, the year before");
    private static final Bilingual GAP =
            new Bilingual("没有 %s 年的报告，无从与上年比较", "there is no report of %s to compare with");

    private final List<Report> reports;

    private Years(List<Report> reports) {
        this.reports = reports;
    }

    /** The rules of the library that speak of two years, in a set that may be changed like any other. */
    public static Rules rules() {
        return RULES;
    }

    /**
     * The rule {@code year-on-year-jump} with bounds of one's own; in {@link #rules()} they are 5 times and 100. It reads
     * what was newly received and answered, the cases of each kind, decisions and fees.
     *
     * @param times a number may be at most so many times that of the year before, and that at most so many times this one;
     *     at least 1
     * @param floor where neither number reaches this, in the unit of the cell (fees: 万元), nothing is said; at least 1
     * @throws IllegalArgumentException if one of them is too small
     */
    public static Rule yearOnYearJump(int times, int floor) {
        if (times < 1 || floor < 1) {
            throw new IllegalArgumentException("A bound and a floor of at least 1, not " + times + " and " + floor);
        }
        return YearCatalogue.jump(BigDecimal.valueOf(times), BigDecimal.valueOf(floor));
    }

    /**
     * The years of one organ.
     *
     * @param reports at least one, in any order
     * @throws IllegalArgumentException if there is none, if two are of the same year, or if the organs differ by name
     */
    public static Years of(Collection<Report> reports) {
        Years years = ofRenamed(reports);
        Report first = years.reports.get(0);
        for (Report report : years.reports) {
            if (!Across.organ(report).equals(Across.organ(first))) {
                throw new IllegalArgumentException("The reports are of different organs: " + Across.organ(first) + " ("
                        + first.year() + ") and " + Across.organ(report) + " (" + report.year() + ")");
            }
        }
        return years;
    }

    /** As {@link #of(Collection)}. */
    public static Years of(Report... reports) {
        return of(List.of(reports));
    }

    /**
     * The years of an organ that was renamed: the caller vouches that it is one organ, and names are not compared.
     *
     * @param reports at least one, in any order
     * @throws IllegalArgumentException if there is none, or if two are of the same year
     */
    public static Years ofRenamed(Collection<Report> reports) {
        List<Report> sorted =
                reports.stream().sorted(Comparator.comparingInt(Report::year)).toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("There is no report to compare");
        }
        for (int i = 1; i < sorted.size(); i++) {
            if (sorted.get(i).year() == sorted.get(i - 1).year()) {
                throw new IllegalArgumentException("There are two reports of " + Across.organ(sorted.get(i))
                        + " for the year " + sorted.get(i).year());
            }
        }
        return new Years(sorted);
    }

    /** The reports, the earliest first. */
    public List<Report> reports() {
        return reports;
    }

    /** The years between the first and the last of which there is no report. */
    public List<Integer> missing() {
        List<Integer> missing = new ArrayList<>();
        for (int i = 1; i < reports.size(); i++) {
            for (int year = reports.get(i - 1).year() + 1; year < reports.get(i).year(); year++) {
                missing.add(year);
            }
        }
        return missing;
    }

    /** What the library's rules say. */
    public JointVerdict check() {
        return check(RULES);
    }

    /** What a set of rules says; those of them that do not speak of two years are not asked. */
    public JointVerdict check(Rules rules) {
        Tally tally = new Tally();
        List<Rule> ofYears = rules.list().stream()
                .filter(rule -> rule.condition() instanceof YearCondition || isGrowth(rule))
                .toList();
        Report first = reports.get(0);
        if (reports.size() == 1) {
            leaveOpen(ofYears, ONLY_ONE, Integer.toString(first.year() - 1), List.of(first), tally);
        }
        for (int i = 1; i < reports.size(); i++) {
            compare(reports.get(i - 1), reports.get(i), ofYears, tally);
        }
        return tally.verdict(reports, rules);
    }

    private static void compare(Report earlier, Report later, List<Rule> rules, Tally tally) {
        int from = earlier.year() + 1;
        int to = later.year() - 1;
        if (from <= to) {
            String gap = from == to ? Integer.toString(from) : from + "–" + to;
            leaveOpen(rules, GAP, gap, List.of(earlier, later), tally);
            return;
        }
        rules.stream()
                .filter(rule -> !isGrowth(rule))
                .flatMap(rule -> checks(rule, earlier, later))
                .sorted(Comparator.comparing(Tally.Check::firstCell))
                .forEach(check -> tally.ask(check.rule(), check.condition(), later));
        rules.stream()
                .filter(Years::isGrowth)
                .forEach(rule -> Claims.of(later).statements().growthsSince.stream()
                        .map(growth -> growth.from(earlier))
                        .forEach(growth -> tally.ask(rule, growth, later)));
    }

    /** The rule that reads the prose of one year and the tables of the year before. */
    private static boolean isGrowth(Rule rule) {
        return rule.condition() == NarrativeRules.GROWTH.condition();
    }

    private static Stream<Tally.Check> checks(Rule rule, Report earlier, Report later) {
        YearCondition condition = (YearCondition) rule.condition();
        return condition.between(earlier, later).stream().map(joint -> Tally.Check.of(rule, joint));
    }

    /** Says of each rule that applies to one of the reports that it cannot be judged of the last. */
    private static void leaveOpen(List<Rule> rules, Bilingual why, String years, List<Report> reports, Tally tally) {
        Bilingual reason =
                new Bilingual(why.chinese().replace("%s", years), why.english().replace("%s", years));
        Report last = reports.get(reports.size() - 1);
        for (Rule rule : rules) {
            Edition[] editions =
                    reports.stream().map(Report::edition).distinct().toArray(Edition[]::new);
            Stream.of(editions)
                    .filter(edition -> !rule.cells(edition).isEmpty())
                    .findFirst()
                    .ifPresent(edition -> tally.leaveOpen(rule, new Across.Open(reason, rule.cells(edition)), last));
        }
    }

    /** The organ and its years. */
    @Override
    public String toString() {
        return reports.toString();
    }
}
