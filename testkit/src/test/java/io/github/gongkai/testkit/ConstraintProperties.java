package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.validation.Consistent;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** The constraint says what the rules say, whatever stands in a report; here with an expression language at hand. */
@Domain(ReportArbitraries.class)
@Domain(DomainContext.Global.class)
class ConstraintProperties {

    private static final Validator CHINESE = validator(configuration ->
            configuration.messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.CHINESE, false)));
    private static final Validator ENGLISH = validator(configuration ->
            configuration.messageInterpolator(new ParameterMessageInterpolator(Set.of(), Locale.ENGLISH, false)));
    /** As lax as it can be configured: any message may hold expressions that call methods. */
    private static final Validator EVALUATING = validator(configuration -> configuration
            .defaultLocale(Locale.CHINESE)
            .constraintExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS)
            .customViolationExpressionLanguageFeatureLevel(ExpressionLanguageFeatureLevel.BEAN_METHODS));

    record Upload(@Consistent Report report) {}

    record Curt(@Consistent(message = "wrong") Report report) {}

    @Property(tries = 100)
    void thereIsAViolationForEachFindingOfAFlawedReport(@ForAll FlawedReport flawed) {
        assertSaid(flawed.report(), CHINESE, Locale.CHINESE);
        assertSaid(flawed.report(), ENGLISH, Locale.ENGLISH);
    }

    @Property(tries = 150)
    void thereIsAViolationForEachFindingInAnyFiguresWhatsoever(@ForAll Report report, @ForAll Figures figures) {
        assertSaid(report.toBuilder().figures(figures).build(), ENGLISH, Locale.ENGLISH);
    }

    @Property(tries = 100)
    void noneIsLostWhereAllOfThemSayTheSame(@ForAll Report report, @ForAll Figures figures) {
        Report odd = report.toBuilder().figures(figures).build();

        assertThat(CHINESE.validate(new Curt(odd)))
                .hasSameSizeAs(Rules.standard().check(odd).findings())
                .allSatisfy(violation -> assertThat(violation.getMessage()).isEqualTo("wrong"));
    }

    @Property(tries = 150)
    void textThatLooksLikeATemplateIsNeverReadAsOne(
            @ForAll Report report, @ForAll("templates") String text, @ForAll Random random) {
        List<Cell> cells = report.edition().cells();
        Report hostile = report.toBuilder()
                .figures(report.figures().toBuilder()
                        .set(cells.get(random.nextInt(cells.size())), Entry.of(text))
                        .build())
                .build();

        assertSaid(hostile, CHINESE, Locale.CHINESE);
        assertSaid(hostile, EVALUATING, Locale.CHINESE);
    }

    record Sum(@Consistent(message = "${1+1}") Report report) {}

    @Example
    void anExpressionOfTheProgrammersOwnIsEvaluatedSoThatTheOthersCouldHaveBeen() {
        Report wrong = FlawedReport.answeredInTheWrongColumn().report();

        assertThat(EVALUATING.validate(new Sum(wrong)))
                .extracting(ConstraintViolation::getMessage)
                .containsOnly("2");
    }

    @Provide
    Arbitrary<String> templates() {
        return Arbitraries.of("\\", "$", "#", "{", "}", "${1+1}", "{rule}", "{english}", "${validatedValue}", "x", "1")
                .list()
                .ofMinSize(1)
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    private static void assertSaid(Report report, Validator validator, Locale locale) {
        List<Finding> findings = Rules.standard().check(report).findings();

        assertThat(validator.validate(new Upload(report)))
                .extracting(ConstraintProperties::told)
                .containsExactlyInAnyOrderElementsOf(findings.stream()
                        .map(finding -> path(finding) + ": " + finding.message(locale))
                        .toList());
    }

    /** What is not about cells is about the report. */
    private static String path(Finding finding) {
        return finding.cells().isEmpty()
                ? "report"
                : "report." + finding.cells().get(0);
    }

    private static String told(ConstraintViolation<?> violation) {
        return violation.getPropertyPath() + ": " + violation.getMessage();
    }

    private static Validator validator(UnaryOperator<HibernateValidatorConfiguration> changes) {
        return changes.apply(Validation.byProvider(HibernateValidator.class).configure())
                .buildValidatorFactory()
                .getValidator();
    }
}
