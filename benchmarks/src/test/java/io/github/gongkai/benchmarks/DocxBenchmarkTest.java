package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DocxBenchmarkTest {

    @ParameterizedTest
    @EnumSource
    void theReportIsFoundWithAllItsNumbers(WordFile file) {
        DocxBenchmark benchmark = new DocxBenchmark();
        benchmark.file = file;
        assertThatCode(benchmark::prepare).doesNotThrowAnyException();
    }
}
