package io.github.gongkai.examples;

import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.UNABLE_UNCLEAR;
import static io.github.gongkai.rules.Quantity.of;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.Condition;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;

/** Adds a rule of one's own to the library's. */
public final class AddARule {
    private AddARule() {}

    /** No column may call more applications unclear than came in. */
    static final Rule UNCLEAR_AT_MOST_RECEIVED = Rule.builder()
            .id("my-unclear-at-most-received")
            .sentence("补正后仍不明确的，不多于收到的申请")
            .sentenceInEnglish("No more applications stay unclear than were received")
            .authority(Authority.HEURISTIC)
            .condition(Condition.inEveryColumn(
                    ApplicantColumn.values(),
                    column -> of(UNABLE_UNCLEAR, column)
                            .atMost(of(NEWLY_RECEIVED, column).plus(of(CARRIED_IN, column)))))
            .build();

    /** Prints what the rule finds in a report that breaks it. */
    public static void main(String[] arguments) {
        Rules rules = Rules.standard().without("cell-complete").with(UNCLEAR_AT_MOST_RECEIVED);
        Report report = Report.builder()
                .organ(Organ.of("某县某局"))
                .year(2024)
                .figures(Figures.builder(Edition.STANDARD_2021)
                        .row(UNABLE_UNCLEAR, 3, 0, 0, 0, 0, 0, 3)
                        .zeroElsewhere()
                        .build())
                .build();
        rules.check(report).findings().stream()
                .filter(finding -> finding.rule().equals(UNCLEAR_AT_MOST_RECEIVED))
                .forEach(System.out::println);
    }
}
