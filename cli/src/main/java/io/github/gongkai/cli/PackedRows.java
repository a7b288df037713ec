package io.github.gongkai.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows on their way from the thread that makes them to the one that writes them into a table of columns. A text that occurs
 * again is only referred to.
 */
final class PackedRows implements Rows {

    private static final byte NOTHING = 0;
    private static final byte NEW_TEXT = 1;
    private static final byte KNOWN_TEXT = 2;
    private static final byte WHOLE = 3;
    private static final byte DECIMAL = 4;
    private static final byte FALSE = 5;
    private static final byte TRUE = 6;
    private static final int MOST_KNOWN = 50_000;

    private final Map<String, Integer> known = new HashMap<>();
    private ByteBuffer rows = ByteBuffer.allocate(1 << 13);

    /** Writes the rows behind their length. */
    void writeTo(OutputStream out) throws IOException {
        byte[] length =
                ByteBuffer.allocate(Integer.BYTES).putInt(rows.position()).array();
        out.write(length);
        out.write(rows.array(), 0, rows.position());
    }

    private ByteBuffer room(int bytes) {
        if (rows.remaining() < bytes) {
            int size = Math.max(2 * rows.capacity(), rows.position() + bytes);
            rows = ByteBuffer.wrap(Arrays.copyOf(rows.array(), size), rows.position(), size - rows.position());
        }
        return rows;
    }

    @Override
    public void text(String value) {
        Integer number = known.get(value);
        if (number != null) {
            room(1 + Integer.BYTES).put(KNOWN_TEXT).putInt(number);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        room(1 + Integer.BYTES + bytes.length)
                .put(NEW_TEXT)
                .putInt(bytes.length)
                .put(bytes);
        if (known.size() < MOST_KNOWN) {
            known.put(value, known.size());
        }
    }

    @Override
    public void whole(long value) {
        room(1 + Long.BYTES).put(WHOLE).putLong(value);
    }

    @Override
    public void decimal(BigDecimal value) {
        byte[] digits = value.toPlainString().getBytes(StandardCharsets.US_ASCII);
        room(2 + digits.length).put(DECIMAL).put((byte) digits.length).put(digits);
    }

    @Override
    public void flag(boolean value) {
        room(1).put(value ? TRUE : FALSE);
    }

    @Override
    public void nothing() {
        room(1).put(NOTHING);
    }

    @Override
    public void end() {}

    /** What is done with the values of a row, in the order of its columns. */
    interface Taker<T> {
        /** A text as the taker wants to keep it; asked once for each that is new. */
        T kept(byte[] utf8);

        void text(int column, T value);

        void whole(int column, long value);

        void decimal(int column, BigDecimal value);

        void flag(int column, boolean value);
    }

    /** Hands over the rows that one writer has written, which knows its texts from the beginning. */
    static final class Reading<T> {
        private final Taker<T> taker;
        private final List<T> known = new ArrayList<>();

        Reading(Taker<T> taker) {
            this.taker = taker;
        }

        /** Hands over one row of so many columns. */
        void row(ByteBuffer in, int columns) {
            for (int column = 0; column < columns; column++) {
                switch (in.get()) {
                    case NEW_TEXT -> {
                        T text = taker.kept(bytes(in, in.getInt()));
                        if (known.size() < MOST_KNOWN) {
                            known.add(text);
                        }
                        taker.text(column, text);
                    }
                    case KNOWN_TEXT -> taker.text(column, known.get(in.getInt()));
                    case WHOLE -> taker.whole(column, in.getLong());
                    case DECIMAL ->
                        taker.decimal(
                                column, new BigDecimal(new String(bytes(in, in.get()), StandardCharsets.US_ASCII)));
                    case FALSE -> taker.flag(column, false);
                    case TRUE -> taker.flag(column, true);
                    default -> {}
                }
            }
        }

        private static byte[] bytes(ByteBuffer in, int length) {
            byte[] bytes = new byte[length];
            in.get(bytes);
            return bytes;
        }
    }
}
