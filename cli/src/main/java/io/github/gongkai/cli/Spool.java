package io.github.gongkai.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are put aside until the end of a run: in memory while they are few, and beyond in a temporary file that goes
 * with the run. In a run that can be gone on with they are in a file that stays.
 */
final class Spool extends OutputStream {

    private static final int IN_MEMORY = 1 << 18;

    private final ByteArrayOutputStream memory = new ByteArrayOutputStream();
    private final boolean stays;
    private @Nullable Path file;
    private @Nullable FileChannel channel;
    private long inFile;

    /** In memory, or in a temporary file. */
    Spool() {
        this.stays = false;
    }

    /** In a file that stays, behind the bytes that are to be kept of it. */
    Spool(Path file, long kept) throws IOException {
        this.stays = true;
        this.file = file;
        this.channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        channel.truncate(kept);
        channel.position(kept);
        this.inFile = kept;
        if (channel.size() != kept) {
            throw new IOException(file + ": " + channel.size() + " bytes, expected at least " + kept);
        }
    }

    @Override
    public void write(int octet) throws IOException {
        memory.write(octet);
        relieve();
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        memory.write(bytes, offset, length);
        relieve();
    }

    private void relieve() throws IOException {
        if (memory.size() >= IN_MEMORY) {
            flush();
        }
    }

    /** Moves what is in memory to the file. */
    @Override
    public void flush() throws IOException {
        if (channel == null) {
            file = Files.createTempFile("gongkai", ".spool");
            channel = FileChannel.open(file, StandardOpenOption.WRITE);
        }
        java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(memory.toByteArray());
        while (bytes.hasRemaining()) {
            inFile += channel.write(bytes);
        }
        memory.reset();
    }

    /** Makes sure that what was written is in the file, come what may. */
    void force() throws IOException {
        flush();
        if (channel != null) {
            channel.force(false);
        }
    }

    /** How many bytes were written. */
    long length() {
        return inFile + memory.size();
    }

    /** The bytes from the beginning; nothing may be written while they are read. */
    InputStream read() throws IOException {
        if (file == null) {
            return new ByteArrayInputStream(memory.toByteArray());
        }
        flush();
        return new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            if (stays) {
                flush();
            }
            channel.close();
            channel = null;
        }
        if (file != null && !stays) {
            Files.deleteIfExists(file);
        }
    }
}
