package io.github.gongkai.json;

import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Section;
import io.github.gongkai.Unit;
import io.github.gongkai.json.Source.Token;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads tables into the figures of an edition.
 *
 * @param <X> what the library throws
 */
final class TableReader<X extends Exception> {

    private static final String NUMBER = "a number of at most " + Entry.Decimal.MAX_DIGITS + " digits";
    private static final String COUNT = "a whole number from " + Long.MIN_VALUE + " to " + Long.MAX_VALUE;
    private static final List<Unit> UNITS = List.of(Unit.YUAN, Unit.TEN_THOUSAND_YUAN);
    private static final String UNIT =
            "one of " + UNITS.stream().map(unit -> unit.in(Locale.CHINESE)).collect(Collectors.joining(", "));
    private static final String CELL = "a number, null, {\"text\":…} or {\"amount\":…,\"unit\":…}";

    private final Source<X> source;
    private final Edition edition;
    private final Figures.Builder figures;

    TableReader(Source<X> source, Edition edition, Figures.Builder figures) {
        this.source = source;
        this.edition = edition;
        this.figures = figures;
    }

    /** Reads the table at which the source stands. */
    void read(Section section) throws X {
        if (isLeftOut()) {
            return;
        }
        source.requireObject("a table");
        TableShape table = TableShape.of(edition, section);
        Walk<X> walk = new Walk<>(source, table.members());
        for (int row = walk.next(); row != Members.END; row = walk.next()) {
            readRow(table.rows().get(row));
        }
        requireAll(walk);
    }

    private void readRow(TableShape.RowShape row) throws X {
        if (isLeftOut()) {
            return;
        }
        source.requireObject("a row");
        Walk<X> walk = new Walk<>(source, row.members());
        for (int column = walk.next(); column != Members.END; column = walk.next()) {
            readCell(row.first() + column);
        }
        requireAll(walk);
    }

    private boolean isLeftOut() {
        return !source.isStrict() && source.at(Token.NULL);
    }

    private void requireAll(Walk<X> walk) throws X {
        if (source.isStrict()) {
            walk.requireAll();
        }
    }

    private void readCell(int position) throws X {
        switch (source.token()) {
            case WHOLE -> readInteger(position);
            case DECIMAL -> readDecimal(position);
            case OBJECT -> figures.setAt(position, readEntry());
            case NULL -> {}
            case STRING, ARRAY, ARRAY_END, OTHER, NONE -> figures.setAt(position, readString());
        }
    }

    private void readInteger(int position) throws X {
        if (source.isLong()) {
            figures.setAt(position, source.wholeNumber());
        } else {
            readDecimal(position);
        }
    }

    private void readDecimal(int position) throws X {
        Entry.Decimal decimal = decimal(Optional.empty());
        if (isPastLong(decimal.value())
                && !edition.cells().get(position).unit(edition).isMoney()) {
            throw source.unexpected(COUNT);
        }
        figures.setAt(position, decimal);
    }

    private static boolean isPastLong(BigDecimal value) {
        return value.scale() == 0 && value.toBigInteger().bitLength() >= Long.SIZE;
    }

    private Entry.Decimal decimal(Optional<Unit> unit) throws X {
        BigDecimal number = source.requireNumber(NUMBER);
        try {
            return new Entry.Decimal(number, unit);
        } catch (IllegalArgumentException tooManyDigits) {
            throw source.unexpected(NUMBER);
        }
    }

    private Entry readEntry() throws X {
        @Nullable Entry text = null;
        Entry.@Nullable Decimal amount = null;
        Optional<Unit> unit = Optional.empty();
        Walk<X> walk = new Walk<>(source, Part.OF_CELL);
        for (int member = walk.next(); member != Members.END; member = walk.next()) {
            switch (member) {
                case Part.TEXT -> text = readText();
                case Part.AMOUNT -> amount = decimal(Optional.empty());
                default -> unit = Optional.of(readUnit());
            }
        }
        if (text != null && amount == null && unit.isEmpty()) {
            return text;
        }
        if (text == null && amount != null && unit.isPresent()) {
            return new Entry.Decimal(amount.value(), unit);
        }
        throw source.error("a cell has the member text, or the members amount and unit");
    }

    private Entry readText() throws X {
        String expected = "a text with a word in it (a blank cell is null)";
        Entry entry = Entry.of(source.requireText(expected));
        if (entry instanceof Entry.Blank && source.isStrict()) {
            throw source.unexpected(expected);
        }
        return entry;
    }

    private Unit readUnit() throws X {
        String sign = source.requireText(UNIT);
        for (Unit unit : UNITS) {
            if (unit.in(Locale.CHINESE).equals(sign)) {
                return unit;
            }
        }
        throw source.unexpected(UNIT);
    }

    private Entry readString() throws X {
        if (source.isStrict() || !source.at(Token.STRING)) {
            throw source.unexpected(CELL);
        }
        return Entry.of(source.text());
    }
}
