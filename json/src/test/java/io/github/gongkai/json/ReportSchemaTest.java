package io.github.gongkai.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Writes {@code docs/report.schema.json}, which stands in the jar too, from the declaration of the form; run with {@code
 * -Dgongkai.docs=write} to renew it. What it accepts, and what not, is tested where reports are read.
 */
class ReportSchemaTest {

    private static final Path FILE = Path.of("../docs/report.schema.json");

    @Test
    void theSchemaSaysWhatTheFormSays() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        String schema = new ObjectMapper().writer(printer).writeValueAsString(ReportSchema.schema()) + "\n";
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(FILE, schema);
        }
        assertThat(Files.readString(FILE)).isEqualTo(schema);
    }
}
