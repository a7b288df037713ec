package io.github.gongkai.jackson;

import java.io.IOException;

/** A walk over the members of one JSON object, which meets no member twice. */
final class Walk {

    private final Source source;
    private final Members members;
    private int index = -1;
    private long met;

    /** Starts at the beginning of an object, where the source must stand. */
    Walk(Source source, Members members) {
        this.source = source;
        this.members = members;
    }

    /** Moves to the value of the next known member and answers its index, or {@link Members#END}. */
    int next() throws IOException {
        int next = members.next(source.parser(), index + 1);
        while (next == Members.UNKNOWN) {
            passUnknown();
            next = members.next(source.parser(), index + 1);
        }
        if (next != Members.END) {
            meet(next);
            source.parser().nextToken();
        }
        return next;
    }

    /** Refuses an object that lacks one of its members; called at its end. */
    void requireAll() throws IOException {
        if (Long.bitCount(met) < members.count()) {
            for (int i = 0; i < members.count(); i++) {
                require(i);
            }
        }
    }

    /** Refuses an object that lacks a member; called at its end. */
    void require(int member) throws IOException {
        if (!hasMet(member)) {
            throw source.error("without the member " + members.name(member));
        }
    }

    boolean hasMet(int member) {
        return (met & 1L << member) != 0;
    }

    private void meet(int next) throws IOException {
        if (hasMet(next)) {
            throw source.error("a member given twice");
        }
        met |= 1L << next;
        index = next;
    }

    private void passUnknown() throws IOException {
        if (source.isStrict() || members.isElsewhere(source.parser().currentName())) {
            throw source.error(members.expectation());
        }
        source.parser().nextToken();
        source.parser().skipChildren();
    }
}
