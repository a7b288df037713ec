package io.github.gongkai.rules;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the members of an aggregate report, added up cell by cell: all that {@link Rollup} needs of them, without their
 * reports. It takes the same memory for ten members and for a hundred thousand, and what was added up in several places can
 * be put together, in any order, as of a member that is in two of them nobody could tell.
 *
 * <p>It is filled like a {@link java.util.LongSummaryStatistics}, and not for several threads at once. It travels in Java
 * serialization, between sides with the same version of the library.
 */
public final class Contributions implements Serializable {

    private static final long serialVersionUID = 1;

    private static final List<Cell> CELLS = Stream.of(Edition.values())
            .flatMap(edition -> Rollup.additiveCells(edition).stream())
            .distinct()
            .sorted()
            .toList();

    private transient int members;
    private transient CellSum[] sums = nothing();

    /** Those of no member. */
    public Contributions() {}

    private static CellSum[] nothing() {
        return CELLS.stream().map(CellSum::new).toArray(CellSum[]::new);
    }

    /** Adds the report of one more member; each member is to be added once. */
    public void add(Report member) {
        String organ = Across.organ(member);
        for (CellSum sum : sums) {
            sum.add(organ, member);
        }
        members++;
    }

    /** Adds those of other members. */
    public void add(Contributions others) {
        for (int i = 0; i < sums.length; i++) {
            sums[i].add(others.sums[i]);
        }
        members += others.members;
    }

    /** The number of members that were added. */
    public int members() {
        return members;
    }

    /** What was stated in an additive cell. */
    CellSum sum(Cell cell) {
        return sums[CELLS.indexOf(cell)];
    }

    private void writeObject(ObjectOutputStream out) throws IOException {
        Map<String, Integer> organs = new LinkedHashMap<>();
        for (CellSum sum : sums) {
            sum.number(organs);
        }
        out.writeInt(members);
        out.writeInt(organs.size());
        for (String organ : organs.keySet()) {
            out.writeObject(organ);
        }
        for (CellSum sum : sums) {
            sum.write(out, organs);
        }
    }

    private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
        try {
            members = in.readInt();
            List<String> organs = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                organs.add((String) in.readObject());
            }
            sums = nothing();
            for (CellSum sum : sums) {
                sum.read(in, organs);
            }
        } catch (RuntimeException damaged) {
            throw new InvalidObjectException("Damaged contributions: " + damaged.getMessage());
        }
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw new InvalidObjectException("Contributions without content");
    }

    /** The number of members. */
    @Override
    public String toString() {
        return members + " members";
    }
}
