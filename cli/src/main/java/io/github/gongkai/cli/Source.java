package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One input, read as far as it could be: a file, or a line of an NDJSON file. All words are in the language of the run.
 *
 * @param path the file, or {@code FILE:LINE}
 * @param report the report; absent where the input could not be read as one
 * @param failure why there is no report; empty where there is one
 * @param notes what was odd or assumed in reading
 * @param place where a cell stands in the input
 */
record Source(
        String path,
        Optional<Report> report,
        String failure,
        List<Note> notes,
        Function<Cell, Optional<String>> place) {

    /** Something odd or assumed in reading. */
    record Note(String code, String message, Optional<Cell> cell, Optional<String> place) {}

    static Source unreadable(String path, String code, String failure) {
        Note note = new Note(code, failure, Optional.empty(), Optional.empty());
        return new Source(path, Optional.empty(), failure, List.of(note), cell -> Optional.empty());
    }

    static Source ofReport(String path, Report report) {
        return new Source(path, Optional.of(report), "", List.of(), cell -> Optional.empty());
    }
}
