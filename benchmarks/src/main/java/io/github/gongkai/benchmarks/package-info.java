/** TBD */
@NullMarked
package io.github.gongkai.benchmarks;

import org.jspecify.annotations.NullMarked;
