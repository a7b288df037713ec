package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** The text of Word documents, packed as it should be. */
class DocxFuzz {

    private static final byte[] FILE = Fuzzed.written(Format.DOCX);
    private static final String PART = "word/document.xml";

    static Stream<byte[]> seeds() {
        return Stream.of(Fuzzed.part(FILE, PART));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(Fuzzed.with(FILE, PART, bytes), "report.docx");
    }
}
