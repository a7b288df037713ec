package io.github.gongkai.spark;

import org.apache.spark.sql.Encoder;

/**
 * That an organ's report is expected among those that the report of a government adds up.
 *
 * @param aggregate the name of the government whose report adds up
 * @param member the name of the organ that is added up
 */
public record Membership(String aggregate, String member) {

    /** How a dataset of them is made. */
    public static Encoder<Membership> encoder() {
        return RecordEncoder.of(Membership.class);
    }
}
