package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What some members state in one cell, added up: as much as the sum, what is not known of it, and the largest addends. It
 * does not grow with the number of members, and the order in which they come makes no difference.
 */
final class CellSum {

    /** So many members are told by name. */
    static final int KEPT = 6;

    private static final int COUNT = 0;
    private static final int BLANK = 1;
    private static final int OTHER = 2;

    private static final BigDecimal NO_AMOUNT = BigDecimal.valueOf(-1);

    /** What one member states; an edition that lacks the cell states a blank. */
    record Addend(String organ, Edition edition, Entry entry, Optional<BigDecimal> amount) {

        /** The largest first, those without a number last, equals by name. */
        static final Comparator<Addend> ORDER = Comparator.comparing(
                        (Addend addend) -> addend.amount().orElse(NO_AMOUNT))
                .reversed()
                .thenComparing(Addend::organ);

        static Addend of(String organ, Edition edition, Entry entry, Cell cell) {
            return new Addend(organ, edition, entry, Operand.amount(entry, cell, edition));
        }
    }

    private final Cell cell;
    /** The sum is that of the two. */
    private long whole;

    private BigDecimal rest = BigDecimal.ZERO;
    private int vacant;
    private int unknown;
    private int unprinted;
    private @Nullable Addend firstUnprinted;
    private @Nullable Addend firstUnknown;
    private final List<Addend> largest = new ArrayList<>(KEPT + 1);

    CellSum(Cell cell) {
        this.cell = cell;
    }

    void add(String organ, Report member) {
        Edition edition = member.edition();
        int position = cell.position(edition);
        if (position < 0) {
            addUnprinted(Addend.of(organ, edition, Entry.BLANK, cell));
        } else if (member.figures().isCountAt(position)) {
            addCount(organ, edition, member.figures().countAt(position));
        } else {
            addOther(Addend.of(organ, edition, member.figures().entryAt(position), cell));
        }
    }

    private void addUnprinted(Addend addend) {
        unprinted++;
        unknown++;
        firstUnprinted = first(firstUnprinted, addend);
        keep(addend);
    }

    /** Nearly every cell of nearly every member. */
    private void addCount(String organ, Edition edition, long count) {
        addWhole(count);
        if (largest.size() < KEPT || mayBeKept(organ, count)) {
            keep(new Addend(organ, edition, Entry.of(count), Optional.of(BigDecimal.valueOf(count))));
        }
    }

    private boolean mayBeKept(String organ, long count) {
        Addend last = largest.get(KEPT - 1);
        if (!(last.entry() instanceof Entry.Count smallest) || count > smallest.value()) {
            return true;
        }
        return count == smallest.value() && organ.compareTo(last.organ()) < 0;
    }

    private void addOther(Addend addend) {
        if (addend.amount().isPresent()) {
            rest = rest.add(addend.amount().get());
        } else {
            if (Bounds.isVacant(addend.entry())) {
                vacant++;
            } else {
                unknown++;
            }
            firstUnknown = first(firstUnknown, addend);
        }
        keep(addend);
    }

    private void addWhole(long count) {
        long sum = whole + count;
        boolean overflows = ((whole ^ sum) & (count ^ sum)) < 0;
        if (overflows) {
            rest = rest.add(BigDecimal.valueOf(whole));
        }
        whole = overflows ? count : sum;
    }

    private void keep(Addend addend) {
        int at = 0;
        while (at < largest.size() && Addend.ORDER.compare(largest.get(at), addend) <= 0) {
            at++;
        }
        largest.add(at, addend);
        if (largest.size() > KEPT) {
            largest.remove(KEPT);
        }
    }

    /** Adds what other members state in the same cell. */
    void add(CellSum others) {
        addWhole(others.whole);
        rest = rest.add(others.rest);
        vacant += others.vacant;
        unknown += others.unknown;
        unprinted += others.unprinted;
        firstUnprinted = first(firstUnprinted, others.firstUnprinted);
        firstUnknown = first(firstUnknown, others.firstUnknown);
        for (Addend addend : others.largest) {
            if (largest.size() < KEPT
                    || !(addend.entry() instanceof Entry.Count count)
                    || mayBeKept(addend.organ(), count.value())) {
                keep(addend);
            }
        }
    }

    private static @Nullable Addend first(@Nullable Addend one, @Nullable Addend other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.organ().compareTo(other.organ()) <= 0 ? one : other;
    }

    /** What is known of the sum over all members. */
    Bounds sum(boolean blankIsZero) {
        return bounds(rest.add(BigDecimal.valueOf(whole)), blankIsZero ? unknown : unknown + vacant);
    }

    /** What is known of the sum over all members but the first of the largest, with no more decimals than it takes. */
    Bounds sumWithout(int listed) {
        BigDecimal known = rest.add(BigDecimal.valueOf(whole));
        int missing = unknown + vacant;
        for (Addend addend : largest.subList(0, listed)) {
            known = known.subtract(addend.amount().orElse(BigDecimal.ZERO));
            missing -= addend.amount().isPresent() ? 0 : 1;
        }
        BigDecimal plain = known.stripTrailingZeros();
        return bounds(plain.scale() < 0 ? plain.setScale(0) : plain, missing);
    }

    private Bounds bounds(BigDecimal known, int missing) {
        return new Bounds(known, missing > 0, missing > 0 && cell.column().isSigned());
    }

    /** The largest addends, at most {@link #KEPT} of them. */
    List<Addend> largest() {
        return largest;
    }

    /** The first by name of those whose edition lacks the cell; empty if there is none. */
    Optional<Addend> firstUnprinted() {
        return Optional.ofNullable(firstUnprinted);
    }

    /** How many members have an edition that lacks the cell. */
    int unprinted() {
        return unprinted;
    }

    /** The first by name of those that have the cell and no number that could be added; empty if there is none. */
    Optional<Addend> firstUnknown() {
        return Optional.ofNullable(firstUnknown);
    }

    /** How many members have the cell and no number that could be added. */
    int unknown() {
        return unknown - unprinted + vacant;
    }

    /** Gives each name that it tells the next number, unless it has one. */
    void number(Map<String, Integer> organs) {
        number(firstUnprinted, organs);
        number(firstUnknown, organs);
        for (Addend addend : largest) {
            number(addend, organs);
        }
    }

    private static void number(@Nullable Addend addend, Map<String, Integer> organs) {
        if (addend != null) {
            organs.putIfAbsent(addend.organ(), organs.size());
        }
    }

    /** Writes all but the cell, and names as numbers. One count of one member, which is most common, takes a short way. */
    void write(ObjectOutput out, Map<String, Integer> organs) throws IOException {
        boolean single = isOneCount();
        out.writeBoolean(single);
        if (single) {
            write(largest.get(0), out, organs);
            return;
        }
        write(whole, out);
        write(vacant, out);
        write(unknown, out);
        write(unprinted, out);
        out.writeUTF(rest.toPlainString());
        write(firstUnprinted, out, organs);
        write(firstUnknown, out, organs);
        out.writeByte(largest.size());
        for (Addend addend : largest) {
            write(addend, out, organs);
        }
    }

    private boolean isOneCount() {
        return largest.size() == 1 && largest.get(0).entry() instanceof Entry.Count;
    }

    private static void write(@Nullable Addend addend, ObjectOutput out, Map<String, Integer> organs)
            throws IOException {
        write(addend == null ? -1 : organs.get(addend.organ()), out);
        if (addend == null) {
            return;
        }
        out.writeByte(addend.edition().ordinal());
        if (addend.entry() instanceof Entry.Count count) {
            out.writeByte(COUNT);
            write(count.value(), out);
        } else if (addend.entry() instanceof Entry.Blank) {
            out.writeByte(BLANK);
        } else {
            out.writeByte(OTHER);
            out.writeObject(addend.entry());
        }
    }

    /** Seven bits to a byte, the lowest first, as most numbers are small. */
    private static void write(long number, ObjectOutput out) throws IOException {
        long left = number << 1 ^ number >> 63;
        while ((left & ~0x7FL) != 0) {
            out.writeByte((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.writeByte((int) left);
    }

    /** Reads what was written of a cell. */
    void read(ObjectInput in, List<String> organs) throws IOException, ClassNotFoundException {
        if (in.readBoolean()) {
            Addend single = addend(in, organs);
            if (single == null || !(single.entry() instanceof Entry.Count count)) {
                throw new InvalidObjectException("A single count that is none");
            }
            whole = count.value();
            keep(single);
            return;
        }
        whole = number(in);
        vacant = Math.toIntExact(number(in));
        unknown = Math.toIntExact(number(in));
        unprinted = Math.toIntExact(number(in));
        rest = new BigDecimal(in.readUTF());
        if (rest.scale() < 0 || rest.scale() > Entry.Decimal.MAX_DIGITS) {
            throw new InvalidObjectException("A sum of " + rest.scale() + " decimals");
        }
        firstUnprinted = addend(in, organs);
        firstUnknown = addend(in, organs);
        for (int left = in.readUnsignedByte(); left > 0; left--) {
            Addend addend = addend(in, organs);
            if (addend != null) {
                keep(addend);
            }
        }
    }

    private @Nullable Addend addend(ObjectInput in, List<String> organs) throws IOException, ClassNotFoundException {
        long organ = number(in);
        if (organ < 0) {
            return null;
        }
        Edition edition = Edition.values()[in.readUnsignedByte()];
        Entry entry = switch (in.readUnsignedByte()) {
            case COUNT -> Entry.of(number(in));
            case BLANK -> Entry.BLANK;
            default -> (Entry) in.readObject();
        };
        return Addend.of(organs.get(Math.toIntExact(organ)), edition, entry, cell);
    }

    private static long number(ObjectInput in) throws IOException {
        long number = 0;
        int shift = 0;
        int bits;
        do {
            bits = in.readUnsignedByte();
            number |= (long) (bits & 0x7F) << shift;
            shift += 7;
        } while (bits >= 0x80 && shift < 64);
        return number >>> 1 ^ -(number & 1);
    }
}
