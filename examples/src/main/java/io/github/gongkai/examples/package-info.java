/** Recipes of a few lines each. Every one is run by the build. */
@NullMarked
package io.github.gongkai.examples;

import org.jspecify.annotations.NullMarked;
