package io.github.gongkai.rules.validation;

import io.github.gongkai.Report;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks what carries a report for {@link Consistent}. Made by the validation provider; there is no need to call it. */
public final class WithReportValidator implements ConstraintValidator<Consistent, WithReport> {

    private static final List<String> WAY = List.of("report");

    private final ReportValidator reports = new ReportValidator();

    /** For the validation provider. */
    public WithReportValidator() {}

    @Override
    public void initialize(Consistent constraint) {
        reports.initialize(constraint);
    }

    @Override
    public boolean isValid(@Nullable WithReport value, ConstraintValidatorContext context) {
        Report report = value == null ? null : value.report();
        return report == null || reports.isValid(report, WAY, context);
    }
}
