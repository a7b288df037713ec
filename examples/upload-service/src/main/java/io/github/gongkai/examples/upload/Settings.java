package io.github.gongkai.examples.upload;

import io.github.gongkai.documents.Limits;
import io.github.gongkai.documents.ReportReader;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * What can be set, under {@code upload} in the configuration; the README has a table of it.
 *
 * @param folder where the database file is, unless another database is set
 * @param fileBytes the size of one document
 * @param requestBytes the size of one request
 * @param filesPerRequest how many documents one request may bring
 * @param receiving how many requests may be sending their body at once
 * @param receivingPerClient how many of these may come from one address
 * @param bodyTime how long a body may take to arrive
 * @param workers how many documents are read at once
 * @param waiting how many may wait to be read
 * @param readingTime how long reading one may take; looked at by the reader itself
 * @param hardTime when a reading that does not even look at the time is given up
 * @param patience how long a sender is kept waiting for the outcome before the answer is that it will come
 * @param attempts how often a document is begun that took the process down with it
 */
@ConfigurationProperties("upload")
record Settings(
        String folder,
        DataSize fileBytes,
        DataSize requestBytes,
        int filesPerRequest,
        int receiving,
        int receivingPerClient,
        Duration bodyTime,
        int workers,
        int waiting,
        Duration readingTime,
        Duration hardTime,
        Duration patience,
        int attempts) {

    /** Below the standard limits of the library: several strangers' documents are in memory at once. */
    private static final long UNPACKED_BYTES = 64L << 20;

    /** The reader of the library within these limits. */
    ReportReader reader() {
        return ReportReader.standard()
                .with(Limits.standard()
                        .withBytes(Math.toIntExact(fileBytes.toBytes()))
                        .withUnpackedBytes(UNPACKED_BYTES)
                        .withTime(readingTime));
    }
}
