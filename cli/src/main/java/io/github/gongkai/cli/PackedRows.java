package io.github.gongkai.cli;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Rows on their way from the thread that makes them to the one that writes them into a table of columns. A text that occurs
 * again is only referred to.
 */
final class PackedRows implements Rows {

    private static final int NOTHING = 0;
    private static final int NEW_TEXT = 1;
    private static final int KNOWN_TEXT = 2;
    private static final int WHOLE = 3;
    private static final int DECIMAL = 4;
    private static final int FALSE = 5;
    private static final int TRUE = 6;
    private static final int MOST_KNOWN = 50_000;

    private final DataOutputStream out;
    private final Map<String, Integer> known = new HashMap<>();

    PackedRows(Bytes out) throws IOException {
        this.out = new DataOutputStream(out);
    }

    @Override
    public void text(String value) throws IOException {
        Integer number = known.get(value);
        if (number != null) {
            out.writeByte(KNOWN_TEXT);
            out.writeInt(number);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        out.writeByte(NEW_TEXT);
        out.writeInt(bytes.length);
        out.write(bytes);
        if (known.size() < MOST_KNOWN) {
            known.put(value, known.size());
        }
    }

    @Override
    public void whole(long value) throws IOException {
        out.writeByte(WHOLE);
        out.writeLong(value);
    }

    @Override
    public void decimal(BigDecimal value) throws IOException {
        byte[] digits = value.toPlainString().getBytes(StandardCharsets.US_ASCII);
        out.writeByte(DECIMAL);
        out.writeByte(digits.length);
        out.write(digits);
    }

    @Override
    public void flag(boolean value) throws IOException {
        out.writeByte(value ? TRUE : FALSE);
    }

    @Override
    public void nothing() throws IOException {
        out.writeByte(NOTHING);
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
        void row(DataInputStream in, int columns) throws IOException {
            for (int column = 0; column < columns; column++) {
                switch (in.readByte()) {
                    case NEW_TEXT -> {
                        T text = taker.kept(in.readNBytes(in.readInt()));
                        if (known.size() < MOST_KNOWN) {
                            known.add(text);
                        }
                        taker.text(column, text);
                    }
                    case KNOWN_TEXT -> taker.text(column, known.get(in.readInt()));
                    case WHOLE -> taker.whole(column, in.readLong());
                    case DECIMAL ->
                        taker.decimal(
                                column,
                                new BigDecimal(new String(in.readNBytes(in.readByte()), StandardCharsets.US_ASCII)));
                    case FALSE -> taker.flag(column, false);
                    case TRUE -> taker.flag(column, true);
                    default -> {}
                }
            }
        }
    }
}
