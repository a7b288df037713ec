package io.github.gongkai.release;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The incompatible changes that the next release makes on purpose: a file with one change a line, as the comparison prints
 * it, then {@code " # "} and the reason. Empty lines and lines that begin with # say nothing.
 */
record ListedChanges(Map<String, String> reasons) {

    /** @throws IllegalArgumentException if a line gives no reason */
    static ListedChanges in(Path file) throws IOException {
        Map<String, String> reasons = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> parts = List.of(line.split(" # ", 2));
                if (parts.size() < 2 || parts.get(1).isBlank()) {
                    throw new IllegalArgumentException(file + ": a change without a reason: " + line);
                }
                reasons.put(parts.get(0).strip(), parts.get(1).strip());
            }
        }
        return new ListedChanges(reasons);
    }

    /** The changes that are not listed. */
    SortedSet<String> unlisted(SortedSet<String> found) {
        SortedSet<String> unlisted = new TreeSet<>(found);
        unlisted.removeAll(reasons.keySet());
        return unlisted;
    }

    /** The lines that say of a change what is not so, as of one that a release has made since. */
    SortedSet<String> stale(SortedSet<String> found) {
        SortedSet<String> stale = new TreeSet<>(reasons.keySet());
        stale.removeAll(found);
        return stale;
    }
}
