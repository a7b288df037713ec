package io.github.gongkai.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Every entry point over and over for an hour in a process with a heap of 128 MB: what the heap holds after a full
 * collection does not grow, nor do threads and open files. {@code -Dgongkai.proofs.minutes=N}, {@code
 * -Dgongkai.proofs.rest=MILLISECONDS} between two calls (10; 0 for a machine that has nothing else to do).
 */
class SoakRun {

    private static final Pattern LINE =
            Pattern.compile("minute (\\d+) calls (\\d+) heap (\\d+) threads (\\d+) files (\\d+) classes (\\d+)");

    private record Minute(long calls, long heap, long threads, long files) {}

    @Test
    void theHeapStaysFlat() throws IOException, InterruptedException {
        int minutes = Integer.getInteger("gongkai.proofs.minutes", 60);
        List<Minute> told = new ArrayList<>();
        List<String> other = new ArrayList<>();
        int status = Child.run(
                Child.ownJdk(),
                List.of("-Xmx128m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8"),
                Soak.class,
                List.of("" + minutes, System.getProperty("gongkai.proofs.rest", "10")),
                line -> {
                    Matcher minute = LINE.matcher(line);
                    if (minute.matches()) {
                        System.out.println(line);
                        told.add(new Minute(
                                Long.parseLong(minute.group(2)),
                                Long.parseLong(minute.group(3)),
                                Long.parseLong(minute.group(4)),
                                Long.parseLong(minute.group(5))));
                    } else {
                        other.add(line);
                    }
                });

        assertThat(other).as("printed by anybody else").isEmpty();
        assertThat(status).isZero();
        assertThat(told).hasSize(minutes);
        List<Minute> early = told.subList(minutes / 10, minutes / 10 + Math.max(1, minutes / 4));
        List<Minute> late = told.subList(minutes - Math.max(1, minutes / 4), minutes);
        // soft references and the like may come and go; what grows with the calls would be far more in an hour
        assertThat(most(late, Minute::heap)).isLessThanOrEqualTo(most(early, Minute::heap) + 1024);
        assertThat(most(late, Minute::threads)).isLessThanOrEqualTo(most(early, Minute::threads));
        assertThat(most(late, Minute::files)).isLessThanOrEqualTo(most(early, Minute::files));
        Minute last = told.get(minutes - 1);
        Figure.put(
                "soak",
                String.format(
                        "%d minutes, %,d calls, -Xmx128m: heap after a full collection %.1f MB at most in the first quarter after warming up, %.1f MB in the last; threads %d and %d, open files %d and %d",
                        minutes,
                        last.calls(),
                        most(early, Minute::heap) / 1024.0,
                        most(late, Minute::heap) / 1024.0,
                        most(early, Minute::threads),
                        most(late, Minute::threads),
                        most(early, Minute::files),
                        most(late, Minute::files)));
    }

    private static long most(List<Minute> minutes, ToLongFunction<Minute> figure) {
        return minutes.stream().mapToLong(figure).max().orElseThrow();
    }
}
