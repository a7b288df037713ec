package io.github.gongkai.spark;

import java.util.List;
import org.apache.spark.sql.Encoder;
import org.jspecify.annotations.Nullable;

/**
 * Something that was odd or had to be assumed when an input was read, or why it could not be read.
 *
 * @param path the input: the file, or {@code FILE:LINE} for a line of NDJSON
 * @param code the kind of remark: an id of {@link io.github.gongkai.documents.RemarkCode}, {@code json} for a line that is
 *     not the JSON of a report, {@code io} for what could not be read at all
 * @param refusal whether it says why there is no report
 * @param messageZh the remark in one Chinese line
 * @param messageEn the remark in one English line
 * @param cells the paths of the cells that it speaks of, in form order
 * @param source where in the document, in English; null where it speaks of the whole of it
 */
public record RemarkRow(
        String path,
        String code,
        boolean refusal,
        String messageZh,
        String messageEn,
        List<String> cells,
        @Nullable String source) {

    /** How a dataset of them is made. */
    public static Encoder<RemarkRow> encoder() {
        return RecordEncoder.of(RemarkRow.class);
    }
}
