package io.github.gongkai.cli;

import java.io.IOException;

/**
 * A part of the input that one thread reads by itself: a file, an entry of an archive, a few hundred lines of an NDJSON
 * file. What goes wrong with it is told to the visitor like anything else.
 */
interface Piece {

    /** What is done with what a piece holds, in its order. */
    interface Visitor {
        void visit(Source source) throws IOException;

        /** Something that is worth a line on standard error and concerns no single input. */
        void remark(String path, String words);
    }

    /** What is done with each piece. */
    interface Taker {
        void take(Piece piece);
    }

    /** The file, for messages. */
    String path();

    /** What stays the same as long as the input does; a run that is gone on with compares it. */
    String identity();

    /** How many bytes of the input it stands for. */
    long size();

    /** Whether a file begins with it. */
    boolean beginsFile();

    void read(Visitor visitor) throws IOException;

    /** Passes over it, in a run that had read it before. */
    default void skip() {}

    /** A piece that could not even be begun. */
    static Piece failed(String path, String code, String failure) {
        return new Piece() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public String identity() {
                return code;
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public boolean beginsFile() {
                return true;
            }

            @Override
            public void read(Visitor visitor) throws IOException {
                visitor.visit(Source.unreadable(path, code, failure));
            }
        };
    }

    /** No input at all, but something to be said of where inputs were looked for. */
    static Piece remark(String path, String words) {
        return new Piece() {
            @Override
            public String path() {
                return path;
            }

            @Override
            public String identity() {
                return words;
            }

            @Override
            public long size() {
                return 0;
            }

            @Override
            public boolean beginsFile() {
                return false;
            }

            @Override
            public void read(Visitor visitor) {
                visitor.remark(path, words);
            }
        };
    }
}
