package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.jackson.ReportLines;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/**
 * Some lines of an NDJSON file. How many lines lie before them is not known until the pieces before have been read, which
 * others do at the same time; so each piece reads its lines first, and tells the next one how many there are.
 */
final class LineChunk implements Piece {

    /** A report and the number of its line within the piece. */
    private record Line(int number, Report report) {}

    private static final byte[] READ = {};

    private final String path;
    private final String identity;
    private final boolean beginsFile;
    private final Consumer<byte[]> spares;
    private byte[] bytes;
    private final int length;
    private final CompletableFuture<Integer> linesBefore;
    private final CompletableFuture<Integer> linesWithIt = new CompletableFuture<>();
    private final Readings readings;
    private boolean told;

    /** @param spares takes the array once its lines have been read, for lines that are read later */
    LineChunk(
            String path,
            String identity,
            boolean beginsFile,
            byte[] bytes,
            int length,
            Consumer<byte[]> spares,
            CompletableFuture<Integer> linesBefore,
            Readings readings) {
        this.path = path;
        this.identity = identity;
        this.beginsFile = beginsFile;
        this.bytes = bytes;
        this.length = length;
        this.spares = spares;
        this.linesBefore = linesBefore;
        this.readings = readings;
    }

    /** How many lines lie before the next piece. */
    CompletableFuture<Integer> linesWithIt() {
        return linesWithIt;
    }

    @Override
    public String path() {
        return path;
    }

    @Override
    public String identity() {
        return identity;
    }

    @Override
    public long size() {
        return length;
    }

    @Override
    public boolean beginsFile() {
        return beginsFile;
    }

    @Override
    public void read(Visitor visitor) throws IOException {
        List<Line> lines = new ArrayList<>();
        boolean allAreReports;
        try {
            allAreReports = readAll(lines);
        } finally {
            skip();
        }
        int before = before();
        if (allAreReports) {
            spares.accept(bytes);
            bytes = READ;
            for (Line line : lines) {
                visitor.visit(Source.ofReport(path, line.report()).onLine(before + line.number()));
            }
        } else {
            readings.lines(path, lines(before + 1), visitor);
        }
    }

    private int before() throws IOException {
        try {
            return linesBefore.get();
        } catch (InterruptedException | ExecutionException givenUp) {
            throw new InterruptedIOException(path);
        }
    }

    private ReportLines lines(int first) {
        return ReportJson.strict().lines(bytes, 0, length, first);
    }

    /** Whether every line is a report; if one is not, what to say of it cannot be said before its number is known. */
    private boolean readAll(List<Line> read) throws IOException {
        ReportLines lines = lines(1);
        try {
            for (Optional<Report> report = lines.next(); report.isPresent(); report = lines.next()) {
                read.add(new Line(lines.lineNumber(), report.get()));
            }
        } catch (JsonProcessingException notAReport) {
            read.clear();
            return false;
        }
        tell(lines.lineNumber());
        return true;
    }

    @Override
    public void skip() {
        if (!told) {
            tell(countLines());
        }
    }

    private void tell(int lines) {
        told = true;
        linesBefore.thenAccept(before -> linesWithIt.complete(before + lines));
    }

    private int countLines() {
        int lines = bytes[length - 1] == '\n' ? 0 : 1;
        for (int at = 0; at < length; at++) {
            if (bytes[at] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
