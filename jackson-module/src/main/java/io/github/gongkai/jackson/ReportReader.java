package io.github.gongkai.jackson;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads one report from the object at which a parser stands. */
final class ReportReader {

    private final Source source;
    private final Report.Builder report = Report.builder();
    private @Nullable Edition edition;
    private Figures.@Nullable Builder figures;
    private final List<Early> early = new ArrayList<>();

    /** A table that came before the form and waits until the edition is known. */
    private record Early(Source source, Section section) {}

    private ReportReader(Source source) {
        this.source = source;
    }

    static Report read(JsonParser parser, Strictness strictness) throws IOException {
        Source source = new Source(parser, strictness);
        try {
            return new ReportReader(source).readReport();
        } catch (UnreadableReport error) {
            throw error;
        } catch (JsonProcessingException malformed) {
            throw source.malformed(malformed);
        }
    }

    private Report readReport() throws IOException {
        source.requireObject("a report");
        Walk walk = new Walk(source, Part.MEMBERS);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            readPart(Part.ALL.get(member));
        }
        requireParts(walk);
        for (Early table : early) {
            readTable(table.source(), table.section());
        }
        return report.figures(figures.build()).build();
    }

    private void requireParts(Walk walk) throws IOException {
        for (Part part : Part.ALL) {
            switch (part) {
                case ORGAN, YEAR, FORM -> walk.require(part.ordinal());
                case PROACTIVE_DISCLOSURE, APPLICATIONS, PROCEEDINGS -> {
                    if (source.isStrict()) {
                        walk.require(part.ordinal());
                    }
                }
                case PERIOD, PUBLISHED_ON, PREAMBLE, OVERVIEW, PROBLEMS, OTHER_MATTERS -> {}
            }
        }
    }

    private void readPart(Part part) throws IOException {
        switch (part) {
            case ORGAN -> report.organ(readOrgan());
            case YEAR -> report.year(readYear());
            case FORM -> {
                edition = readConstant(Edition.class);
                figures = Figures.builder(edition);
            }
            case PERIOD -> readPeriod();
            case PUBLISHED_ON -> {
                if (isPresent()) {
                    report.publishedOn(readDate());
                }
            }
            case PREAMBLE -> readNarrative(report::preamble);
            case OVERVIEW -> readNarrative(report::overview);
            case PROBLEMS -> readNarrative(report::problems);
            case OTHER_MATTERS -> readNarrative(report::otherMatters);
            case PROACTIVE_DISCLOSURE -> readTable(Section.PROACTIVE_DISCLOSURE);
            case APPLICATIONS -> readTable(Section.APPLICATIONS);
            case PROCEEDINGS -> readTable(Section.PROCEEDINGS);
        }
    }

    private Organ readOrgan() throws IOException {
        source.requireObject("the organ");
        Organ.Builder organ = Organ.builder();
        Walk walk = new Walk(source, Part.OF_ORGAN);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            if (member == Part.NAME) {
                organ.name(readName());
            } else if (isPresent()) {
                organ.kind(readConstant(OrganKind.class));
            }
        }
        walk.require(Part.NAME);
        return organ.build();
    }

    private String readName() throws IOException {
        String name = source.text("the organ's name");
        if (name.isBlank()) {
            throw source.unexpected("the organ's name");
        }
        return name;
    }

    private int readYear() throws IOException {
        String expected = "a year from 1 to 9999";
        if (!source.at(JsonToken.VALUE_NUMBER_INT) || source.parser().getNumberType() != JsonParser.NumberType.INT) {
            throw source.unexpected(expected);
        }
        int year = source.parser().getIntValue();
        if (year < 1 || year > 9999) {
            throw source.unexpected(expected);
        }
        return year;
    }

    private <E extends Enum<E>> E readConstant(Class<E> type) throws IOException {
        E[] constants = type.getEnumConstants();
        String expected = "one of " + Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", "));
        String name = source.text(expected);
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw source.unexpected(expected);
    }

    private void readPeriod() throws IOException {
        if (!isPresent()) {
            return;
        }
        source.requireObject("the period");
        LocalDate[] days = new LocalDate[Part.OF_PERIOD.count()];
        Walk walk = new Walk(source, Part.OF_PERIOD);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            days[member] = readDate();
        }
        walk.requireAll();
        report.period(Period.of(days[Part.FROM], days[Part.TO]));
    }

    private LocalDate readDate() throws IOException {
        String expected = "a day such as \"2024-12-31\"";
        try {
            return LocalDate.parse(source.text(expected));
        } catch (DateTimeParseException notADay) {
            throw source.unexpected(expected);
        }
    }

    private void readNarrative(Consumer<Narrative> target) throws IOException {
        if (isPresent()) {
            target.accept(Narrative.of(source.text("a text or null")));
        }
    }

    private boolean isPresent() {
        return !source.at(JsonToken.VALUE_NULL);
    }

    private void readTable(Section section) throws IOException {
        if (edition == null) {
            early.add(new Early(source.keep(section.id()), section));
        } else {
            readTable(source, section);
        }
    }

    private void readTable(Source table, Section section) throws IOException {
        new TableReader(table, edition, figures).read(section);
    }
}
