package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.Report;
import io.github.gongkai.json.suite.JsonLibrary.Json;
import java.io.IOException;
import java.io.StringReader;

/** Tests of a library, and how they change and read the JSON of the example. */
abstract class JsonSuite {

    private final JsonLibrary library;
    private final String json;

    JsonSuite(JsonLibrary library) {
        this.library = library;
        this.json = library.strict().write(Example.REPORT);
    }

    final JsonLibrary library() {
        return library;
    }

    final Json strict() {
        return library.strict();
    }

    final Json lenient() {
        return library.lenient();
    }

    /** The example's JSON. */
    final String json() {
        return json;
    }

    /** The example's JSON with some text of it, which must be there, replaced. */
    final String with(String text, String replacement) {
        assertThat(json).contains(text);
        return json.replace(text, replacement);
    }

    final Report read(Json reader, String json) {
        try {
            return reader.read(new StringReader(json));
        } catch (IOException unexpected) {
            throw new AssertionError(unexpected);
        }
    }

    /** The message with which strict reading refuses some JSON. */
    final String refusal(String json) {
        return refusal(strict(), json);
    }

    final String refusal(Json reader, String json) {
        return catchThrowableOfType(library.refusal(), () -> reader.read(new StringReader(json)))
                .getMessage();
    }
}
