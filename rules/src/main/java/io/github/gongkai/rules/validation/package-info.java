/**
 * The rules as a constraint of Jakarta Validation. Open {@link io.github.gongkai.rules.validation.Consistent} first.
 *
 * <pre>{@code
 * record Upload(
 *         @NotBlank String sender,
 *         @NotNull @Consistent(severity = Severity.ERROR, without = "cell-complete") Report report) {}
 *
 * try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
 *     for (ConstraintViolation<Upload> violation : factory.getValidator().validate(upload)) {
 *         // report.applications.newlyReceived.total
 *         System.out.println(violation.getPropertyPath() + ": " + violation.getMessage());
 *     }
 * }
 * }</pre>
 *
 * <p>It stands on fields, parameters, return values, container elements ({@code List<@Consistent Report>}), and on types
 * that are a {@link io.github.gongkai.rules.validation.WithReport}; {@code Report} itself can be given it in {@code
 * META-INF/validation.xml}.
 *
 * <p>This package needs {@code jakarta.validation-api}, and is at its best with Hibernate Validator from 8 on; both are
 * optional dependencies, so state them. An expression language is not needed: without one configure {@code
 * messageInterpolator(new ParameterMessageInterpolator())}.
 */
@NullMarked
package io.github.gongkai.rules.validation;

import org.jspecify.annotations.NullMarked;
