package io.github.gongkai.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ReportLinesTest {

    @Test
    void eachLineIsAReport() throws IOException {
        String trial = ReportJson.strict().write(Example.TRIAL);

        try (ReportLines lines = lines("\uFEFF" + Example.JSON + "\r\n\n  \n" + trial)) {
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
        try (ReportLines lines = lines("{\"organ\":\n{\"year\":\"x\"}\n" + Example.JSON + "\n")) {
            assertThatThrownBy(lines::next)
                    .isInstanceOf(JsonProcessingException.class)
                    .hasMessage("organ: the JSON ends too early (line 1, column 10)");
            assertThatThrownBy(lines::next)
                    .hasMessage("year: found \"x\", expected a year from 1 to 9999 (line 2, column 9)");
            assertThat(lines.next()).contains(Example.REPORT);
            assertThat(lines.next()).isEmpty();
        }
    }

    @Test
    void aLineThatIsTooLongIsPassedOver() throws IOException {
        ReportJson small = ReportJson.strict().withLimit(10_000);
        String ndjson = " ".repeat(30_000) + "\n" + Example.JSON;

        try (ReportLines lines = small.lines(bytes(ndjson))) {
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
                byte[] line = (Example.JSON + "\n").getBytes(StandardCharsets.UTF_8);
                return line[at++ % line.length] & 0xff;
            }

            @Override
            public int read(byte[] buffer, int from, int length) {
                buffer[from] = (byte) read();
                return 1;
            }
        };

        assertThat(ReportJson.strict().lines(endless).next()).contains(Example.REPORT);
    }

    private static ReportLines lines(String ndjson) {
        return ReportJson.strict().lines(bytes(ndjson));
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
