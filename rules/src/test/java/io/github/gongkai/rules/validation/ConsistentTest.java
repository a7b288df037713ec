package io.github.gongkai.rules.validation;

import static io.github.gongkai.ApplicantColumn.COMMERCIAL_ENTERPRISE;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.rules.validation.Validating.clean;
import static io.github.gongkai.rules.validation.Validating.flawed;
import static io.github.gongkai.rules.validation.Validating.paths;
import static io.github.gongkai.rules.validation.Validating.validator;
import static io.github.gongkai.rules.validation.Validating.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import jakarta.validation.UnexpectedTypeException;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.cfg.ConstraintMapping;
import org.hibernate.validator.cfg.GenericConstraintDef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConsistentTest {

    private static final Validator VALIDATOR = validator(Locale.CHINESE);

    /** A cell that is blank where zero would do: only the warning of cell-complete. */
    private static final Report INCOMPLETE =
            zeros(figures -> figures.set(NEWLY_RECEIVED, COMMERCIAL_ENTERPRISE, Entry.BLANK));

    private static final String[] AT_FLAWS = {
        "applications.newlyReceived.naturalPerson",
        "applications.newlyReceived.naturalPerson",
        "applications.newlyReceived.total"
    };

    record Upload(@Consistent @Nullable Report report) {}

    @Test
    void eachFindingOnAFieldIsAViolationAtItsFirstCell() {
        Set<ConstraintViolation<Upload>> violations = VALIDATOR.validate(new Upload(flawed()));

        assertThat(paths(violations)).containsExactly(under("report."));
        assertThat(violations)
                .extracting(violation -> violation.getConstraintDescriptor().getAnnotation())
                .allSatisfy(annotation -> assertThat(annotation).isInstanceOf(Consistent.class));
        assertThat(violations)
                .extracting(ConstraintViolation::getInvalidValue)
                .allSatisfy(value -> assertThat(value).isEqualTo(flawed()));
    }

    @Test
    void aConsistentReportAndNullAreValid() {
        assertThat(VALIDATOR.validate(new Upload(clean()))).isEmpty();
        assertThat(VALIDATOR.validate(new Upload(null))).isEmpty();
        assertThat(VALIDATOR.validate(new Parcel(null))).isEmpty();
    }

    static class Desk {
        @Consistent
        Report accept(Report report) {
            return report;
        }

        void receive(@Consistent Report report) {}
    }

    @Test
    void parametersAndReturnValuesAreChecked() throws NoSuchMethodException {
        Desk desk = new Desk();
        Method receive = Desk.class.getDeclaredMethod("receive", Report.class);
        Method accept = Desk.class.getDeclaredMethod("accept", Report.class);

        assertThat(paths(VALIDATOR.forExecutables().validateParameters(desk, receive, new Object[] {flawed()})))
                .allMatch(path -> path.matches("receive\\.\\w+\\.applications\\.newlyReceived\\.\\w+"))
                .hasSize(3);
        assertThat(paths(VALIDATOR.forExecutables().validateReturnValue(desk, accept, flawed())))
                .containsExactly(under("accept.<return value>."));
    }

    @Consistent
    record Parcel(@Nullable Report report) implements WithReport {}

    record Delivery(@Consistent Parcel parcel) {}

    @Test
    void aTypeIsCheckedByTheReportItCarries() {
        assertThat(paths(VALIDATOR.validate(new Parcel(flawed())))).containsExactly(under("report."));
        assertThat(paths(VALIDATOR.validate(new Delivery(new Parcel(flawed())))))
                .containsExactly(under("parcel.report."));
    }

    record Dossier(@Valid Report report) {}

    @Test
    void theTypeReportItselfCanBeGivenTheConstraintFromOutside() {
        Validator mapped = validator(Locale.CHINESE, ConsistentTest::withReportsConsistent);

        assertThat(paths(mapped.validate(flawed()))).containsExactly(under(""));
        assertThat(paths(mapped.validate(new Dossier(flawed())))).containsExactly(under("report."));
    }

    private static HibernateValidatorConfiguration withReportsConsistent(
            HibernateValidatorConfiguration configuration) {
        ConstraintMapping mapping = configuration.createConstraintMapping();
        mapping.type(Report.class).constraint(new GenericConstraintDef<>(Consistent.class));
        return configuration.addMapping(mapping);
    }

    record Archive(
            List<@Consistent Report> reports,
            Map<String, @Consistent Report> byOrgan,
            Optional<@Consistent Report> latest) {}

    @Test
    void theElementsOfContainersAreChecked() {
        Archive archive = new Archive(List.of(clean(), flawed()), Map.of("某局", flawed()), Optional.of(flawed()));

        assertThat(paths(VALIDATOR.validateProperty(archive, "reports")))
                .containsExactly(under("reports[1].<list element>."));
        assertThat(paths(VALIDATOR.validateProperty(archive, "byOrgan")))
                .containsExactly(under("byOrgan[某局].<map value>."));
        assertThat(paths(VALIDATOR.validateProperty(archive, "latest"))).containsExactly(under("latest."));
    }

    interface Publishing {}

    static class Flagged implements Payload {}

    record Draft(
            @Consistent(groups = Publishing.class, payload = Flagged.class)
            Report report) {}

    @Test
    void groupsDecideWhenAndThePayloadIsCarried() {
        assertThat(VALIDATOR.validate(new Draft(flawed()))).isEmpty();
        assertThat(VALIDATOR.validate(new Draft(flawed()), Publishing.class))
                .hasSize(3)
                .allSatisfy(violation -> assertThat(
                                violation.getConstraintDescriptor().getPayload())
                        .containsExactly(Flagged.class));
    }

    record Balanced(
            @Consistent(only = "applications-balance") Report report) {}

    record Unbalanced(
            @Consistent(without = {"applications-balance", "cell-complete"})
            Report report) {}

    record Erring(@Consistent(severity = Severity.ERROR) Report report) {}

    record Warned(@Consistent(severity = Severity.WARNING) Report report) {}

    @Test
    void aValidatorAskedForTheFirstTimeSelectsRulesAndUnpacksReports() {
        Validator fresh = validator(Locale.CHINESE);

        assertThat(fresh.validate(new Unbalanced(flawed()))).hasSize(1);
        assertThat(paths(fresh.validate(new Parcel(flawed())))).containsExactly(under("report."));
    }

    @Test
    void rulesAreSelectedByIdAndBySeverity() {
        assertThat(VALIDATOR.validate(new Balanced(flawed()))).hasSize(2);
        assertThat(VALIDATOR.validate(new Unbalanced(flawed()))).hasSize(1);
        assertThat(VALIDATOR.validate(new Unbalanced(INCOMPLETE))).isEmpty();
        assertThat(VALIDATOR.validate(new Erring(INCOMPLETE))).isEmpty();
        assertThat(VALIDATOR.validate(new Warned(INCOMPLETE))).hasSize(1);
        assertThat(VALIDATOR.validate(new Upload(INCOMPLETE))).hasSize(1);
        assertThat(VALIDATOR.validate(new Erring(flawed()))).hasSize(3);
    }

    record Twice(
            @Consistent(only = "applications-balance") @Consistent(only = "applications-row-total")
            Report report) {}

    @Consistent(only = "applications-row-total")
    @Constraint(validatedBy = {})
    @Retention(RetentionPolicy.RUNTIME)
    @interface RowsAddUp {
        String message() default "";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Composed(@RowsAddUp Report report) {}

    @Test
    void theConstraintMayBeRepeatedAndComposed() {
        assertThat(paths(VALIDATOR.validate(new Twice(flawed())))).containsExactly(under("report."));
        assertThat(paths(VALIDATOR.validate(new Composed(flawed()))))
                .containsExactly("report.applications.newlyReceived.naturalPerson");
    }

    record Misspelt(
            @Consistent(only = "aplications-balance") Report report) {}

    record MisspeltWithout(
            @Consistent(without = "cell-complet") Report report) {}

    record Idle(
            @Consistent(only = "cell-complete", severity = Severity.ERROR)
            Report report) {}

    record Misplaced(@Consistent String report) {}

    @Test
    void aConstraintThatCannotMeanAnythingIsRefusedInWords() {
        assertThatThrownBy(() -> VALIDATOR.validate(new Misspelt(clean())))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageStartingWith(
                        "@Consistent names in only a rule aplications-balance that there is not; there are applications-balance, ");
        assertThatThrownBy(() -> VALIDATOR.validate(new MisspeltWithout(clean())))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageStartingWith("@Consistent names in without a rule cell-complet that there is not");
        assertThatThrownBy(() -> VALIDATOR.validate(new Idle(clean())))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessage(
                        "@Consistent with only [cell-complete], without [] and severity ERROR leaves no rule to ask");
        assertThatThrownBy(() -> VALIDATOR.validate(new Misplaced(""))).isInstanceOf(UnexpectedTypeException.class);
    }

    private static String[] under(String prefix) {
        return Arrays.stream(AT_FLAWS).map(path -> prefix + path).toArray(String[]::new);
    }
}
