package io.github.gongkai.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published JSON Schema accepts what is written and what strict reading accepts, and refuses with it where a schema can. */
class ReportSchemaProperties {

    private static final Schema SCHEMA = schema();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Values that may stand somewhere, and for which reader and schema must give one answer wherever they stand. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "3.5",
            "10000",
            "1e38",
            "-1e39",
            "\"\"",
            "\" \\t\\u2003\"",
            "\"\\u00a0\"",
            "\"约3件\"",
            "\"2024-02-30\"",
            "\"2024-02-29\"",
            "\"20240229\"",
            "\"TRIAL_2019\"",
            "\"STANDARD_2021\"",
            "\"DEPARTMENT\"",
            "\"元\"",
            "[]",
            "[\"一、总体情况\"]",
            "[1]",
            "{}",
            "{\"text\":\"约3件\"}",
            "{\"text\":\" \"}",
            "{\"text\":null}",
            "{\"amount\":1,\"unit\":\"元\"}",
            "{\"amount\":1,\"unit\":\"件\"}",
            "{\"amount\":1}",
            "{\"unit\":\"元\"}",
            "{\"text\":\"a\",\"amount\":1,\"unit\":\"元\"}",
            "{\"name\":\"甲局\"}",
            "{\"name\":\"甲局\",\"kind\":null}",
            "{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"}",
            "{\"from\":\"2024-01-01\"}");

    private static Schema schema() {
        try (InputStream schema =
                Objects.requireNonNull(ClassLoader.getSystemResourceAsStream("META-INF/gongkai/report.schema.json"))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static boolean isValid(String json) {
        return SCHEMA.validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .isEmpty();
    }

    private static boolean isRead(String json) throws IOException {
        try {
            ReportJson.strict().read(new StringReader(json));
            return true;
        } catch (JsonProcessingException refused) {
            return false;
        }
    }

    @Property(tries = 200)
    void everyReportIsWrittenAsTheSchemaSays(@ForAll Report report) {
        assertThat(SCHEMA.validate(ReportJson.strict().write(report), InputFormat.JSON))
                .isEmpty();
    }

    @Property(tries = 2000)
    void readerAndSchemaAgreeOnWhatWasChangedAnywhere(@ForAll Random random) throws IOException {
        JsonNode changed = report(random);
        int times = 1 + random.nextInt(2);
        for (int i = 0; i < times; i++) {
            change(changed, random);
        }
        String json = MAPPER.writeValueAsString(changed);

        assertThat(isValid(json)).as(json).isEqualTo(isRead(json));
    }

    private static JsonNode report(Random random) throws IOException {
        Report report = random.nextBoolean() ? SampleReports.STANDARD : SampleReports.TRIAL;
        return MAPPER.readTree(ReportJson.strict().write(report));
    }

    /** Takes a member away, adds one, renames one, or puts another value into its place. */
    private static void change(JsonNode report, Random random) throws IOException {
        List<ObjectNode> objects = new ArrayList<>();
        collect(report, objects);
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        if (object.isEmpty()) {
            return;
        }
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> object.remove(name);
            case 1 -> object.set("colour", MAPPER.readTree("1"));
            case 2 -> object.set(name + "s", object.remove(name));
            default -> object.set(name, MAPPER.readTree(value(name, random)));
        }
    }

    /** Where whole numbers are bounded the validator itself fails at numbers past {@code long}. */
    private static String value(String name, Random random) {
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return name.equals("year") && value.contains("1e3") ? "10000" : value;
    }

    /** Most objects of a report are rows; the others are listed more often, so that they get their share. */
    private static void collect(JsonNode node, List<ObjectNode> objects) {
        if (node instanceof ObjectNode object) {
            boolean isRow = object.has("total") || object.has("issued");
            for (int i = 0; i < (isRow ? 1 : 10); i++) {
                objects.add(object);
            }
            object.forEach(child -> collect(child, objects));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "1", "null", "\"report\""})
    void whatIsNoReportIsRefused(String json) throws IOException {
        assertThat(isValid(json)).isFalse();
        assertThat(isRead(json)).isFalse();
    }

    /** What a schema cannot say: how a number is spelt. Here the reader is the stricter of the two. */
    @Test
    void theReaderAloneCountsDigits() throws IOException {
        String json = ReportJson.strict().write(SampleReports.STANDARD);
        String cell = "\"newlyReceived\":{\"naturalPerson\":";
        for (String number : List.of("0.123456789012345678901234567890123456789", "99999999999999999999")) {
            String changed = json.replaceFirst("(" + cell.replace("{", "\\{") + ")\\d+", "$1" + number);
            assertThat(isValid(changed)).isTrue();
            assertThat(isRead(changed)).isFalse();
        }
        String year = json.replace("\"year\":2024", "\"year\":2024.0");
        assertThat(isValid(year)).isTrue();
        assertThat(isRead(year)).isFalse();
    }
}
