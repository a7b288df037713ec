package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Compound files, Word 97 documents among them. */
class DocFuzz {

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(DocFuzz.class.getResourceAsStream("/word/" + name), name)) {
            return in.readAllBytes();
        }
    }

    static Stream<byte[]> seeds() throws IOException {
        return Stream.of(resource("report-2019.doc"), resource("features.doc"));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(bytes, "report.doc");
    }
}
