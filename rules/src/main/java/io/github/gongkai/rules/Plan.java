package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The checks that a set of rules comes to in one edition, in form order. */
final class Plan {

    /** One check: an instance of a rule's condition. */
    private record Check(Rule rule, Condition condition) {}

    private final Check[] all;
    /** Those that regular figures may fail; the others need not be asked of them. */
    private final Check[] openForRegularFigures;

    private Plan(List<Check> checks) {
        this.all = checks.toArray(Check[]::new);
        this.openForRegularFigures = checks.stream()
                .filter(check -> !check.condition.followsFromRegularity())
                .toArray(Check[]::new);
    }

    static Plan of(List<Rule> rules, Edition edition) {
        List<Check> checks = new ArrayList<>();
        for (Rule rule : rules) {
            for (Condition condition : rule.condition().instances(edition)) {
                checks.add(new Check(rule, condition));
            }
        }
        // A stable sort: checks that start at the same cell stay in the order of the rules.
        checks.sort(Comparator.comparingInt(check -> firstPosition(check, edition)));
        return new Plan(checks);
    }

    /** What is not about cells comes last. */
    private static int firstPosition(Check check, Edition edition) {
        List<Cell> cells = check.condition.cells(edition);
        return cells.isEmpty() ? Integer.MAX_VALUE : cells.get(0).position(edition);
    }

    Verdict check(Report report, Rules rules) {
        List<Finding> findings = List.of();
        List<NotAssessable> notAssessable = List.of();
        int heldIfBlankIsZero = 0;
        for (Check check : report.figures().isRegular() ? openForRegularFigures : all) {
            switch (check.condition.evaluate(report, false)) {
                case TRUE -> {}
                case FALSE -> findings = append(findings, new Finding(check.rule, check.condition, report));
                case UNKNOWN -> {
                    if (check.condition.evaluate(report, true) == Truth.TRUE) {
                        heldIfBlankIsZero++;
                    } else {
                        notAssessable = append(notAssessable, new NotAssessable(check.rule, check.condition, report));
                    }
                }
            }
        }
        return new Verdict(report, rules, findings, notAssessable, heldIfBlankIsZero);
    }

    /** Makes no list for the report that has nothing to say of: most have none. */
    private static <T> List<T> append(List<T> list, T item) {
        List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(item);
        return longer;
    }
}
