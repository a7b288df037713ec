package io.github.gongkai.jackson;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.gongkai.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class RoundTripProperties {

    private static final ReportJson JSON = ReportJson.strict();
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new GongkaiModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Property(tries = 150)
    void whatIsWrittenIsReadBackAsItWas(@ForAll Report report) throws IOException {
        assertThat(JSON.read(new StringReader(JSON.write(report)))).isEqualTo(report);
    }

    @Property(tries = 100)
    void whatIsWrittenAsBytesIsReadBackAsItWas(@ForAll Report report) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        JSON.write(report, bytes);

        assertThat(JSON.read(bytes.toByteArray())).isEqualTo(report);
        assertThat(JSON.read(new ByteArrayInputStream(bytes.toByteArray()))).isEqualTo(report);
        assertThat(ReportJson.lenient().read(bytes.toByteArray())).isEqualTo(report);
    }

    @Property(tries = 50)
    void aMapperWritesAndReadsTheSame(@ForAll Report report) throws IOException {
        assertThat(MAPPER.writeValueAsString(report)).isEqualTo(JSON.write(report));
        assertThat(MAPPER.readValue(JSON.write(report), Report.class)).isEqualTo(report);
        assertThat(MAPPER.readValue(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(report), Report.class))
                .isEqualTo(report);
    }

    @Property(tries = 50)
    void aTreeOrAnyOtherTokensWillDo(@ForAll Report report) throws IOException {
        JsonNode tree = MAPPER.valueToTree(report);

        assertThat(MAPPER.treeToValue(tree, Report.class)).isEqualTo(report);
        assertThat(MAPPER.convertValue(report, Report.class)).isEqualTo(report);
    }

    @Property(tries = 100)
    void membersMayComeInAnyOrder(@ForAll Report report, @ForAll Random random) throws IOException {
        JsonNode tree = MAPPER.readTree(JSON.write(report));
        String shuffled = MAPPER.writeValueAsString(shuffled(tree, random));

        assertThat(JSON.read(new StringReader(shuffled))).isEqualTo(report);
    }

    private static JsonNode shuffled(JsonNode node, Random random) {
        if (!node.isObject()) {
            return node;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        Collections.shuffle(members, random);
        ObjectNode result = MAPPER.createObjectNode();
        members.forEach(member -> result.set(member.getKey(), shuffled(member.getValue(), random)));
        return result;
    }
}
