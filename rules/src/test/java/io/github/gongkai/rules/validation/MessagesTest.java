package io.github.gongkai.rules.validation;

import static io.github.gongkai.rules.validation.Validating.flawed;
import static io.github.gongkai.rules.validation.Validating.holding;
import static io.github.gongkai.rules.validation.Validating.messages;
import static io.github.gongkai.rules.validation.Validating.paths;
import static io.github.gongkai.rules.validation.Validating.said;
import static io.github.gongkai.rules.validation.Validating.validator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Bilingual;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Condition;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Truth;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    record Upload(@Consistent Report report) {}

    record Curt(@Consistent(message = "wrong") Report report) {}

    record Own(
            @Consistent(only = "count-domain", message = "{rule} at {cell}: {english} ({chinese}) {payload}")
            Report report) {}

    @ParameterizedTest
    @ValueSource(strings = {"zh", "zh-CN", "zh-Hant-TW", "en", "en-GB"})
    void theMessageIsThatOfTheFindingInTheLanguageOfTheValidator(String language) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(messages(validator(locale).validate(new Upload(flawed())))).isEqualTo(said(flawed(), locale));
    }

    @Test
    void aLanguageThatIsNeitherGetsThatOfTheMachineAndElseChinese() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.JAPAN);
            assertThat(messages(validator(Locale.FRENCH).validate(new Upload(flawed()))))
                    .isEqualTo(said(flawed(), Locale.CHINESE));
            Locale.setDefault(Locale.UK);
            assertThat(messages(validator(Locale.CHINA).validate(new Upload(flawed()))))
                    .isEqualTo(said(flawed(), Locale.CHINESE));
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${1+1}",
                "#{1+1}",
                "{x}",
                "{rule}",
                "{english}",
                "{io.github.gongkai.rules.validation.Consistent.message}",
                "${validatedValue}",
                "\\${1+1}",
                "\\\\${1+1}\\\\",
                "}{",
                "{{{",
                "$",
                "\\$",
                "\\",
                "\\\\",
                "\\{x\\}",
                "$1"
            })
    void textOfAReportIsNeverReadAsATemplate(String text) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            Set<ConstraintViolation<Upload>> violations = validator(locale).validate(new Upload(holding(text)));

            assertThat(messages(violations)).isEqualTo(said(holding(text), locale));
            assertThat(violations)
                    .extracting(ConstraintViolation::getMessageTemplate)
                    .containsExactly("{io.github.gongkai.rules.validation.Consistent.message}");
        }
    }

    @Test
    void violationsThatSayTheSameAtTheSamePathAreStillTwo() {
        Set<ConstraintViolation<Curt>> violations = validator(Locale.CHINESE).validate(new Curt(flawed()));

        assertThat(messages(violations)).containsExactly("wrong", "wrong", "wrong");
        assertThat(paths(violations))
                .filteredOn(path -> path.endsWith("naturalPerson"))
                .hasSize(2);
    }

    @Test
    void aMessageOfOnesOwnMayUseParametersAndMayNotBeConfusedByThem() {
        String text = "{rule} ${1+1} \\ {cell}";
        Finding finding = finding(holding(text), "count-domain");

        assertThat(messages(validator(Locale.CHINESE).validate(new Own(holding(text)))))
                .containsExactly("count-domain at applications.newlyReceived.naturalPerson: "
                        + finding.message(Locale.ENGLISH) + " (" + finding.message(Locale.CHINESE) + ") []");
    }

    @Test
    void theFindingIsThePayloadOfItsViolation() {
        Set<ConstraintViolation<Upload>> violations = validator(Locale.CHINESE).validate(new Upload(flawed()));

        assertThat(violations)
                .extracting(MessagesTest::payload)
                .containsExactlyInAnyOrderElementsOf(
                        Rules.standard().check(flawed()).findings());
    }

    @Constraint(validatedBy = WithoutCells.class)
    @Retention(RetentionPolicy.RUNTIME)
    @interface Hopeless {
        String message() default Sentence.TEMPLATE;

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};
    }

    record Doomed(@Hopeless Report report) {}

    /** Two rules that speak of no cell and use the same words. */
    public static final class WithoutCells implements ConstraintValidator<Hopeless, Report> {
        private static final Rules RULES = Rules.of(rule("first"), rule("second"));

        @Override
        public boolean isValid(Report report, ConstraintValidatorContext context) {
            new Violations(context, List.of()).report(RULES.check(report).findings());
            return false;
        }

        private static Rule rule(String id) {
            return Rule.builder()
                    .id(id)
                    .authority(Authority.HEURISTIC)
                    .sentence("没有希望")
                    .sentenceInEnglish("There is hope")
                    .condition(Condition.of(new Bilingual("没有", "none"), List.of(), report -> Truth.FALSE))
                    .build();
        }
    }

    @Test
    void aFindingWithoutCellsStandsAtTheReportAndTwoOfThemAreTwo() {
        Set<ConstraintViolation<Doomed>> violations = validator(Locale.ENGLISH).validate(new Doomed(flawed()));

        assertThat(paths(violations)).containsExactly("report", "report");
        assertThat(messages(violations)).containsOnly("There is hope (none)");
    }

    @Test
    void noExpressionLanguageIsThere() {
        assertThatThrownBy(() -> Class.forName("jakarta.el.ExpressionFactory"))
                .isInstanceOf(ClassNotFoundException.class);
    }

    private static Finding payload(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> carrier = violation.unwrap(HibernateConstraintViolation.class);
        return carrier.getDynamicPayload(Finding.class);
    }

    private static Finding finding(Report report, String rule) {
        return Rules.standard().only(rule).check(report).findings().get(0);
    }
}
