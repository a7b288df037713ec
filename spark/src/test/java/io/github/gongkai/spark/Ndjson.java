package io.github.gongkai.spark;

import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reports in a file, one to a line, and the inputs that they are there. */
record Ndjson(Path file, List<Report> reports) {

    static Ndjson write(Path file, List<Report> reports) throws IOException {
        String lines = reports.stream().map(ReportJson.strict()::write).collect(Collectors.joining("\n"));
        Files.writeString(file, lines);
        return new Ndjson(file, reports);
    }

    /** Read in pieces so small that most lines do not lie in one. */
    Reports onSpark() {
        return Reports.ofLines(LocalSpark.session(), 3_000, file.toString());
    }

    List<Input> inputs() {
        return IntStream.range(0, reports.size())
                .mapToObj(i -> Input.of("file:" + file + ":" + (i + 1), reports.get(i)))
                .toList();
    }
}
