package io.github.gongkai.documents;

/** What is left of the {@link Limits} while one document is read. */
final class Budget {
    private final String file;
    private final Limits limits;
    private int blocks;
    private int cells;

    Budget(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    int depth() {
        return limits.depth();
    }

    void takeBlock() throws DocumentException {
        if (++blocks > limits.blocks()) {
            throw new DocumentException(file, DocumentException.Problem.TOO_MANY_BLOCKS, limits.blocks());
        }
    }

    void takeCells(int number) throws DocumentException {
        cells += number;
        if (cells > limits.cells()) {
            throw new DocumentException(file, DocumentException.Problem.TOO_MANY_CELLS, limits.cells());
        }
    }
}
