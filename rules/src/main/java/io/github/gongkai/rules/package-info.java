/**
 * The cross-checks of the annual report as values: rules made of composable predicates, and the verdict that they give on
 * a report.
 *
 * <p>Open {@link io.github.gongkai.rules.Rules} first: {@code Rules.standard().check(report)}. To write a rule of one's
 * own, start from {@link io.github.gongkai.rules.Rule#builder()} and {@link io.github.gongkai.rules.Quantity}. Several
 * reports are held against each other by {@link io.github.gongkai.rules.Years} and {@link io.github.gongkai.rules.Rollup}.
 */
@NullMarked
@Value.Style(
        visibility = ImplementationVisibility.PACKAGE,
        overshadowImplementation = true,
        jdkOnly = true,
        jdk9Collections = true,
        generateSuppressAllWarnings = false,
        passAnnotations = SuppressWarnings.class,
        defaults = @Value.Immutable(copy = false))
package io.github.gongkai.rules;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
