package io.github.gongkai.documents;

import io.github.gongkai.documents.DocumentException.Problem;

/** What is left of the {@link Limits} while one document is read. */
final class Budget {
    /** The clock is asked once in so many blocks or cells. */
    private static final int CLOCK_MASK = 0xff;

    private static final int SMALL_PART = 1 << 20;

    private final String file;
    private final Limits limits;
    private final long start = System.nanoTime();
    private int blocks;
    private int cells;
    private int entries;
    private int pages;
    private int steps;
    private long unpacked;

    Budget(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    int depth() {
        return limits.depth();
    }

    /** One level of nesting in a carrier that cannot be read as if it were flat. */
    void checkDepth(int depth) throws DocumentException {
        if (depth > limits.depth()) {
            throw past(Problem.TOO_DEEP, limits.depth());
        }
    }

    void takeBlock() throws DocumentException {
        if (++blocks > limits.blocks()) {
            throw past(Problem.TOO_MANY_BLOCKS, limits.blocks());
        }
        step();
    }

    void takeCells(int number) throws DocumentException {
        cells += number;
        if (cells > limits.cells()) {
            throw past(Problem.TOO_MANY_CELLS, limits.cells());
        }
        step();
    }

    /** A part of a packed file. */
    void takeEntry() throws DocumentException {
        if (++entries > limits.entries()) {
            throw past(Problem.TOO_MANY_ENTRIES, limits.entries());
        }
        checkTime();
    }

    /** Bytes that came out of a packed part: of this part so far, and how many packed bytes it took. */
    void takeUnpacked(int bytes, long ofPart, long packed) throws DocumentException {
        unpacked += bytes;
        if (unpacked > limits.unpackedBytes()) {
            throw past(Problem.TOO_MANY_UNPACKED_BYTES, limits.unpackedBytes());
        }
        // small parts of blanks or zeros pack very well and do no harm
        if (ofPart > SMALL_PART && ofPart / Math.max(1, packed) >= limits.ratio()) {
            throw past(Problem.PACKED_TOO_TIGHTLY, limits.ratio());
        }
        checkTime();
    }

    void takePage() throws DocumentException {
        if (++pages > limits.pages()) {
            throw past(Problem.TOO_MANY_PAGES, limits.pages());
        }
        checkTime();
    }

    /** To be called in every loop whose length the document decides and that takes neither blocks nor cells. */
    void step() throws DocumentException {
        if ((++steps & CLOCK_MASK) == 0) {
            checkTime();
        }
    }

    void checkTime() throws DocumentException {
        if (System.nanoTime() - start > limits.time().toNanos()) {
            throw past(Problem.TOO_SLOW, limits.time().toMillis());
        }
    }

    private DocumentException past(Problem problem, long limit) {
        return new DocumentException(file, problem, limit);
    }
}
