package io.github.gongkai.cli;

import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A path with signs of a pattern in it, for command lines that no shell has expanded: {@code *}, {@code **}, {@code ?},
 * {@code [a-z]}, {@code {a,b}}.
 */
final class PathPattern {

    private final Path start;
    private final PathMatcher matcher;

    private PathPattern(Path start, PathMatcher matcher) {
        this.start = start;
        this.matcher = matcher;
    }

    /** The pattern, if the path is one. */
    static Optional<PathPattern> of(String path) {
        if (!hasSign(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new PathPattern(start(path), FileSystems.getDefault().getPathMatcher("glob:" + path)));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static boolean hasSign(String path) {
        return path.chars().anyMatch(c -> "*?[{".indexOf(c) >= 0);
    }

    /** The folder above the first step that holds a sign. */
    private static Path start(String pattern) {
        Path start = Path.of(pattern);
        while (start != null && hasSign(start.toString())) {
            start = start.getParent();
        }
        return start == null ? Path.of("") : start;
    }

    /**
     * Hands over every file and folder that matches, in order, and does not look into a folder that does.
     *
     * @return whether there was any
     * @throws Folder.CannotList if a folder cannot be listed
     */
    boolean each(Consumer<Path> taker) {
        boolean[] any = {false};
        if (Files.isDirectory(start)) {
            each(start, path -> {
                any[0] = true;
                taker.accept(path);
            });
        }
        return any[0];
    }

    private void each(Path folder, Consumer<Path> taker) {
        Folder.each(folder, path -> {
            if (matcher.matches(path)) {
                taker.accept(path);
            } else if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                each(path, taker);
            }
        });
    }
}
