package io.github.gongkai.spark;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;

/** What the elements of an iterator come to, one after the other. Unlike a stream it holds no more than it is asked for. */
final class Flattened<S, T> implements Iterator<T> {

    private final Iterator<S> outer;
    private final Function<? super S, ? extends Iterator<T>> inner;
    private Iterator<T> current = Collections.emptyIterator();

    Flattened(Iterator<S> outer, Function<? super S, ? extends Iterator<T>> inner) {
        this.outer = outer;
        this.inner = inner;
    }

    @Override
    public boolean hasNext() {
        while (!current.hasNext() && outer.hasNext()) {
            current = inner.apply(outer.next());
        }
        return current.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return current.next();
    }
}
