package io.github.gongkai.spark;

import java.util.List;
import org.apache.spark.sql.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of a report, where it does not simply hold.
 *
 * @param outcome {@value #FINDING}, {@value #NOT_ASSESSABLE} or {@value #REFUSED}
 * @param path the input: the file, or {@code FILE:LINE} for a line of NDJSON; of the later year, or of the aggregate, where
 *     several reports are judged together
 * @param organ the name of the organ
 * @param year the report year
 * @param edition {@code TRIAL_2019} or {@code STANDARD_2021}
 * @param rule the id of the rule; null for {@value #REFUSED}
 * @param severity {@code error}, {@code warning} or {@code notice}; null unless it is a finding
 * @param authority where the rule comes from, by the name of its {@link io.github.gongkai.rules.Authority}; null for
 *     {@value #REFUSED}
 * @param citation the authority and the provisions, in Chinese; null for {@value #REFUSED}
 * @param messageZh what is wrong and where, or why nobody can say, in one Chinese line
 * @param messageEn the same in one English line
 * @param equation the numbers put into what should hold; null unless it is a finding
 * @param cells the paths of the cells concerned, in the order of the equation
 * @param source where the first of them, or else the passage, stands in the document, in English; null where that is not known
 */
public record OutcomeRow(
        String outcome,
        String path,
        String organ,
        int year,
        String edition,
        @Nullable String rule,
        @Nullable String severity,
        @Nullable String authority,
        @Nullable String citation,
        String messageZh,
        String messageEn,
        @Nullable String equation,
        List<String> cells,
        @Nullable String source) {

    /** The outcome of a rule that does not hold. */
    public static final String FINDING = "finding";

    /** The outcome of a rule of which nobody can say whether it holds, as something it needs is not there. */
    public static final String NOT_ASSESSABLE = "notAssessable";

    /** The outcome of reports that cannot be judged together at all, such as two of one organ for one year. */
    public static final String REFUSED = "refused";

    /** How a dataset of them is made. */
    public static Encoder<OutcomeRow> encoder() {
        return RecordEncoder.of(OutcomeRow.class);
    }
}
