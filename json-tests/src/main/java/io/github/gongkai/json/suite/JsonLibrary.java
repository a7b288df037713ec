package io.github.gongkai.json.suite;

import io.github.gongkai.Report;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;

/** A library that reads and writes the JSON of reports, as these tests use it. */
public interface JsonLibrary {

    /** Reading and writing without a mapper, strict. */
    Json strict();

    /** The same, lenient. */
    Json lenient();

    /** A mapper that has found the module by itself. */
    Mapper found();

    /** A mapper that has found the module, and was then given the lenient one. */
    Mapper foundAndLenient();

    /**
     * A mapper that was given the module, keeps the digits of decimals, and was told to let unknown members pass, which the
     * module does not heed.
     */
    Mapper given();

    /** The type of what is thrown at text that is not the JSON of a report. */
    Class<? extends Exception> refusal();

    /** The path that a refusal has beside its message: names of members, and indexes. */
    List<String> path(Exception refusal);

    /** Reading and writing without a mapper. */
    interface Json {
        Report read(byte[] json) throws IOException;

        Report read(InputStream json) throws IOException;

        Report read(Reader json) throws IOException;

        Lines lines(InputStream ndjson);

        Lines lines(byte[] ndjson, int offset, int length, int first);

        void write(Report report, OutputStream json) throws IOException;

        String write(Report report);

        Json withLimit(int length);
    }

    /** Reports one to a line. */
    interface Lines extends Closeable {
        Optional<Report> next() throws IOException;

        int lineNumber();
    }

    /** Reading and writing with a mapper. */
    interface Mapper {
        String write(Object value) throws IOException;

        String writePretty(Object value) throws IOException;

        Object read(String json, Type type) throws IOException;

        /** Into a tree of nodes and back. */
        Report throughTree(Report report) throws IOException;

        /** Into tokens and back. */
        Report converted(Report report) throws IOException;
    }
}
