package io.github.gongkai.benchmarks;

import io.github.gongkai.Cell;
import io.github.gongkai.Equation;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** This library. */
record Gongkai(Rules rules) implements Contender<Report, Verdict> {

    private static final Map<List<Cell>, Equation> BY_CELLS =
            Samples.equations().stream().collect(Collectors.toMap(Equation::cells, Function.identity()));

    /** Every arithmetic rule. */
    static Gongkai everyRule() {
        return new Gongkai(Rules.arithmetic());
    }

    /** Only the equations, as the others do. */
    static Gongkai equationsOnly() {
        return new Gongkai(Rules.standard()
                .only(
                        "applications-balance",
                        "applications-outcome-total",
                        "applications-row-total",
                        "proceedings-total"));
    }

    @Override
    public Report input(Report report) {
        return report;
    }

    @Override
    public Verdict check(Report report) {
        return rules.check(report);
    }

    @Override
    public List<Equation> violated(Verdict verdict) {
        return verdict.findings().stream().map(Gongkai::equation).toList();
    }

    private static Equation equation(Finding finding) {
        Equation equation = BY_CELLS.get(finding.cells());
        if (equation == null) {
            throw new IllegalStateException("Not an equation of the form: " + finding);
        }
        return equation;
    }
}
