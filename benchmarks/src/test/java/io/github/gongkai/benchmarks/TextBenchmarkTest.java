package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextBenchmarkTest {

    @ParameterizedTest
    @EnumSource
    void theTextIsReadAsTheReportThatWasWritten(TextBenchmark.Kind kind) {
        for (int times : new int[] {1, 5}) {
            TextBenchmark benchmark = new TextBenchmark();
            benchmark.kind = kind;
            benchmark.times = times;
            assertThatCode(benchmark::prepare).doesNotThrowAnyException();
        }
    }
}
