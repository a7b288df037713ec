package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.documents.Printer.Layout;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Web pages. */
class HtmlFuzz {

    static Stream<byte[]> seeds() {
        return Fuzzed.texts(Layout.HTML_MERGED, Layout.HTML_UNMERGED, Layout.HTML_NESTED);
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(bytes, "report.html");
    }
}
