package io.github.gongkai.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** The format of a table, told by the ending of its file. */
enum TableFormat {
    CSV,
    NDJSON,
    PARQUET;

    static Optional<TableFormat> of(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv")) {
            return Optional.of(CSV);
        }
        if (name.endsWith(".parquet")) {
            return Optional.of(PARQUET);
        }
        return name.endsWith(".ndjson") || name.endsWith(".jsonl") ? Optional.of(NDJSON) : Optional.empty();
    }
}
