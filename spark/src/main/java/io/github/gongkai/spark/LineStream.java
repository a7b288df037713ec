package io.github.gongkai.spark;

import java.io.IOException;
import java.io.InputStream;

/**
 * The lines that begin in a stretch of a file, all of the last of them included: so that the stretches of a file hold each
 * of its lines once, wherever it is cut.
 */
final class LineStream extends InputStream {

    private final InputStream file;
    private final long end;
    private final byte[] chunk = new byte[1 << 16];
    private int from;
    private int to;
    /** The place in the file of the byte at {@link #from}. */
    private long position;

    private boolean ended;

    /**
     * @param file the file, from its start or, for a start other than 0, from the byte before that; closed with this stream
     * @param start the first byte of the stretch
     * @param end the byte behind its last
     */
    LineStream(InputStream file, long start, long end) throws IOException {
        this.file = file;
        this.end = end;
        this.position = Math.max(0, start - 1);
        if (start > 0) {
            skipLine();
        }
        this.ended = ended || position >= end;
    }

    private void skipLine() throws IOException {
        while (fill()) {
            int newline = newline(from);
            if (newline < to) {
                advance(newline + 1);
                return;
            }
            advance(to);
        }
        ended = true;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (ended || !fill()) {
            ended = true;
            return -1;
        }
        int stop = stop(Math.min(length, to - from));
        int count = stop - from;
        System.arraycopy(chunk, from, bytes, offset, count);
        // It ends behind the first line feed that is the last byte of the stretch or comes after it.
        ended = position + count >= end && chunk[stop - 1] == '\n';
        advance(stop);
        return count;
    }

    private int stop(int available) {
        int last = from + available;
        long untilEnd = end - 1 - position;
        if (untilEnd >= available) {
            return last;
        }
        return Math.min(newline(from + (int) Math.max(0, untilEnd)) + 1, last);
    }

    @Override
    public int read() throws IOException {
        byte[] single = new byte[1];
        return read(single, 0, 1) < 0 ? -1 : single[0] & 0xFF;
    }

    private int newline(int start) {
        int at = start;
        while (at < to && chunk[at] != '\n') {
            at++;
        }
        return at;
    }

    private void advance(int next) {
        position += next - from;
        from = next;
    }

    private boolean fill() throws IOException {
        if (from == to) {
            from = 0;
            to = Math.max(0, file.read(chunk));
        }
        return from < to;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
