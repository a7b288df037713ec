package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.documents.Printer.Layout;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Plain text and Markdown. */
class TextFuzz {

    static Stream<byte[]> seeds() {
        return Fuzzed.texts(Layout.DUMP, Layout.TABS, Layout.PIPES, Layout.MARKDOWN, Layout.SPACES, Layout.LINES);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(bytes, "report.txt");
    }
}
