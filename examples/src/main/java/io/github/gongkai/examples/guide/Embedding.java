package io.github.gongkai.examples.guide;

import io.github.gongkai.Report;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.rules.Repair;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Suspects;
import io.github.gongkai.rules.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Reads, checks and shows a report, as an application would. */
public final class Embedding {
    private Embedding() {}

    // guide: shared
    private static final ReportReader READER = ReportReader.standard();
    private static final Rules RULES = Rules.standard();
    // guide: end

    /** Prints what is to be said of the file that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        // guide: check
        Reading reading = READER.read(file);
        if (reading.report().isEmpty()) {
            System.out.println("no report: " + reading.refusal().orElseThrow().message(Locale.ENGLISH));
            return;
        }
        Report report = reading.report().get();
        Verdict verdict = RULES.check(report);
        verdict.findings()
                .forEach(finding -> System.out.println(finding.severity() + " " + finding.message(Locale.ENGLISH)));
        verdict.notAssessable().forEach(open -> System.out.println("cannot be judged: " + open.rule()));
        boolean acceptable = verdict.isFreeOf(Severity.ERROR);
        // guide: end
        System.out.println("acceptable: " + acceptable);
        // guide: repair
        for (Repair repair : Suspects.of(report).repairs()) {
            for (Repair.Change change : repair.changes()) {
                String expected =
                        change.expected().isPresent() ? "" + change.expected().getAsLong() : "another number";
                System.out.println("perhaps " + change.cell() + " is " + expected + ", not " + change.found());
            }
        }
        // guide: end
    }
}
