package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PdfBenchmarkTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void thePagesAreReadAsTheReportThatWasPrinted(int times) {
        PdfBenchmark benchmark = new PdfBenchmark();
        benchmark.times = times;
        assertThatCode(benchmark::prepare).doesNotThrowAnyException();
    }
}
