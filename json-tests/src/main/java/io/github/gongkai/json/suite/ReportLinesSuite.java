package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.json.suite.JsonLibrary.Json;
import io.github.gongkai.json.suite.JsonLibrary.Lines;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Reports that stand one to a line. */
public abstract class ReportLinesSuite extends JsonSuite {

    protected ReportLinesSuite(JsonLibrary library) {
        super(library);
    }

    @Test
    void eachLineIsAReport() throws IOException {
        String trial = strict().write(Example.TRIAL);

        try (Lines lines = lines("\uFEFF" + json() + "\r\n\n  \n" + trial)) {
            assertThat(lines.next()).contains(Example.REPORT);
            assertThat(lines.lineNumber()).isEqualTo(1);
            assertThat(lines.next()).contains(Example.TRIAL);
            assertThat(lines.lineNumber()).isEqualTo(4);
            assertThat(lines.next()).isEmpty();
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void aBadLineDoesNotStopTheOthers() throws IOException {
        try (Lines lines = lines("{\"organ\":\n{\"year\":\"x\"}\n" + json() + "\n")) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(library().refusal())
                    .hasMessage("organ: the JSON ends too early (line 1, column 10)");
            assertThatThrownBy(lines::next)
                    .hasMessage("year: found \"x\", expected a year from 1 to 9999 (line 2, column 9)");
            assertThat(lines.next()).contains(Example.REPORT);
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        Json small = strict().withLimit(10_000);
        String ndjson = " ".repeat(30_000) + "\n" + json();

        try (Lines lines = small.lines(bytes(ndjson))) {
            assertThatThrownBy(lines::next).hasMessage("a line of more than 10000 bytes (line 1, column 1)");
            assertThat(lines.next()).contains(Example.REPORT);
        }
    }

    @Test
    void aReportIsReadOnlyWhenItIsAskedFor() throws IOException {
        InputStream endless = new InputStream() {
            private int at;

            @Override
            public int read() {
                byte[] line = (json() + "\n").getBytes(StandardCharsets.UTF_8);
                return line[at++ % line.length] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                buffer[from] = (byte) read();
                return 1;
            }
        };

        assertThat(strict().lines(endless).next()).contains(Example.REPORT);
    }

    @Test
    void aPartOfAnArrayIsReadWithNumbersOfItsOwn() throws IOException {
        byte[] all = ("x\n" + json() + "\n{\n").getBytes(StandardCharsets.UTF_8);

        try (Lines lines = strict().lines(all, 2, all.length - 2, 42)) {
            assertThat(lines.next()).contains(Example.REPORT);
            assertThat(lines.lineNumber()).isEqualTo(42);
            assertThatThrownBy(lines::next).isInstanceOf(library().refusal()).hasMessageContaining("(line 43, ");
            assertThat(lines.next()).isEmpty();
        }
        assertThatThrownBy(() -> strict().lines(all, 2, all.length, 1)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> strict().lines(all, 0, 1, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesOfAllLengthsAreParted() throws IOException {
        String other = "{\"x\":\"" + "y".repeat(200_000) + "\"}";
        try (Lines lines = lines(other + "\n" + json() + "\n" + other + "\n" + json())) {
            assertThatThrownBy(lines::next).hasMessageContaining("(line 1,");
            assertThat(lines.next()).contains(Example.REPORT);
            assertThatThrownBy(lines::next).hasMessageContaining("(line 3,");
            assertThat(lines.next()).contains(Example.REPORT);
            assertThat(lines.next()).isEmpty();
        }
    }

    private Lines lines(String ndjson) {
        return strict().lines(bytes(ndjson));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
