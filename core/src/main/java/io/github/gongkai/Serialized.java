package io.github.gongkai;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.StreamCorruptedException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a value of this package is in a stream of Java serialization: a letter for its type, and its parts. Reading builds
 * the value anew in the ordinary way, so that bytes which describe no valid value give an {@link InvalidObjectException};
 * and it reserves no memory for what a stream only promises. Both sides must have the same version of the library: for
 * files there is JSON.
 */
final class Serialized implements Externalizable {

    private static final long serialVersionUID = 1;

    private static final char CELL = 'c';
    private static final char AMOUNT = 'a';
    private static final char FIGURES = 'f';
    private static final char NARRATIVE = 'n';
    private static final char ORGAN = 'o';
    private static final char PERIOD = 'p';
    private static final char REPORT = 'r';

    private static final char COUNT = '1';
    private static final char DECIMAL = '.';
    private static final char TEXT = 't';
    private static final char BLANK = ' ';

    /** So many letters surely fit into what {@link DataOutput#writeUTF} can write. */
    private static final int PIECE = 20_000;

    private transient Object value = "";

    /** For reading only. */
    public Serialized() {}

    private Serialized(Object value) {
        this.value = value;
    }

    /** What to write in place of a value. */
    static Serialized of(Object value) {
        return new Serialized(value);
    }

    /** What to throw where a stream holds a value itself instead. */
    static InvalidObjectException notLikeThis() {
        return new InvalidObjectException(
                "Values of " + Serialized.class.getPackageName() + " do not stand in a stream");
    }

    private Object readResolve() {
        return value;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        if (value instanceof Cell cell) {
            out.writeByte(CELL);
            out.writeUTF(cell.path());
        } else if (value instanceof Entry.Decimal amount) {
            out.writeByte(AMOUNT);
            write(amount, out);
        } else if (value instanceof Figures figures) {
            out.writeByte(FIGURES);
            write(figures, out);
        } else if (value instanceof Narrative narrative) {
            out.writeByte(NARRATIVE);
            write(narrative.text(), out);
        } else if (value instanceof Organ organ) {
            out.writeByte(ORGAN);
            write(organ, out);
        } else if (value instanceof Period period) {
            out.writeByte(PERIOD);
            write(period, out);
        } else {
            out.writeByte(REPORT);
            write((Report) value, out);
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        char type = (char) in.readUnsignedByte();
        try {
            value = switch (type) {
                case CELL -> cell(in.readUTF());
                case AMOUNT -> decimal(in);
                case FIGURES -> figures(in);
                case NARRATIVE -> Narrative.of(text(in));
                case ORGAN -> organ(in);
                case PERIOD -> period(in);
                case REPORT -> report(in);
                default -> throw new StreamCorruptedException("There is no value of the type " + (int) type);
            };
        } catch (IllegalArgumentException | DateTimeException invalid) {
            InvalidObjectException exception = new InvalidObjectException(String.valueOf(invalid.getMessage()));
            exception.initCause(invalid);
            throw exception;
        }
    }

    private static Cell cell(String path) {
        return Cell.parse(path).orElseThrow(() -> new IllegalArgumentException("There is no cell " + path));
    }

    private static void write(Report report, DataOutput out) throws IOException {
        write(report.organ(), out);
        out.writeInt(report.year());
        write(report.figures(), out);
        writeIfPresent(report.period(), Serialized::write, out);
        writeIfPresent(report.publishedOn(), Serialized::write, out);
        for (Optional<Narrative> prose : prose(report)) {
            writeIfPresent(prose.map(Narrative::text), Serialized::write, out);
        }
        out.writeInt(report.headings().size());
        for (String heading : report.headings()) {
            write(heading, out);
        }
    }

    private static List<Optional<Narrative>> prose(Report report) {
        return List.of(report.preamble(), report.overview(), report.problems(), report.otherMatters());
    }

    private static Report report(DataInput in) throws IOException {
        Report.Builder report =
                Report.builder().organ(organ(in)).year(in.readInt()).figures(figures(in));
        report.period(readIfPresent(Serialized::period, in))
                .publishedOn(readIfPresent(Serialized::day, in))
                .preamble(readIfPresent(Serialized::text, in).map(Narrative::of))
                .overview(readIfPresent(Serialized::text, in).map(Narrative::of))
                .problems(readIfPresent(Serialized::text, in).map(Narrative::of))
                .otherMatters(readIfPresent(Serialized::text, in).map(Narrative::of));
        for (int left = in.readInt(); left > 0; left--) {
            report.addHeadings(text(in));
        }
        return report.build();
    }

    private static void write(Organ organ, DataOutput out) throws IOException {
        write(organ.name(), out);
        writeIfPresent(organ.kind().map(OrganKind::name), Serialized::write, out);
    }

    private static Organ organ(DataInput in) throws IOException {
        Organ.Builder organ = Organ.builder().name(text(in));
        return organ.kind(readIfPresent(Serialized::text, in).map(OrganKind::valueOf))
                .build();
    }

    private static void write(Period period, DataOutput out) throws IOException {
        write(period.start(), out);
        write(period.end(), out);
    }

    private static Period period(DataInput in) throws IOException {
        return Period.of(day(in), day(in));
    }

    private static void write(LocalDate day, DataOutput out) throws IOException {
        out.writeLong(day.toEpochDay());
    }

    private static LocalDate day(DataInput in) throws IOException {
        return LocalDate.ofEpochDay(in.readLong());
    }

    private static void write(Figures figures, DataOutput out) throws IOException {
        out.writeUTF(figures.edition().name());
        int cells = figures.edition().cells().size();
        out.writeInt(cells);
        for (int position = 0; position < cells; position++) {
            write(figures.entryAt(position), out);
        }
    }

    private static Figures figures(DataInput in) throws IOException {
        Edition edition = Edition.valueOf(in.readUTF());
        int cells = in.readInt();
        if (cells != edition.cells().size()) {
            throw new IllegalArgumentException("The edition " + edition + " does not have " + cells + " cells");
        }
        Figures.Builder figures = Figures.builder(edition);
        for (int position = 0; position < cells; position++) {
            figures.setAt(position, entry(in));
        }
        return figures.build();
    }

    private static void write(Entry entry, DataOutput out) throws IOException {
        if (entry instanceof Entry.Count count) {
            out.writeByte(COUNT);
            writeShort(count.value(), out);
        } else if (entry instanceof Entry.Decimal decimal) {
            out.writeByte(DECIMAL);
            write(decimal, out);
        } else if (entry instanceof Entry.Text text) {
            out.writeByte(TEXT);
            write(text.text(), out);
        } else {
            out.writeByte(BLANK);
        }
    }

    private static Entry entry(DataInput in) throws IOException {
        char kind = (char) in.readUnsignedByte();
        return switch (kind) {
            case COUNT -> Entry.of(shortened(in));
            case DECIMAL -> decimal(in);
            case TEXT -> new Entry.Text(text(in));
            case BLANK -> Entry.BLANK;
            default -> throw new IllegalArgumentException("There is no entry of the kind " + (int) kind);
        };
    }

    private static void write(Entry.Decimal decimal, DataOutput out) throws IOException {
        byte[] digits = decimal.value().unscaledValue().toByteArray();
        out.writeByte(digits.length);
        out.write(digits);
        out.writeByte(decimal.value().scale());
        writeIfPresent(decimal.printedUnit().map(Unit::name), Serialized::write, out);
    }

    private static Entry.Decimal decimal(DataInput in) throws IOException {
        byte[] digits = new byte[in.readUnsignedByte()];
        in.readFully(digits);
        BigDecimal value = new BigDecimal(new BigInteger(digits), in.readByte());
        return new Entry.Decimal(value, readIfPresent(Serialized::text, in).map(Unit::valueOf));
    }

    /** Seven bits to a byte, the lowest first, as most numbers are small. */
    private static void writeShort(long number, DataOutput out) throws IOException {
        long rest = number << 1 ^ number >> 63;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    private static long shortened(DataInput in) throws IOException {
        long number = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int bits = in.readUnsignedByte();
            number |= (long) (bits & 0x7F) << shift;
            if (bits < 0x80) {
                return number >>> 1 ^ -(number & 1);
            }
        }
        throw new StreamCorruptedException("A number of more than 64 bits");
    }

    /** Keeps every letter, halves of pairs too, which UTF-8 cannot. */
    private static void write(String text, DataOutput out) throws IOException {
        out.writeInt((text.length() + PIECE - 1) / PIECE);
        for (int start = 0; start < text.length(); start += PIECE) {
            out.writeUTF(text.substring(start, Math.min(start + PIECE, text.length())));
        }
    }

    private static String text(DataInput in) throws IOException {
        int pieces = in.readInt();
        if (pieces == 1) {
            return in.readUTF();
        }
        StringBuilder text = new StringBuilder();
        for (int left = pieces; left > 0; left--) {
            text.append(in.readUTF());
        }
        return text.toString();
    }

    private interface Writer<T> {
        void write(T part, DataOutput out) throws IOException;
    }

    private interface Reader<T> {
        T read(DataInput in) throws IOException;
    }

    private static <T> void writeIfPresent(Optional<T> part, Writer<T> writer, DataOutput out) throws IOException {
        out.writeBoolean(part.isPresent());
        if (part.isPresent()) {
            writer.write(part.get(), out);
        }
    }

    private static <T> Optional<T> readIfPresent(Reader<T> reader, DataInput in) throws IOException {
        return in.readBoolean() ? Optional.of(reader.read(in)) : Optional.empty();
    }
}
