package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Place;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Passage;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One input, read as far as it could be: a file, or a line of an NDJSON file. All words are in the language of the run.
 *
 * @param file the file
 * @param line the line of an NDJSON file, from 1; absent where the file is one input
 * @param report the report; absent where the input could not be read as one
 * @param failure why there is no report; empty where there is one
 * @param notes what was odd or assumed in reading
 * @param place where a cell stands in the input
 * @param prose where a passage of the prose stands in the input
 * @param document the bytes of a document; absent where the input is none
 * @param marked the copy with its findings marked; absent where none was asked for or none can be made
 */
record Source(
        String file,
        OptionalInt line,
        Optional<Report> report,
        String failure,
        List<Note> notes,
        Function<Cell, Optional<Place>> place,
        Function<Passage, Optional<Place>> prose,
        Optional<byte[]> document,
        Optional<MarkedCopies.Written> marked) {

    /** Something odd or assumed in reading. */
    record Note(String code, String message, Optional<Cell> cell, Optional<Place> place) {}

    static Source unreadable(String file, String code, String failure) {
        Note note = new Note(code, failure, Optional.empty(), Optional.empty());
        return new Source(
                file,
                OptionalInt.empty(),
                Optional.empty(),
                failure,
                List.of(note),
                cell -> Optional.empty(),
                passage -> Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    static Source ofReport(String file, Report report) {
        return new Source(
                file,
                OptionalInt.empty(),
                Optional.of(report),
                "",
                List.of(),
                cell -> Optional.empty(),
                passage -> Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same as a line of its file. */
    Source onLine(int number) {
        return new Source(file, OptionalInt.of(number), report, failure, notes, place, prose, document, marked);
    }

    /** The same with the copy that was made of it. */
    Source marked(MarkedCopies.Written copy) {
        return new Source(file, line, report, failure, notes, place, prose, document, Optional.of(copy));
    }

    /** Where a finding stands: its passages of the prose first, then its cells, as far as they are known; only documents have places. */
    List<Place> places(Finding finding) {
        if (document.isEmpty()) {
            return List.of();
        }
        return Stream.concat(
                        finding.passages().stream().map(prose),
                        Concerned.cells(finding).stream().map(place))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** The file, or {@code FILE:LINE}. */
    String path() {
        return line.isPresent() ? file + ":" + line.getAsInt() : file;
    }
}
