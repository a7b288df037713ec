package io.github.gongkai.examples.upload;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** What is counted and timed; names and tags only, nothing of what a document says. */
@Component
class Meters {

    private final MeterRegistry registry;

    Meters(MeterRegistry registry) {
        this.registry = registry;
    }

    /** What became of an upload: {@code checked}, {@code unreadable}, {@code known}, or the code of a refusal. */
    void outcome(String outcome) {
        registry.counter("reports.uploads", "outcome", outcome.toLowerCase(Locale.ROOT))
                .increment();
    }

    void read(String format, long nanos) {
        registry.timer("reports.reading", "format", format.toLowerCase(Locale.ROOT))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    void checked(long nanos) {
        registry.timer("reports.checking").record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A thread that reads and does not end. */
    void leftBehind() {
        registry.counter("reports.left.behind").increment();
    }
}
