package io.github.gongkai.testkit;

import io.github.gongkai.Report;
import org.jspecify.annotations.Nullable;

/** The start of an assertion, to be imported statically beside AssertJ's own. It needs AssertJ on the class path. */
public final class GongkaiAssertions {
    private GongkaiAssertions() {}

    /** Says something of a report. */
    public static ReportAssert assertThat(@Nullable Report report) {
        return new ReportAssert(report);
    }
}
