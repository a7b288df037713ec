package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Packed files, packed as they should not be. */
class PackedFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(Fuzzed.written(Format.DOCX), Fuzzed.written(Format.XLSX));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(bytes, "report.docx");
    }
}
