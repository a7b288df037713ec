package io.github.gongkai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckBenchmarkTest {

    @Test
    void sevenMistypedCellsViolateTwelveOfFortyTwoEquations() {
        assertThat(Samples.equations()).hasSize(42);
        assertThat(Samples.violated()).hasSize(12);
    }

    @ParameterizedTest
    @EnumSource
    void everyContenderFindsExactlyTheViolatedEquations(CheckBenchmark.By by) {
        CheckBenchmark benchmark = new CheckBenchmark();
        benchmark.by = by;
        benchmark.prepare();
        assertThat(benchmark.check()).isNotNull();
    }

    @Test
    void aContenderThatFindsSomethingElseIsNotMeasured() {
        assertThatThrownBy(() -> new HandWrittenLoop().ready(Samples.clean(), Samples.violated()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HandWrittenLoop finds []");
        assertThatThrownBy(() -> new HandWrittenLoop().ready(Samples.withTwelveFindings(), Set.of()))
                .isInstanceOf(IllegalStateException.class);
    }
}
