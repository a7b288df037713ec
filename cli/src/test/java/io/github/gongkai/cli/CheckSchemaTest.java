package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gongkai.Report;
import io.github.gongkai.testkit.ReportArbitraries;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Writes {@code docs/check.schema.json}, which stands in the jar too; run with {@code -Dgongkai.docs=write} to renew it.
 * Whatever the command prints as JSON is valid by it.
 */
class CheckSchemaTest {

    private static final Path FILE = Path.of("../docs/check.schema.json");
    private static final Path EXAMPLES = Path.of("../examples/reports");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void theSchemaInTheDocumentsIsTheOneThatIsTestedHere() throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                .withSeparators(
                        Separators.createDefaultInstance().withObjectFieldValueSpacing(Separators.Spacing.AFTER));
        String schema = MAPPER.writer(printer).writeValueAsString(CheckSchema.schema()) + "\n";
        if ("write".equals(System.getProperty("gongkai.docs"))) {
            Files.writeString(FILE, schema);
        }
        assertThat(Files.readString(FILE)).isEqualTo(schema);
    }

    @Property(tries = 50)
    @Domain(ReportArbitraries.class)
    void theOutputForAnyReportIsValid(@ForAll Report report) {
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            valid(Printed.by(new JsonPrinter(locale, false), List.of(Source.ofReport("a.json", report))));
        }
    }

    @Test
    void theOutputForPublishedFilesAndForWhatCannotBeReadIsValid() throws IOException {
        Path lines = Files.writeString(
                folder.resolve("some.ndjson"),
                Samples.json(Samples.wrong()) + "\n{\"year\":1}\n" + Samples.json(Samples.withBlanks(9)));
        Path prose = Files.writeString(
                folder.resolve("prose.json"),
                Samples.json(Samples.clean().toBuilder()
                        .overview("2024年共收到依申请公开99999件。")
                        .build()));
        Files.createDirectory(folder.resolve("empty"));
        Path expected = Files.writeString(folder.resolve("expected.txt"), "某市财政局\n昌乐县民政局,2023\n");

        CommandRun run = CommandRun.of(
                "check",
                "--format",
                "json",
                "--expect",
                expected,
                EXAMPLES,
                lines,
                prose,
                folder.resolve("empty"),
                "nowhere");

        JsonNode json = valid(run.out());
        assertThat(json.findValues("passages")).as("passages").isNotEmpty();
        assertThat(json.findValues("remarks")).anyMatch(remarks -> !remarks.isEmpty());
        assertThat(json.findValues("readable")).extracting(JsonNode::asBoolean).contains(true, false);
        assertThat(json.findValues("notAssessable")).anyMatch(open -> open.size() > 0);
        assertThat(json.at("/summary/notReported")).isNotEmpty();
        assertThat(json.findValues("suspects")).anyMatch(suspects -> !suspects.isEmpty());
    }

    @Test
    void acceptedFindingsAndIdleWaiversAreValid() throws IOException {
        Path wrong = Files.writeString(folder.resolve("wrong.json"), Samples.json(Samples.wrong()));
        Path waivers = Files.writeString(folder.resolve("waivers.json"), """
                        [{"rule":"applications-balance","reason":"上级另有口径","expires":"2999-12-31"},
                         {"rule":"applications-row-total","reason":"同上"},
                         {"rule":"applications-outcome-total","cells":["applications.granted.total"],"reason":"同上","expires":"2001-01-01"}]
                        """);

        JsonNode json = valid(CommandRun.of("check", "--format", "json", "--waivers", waivers, wrong)
                .out());

        assertThat(json.findValues("waived")).anyMatch(JsonNode::isObject);
        assertThat(json.at("/summary/idleWaivers")).isNotEmpty();
    }

    @Test
    void eachLineOfNdjsonIsAFile() throws IOException {
        ObjectNode file = CheckSchema.schema();
        file.retain("$schema", "$defs");
        file.put("$ref", "#/$defs/file");
        Schema schema = schema(file);

        assertThat(CommandRun.of("check", "--format", "ndjson", EXAMPLES, "nowhere")
                        .out()
                        .lines())
                .hasSize(4)
                .allSatisfy(line ->
                        assertThat(schema.validate(line, InputFormat.JSON)).isEmpty());
    }

    @Test
    void whatTheCommandNeverPrintsIsInvalid() throws IOException {
        String json = CommandRun.of("check", "--format", "json", EXAMPLES).out();
        Schema schema = schema(CheckSchema.schema());
        for (String[] change : new String[][] {
            {"\"severity\":\"error\"", "\"severity\":\"ERROR\""},
            {"applications.newlyReceived.naturalPerson", "applications.newlyReceived.nobody"},
            {"\"readable\":true", "\"readable\":1"},
            {"\"ambiguous\":false", "\"ambiguous\":false,\"certain\":true"},
            {",\"summary\":", ",\"sum\":"},
            {"\"year\":2024", "\"year\":\"2024\""}
        }) {
            assertThat(json).contains(change[0]);
            assertThat(schema.validate(json.replace(change[0], change[1]), InputFormat.JSON))
                    .as(change[1])
                    .isNotEmpty();
        }
    }

    private static JsonNode valid(String json) {
        assertThat(schema(CheckSchema.schema()).validate(json, InputFormat.JSON))
                .isEmpty();
        try {
            return MAPPER.readTree(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Schema schema(ObjectNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema.toString());
    }
}
