package io.github.gongkai.cli;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Acceptance;
import io.github.gongkai.rules.Finding;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes reports as rows of a {@link DataTable}. */
final class DataRows {

    private final Rows rows;
    private final Locale locale;

    DataRows(Rows rows, Locale locale) {
        this.rows = rows;
        this.locale = locale;
    }

    private void report(Report report) throws IOException {
        rows.text(report.organ().name());
        rows.text(report.organ().kind().map(Enum::name));
        rows.whole(report.year());
        rows.text(report.edition().name());
    }

    private void end(Source source) throws IOException {
        rows.text(source.path());
        rows.end();
    }

    /** A row for each cell of the report's edition. */
    void longForm(Source source, Report report) throws IOException {
        Figures figures = report.figures();
        List<Cell> cells = report.edition().cells();
        for (int position = 0; position < cells.size(); position++) {
            Cell cell = cells.get(position);
            report(report);
            rows.text(cell.section().id());
            rows.text(cell.row().id());
            rows.text(cell.column().id());
            if (figures.isCountAt(position)) {
                rows.whole(figures.countAt(position));
                rows.nothing();
                rows.nothing();
                rows.text("number");
                rows.nothing();
            } else {
                entry(figures.entryAt(position));
            }
            end(source);
        }
    }

    private void entry(Entry entry) throws IOException {
        rows.nothing();
        if (entry instanceof Entry.Decimal decimal) {
            rows.decimal(decimal.value());
            rows.text(decimal.printedUnit().map(unit -> unit.in(Locale.CHINESE)));
            rows.text("number");
            rows.nothing();
        } else {
            boolean isText = entry instanceof Entry.Text;
            rows.nothing();
            rows.nothing();
            rows.text(isText ? "text" : "blank");
            if (isText) {
                rows.text(entry.toString());
            } else {
                rows.nothing();
            }
        }
    }

    /** One row with every cell of any edition. */
    void wideForm(Source source, Report report) throws IOException {
        Edition edition = report.edition();
        Figures figures = report.figures();
        report(report);
        StringBuilder others = new StringBuilder();
        int blanks = 0;
        for (Cell cell : DataTable.CELLS) {
            int position = cell.position(edition);
            if (position < 0) {
                rows.nothing();
            } else if (figures.isCountAt(position)) {
                rows.whole(figures.countAt(position));
            } else {
                Entry entry = figures.entryAt(position);
                blanks += entry.equals(Entry.BLANK) ? 1 : 0;
                wide(cell, entry, others);
            }
        }
        if (others.isEmpty()) {
            rows.nothing();
        } else {
            rows.text(others.toString());
        }
        rows.whole(blanks);
        end(source);
    }

    /** An amount whose unit is printed beside it is told again with its unit. */
    private void wide(Cell cell, Entry entry, StringBuilder others) throws IOException {
        boolean fits = entry instanceof Entry.Decimal && DataTable.isMoney(cell);
        if (fits) {
            rows.decimal(((Entry.Decimal) entry).value());
        } else {
            rows.nothing();
        }
        boolean told = fits && ((Entry.Decimal) entry).printedUnit().isEmpty() || entry.equals(Entry.BLANK);
        if (!told) {
            others.append(others.isEmpty() ? "" : "; ")
                    .append(cell.path())
                    .append('=')
                    .append(entry);
        }
    }

    /** A row for each finding. */
    void findings(Source source, Acceptance checked) throws IOException {
        for (Finding finding : checked.verdict().findings()) {
            Report report = finding.report();
            report(report);
            rows.text(finding.rule().id());
            rows.text(finding.severity().name().toLowerCase(Locale.ROOT));
            rows.text(finding.rule().authority().name());
            rows.text(finding.rule().citation(report.edition(), locale));
            rows.text(finding.message(locale));
            rows.text(finding.equation(locale));
            rows.text(finding.cells().stream().map(Cell::path).collect(Collectors.joining(" ")));
            rows.flag(checked.waived().containsKey(finding));
            end(source);
        }
    }
}
