package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks that a set of rules comes to in one edition, in form order. */
final class Plan {

    /** One check: an instance of a rule's condition. */
    private record Check(Rule rule, Condition condition, boolean onProse) {

        Check(Rule rule, Condition condition) {
            this(rule, condition, condition.isOnProse());
        }
    }

    private final List<Rule> rules;
    private final Edition edition;
    /** Those that regular figures may fail; the others need not be asked of them. */
    private final Check[] openForRegularFigures;
    /** Made when figures first need it: most never do. Volatile, as another thread may read the array that one has filled. */
    private volatile Check @Nullable [] all;

    private final List<Rule> rulesOnText;

    private Plan(List<Rule> rules, Edition edition) {
        this.rules = rules;
        this.edition = edition;
        this.openForRegularFigures = checks(rules, edition, true);
        List<Rule> onText = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.condition().readsText()) {
                onText.add(rule);
            }
        }
        this.rulesOnText = List.copyOf(onText);
    }

    static Plan of(List<Rule> rules, Edition edition) {
        return new Plan(rules, edition);
    }

    private static Check[] checks(List<Rule> rules, Edition edition, boolean onlyOpen) {
        List<Check> checks = new ArrayList<>();
        for (Rule rule : rules) {
            if (onlyOpen && rule.condition().followsFromRegularity()) {
                continue;
            }
            for (Condition condition : rule.condition().instances(edition)) {
                checks.add(new Check(rule, condition));
            }
        }
        // A stable sort: checks that start at the same cell stay in the order of the rules.
        checks.sort(Comparator.comparingInt(check -> firstPosition(check, edition)));
        return checks.toArray(new Check[0]);
    }

    private Check[] checksOf(Report report) {
        if (report.figures().isRegular()) {
            return openForRegularFigures;
        }
        Check[] known = all;
        if (known == null) {
            known = checks(rules, edition, false);
            all = known;
        }
        return known;
    }

    /** What is not about cells comes last. */
    private static int firstPosition(Check check, Edition edition) {
        List<Cell> cells = check.condition.cells(edition);
        return cells.isEmpty() ? Integer.MAX_VALUE : cells.get(0).position(edition);
    }

    Verdict check(Report report, Rules rules) {
        Outcome outcome = new Outcome(report);
        for (Check check : checksOf(report)) {
            outcome.ask(check);
        }
        if (!rulesOnText.isEmpty()) {
            askText(report, outcome);
        }
        return new Verdict(report, rules, outcome.findings, outcome.notAssessable, outcome.heldIfBlankIsZero);
    }

    /** The head of the findings that {@link #check} lists; the prose is read only where the tables have none. */
    Optional<Finding> first(Report report) {
        Outcome ofText = new Outcome(report);
        for (Check check : checksOf(report)) {
            if (ofText.truth(check, false) == Truth.FALSE) {
                return Optional.of(new Finding(check.rule, check.condition, report));
            }
        }
        if (!rulesOnText.isEmpty()) {
            askText(report, ofText);
        }
        return ofText.findings.stream().findFirst();
    }

    /** The prose is read once for all the rules on it. */
    private void askText(Report report, Outcome outcome) {
        Claims claims = Claims.of(outcome.dossier());
        if (claims.areNone()) {
            return;
        }
        Outcome ofText = new Outcome(report);
        for (Rule rule : rulesOnText) {
            for (Condition condition : rule.condition().doubtful(claims, report.figures())) {
                ofText.ask(new Check(rule, condition));
            }
        }
        outcome.addInOrderOfText(ofText);
    }

    /** What the checks of one report have come to so far. No list is made for the report that has nothing to say of. */
    private static final class Outcome {
        private final Report report;
        private @Nullable Dossier dossier;
        private List<Finding> findings = List.of();
        private List<NotAssessable> notAssessable = List.of();
        private int heldIfBlankIsZero;

        Outcome(Report report) {
            this.report = report;
        }

        Dossier dossier() {
            Dossier known = dossier;
            if (known == null) {
                known = new Dossier(report);
                dossier = known;
            }
            return known;
        }

        Truth truth(Check check, boolean blankIsZero) {
            return check.onProse
                    ? check.condition.ask(dossier(), blankIsZero)
                    : check.condition.evaluate(report, blankIsZero);
        }

        void ask(Check check) {
            Truth truth = truth(check, false);
            if (truth != Truth.TRUE) {
                note(check, truth);
            }
        }

        private void note(Check check, Truth truth) {
            if (truth == Truth.FALSE) {
                findings = append(findings, new Finding(check.rule, check.condition, report));
            } else if (truth(check, true) == Truth.TRUE) {
                heldIfBlankIsZero++;
            } else {
                notAssessable = append(notAssessable, new NotAssessable(check.rule, check.condition, report));
            }
        }

        void addInOrderOfText(Outcome ofText) {
            if (!ofText.findings.isEmpty()) {
                ofText.findings.sort(Comparator.comparing(finding -> firstPassage(finding.violated())));
                ofText.findings.forEach(finding -> findings = append(findings, finding));
            }
            if (!ofText.notAssessable.isEmpty()) {
                ofText.notAssessable.sort(Comparator.comparing(open -> firstPassage(open.undecided())));
                ofText.notAssessable.forEach(open -> notAssessable = append(notAssessable, open));
            }
            heldIfBlankIsZero += ofText.heldIfBlankIsZero;
        }

        private static Passage firstPassage(Condition condition) {
            return ((ClaimCondition) condition).passages().get(0);
        }

        private static <T> List<T> append(List<T> list, T item) {
            List<T> longer = list.isEmpty() ? new ArrayList<>() : list;
            longer.add(item);
            return longer;
        }
    }
}
