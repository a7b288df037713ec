package io.github.gongkai.json;

import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes one report as an object, every member of it.
 *
 * @param <X> what the library throws
 */
public final class ReportWriter<X extends Exception> {

    private final Sink<X> sink;

    private ReportWriter(Sink<X> sink) {
        this.sink = sink;
    }

    /** Writes a report. */
    public static <X extends Exception> void write(Report report, Sink<X> sink) throws X {
        new ReportWriter<>(sink).write(report);
    }

    private void write(Report report) throws X {
        sink.startObject();
        for (Part part : Part.ALL) {
            sink.name(Part.MEMBERS, part.ordinal());
            writePart(part, report);
        }
        sink.endObject();
    }

    private void writePart(Part part, Report report) throws X {
        switch (part) {
            case ORGAN -> writeOrgan(report.organ());
            case YEAR -> sink.number(report.year());
            case FORM -> sink.text(report.edition().name());
            case PERIOD -> writePeriod(report.period());
            case PUBLISHED_ON -> writeText(report.publishedOn().map(Object::toString));
            case PREAMBLE -> writeText(report.preamble().map(Narrative::text));
            case HEADINGS -> writeTexts(report.headings());
            case OVERVIEW -> writeText(report.overview().map(Narrative::text));
            case PROACTIVE_DISCLOSURE -> writeTable(report.figures(), Section.PROACTIVE_DISCLOSURE);
            case APPLICATIONS -> writeTable(report.figures(), Section.APPLICATIONS);
            case PROCEEDINGS -> writeTable(report.figures(), Section.PROCEEDINGS);
            case PROBLEMS -> writeText(report.problems().map(Narrative::text));
            case OTHER_MATTERS -> writeText(report.otherMatters().map(Narrative::text));
        }
    }

    private void writeOrgan(Organ organ) throws X {
        sink.startObject();
        sink.name(Part.OF_ORGAN, Part.NAME);
        sink.text(organ.name());
        sink.name(Part.OF_ORGAN, Part.KIND);
        writeText(organ.kind().map(OrganKind::name));
        sink.endObject();
    }

    private void writePeriod(Optional<Period> period) throws X {
        if (period.isEmpty()) {
            sink.nothing();
            return;
        }
        sink.startObject();
        sink.name(Part.OF_PERIOD, Part.FROM);
        sink.text(period.get().start().toString());
        sink.name(Part.OF_PERIOD, Part.TO);
        sink.text(period.get().end().toString());
        sink.endObject();
    }

    private void writeText(Optional<String> text) throws X {
        if (text.isPresent()) {
            sink.text(text.get());
        } else {
            sink.nothing();
        }
    }

    private void writeTexts(List<String> texts) throws X {
        sink.startArray();
        for (String text : texts) {
            sink.text(text);
        }
        sink.endArray();
    }

    private void writeTable(Figures figures, Section section) throws X {
        Edition edition = figures.edition();
        TableShape table = TableShape.of(edition, section);
        sink.startObject();
        for (int row = 0; row < table.members().count(); row++) {
            sink.name(table.members(), row);
            writeRow(figures, table.rows().get(row));
        }
        sink.endObject();
    }

    private void writeRow(Figures figures, TableShape.RowShape row) throws X {
        sink.startObject();
        for (int column = 0; column < row.members().count(); column++) {
            sink.name(row.members(), column);
            writeCell(figures, row.first() + column);
        }
        sink.endObject();
    }

    private void writeCell(Figures figures, int position) throws X {
        if (figures.isCountAt(position)) {
            sink.number(figures.countAt(position));
        } else {
            writeEntry(figures.entryAt(position));
        }
    }

    private void writeEntry(Entry entry) throws X {
        if (entry instanceof Entry.Decimal decimal) {
            writeDecimal(decimal);
        } else if (entry instanceof Entry.Text text) {
            sink.startObject();
            sink.name(Part.OF_CELL, Part.TEXT);
            sink.text(text.text());
            sink.endObject();
        } else if (entry instanceof Entry.Count count) {
            sink.number(count.value());
        } else {
            sink.nothing();
        }
    }

    private void writeDecimal(Entry.Decimal decimal) throws X {
        if (decimal.printedUnit().isEmpty()) {
            writeNumber(decimal.value());
            return;
        }
        sink.startObject();
        sink.name(Part.OF_CELL, Part.AMOUNT);
        writeNumber(decimal.value());
        sink.name(Part.OF_CELL, Part.UNIT);
        sink.text(decimal.printedUnit().get().in(Locale.CHINESE));
        sink.endObject();
    }

    private void writeNumber(BigDecimal value) throws X {
        if (value.scale() == 0) {
            sink.number(value.toBigInteger());
        } else {
            sink.decimal(value);
        }
    }
}
