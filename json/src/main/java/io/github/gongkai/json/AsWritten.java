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
import io.github.gongkai.Unit;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The short way to a report whose JSON is just as this library writes it: all members, in their order, in UTF-8, without
 * blanks. Millions of lines that one program wrote and another checks are like that, and a reader who knows every byte but
 * the values need not take them apart. Whatever differs is declined, be it wrong or only written otherwise; a library
 * reads it then, and says what is wrong. Not safe for use by several threads.
 */
public final class AsWritten {

    private static final byte[] ORGAN = bytes("{" + name(Part.ORGAN) + "{" + name(Part.OF_ORGAN, Part.NAME));
    private static final byte[] KIND = bytes("," + name(Part.OF_ORGAN, Part.KIND));
    private static final byte[] YEAR = bytes("}," + name(Part.YEAR));
    private static final byte[] FORM = behind(Part.FORM);
    private static final byte[] PERIOD = behind(Part.PERIOD);
    private static final byte[] FROM = bytes("{" + name(Part.OF_PERIOD, Part.FROM));
    private static final byte[] TO = bytes("," + name(Part.OF_PERIOD, Part.TO));
    private static final byte[] PUBLISHED_ON = behind(Part.PUBLISHED_ON);
    private static final byte[] PREAMBLE = behind(Part.PREAMBLE);
    private static final byte[] HEADINGS = behind(Part.HEADINGS);
    private static final byte[] OVERVIEW = behind(Part.OVERVIEW);
    private static final byte[] PROBLEMS = behind(Part.PROBLEMS);
    private static final byte[] OTHER_MATTERS = behind(Part.OTHER_MATTERS);
    private static final byte[] TEXT = bytes("{" + name(Part.OF_CELL, Part.TEXT));
    private static final byte[] AMOUNT = bytes("{" + name(Part.OF_CELL, Part.AMOUNT));
    private static final byte[] UNIT = bytes("," + name(Part.OF_CELL, Part.UNIT));
    private static final byte[] END = bytes("}");

    /** The headings of the form, which nearly every report has, and as they stand in JSON. */
    private static final List<String> PRINTED = Stream.of(Section.values())
            .map(section -> section.label().printed())
            .toList();

    private static final List<byte[]> PRINTED_BYTES =
            PRINTED.stream().map(heading -> bytes('"' + heading + '"')).toList();

    private static final Map<Edition, byte[][]> BEFORE_CELLS = new EnumMap<>(Edition.class);
    private static final byte[] BEHIND_CELLS = bytes("}}");

    static {
        for (Edition edition : Edition.values()) {
            BEFORE_CELLS.put(edition, beforeCells(edition));
        }
    }

    private final Scan scan = new Scan();

    /** The report that a part of some bytes is; empty where it has to be read in another way. */
    public Optional<Report> read(byte[] json, int offset, int length) {
        if (length == 0 || json[offset] != '{') {
            return Optional.empty();
        }
        try {
            scan.start(json, offset, length);
            return Optional.of(report());
        } catch (Scan.Declined | DateTimeException | IllegalArgumentException notAsWritten) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static String name(Part part) {
        return name(Part.MEMBERS, part.ordinal());
    }

    private static String name(Members members, int index) {
        return '"' + members.name(index) + "\":";
    }

    private static byte[] behind(Part part) {
        return bytes("," + name(part));
    }

    /** What stands before the value of each cell, from the value before it on. */
    private static byte[][] beforeCells(Edition edition) {
        List<byte[]> before = new ArrayList<>();
        for (Section section : Section.values()) {
            if (section.isTable()) {
                String start = (before.isEmpty() ? "" : "}}") + "," + name(Part.valueOf(section.name())) + "{";
                addCells(TableShape.of(edition, section), start, before);
            }
        }
        return before.toArray(byte[][]::new);
    }

    private static void addCells(TableShape table, String start, List<byte[]> before) {
        String behind = start;
        for (int row = 0; row < table.members().count(); row++) {
            behind += name(table.members(), row) + "{";
            Members columns = table.rows().get(row).members();
            for (int column = 0; column < columns.count(); column++) {
                before.add(bytes(behind + name(columns, column)));
                behind = ",";
            }
            behind = "},";
        }
    }

    private Report report() {
        Report.Builder report = Report.builder();
        scan.pass(ORGAN);
        report.organ(organ());
        scan.pass(YEAR);
        report.year(year());
        scan.pass(FORM);
        Edition edition = constant(Edition.values());
        scan.pass(PERIOD);
        if (!scan.passNull()) {
            report.period(period());
        }
        scan.pass(PUBLISHED_ON);
        if (!scan.passNull()) {
            report.publishedOn(scan.day());
        }
        scan.pass(PREAMBLE);
        report.preamble(prose());
        scan.pass(HEADINGS);
        headings(report);
        scan.pass(OVERVIEW);
        report.overview(prose());
        report.figures(figures(edition));
        scan.pass(PROBLEMS);
        report.problems(prose());
        scan.pass(OTHER_MATTERS);
        report.otherMatters(prose());
        scan.pass(END);
        scan.passEnd();
        return report.build();
    }

    private Organ organ() {
        Organ.Builder organ = Organ.builder().name(scan.text());
        scan.pass(KIND);
        if (!scan.passNull()) {
            organ.kind(constant(OrganKind.values()));
        }
        return organ.build();
    }

    private int year() {
        long year = scan.wholeNumber();
        if (year < 1 || year > 9999) {
            throw Scan.declined();
        }
        return (int) year;
    }

    private <E extends Enum<E>> E constant(E[] constants) {
        String name = scan.text();
        for (E constant : constants) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw Scan.declined();
    }

    private Period period() {
        scan.pass(FROM);
        LocalDate from = scan.day();
        scan.pass(TO);
        LocalDate to = scan.day();
        scan.pass(END);
        return Period.of(from, to);
    }

    private Optional<Narrative> prose() {
        return scan.passNull() ? Optional.empty() : Optional.of(Narrative.of(scan.text()));
    }

    private void headings(Report.Builder report) {
        if (!scan.passIf('[')) {
            throw Scan.declined();
        }
        if (scan.passIf(']')) {
            return;
        }
        int next = 0;
        do {
            boolean printed = next < PRINTED.size() && scan.passIf(PRINTED_BYTES.get(next));
            report.addHeadings(printed ? PRINTED.get(next) : scan.text());
            next++;
        } while (scan.passIf(','));
        if (!scan.passIf(']')) {
            throw Scan.declined();
        }
    }

    private Figures figures(Edition edition) {
        Figures.Builder figures = Figures.builder(edition);
        byte[][] before = BEFORE_CELLS.get(edition);
        for (int position = 0; position < before.length; position++) {
            scan.pass(before[position]);
            value(figures, position);
        }
        scan.pass(BEHIND_CELLS);
        return figures.build();
    }

    private void value(Figures.Builder figures, int position) {
        if (scan.peek() == '{') {
            figures.setAt(position, entry());
        } else if (!scan.passNull()) {
            number(figures, position);
        }
    }

    private void number(Figures.Builder figures, int position) {
        int start = scan.place();
        long count = scan.wholeNumber();
        if (scan.isFraction()) {
            scan.back(start);
            figures.setAt(position, Entry.of(scan.decimal()));
        } else {
            figures.setAt(position, count);
        }
    }

    private Entry entry() {
        int start = scan.place();
        try {
            scan.pass(TEXT);
        } catch (Scan.Declined noText) {
            scan.back(start);
            return amount();
        }
        Entry text = Entry.of(scan.text());
        scan.pass(END);
        if (text instanceof Entry.Blank) {
            throw Scan.declined();
        }
        return text;
    }

    private Entry amount() {
        scan.pass(AMOUNT);
        BigDecimal amount = scan.decimal();
        scan.pass(UNIT);
        Unit unit = unit(scan.text());
        scan.pass(END);
        return new Entry.Decimal(amount, Optional.of(unit));
    }

    private static Unit unit(String sign) {
        return Stream.of(Unit.YUAN, Unit.TEN_THOUSAND_YUAN)
                .filter(unit -> unit.in(Locale.CHINESE).equals(sign))
                .findFirst()
                .orElseThrow(Scan::declined);
    }
}
