package io.github.gongkai.examples;

import java.io.IOException;

/** The {@code main} method of a recipe. */
interface Recipe {
    void main(String... arguments) throws IOException;
}
