package io.github.gongkai.jackson3;

import io.github.gongkai.Report;
import io.github.gongkai.json.AsWritten;
import io.github.gongkai.json.Lines;
import io.github.gongkai.json.ReportReader;
import io.github.gongkai.json.ReportWriter;
import io.github.gongkai.json.Strictness;
import java.io.CharConversionException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Reads and writes reports as JSON without an {@code ObjectMapper}; what the JSON looks like and what is refused, {@link
 * GongkaiModule} says.
 *
 * <p>Reading fails with a {@link JacksonException} where the input is not the JSON of one report, syntax errors,
 * wrong encoding and trailing text included: its message is one line that names the path, the line and the column
 * (counted in bytes where bytes are read). A stream that fails is a {@link JacksonIOException}. Streams and readers are
 * left open. Safe for use by several threads.
 */
public final class ReportJson {

    /** The length that a report's JSON may have unless another is set: 32 MiB. */
    public static final int DEFAULT_LIMIT = 32 << 20;

    private static final ReportJson STRICT = new ReportJson(Strictness.STRICT, DEFAULT_LIMIT);
    private static final ReportJson LENIENT = new ReportJson(Strictness.LENIENT, DEFAULT_LIMIT);

    private final Strictness strictness;
    private final int limit;
    private final JsonFactory factory;

    private ReportJson(Strictness strictness, int limit) {
        this.strictness = strictness;
        this.limit = limit;
        this.factory = new JsonFactoryBuilder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxDocumentLength(limit)
                        .maxStringLength(limit)
                        .build())
                .build();
    }

    /** Strict reading. */
    public static ReportJson strict() {
        return STRICT;
    }

    /** {@linkplain GongkaiModule#lenient() Lenient} reading. */
    public static ReportJson lenient() {
        return LENIENT;
    }

    /**
     * The same with another limit to the length of one report's JSON, in bytes (for a {@link Reader}, in characters).
     * Longer input is refused after reading little more than that.
     *
     * @throws IllegalArgumentException if the limit is below 1
     */
    public ReportJson withLimit(int length) {
        if (length < 1) {
            throw new IllegalArgumentException("A limit of at least 1, not " + length);
        }
        return new ReportJson(strictness, length);
    }

    /** Reads the one report that the bytes are, in UTF-8, UTF-16 or UTF-32. */
    public Report read(byte[] json) {
        return read(json, 0, json.length);
    }

    /**
     * Reads the one report that a part of the bytes is, in UTF-8, UTF-16 or UTF-32.
     *
     * @throws IndexOutOfBoundsException if the bytes have no such part
     */
    public Report read(byte[] json, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, json.length);
        return read(json, offset, length, new AsWritten());
    }

    /** @param shortWay may be used again for the next report */
    Report read(byte[] json, int offset, int length, AsWritten shortWay) {
        Optional<Report> asWritten = length > limit ? Optional.empty() : shortWay.read(json, offset, length);
        if (asWritten.isPresent()) {
            return asWritten.get();
        }
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json, offset, length)) {
            return read(parser);
        }
    }

    /** Reads the one report that the stream holds, in UTF-8, UTF-16 or UTF-32. */
    public Report read(InputStream json) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            return read(parser);
        }
    }

    /** Reads the one report that the characters are. */
    public Report read(Reader json) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json)) {
            return read(parser);
        }
    }

    /** Reads reports that stand one to a line (NDJSON, UTF-8), each when it is asked for. */
    public ReportLines lines(InputStream ndjson) {
        return new ReportLines(this, new Lines(ndjson, limit), limit);
    }

    /**
     * Reads reports that stand one to a line in a part of the bytes (NDJSON, UTF-8), each when it is asked for.
     *
     * @param first the number that the first line gets, where the lines are only a part of what the user knows as the input
     * @throws IndexOutOfBoundsException if the bytes have no such part
     * @throws IllegalArgumentException if the number is below 1
     */
    public ReportLines lines(byte[] ndjson, int offset, int length, int first) {
        Objects.checkFromIndexSize(offset, length, ndjson.length);
        if (first < 1) {
            throw new IllegalArgumentException("A line from 1, not " + first);
        }
        return new ReportLines(this, new Lines(ndjson, offset, length, first, limit), limit);
    }

    /** Writes a report in UTF-8, without line breaks, and flushes the stream. */
    public void write(Report report, OutputStream json) {
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), json)) {
            ReportWriter.write(report, new GeneratorSink(generator));
        }
    }

    /** A report as JSON, without line breaks. */
    public String write(Report report) {
        StringWriter json = new StringWriter();
        try (JsonGenerator generator = factory.createGenerator(ObjectWriteContext.empty(), json)) {
            ReportWriter.write(report, new GeneratorSink(generator));
        }
        return json.toString();
    }

    private Report read(JsonParser parser) {
        ParserSource source = new ParserSource(parser, strictness);
        try {
            return ReportReader.readAlone(source);
        } catch (UnreadableReport error) {
            throw error;
        } catch (JacksonIOException failed) {
            if (failed.getCause() instanceof CharConversionException wrongEncoding) {
                throw source.error("malformed JSON: " + wrongEncoding.getMessage());
            }
            throw failed;
        } catch (JacksonException malformed) {
            throw source.malformed(malformed);
        }
    }
}
