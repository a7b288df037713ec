package io.github.gongkai.rules.validation;

import io.github.gongkai.Report;
import org.jspecify.annotations.Nullable;

/**
 * Something that carries a report, so that {@link Consistent} may stand on its type: {@code @Consistent record
 * Upload(String sender, Report report) implements WithReport {}}.
 */
public interface WithReport {

    /** The report; null where there is none, which is valid. */
    @Nullable
    Report report();
}
