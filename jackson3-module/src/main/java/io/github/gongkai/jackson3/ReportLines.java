package io.github.gongkai.jackson3;

import io.github.gongkai.Report;
import io.github.gongkai.json.AsWritten;
import io.github.gongkai.json.Lines;
import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.io.ContentReference;

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
     * The report on the next line that is not blank; empty at the end of the input.
     *
     * @throws tools.jackson.core.JacksonException if the line is not a report, or is too long, or the stream fails
     */
    public Optional<Report> next() {
        if (!hasNext()) {
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
    public void close() {
        try {
            lines.close();
        } catch (IOException failed) {
            throw JacksonIOException.construct(failed);
        }
    }

    private boolean hasNext() {
        try {
            return lines.next();
        } catch (IOException failed) {
            throw JacksonIOException.construct(failed);
        }
    }

    private TokenStreamLocation lineStart() {
        return new TokenStreamLocation(ContentReference.unknown(), -1, lines.number(), 1);
    }
}
