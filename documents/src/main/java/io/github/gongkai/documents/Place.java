package io.github.gongkai.documents;

import io.github.gongkai.Bilingual;
import java.util.List;
import java.util.Locale;

/**
 * Where something stands in a document, from the outermost step to the innermost: {@code line 120}, {@code line 120,
 * column 5}, {@code table 3, row 5, column 4}.
 *
 * @param steps the steps, at least one
 */
public record Place(List<Step> steps) {

    /** What a step counts. */
    public enum Kind {
        /** A line of a text or of the source of a web page. */
        LINE("line", "第", "行"),
        /** A table, counted over the whole document in the order in which tables begin. */
        TABLE("table", "第", "个表格"),
        /** A row of a table. */
        ROW("row", "第", "行"),
        /** A column of a table, counted in its grid, or a character of a line. */
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
     */
    public record Step(Kind kind, int number) {}

    public Place {
        steps = List.copyOf(steps);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("A place without a step");
        }
    }

    static Place line(int line) {
        return new Place(List.of(new Step(Kind.LINE, line)));
    }

    static Place line(int line, int column) {
        return new Place(List.of(new Step(Kind.LINE, line), new Step(Kind.COLUMN, column)));
    }

    static Place table(int table, int row, int column) {
        return new Place(List.of(new Step(Kind.TABLE, table), new Step(Kind.ROW, row), new Step(Kind.COLUMN, column)));
    }

    /** The place in words, in Chinese unless the locale's language is English. */
    public String in(Locale locale) {
        return new Bilingual(inChinese(), toString()).in(locale);
    }

    private String inChinese() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(step.kind().before).append(step.number()).append(step.kind().after);
        }
        return text.toString();
    }

    /** The place in English. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Step step : steps) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(step.kind().en)
                    .append(' ')
                    .append(step.number());
        }
        return text.toString();
    }
}
