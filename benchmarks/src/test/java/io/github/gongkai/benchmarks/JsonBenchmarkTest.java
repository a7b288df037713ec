package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class JsonBenchmarkTest {

    @Test
    void eachWayReadsTheReportThatWasWritten() {
        assertThatCode(() -> new JsonBenchmark().prepare()).doesNotThrowAnyException();
    }
}
