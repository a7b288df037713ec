package io.github.gongkai.rules;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what was read from the last text, as several rules ask for the same of one report after the other. Threads that
 * check different reports only read again; the values are never changed.
 *
 * @param <T> what is read
 */
final class LastRead<T> {

    /** A longer text is not kept, so that no report stays in memory for its size. */
    private static final int LONGEST_KEPT = 20_000;

    private record Kept<T>(String text, T value) {}

    private final Function<String, T> reader;
    private volatile @Nullable Kept<T> last;

    LastRead(Function<String, T> reader) {
        this.reader = reader;
    }

    T of(String text) {
        Kept<T> kept = last;
        if (kept != null && kept.text.equals(text)) {
            return kept.value;
        }
        T value = reader.apply(text);
        if (text.length() <= LONGEST_KEPT) {
            last = new Kept<>(text, value);
        }
        return value;
    }
}
