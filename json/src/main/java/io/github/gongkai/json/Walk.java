package io.github.gongkai.json;

/**
 * A walk over the members of one JSON object, which meets no member twice.
 *
 * @param <X> what the library throws
 */
final class Walk<X extends Exception> {

    private final Source<X> source;
    private final Members members;
    private int index = -1;
    private long met;

    /** Starts at the beginning of an object, where the source must stand. */
    Walk(Source<X> source, Members members) {
        this.source = source;
        this.members = members;
    }

    /** Moves to the value of the next known member and answers its index, or {@link Members#END}. */
    int next() throws X {
        int next = source.nextName(members, index + 1);
        while (next == Members.UNKNOWN) {
            passUnknown();
            next = source.nextName(members, index + 1);
        }
        if (next != Members.END) {
            meet(next);
            source.advance();
        }
        return next;
    }

    /** Refuses an object that lacks one of its members; called at its end. */
    void requireAll() throws X {
        if (Long.bitCount(met) < members.count()) {
            for (int i = 0; i < members.count(); i++) {
                require(i);
            }
        }
    }

    /** Refuses an object that lacks a member; called at its end. */
    void require(int member) throws X {
        if (!hasMet(member)) {
            throw source.error("without the member " + members.name(member));
        }
    }

    boolean hasMet(int member) {
        return (met & 1L << member) != 0;
    }

    private void meet(int next) throws X {
        if (hasMet(next)) {
            throw source.error("a member given twice");
        }
        met |= 1L << next;
        index = next;
    }

    private void passUnknown() throws X {
        if (source.isStrict() || members.isElsewhere(source.name())) {
            throw source.error(members.expectation());
        }
        source.skip();
    }
}
