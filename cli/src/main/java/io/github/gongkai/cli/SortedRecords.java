package io.github.gongkai.cli;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Any number of short records in the order of their bytes. A few thousand are held in memory; more are sorted in lots that
 * are kept in temporary files and merged.
 */
final class SortedRecords implements Closeable {

    /** What is done with each record. */
    interface Taker {
        void take(byte[] record) throws IOException;
    }

    private static final int LOT = 20_000;
    private static final int LOT_BYTES = 2 << 20;
    private static final int MERGED_AT_ONCE = 64;

    private final List<byte[]> lot = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private int lotBytes;

    void add(byte[] record) throws IOException {
        lot.add(record);
        lotBytes += record.length;
        if (lot.size() == LOT || lotBytes >= LOT_BYTES) {
            putAway();
        }
    }

    private void putAway() throws IOException {
        lot.sort(Arrays::compareUnsigned);
        write(taker -> {
            for (byte[] record : lot) {
                taker.take(record);
            }
        });
        lot.clear();
        lotBytes = 0;
        if (files.size() == MERGED_AT_ONCE) {
            List<Path> many = List.copyOf(files);
            files.clear();
            write(taker -> merge(many, taker));
            delete(many);
        }
    }

    private interface Records {
        void each(Taker taker) throws IOException;
    }

    private void write(Records records) throws IOException {
        Path file = Files.createTempFile("gongkai", ".sorted");
        files.add(file);
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)))) {
            records.each(record -> {
                out.writeInt(record.length);
                out.write(record);
            });
        }
    }

    /** Hands over every record in order. */
    void each(Taker taker) throws IOException {
        if (files.isEmpty()) {
            lot.sort(Arrays::compareUnsigned);
            for (byte[] record : lot) {
                taker.take(record);
            }
        } else {
            putAway();
            merge(files, taker);
        }
    }

    /** A file of sorted records, and the record that comes next. */
    private static final class Sorted implements Closeable {
        private final DataInputStream in;
        private final long size;
        private long read;
        byte @Nullable [] next;

        Sorted(Path file) throws IOException {
            this.size = Files.size(file);
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
            advance();
        }

        void advance() throws IOException {
            if (read == size) {
                next = null;
                return;
            }
            next = new byte[in.readInt()];
            in.readFully(next);
            read += Integer.BYTES + next.length;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    private static void merge(List<Path> files, Taker taker) throws IOException {
        List<Sorted> all = new ArrayList<>();
        try {
            PriorityQueue<Sorted> queue =
                    new PriorityQueue<>(Comparator.comparing((Sorted file) -> file.next, Arrays::compareUnsigned));
            for (Path file : files) {
                Sorted sorted = new Sorted(file);
                all.add(sorted);
                if (sorted.next != null) {
                    queue.add(sorted);
                }
            }
            for (Sorted first = queue.poll(); first != null; first = queue.poll()) {
                if (first.next != null) {
                    taker.take(first.next);
                }
                first.advance();
                if (first.next != null) {
                    queue.add(first);
                }
            }
        } finally {
            for (Sorted sorted : all) {
                sorted.close();
            }
        }
    }

    /** One that cannot be deleted is left to the system, as the folder is one of temporary files. */
    private static void delete(List<Path> files) {
        for (Path file : files) {
            if (!file.toFile().delete()) {
                file.toFile().deleteOnExit();
            }
        }
    }

    @Override
    public void close() {
        delete(files);
        files.clear();
    }
}
