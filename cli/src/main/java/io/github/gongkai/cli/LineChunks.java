package io.github.gongkai.cli;

import io.github.gongkai.jackson.ReportJson;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * NDJSON cut into pieces of whole lines. Where it is cut depends on the bytes alone, so that a run that is gone on with
 * meets the same pieces.
 */
final class LineChunks {

    /** So many lines that handing them over costs little, and so few that some of them fit into a small memory. */
    private static final int LENGTH = 1 << 17;

    private static final int LONGEST = ReportJson.DEFAULT_LIMIT + 1;

    private final String path;
    private final String identity;
    private final InputStream in;
    private final Readings readings;
    /** Arrays whose lines have been read. */
    private final Deque<byte[]> spares = new ConcurrentLinkedDeque<>();

    private byte[] buffer = new byte[LENGTH];
    private int filled;
    private long offset;
    private boolean ended;
    private CompletableFuture<Integer> linesBefore = CompletableFuture.completedFuture(0);

    /**
     * @param identity what stays the same as long as the input does
     * @param in the lines; left open
     */
    LineChunks(String path, String identity, InputStream in, Readings readings) {
        this.path = path;
        this.identity = identity;
        this.in = in;
        this.readings = readings;
    }

    /** Hands over piece after piece; that reading fails is the last of them. */
    void each(Piece.Taker taker) {
        try {
            fill();
            while (filled > 0) {
                int end = endOfLines();
                byte[] behind = Arrays.copyOfRange(buffer, end, filled);
                boolean endsLine = buffer[end - 1] == '\n' || ended;
                taker.take(chunk(end));
                start(endsLine ? behind : afterLine(behind));
            }
        } catch (IOException failure) {
            taker.take(Piece.failed(path, "io", readings.failure(failure)));
        }
    }

    private void fill() throws IOException {
        filled += in.readNBytes(buffer, filled, buffer.length - filled);
        ended = filled < buffer.length;
    }

    /** Behind the last line that is whole; where a line is longer than the buffer, more is read, up to a limit. */
    private int endOfLines() throws IOException {
        int from = 0;
        while (true) {
            for (int at = filled - 1; at >= from; at--) {
                if (buffer[at] == '\n') {
                    return at + 1;
                }
            }
            if (ended || buffer.length >= LONGEST) {
                return filled;
            }
            from = filled;
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, LONGEST));
            fill();
        }
    }

    private void start(byte[] kept) throws IOException {
        buffer = empty(kept.length);
        System.arraycopy(kept, 0, buffer, 0, kept.length);
        filled = kept.length;
        fill();
    }

    private byte[] empty(int needed) {
        byte[] spare = needed <= LENGTH ? spares.poll() : null;
        return spare != null ? spare : new byte[Math.max(LENGTH, needed)];
    }

    private void keep(byte[] read) {
        if (read.length == LENGTH) {
            spares.push(read);
        }
    }

    /** Of a line that is too long no more is kept than shows it. */
    private byte[] afterLine(byte[] kept) throws IOException {
        byte[] some = kept;
        while (true) {
            for (int at = 0; at < some.length; at++) {
                if (some[at] == '\n') {
                    return Arrays.copyOfRange(some, at + 1, some.length);
                }
            }
            some = in.readNBytes(LENGTH);
            if (some.length == 0) {
                return some;
            }
        }
    }

    private Piece chunk(int length) {
        LineChunk chunk = new LineChunk(
                path, identity + "@" + offset, offset == 0, buffer, length, this::keep, linesBefore, readings);
        linesBefore = chunk.linesWithIt();
        offset += length;
        return chunk;
    }
}
