package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/** Writes one report as an object, every member of it. */
final class ReportWriter {

    private final JsonGenerator generator;

    ReportWriter(JsonGenerator generator) {
        this.generator = generator;
    }

    void write(Report report) throws IOException {
        generator.writeStartObject();
        for (Part part : Part.ALL) {
            generator.writeFieldName(Part.MEMBERS.name(part.ordinal()));
            writePart(part, report);
        }
        generator.writeEndObject();
    }

    private void writePart(Part part, Report report) throws IOException {
        switch (part) {
            case ORGAN -> writeOrgan(report.organ());
            case YEAR -> generator.writeNumber(report.year());
            case FORM -> generator.writeString(report.edition().name());
            case PERIOD -> writePeriod(report.period());
            case PUBLISHED_ON -> writeText(report.publishedOn().map(Object::toString));
            case PREAMBLE -> writeText(report.preamble().map(Narrative::text));
            case OVERVIEW -> writeText(report.overview().map(Narrative::text));
            case PROACTIVE_DISCLOSURE -> writeTable(report.figures(), Section.PROACTIVE_DISCLOSURE);
            case APPLICATIONS -> writeTable(report.figures(), Section.APPLICATIONS);
            case PROCEEDINGS -> writeTable(report.figures(), Section.PROCEEDINGS);
            case PROBLEMS -> writeText(report.problems().map(Narrative::text));
            case OTHER_MATTERS -> writeText(report.otherMatters().map(Narrative::text));
        }
    }

    private void writeOrgan(Organ organ) throws IOException {
        generator.writeStartObject();
        generator.writeFieldName(Part.OF_ORGAN.name(Part.NAME));
        generator.writeString(organ.name());
        generator.writeFieldName(Part.OF_ORGAN.name(Part.KIND));
        writeText(organ.kind().map(OrganKind::name));
        generator.writeEndObject();
    }

    private void writePeriod(Optional<Period> period) throws IOException {
        if (period.isEmpty()) {
            generator.writeNull();
            return;
        }
        generator.writeStartObject();
        generator.writeFieldName(Part.OF_PERIOD.name(Part.FROM));
        generator.writeString(period.get().start().toString());
        generator.writeFieldName(Part.OF_PERIOD.name(Part.TO));
        generator.writeString(period.get().end().toString());
        generator.writeEndObject();
    }

    private void writeText(Optional<String> text) throws IOException {
        if (text.isPresent()) {
            generator.writeString(text.get());
        } else {
            generator.writeNull();
        }
    }

    private void writeTable(Figures figures, Section section) throws IOException {
        Edition edition = figures.edition();
        TableShape table = TableShape.of(edition, section);
        generator.writeStartObject();
        for (int row = 0; row < table.members().count(); row++) {
            generator.writeFieldName(table.members().name(row));
            writeRow(figures, table.rows().get(row));
        }
        generator.writeEndObject();
    }

    private void writeRow(Figures figures, TableShape.RowShape row) throws IOException {
        generator.writeStartObject();
        for (int column = 0; column < row.members().count(); column++) {
            generator.writeFieldName(row.members().name(column));
            writeCell(figures, row.first() + column);
        }
        generator.writeEndObject();
    }

    private void writeCell(Figures figures, int position) throws IOException {
        if (figures.isCountAt(position)) {
            generator.writeNumber(figures.countAt(position));
        } else {
            writeEntry(figures.entryAt(position));
        }
    }

    private void writeEntry(Entry entry) throws IOException {
        if (entry instanceof Entry.Decimal decimal) {
            writeDecimal(decimal);
        } else if (entry instanceof Entry.Text text) {
            generator.writeStartObject();
            generator.writeFieldName(Part.OF_CELL.name(Part.TEXT));
            generator.writeString(text.text());
            generator.writeEndObject();
        } else if (entry instanceof Entry.Count count) {
            generator.writeNumber(count.value());
        } else {
            generator.writeNull();
        }
    }

    private void writeDecimal(Entry.Decimal decimal) throws IOException {
        if (decimal.printedUnit().isEmpty()) {
            writeNumber(decimal.value());
            return;
        }
        generator.writeStartObject();
        generator.writeFieldName(Part.OF_CELL.name(Part.AMOUNT));
        writeNumber(decimal.value());
        generator.writeFieldName(Part.OF_CELL.name(Part.UNIT));
        generator.writeString(decimal.printedUnit().get().in(Locale.CHINESE));
        generator.writeEndObject();
    }

    /** Writes every digit and no exponent, however the generator is set. */
    private void writeNumber(BigDecimal value) throws IOException {
        String digits = value.toPlainString();
        if (value.scale() == 0) {
            generator.writeNumber(value.toBigInteger());
        } else if (digits.equals(value.toString())) {
            generator.writeNumber(value);
        } else {
            generator.writeNumber(digits);
        }
    }
}
