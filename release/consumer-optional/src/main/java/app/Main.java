package app;

import static io.github.gongkai.testkit.GongkaiAssertions.assertThat;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.validation.Consistent;
import io.github.gongkai.testkit.FlawedReport;
import io.github.gongkai.testkit.ReportGenerator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Asserts that a generated report is consistent, and has one with a known slip refused by the constraint. */
public final class Main {
    private Main() {}

    record Upload(@Consistent(severity = Severity.ERROR) Report report) {}

    public static void main(String[] arguments) {
        Locale.setDefault(Locale.CHINESE);
        Report clean = ReportGenerator.seeded(7).report();
        FlawedReport flawed = ReportGenerator.seeded(7).flawed(1);
        assertThat(Rules.arithmetic().check(clean)).hasNoFinding();
        System.out.println("module " + Rules.class.getModule().getName());
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            System.out.println("clean " + validator.validate(new Upload(clean)).size());
            System.out.println("expected " + flawed.expected());
            validator.validate(new Upload(flawed.report()))
                    .forEach(violation -> System.out.println(violation.getPropertyPath() + " " + violation.getMessage()));
        }
    }
}
