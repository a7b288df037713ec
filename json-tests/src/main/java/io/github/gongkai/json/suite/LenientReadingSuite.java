package io.github.gongkai.json.suite;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicationRow.GRANTED;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import org.junit.jupiter.api.Test;

/** What lenient reading lets pass. */
public abstract class LenientReadingSuite extends JsonSuite {

    protected LenientReadingSuite(JsonLibrary library) {
        super(library);
    }

    private static final String CELL = "\"granted\":{\"naturalPerson\":12";

    @Test
    void unknownMembersAreIgnored() {
        String json = with("{\"organ\":{", "{\"colour\":{\"organ\":[1,{}]},\"organ\":{\"tel\":1,")
                .replace("{\"from\":", "{\"days\":366,\"from\":")
                .replace("\"granted\":{", "\"refused\":[],\"granted\":{\"foreigner\":{\"text\":\"\"},")
                .replace("{\"text\":", "{\"font\":\"宋体\",\"text\":");

        assertThat(read(lenient(), json)).isEqualTo(Example.REPORT);
    }

    @Test
    void whatIsMissingIsBlank() {
        Report sparse = read(
                lenient(),
                "{\"organ\":{\"name\":\"甲局\"},\"year\":2021,\"form\":\"STANDARD_2021\",\"proceedings\":null,"
                        + "\"applications\":{\"carriedIn\":null,\"granted\":{\"total\":3}}}");

        assertThat(sparse.toBuilder().figures(Example.BLANK.figures()).build()).isEqualTo(Example.BLANK);
        assertThat(sparse.figures()).hasToString("STANDARD_2021 {applications.granted.total=3}");
    }

    @Test
    void aStringIsTextAndNeverANumber() {
        assertThat(granted("\"3\"")).isEqualTo(new Entry.Text("3"));
        assertThat(granted("\" \"")).isEqualTo(Entry.BLANK);
        assertThat(granted("{\"text\":\"\"}")).isEqualTo(Entry.BLANK);
    }

    @Test
    void everythingElseIsRefusedAllTheSame() {
        assertThat(refusal(lenient(), with("\"granted\"", "\n\"otherHandling\"")))
                .isEqualTo("applications.otherHandling: the edition STANDARD_2021 has no such row (line 2, column 1)");
        assertThat(refusal(lenient(), with("\"fees\":{", "\"fees\":{\n\"change\":null,")))
                .startsWith("proactiveDisclosure.fees.change: the edition STANDARD_2021 has no such cell");
        assertThat(refusal(lenient(), with(CELL, CELL + ",\"naturalPerson\":12")))
                .contains("a member given twice");
        assertThat(refusal(lenient(), with(CELL, "\"granted\":{\"naturalPerson\":[]")))
                .contains("found an array");
        assertThat(refusal(lenient(), with(CELL, "\"granted\":[]"))).startsWith("applications.granted: found ");
        assertThat(refusal(lenient(), with(CELL, "\"granted\":{\"naturalPerson\":1e19")))
                .contains("expected a whole number");
        assertThat(refusal(lenient(), with("\"year\":2024,", ""))).startsWith("without the member year");
        assertThat(refusal(lenient(), with("\"DEPARTMENT\"", "\"\""))).startsWith("organ.kind: found \"\"");
    }

    private Entry granted(String json) {
        return read(lenient(), with(CELL, "\"granted\":{\"naturalPerson\":" + json))
                .figures()
                .entry(GRANTED, NATURAL_PERSON);
    }
}
