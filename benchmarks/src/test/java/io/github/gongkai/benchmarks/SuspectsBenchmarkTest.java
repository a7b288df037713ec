package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SuspectsBenchmarkTest {

    @ParameterizedTest
    @EnumSource
    void asManyRepairsAreFoundAsThereAre(SuspectsBenchmark.Wrong wrong) {
        SuspectsBenchmark benchmark = new SuspectsBenchmark();
        benchmark.wrong = wrong;
        benchmark.prepare();
        assertThat(benchmark.suspects().isDetermined()).isEqualTo(wrong != SuspectsBenchmark.Wrong.EVERYTHING);
    }
}
