package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The page that tells what long runs have shown; each has its place there, between two marks. */
final class QualityPage {

    private QualityPage() {}

    /** Puts a text into its place, where {@code gongkai.docs} is {@code write}. */
    static void put(String name, String figure) throws IOException {
        if (!"write".equals(System.getProperty("gongkai.docs"))) {
            return;
        }
        String begin = "<!-- " + name + ": begin -->";
        String end = "<!-- " + name + ": end -->";
        Path page = Stream.of(Path.of("docs/quality.md"), Path.of("../docs/quality.md"))
                .filter(Files::exists)
                .findFirst()
                .orElseThrow();
        String text = Files.readString(page, StandardCharsets.UTF_8);
        assertThat(text).contains(begin, end);
        Files.writeString(
                page,
                text.substring(0, text.indexOf(begin) + begin.length()) + figure + text.substring(text.indexOf(end)));
    }
}
