package io.github.gongkai.documents;

import io.github.gongkai.Column;
import io.github.gongkai.Edition;
import io.github.gongkai.ProceedingRow;
import io.github.gongkai.Row;
import io.github.gongkai.Section;
import io.github.gongkai.documents.FormRow.Fit;
import io.github.gongkai.documents.FormRow.Head;
import io.github.gongkai.documents.FormRow.Value;
import io.github.gongkai.documents.LooseWords.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of the form in lines that have lost their table: one row to a line with blanks between, or one cell to a
 * line. A row is a label with the numbers behind it up to the next label, and is placed only if their number is right.
 */
final class LooseRows {

    private final List<Token> tokens;
    private final FormRows found;
    private List<Token> header = new ArrayList<>();
    private boolean headerIsUsed;
    private @Nullable Section served;

    LooseRows(LooseWords words, FormRows found) {
        this.tokens = words.tokens();
        this.found = found;
    }

    /** Makes rows of all words. */
    void read() {
        int next = 0;
        while (next < tokens.size()) {
            Token token = tokens.get(next);
            List<Token> values = valuesFrom(token.isValue() ? next : next + 1, token);
            if (token.isRow() && !values.isEmpty() && !isLastOfHeader(token)) {
                found.add(row(token, values));
                headerIsUsed = true;
                next += 1 + values.size();
            } else if (token.isValue()) {
                unlabelled(values);
                next += values.size();
            } else {
                addToHeader(token);
                next++;
            }
        }
        found.doubtUneven(0);
    }

    /** The word for a total ends the header of section 四 and is a row of section 三. */
    private boolean isLastOfHeader(Token token) {
        return token.hit().isColumn() && !headerIsUsed && header.stream().anyMatch(Token::isProceeding);
    }

    /** The values that follow one another, at most to the end of the line if a whole row stands on the label's line. */
    private List<Token> valuesFrom(int start, Token label) {
        int end = start;
        int endOfLine = start;
        while (end < tokens.size() && tokens.get(end).isValue()) {
            end++;
            endOfLine = tokens.get(end - 1).line() == label.line() ? end : endOfLine;
        }
        boolean wholeLine = label.isRow()
                && endOfLine > start
                && mayBeWhole(label.hit().row().orElseThrow(), endOfLine - start);
        return List.copyOf(tokens.subList(start, wholeLine ? endOfLine : end));
    }

    private static boolean mayBeWhole(Row<?> row, int values) {
        for (Edition edition : Edition.values()) {
            if (row.columns(edition).size() == values) {
                return true;
            }
        }
        return false;
    }

    private void addToHeader(Token token) {
        boolean group = token.hit()
                .heading()
                .filter(heading -> heading.section() == Section.PROACTIVE_DISCLOSURE)
                .isPresent();
        if (group || headerIsUsed && (token.hit().isColumn() || token.isProceeding())) {
            startHeader();
        }
        if (token.isLabel() || !headerIsUsed && ApplicantsOrder.isSubtotal(token)) {
            header.add(token);
        }
    }

    private void startHeader() {
        header = new ArrayList<>();
        headerIsUsed = false;
        served = null;
    }

    private FormRow row(Token label, List<Token> values) {
        Row<?> row = label.hit().row().orElseThrow();
        if (served != null && served != row.section()) {
            startHeader();
        }
        served = row.section();
        Optional<List<Token>> order =
                row.section() == Section.APPLICATIONS ? ApplicantsOrder.of(header) : Optional.empty();
        if (order.isPresent() && values.size() == order.get().size()) {
            return formRow(row, label, values, Fit.BY_HEADER, heads(order.get(), row.section()));
        }
        if (header.stream().anyMatch(ApplicantsOrder::isSubtotal)) {
            return formRow(row, label, values, Fit.UNCERTAIN, List.of());
        }
        List<Token> columns = columns(row.section());
        boolean foreign = columns.stream()
                .noneMatch(token ->
                        isColumnOf(row, token.hit().column(row.section()).orElseThrow()));
        Set<Column> named = new HashSet<>();
        columns.forEach(token -> token.hit().column(row.section()).ifPresent(named::add));
        List<Token> used = FormRow.isWhole(row, named) ? trimFiller(values, columns.size()) : values;
        if (columns.isEmpty() || foreign) {
            return formRow(row, label, values, Fit.NO_HEADER, List.of());
        }
        boolean certain = used.size() == columns.size() && isOrderKnown(row, columns);
        if (certain) {
            return formRow(row, label, used, Fit.BY_HEADER, heads(columns, row.section()), values.size() - used.size());
        }
        boolean formOrder = isPrintedOrder(columns) && used.size() == columns.size();
        return formOrder
                ? formRow(row, label, used, Fit.BY_HEADER, formHeads(row, columns), values.size() - used.size())
                : formRow(row, label, values, Fit.UNCERTAIN, List.of());
    }

    private static List<Token> trimFiller(List<Token> values, int wanted) {
        if (wanted == 0
                || values.size() <= wanted
                || values.get(wanted - 1).text().isEmpty()) {
            return values;
        }
        boolean blank = values.subList(wanted, values.size()).stream()
                .allMatch(v -> v.text().isEmpty());
        return blank ? values.subList(0, wanted) : values;
    }

    private List<Token> columns(Section section) {
        return header.stream()
                .filter(token -> token.hit().column(section).isPresent())
                .toList();
    }

    private static boolean isColumnOf(Row<?> row, Column column) {
        for (Edition edition : Edition.values()) {
            if (row.columns(edition).contains(column)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the words over the columns came in the order of the columns: they are of one level, or on one line. */
    private static boolean isOrderKnown(Row<?> row, List<Token> columns) {
        Section section = row.section();
        long different =
                columns.stream().map(t -> t.hit().column(section)).distinct().count();
        boolean oneLine = columns.stream().mapToInt(Token::line).distinct().count() == 1;
        return different == columns.size() && (section != Section.APPLICATIONS || oneLine);
    }

    /** In section 三 a text has the header in its own order: the five kinds of organization before the total, or after it. */
    private static boolean isPrintedOrder(List<Token> columns) {
        List<Column> printed = new ArrayList<>();
        columns.forEach(token -> token.hit().column(Section.APPLICATIONS).ifPresent(printed::add));
        List<Column> form = new ArrayList<>(
                Edition.STANDARD_2021.rows(Section.APPLICATIONS).get(0).columns(Edition.STANDARD_2021));
        if (printed.equals(form)) {
            return true;
        }
        Column total = form.remove(form.size() - 1);
        form.add(1, total);
        return printed.equals(form);
    }

    private static List<Head> formHeads(Row<?> row, List<Token> tokens) {
        Place place = tokens.get(0).place();
        List<Head> heads = new ArrayList<>();
        Edition edition = row.editions().iterator().next();
        for (Column column : row.columns(edition)) {
            heads.add(new Head(column.label(edition).text(), place, Optional.of(column), false));
        }
        return heads;
    }

    private static List<Head> heads(List<Token> tokens, Section section) {
        return tokens.stream()
                .map(token -> new Head(
                        token.text(),
                        token.place(),
                        token.hit().column(section),
                        token.hit().approximate()))
                .toList();
    }

    private static FormRow formRow(Row<?> row, Token label, List<Token> values, Fit fit, List<Head> heads) {
        return formRow(row, label, values, fit, heads, 0);
    }

    private static FormRow formRow(
            Row<?> row, Token label, List<Token> values, Fit fit, List<Head> heads, int leftOut) {
        return new FormRow(
                row,
                label.text(),
                label.hit().approximate(),
                label.block(),
                label.place(),
                values.stream().map(v -> new Value(v.text(), v.place(), false)).toList(),
                fit,
                heads,
                leftOut,
                Set.of());
    }

    /** Numbers without a label: the fifteen of section 四 if its header came before. */
    private void unlabelled(List<Token> values) {
        List<Row<?>> groups = new ArrayList<>();
        for (Token token : header) {
            token.hit().row().filter(ProceedingRow.class::isInstance).ifPresent(groups::add);
        }
        if (groups.isEmpty()) {
            if (values.size() >= 5) {
                Token first = values.get(0);
                String text = String.join(
                        " ", values.stream().limit(20).map(Token::text).toList());
                found.remark(Remark.at(first.place(), RemarkCode.ROW_UNKNOWN, text));
            }
            return;
        }
        List<Token> columns = columns(Section.PROCEEDINGS);
        int size = ProceedingRow.RECONSIDERATION.columns(Edition.STANDARD_2021).size();
        List<ProceedingRow> lines = List.of(ProceedingRow.values());
        boolean certain = values.size() == size * lines.size()
                && new HashSet<>(groups).size() == lines.size()
                && groups.equals(lines)
                && isRepeatedOrder(columns, size, lines.size());
        for (ProceedingRow line : lines) {
            int from = line.ordinal() * size;
            List<Token> part = certain ? values.subList(from, from + size) : values;
            Fit fit = certain ? columns.isEmpty() ? Fit.NO_HEADER : Fit.BY_HEADER : Fit.UNCERTAIN;
            List<Head> heads = fit == Fit.BY_HEADER
                    ? heads(columns.size() == size ? columns : columns.subList(from, from + size), Section.PROCEEDINGS)
                    : List.of();
            Token label = new Token(
                    "",
                    part.get(0).place(),
                    part.get(0).line(),
                    part.get(0).block(),
                    part.get(0).hit(),
                    false);
            found.add(formRow(line, label, part, fit, heads));
        }
        headerIsUsed = true;
    }

    /** Whether the column labels are the five of each group in turn, or were printed once for all, or not at all. */
    private static boolean isRepeatedOrder(List<Token> columns, int size, int groups) {
        if (columns.isEmpty()) {
            return true;
        }
        if (columns.size() != size && columns.size() != size * groups) {
            return false;
        }
        for (int from = 0; from < columns.size(); from += size) {
            long different = columns.subList(from, from + size).stream()
                    .map(token -> token.hit().column(Section.PROCEEDINGS))
                    .distinct()
                    .count();
            if (different != size) {
                return false;
            }
        }
        return true;
    }
}
