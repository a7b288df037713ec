package io.github.gongkai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** Where the output of a run goes. */
interface Destination extends Closeable {

    OutputStream stream();

    /** Makes what was written so far count, should the run be broken off. */
    default void force() throws IOException {}

    /** Says that the output is whole. */
    void keep() throws IOException;

    static Destination standardOutput(Console console) {
        OutputStream out = new StandardOutput(console.out());
        return new Destination() {
            @Override
            public OutputStream stream() {
                return out;
            }

            @Override
            public void keep() throws IOException {
                out.flush();
            }

            @Override
            public void close() {}
        };
    }

    static Destination file(Path file, boolean replace) throws IOException {
        OutputFile output = OutputFile.create(file, replace);
        return new Destination() {
            @Override
            public OutputStream stream() {
                return output.stream();
            }

            @Override
            public void keep() throws IOException {
                output.keep();
            }

            @Override
            public void close() {
                output.close();
            }
        };
    }

    /** A file that stays half written where the run is broken off, and comes to its place when it is whole. */
    static Destination goingOn(Path written, long length, Path target) throws IOException {
        Spool spool = new Spool(written, length);
        return new Destination() {
            @Override
            public OutputStream stream() {
                return spool;
            }

            @Override
            public void force() throws IOException {
                spool.force();
            }

            @Override
            public void keep() throws IOException {
                spool.force();
                spool.close();
                OutputFile.move(written, target);
            }

            @Override
            public void close() throws IOException {
                spool.close();
            }
        };
    }
}
