package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.gongkai.Report;
import io.github.gongkai.json.suite.JsonLibrary.Mapper;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The module in a mapper. */
public abstract class MapperSuite extends JsonSuite {

    /** Something of a user's that holds reports. */
    public record Reports(List<Report> reports) {}

    private final String unknown = with("\"granted\":{", "\"granted\":{\n\"x\":1,");

    protected MapperSuite(JsonLibrary library) {
        super(library);
    }

    @Test
    void aMapperFindsTheModule() throws IOException {
        Mapper mapper = library().found();

        assertThat(mapper.write(Example.REPORT)).isEqualTo(json());
        assertThat(mapper.read(json(), Report.class)).isEqualTo(Example.REPORT);
    }

    @Test
    void aMapperIsGivenTheModuleByHand() throws IOException {
        Mapper mapper = library().given();

        assertThat(mapper.read(mapper.write(Example.TRIAL), Report.class)).isEqualTo(Example.TRIAL);
    }

    @Test
    void theMapperDoesNotDecideHowStrictReadingIs() {
        assertThatThrownBy(() -> library().given().read(unknown, Report.class))
                .isInstanceOf(library().refusal())
                .hasMessageStartingWith("applications.granted.x: the edition STANDARD_2021 has no such cell")
                .hasMessageEndingWith(" (line 2, column 1)");
    }

    @Test
    void theLenientModuleReplacesTheOneThatWasFound() throws IOException {
        assertThat(library().foundAndLenient().read(unknown, Report.class)).isEqualTo(Example.REPORT);
    }

    @Test
    void anErrorNamesThePathFromTheRoot() {
        String json = "{\"reports\":[" + json() + "," + unknown + "]}";

        Exception error = catchThrowableOfType(
                library().refusal(), () -> library().given().read(json, Reports.class));

        assertThat(error).hasMessageStartingWith("reports[1].applications.granted.x: the edition STANDARD_2021 has no");
        assertThat(library().path(error)).containsExactly("reports", "1", "applications", "granted", "x");
        assertThatThrownBy(() -> library().given().read("[1]", Report[].class))
                .hasMessage("[0]: found 1, expected a JSON object (a report) (line 1, column 2)");
    }

    @Test
    void brokenJsonInsideAReportIsRefusedWithItsPath() {
        String broken = "{\"reports\":["
                + with("\"granted\":{\"naturalPerson\":12", "\"granted\":{\"naturalPerson\":\n12x") + "]}";

        assertThatThrownBy(() -> library().given().read(broken, Reports.class))
                .isInstanceOf(library().refusal())
                .hasMessageStartingWith("reports[0].applications.granted.naturalPerson: malformed JSON: ")
                .hasMessageContaining("(line 2, column ");
    }
}
