package io.github.gongkai.documents;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/**
 * A file in memory, as PDFBox wants it, that looks at the clock and does not let itself be read over and over again: a file
 * may be made so that each of its objects is searched for through the whole of it.
 */
final class PdfBytes implements RandomAccessRead {

    /** How often each byte may be read; parsers go back and forth, and damaged files are searched a few times. */
    private static final int MOST_PASSES = 16;

    private static final int SMALL_FILE = 1 << 18;
    private static final int CLOCK_MASK = 0xffff;

    /** What all views of a file share. */
    private static final class Meter {
        private final Budget budget;
        private long left;

        Meter(Budget budget, int length) {
            this.budget = budget;
            this.left = (long) MOST_PASSES * Math.max(length, SMALL_FILE);
        }

        void take(int bytes) throws IOException {
            long before = left;
            left -= bytes;
            if (left < 0) {
                throw new IOException("its parts refer to one another without end");
            }
            if ((before & ~CLOCK_MASK) != (left & ~CLOCK_MASK)) {
                budget.checkTime();
            }
        }
    }

    private final byte[] file;
    private final Meter meter;
    private int position;
    private boolean closed;

    PdfBytes(byte[] file, Budget budget) {
        this(file, new Meter(budget, file.length));
    }

    private PdfBytes(byte[] file, Meter meter) {
        this.file = file;
        this.meter = meter;
    }

    @Override
    public int read() throws IOException {
        meter.take(1);
        return position < file.length ? file[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        int read = Math.min(length, file.length - position);
        meter.take(Math.max(1, read));
        if (read <= 0) {
            return length == 0 ? 0 : -1;
        }
        System.arraycopy(file, position, into, offset, read);
        position += read;
        return read;
    }

    @Override
    public int peek() {
        return position < file.length ? file[position] & 0xff : -1;
    }

    @Override
    public long getPosition() {
        return position;
    }

    /** Positions behind the end are the end, as PDFBox has it. */
    @Override
    public void seek(long target) throws IOException {
        if (target < 0) {
            throw new IOException("it refers to a place before its start");
        }
        position = (int) Math.min(target, file.length);
    }

    @Override
    public long length() {
        return file.length;
    }

    @Override
    public boolean isEOF() {
        return position >= file.length;
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(new PdfBytes(file, meter), start, length);
    }
}
