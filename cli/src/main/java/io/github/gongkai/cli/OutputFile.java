package io.github.gongkai.cli;

import io.github.gongkai.Bilingual;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A file that is written beside its place and moved there when it is whole, so that nobody ever finds half of it: not when
 * the disk is full, and not when the run is broken off. What is no regular file, such as {@code /dev/null} or a named pipe,
 * is written to directly.
 */
final class OutputFile implements Closeable {

    static final Bilingual CANNOT_WRITE = new Bilingual("无法写入", "cannot be written");
    private static final Bilingual NO_FOLDER =
            new Bilingual("无法写入，没有这个目录", "cannot be written, there is no such folder");
    private static final Bilingual EXISTS = new Bilingual("已经存在；用 --force 替换", "is there already; --force replaces it");

    private final Path target;
    private final Path written;
    private final OutputStream stream;
    private final Thread atExit = new Thread(this::discard);
    private boolean open = true;

    private OutputFile(Path target, Path written, OutputStream stream) {
        this.target = target;
        this.written = written;
        this.stream = stream;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Begins a file.
     *
     * @param replace whether a file that is there already may be replaced
     * @throws FileAlreadyExistsException if there is one and it may not
     * @throws IOException if nothing can be written there
     */
    static OutputFile create(Path file, boolean replace) throws IOException {
        check(file, replace);
        Path target = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file;
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            return new OutputFile(target, target, new BufferedOutputStream(Files.newOutputStream(target), 1 << 16));
        }
        Path written = beside(target);
        OutputStream stream = Files.newOutputStream(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        return new OutputFile(target, written, new BufferedOutputStream(stream, 1 << 16));
    }

    /**
     * Makes sure that a file could be written.
     *
     * @throws IOException if it could not, as it is there already, is a folder, or lies in none
     */
    static void check(Path file, boolean replace) throws IOException {
        if (Files.isDirectory(file) || Files.isRegularFile(file) && !replace) {
            throw new FileAlreadyExistsException(file.toString());
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new NoSuchFileException(String.valueOf(folder));
        }
    }

    /** Why a file could not be written, in words. */
    static Bilingual why(IOException failure) {
        if (failure instanceof FileAlreadyExistsException) {
            return EXISTS;
        }
        return failure instanceof NoSuchFileException ? NO_FOLDER : CANNOT_WRITE;
    }

    private static Path beside(Path target) {
        String number = Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        return target.resolveSibling("." + target.getFileName() + "." + number + ".part");
    }

    OutputStream stream() {
        return stream;
    }

    /** Says that the file is whole, and puts it into its place. */
    void keep() throws IOException {
        stream.close();
        if (!written.equals(target)) {
            move(written, target);
        }
        end();
    }

    /** Puts a whole file into its place, at one stroke where the file system can. */
    static void move(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException otherFileSystem) {
            Path near = beside(target);
            try {
                Files.copy(written, near);
                Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(near);
            }
            Files.delete(written);
        }
    }

    /** Takes away what was written, unless it was kept. */
    @Override
    public void close() {
        if (open) {
            end();
            discard();
        }
    }

    private void end() {
        open = false;
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException isEnding) {
            // the hook runs already, and finds nothing left to do
            return;
        }
    }

    private void discard() {
        try {
            if (!written.equals(target)) {
                Files.deleteIfExists(written);
            }
            stream.close();
        } catch (IOException fullOrGone) {
            // what could not be written cannot be flushed either; the caller has been told why
            return;
        }
    }
}
