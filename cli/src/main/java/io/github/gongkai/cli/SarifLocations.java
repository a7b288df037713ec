package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.documents.Place;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Passage;
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

    /** The passages of a finding and its cells: the first is where it stands, the others are related. */
    void of(Source source, Finding finding) throws IOException {
        List<Passage> passages = finding.passages();
        List<Cell> cells = Concerned.cells(finding);
        if (passages.isEmpty()) {
            of(source, cells, finding.report());
            return;
        }
        json.writeArrayFieldStart("locations");
        passage(source, passages.get(0), finding.report());
        json.writeEndArray();
        if (passages.size() + cells.size() > 1) {
            json.writeArrayFieldStart("relatedLocations");
            for (Passage passage : passages.subList(1, passages.size())) {
                passage(source, passage, finding.report());
            }
            for (Cell cell : cells) {
                cell(source, cell, finding.report());
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

    private void passage(Source source, Passage passage, Report report) throws IOException {
        location(source, source.prose().apply(passage));
        String section = passage.section().map(Section::id).orElse("preamble");
        String label = passage.section().map(it -> it.label().in(locale)).orElse(section);
        logical(section, section, label, "section");
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

    /** A region counts lines or characters; a table counted over a document that is no text has neither. */
    private void region(Source source, Optional<Place> place) throws IOException {
        int line = place.map(where -> number(where, Place.Kind.LINE))
                .orElse(source.line().orElse(0));
        Optional<Place.Characters> covered = place.flatMap(Place::extent)
                .filter(Place.Characters.class::isInstance)
                .map(Place.Characters.class::cast);
        if (line == 0 && covered.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("region");
        if (line > 0) {
            json.writeNumberField("startLine", line);
            int column = place.map(where -> number(where, Place.Kind.COLUMN)).orElse(0);
            if (column > 0) {
                json.writeNumberField("startColumn", column);
            }
        }
        if (covered.isPresent()) {
            json.writeNumberField("charOffset", covered.get().start());
            json.writeNumberField(
                    "charLength", covered.get().end() - covered.get().start());
        }
        json.writeEndObject();
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
