package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.ContentReference;
import io.github.gongkai.Report;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reports that stand one to a line (NDJSON, UTF-8), read one by one. A line that is not a report does not stop the
 * others: {@link #next()} fails for it and goes on behind it when called again. Not safe for use by several threads.
 */
public final class ReportLines implements Closeable {

    private final ReportJson json;
    private final InputStream stream;
    private final int limit;
    private final byte[] chunk = new byte[1 << 13];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private int number;

    ReportLines(ReportJson json, InputStream stream, int limit) {
        this.json = json;
        this.stream = stream;
        this.limit = limit;
    }

    /**
     * The report on the next line that is not blank; empty at the end of the input.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the line is not a report, or is too long
     */
    public Optional<Report> next() throws IOException {
        while (readLine()) {
            if (line.size() > limit) {
                throw new UnreadableReport("a line of more than " + limit + " bytes", lineStart());
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(read(bytes));
            }
        }
        return Optional.empty();
    }

    /** The number of the line that was read last, from 1. */
    public int lineNumber() {
        return number;
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        stream.close();
    }

    private Report read(byte[] bytes) throws IOException {
        try {
            return json.read(bytes);
        } catch (UnreadableReport error) {
            throw error.movedDown(number - 1);
        }
    }

    private JsonLocation lineStart() {
        return new JsonLocation(ContentReference.unknown(), -1, number, 1);
    }

    /** Reads up to the end of the line; of a line that is too long, no more is kept than shows it. */
    private boolean readLine() throws IOException {
        line.reset();
        if (!hasMore()) {
            return false;
        }
        number++;
        boolean ended = false;
        while (!ended && hasMore()) {
            int end = from;
            while (end < to && chunk[end] != '\n') {
                end++;
            }
            line.write(chunk, from, (int) Math.min(end - from, limit + 1L - line.size()));
            ended = end < to;
            from = ended ? end + 1 : end;
        }
        return true;
    }

    private boolean hasMore() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, stream.read(chunk));
        }
        return from < to;
    }

    private static boolean isBlank(byte[] bytes) {
        for (byte b : bytes) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
