package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TerminalTest {

    @Test
    void aChineseCharacterTakesTwoColumns() {
        assertThat(Terminal.columns("三、abc")).isEqualTo(7);
        assertThat(Terminal.columns("e\u0301")).isEqualTo(1);
    }

    @Test
    void aPipeNeverBreaksALine() {
        assertThat(Terminal.PIPE.wrap("字".repeat(500), 4)).hasSize(1);
    }

    @Test
    void numbersAreNotBrokenAndSpacesDoNotBeginALine() {
        assertThat(new Terminal(false, 40).wrap("总计 1234567890 + 1234567890 + 1234567890 + 99", 20))
                .containsExactly("总计 1234567890 +", "1234567890 +", "1234567890 + 99");
    }

    @Property
    void noTextIsLostAndEveryLineFits(@ForAll String text, @ForAll @IntRange(min = 40, max = 100) int width) {
        Terminal terminal = new Terminal(false, width);

        assertThat(terminal.wrap(text, 4)).allMatch(line -> Terminal.columns(line) <= width - 4);
        assertThat(String.join("", terminal.wrap(text, 4)).replace(" ", ""))
                .isEqualTo(Terminal.oneLine(text).replace(" ", ""));
    }
}
