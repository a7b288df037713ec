package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** A sheet of a workbook, packed as it should be. */
class XlsxFuzz {

    private static final byte[] FILE = Fuzzed.written(Format.XLSX);
    private static final String PART = "xl/worksheets/sheet3.xml";

    static Stream<byte[]> seeds() {
        return Stream.of(Fuzzed.part(FILE, PART));
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(Fuzzed.with(FILE, PART, bytes), "report.xlsx");
    }
}
