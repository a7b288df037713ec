package io.github.gongkai.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/** An object on each line; a value that is not there is null. */
final class NdjsonRows implements Rows, Closeable {

    private final JsonGenerator json;
    private final Bytes out;
    private final SerializableString[] names;
    private int column;

    NdjsonRows(Bytes out, List<DataColumn> columns) throws IOException {
        this.out = out;
        this.json = JsonPrinter.generator(out).setPrettyPrinter(new MinimalPrettyPrinter(""));
        this.names =
                columns.stream().map(next -> new SerializedString(next.name())).toArray(SerializableString[]::new);
    }

    private void name() throws IOException {
        if (column == 0) {
            json.writeStartObject();
        }
        json.writeFieldName(names[column++]);
    }

    @Override
    public void text(String value) throws IOException {
        name();
        json.writeString(value);
    }

    @Override
    public void whole(long value) throws IOException {
        name();
        json.writeNumber(value);
    }

    @Override
    public void decimal(BigDecimal value) throws IOException {
        name();
        json.writeNumber(value);
    }

    @Override
    public void flag(boolean value) throws IOException {
        name();
        json.writeBoolean(value);
    }

    @Override
    public void nothing() throws IOException {
        name();
        json.writeNull();
    }

    @Override
    public void end() throws IOException {
        json.writeEndObject();
        json.flush();
        out.write('\n');
        column = 0;
    }

    @Override
    public void close() throws IOException {
        json.close();
    }
}
