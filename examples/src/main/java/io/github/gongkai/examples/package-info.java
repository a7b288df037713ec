/** TBD */
@NullMarked
package io.github.gongkai.examples;

import org.jspecify.annotations.NullMarked;
