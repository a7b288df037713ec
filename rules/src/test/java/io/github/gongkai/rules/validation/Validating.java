package io.github.gongkai.rules.validation;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;

import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** Reports and validators for the tests of the constraint; no expression language is on the class path. */
final class Validating {

    private Validating() {}

    /** All zero. */
    static Report clean() {
        return zeros(figures -> figures);
    }

    /** One received of whom nobody knows what became: the row's total and two balances are wrong. */
    static Report flawed() {
        return zeros(figures -> figures.set(NEWLY_RECEIVED, NATURAL_PERSON, 1).set(NEWLY_RECEIVED, TOTAL, 2));
    }

    /** A text where a number should be. */
    static Report holding(String text) {
        return zeros(figures -> figures.set(NEWLY_RECEIVED, NATURAL_PERSON, Entry.of(text)));
    }

    static Report zeros(UnaryOperator<Figures.Builder> changes) {
        return Report.builder()
                .organ(Organ.of("某县某局"))
                .year(2024)
                .figures(changes.apply(Figures.builder(Edition.STANDARD_2021).zeroElsewhere())
                        .build())
                .overview("（一）主动公开。（二）依申请公开。（三）政府信息管理。（四）平台建设。（五）监督保障。")
                .problems("主要问题是答复不够及时；改进措施是提前提醒。")
                .otherMatters("本年度未收取信息处理费。")
                .build();
    }

    static Validator validator(Locale locale) {
        return validator(locale, configuration -> configuration);
    }

    static Validator validator(Locale locale, UnaryOperator<HibernateValidatorConfiguration> changes) {
        HibernateValidatorConfiguration configuration = Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(Set.of(locale), locale, false));
        return changes.apply(configuration).buildValidatorFactory().getValidator();
    }

    static List<String> paths(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(violation -> violation.getPropertyPath().toString())
                .sorted()
                .toList();
    }

    static List<String> messages(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream().map(ConstraintViolation::getMessage).sorted().toList();
    }

    /** What the rules themselves say of a report. */
    static List<String> said(Report report, Locale locale) {
        return Rules.standard().check(report).findings().stream()
                .map(finding -> finding.message(locale))
                .sorted()
                .toList();
    }
}
