package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class Utf8Test {

    @Provide
    Arbitrary<byte[]> texts() {
        return Arbitraries.of(
                        "<p class=\"MsoNormal\">", "公开", "·", "é", "\uFEFF", "\uFFFD", "𠀀", "a", "1", "\uD7FF\uE000")
                .list()
                .ofMaxSize(20)
                .map(pieces -> String.join("", pieces).getBytes(StandardCharsets.UTF_8));
    }

    @Property
    void whatIsUtf8IsReadAsTheJdkReadsIt(@ForAll("texts") byte[] text) {
        assertThat(Utf8.decode(text, 0).map(CharBuffer::toString)).contains(new String(text, StandardCharsets.UTF_8));
    }

    @Property
    void whatIsNotIsNotRead(@ForAll("texts") byte[] text, @ForAll int where, @ForAll byte other, @ForAll int length) {
        byte[] damaged = Arrays.copyOf(text, text.length + 1);
        damaged[Math.floorMod(where, damaged.length)] = other;
        byte[] cut = Arrays.copyOf(damaged, Math.floorMod(length, damaged.length + 1));
        assertThat(Utf8.decode(cut, 0).map(CharBuffer::toString)).isEqualTo(byTheJdk(cut));
    }

    @Property
    void soIsAnyRowOfBytes(@ForAll byte[] bytes) {
        assertThat(Utf8.decode(bytes, 0).map(CharBuffer::toString)).isEqualTo(byTheJdk(bytes));
    }

    private static Optional<String> byTheJdk(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
