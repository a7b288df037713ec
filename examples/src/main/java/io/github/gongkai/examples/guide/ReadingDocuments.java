package io.github.gongkai.examples.guide;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.documents.DocumentException;
import io.github.gongkai.documents.Limits;
import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.RemarkCode;
import io.github.gongkai.documents.ReportReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** Asks a reading where things stand, what was odd, and why there is no report. */
public final class ReadingDocuments {
    private ReadingDocuments() {}

    /** Prints it of the file that the first argument names. */
    public static void main(String[] arguments) throws IOException {
        byte[] upload = Files.readAllBytes(Path.of(arguments[0]));
        String name = Path.of(arguments[0]).getFileName().toString();
        // guide: limits
        ReportReader reader = ReportReader.standard()
                .with(Limits.standard().withBytes(5_000_000).withPages(50).withTime(Duration.ofSeconds(5)));
        Reading reading;
        try {
            reading = reader.read(upload, name);
        } catch (DocumentException limit) {
            System.out.println(limit.problem() + ": " + limit.message(Locale.ENGLISH));
            return;
        }
        // guide: end
        // guide: refusal
        if (reading.refusal().isPresent()) {
            RemarkCode code = reading.refusal().get().code();
            System.out.println(code == RemarkCode.SCANNED_PAGES ? "please send the text, not a scan" : code.id());
            return;
        }
        // guide: end
        // guide: places
        Cell cell = Cell.of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON);
        System.out.println(cell + " is " + reading.text(cell).orElse("not there") + " at "
                + reading.place(cell).map(place -> place.in(Locale.ENGLISH)).orElse("no place"));
        reading.remarks().forEach(remark -> System.out.println(remark.code() + ": " + remark.message(Locale.ENGLISH)));
        reading.remarks(cell).forEach(remark -> System.out.println("unsure: " + remark.code()));
        // guide: end
    }
}
