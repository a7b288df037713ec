package io.github.gongkai.cli;

import io.github.gongkai.rules.Severity;
import java.util.Optional;

/** {@code --fail-on}: the severity from which a run ends with status 1. */
enum Threshold {
    ERROR,
    WARNING,
    NOTICE,
    NEVER;

    Optional<Severity> severity() {
        return this == NEVER ? Optional.empty() : Optional.of(Severity.valueOf(name()));
    }
}
