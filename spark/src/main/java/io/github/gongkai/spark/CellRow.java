package io.github.gongkai.spark;

import java.math.BigDecimal;
import org.apache.spark.sql.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a report in long form, as it was published; a report has a row for each cell of its edition.
 *
 * @param path the input: the file, or {@code FILE:LINE} for a line of NDJSON
 * @param organ the name of the organ
 * @param year the report year
 * @param edition {@code TRIAL_2019} or {@code STANDARD_2021}
 * @param table the id of the table, such as {@code applications}
 * @param row the id of the row, such as {@code granted}
 * @param column the id of the column, such as {@code naturalPerson}
 * @param value the number, in its unit, with 20 digits before the point and 18 behind it; null where the cell holds none, and
 *     for a number that does not fit, which then stands in {@code text} alone
 * @param state {@value #NUMBER}, {@value #BLANK} or {@value #TEXT}
 * @param text what was published, a number with its digits as printed; null for a blank cell
 * @param unit the name of the {@link io.github.gongkai.Unit} of the number: the one printed beside it, or else that of the
 *     form; null where neither tells
 * @param source where it stands in the document, in English; null where that is not known
 */
public record CellRow(
        String path,
        String organ,
        int year,
        String edition,
        String table,
        String row,
        String column,
        @Nullable BigDecimal value,
        String state,
        @Nullable String text,
        @Nullable String unit,
        @Nullable String source) {

    /** The state of a cell that holds a number. */
    public static final String NUMBER = "number";

    /** The state of a cell with nothing in it. A blank is not a zero. */
    public static final String BLANK = "blank";

    /** The state of a cell whose text is not a number. */
    public static final String TEXT = "text";

    /** How a dataset of them is made. */
    public static Encoder<CellRow> encoder() {
        return RecordEncoder.of(CellRow.class);
    }
}
