package io.github.gongkai.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Comma-separated values (RFC 4180), UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it;
 * numbers are never changed.
 */
final class CsvRows implements Rows {

    /** The second row of signs are those of Chinese keyboards, which some spreadsheets take for the first. */
    private static final String BEGINS_FORMULA = "=+-@" + "＝＋－＠" + "\t\r\n";

    private final Bytes out;
    private final StringBuilder row = new StringBuilder();
    private boolean isFirst = true;

    CsvRows(Bytes out) {
        this.out = out;
    }

    static String head(List<DataColumn> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(",")) + "\r\n";
    }

    private void separate() {
        if (!isFirst) {
            row.append(',');
        }
        isFirst = false;
    }

    @Override
    public void text(String value) {
        separate();
        row.append(quoted(harmless(value)));
    }

    static String harmless(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == ' ') {
            first++;
        }
        return first < text.length() && BEGINS_FORMULA.indexOf(text.charAt(first)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == '"' || c == '\r' || c == '\n') {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    @Override
    public void whole(long value) {
        separate();
        row.append(value);
    }

    @Override
    public void decimal(BigDecimal value) {
        separate();
        row.append(value.toPlainString());
    }

    @Override
    public void flag(boolean value) {
        separate();
        row.append(value);
    }

    @Override
    public void nothing() {
        separate();
    }

    @Override
    public void end() {
        out.print(row.append("\r\n").toString());
        row.setLength(0);
        isFirst = true;
    }
}
