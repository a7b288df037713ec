package io.github.gongkai.proofs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    @Test
    void aFigureTakesThePlaceOfTheOneBefore() throws IOException {
        assertThat(Figure.on("| a | <!-- x: begin -->1<!-- x: end --> |", "x", "2 \\ $3"))
                .isEqualTo("| a | <!-- x: begin -->2 \\ $3<!-- x: end --> |");
    }

    @Test
    void aPageWithoutTheMarksIsNotWritten() {
        assertThatThrownBy(() -> Figure.on("<!-- y: begin -->1<!-- y: end -->", "x", "2"))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"consistent", "concurrent", "soak", "everywhere"})
    void thePageHasThePlaceOfEveryFigure(String name) throws IOException {
        assertThat(Figure.on(Files.readString(Path.of("../docs/quality.md")), name, ""))
                .isNotEmpty();
    }
}
