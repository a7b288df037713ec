package io.github.gongkai.testkit;

import io.github.gongkai.Cell;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.jspecify.annotations.Nullable;

/** What a test says of a verdict; a failure lists the findings that there are. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Verdict> {

    VerdictAssert(@Nullable Verdict verdict) {
        super(verdict, VerdictAssert.class);
    }

    /** Nothing was found. */
    public VerdictAssert hasNoFinding() {
        return findsExactly(List.of());
    }

    /** Nothing of this severity was found, nor anything heavier. */
    public VerdictAssert isFreeOf(Severity severity) {
        isNotNull();
        if (!actual.isFreeOf(severity)) {
            failWithMessage(
                    "%s", "Expected no finding of severity " + severity + " or above, but there are\n" + found());
        }
        return this;
    }

    /** A rule was found broken at least once, and among its findings is one that reads all of these cells. */
    public VerdictAssert finds(String rule, Cell... cells) {
        isNotNull();
        List<Cell> wanted = List.of(cells);
        boolean there = actual.findings().stream()
                .filter(finding -> finding.rule().id().equals(rule))
                .anyMatch(finding -> finding.cells().containsAll(wanted));
        if (!there) {
            failWithMessage(
                    "%s", "Expected a finding of " + rule + " that reads " + wanted + ", but there are\n" + found());
        }
        return this;
    }

    /** These findings and no others, each as often as given, in whatever order. */
    public VerdictAssert findsExactly(List<Expected> expected) {
        isNotNull();
        List<Expected> missing = new ArrayList<>(expected);
        List<Expected> surplus = new ArrayList<>();
        for (Finding finding : actual.findings()) {
            Expected one = new Expected(finding.rule().id(), finding.cells());
            if (!missing.remove(one)) {
                surplus.add(one);
            }
        }
        if (!missing.isEmpty() || !surplus.isEmpty()) {
            failWithMessage("%s", "Not found: " + missing + "\nFound beyond: " + surplus);
        }
        return this;
    }

    private String found() {
        return String.join(
                "\n", actual.findings().stream().map(Finding::toString).toList());
    }
}
