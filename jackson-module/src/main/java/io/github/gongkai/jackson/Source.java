package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.gongkai.Report;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The JSON of one report while it is read: the parser, and what to say where it stands if something is wrong. */
final class Source {

    private static final int LONGEST_QUOTATION = 40;

    private final JsonParser parser;
    private final Strictness strictness;
    /** What lies around the report's own JSON and is no part of the paths in errors. */
    private final @Nullable JsonStreamContext outside;

    private final @Nullable Kept kept;

    /** What a source that was set aside has to remember: which member of the report it is, and where it stood. */
    private record Kept(String member, JsonLocation place) {}

    /** A source that stands at the value of a report. */
    Source(JsonParser parser, Strictness strictness) {
        this(parser, strictness, null);
    }

    private Source(JsonParser parser, Strictness strictness, @Nullable Kept kept) {
        this.parser = parser;
        this.strictness = strictness;
        JsonStreamContext context = parser.getParsingContext();
        this.outside = at(JsonToken.START_OBJECT) ? context.getParent() : context;
        this.kept = kept;
    }

    /** Sets the value of a member aside, to be read later; errors in it are placed at its beginning. */
    Source keep(String member) throws IOException {
        Kept remembered = new Kept(member, parser.currentTokenLocation());
        TokenBuffer tokens = new TokenBuffer(parser);
        tokens.copyCurrentStructure(parser);
        return new Source(tokens.asParserOnFirstToken(), strictness, remembered);
    }

    JsonParser parser() {
        return parser;
    }

    boolean isStrict() {
        return strictness == Strictness.STRICT;
    }

    boolean at(JsonToken token) {
        return parser.currentToken() == token;
    }

    void requireObject(String what) throws IOException {
        if (!at(JsonToken.START_OBJECT)) {
            throw unexpected("a JSON object (" + what + ")");
        }
    }

    String text(String expected) throws IOException {
        if (!at(JsonToken.VALUE_STRING)) {
            throw unexpected(expected);
        }
        return parser.getText();
    }

    /** Any number with all its digits; the caller limits how many there may be before calculating with it. */
    BigDecimal number(String expected) throws IOException {
        if (!parser.currentToken().isNumeric()) {
            throw unexpected(expected);
        }
        try {
            return parser.getDecimalValue();
        } catch (NumberFormatException absurdExponent) {
            throw unexpected(expected);
        }
    }

    /** The error for a value that is not what it should be. */
    UnreadableReport unexpected(String expected) throws IOException {
        return error("found " + found() + ", expected " + expected);
    }

    UnreadableReport error(String problem) {
        return located(new UnreadableReport(problem, kept == null ? parser.currentTokenLocation() : kept.place()));
    }

    /** The error for what is no JSON at all. */
    UnreadableReport malformed(JsonProcessingException malformed) {
        JsonLocation place = malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation();
        return located(new UnreadableReport(problem(malformed), place));
    }

    private static String problem(JsonProcessingException malformed) {
        if (malformed instanceof JsonEOFException) {
            return "the JSON ends too early";
        }
        boolean isTooMuch = malformed instanceof StreamConstraintsException;
        return (isTooMuch ? "past a limit: " : "malformed JSON: ") + malformed.getOriginalMessage();
    }

    private String found() throws IOException {
        JsonToken token = parser.currentToken();
        if (token == null) {
            return "nothing";
        }
        return switch (token) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_STRING -> '"' + UnreadableReport.oneLine(parser.getText(), LONGEST_QUOTATION) + '"';
            default -> UnreadableReport.oneLine(parser.getText(), LONGEST_QUOTATION);
        };
    }

    private UnreadableReport located(UnreadableReport error) {
        JsonStreamContext context = parser.getParsingContext();
        if (at(JsonToken.START_ARRAY)) {
            context = context.getParent();
        }
        while (context != null && context != outside) {
            if (context.hasCurrentName()) {
                error.prependPath(Report.class, context.getCurrentName());
            } else if (context.inArray()) {
                error.prependPath(Report.class, context.getCurrentIndex());
            }
            context = context.getParent();
        }
        if (kept != null) {
            error.prependPath(Report.class, kept.member());
        }
        return error;
    }
}
