package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilePieceTest {

    private static final byte[] PAGE = "<p>政府信息公开工作年度报告</p>".getBytes(StandardCharsets.UTF_8);

    /** A file may grow or shrink after it was looked at, and an archive says how long an entry is when packed. */
    @ParameterizedTest
    @ValueSource(longs = {0, 1, 20, 42, 43, 44, 4096, 1 << 20, (1 << 20) + 1, 1L << 40})
    void allOfAFileIsReadHoweverLongItIsSaidToBe(long size) throws IOException {
        assertThat(PAGE).hasSize(43);
        assertThat(read(size, PAGE)).isEqualTo(PAGE);
    }

    private static byte[] read(long size, byte[] bytes) throws IOException {
        List<Source> sources = new ArrayList<>();
        new FilePiece("a.html", "a", size, () -> new ByteArrayInputStream(bytes), new Readings(Locale.CHINESE))
                .read(new Piece.Visitor() {
                    @Override
                    public void visit(Source source) {
                        sources.add(source);
                    }

                    @Override
                    public void remark(String path, String words) {
                        throw new AssertionError(words);
                    }
                });
        return sources.get(0).document().orElseThrow();
    }
}
