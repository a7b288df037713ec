package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The numbers of a few reports beside each other, a line for each cell. Many reports are not shown so. */
final class SideBySide {

    private static final int MOST_REPORTS = 6;
    private static final String GAP = "  ";

    private final StringBuilder out;
    private final Locale locale;
    private final boolean all;

    SideBySide(StringBuilder out, Locale locale, boolean all) {
        this.out = out;
        this.locale = locale;
        this.all = all;
    }

    void print(List<Report> reports) {
        if (reports.size() > MOST_REPORTS) {
            return;
        }
        List<List<String>> lines = new ArrayList<>();
        lines.add(Stream.concat(Stream.of(""), reports.stream().map(report -> Integer.toString(report.year())))
                .toList());
        cells(reports).forEach(cell -> lines.add(line(cell, reports)));
        int[] widths = widths(lines);
        for (List<String> line : lines) {
            out.append(padded(line, widths)).append('\n');
        }
    }

    /** The totals and the first table, or every cell on request; in form order, of whatever edition has it. */
    private List<Cell> cells(List<Report> reports) {
        return reports.stream()
                .map(Report::edition)
                .distinct()
                .flatMap(edition -> edition.cells().stream())
                .distinct()
                .filter(cell -> all || !hasTotal(cell) || cell.column().isTotal())
                .filter(cell -> all || reports.stream().anyMatch(report -> isWorthALine(report, cell)))
                .sorted()
                .toList();
    }

    private static boolean hasTotal(Cell cell) {
        return Stream.of(Edition.values())
                .flatMap(edition -> cell.row().columns(edition).stream())
                .anyMatch(column -> column.isTotal());
    }

    private static boolean isWorthALine(Report report, Cell cell) {
        return cell.isIn(report.edition()) && !report.figures().entry(cell).equals(Entry.of(0));
    }

    private List<String> line(Cell cell, List<Report> reports) {
        Edition edition = reports.stream()
                .map(Report::edition)
                .filter(cell::isIn)
                .findFirst()
                .orElseThrow();
        Stream<String> values = reports.stream().map(report -> value(report, cell));
        return Stream.concat(Stream.of(cell.labelPath(edition, locale)), values).toList();
    }

    /** A blank is shown as a blank, and a cell that the edition lacks as a dot. */
    private static String value(Report report, Cell cell) {
        return cell.isIn(report.edition())
                ? Terminal.oneLine(report.figures().entry(cell).toString())
                : "·";
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.get(0).size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Terminal.columns(line.get(i)));
            }
        }
        return widths;
    }

    private static String padded(List<String> line, int[] widths) {
        StringBuilder text = new StringBuilder(GAP).append(line.get(0));
        text.append(" ".repeat(widths[0] - Terminal.columns(line.get(0))));
        for (int i = 1; i < widths.length; i++) {
            text.append(GAP)
                    .append(" ".repeat(widths[i] - Terminal.columns(line.get(i))))
                    .append(line.get(i));
        }
        return text.toString().stripTrailing();
    }
}
