package io.github.gongkai;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a report's three tables, one {@link Entry} for each cell of its edition, exactly as published. Wrong
 * totals, blanks and texts are all possible: judging is not done here.
 */
public final class Figures implements Serializable {

    private static final long serialVersionUID = 1;

    /** Sums of a whole form stay far below the range of {@code long} while every number stays below this. */
    private static final long LARGEST_REGULAR = 1L << 53;

    /** A cell with its entry: one line of a report in long form. */
    public record Figure(Cell cell, Entry entry) implements Serializable {}

    private final Edition edition;
    /** By position; 0 where {@link #others} has the entry. */
    private final long[] counts;
    /** By position; what is not a {@link Entry.Count}. */
    private final @Nullable Entry[] others;

    private final boolean regular;

    private Figures(Edition edition, long[] counts, @Nullable Entry[] others) {
        this.edition = edition;
        this.counts = counts;
        this.others = others;
        this.regular = allRegular();
    }

    /** A builder in which every cell is blank. */
    public static Builder builder(Edition edition) {
        return new Builder(edition);
    }

    /** The edition whose cells these are. */
    public Edition edition() {
        return edition;
    }

    /**
     * The whole number where a row and a column meet; empty if the cell holds anything else.
     *
     * @throws IllegalArgumentException if the edition does not have the cell
     */
    public <C extends Column> OptionalLong count(Row<C> row, C column) {
        int position = position(Cell.of(row, column), edition);
        return others[position] == null ? OptionalLong.of(counts[position]) : OptionalLong.empty();
    }

    /**
     * The number where a row and a column meet, whole or decimal; empty if the cell is blank or holds a text.
     *
     * @throws IllegalArgumentException if the edition does not have the cell
     */
    public <C extends Column> Optional<BigDecimal> number(Row<C> row, C column) {
        return entry(row, column).number();
    }

    /**
     * What a row and a column hold where they meet.
     *
     * @throws IllegalArgumentException if the edition does not have the cell
     */
    public <C extends Column> Entry entry(Row<C> row, C column) {
        return entry(Cell.of(row, column));
    }

    /**
     * What a cell holds.
     *
     * @throws IllegalArgumentException if the edition does not have the cell
     */
    public Entry entry(Cell cell) {
        return entryAt(position(cell, edition));
    }

    /** What the cell at a {@linkplain Cell#position position} holds. */
    public Entry entryAt(int position) {
        Entry other = others[position];
        return other == null ? Entry.of(counts[position]) : other;
    }

    /** The whole number at a {@linkplain Cell#position position}; 0 where the cell holds anything else. */
    public long countAt(int position) {
        return counts[position];
    }

    /** Whether the cell at a {@linkplain Cell#position position} holds a whole number. */
    public boolean isCountAt(int position) {
        return others[position] == null;
    }

    /**
     * Whether every cell holds a number of its own kind: whole where it counts, not below zero unless its column is
     * signed, and so far from the limits of {@code long} that no sum over the form can overflow.
     */
    public boolean isRegular() {
        return regular;
    }

    /** Every cell of the edition with its entry, in form order. */
    public List<Figure> list() {
        List<Cell> cells = edition.cells();
        return IntStream.range(0, cells.size())
                .mapToObj(position -> new Figure(cells.get(position), entryAt(position)))
                .toList();
    }

    /** A builder that starts from these figures. */
    public Builder toBuilder() {
        return new Builder(edition, counts.clone(), others.clone());
    }

    private boolean allRegular() {
        Layout layout = Layout.of(edition);
        for (int position = 0; position < counts.length; position++) {
            if (!isRegular(layout, position)) {
                return false;
            }
        }
        return true;
    }

    private boolean isRegular(Layout layout, int position) {
        Entry other = others[position];
        if (other != null) {
            return other instanceof Entry.Decimal amount
                    && layout.isMoneyAt(position)
                    && amount.value().signum() >= 0;
        }
        long count = counts[position];
        return count < LARGEST_REGULAR && (count >= 0 || layout.isSignedAt(position) && count > -LARGEST_REGULAR);
    }

    private static int position(Cell cell, Edition edition) {
        int position = cell.position(edition);
        if (position < 0) {
            throw new IllegalArgumentException("The edition " + edition + " has no cell " + cell);
        }
        return position;
    }

    // Written by hand, as nothing generates equality over an array that is not copied on each access.
    @Override
    public boolean equals(@Nullable Object object) {
        return object instanceof Figures that
                && edition == that.edition
                && Arrays.equals(counts, that.counts)
                && Arrays.equals(others, that.others);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts) * 31 + Arrays.hashCode(others);
    }

    /** The edition and every cell that is not blank: {@code STANDARD_2021 {applications.granted.total=1, …}}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(edition.name()).append(" {");
        String separator = "";
        for (Figure figure : list()) {
            if (!(figure.entry() instanceof Entry.Blank)) {
                text.append(separator).append(figure.cell()).append('=').append(figure.entry());
                separator = ", ";
            }
        }
        return text.append('}').toString();
    }

    /** What to write in its place. */
    private Object writeReplace() {
        return Serialized.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    /** Collects the figures of one report; not safe for use by several threads. */
    public static final class Builder {
        private final Edition edition;
        private final Layout layout;
        private long[] counts;
        private @Nullable Entry[] others;
        /** Whether figures that were built hold the arrays, so that they must be copied before they change again. */
        private boolean shared;

        private Builder(Edition edition) {
            this(edition, new long[edition.cells().size()], Layout.of(edition).blanks());
        }

        private Builder(Edition edition, long[] counts, @Nullable Entry[] others) {
            this.edition = edition;
            this.layout = Layout.of(edition);
            this.counts = counts;
            this.others = others;
        }

        /**
         * Sets a whole number.
         *
         * @throws IllegalArgumentException if the edition does not have the cell
         */
        public <C extends Column> Builder set(Row<C> row, C column, long count) {
            return setAt(position(Cell.of(row, column), edition), count);
        }

        /**
         * Sets a decimal number, such as an amount of money in the unit of its cell.
         *
         * @throws IllegalArgumentException if the edition does not have the cell, or the number has too many digits
         */
        public <C extends Column> Builder set(Row<C> row, C column, BigDecimal number) {
            return set(Cell.of(row, column), Entry.of(number));
        }

        /**
         * Sets what was published, whatever it is.
         *
         * @throws IllegalArgumentException if the edition does not have the cell
         */
        public <C extends Column> Builder set(Row<C> row, C column, Entry entry) {
            return set(Cell.of(row, column), entry);
        }

        /**
         * Sets a whole row in printed order.
         *
         * @throws IllegalArgumentException if the edition gives the row another number of cells
         */
        public Builder row(Row<?> row, long... counts) {
            List<? extends Column> columns = row.columns(edition);
            if (columns.size() != counts.length) {
                throw new IllegalArgumentException("The edition " + edition + " has " + columns.size()
                        + " cells in the row " + row.section().id() + '.' + row.id() + ", not " + counts.length);
            }
            for (int i = 0; i < counts.length; i++) {
                setAt(position(Cell.at(row, columns.get(i)), edition), counts[i]);
            }
            return this;
        }

        /**
         * Sets what was published in a cell, whatever it is. A whole number is kept as a {@link Entry.Count} in a cell
         * that counts, and as a {@link Entry.Decimal} in a cell for money, however it was given.
         *
         * @throws IllegalArgumentException if the edition does not have the cell
         */
        public Builder set(Cell cell, Entry entry) {
            return setAt(position(cell, edition), entry);
        }

        /** As {@link #set(Cell, Entry)}, for the cell at a {@linkplain Cell#position position} of the edition. */
        public Builder setAt(int position, Entry entry) {
            if (entry instanceof Entry.Count count) {
                return setAt(position, count.value());
            }
            if (entry instanceof Entry.Decimal decimal && decimal.printedUnit().isEmpty()) {
                Optional<Long> whole = wholeNumber(decimal.value());
                if (whole.isPresent()) {
                    return setAt(position, whole.get());
                }
            }
            own();
            counts[position] = 0;
            others[position] = entry;
            return this;
        }

        /** As {@link #set(Cell, Entry)} with a whole number. */
        public Builder setAt(int position, long count) {
            own();
            if (layout.isMoneyAt(position)) {
                counts[position] = 0;
                others[position] = Entry.of(BigDecimal.valueOf(count));
            } else {
                counts[position] = count;
                others[position] = null;
            }
            return this;
        }

        /** Sets every cell that is blank so far to zero. */
        public Builder zeroElsewhere() {
            for (int position = 0; position < counts.length; position++) {
                if (others[position] instanceof Entry.Blank) {
                    setAt(position, 0);
                }
            }
            return this;
        }

        /** The figures as collected so far. */
        public Figures build() {
            shared = true;
            return new Figures(edition, counts, others);
        }

        private void own() {
            if (shared) {
                counts = counts.clone();
                others = others.clone();
                shared = false;
            }
        }

        /** Only what was written without decimals counts as whole: {@code 12.0} stays the decimal that it is. */
        private static Optional<Long> wholeNumber(BigDecimal value) {
            if (value.scale() > 0) {
                return Optional.empty();
            }
            try {
                return Optional.of(value.longValueExact());
            } catch (ArithmeticException pastLong) {
                return Optional.empty();
            }
        }
    }
}
