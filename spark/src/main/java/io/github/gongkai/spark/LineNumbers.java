package io.github.gongkai.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Numbers the lines of files that are read in several pieces: each piece is told how many lines there are before it. For
 * that the lines of such files are counted once, which is a small part of the work of reading them.
 */
final class LineNumbers {

    private final Broadcast<SerializableConfiguration> files;

    LineNumbers(Broadcast<SerializableConfiguration> files) {
        this.files = files;
    }

    Dataset<Row> number(Dataset<Row> pieces) {
        Broadcast<SerializableConfiguration> configuration = files;
        MapPartitionsFunction<Row, Row> count = rows -> {
            PieceReader reader = new PieceReader(configuration.value().value());
            return Reports.map(rows, row -> {
                Piece piece = Piece.of(row);
                return piece.withFirstLine(piece.whole() ? 0 : reader.count(piece))
                        .row();
            });
        };
        // So far the column holds the number of lines in the piece.
        return pieces.mapPartitions(count, Piece.ENCODER)
                .withColumn(
                        Piece.FIRST_LINE,
                        coalesce(
                                        sum(col(Piece.FIRST_LINE))
                                                .over(Window.partitionBy(Piece.PATH)
                                                        .orderBy(Piece.START)
                                                        .rowsBetween(Window.unboundedPreceding(), -1)),
                                        lit(0L))
                                .plus(lit(1L)));
    }
}
