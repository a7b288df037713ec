package io.github.gongkai.spark;

import java.io.Serializable;
import java.util.Iterator;

/** How a task makes inputs of what it is given. */
@FunctionalInterface
interface InputReader<T> extends Serializable {
    Iterator<Input> read(Iterator<T> rows);
}
