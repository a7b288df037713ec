package io.github.gongkai.cli;

import static org.apache.parquet.schema.LogicalTypeAnnotation.decimalType;
import static org.apache.parquet.schema.LogicalTypeAnnotation.stringType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BINARY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.BOOLEAN;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.OutputFile;
import org.apache.parquet.io.PositionOutputStream;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/**
 * A Parquet file, to which {@linkplain PackedRows packed rows} are written. Texts are strings, whole numbers are of 64 bits,
 * decimal numbers have {@value #DIGITS} digits of which {@value #DECIMALS} stand behind the point. One that does not fit is
 * left out here, and the row says so where it tells the state of the cell.
 */
final class ParquetTable extends OutputStream {

    static final int DIGITS = 38;
    static final int DECIMALS = 10;
    private static final int DECIMAL_BYTES = 16;
    /** So that a row group takes little memory while it is filled, and is still worth a reader's while. */
    private static final long ROW_GROUP = 8 << 20;

    private final List<DataColumn> columns;
    private final ParquetWriter<Row> writer;

    /** A row that can be written into a consumer of values. */
    private interface Row {
        void writeTo(RecordConsumer consumer);
    }

    ParquetTable(OutputStream out, List<DataColumn> columns) throws IOException {
        this.columns = columns;
        Builder builder = new Builder(new Stream(out), schema(columns))
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.LZ4_RAW)
                .withSizeStatisticsEnabled(false)
                .withRowGroupSize(ROW_GROUP);
        // the least and the greatest of a few names that return in every report help nobody to pass over a row group
        columns.stream()
                .filter(column ->
                        column.type() == DataColumn.Type.TEXT && !column.name().equals(DataTable.ORGAN))
                .forEach(column -> builder.withStatisticsEnabled(column.name(), false));
        this.writer = builder.build();
    }

    private static MessageType schema(List<DataColumn> columns) {
        return new MessageType(
                "gongkai", columns.stream().map(ParquetTable::field).toArray(Type[]::new));
    }

    private static Type field(DataColumn column) {
        return switch (column.type()) {
            case TEXT -> Types.optional(BINARY).as(stringType()).named(column.name());
            case WHOLE -> Types.optional(INT64).named(column.name());
            case FLAG -> Types.optional(BOOLEAN).named(column.name());
            case DECIMAL ->
                Types.optional(FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(decimalType(DECIMALS, DIGITS))
                        .named(column.name());
        };
    }

    @Override
    public void write(int octet) {
        throw new IllegalArgumentException("Rows are written whole");
    }

    /** Writes the rows of whole inputs, each behind its length. */
    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer inputs = ByteBuffer.wrap(bytes, offset, length);
        while (inputs.hasRemaining()) {
            int rows = inputs.getInt();
            writeRows(bytes, inputs.position(), rows);
            inputs.position(inputs.position() + rows);
        }
    }

    /** Writes the rows of one input. */
    void writeRows(byte[] bytes, int offset, int length) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, length);
        Values values = new Values();
        PackedRows.Reading<Binary> rows = new PackedRows.Reading<>(values);
        while (in.hasRemaining()) {
            values.clear();
            rows.row(in, columns.size());
            writer.write(values);
        }
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }

    /** The values of one row, kept until it is written. */
    private final class Values implements PackedRows.Taker<Binary>, Row {
        private final Object[] present = new Object[columns.size()];
        private final long[] numbers = new long[columns.size()];

        void clear() {
            Arrays.fill(present, null);
        }

        @Override
        public Binary kept(byte[] utf8) {
            return Binary.fromConstantByteArray(utf8);
        }

        @Override
        public void text(int column, Binary value) {
            present[column] = value;
        }

        @Override
        public void whole(int column, long value) {
            present[column] = Long.class;
            numbers[column] = value;
        }

        @Override
        public void decimal(int column, BigDecimal value) {
            if (value.scale() <= DECIMALS && value.precision() - value.scale() <= DIGITS - DECIMALS) {
                present[column] = Binary.fromConstantByteArray(
                        bytes(value.setScale(DECIMALS).unscaledValue()));
            }
        }

        private static byte[] bytes(BigInteger unscaled) {
            byte[] least = unscaled.toByteArray();
            byte[] all = new byte[DECIMAL_BYTES];
            Arrays.fill(all, 0, DECIMAL_BYTES - least.length, (byte) (unscaled.signum() < 0 ? -1 : 0));
            System.arraycopy(least, 0, all, DECIMAL_BYTES - least.length, least.length);
            return all;
        }

        @Override
        public void flag(int column, boolean value) {
            present[column] = value;
        }

        @Override
        public void writeTo(RecordConsumer consumer) {
            for (int column = 0; column < present.length; column++) {
                Object value = present[column];
                if (value != null) {
                    String name = columns.get(column).name();
                    consumer.startField(name, column);
                    if (value instanceof Binary binary) {
                        consumer.addBinary(binary);
                    } else if (value instanceof Boolean flag) {
                        consumer.addBoolean(flag);
                    } else {
                        consumer.addLong(numbers[column]);
                    }
                    consumer.endField(name, column);
                }
            }
        }
    }

    private static final class Builder extends ParquetWriter.Builder<Row, Builder> {
        private final MessageType schema;

        Builder(OutputFile file, MessageType schema) {
            super(file);
            this.schema = schema;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        protected WriteSupport<Row> getWriteSupport(ParquetConfiguration configuration) {
            return new RowSupport(schema);
        }

        /** The library asks for it, though it has deprecated it. */
        @Deprecated
        @Override
        protected WriteSupport<Row> getWriteSupport(org.apache.hadoop.conf.Configuration configuration) {
            return new RowSupport(schema);
        }
    }

    private static final class RowSupport extends WriteSupport<Row> {
        private final MessageType schema;
        private RecordConsumer consumer;

        @SuppressWarnings("NullAway.Init")
        RowSupport(MessageType schema) {
            this.schema = schema;
        }

        @Override
        public WriteContext init(ParquetConfiguration configuration) {
            return new WriteContext(schema, Map.of());
        }

        /** The library asks for it, though it has deprecated it. */
        @Deprecated
        @Override
        public WriteContext init(org.apache.hadoop.conf.Configuration configuration) {
            return new WriteContext(schema, Map.of());
        }

        @Override
        public void prepareForWrite(RecordConsumer target) {
            consumer = target;
        }

        @Override
        public void write(Row row) {
            consumer.startMessage();
            row.writeTo(consumer);
            consumer.endMessage();
        }
    }

    /** An output that is there already and left open. */
    private record Stream(OutputStream out) implements OutputFile {
        @Override
        public PositionOutputStream create(long blockSize) {
            CountingStream counting = new CountingStream(out);
            return new PositionOutputStream() {
                @Override
                public long getPos() {
                    return counting.count();
                }

                @Override
                public void write(int octet) throws IOException {
                    counting.write(octet);
                }

                @Override
                public void write(byte[] bytes, int offset, int length) throws IOException {
                    counting.write(bytes, offset, length);
                }
            };
        }

        @Override
        public PositionOutputStream createOrOverwrite(long blockSize) {
            return create(blockSize);
        }

        @Override
        public boolean supportsBlockSize() {
            return false;
        }

        @Override
        public long defaultBlockSize() {
            return 0;
        }
    }
}
