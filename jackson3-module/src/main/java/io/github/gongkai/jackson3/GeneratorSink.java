package io.github.gongkai.jackson3;

import io.github.gongkai.json.Members;
import io.github.gongkai.json.Sink;
import java.math.BigDecimal;
import java.math.BigInteger;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteCapability;

/** A Jackson generator, as the JSON of a report is written to it. */
record GeneratorSink(JsonGenerator generator) implements Sink<JacksonException> {

    @Override
    public void startObject() {
        generator.writeStartObject();
    }

    @Override
    public void endObject() {
        generator.writeEndObject();
    }

    @Override
    public void startArray() {
        generator.writeStartArray();
    }

    @Override
    public void endArray() {
        generator.writeEndArray();
    }

    @Override
    public void name(Members members, int index) {
        generator.writeName(Names.of(members, index));
    }

    @Override
    public void text(String text) {
        generator.writeString(text);
    }

    @Override
    public void number(long number) {
        generator.writeNumber(number);
    }

    @Override
    public void number(BigInteger number) {
        generator.writeNumber(number);
    }

    @Override
    public void decimal(BigDecimal number) {
        String digits = number.toPlainString();
        if (digits.equals(number.toString()) || !writesText()) {
            generator.writeNumber(number);
        } else {
            generator.writeNumber(digits);
        }
    }

    @Override
    public void nothing() {
        generator.writeNull();
    }

    /** Whether a number may be handed over spelt out, which trees of nodes and binary formats do not take. */
    private boolean writesText() {
        return generator.has(StreamWriteCapability.CAN_WRITE_FORMATTED_NUMBERS);
    }
}
