/**
 * The reading and checking of the library over a cluster, on Apache Spark 4.
 *
 * <p>Open {@link io.github.gongkai.spark.Reports} first; {@link io.github.gongkai.spark.Main} is the same for {@code
 * spark-submit}. The records of this package are the rows of its tables: their components are the columns, in that order.
 */
@NullMarked
package io.github.gongkai.spark;

import org.jspecify.annotations.NullMarked;
