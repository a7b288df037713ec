package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import io.github.gongkai.documents.Format;
import io.github.gongkai.documents.ReportWriter;
import org.junit.jupiter.api.Test;

class XlsxBenchmarkTest {

    @Test
    void theWorkbookIsReadAsTheReportThatWasWritten() {
        assertThatCode(() -> new XlsxBenchmark().prepare()).doesNotThrowAnyException();
    }

    @Test
    void whatIsWrittenIsReadBackInEachFormat() {
        for (Format format : ReportWriter.formats()) {
            WritingBenchmark benchmark = new WritingBenchmark();
            benchmark.format = format;
            assertThatCode(benchmark::prepare).doesNotThrowAnyException();
        }
    }
}
