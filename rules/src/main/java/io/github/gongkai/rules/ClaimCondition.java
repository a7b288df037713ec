package io.github.gongkai.rules;

import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;

/** Something that a passage of the prose says, and that must be so. */
abstract class ClaimCondition extends Condition {

    /** The passages that say it, in the order of the text. */
    abstract List<Passage> passages();

    /** Whether the words leave open what they mean, so that it can never be called an error. */
    boolean isAmbiguous() {
        return false;
    }

    /** Words that may mean something else are never an error. */
    @Override
    Severity heaviest(Report report) {
        return isAmbiguous() ? Severity.WARNING : Severity.ERROR;
    }

    /** The passages as quoted in a message. */
    final String quoted(Report report, Locale locale) {
        List<Passage> all = passages();
        Passage first = all.get(0);
        Passage last = all.get(all.size() - 1);
        return first.section().equals(last.section()) && all.size() > 2
                ? first.to(last).quoted(report, locale)
                : join(
                        all.stream()
                                .map(passage -> passage.quoted(report, locale))
                                .toList(),
                        Wording.COMMA.in(locale));
    }
}
