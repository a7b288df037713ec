package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where something stands in a document, from the outermost step to the innermost: {@code line 120, column 5},
 * {@code table 3, row 5, column 4}, {@code page 4, table 1, row 5, column 4}, {@code sheet Sheet1, row 5, column D}. Two
 * places with the same steps may differ in what they cover there.
 *
 * <p>In a web page, what a place covers, and the line of a paragraph, are worked out when they are first asked of any place
 * of a reading, by going through the page once more; until then its places keep the text of the page. Places are immutable
 * and may be shared between threads all the same.
 */
public final class Place {

    /** What a step counts. */
    public enum Kind {
        /** A sheet of a workbook. */
        SHEET("sheet", "工作表", ""),
        /** A page. */
        PAGE("page", "第", "页"),
        /** A paragraph outside all tables, counted over the whole document. */
        PARAGRAPH("paragraph", "第", "段"),
        /** A line of a text, of the source of a web page, or of a page. */
        LINE("line", "第", "行"),
        /** A table, counted over the whole document in the order in which tables begin; in a PDF, over its page. */
        TABLE("table", "第", "个表格"),
        /** A row of a table or of a sheet. */
        ROW("row", "第", "行"),
        /** A column of a table, counted in its grid, or of a sheet, or a character of a line. */
        COLUMN("column", "第", "列");

        private final String en;
        private final String before;
        private final String after;

        Kind(String en, String before, String after) {
            this.en = en;
            this.before = before;
            this.after = after;
        }
    }

    /**
     * One step on the way.
     *
     * @param kind what is counted
     * @param number the number, from 1
     * @param shown how people call it: the number, the name of a sheet, the letters of its column
     */
    public record Step(Kind kind, int number, String shown) {
        Step(Kind kind, int number) {
            this(kind, number, Integer.toString(number));
        }
    }

    /** What a place covers of the document. */
    public sealed interface Extent {}

    /**
     * A stretch of the text of a plain text file or of the source of a web page.
     *
     * @param start the first character (UTF-16 unit of the decoded file), from 0
     * @param end the character after the last
     * @param path the element of a web page, as in {@code /html[1]/body[1]/table[2]/tbody[1]/tr[5]/td[4]}: an XPath over
     *     the tree that a browser makes of the page; absent for plain text
     */
    public record Characters(int start, int end, Optional<String> path) implements Extent {}

    /**
     * A rectangle on a page, in points (1/72 inch) from its upper left corner.
     *
     * @param left the distance from the left edge of the page to the left side of the box
     * @param top the distance from the upper edge of the page to the upper side of the box
     * @param right the distance from the left edge of the page to the right side of the box
     * @param bottom the distance from the upper edge of the page to the lower side of the box
     */
    public record Box(double left, double top, double right, double bottom) implements Extent {}

    /** Where things stand in a document that is gone through again for it, once, when somebody asks. */
    interface Survey {
        /** The place of a number, which has steps and extent of its own. */
        Place at(int number);
    }

    /** Steps, which are put together only when they are asked for. */
    private sealed interface Path {
        List<Step> steps();
    }

    private record Listed(List<Step> steps) implements Path {}

    private record InTable(int table, int row, int column) implements Path {
        @Override
        public List<Step> steps() {
            return List.of(new Step(Kind.TABLE, table), new Step(Kind.ROW, row), new Step(Kind.COLUMN, column));
        }
    }

    /** In a cell of a workbook, whose columns are shown as letters. */
    private record InSheet(int sheet, String name, int row, int column) implements Path {
        @Override
        public List<Step> steps() {
            return List.of(
                    new Step(Kind.SHEET, sheet, name),
                    new Step(Kind.ROW, row),
                    new Step(Kind.COLUMN, column, letters(column)));
        }
    }

    /** Absent until the survey is asked. */
    private final @Nullable Path path;

    private final Optional<Extent> extent;
    private final @Nullable Survey survey;
    private final int number;

    /**
     * A place.
     *
     * @param steps the steps, at least one
     * @param extent what it covers there, where the carrier tells
     */
    public Place(List<Step> steps, Optional<Extent> extent) {
        this(new Listed(List.copyOf(steps)), extent, null, 0);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A place without a step");
        }
    }

    private Place(@Nullable Path path, Optional<Extent> extent, @Nullable Survey survey, int number) {
        this.path = path;
        this.extent = extent;
        this.survey = survey;
        this.number = number;
    }

    private static Place at(Path path) {
        return new Place(path, Optional.empty(), null, 0);
    }

    private static Place at(Step... steps) {
        return at(new Listed(List.of(steps)));
    }

    static Place line(int line) {
        return at(new Step(Kind.LINE, line));
    }

    static Place line(int line, int column) {
        return at(new Step(Kind.LINE, line), new Step(Kind.COLUMN, column));
    }

    static Place paragraph(int paragraph) {
        return at(new Step(Kind.PARAGRAPH, paragraph));
    }

    static Place table(int table, int row, int column) {
        return at(new InTable(table, row, column));
    }

    static Place page(int page) {
        return at(new Step(Kind.PAGE, page));
    }

    static Place pageLine(int page, int line) {
        return at(new Step(Kind.PAGE, page), new Step(Kind.LINE, line));
    }

    static Place pageTable(int page, int table, int row, int column) {
        return at(
                new Step(Kind.PAGE, page),
                new Step(Kind.TABLE, table),
                new Step(Kind.ROW, row),
                new Step(Kind.COLUMN, column));
    }

    static Place sheet(int sheet, String name, int row, int column) {
        return at(new InSheet(sheet, name, row, column));
    }

    /** A place of which nothing but its number in a survey is known yet. */
    static Place surveyed(Survey survey, int number) {
        return new Place(null, Optional.empty(), survey, number);
    }

    /** A place in a table; what it covers is told by a survey. */
    static Place surveyedTable(int table, int row, int column, Survey survey, int number) {
        return new Place(new InTable(table, row, column), Optional.empty(), survey, number);
    }

    /** The same place with what it covers. */
    Place covering(Extent covered) {
        return new Place(path, Optional.of(covered), survey, number);
    }

    /** The steps, at least one. */
    public List<Step> steps() {
        if (path != null) {
            return path.steps();
        }
        return survey == null ? List.of() : survey.at(number).steps();
    }

    /** What it covers there, where the carrier tells. */
    public Optional<Extent> extent() {
        return survey == null ? extent : survey.at(number).extent();
    }

    /**
     * A part of the text that stands here, where that text is just the characters that the place covers; otherwise, where
     * marks stand between its characters, the same place.
     *
     * @param start the first character of the part in the text
     * @param end the character behind its last
     * @param length the length of the text
     */
    Place part(int start, int end, int length) {
        boolean plain = extent().orElse(null) instanceof Characters covered
                && covered.path().isEmpty()
                && covered.end() - covered.start() == length;
        if (!plain) {
            return this;
        }
        Characters covered = (Characters) extent().orElseThrow();
        int column = steps().size() > 1 ? steps().get(1).number() : 1;
        return line(steps().get(0).number(), column + start)
                .covering(new Characters(
                        covered.start() + start, covered.start() + Math.max(start, end), Optional.empty()));
    }

    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    /** The place in words, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return new Bilingual(inChinese(), toString()).in(locale);
    }

    private String inChinese() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps()) {
            text.append(step.kind().before).append(step.shown()).append(step.kind().after);
        }
        return text.toString();
    }

    /** The place in English. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(step.kind().en)
                    .append(' ')
                    .append(step.shown());
        }
        return text.toString();
    }

    /** Whether steps and extents are the same. */
    @Override
    public boolean equals(@Nullable Object object) {
        if (this == object) {
            return true;
        }
        if (!(object instanceof Place that)) {
            return false;
        }
        return survey != null && survey == that.survey && number == that.number
                || steps().equals(that.steps()) && extent().equals(that.extent());
    }

    @Override
    public int hashCode() {
        return steps().hashCode();
    }
}
