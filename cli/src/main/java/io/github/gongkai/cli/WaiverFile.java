package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import io.github.gongkai.Cell;
import io.github.gongkai.rules.Waiver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Waivers as a JSON array of objects: {@code rule} and {@code reason}, and where wanted {@code cells}, {@code organ},
 * {@code year} and {@code expires}. A member that is not known is an error, as a misspelt one would accept too much.
 */
final class WaiverFile {

    /** A file that does not hold waivers; the message is one line that names the file and the place. */
    static final class Invalid extends Exception {
        private static final long serialVersionUID = 1;

        Invalid(String message) {
            super(message);
        }
    }

    private static final int LARGEST = 4 << 20;

    private final Path file;
    private final Predicate<String> isRule;

    private WaiverFile(Path file, Predicate<String> isRule) {
        this.file = file;
        this.isRule = isRule;
    }

    /** @param isRule whether there is a rule of an id */
    static List<Waiver> read(Path file, Predicate<String> isRule) throws Invalid {
        return new WaiverFile(file, isRule).read();
    }

    private List<Waiver> read() throws Invalid {
        JsonFactory factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build();
        try {
            if (Files.size(file) > LARGEST) {
                throw new Invalid(file + ": more than " + LARGEST + " bytes");
            }
            try (JsonParser json = factory.createParser(Files.readAllBytes(file))) {
                return waivers(json);
            }
        } catch (JsonProcessingException malformed) {
            throw at(malformed.getLocation(), malformed.getOriginalMessage());
        } catch (NoSuchFileException missing) {
            throw new Invalid(file + ": no such file");
        } catch (IOException cannotRead) {
            throw new Invalid(file + ": cannot be read");
        }
    }

    private List<Waiver> waivers(JsonParser json) throws IOException, Invalid {
        expect(json, json.nextToken(), JsonToken.START_ARRAY, "an array of waivers");
        List<Waiver> waivers = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            expect(json, json.currentToken(), JsonToken.START_OBJECT, "a waiver, which is an object");
            waivers.add(waiver(json));
        }
        expect(json, json.nextToken(), null, "nothing behind the array");
        return waivers;
    }

    private Waiver waiver(JsonParser json) throws IOException, Invalid {
        JsonLocation start = json.currentTokenLocation();
        String rule = "";
        String reason = "";
        List<Cell> cells = List.of();
        Optional<String> organ = Optional.empty();
        Optional<Integer> year = Optional.empty();
        Optional<LocalDate> expires = Optional.empty();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            switch (member) {
                case "rule" -> rule = rule(json);
                case "reason" -> reason = text(json, member);
                case "cells" -> cells = cells(json);
                case "organ" -> organ = Optional.of(text(json, member));
                case "year" -> year = Optional.of(year(json));
                case "expires" -> expires = Optional.of(day(json));
                default ->
                    throw at(
                            json.currentTokenLocation(),
                            "found " + member + ", expected rule, cells, organ, year, reason or expires");
            }
        }
        if (rule.isBlank() || reason.isBlank()) {
            throw at(start, "expected a rule and a reason");
        }
        return new Waiver(rule, cells, organ, year, reason, expires);
    }

    private String rule(JsonParser json) throws IOException, Invalid {
        String id = text(json, "rule");
        if (!isRule.test(id)) {
            throw at(json.currentTokenLocation(), "there is no rule " + id + "; 'gongkai rules' lists them all");
        }
        return id;
    }

    private String text(JsonParser json, String member) throws IOException, Invalid {
        expect(json, json.currentToken(), JsonToken.VALUE_STRING, "a text as the " + member);
        return json.getText();
    }

    private List<Cell> cells(JsonParser json) throws IOException, Invalid {
        expect(json, json.currentToken(), JsonToken.START_ARRAY, "an array of cells");
        List<Cell> cells = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            String path = text(json, "cell");
            cells.add(Cell.parse(path)
                    .orElseThrow(() -> at(
                            json.currentTokenLocation(),
                            "there is no cell " + path + ", expected one such as applications.granted.total")));
        }
        return cells;
    }

    private int year(JsonParser json) throws IOException, Invalid {
        expect(json, json.currentToken(), JsonToken.VALUE_NUMBER_INT, "a year");
        return json.getIntValue();
    }

    private LocalDate day(JsonParser json) throws IOException, Invalid {
        String text = text(json, "last day");
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw at(json.currentTokenLocation(), "found " + text + ", expected a day such as 2027-01-31");
        }
    }

    private void expect(JsonParser json, JsonToken found, JsonToken expected, String words)
            throws Invalid, IOException {
        if (found != expected) {
            String what = found == null ? "the end of the file" : String.valueOf(json.getText());
            throw at(json.currentTokenLocation(), "found " + what + ", expected " + words);
        }
    }

    private Invalid at(JsonLocation place, String words) {
        String line = words.lines().findFirst().orElse("");
        return new Invalid(file + ": line " + place.getLineNr() + ", column " + place.getColumnNr() + ": " + line);
    }
}
