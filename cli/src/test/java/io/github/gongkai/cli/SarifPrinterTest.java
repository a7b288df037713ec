package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Entry;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.testkit.ReportArbitraries;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SarifPrinterTest {

    private static final Schema SCHEMA = schema();
    private static final Path EXAMPLES = Path.of("../examples/reports");

    @TempDir
    private Path folder;

    /** The schema as OASIS published it, from the jar of a library that has its classes made from it. */
    private static Schema schema() {
        try (InputStream schema = SarifPrinterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(schema);
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private static JsonNode valid(String sarif) throws IOException {
        assertThat(SCHEMA.validate(sarif, InputFormat.JSON)).isEmpty();
        return new ObjectMapper().readTree(sarif);
    }

    private static JsonNode run(Source... sources) throws IOException {
        return valid(print(sources)).at("/runs/0");
    }

    private static String print(Source... sources) {
        return Printed.by(new SarifPrinter(Rules.standard(), Locale.CHINESE), List.of(sources));
    }

    private static JsonNode firstResult(Report report) throws IOException {
        return run(Source.ofReport("a.json", report)).at("/results/0");
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() {
        assertThat(SCHEMA.validate("{\"version\":\"2.1.0\",\"runs\":[{\"tool\":{\"driver\":{}}}]}", InputFormat.JSON))
                .isNotEmpty();
    }

    @Property(tries = 50)
    @Domain(ReportArbitraries.class)
    void theOutputForAnyReportIsValid(@ForAll Report report) throws IOException {
        run(Source.ofReport("a.json", report));
    }

    @Test
    void theOutputForFilesIsValidAndIsTheCommandsStatusToo() throws IOException {
        CommandRun run = CommandRun.of("check", "--format", "sarif", EXAMPLES, folder.resolve("nowhere.txt"));

        assertThat(run.status()).isEqualTo(3);
        JsonNode invocation = valid(run.out()).at("/runs/0/invocations/0");
        assertThat(invocation.at("/executionSuccessful").asBoolean()).isFalse();
        JsonNode last = invocation.withArray("/toolExecutionNotifications");
        assertThat(last.get(last.size() - 1).at("/level").asText()).isEqualTo("error");
        assertThat(last.get(last.size() - 1)
                        .at("/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .endsWith("/nowhere.txt");
    }

    @Test
    void everyRuleIsInTheDriverWithItsWordsItsSourceAndItsPage() throws IOException {
        JsonNode rules = run(Source.ofReport("a.json", Samples.clean())).at("/tool/driver/rules");

        assertThat(rules).hasSameSizeAs(Rules.standard().list());
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = Rules.standard().list().get(i);
            assertThat(rules.get(i).at("/id").asText()).isEqualTo(rule.id());
            assertThat(rules.get(i).at("/shortDescription/text").asText()).isEqualTo(rule.sentence());
            assertThat(rules.get(i).at("/properties/en").asText()).isEqualTo(rule.sentenceInEnglish());
            assertThat(rules.get(i).at("/properties/authority").asText())
                    .isEqualTo(rule.authority().name());
            assertThat(rules.get(i).at("/properties/citation/0").asText()).isNotBlank();
            assertThat(rules.get(i).at("/helpUri").asText()).endsWith("/docs/rules.md#" + rule.id());
            assertThat(Files.readString(Path.of("../docs/rules.md"))).contains("\n## " + rule.id() + "\n");
        }
        assertThat(rules.findValuesAsText("level")).contains("error", "warning", "note");
    }

    @Test
    void aFindingNamesItsRuleItsCellsAndItsNumbers() throws IOException {
        JsonNode result = firstResult(Samples.wrong());

        assertThat(result.at("/ruleId").asText()).isEqualTo("applications-balance");
        assertThat(result.at("/ruleIndex").asInt()).isZero();
        assertThat(result.at("/kind").asText()).isEqualTo("fail");
        assertThat(result.at("/level").asText()).isEqualTo("error");
        assertThat(result.at("/message/text").asText()).contains("≠", "相差 1");
        JsonNode cell = result.at("/locations/0/logicalLocations/0");
        assertThat(cell.at("/fullyQualifiedName").asText()).isEqualTo("applications.newlyReceived.naturalPerson");
        assertThat(cell.at("/decoratedName").asText()).isEqualTo("三、收到和处理政府信息公开申请情况 › 一、本年新收政府信息公开申请数量 › 自然人");
        assertThat(result.at("/relatedLocations")).hasSize(3);
    }

    @Test
    void aTextHasLinesAndColumnsWhileATableHasNone() throws IOException {
        JsonNode text = valid(CommandRun.of("check", "--format", "sarif", EXAMPLES.resolve("new-district-2025.txt"))
                        .out())
                .at("/runs/0/results/0/locations/0/physicalLocation/region");
        JsonNode json = firstResult(Samples.wrong()).at("/locations/0/physicalLocation");

        assertThat(text.at("/startLine").asInt()).isEqualTo(31);
        assertThat(text.at("/startColumn").asInt()).isPositive();
        assertThat(json.has("region")).isFalse();
    }

    @Test
    void aLineOfNdjsonIsARegionOfItsFile() throws IOException {
        JsonNode place = run(Source.ofReport("many.ndjson", Samples.wrong()).onLine(4))
                .at("/results/0/locations/0/physicalLocation");

        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("many.ndjson");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(4);
    }

    @Test
    void aFileIsNamedByAnEncodedRelativeReference() {
        assertThat(ArtifactUri.of("年报/a b#1?.json")).isEqualTo("%E5%B9%B4%E6%8A%A5/a%20b%231%3F.json");
        assertThat(ArtifactUri.of(Path.of("x/y.txt").toAbsolutePath().toString()))
                .isEqualTo("x/y.txt");
        assertThat(ArtifactUri.of("./a:b.txt")).isEqualTo("a%3Ab.txt");
    }

    @Test
    void theFingerprintStaysWhenNumbersAndFilesChangeAndTellsReportsApart() throws IOException {
        Report wrong = Samples.wrong();
        Report more = wrong.toBuilder()
                .figures(wrong.figures().toBuilder()
                        .set(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON, 999_999)
                        .build())
                .build();
        String print = "/partialFingerprints/ruleCellsOrganYear~1v1";
        String fingerprint = firstResult(wrong).at(print).asText();

        assertThat(fingerprint).matches("[0-9a-f]{64}");
        assertThat(run(Source.ofReport("elsewhere.json", more))
                        .at("/results/0" + print)
                        .asText())
                .isEqualTo(fingerprint);
        assertThat(firstResult(wrong.toBuilder().year(2023).build()).at(print).asText())
                .isNotEqualTo(fingerprint);
        assertThat(firstResult(wrong.toBuilder().organ(Organ.of("另一局")).build())
                        .at(print)
                        .asText())
                .isNotEqualTo(fingerprint);
        assertThat(run(Source.ofReport("a.json", wrong)).findValuesAsText("ruleCellsOrganYear/v1"))
                .doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeJudgedIsOpenAndWeighsNothing() throws IOException {
        Report words = Samples.changed(
                figures -> figures.set(ApplicationRow.GRANTED, ApplicantColumn.NATURAL_PERSON, Entry.of("若干")));
        JsonNode results = run(Source.ofReport("a.json", words)).at("/results");

        assertThat(results.findValuesAsText("kind")).contains("open");
        for (JsonNode result : results) {
            boolean open = result.at("/kind").asText().equals("open");
            assertThat(result.at("/level").asText().equals("none")).isEqualTo(open);
        }
    }

    @Test
    void aFindingOnTwoYearsHasItsRuleInTheDriverAndItsPlaceInTheLaterReport() throws IOException {
        Report later = Samples.clean();
        Report earlier = later.toBuilder()
                .year(2023)
                .figures(later.figures().toBuilder()
                        .set(ApplicationRow.CARRIED_FORWARD, ApplicantColumn.NATURAL_PERSON, 123_456)
                        .build())
                .build();
        Path before = Files.writeString(folder.resolve("before.json"), Samples.json(earlier));
        Path now = Files.writeString(folder.resolve("now.json"), Samples.json(later));

        JsonNode run = valid(CommandRun.of("check", "--format", "sarif", "--previous", before, now)
                        .out())
                .at("/runs/0");

        assertThat(run.at("/results")).isNotEmpty().allSatisfy(result -> {
            assertThat(run.at("/tool/driver/rules/" + result.at("/ruleIndex").asInt() + "/id"))
                    .isEqualTo(result.at("/ruleId"));
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .asText())
                    .endsWith("now.json");
        });
        String junit = CommandRun.of("check", "--format", "junit", "--previous", before, now)
                .out();
        assertThat(junit).contains(run.at("/results/0/ruleId").asText());
        String html = CommandRun.of("check", "--format", "html", "--previous", before, now)
                .out();
        assertThat(html).contains(run.at("/results/0/ruleId").asText(), "123456");
    }

    @Test
    void whatADocumentSaysIsNotReadAsALink() throws IOException {
        Report linked = Samples.changed(figures -> figures.setAt(30, Entry.of("[看](http://x)")));

        assertThat(run(Source.ofReport("a.json", linked)).at("/results").findValuesAsText("text"))
                .anyMatch(text -> text.contains("\\[看\\](http://x)"))
                .noneMatch(text -> text.contains("[看]("));
    }
}
