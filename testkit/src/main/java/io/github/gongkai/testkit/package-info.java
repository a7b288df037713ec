/**
 * Reports to test other systems with: consistent ones of every size, and ones that went wrong in known ways together with
 * what must be found in them.
 *
 * <p>Open {@link io.github.gongkai.testkit.ReportGenerator} first; it needs nothing but the form. {@link
 * io.github.gongkai.testkit.ReportArbitraries} serves the same to property tests and needs jqwik, {@link
 * io.github.gongkai.testkit.GongkaiAssertions} speaks AssertJ; either may be left alone. All generated organs and figures
 * are invented.
 */
@NullMarked
package io.github.gongkai.testkit;

import org.jspecify.annotations.NullMarked;
