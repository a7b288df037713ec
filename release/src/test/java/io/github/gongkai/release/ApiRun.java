package io.github.gongkai.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Compares the jars in one folder ({@code gongkai.api.base}) with those in another ({@code gongkai.api.now}); {@code
 * release/compare-api} fills both and runs it.
 */
class ApiRun {

    private static final Pattern JAR = Pattern.compile("(gongkai-[a-z0-9]+?)-\\d.*\\.jar");

    @Test
    void everyIncompatibleChangeSinceTheReleaseIsListedWithItsReason() throws IOException {
        Map<String, Path> base = jars("gongkai.api.base");
        Map<String, Path> now = jars("gongkai.api.now");
        assertThat(base).as("artifacts of the release").isNotEmpty();
        SortedSet<String> found = new TreeSet<>();
        for (Map.Entry<String, Path> artifact : base.entrySet()) {
            Path jar = now.get(artifact.getKey());
            if (jar == null) {
                found.add(artifact.getKey() + ": ARTIFACT_REMOVED");
            } else {
                found.addAll(
                        ApiComparison.between(artifact.getKey(), artifact.getValue(), jar, others(base), others(now)));
            }
        }
        ListedChanges listed = ListedChanges.in(Path.of("api/changes.txt"));
        listed.stale(found).forEach(line -> System.out.println("listed, but not so (any more): " + line));
        SortedSet<String> unlisted = listed.unlisted(found);
        System.out.println(base.size() + " artifacts compared, " + found.size() + " incompatible changes, "
                + unlisted.size() + " of them unlisted");
        unlisted.forEach(line -> System.out.println("unlisted: " + line));
        assertThat(unlisted)
                .as("incompatible changes since the release that release/api/changes.txt does not list")
                .isEmpty();
    }

    private static Map<String, Path> jars(String property) throws IOException {
        Map<String, Path> jars = new TreeMap<>();
        try (Stream<Path> files = Files.list(Path.of(System.getProperty(property)))) {
            files.forEach(file -> {
                Matcher name = JAR.matcher(file.getFileName().toString());
                if (name.matches()) {
                    jars.put(name.group(1), file);
                }
            });
        }
        return jars;
    }

    /** The artifacts of one state, and the libraries of today. */
    private static List<Path> others(Map<String, Path> artifacts) {
        return Stream.concat(
                        artifacts.values().stream(),
                        Artifact.classPath().stream()
                                .filter(path -> !path.endsWith("target/classes")
                                        && !path.getFileName().toString().startsWith("gongkai-")))
                .toList();
    }
}
