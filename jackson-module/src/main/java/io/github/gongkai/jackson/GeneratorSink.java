package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.json.Members;
import io.github.gongkai.json.Sink;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/** A Jackson generator, as the JSON of a report is written to it. */
record GeneratorSink(JsonGenerator generator) implements Sink<IOException> {

    @Override
    public void startObject() throws IOException {
        generator.writeStartObject();
    }

    @Override
    public void endObject() throws IOException {
        generator.writeEndObject();
    }

    @Override
    public void startArray() throws IOException {
        generator.writeStartArray();
    }

    @Override
    public void endArray() throws IOException {
        generator.writeEndArray();
    }

    @Override
    public void name(Members members, int index) throws IOException {
        generator.writeFieldName(Names.of(members, index));
    }

    @Override
    public void text(String text) throws IOException {
        generator.writeString(text);
    }

    @Override
    public void number(long number) throws IOException {
        generator.writeNumber(number);
    }

    @Override
    public void number(BigInteger number) throws IOException {
        generator.writeNumber(number);
    }

    @Override
    public void decimal(BigDecimal number) throws IOException {
        String digits = number.toPlainString();
        if (digits.equals(number.toString())) {
            generator.writeNumber(number);
        } else {
            generator.writeNumber(digits);
        }
    }

    @Override
    public void nothing() throws IOException {
        generator.writeNull();
    }
}
