package io.github.gongkai.json;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Period;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.json.Source.Token;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one report.
 *
 * @param <X> what the library throws
 */
public final class ReportReader<X extends Exception> {

    private final Source<X> source;
    private final Report.Builder report = Report.builder();
    private @Nullable Edition edition;
    private Figures.@Nullable Builder figures;
    private final List<Early<X>> early = new ArrayList<>();

    /** A table that came before the form and waits until the edition is known. */
    private record Early<X extends Exception>(Source<X> source, Section section) {}

    private ReportReader(Source<X> source) {
        this.source = source;
    }

    /** Reads the report at whose beginning the source stands, up to its end. */
    public static <X extends Exception> Report read(Source<X> source) throws X {
        return new ReportReader<>(source).readReport();
    }

    /** Reads the one report that the source holds from its beginning, where it stands before the first token. */
    public static <X extends Exception> Report readAlone(Source<X> source) throws X {
        source.advance();
        if (source.at(Token.NONE)) {
            throw source.error("found nothing at all, expected a report");
        }
        Report report = read(source);
        source.advance();
        if (!source.at(Token.NONE)) {
            throw source.unexpected("nothing after the report");
        }
        return report;
    }

    private Report readReport() throws X {
        source.requireObject("a report");
        Walk<X> walk = new Walk<>(source, Part.MEMBERS);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            readPart(Part.ALL.get(member));
        }
        requireParts(walk);
        for (Early<X> table : early) {
            readTable(table.source(), table.section());
        }
        return report.figures(figures.build()).build();
    }

    private void requireParts(Walk<X> walk) throws X {
        for (Part part : Part.ALL) {
            switch (part) {
                case ORGAN, YEAR, FORM -> walk.require(part.ordinal());
                case PROACTIVE_DISCLOSURE, APPLICATIONS, PROCEEDINGS -> {
                    if (source.isStrict()) {
                        walk.require(part.ordinal());
                    }
                }
                case PERIOD, PUBLISHED_ON, PREAMBLE, HEADINGS, OVERVIEW, PROBLEMS, OTHER_MATTERS -> {}
            }
        }
    }

    private void readPart(Part part) throws X {
        switch (part) {
            case ORGAN -> report.organ(readOrgan());
            case YEAR -> report.year(readYear());
            case FORM -> {
                edition = readConstant(Edition.values());
                figures = Figures.builder(edition);
            }
            case PERIOD -> readPeriod();
            case PUBLISHED_ON -> {
                if (isPresent()) {
                    report.publishedOn(readDate());
                }
            }
            case PREAMBLE -> readNarrative(report::preamble);
            case HEADINGS -> readHeadings();
            case OVERVIEW -> readNarrative(report::overview);
            case PROBLEMS -> readNarrative(report::problems);
            case OTHER_MATTERS -> readNarrative(report::otherMatters);
            case PROACTIVE_DISCLOSURE -> readTable(Section.PROACTIVE_DISCLOSURE);
            case APPLICATIONS -> readTable(Section.APPLICATIONS);
            case PROCEEDINGS -> readTable(Section.PROCEEDINGS);
        }
    }

    private Organ readOrgan() throws X {
        source.requireObject("the organ");
        Organ.Builder organ = Organ.builder();
        Walk<X> walk = new Walk<>(source, Part.OF_ORGAN);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            if (member == Part.NAME) {
                organ.name(readName());
            } else if (isPresent()) {
                organ.kind(readConstant(OrganKind.values()));
            }
        }
        walk.require(Part.NAME);
        return organ.build();
    }

    private String readName() throws X {
        String name = source.requireText("the organ's name");
        if (name.isBlank()) {
            throw source.unexpected("the organ's name");
        }
        return name;
    }

    private int readYear() throws X {
        String expected = "a year from 1 to 9999";
        if (!source.at(Token.WHOLE) || !source.isLong()) {
            throw source.unexpected(expected);
        }
        long year = source.wholeNumber();
        if (year < 1 || year > 9999) {
            throw source.unexpected(expected);
        }
        return (int) year;
    }

    private <E extends Enum<E>> E readConstant(E[] constants) throws X {
        if (source.at(Token.STRING)) {
            String name = source.text();
            for (E constant : constants) {
                if (constant.name().equals(name)) {
                    return constant;
                }
            }
        }
        throw source.unexpected("one of " + Stream.of(constants).map(Enum::name).collect(Collectors.joining(", ")));
    }

    private void readPeriod() throws X {
        if (!isPresent()) {
            return;
        }
        source.requireObject("the period");
        LocalDate[] days = new LocalDate[Part.OF_PERIOD.count()];
        Walk<X> walk = new Walk<>(source, Part.OF_PERIOD);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            days[member] = readDate();
        }
        walk.requireAll();
        report.period(Period.of(days[Part.FROM], days[Part.TO]));
    }

    private LocalDate readDate() throws X {
        String expected = "a day such as \"2024-12-31\"";
        try {
            return LocalDate.parse(source.requireText(expected));
        } catch (DateTimeParseException notADay) {
            throw source.unexpected(expected);
        }
    }

    private void readNarrative(Consumer<Narrative> target) throws X {
        if (isPresent()) {
            target.accept(Narrative.of(source.requireText("a text or null")));
        }
    }

    private void readHeadings() throws X {
        if (!isPresent()) {
            return;
        }
        if (!source.at(Token.ARRAY)) {
            throw source.unexpected("an array of headings or null");
        }
        for (source.advance(); !source.at(Token.ARRAY_END); source.advance()) {
            report.addHeadings(source.requireText("a heading"));
        }
    }

    private boolean isPresent() {
        return !source.at(Token.NULL);
    }

    private void readTable(Section section) throws X {
        if (edition == null) {
            early.add(new Early<>(source.keep(section.id()), section));
        } else {
            readTable(source, section);
        }
    }

    private void readTable(Source<X> table, Section section) throws X {
        new TableReader<>(table, edition, figures).read(section);
    }
}
