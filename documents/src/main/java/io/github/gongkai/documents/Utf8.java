package io.github.gongkai.documents;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Bytes that are UTF-8 as characters. In a page long stretches of ASCII stand between a few Chinese characters: they are
 * copied as a whole, and all of it takes half the time and the memory of making a string.
 */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long SIGNS = 0x8080808080808080L;
    /** From so many bytes on, copying them as a whole is faster than one by one. */
    private static final int STRETCH = 16;

    private final byte[] bytes;
    private final char[] characters;
    private int at;
    private int length;

    private Utf8(byte[] bytes, int from) {
        this.bytes = bytes;
        this.characters = new char[bytes.length - from];
        this.at = from;
    }

    /**
     * The characters.
     *
     * @param from the first byte that counts
     * @return empty if any byte is not of a character in UTF-8
     */
    static Optional<CharBuffer> decode(byte[] bytes, int from) {
        Utf8 utf8 = new Utf8(bytes, from);
        return utf8.isUsual() ? Optional.of(CharBuffer.wrap(utf8.characters, 0, utf8.length)) : anything(bytes, from);
    }

    private static Optional<CharBuffer> anything(byte[] bytes, int from) {
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, from, bytes.length - from)));
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    /** Decodes characters of one, two and three bytes; whether there are no others. */
    private boolean isUsual() {
        String octets = new String(bytes, StandardCharsets.ISO_8859_1);
        while (at < bytes.length) {
            copyAscii(octets);
            if (!decodeOthers()) {
                return false;
            }
        }
        return true;
    }

    private void copyAscii(String octets) {
        int end = asciiEnd();
        if (end - at >= STRETCH) {
            octets.getChars(at, end, characters, length);
            length += end - at;
            at = end;
        } else {
            while (at < end) {
                characters[length++] = (char) bytes[at++];
            }
        }
    }

    private int asciiEnd() {
        int end = at;
        while (end + Long.BYTES <= bytes.length && ((long) EIGHT.get(bytes, end) & SIGNS) == 0) {
            end += Long.BYTES;
        }
        while (end < bytes.length && bytes[end] >= 0) {
            end++;
        }
        return end;
    }

    private boolean decodeOthers() {
        while (at < bytes.length && bytes[at] < 0) {
            int first = bytes[at] & 0xFF;
            int size = first >= 0xC2 && first < 0xE0 ? 2 : first > 0xE0 && first < 0xF0 && first != 0xED ? 3 : 0;
            if (size == 0 || at + size > bytes.length || !isTrail(at + 1) || !isTrail(at + size - 1)) {
                return false;
            }
            characters[length++] = (char)
                    (size == 2
                            ? (first & 0x1F) << 6 | bytes[at + 1] & 0x3F
                            : (first & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | bytes[at + 2] & 0x3F);
            at += size;
        }
        return true;
    }

    private boolean isTrail(int index) {
        return (bytes[index] & 0xC0) == 0x80;
    }
}
