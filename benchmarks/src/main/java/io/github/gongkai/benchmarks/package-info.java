/**
 * What the library costs, in time and memory, beside other ways of doing the same. Open {@link
 * io.github.gongkai.benchmarks.CheckBenchmark} first. Never published.
 */
@NullMarked
package io.github.gongkai.benchmarks;

import org.jspecify.annotations.NullMarked;
