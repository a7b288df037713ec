package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.col;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructType;

/** What several questions do with the columns of a table. */
final class Rows {

    private Rows() {}

    /** The columns of a schema put into one, in its order. */
    static Column struct(StructType schema) {
        return functions.struct(
                Stream.of(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new));
    }
}
