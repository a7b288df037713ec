package io.github.gongkai.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** The names in a folder, sorted; those of a very large folder not all in memory. */
final class Folder implements Closeable {

    /** That the names in a folder cannot be had. */
    static final class CannotList extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient Path folder;

        CannotList(Path folder, Exception cause) {
            super(folder.toString(), cause);
            this.folder = folder;
        }

        Path folder() {
            return folder;
        }
    }

    private static final int LARGE = 10_000;

    private final Path folder;
    private final List<Path> few = new ArrayList<>();
    private final SortedRecords many = new SortedRecords();
    private boolean large;

    private Folder(Path folder) {
        this.folder = folder;
    }

    /** Hands over what a folder holds, sorted by name. */
    static void each(Path path, Consumer<Path> taker) {
        try (Folder folder = new Folder(path)) {
            folder.list();
            folder.each(taker);
        }
    }

    private void list() {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                add(entry);
            }
        } catch (DirectoryIteratorException | IOException failure) {
            throw new CannotList(folder, failure);
        }
        Collections.sort(few);
    }

    private void add(Path entry) throws IOException {
        if (large) {
            many.add(name(entry));
            return;
        }
        few.add(entry);
        if (few.size() > LARGE) {
            large = true;
            for (Path path : few) {
                many.add(name(path));
            }
            few.clear();
        }
    }

    private static byte[] name(Path entry) {
        return String.valueOf(entry.getFileName()).getBytes(StandardCharsets.UTF_8);
    }

    private void each(Consumer<Path> taker) {
        few.forEach(taker);
        try {
            many.each(name -> taker.accept(folder.resolve(new String(name, StandardCharsets.UTF_8))));
        } catch (IOException failure) {
            throw new CannotList(folder, failure);
        }
    }

    @Override
    public void close() {
        many.close();
    }
}
