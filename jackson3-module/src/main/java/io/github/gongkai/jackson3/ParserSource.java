package io.github.gongkai.jackson3;

import io.github.gongkai.Report;
import io.github.gongkai.json.Members;
import io.github.gongkai.json.Source;
import io.github.gongkai.json.Strictness;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.JsonTokenId;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.util.TokenBuffer;

/** A Jackson parser, as the JSON of a report is read from it. */
final class ParserSource extends Source<JacksonException> {

    private final JsonParser parser;
    /** What lies around the report's own JSON and is no part of the paths in errors. */
    private final @Nullable TokenStreamContext outside;

    private final @Nullable Kept kept;

    /** What a source that was set aside has to remember: which member of the report it is, and where it stood. */
    private record Kept(String member, TokenStreamLocation place) {}

    /** A source that stands at the value of a report, or before the first token. */
    ParserSource(JsonParser parser, Strictness strictness) {
        this(parser, strictness, null);
    }

    private ParserSource(JsonParser parser, Strictness strictness, @Nullable Kept kept) {
        super(strictness);
        this.parser = parser;
        TokenStreamContext context = parser.streamReadContext();
        this.outside = parser.hasToken(JsonToken.START_OBJECT) ? context.getParent() : context;
        this.kept = kept;
    }

    @Override
    protected Token token() {
        return switch (parser.currentTokenId()) {
            case JsonTokenId.ID_START_OBJECT -> Token.OBJECT;
            case JsonTokenId.ID_START_ARRAY -> Token.ARRAY;
            case JsonTokenId.ID_END_ARRAY -> Token.ARRAY_END;
            case JsonTokenId.ID_STRING -> Token.STRING;
            case JsonTokenId.ID_NUMBER_INT -> Token.WHOLE;
            case JsonTokenId.ID_NUMBER_FLOAT -> Token.DECIMAL;
            case JsonTokenId.ID_NULL -> Token.NULL;
            case JsonTokenId.ID_NO_TOKEN -> Token.NONE;
            default -> Token.OTHER;
        };
    }

    @Override
    protected void advance() {
        parser.nextToken();
    }

    /** Comparing the name with the likely one first saves looking it up. */
    @Override
    protected int nextName(Members members, int likely) {
        if (likely < members.count()) {
            if (parser.nextName(Names.of(members, likely))) {
                return likely;
            }
        } else {
            parser.nextToken();
        }
        return parser.hasToken(JsonToken.PROPERTY_NAME) ? members.index(parser.currentName()) : Members.END;
    }

    @Override
    protected String name() {
        return parser.currentName();
    }

    @Override
    protected void skip() {
        parser.nextToken();
        parser.skipChildren();
    }

    @Override
    protected String text() {
        return parser.getString();
    }

    @Override
    protected boolean isLong() {
        return parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
    }

    @Override
    protected long wholeNumber() {
        return parser.getLongValue();
    }

    @Override
    protected BigDecimal decimalNumber() {
        return parser.getDecimalValue();
    }

    @Override
    protected ParserSource keep(String member) {
        Kept remembered = new Kept(member, parser.currentTokenLocation());
        TokenBuffer tokens = TokenBuffer.forBuffering(parser, parser.objectReadContext());
        tokens.copyCurrentStructure(parser);
        return new ParserSource(tokens.asParserOnFirstToken(parser.objectReadContext()), strictness(), remembered);
    }

    @Override
    protected UnreadableReport error(String problem) {
        return located(new UnreadableReport(problem, kept == null ? parser.currentTokenLocation() : kept.place()));
    }

    /** The error for what is no JSON at all. */
    UnreadableReport malformed(JacksonException malformed) {
        TokenStreamLocation place =
                malformed.getLocation() == null ? parser.currentLocation() : malformed.getLocation();
        return located(new UnreadableReport(problem(malformed), place));
    }

    private static String problem(JacksonException malformed) {
        // Jackson has a type of its own for this, but does not always use it.
        if (malformed instanceof UnexpectedEndOfInputException
                || malformed.getOriginalMessage().startsWith("Unexpected end-of-input")) {
            return "the JSON ends too early";
        }
        boolean isTooMuch = malformed instanceof StreamConstraintsException;
        return (isTooMuch ? "past a limit: " : "malformed JSON: ") + malformed.getOriginalMessage();
    }

    private UnreadableReport located(UnreadableReport error) {
        TokenStreamContext context = parser.streamReadContext();
        if (parser.hasToken(JsonToken.START_ARRAY)) {
            context = context.getParent();
        }
        while (context != null && context != outside) {
            if (context.hasCurrentName()) {
                error.prependPath(Report.class, context.currentName());
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
