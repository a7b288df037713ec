package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.rules.Severity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StandardSetBenchmarkTest {

    @ParameterizedTest
    @EnumSource(names = {"USUAL", "DENSE"})
    void theProseIsReadAndAgreesWithTheTables(StandardSetBenchmark.Prose prose) {
        StandardSetBenchmark benchmark = new StandardSetBenchmark();
        benchmark.prose = prose;
        benchmark.prepare();
        assertThat(benchmark.check().isFreeOf(Severity.WARNING)).isTrue();
    }
}
