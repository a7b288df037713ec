package io.github.gongkai.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Bytes looked at eight at a time. */
final class Words {

    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Words() {}

    /** Whether some bytes stand at a place, behind which there are at least as many. */
    static boolean isSame(byte[] bytes, int at, byte[] expected) {
        int length = expected.length;
        if (length < Long.BYTES) {
            for (int i = 0; i < length; i++) {
                if (bytes[at + i] != expected[i]) {
                    return false;
                }
            }
            return true;
        }
        int last = length - Long.BYTES;
        for (int i = 0; i < last; i += Long.BYTES) {
            if ((long) WORD.get(bytes, at + i) != (long) WORD.get(expected, i)) {
                return false;
            }
        }
        // the last word may overlap the one before it
        return (long) WORD.get(bytes, at + last) == (long) WORD.get(expected, last);
    }

    /** Where a byte of less than 0x80 stands first from one place on and before another; the latter if nowhere. */
    static int indexOf(byte wanted, byte[] bytes, int from, int to) {
        long pattern = wanted * ONES;
        int at = from;
        for (; at + Long.BYTES <= to; at += Long.BYTES) {
            long differing = (long) WORD.get(bytes, at) ^ pattern;
            long hits = differing - ONES & ~differing & HIGH_BITS;
            if (hits != 0) {
                return at + Long.numberOfTrailingZeros(hits) / Byte.SIZE;
            }
        }
        while (at < to && bytes[at] != wanted) {
            at++;
        }
        return at;
    }
}
