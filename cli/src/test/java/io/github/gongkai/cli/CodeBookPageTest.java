package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Writes {@code docs/codebook.md} from the tables of the dataset; run with {@code -Dgongkai.docs=write} to renew it. */
class CodeBookPageTest {

    private static final Path PAGE = Path.of("../docs/codebook.md");

    @Test
    void thePageSaysWhatTheDatasetHolds() throws IOException {
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(PAGE, CodeBook.asPage());
        }
        assertThat(PAGE).hasContent(CodeBook.asPage());
    }
}
