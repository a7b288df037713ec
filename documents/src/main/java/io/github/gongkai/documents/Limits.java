package io.github.gongkai.documents;

import java.time.Duration;

/**
 * How much of a document is read before the reader gives up with a {@link DocumentException}. The standard limits are far
 * above any real report. A limit is a value of the call, not a setting of the machine.
 *
 * @param bytes the size of a file
 * @param unpackedBytes what all parts of a packed file (.docx, .xlsx, the streams of a PDF) may unpack to, in bytes
 * @param ratio how many bytes one packed byte may unpack to, over a whole part
 * @param entries the number of parts in a packed file
 * @param blocks the number of paragraphs and tables
 * @param cells the number of places in the grids of all tables together
 * @param depth how deep elements may nest; those of a web page that lie deeper are read as if they stood side by side
 * @param pages the number of pages
 * @param time how long reading may take; looked at between parts, pages, rows and paragraphs
 */
public record Limits(
        int bytes,
        long unpackedBytes,
        int ratio,
        int entries,
        int blocks,
        int cells,
        int depth,
        int pages,
        Duration time) {

    private static final Limits STANDARD =
            new Limits(32 << 20, 128 << 20, 200, 2000, 500_000, 500_000, 512, 500, Duration.ofSeconds(30));

    public Limits {
        if (bytes < 1 || unpackedBytes < 1 || ratio < 1 || entries < 1 || blocks < 1 || cells < 1 || depth < 1) {
            throw new IllegalArgumentException("A limit below 1");
        }
        if (pages < 1 || time.isNegative() || time.isZero()) {
            throw new IllegalArgumentException("A limit below 1");
        }
    }

    /**
     * 32 MiB, 128 MiB unpacked at a ratio of 200 in 2,000 parts, half a million blocks and as many cells, a depth of 512,
     * 500 pages, 30 seconds.
     */
    public static Limits standard() {
        return STANDARD;
    }

    /** The same limits with another size of a file. */
    public Limits withBytes(int other) {
        return new Limits(other, unpackedBytes, ratio, entries, blocks, cells, depth, pages, time);
    }

    /** The same limits with another size of what is unpacked. */
    public Limits withUnpackedBytes(long other) {
        return new Limits(bytes, other, ratio, entries, blocks, cells, depth, pages, time);
    }

    /** The same limits with another ratio of unpacked to packed. */
    public Limits withRatio(int other) {
        return new Limits(bytes, unpackedBytes, other, entries, blocks, cells, depth, pages, time);
    }

    /** The same limits with another number of parts. */
    public Limits withEntries(int other) {
        return new Limits(bytes, unpackedBytes, ratio, other, blocks, cells, depth, pages, time);
    }

    /** The same limits with another number of paragraphs and tables. */
    public Limits withBlocks(int other) {
        return new Limits(bytes, unpackedBytes, ratio, entries, other, cells, depth, pages, time);
    }

    /** The same limits with another number of cells. */
    public Limits withCells(int other) {
        return new Limits(bytes, unpackedBytes, ratio, entries, blocks, other, depth, pages, time);
    }

    /** The same limits with another depth. */
    public Limits withDepth(int other) {
        return new Limits(bytes, unpackedBytes, ratio, entries, blocks, cells, other, pages, time);
    }

    /** The same limits with another number of pages. */
    public Limits withPages(int other) {
        return new Limits(bytes, unpackedBytes, ratio, entries, blocks, cells, depth, other, time);
    }

    /** The same limits with another time. */
    public Limits withTime(Duration other) {
        return new Limits(bytes, unpackedBytes, ratio, entries, blocks, cells, depth, pages, other);
    }
}
