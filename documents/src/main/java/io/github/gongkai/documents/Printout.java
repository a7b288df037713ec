package io.github.gongkai.documents;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Narrative;
import io.github.gongkai.Period;
import io.github.gongkai.PrintedTable;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is printed for a report or for the blank form, piece by piece, whatever it is printed in.
 *
 * @param title the title, which is also the first of the pieces
 * @param figures what stands in the cells of the tables
 * @param blank whether it is a form to be filled in
 */
record Printout(String title, List<Piece> pieces, Figures figures, boolean blank) {

    /** What stands in place of a name or a year that is to be filled in. */
    private static final String TO_FILL_IN = "＿＿＿＿";

    /** What the blank form says where prose is expected. */
    private static final String PROSE_EXPECTED = "（文字描述）";

    /** A piece of a printed report. */
    sealed interface Piece {}

    /** The title. */
    record Title(String text) implements Piece {}

    /** A line under the title. */
    record Note(String text) implements Piece {}

    /** The heading of a section. */
    record Heading(Section section) implements Piece {
        String text() {
            return section.label().printed();
        }
    }

    /** A paragraph. */
    record Prose(String text) implements Piece {}

    /** A table. */
    record Table(PrintedTable table) implements Piece {}

    /** A line of the signature. */
    record Signature(String text) implements Piece {}

    Edition edition() {
        return figures.edition();
    }

    static Printout of(Report report) {
        List<Piece> pieces = new ArrayList<>();
        String organ = legible(report.organ().name());
        String title = legible(report.title());
        pieces.add(new Title(title));
        boolean signed = report.otherMatters().or(report::problems).isPresent();
        report.period()
                .filter(period -> !says(report.preamble(), period))
                .ifPresent(period -> pieces.add(new Note("统计期限：" + day(period.start()) + "至" + day(period.end()))));
        if (!signed) {
            report.publishedOn().ifPresent(published -> pieces.add(new Note("发布日期：" + day(published))));
        }
        report.preamble().ifPresent(preamble -> prose(preamble, pieces));
        for (Section section : Section.values()) {
            if (section.isTable()) {
                pieces.add(new Heading(section));
                pieces.add(new Table(PrintedTable.of(report.edition(), section)));
            } else if (report.narrative(section).isPresent()) {
                pieces.add(new Heading(section));
                prose(report.narrative(section).get(), pieces);
            }
        }
        if (signed) {
            report.publishedOn().ifPresent(published -> sign(organ, published, pieces));
        }
        return new Printout(title, pieces, report.figures(), false);
    }

    static Printout blank(Edition edition, Optional<String> organ, OptionalInt year) {
        String title = legible(Report.title(
                organ.orElse(TO_FILL_IN + TO_FILL_IN + "　"), year.isPresent() ? "" + year.getAsInt() : TO_FILL_IN));
        List<Piece> pieces = new ArrayList<>(List.of(new Title(title)));
        for (Section section : Section.values()) {
            pieces.add(new Heading(section));
            pieces.add(section.isTable() ? new Table(PrintedTable.of(edition, section)) : new Prose(PROSE_EXPECTED));
        }
        return new Printout(title, pieces, Figures.builder(edition).build(), true);
    }

    private static boolean says(Optional<Narrative> preamble, Period period) {
        return preamble.stream()
                .flatMap(text -> text.paragraphs().stream())
                .flatMap(paragraph -> Circumstances.periodIn(paragraph).stream())
                .anyMatch(period::equals);
    }

    private static void prose(Narrative narrative, List<Piece> pieces) {
        narrative.paragraphs().forEach(paragraph -> pieces.add(new Prose(legible(paragraph))));
    }

    /** What nobody would read as the name of an organ is left out of a signature. */
    private static void sign(String organ, LocalDate day, List<Piece> pieces) {
        if (OrganName.isOne(organ) && !SectionTitle.isOne(organ)) {
            pieces.add(new Signature(organ));
        }
        pieces.add(new Signature(day(day)));
    }

    private static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** On one line and without characters that XML does not have. */
    static String legible(String text) {
        StringBuilder legible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> legible.appendCodePoint(isLineEnd(c) ? ' ' : isOfXml(c) ? c : 0xFFFD));
        return legible.toString();
    }

    private static boolean isLineEnd(int c) {
        return c == '\n' || c == '\r';
    }

    private static boolean isOfXml(int c) {
        return c == '\t' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
    }
}
