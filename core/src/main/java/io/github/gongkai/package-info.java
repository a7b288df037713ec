/**
 * The annual report on government information disclosure (政府信息公开工作年度报告): its form as data and a report as an
 * immutable value.
 *
 * <p>Open {@link io.github.gongkai.Report} first, then {@link io.github.gongkai.Edition}, from which the whole form can
 * be listed. Nothing in this package returns or accepts {@code null}; what may be absent is an {@link
 * java.util.Optional}. All types are immutable and safe for use by several threads, builders aside.
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
package io.github.gongkai;

import org.immutables.value.Value;
import org.immutables.value.Value.Style.ImplementationVisibility;
import org.jspecify.annotations.NullMarked;
