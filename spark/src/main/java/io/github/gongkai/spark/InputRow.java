package io.github.gongkai.spark;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * One input, read as far as it could be: a file, or a line of NDJSON. Everything else can be made from it, so that a table
 * of these, written once, spares reading the documents again.
 *
 * @param path the input: the file, or {@code FILE:LINE} for a line of NDJSON
 * @param organ the name of the organ, white space made single blanks; null where there is no report
 * @param year the report year; null where there is no report
 * @param edition {@code TRIAL_2019} or {@code STANDARD_2021}; null where there is no report
 * @param publishedOn the day of publication; null where none is known
 * @param report the whole report as the library's JSON; null where there is none
 * @param remarks what was odd or assumed in reading; where there is no report, one of them says why
 * @param sources where each cell stands in the document, in English and in form order, null for a cell of which that is not
 *     known; empty where no place is known
 */
public record InputRow(
        String path,
        @Nullable String organ,
        @Nullable Integer year,
        @Nullable String edition,
        @Nullable LocalDate publishedOn,
        @Nullable String report,
        List<RemarkRow> remarks,
        List<@Nullable String> sources) {

    /** How a dataset of them is made: {@code table.as(InputRow.encoder())}. */
    public static Encoder<InputRow> encoder() {
        return RecordEncoder.of(InputRow.class);
    }
}
