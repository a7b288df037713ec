package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NormalizationTest {

    @Test
    void whatJavaTakesForAnySpaceIsBlank_soAreCharactersWithoutWidth_andNothingElse() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            boolean blank = Character.isWhitespace(c)
                    || Character.isSpaceChar(c)
                    || "\u200B\u200C\u200D\u200E\u200F\u2060\uFEFF\u00AD\u0085\0".indexOf(c) >= 0;
            assertThat(Normalization.isBlank((char) c))
                    .as(Integer.toHexString(c))
                    .isEqualTo(blank);
        }
    }
}
