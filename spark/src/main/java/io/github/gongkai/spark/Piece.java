package io.github.gongkai.spark;

import java.util.Objects;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a file that one task reads.
 *
 * @param path the file
 * @param start its first byte
 * @param end the byte behind its last; of a compressed file, far behind it
 * @param whole whether the file is in one piece
 * @param firstLine the number of its first line, from 1
 * @param problem why there is nothing to read, in English; null where there is
 */
record Piece(
        String path,
        long start,
        long end,
        boolean whole,
        long firstLine,
        @Nullable String problem) {

    static final String PATH = "path";
    static final String START = "start";
    static final String FIRST_LINE = "firstLine";

    static final Encoder<Row> ENCODER = Encoders.row(new StructType()
            .add(PATH, DataTypes.StringType)
            .add(START, DataTypes.LongType)
            .add("end", DataTypes.LongType)
            .add("whole", DataTypes.BooleanType)
            .add(FIRST_LINE, DataTypes.LongType)
            .add("problem", DataTypes.StringType));

    private static final String NOT_FOUND = "no such file or folder";

    static Piece of(Row row) {
        return new Piece(
                row.getString(0), row.getLong(1), row.getLong(2), row.getBoolean(3), row.getLong(4), row.getString(5));
    }

    static Piece whole(String path, long length) {
        return new Piece(path, 0, length, true, 1, null);
    }

    static Piece missing(String path) {
        return new Piece(path, 0, 0, true, 1, NOT_FOUND);
    }

    static Piece unreadable(String path, Exception cause) {
        return new Piece(path, 0, 0, true, 1, Objects.toString(cause.getMessage(), cause.toString()));
    }

    /** The same file with all that it holds, however much that is. */
    Piece unbounded() {
        return new Piece(path, start, Long.MAX_VALUE, whole, firstLine, problem);
    }

    Piece part(long first, long last) {
        return new Piece(path, first, last, false, firstLine, problem);
    }

    Piece withFirstLine(long number) {
        return new Piece(path, start, end, whole, number, problem);
    }

    Row row() {
        return RowFactory.create(path, start, end, whole, firstLine, problem);
    }
}
