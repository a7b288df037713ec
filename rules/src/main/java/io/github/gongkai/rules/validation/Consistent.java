package io.github.gongkai.rules.validation;

import io.github.gongkai.rules.Severity;
import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * That the rules of {@link io.github.gongkai.rules.Rules#standard()} find nothing in a {@link io.github.gongkai.Report},
 * or in the report of a {@link WithReport}. Null is valid.
 *
 * <p>Each finding is one violation. Its path leads from the report on to the first cell of the finding, {@code
 * report.applications.granted.naturalPerson}, or ends at the report where the finding names no cell. What cannot be
 * assessed is no violation.
 *
 * <p>The message is that of the finding, in English or Chinese as the validator's locale asks: the bundles {@code
 * ContributorValidationMessages} are looked up as all resource bundles are, and the one without a language is Chinese.
 * Text of the report enters it as a value only, and is never read as a parameter or an expression.
 *
 * <p>With Hibernate Validator a message of one's own may use the parameters {@code {rule}} (the id), {@code {cell}} (the
 * path of the first cell, or nothing), {@code {chinese}} and {@code {english}} (the message of the finding), and the
 * {@link io.github.gongkai.rules.Finding} is the dynamic payload of its violation.
 */
@Documented
@Constraint(validatedBy = {ReportValidator.class, WithReportValidator.class})
@Retention(RetentionPolicy.RUNTIME)
@Target({
    ElementType.FIELD,
    ElementType.METHOD,
    ElementType.PARAMETER,
    ElementType.CONSTRUCTOR,
    ElementType.TYPE,
    ElementType.TYPE_USE,
    ElementType.ANNOTATION_TYPE
})
@Repeatable(Consistent.List.class)
public @interface Consistent {

    /** The message template: that of the finding unless set. */
    String message() default Sentence.TEMPLATE;

    /** The groups that the constraint belongs to. */
    Class<?>[] groups() default {};

    /** What clients attach to the constraint. */
    Class<? extends Payload>[] payload() default {};

    /**
     * The ids of the only rules to ask; all of them if empty. An id that is not in the standard set, here or in {@link
     * #without}, and a selection that leaves no rule are declaration errors: {@link
     * jakarta.validation.ConstraintDeclarationException}.
     */
    String[] only() default {};

    /** The ids of rules not to ask. */
    String[] without() default {};

    /** The least severity of the rules to ask; the default asks them all. */
    Severity severity() default Severity.NOTICE;

    /** Several of these constraints in one place. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({
        ElementType.FIELD,
        ElementType.METHOD,
        ElementType.PARAMETER,
        ElementType.CONSTRUCTOR,
        ElementType.TYPE,
        ElementType.TYPE_USE,
        ElementType.ANNOTATION_TYPE
    })
    @interface List {
        /** The constraints. */
        Consistent[] value();
    }
}
