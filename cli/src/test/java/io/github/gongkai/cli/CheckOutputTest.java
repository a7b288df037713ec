package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.documents.Reading;
import io.github.gongkai.documents.ReportReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckOutputTest {

    private static final Path REPORT = Path.of("../examples/reports/new-district-2025.txt");

    private static CheckOutput of(String name, byte[] document) throws IOException {
        Reading reading = ReportReader.standard().read(document, name);
        return CheckOutput.of(name, document, reading, reading.report().map(Packs.rules()::check), Locale.ENGLISH);
    }

    private static String printed(String format, Path file) {
        return CommandRun.of("check", "--lang", "en", "--format", format, file).out();
    }

    private static String text(byte[] printed) {
        return new String(printed, StandardCharsets.UTF_8);
    }

    @Test
    void itIsByteForByteWhatTheCommandPrints() throws IOException {
        CheckOutput output = of(REPORT.toString(), Files.readAllBytes(REPORT));
        assertThat(text(output.json())).isEqualTo(printed("json", REPORT));
        assertThat(text(output.sarif())).isEqualTo(printed("sarif", REPORT));
        assertThat(text(output.html())).isEqualTo(printed("html", REPORT));
    }

    @Test
    void aDocumentThatIsNoReportIsPrintedAsTheCommandDoes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("letter.txt"), "只是一封信，没有表格。\n");
        CheckOutput output = of(file.toString(), Files.readAllBytes(file));
        assertThat(text(output.json())).isEqualTo(printed("json", file)).contains("\"readable\":false");
        assertThat(text(output.sarif())).isEqualTo(printed("sarif", file));
        assertThat(text(output.html())).isEqualTo(printed("html", file));
        assertThat(output.marked()).isEmpty();
    }

    @Test
    void placesOnThePageLeadToTheirMarksInTheCopy() throws IOException {
        CheckOutput output = of("report.txt", Files.readAllBytes(REPORT));
        assertThat(output.marked()).isPresent();
        assertThat(text(output.html(output.marked().get(), "copy.html"))).contains("href=\"copy.html#");
    }
}
