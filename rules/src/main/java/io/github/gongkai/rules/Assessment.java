package io.github.gongkai.rules;

import java.util.List;

/** What a set of rules says, of one report or of several together. Whether that is acceptable is the caller's decision. */
public sealed interface Assessment permits Verdict, JointVerdict {

    /** The rules that were asked. */
    Rules rules();

    /** Where a rule does not hold. */
    List<Finding> findings();

    /** Where nobody can say. */
    List<NotAssessable> notAssessable();

    /** The number of checks that hold provided that blank cells mean zero. */
    int heldIfBlankIsZero();

    /** The rules that apply and hold everywhere, in the order of the set. */
    List<Rule> passed();

    /** Whether there is no finding of a severity, or of a heavier one. */
    default boolean isFreeOf(Severity severity) {
        for (Finding finding : findings()) {
            if (finding.severity().isAtLeast(severity)) {
                return false;
            }
        }
        return true;
    }
}
