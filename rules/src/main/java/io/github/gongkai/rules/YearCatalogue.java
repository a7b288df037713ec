package io.github.gongkai.rules;

import static io.github.gongkai.Instrument.REGULATION;
import static io.github.gongkai.rules.Authority.ARITHMETIC;
import static io.github.gongkai.rules.Authority.HEURISTIC;
import static io.github.gongkai.rules.Authority.PRACTICE;
import static io.github.gongkai.rules.YearEquation.Addend.lastYear;
import static io.github.gongkai.rules.YearEquation.Addend.lessThisYear;
import static io.github.gongkai.rules.YearEquation.Addend.thisYear;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Edition;
import io.github.gongkai.ProceedingColumn;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Provision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Section D: the rules that speak of two years of one organ. */
final class YearCatalogue {

    private static final Provision TIME_LIMITS = Provision.article(REGULATION, 33);
    private static final Provision DOCUMENTS = Provision.item(REGULATION, 20, 1);
    private static final Provision PROCEEDINGS = new Provision(REGULATION, 50, 1, 3);

    private YearCatalogue() {}

    static List<Rule> rules(Rule jump) {
        return List.of(
                Rule.builder()
                        .id("carry-over")
                        .authority(PRACTICE)
                        .severity(Severity.ERROR)
                        .addProvisions(TIME_LIMITS)
                        .sentence("本年的上年结转数等于上一年报告的结转下年度数")
                        .sentenceInEnglish("What is carried in is what the report of the year before carried forward")
                        .condition(new YearCondition(Stream.of(ApplicantColumn.values())
                                .map(YearCatalogue::carryOver)
                                .toList()))
                        .build(),
                Rule.builder()
                        .id("in-force-stock")
                        .authority(PRACTICE)
                        .addProvisions(DOCUMENTS)
                        .sentence("现行有效件数等于上年现行有效件数加本年制发件数减本年废止件数")
                        .sentenceInEnglish("What is in force is what was in force the year before, with what was issued"
                                + " and without what was repealed")
                        .condition(new YearCondition(
                                Stream.of(DisclosureRow.REGULATIONS, DisclosureRow.NORMATIVE_DOCUMENTS)
                                        .map(YearCatalogue::inForce)
                                        .toList()))
                        .build(),
                Rule.builder()
                        .id("prior-items-stock")
                        .authority(ARITHMETIC)
                        .severity(Severity.WARNING)
                        .addProvisions(Provision.whole(Edition.TRIAL_2019.instrument()))
                        .sentence("上一年项目数量等于上一年报告的上一年项目数量与增减数之和")
                        .sentenceInEnglish("The items of the previous year are those that its report started from, with"
                                + " the change that it tells")
                        .condition(new YearCondition(Stream.of(DisclosureRow.values())
                                .filter(YearCatalogue::countsItems)
                                .map(YearCatalogue::priorItems)
                                .toList()))
                        .build(),
                Rule.builder()
                        .id("pending-resolved")
                        .authority(HEURISTIC)
                        .addProvisions(PROCEEDINGS)
                        .sentence("本年复议、诉讼总计不小于上年尚未审结数")
                        .sentenceInEnglish("Reconsideration or litigation has at least the cases that were pending the"
                                + " year before")
                        .condition(new YearCondition(Stream.of(ProceedingRow.values())
                                .map(YearCatalogue::pending)
                                .toList()))
                        .build(),
                jump,
                NarrativeRules.GROWTH);
    }

    static Rule jump(BigDecimal times, BigDecimal floor) {
        return Rule.builder()
                .id("year-on-year-jump")
                .authority(HEURISTIC)
                .sentence("主要总数与上年相比没有异常的升降")
                .sentenceInEnglish("The main totals neither rise nor fall beyond measure from one year to the next")
                .condition(new YearCondition(mainTotals().stream()
                        .map(cell -> new YearJump.Bound(cell, times, floor))
                        .toList()))
                .build();
    }

    /** The columns of the parts are often told apart anew: a break there never weighs more than a warning. */
    private static YearEquation carryOver(ApplicantColumn column) {
        return new YearEquation(
                List.of(lastYear(Cell.of(ApplicationRow.CARRIED_FORWARD, column))),
                Relation.EQUAL,
                List.of(thisYear(Cell.of(ApplicationRow.CARRIED_IN, column))),
                column.isTotal() ? Severity.ERROR : Severity.WARNING);
    }

    private static YearEquation inForce(DisclosureRow row) {
        Cell inForce = Cell.of(row, DisclosureColumn.IN_FORCE);
        return new YearEquation(
                List.of(
                        lastYear(inForce),
                        thisYear(Cell.of(row, DisclosureColumn.ISSUED)),
                        lessThisYear(Cell.of(row, DisclosureColumn.REPEALED))),
                Relation.EQUAL,
                List.of(thisYear(inForce)));
    }

    private static boolean countsItems(DisclosureRow row) {
        return row.columns(Edition.TRIAL_2019).contains(DisclosureColumn.PRIOR_ITEMS);
    }

    private static YearEquation priorItems(DisclosureRow row) {
        Cell priorItems = Cell.of(row, DisclosureColumn.PRIOR_ITEMS);
        return new YearEquation(
                List.of(lastYear(priorItems), lastYear(Cell.of(row, DisclosureColumn.CHANGE))),
                Relation.EQUAL,
                List.of(thisYear(priorItems)));
    }

    private static YearEquation pending(ProceedingRow row) {
        return new YearEquation(
                List.of(lastYear(Cell.of(row, ProceedingColumn.PENDING))),
                Relation.AT_MOST,
                List.of(thisYear(Cell.of(row, ProceedingColumn.TOTAL))));
    }

    /** What came in and what was answered, the cases of each kind, decisions and fees: numbers that people quote. */
    private static List<Cell> mainTotals() {
        List<Cell> cells = new ArrayList<>();
        for (DisclosureRow row : DisclosureRow.values()) {
            Stream.of(DisclosureColumn.DECISIONS, DisclosureColumn.AMOUNT)
                    .filter(row.columns(Edition.STANDARD_2021)::contains)
                    .forEach(column -> cells.add(Cell.of(row, column)));
        }
        cells.add(Cell.of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.TOTAL));
        cells.add(Cell.of(ApplicationRow.OUTCOME_TOTAL, ApplicantColumn.TOTAL));
        for (ProceedingRow row : ProceedingRow.values()) {
            cells.add(Cell.of(row, ProceedingColumn.TOTAL));
        }
        return cells;
    }
}
