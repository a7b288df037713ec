package io.github.gongkai.rules;

import io.github.gongkai.Edition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A claim while its sentence is still being read: what follows may still change what it counts. */
final class Draft {

    /** What a claim speaks of. */
    enum Kind {
        /** Applications taken in: the number that applicants and channels are parts of. */
        RECEIVED,
        ALL_RECEIVED,
        /** Handled, or received and answered: newly received, answered, or all there was. */
        HANDLED,
        ANSWERED,
        CARRIED_IN,
        CARRIED_FORWARD,
        OUTCOME,
        APPLICANT,
        PROCEEDINGS,
        RESULT,
        DISCLOSURE;

        boolean isWhole() {
            return ordinal() <= ANSWERED.ordinal();
        }
    }

    final Kind kind;
    /** The place among the letters of the prose. */
    final int from;

    final int to;
    final long least;
    final long most;
    /** Rows of section 三, one set for each reading; of section 四 in the first. */
    long[] rows;

    int columns;
    /** The readings that are no sum over section 三. */
    List<Quantity> others = List.of();
    /** What must be zero besides: 均维持 leaves nothing pending. */
    @Nullable
    Quantity nothing;

    /** Whether words and no numeral state it. */
    boolean inWords;

    Draft(Kind kind, int from, int to, long least, long most, int columns, long... rows) {
        this.kind = kind;
        this.from = from;
        this.to = to;
        this.least = least;
        this.most = most;
        this.columns = columns;
        this.rows = rows;
    }

    /** The same, but that there may be more. */
    Draft atLeast() {
        return new Draft(kind, from, to, least, Long.MAX_VALUE, columns, rows);
    }

    boolean isExact() {
        return least == most;
    }

    boolean isCertain() {
        return isExact() && rows.length + others.size() == 1;
    }

    /** Whether another number states the same cell of section 二 and has another value. */
    boolean isDeniedBy(Draft other) {
        return kind == Kind.DISCLOSURE
                && kind == other.kind
                && least != other.least
                && isExact()
                && other.isExact()
                && others.equals(other.others);
    }

    List<Quantity> readings(Edition edition) {
        if (!others.isEmpty()) {
            return others;
        }
        if (rows.length == 1) {
            Quantity only = Amounts.applications(edition, rows[0], columns);
            return only.cells().isEmpty() ? List.of() : List.of(only);
        }
        List<Quantity> readings = new ArrayList<>(rows.length);
        for (long set : rows) {
            Quantity quantity = Amounts.applications(edition, set, columns);
            if (!quantity.cells().isEmpty() && !readings.contains(quantity)) {
                readings.add(quantity);
            }
        }
        return readings;
    }
}
