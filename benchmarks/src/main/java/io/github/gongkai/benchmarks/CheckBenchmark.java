package io.github.gongkai.benchmarks;

import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The forty-two equations of a report in memory, checked by each contender. The text of a finding is not rendered. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 10, time = 1)
@Measurement(iterations = 5, time = 1)
public class CheckBenchmark {

    /** Who checks. */
    public enum By {
        GONGKAI(Gongkai::equationsOnly),
        /** Every rule of the library, with what is not an equation. */
        GONGKAI_EVERY_RULE(Gongkai::everyRule),
        HAND_WRITTEN_LOOP(HandWrittenLoop::new),
        YAVI(Yavi::new),
        HIBERNATE_VALIDATOR(HibernateValidator::new),
        DROOLS(Drools::new),
        JSON_SCHEMA(JsonSchema::new);

        private final Supplier<Contender<?, ?>> contender;

        By(Supplier<Contender<?, ?>> contender) {
            this.contender = contender;
        }
    }

    @Param
    public By by = By.GONGKAI;

    /** How many equations do not hold. */
    @Param({"0", "12"})
    public int findings;

    private Supplier<?> check = () -> "not set up";

    /** Asserts, before any time is taken, that the contender finds what it should in both reports. */
    @Setup
    public void prepare() {
        Contender<?, ?> contender = by.contender.get();
        Supplier<?> clean = contender.ready(Samples.clean(), Set.of());
        Supplier<?> wrong = contender.ready(Samples.withTwelveFindings(), Samples.violated());
        check = findings == 0 ? clean : wrong;
    }

    @Benchmark
    public Object check() {
        return check.get();
    }
}
