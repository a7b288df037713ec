package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import io.github.gongkai.jackson.ReportJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;

/** A file, or an entry of an archive, that is read as a whole. */
final class FilePiece implements Piece {

    static final Bilingual NOT_FOUND = new Bilingual("没有这个文件或目录", "no such file or folder");
    private static final Bilingual NOT_PERMITTED = new Bilingual("没有读取权限", "no permission to read it");

    /** What says it is longer is read bit by bit, as it may not be true. */
    private static final int TRUSTED = 1 << 20;

    /** Opens the bytes when their turn comes; by then they may be gone. */
    interface Opening {
        InputStream open() throws IOException;
    }

    private final String path;
    private final String identity;
    private final long size;
    private final Opening opening;
    private final Readings readings;

    FilePiece(String path, String identity, long size, Opening opening, Readings readings) {
        this.path = path;
        this.identity = identity;
        this.size = size;
        this.opening = opening;
        this.readings = readings;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean beginsFile() {
        return true;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        byte[] bytes;
        try (InputStream in = opening.open()) {
            bytes = all(in);
        } catch (IOException | RuntimeException failure) {
            visitor.visit(Source.unreadable(path, "io", readings.failure(failure)));
            return;
        }
        readings.read(path, bytes, visitor);
    }

    /** As many bytes as may be read and one more; in one piece, where they are as many as was said. */
    private byte[] all(InputStream in) throws IOException {
        int most = ReportJson.DEFAULT_LIMIT + 1;
        if (size > TRUSTED) {
            return in.readNBytes(most);
        }
        byte[] expected = new byte[(int) size];
        int length = in.readNBytes(expected, 0, expected.length);
        if (length < expected.length) {
            return Arrays.copyOf(expected, length);
        }
        int next = in.read();
        if (next < 0) {
            return expected;
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(expected);
        all.write(next);
        all.writeBytes(in.readNBytes(most - length - 1));
        return all.toByteArray();
    }

    static Bilingual words(Exception failure) {
        if (failure instanceof NoSuchFileException) {
            return NOT_FOUND;
        }
        return failure instanceof AccessDeniedException ? NOT_PERMITTED : Readings.CANNOT_READ;
    }
}
