package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final List<String> WORDS = List.of("平台建设", "第20条");

    @Test
    void aWordIsFoundThoughBlanksOfAnyKindBreakIt() {
        for (char blank : " \t\n\r\u00a0\u2000\u2005\u200b\u3000\ufeff".toCharArray()) {
            assertThat(Words.areIn("加强平台" + blank + "建设", WORDS))
                    .as("%04x", (int) blank)
                    .isTrue();
            assertThat(Words.areIn(blank + "第２０" + blank + blank + "条" + blank, WORDS))
                    .isTrue();
        }
        for (char letter : "的-\u1fff\u200c\u2fff\ufefe".toCharArray()) {
            assertThat(Words.areIn("加强平台" + letter + "建设", WORDS))
                    .as("%04x", (int) letter)
                    .isFalse();
        }
    }

    @Test
    void wideDigitsAndPointsAreMadePlainAndBlanksLeftOut() {
        assertThat(Words.withoutSpace("第 ０９．／：条")).isEqualTo("第09./：条");
        assertThat(Words.withoutSpace("平台建设")).isEqualTo("平台建设");
        assertThat(Words.withoutSpace("\u3000")).isEmpty();
    }

    @Test
    void blanksAroundAPlaceArePassedOver() {
        assertThat(Words.before(" 甲 乙", 3)).isEqualTo(1);
        assertThat(Words.before(" 甲", 1)).isEqualTo(-1);
        assertThat(Words.before("甲", 0)).isEqualTo(-1);
        assertThat(Words.from("甲 \n乙", 1)).isEqualTo(3);
        assertThat(Words.from("甲  ", 1)).isEqualTo(3);
    }
}
