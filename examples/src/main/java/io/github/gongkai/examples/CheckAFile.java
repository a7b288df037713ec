package io.github.gongkai.examples;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Place;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rules;
import java.io.IOException;
import java.nio.file.Path;

/** Reads a published report, checks it, and says where in the file each wrong number stands. */
public final class CheckAFile {
    private CheckAFile() {}

    /** Checks the file that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        Reading reading = ReportReader.standard().read(Path.of(arguments[0]));
        reading.remarks().forEach(remark -> System.out.println("remark: " + remark));
        if (reading.report().isEmpty()) {
            System.out.println("no report: " + reading.refusal().orElseThrow());
            return;
        }
        Report report = reading.report().get();
        for (Finding finding : Rules.standard().check(report).findings()) {
            System.out.println(finding.severity() + " " + finding.message());
            for (Cell cell : finding.cells()) {
                String place = reading.place(cell).map(Place::toString).orElse("not in the file");
                System.out.println(
                        "  " + place + ": " + cell + " = " + report.figures().entry(cell));
            }
        }
    }
}
