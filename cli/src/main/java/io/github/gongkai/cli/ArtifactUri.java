package io.github.gongkai.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** The URI reference of a file: relative to the working directory where the file is below it, as readers of SARIF want. */
final class ArtifactUri {

    private static final String UNRESERVED = "-._~/";

    private ArtifactUri() {}

    static String of(String file) {
        Path path = Path.of(file).normalize();
        if (path.isAbsolute()) {
            Path here = Path.of("").toAbsolutePath().normalize();
            return path.startsWith(here) ? encoded(here.relativize(path)) : "file://" + rooted(encoded(path));
        }
        return encoded(path);
    }

    /** As a link on a page that stands in a folder. */
    static String from(Path folder, Path file) {
        Path base = folder.toAbsolutePath().normalize();
        Path target = file.toAbsolutePath().normalize();
        boolean apart = !Objects.equals(base.getRoot(), target.getRoot());
        return apart ? "file://" + rooted(encoded(target)) : encoded(base.relativize(target));
    }

    private static String rooted(String path) {
        return path.startsWith("/") ? path : "/" + path;
    }

    private static String encoded(Path path) {
        String text = path.toString().replace(path.getFileSystem().getSeparator(), "/");
        StringBuilder uri = new StringBuilder(text.length());
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            int octet = unit & 0xFF;
            if (octet < 0x80 && (Character.isLetterOrDigit(octet) || UNRESERVED.indexOf(octet) >= 0)) {
                uri.append((char) octet);
            } else {
                uri.append('%')
                        .append(Character.toUpperCase(Character.forDigit(octet >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(octet & 15, 16)));
            }
        }
        return uri.toString();
    }
}
