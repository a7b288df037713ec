package io.github.gongkai;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.LocalDate;
import org.immutables.value.Value;

/** The days that a report says it covers, as published; both ends belong to it. */
@Value.Immutable
public abstract class Period implements Serializable {

    private static final long serialVersionUID = 1;

    /** For the generated class only. */
    Period() {}

    /** From one day to another. */
    public static Period of(LocalDate start, LocalDate end) {
        return ImmutablePeriod.builder().start(start).end(end).build();
    }

    /** 1 January to 31 December. */
    public static Period ofYear(int year) {
        return of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** The first day. */
    public abstract LocalDate start();

    /** The last day; a report may, by mistake, name one before the first. */
    public abstract LocalDate end();

    @Override
    public String toString() {
        return start() + "/" + end();
    }

    /** What to write in its place. */
    Object writeReplace() {
        return Serialized.of(this);
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }

    private void readObjectNoData() throws InvalidObjectException {
        throw Serialized.notLikeThis();
    }
}
