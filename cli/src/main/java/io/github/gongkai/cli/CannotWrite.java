package io.github.gongkai.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

/** That the output of a run cannot be written any more, as the disk is full or nobody reads it: the run ends. */
final class CannotWrite extends UncheckedIOException {

    private static final long serialVersionUID = 1;

    CannotWrite(IOException cause) {
        super(cause);
    }
}
