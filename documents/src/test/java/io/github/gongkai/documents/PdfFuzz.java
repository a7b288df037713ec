package io.github.gongkai.documents;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.gongkai.Edition;
import io.github.gongkai.documents.OfficePrinter.Style;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** PDF files, some with and some without lines around the cells of their tables. */
class PdfFuzz {

    static Stream<byte[]> seeds() {
        return Stream.of(Edition.values()).flatMap(edition -> {
            Random random = new Random(edition.ordinal());
            Style style = Style.any(random);
            return Stream.of(style, style.withoutLines())
                    .map(each -> OfficePrinter.print(DamagedReport.figures(edition, new Random(1), false), each, 1));
        });
    }

    @MethodSource("seeds")
    @FuzzTest(maxDuration = "5m")
    void anyInputIsReadOrRefused(byte[] bytes) {
        Fuzzed.read(bytes, "report.pdf");
    }
}
