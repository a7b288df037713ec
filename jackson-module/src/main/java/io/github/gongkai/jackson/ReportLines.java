package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.io.ContentReference;
import io.github.gongkai.Report;
import io.github.gongkai.json.AsWritten;
import io.github.gongkai.json.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/**
 * Reports that stand one to a line (NDJSON, UTF-8), read one by one. A line that is not a report does not stop the
 * others: {@link #next()} fails for it and goes on behind it when called again. Not safe for use by several threads.
 */
public final class ReportLines implements Closeable {

    private final ReportJson json;
    private final Lines lines;
    private final int limit;
    private final AsWritten shortWay = new AsWritten();

    ReportLines(ReportJson json, Lines lines, int limit) {
        this.json = json;
        this.lines = lines;
        this.limit = limit;
    }

    /**
     * The same lines, of which the next is known as a certain one: for the reader of a part of a larger file.
     *
     * @param line the number of the next line, at least 1
     */
    public ReportLines countingFrom(int line) {
        lines.countFrom(line);
        return this;
    }

    /**
     * The report on the next line that is not blank; empty at the end of the input.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException if the line is not a report, or is too long
     */
    public Optional<Report> next() throws IOException {
        if (!lines.next()) {
            return Optional.empty();
        }
        if (lines.isTooLong()) {
            throw new UnreadableReport("a line of more than " + limit + " bytes", lineStart());
        }
        try {
            return Optional.of(json.read(lines.array(), lines.start(), lines.length(), shortWay));
        } catch (UnreadableReport error) {
            throw error.movedDown(lines.number() - 1);
        }
    }

    /** The number of the line that was read last; at the end of the input, that of its last line. */
    public int lineNumber() {
        return lines.number();
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        lines.close();
    }

    private JsonLocation lineStart() {
        return new JsonLocation(ContentReference.unknown(), -1, lines.number(), 1);
    }
}
