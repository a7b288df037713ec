package io.github.gongkai.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream that are not blank, one by one, each up to a limit. Not safe for use by several threads. */
public final class Lines implements Closeable {

    private final InputStream stream;
    private final int limit;
    private final byte[] chunk = new byte[1 << 13];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private int from;
    private int to;
    private int number;

    /** Lines of at most some bytes. */
    public Lines(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
    }

    /** Gives the next line a number, for a stream that begins further down in what the user knows as the input. */
    public void countFrom(int line) {
        number = line - 1;
    }

    /** Moves to the next line that is not blank; false at the end. */
    public boolean next() throws IOException {
        while (readLine()) {
            if (isTooLong() || !isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is longer than the limit, so that its bytes are not all here. */
    public boolean isTooLong() {
        return line.size() > limit;
    }

    /** The line without its end. */
    public byte[] bytes() {
        return line.toByteArray();
    }

    /** The number of the line, from 1. */
    public int number() {
        return number;
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        stream.close();
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

    private boolean isBlank() {
        for (byte b : line.toByteArray()) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
