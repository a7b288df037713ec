package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.DisclosureColumn;
import io.github.gongkai.DisclosureRow;
import io.github.gongkai.Entry;
import io.github.gongkai.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written, to the letter. */
public abstract class WritingSuite extends JsonSuite {

    protected WritingSuite(JsonLibrary library) {
        super(library);
    }

    @Test
    void everyMemberIsWrittenInFormOrder() throws IOException {
        assertThat(members(json()).keySet().toArray())
                .containsExactly(
                        "organ",
                        "year",
                        "form",
                        "period",
                        "publishedOn",
                        "preamble",
                        "headings",
                        "overview",
                        "proactiveDisclosure",
                        "applications",
                        "proceedings",
                        "problems",
                        "otherMatters");
        assertThat(cellPaths(Example.REPORT)).isEqualTo(paths(Example.REPORT));
        assertThat(cellPaths(Example.TRIAL)).isEqualTo(paths(Example.TRIAL));
    }

    @Test
    void theHeadIsWrittenAsTheContractSays() {
        assertThat(json())
                .startsWith(
                        "{\"organ\":{\"name\":\"昌乐县民政局\",\"kind\":\"DEPARTMENT\"},\"year\":2024,"
                                + "\"form\":\"STANDARD_2021\",\"period\":{\"from\":\"2024-01-01\",\"to\":\"2024-12-31\"},"
                                + "\"publishedOn\":\"2025-01-07\",\"preamble\":null,\"headings\":[\"一、总体情况\",\"五、问题\"],"
                                + "\"overview\":\"（一）主动公开。\\n（二）依申请公开。\",\"proactiveDisclosure\":{\"regulations\":{\"issued\":0,")
                .endsWith("\"problems\":\"\",\"otherMatters\":null}");
    }

    @Test
    void whatIsAbsentIsNull() {
        assertThat(strict().write(Example.BLANK))
                .startsWith("{\"organ\":{\"name\":\"甲局\",\"kind\":null},\"year\":2021,\"form\":\"STANDARD_2021\","
                        + "\"period\":null,\"publishedOn\":null,\"preamble\":null,\"headings\":[],\"overview\":null,"
                        + "\"proactiveDisclosure\":{\"regulations\":{\"issued\":null,");
    }

    @Test
    void aCellIsANumberOrNullOrSaysWhatElseItIs() {
        assertThat(json())
                .contains("\"newlyReceived\":{\"naturalPerson\":3001,\"commercialEnterprise\":50,")
                .contains("\"granted\":{\"naturalPerson\":12,\"commercialEnterprise\":null,"
                        + "\"researchInstitution\":{\"text\":\"约3件\"},")
                .contains("\"fees\":{\"amount\":96171.60}");
        assertThat(strict().write(Example.TRIAL))
                .contains("\"procurement\":{\"projects\":0,\"amount\":{\"amount\":251000,\"unit\":\"元\"}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.1",
                "59237.2449",
                "96171.60",
                "12345678901234567890.123456789",
                "12345678901234567890",
                "0.0000000001",
                "0.00000000",
                "-3.0"
            })
    void anAmountKeepsItsVeryDigits(String digits) throws IOException {
        Report report = amounting(digits);
        String json = strict().write(report);

        assertThat(json).contains("\"fees\":{\"amount\":" + digits + "}");
        assertThat(library().given().write(report)).isEqualTo(json);
        assertThat(read(strict(), json)).isEqualTo(report);
        String tablesFirst =
                json.replace(",\"form\":\"STANDARD_2021\"", "").replaceFirst("}$", ",\"form\":\"STANDARD_2021\"}");
        assertThat(read(strict(), tablesFirst)).isEqualTo(report);
    }

    @Test
    void anExponentIsReadAndWrittenOut() {
        Report report = read(strict(), with("96171.60", "1.5e21").replace("3001", "3e3"));

        assertThat(report)
                .isEqualTo(read(
                        strict(), with("96171.60", "1500000000000000000000").replace("3001", "3000")));
        assertThat(strict().write(report)).contains("{\"amount\":1500000000000000000000}");
    }

    @Test
    void theStreamIsLeftOpenAndHoldsUtf8() throws IOException {
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };

        strict().write(Example.REPORT, stream);

        assertThat(stream.toString(StandardCharsets.UTF_8)).isEqualTo(json());
    }

    @Test
    void rareCharactersAndStrokesStandAsThemselves() throws IOException {
        Report report = Example.BLANK.toBuilder().overview("𠮷林/㐀").build();
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        strict().write(report, stream);

        assertThat(stream.toString(StandardCharsets.UTF_8))
                .contains("\"𠮷林/㐀\"")
                .isEqualTo(strict().write(report));
    }

    private static Report amounting(String digits) {
        return Example.REPORT.toBuilder()
                .figures(Example.REPORT.figures().toBuilder()
                        .set(DisclosureRow.FEES, DisclosureColumn.AMOUNT, Entry.of(new BigDecimal(digits)))
                        .build())
                .build();
    }

    private static List<String> paths(Report report) {
        return report.edition().cells().stream().map(Cell::path).toList();
    }

    private List<String> cellPaths(Report report) throws IOException {
        Map<?, ?> members = members(strict().write(report));
        List<String> paths = new ArrayList<>();
        for (String table : List.of("proactiveDisclosure", "applications", "proceedings")) {
            ((Map<?, ?>) members.get(table))
                    .forEach((row, cells) -> ((Map<?, ?>) cells)
                            .keySet()
                            .forEach(column -> paths.add(table + '.' + row + '.' + column)));
        }
        return paths;
    }

    private Map<?, ?> members(String json) throws IOException {
        return (Map<?, ?>) library().given().read(json, Object.class);
    }
}
