package io.github.gongkai.documents;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The library's own JSON, which needs no searching: the one carrier whose report is read by another module. */
final class OwnJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final byte[] json;
    private final Map<String, Cell> cells = new HashMap<>();
    private final Map<Cell, FormRow.Value> sources = new HashMap<>();

    private OwnJson(byte[] json) {
        this.json = json;
    }

    static Reading read(byte[] json, List<Remark> remarks) {
        try {
            Report report = ReportJson.strict().withLimit(json.length).read(json);
            OwnJson own = new OwnJson(json);
            own.find(report.edition().cells());
            return new Reading(
                    Format.JSON,
                    Optional.of(report),
                    remarks,
                    own.sources,
                    Map.of(),
                    new ProsePlaces(),
                    Optional.empty());
        } catch (JsonProcessingException invalid) {
            return Reading.without(Format.JSON, List.of(reason(invalid)), Map.of());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The message is one line with the place at its end, and is told whole. */
    private static Remark reason(JsonProcessingException invalid) {
        Optional<Place> place = Optional.ofNullable(invalid.getLocation())
                .filter(at -> at.getLineNr() > 0)
                .map(at -> Place.line(at.getLineNr(), Math.max(1, at.getColumnNr())));
        return new Remark(RemarkCode.JSON_OF_NO_REPORT, List.of(), place, List.of(invalid.getMessage()));
    }

    private void find(List<Cell> all) throws IOException {
        all.forEach(cell -> cells.put(cell.path(), cell));
        Deque<String> path = new ArrayDeque<>();
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    path.removeLast();
                    path.addLast(parser.currentName());
                    note(parser, path);
                } else if (token.isStructStart()) {
                    path.addLast("");
                } else if (token.isStructEnd()) {
                    path.removeLast();
                }
            }
        }
    }

    /** Notes the place of a cell's value, which is a number, null, or an object around a text. */
    private void note(JsonParser parser, Deque<String> path) throws IOException {
        Cell cell = cells.get(String.join(".", path));
        if (cell == null) {
            return;
        }
        parser.nextToken();
        JsonLocation at = parser.currentTokenLocation();
        Place place = Place.line(at.getLineNr(), at.getColumnNr());
        String text = "";
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            text = wrapped(parser);
        } else if (parser.currentToken().isNumeric()) {
            text = parser.getText();
        }
        sources.put(cell, new FormRow.Value(text, place, false));
    }

    /** What stands in an object around a text or an amount, in its own words. */
    private static String wrapped(JsonParser parser) throws IOException {
        StringBuilder words = new StringBuilder();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            if (parser.currentToken().isScalarValue()) {
                words.append(parser.getText());
            }
        }
        return words.toString();
    }
}
