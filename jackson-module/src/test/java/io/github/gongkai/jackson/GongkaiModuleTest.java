package io.github.gongkai.jackson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.gongkai.Report;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GongkaiModuleTest {

    private static final String UNKNOWN = Example.with("\"granted\":{", "\"granted\":{\n\"x\":1,");

    @Test
    void aMapperFindsTheModule() throws IOException {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules();

        assertThat(mapper.writeValueAsString(Example.REPORT)).isEqualTo(Example.JSON);
        assertThat(mapper.readValue(Example.JSON, Report.class)).isEqualTo(Example.REPORT);
    }

    @Test
    void aMapperIsGivenTheModuleByHand() throws IOException {
        ObjectMapper mapper = new ObjectMapper().registerModule(new GongkaiModule());

        assertThat(mapper.readValue(mapper.writeValueAsBytes(Example.TRIAL), Report.class))
                .isEqualTo(Example.TRIAL);
    }

    @Test
    void theMapperDoesNotDecideHowStrictReadingIs() {
        ObjectMapper mapper = new ObjectMapper()
                .registerModule(new GongkaiModule())
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

        assertThatThrownBy(() -> mapper.readValue(UNKNOWN, Report.class))
                .hasMessageStartingWith("applications.granted.x: the edition STANDARD_2021 has no such cell")
                .hasMessageEndingWith(" (line 2, column 1)");
    }

    @Test
    void theLenientModuleReplacesTheOneThatWasFound() throws IOException {
        ObjectMapper mapper = new ObjectMapper().findAndRegisterModules().registerModule(GongkaiModule.lenient());

        assertThat(mapper.readValue(UNKNOWN, Report.class)).isEqualTo(Example.REPORT);
    }

    @Test
    void anErrorNamesThePathFromTheRoot() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new GongkaiModule());
        String json = "{\"reports\":[" + Example.JSON + "," + UNKNOWN + "]}";

        JsonMappingException error = catchThrowableOfType(
                JsonMappingException.class,
                () -> mapper.readValue(json, new TypeReference<Map<String, List<Report>>>() {}));

        assertThat(error).hasMessageStartingWith("reports[1].applications.granted.x: the edition STANDARD_2021 has no");
        assertThat(error.getPath())
                .extracting(step -> Optional.ofNullable(step.getFieldName()).orElse("" + step.getIndex()))
                .containsExactly("reports", "1", "applications", "granted", "x");
        assertThatThrownBy(() -> mapper.readValue("[1]", Report[].class))
                .hasMessage("[0]: found 1, expected a JSON object (a report) (line 1, column 2)");
    }
}
