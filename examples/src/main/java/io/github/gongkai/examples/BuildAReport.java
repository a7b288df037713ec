package io.github.gongkai.examples;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static io.github.gongkai.ApplicationRow.NEWLY_RECEIVED;
import static io.github.gongkai.ApplicationRow.OUTCOME_TOTAL;
import static io.github.gongkai.DisclosureColumn.AMOUNT;
import static io.github.gongkai.DisclosureRow.FEES;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Verdict;
import java.math.BigDecimal;

/** Builds a report by hand and checks it. */
public final class BuildAReport {
    private BuildAReport() {}

    /** Prints what the rules find. */
    public static void main(String[] arguments) {
        // readme: begin
        Report report = Report.builder()
                .organ(Organ.of("某县民政局", OrganKind.DEPARTMENT))
                .year(2024)
                .figures(Figures.builder(Edition.STANDARD_2021)
                        .row(NEWLY_RECEIVED, 9, 2, 0, 0, 0, 0, 11)
                        .row(GRANTED, 7, 2, 0, 0, 0, 0, 9)
                        .row(OUTCOME_TOTAL, 7, 2, 0, 0, 0, 0, 9)
                        .row(CARRIED_FORWARD, 1, 0, 0, 0, 0, 0, 1)
                        .set(FEES, AMOUNT, new BigDecimal("96171.6"))
                        .zeroElsewhere()
                        .build())
                .build();
        Verdict verdict = Rules.arithmetic().check(report);
        verdict.findings().forEach(System.out::println);
        // readme: end
        System.out.println("granted to natural persons: "
                + report.count(GRANTED, NATURAL_PERSON).orElseThrow());
    }
}
