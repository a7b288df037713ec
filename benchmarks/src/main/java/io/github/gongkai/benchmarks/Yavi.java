package io.github.gongkai.benchmarks;

import am.ik.yavi.builder.ValidatorBuilder;
import am.ik.yavi.core.ConstraintViolations;
import am.ik.yavi.core.Validator;
import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import java.util.List;

/** YAVI with a predicate on the figures for each equation. */
final class Yavi implements Contender<Figures, ConstraintViolations> {

    private final List<Equation> equations = Samples.equations();
    private final Validator<Figures> validator;

    Yavi() {
        ValidatorBuilder<Figures> builder = ValidatorBuilder.of();
        for (int i = 0; i < equations.size(); i++) {
            int[] left = positions(equations.get(i).left());
            int[] right = positions(equations.get(i).right());
            builder.constraintOnTarget(
                    figures -> sum(left, figures) == sum(right, figures),
                    Integer.toString(i),
                    "equation.holds",
                    "\"{0}\" does not hold");
        }
        this.validator = builder.build();
    }

    private static int[] positions(List<Cell> cells) {
        return cells.stream()
                .mapToInt(cell -> cell.position(Edition.STANDARD_2021))
                .toArray();
    }

    private static long sum(int[] positions, Figures figures) {
        long sum = 0;
        for (int position : positions) {
            sum += figures.countAt(position);
        }
        return sum;
    }

    @Override
    public Figures input(Report report) {
        return report.figures();
    }

    @Override
    public ConstraintViolations check(Figures figures) {
        return validator.validate(figures);
    }

    @Override
    public List<Equation> violated(ConstraintViolations violations) {
        return violations.stream()
                .map(violation -> equations.get(Integer.parseInt(violation.name())))
                .toList();
    }
}
