package io.github.gongkai.rules.validation;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rules;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks a report for {@link Consistent}. Made by the validation provider; there is no need to call it. */
public final class ReportValidator implements ConstraintValidator<Consistent, Report> {

    private Rules rules = Rules.standard();

    /** For the validation provider. */
    public ReportValidator() {}

    @Override
    public void initialize(Consistent constraint) {
        rules = Selection.of(constraint);
    }

    @Override
    public boolean isValid(@Nullable Report report, ConstraintValidatorContext context) {
        return report == null || isValid(report, List.of(), context);
    }

    /**
     * Whether there is no finding.
     *
     * @param way the properties that lead from the validated value to the report
     */
    boolean isValid(Report report, List<String> way, ConstraintValidatorContext context) {
        List<Finding> findings = rules.check(report).findings();
        if (findings.isEmpty()) {
            return true;
        }
        new Violations(context, way).report(findings);
        return false;
    }
}
