package io.github.gongkai.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How far a run has come, in a folder: what it has written so far, and a file that says up to where that counts. Whenever
 * the run is broken off, that file is whole, as it is replaced at one stroke after everything it speaks of is on the disk.
 */
final class Journal {

    /**
     * The state of a run between two pieces.
     *
     * @param pieces how many pieces are done
     * @param inputs a digest of what those pieces were
     * @param prologue the length of what comes before all inputs
     * @param out the length of the output so far
     * @param aside the length of what is put aside
     * @param organs the length of what is kept of organs and years
     * @param tally what was met
     * @param waivers which were needed
     */
    record State(
            long pieces,
            long inputs,
            long prologue,
            long out,
            long aside,
            long organs,
            Tally tally,
            Waivers.Use waivers) {}

    private static final String FILE = "journal";
    private static final String RUN = "run";
    private static final String TALLY = "tally.";
    private static final String USED = "waivers.used";
    private static final String EXPIRED = "waivers.expired";

    private final Path folder;

    /** @param folder it is made where it is not there */
    Journal(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Whether a run was begun here that is not the one that its command describes. */
    boolean isOfAnother(String command) throws IOException {
        Path run = file(RUN);
        return Files.exists(run) && !Files.readString(run).equals(command);
    }

    /** Where the run that was begun here had come to; empty where none was. */
    Optional<State> begin(String command) throws IOException {
        Files.writeString(file(RUN), command);
        Path journal = file(FILE);
        if (!Files.exists(journal)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(journal)) {
            properties.load(in);
        }
        return Optional.of(new State(
                number(properties, "pieces"),
                number(properties, "inputs"),
                number(properties, "prologue"),
                number(properties, "out"),
                number(properties, "aside"),
                number(properties, "organs"),
                tally(properties),
                new Waivers.Use(bits(properties, USED), bits(properties, EXPIRED))));
    }

    private static Tally tally(Properties properties) {
        Map<String, Long> numbers = new HashMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(TALLY)) {
                numbers.put(name.substring(TALLY.length()), number(properties, name));
            }
        }
        return Tally.of(numbers);
    }

    private static BitSet bits(Properties properties, String name) {
        BitSet bits = new BitSet();
        Stream.of(properties.getProperty(name).split(","))
                .filter(bit -> !bit.isEmpty())
                .forEach(bit -> bits.set(Integer.parseInt(bit)));
        return bits;
    }

    private static String text(BitSet bits) {
        return bits.stream().mapToObj(Integer::toString).collect(Collectors.joining(","));
    }

    private static long number(Properties properties, String name) {
        return Long.parseLong(properties.getProperty(name));
    }

    /** Says that the run has come to a state; what it speaks of must be on the disk. */
    void write(State state) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pieces", Long.toString(state.pieces()));
        properties.setProperty("inputs", Long.toString(state.inputs()));
        properties.setProperty("prologue", Long.toString(state.prologue()));
        properties.setProperty("out", Long.toString(state.out()));
        properties.setProperty("aside", Long.toString(state.aside()));
        properties.setProperty("organs", Long.toString(state.organs()));
        state.tally().numbers().forEach((name, number) -> properties.setProperty(TALLY + name, Long.toString(number)));
        properties.setProperty(USED, text(state.waivers().used()));
        properties.setProperty(EXPIRED, text(state.waivers().expired()));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        properties.store(bytes, null);
        Path next = file(FILE + ".next");
        Files.write(
                next,
                bytes.toByteArray(),
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE,
                StandardOpenOption.SYNC);
        Files.move(next, file(FILE), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Takes everything away, and the folder where nothing else is in it. */
    void delete(String... files) throws IOException {
        for (String name : files) {
            Files.deleteIfExists(file(name));
        }
        Files.deleteIfExists(file(FILE));
        Files.deleteIfExists(file(RUN));
        String[] others = folder.toFile().list();
        if (others != null && others.length == 0) {
            Files.delete(folder);
        }
    }
}
