package io.github.gongkai.spark;

import org.apache.spark.sql.SparkSession;

/** One Spark with two cores inside the JVM of the tests, without a port to the outside, a page or Hive. */
final class LocalSpark {

    private LocalSpark() {}

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("gongkai tests")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.warehouse.dir", "target/warehouse")
                .getOrCreate();
    }
}
