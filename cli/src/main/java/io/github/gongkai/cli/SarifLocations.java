package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.documents.Place;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a SARIF result stands: in the file, with a line where the file has lines, and always in the form, which is the
 * same for every file.
 */
final class SarifLocations {

    private final JsonGenerator json;
    private final Locale locale;

    SarifLocations(JsonGenerator json, Locale locale) {
        this.json = json;
        this.locale = locale;
    }

    /** The first cell is where the result stands, the others are related; without cells it concerns the report. */
    void of(Source source, List<Cell> cells, Report report) throws IOException {
        json.writeArrayFieldStart("locations");
        if (cells.isEmpty()) {
            location(source, Optional.empty());
            whole(report);
            json.writeEndObject();
        } else {
            cell(source, cells.get(0), report);
        }
        json.writeEndArray();
        if (cells.size() > 1) {
            json.writeArrayFieldStart("relatedLocations");
            for (Cell cell : cells.subList(1, cells.size())) {
                cell(source, cell, report);
            }
            json.writeEndArray();
        }
    }

    /** Where something odd was met in reading. */
    void of(Source source, Source.Note note) throws IOException {
        json.writeArrayFieldStart("locations");
        location(source, note.place());
        if (note.cell().isPresent()) {
            json.writeArrayFieldStart("logicalLocations");
            json.writeStartObject();
            json.writeStringField("fullyQualifiedName", note.cell().get().path());
            json.writeStringField("kind", "cell");
            json.writeEndObject();
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeEndArray();
    }

    private void cell(Source source, Cell cell, Report report) throws IOException {
        location(source, source.place().apply(cell));
        logical(cell.column().id(), cell.path(), cell.labelPath(report.edition(), locale), "cell");
        json.writeEndObject();
    }

    private void whole(Report report) throws IOException {
        logical("report", "report", report.organ().name() + " " + report.year(), "report");
    }

    private void logical(String name, String qualified, String decorated, String kind) throws IOException {
        json.writeArrayFieldStart("logicalLocations");
        json.writeStartObject();
        json.writeStringField("name", name);
        json.writeStringField("fullyQualifiedName", qualified);
        json.writeStringField("decoratedName", decorated);
        json.writeStringField("kind", kind);
        json.writeEndObject();
        json.writeEndArray();
    }

    private void location(Source source, Optional<Place> place) throws IOException {
        json.writeStartObject();
        if (place.isPresent()) {
            json.writeObjectFieldStart("message");
            json.writeStringField("text", place.get().in(locale));
            json.writeEndObject();
        }
        json.writeObjectFieldStart("physicalLocation");
        json.writeObjectFieldStart("artifactLocation");
        json.writeStringField("uri", ArtifactUri.of(source.file()));
        json.writeEndObject();
        region(source, place);
        json.writeEndObject();
    }

    /** A region counts lines; a table counted over a document has none. */
    private void region(Source source, Optional<Place> place) throws IOException {
        int line = place.map(where -> number(where, Place.Kind.LINE))
                .orElse(source.line().orElse(0));
        if (line > 0) {
            json.writeObjectFieldStart("region");
            json.writeNumberField("startLine", line);
            int column = place.map(where -> number(where, Place.Kind.COLUMN)).orElse(0);
            if (column > 0) {
                json.writeNumberField("startColumn", column);
            }
            json.writeEndObject();
        }
    }

    /** The number of a step, where the place is one of line and column; 0 where it is not. */
    private static int number(Place place, Place.Kind kind) {
        List<Place.Step> steps = place.steps();
        boolean inText = steps.get(0).kind() == Place.Kind.LINE
                && steps.stream().allMatch(s -> s.kind() == Place.Kind.LINE || s.kind() == Place.Kind.COLUMN);
        return inText
                ? steps.stream()
                        .filter(step -> step.kind() == kind)
                        .mapToInt(Place.Step::number)
                        .findFirst()
                        .orElse(0)
                : 0;
    }
}
