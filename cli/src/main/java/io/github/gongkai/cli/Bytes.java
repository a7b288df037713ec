package io.github.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Bytes in memory that can be taken back. */
final class Bytes extends ByteArrayOutputStream {

    /** Takes back what was written behind the first bytes. */
    void truncate(int length) {
        count = Math.min(count, length);
    }

    void print(String text) {
        writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes all but the first bytes. */
    void writeTo(OutputStream out, int without) throws IOException {
        out.write(buf, without, count - without);
    }
}
