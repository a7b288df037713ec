package io.github.gongkai.documents;

/**
 * How much of a document is read before the reader gives up with a {@link DocumentException}. The standard limits are far
 * above any real report.
 *
 * @param bytes the size of a file
 * @param blocks the number of paragraphs and tables
 * @param cells the number of places in the grids of all tables together
 * @param depth how deep the elements of a web page may nest; deeper ones are read as if they stood side by side
 */
public record Limits(int bytes, int blocks, int cells, int depth) {

    private static final Limits STANDARD = new Limits(32 << 20, 500_000, 500_000, 512);

    public Limits {
        if (bytes < 1 || blocks < 1 || cells < 1 || depth < 1) {
            throw new IllegalArgumentException("A limit below 1");
        }
    }

    /** 32 MiB, half a million blocks and as many cells, a depth of 512. */
    public static Limits standard() {
        return STANDARD;
    }

    /** The same limits with another size of a file. */
    public Limits withBytes(int bytes) {
        return new Limits(bytes, blocks, cells, depth);
    }

    /** The same limits with another number of paragraphs and tables. */
    public Limits withBlocks(int blocks) {
        return new Limits(bytes, blocks, cells, depth);
    }

    /** The same limits with another number of cells. */
    public Limits withCells(int cells) {
        return new Limits(bytes, blocks, cells, depth);
    }

    /** The same limits with another depth. */
    public Limits withDepth(int depth) {
        return new Limits(bytes, blocks, cells, depth);
    }
}
