package io.github.gongkai.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;

/** The lines of a stream, or of an array, that are not blank, one by one, each up to a limit. Not safe for use by several threads. */
public final class Lines implements Closeable {

    private static final int BUFFER = 1 << 16;

    private final InputStream stream;
    private final int limit;
    /** What has been read and not yet been used lies between {@link #from} and {@link #to}. */
    private byte[] buffer;

    private int from;
    private int to;
    private boolean ended;
    private int start;
    private int length;
    private int number;

    /** Lines of at most some bytes. */
    public Lines(InputStream stream, int limit) {
        this.stream = stream;
        this.limit = limit;
        this.buffer = new byte[BUFFER];
    }

    /**
     * Lines of at most some bytes, in a part of an array.
     *
     * @param first the number that the first of them gets
     */
    public Lines(byte[] lines, int offset, int length, int first, int limit) {
        this.stream = InputStream.nullInputStream();
        this.limit = limit;
        this.buffer = lines;
        this.from = offset;
        this.to = offset + length;
        this.ended = true;
        this.number = first - 1;
    }

    /** Gives the next line a number, for a stream that begins further down in what the user knows as the input. */
    public void countFrom(int line) {
        number = line - 1;
    }

    /** Moves to the next line that is not blank; false at the end. */
    public boolean next() throws IOException {
        while (hasMore()) {
            number++;
            int end = endOfLine();
            start = from;
            length = end - start;
            if (isTooLong()) {
                passLine(end);
                return true;
            }
            from = Math.min(end + 1, to);
            if (!isBlank()) {
                return true;
            }
        }
        return false;
    }

    /** Whether the line is longer than the limit, so that its bytes are not all here. */
    public boolean isTooLong() {
        return length > limit;
    }

    /** An array that holds the line until the next is read. */
    public byte[] array() {
        return buffer;
    }

    /** Where the line begins in the array. */
    public int start() {
        return start;
    }

    /** How many bytes of the array the line takes, without its end. */
    public int length() {
        return length;
    }

    /** The number of the line, from 1; at the end that of the last line, be it blank. */
    public int number() {
        return number;
    }

    /** Closes the stream. */
    @Override
    public void close() throws IOException {
        stream.close();
    }

    private boolean hasMore() throws IOException {
        if (from == to && !ended) {
            from = 0;
            to = 0;
            fill();
        }
        return from < to;
    }

    /** Where the line ends: at its line feed, at the end of the input, or past the limit if it is longer. */
    private int endOfLine() throws IOException {
        int looked = from;
        while (true) {
            int at = Words.indexOf((byte) '\n', buffer, looked, to);
            if (at < to) {
                return at;
            }
            if (ended || to - from > limit) {
                return to;
            }
            int seen = to - from;
            if (to == buffer.length) {
                makeRoom();
            }
            fill();
            looked = from + seen;
        }
    }

    private void makeRoom() {
        int rest = to - from;
        byte[] target = rest > buffer.length / 2 ? new byte[(int) Math.min(2L * buffer.length, limit + 2L)] : buffer;
        target = target.length > rest ? target : new byte[rest + 1];
        System.arraycopy(buffer, from, target, 0, rest);
        buffer = target;
        from = 0;
        to = rest;
    }

    private void fill() throws IOException {
        int read = stream.read(buffer, to, buffer.length - to);
        if (read < 0) {
            ended = true;
        } else {
            to += read;
        }
    }

    /** Of a line that is too long, nothing is kept. */
    private void passLine(int end) throws IOException {
        from = end;
        while (hasMore()) {
            while (from < to && buffer[from] != '\n') {
                from++;
            }
            if (from < to) {
                from++;
                return;
            }
        }
    }

    private boolean isBlank() {
        for (int at = start; at < start + length; at++) {
            byte octet = buffer[at];
            if (octet != ' ' && octet != '\t' && octet != '\r') {
                return false;
            }
        }
        return true;
    }
}
