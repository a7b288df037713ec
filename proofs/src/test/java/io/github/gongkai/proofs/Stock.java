package io.github.gongkai.proofs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a process has besides its memory: open files and sockets (where the system tells them), threads, system properties,
 * temporary files, the JDK's defaults.
 */
record Stock(
        Set<String> files,
        Set<String> threads,
        Map<String, String> properties,
        Set<String> temporary,
        String defaults) {

    private static final Path OPEN = Path.of("/proc/self/fd");

    static Stock now() {
        // the JDK sets user.timezone when it is first asked for the zone
        String defaults = Locale.getDefault() + " " + TimeZone.getDefault().getID();
        Map<String, String> properties = new TreeMap<>();
        System.getProperties().forEach((name, value) -> properties.put("" + name, "" + value));
        return new Stock(
                open(),
                Thread.getAllStackTraces().keySet().stream()
                        .map(thread -> thread.getId() + " " + thread.getName())
                        .collect(Collectors.toCollection(TreeSet::new)),
                properties,
                listed(Path.of(System.getProperty("java.io.tmpdir"))),
                defaults);
    }

    /** Whether the system tells which files are open. */
    static boolean tellsFiles() {
        return Files.isDirectory(OPEN);
    }

    private static Set<String> open() {
        return tellsFiles()
                ? listed(OPEN).stream().map(Stock::target).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
    }

    /** The descriptor of the listing itself is gone by now, and has no target. */
    private static String target(String descriptor) {
        try {
            return descriptor + " " + Files.readSymbolicLink(Path.of(descriptor));
        } catch (IOException gone) {
            return "";
        }
    }

    private static Set<String> listed(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
