package io.github.gongkai.testkit;

import io.github.gongkai.Report;
import io.github.gongkai.rules.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * The start of an assertion, to be imported statically beside AssertJ's own. It needs AssertJ on the class path, and for
 * verdicts gongkai-rules as well.
 */
public final class GongkaiAssertions {
    private GongkaiAssertions() {}

    /** Says something of a report. */
    public static ReportAssert assertThat(@Nullable Report report) {
        return new ReportAssert(report);
    }

    /** Says something of what rules say of a report. */
    public static VerdictAssert assertThat(@Nullable Verdict verdict) {
        return new VerdictAssert(verdict);
    }
}
