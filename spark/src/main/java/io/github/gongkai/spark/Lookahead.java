package io.github.gongkai.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** An iterator over what one method gives until it gives nothing more. */
abstract class Lookahead<T> implements Iterator<T> {

    private Optional<T> next = Optional.empty();
    private boolean ended;

    /** The next element; empty at the end, behind which it is not asked again. */
    abstract Optional<T> find();

    @Override
    public final boolean hasNext() {
        if (next.isEmpty() && !ended) {
            next = find();
            ended = next.isEmpty();
        }
        return next.isPresent();
    }

    @Override
    public final T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        T found = next.orElseThrow();
        next = Optional.empty();
        return found;
    }
}
