package io.github.gongkai.json.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Report;
import io.github.gongkai.json.suite.JsonLibrary.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What strict reading refuses, and with which words. */
public abstract class StrictReadingSuite extends JsonSuite {

    protected StrictReadingSuite(JsonLibrary library) {
        super(library);
    }

    private static final String CELL = "\"granted\":{\"naturalPerson\":12";
    private static final String CELLS =
            "naturalPerson, commercialEnterprise, researchInstitution, welfareOrganization, legalServiceInstitution, "
                    + "otherOrganization, total";

    @Test
    void anUnknownMemberIsRefused() {
        assertThat(refusal(with("{\"organ\"", "{\n\"colour\":1,\"organ\"")))
                .isEqualTo(
                        "colour: an unknown member, expected one of organ, year, form, period, publishedOn, preamble, headings, "
                                + "overview, proactiveDisclosure, applications, proceedings, problems, otherMatters "
                                + "(line 2, column 1)");
        assertThat(refusal(with("\"kind\"", "\n\"sort\"")))
                .isEqualTo("organ.sort: an unknown member, expected one of name, kind (line 2, column 1)");
    }

    @Test
    void aRowOrCellThatTheEditionLacksIsRefused() {
        assertThat(refusal(with("\"granted\"", "\n\"otherHandling\"")))
                .isEqualTo("applications.otherHandling: the edition STANDARD_2021 has no such row (line 2, column 1)");
        assertThat(refusal(with(CELL, "\"granted\":{\n\"natural\":12")))
                .isEqualTo("applications.granted.natural: the edition STANDARD_2021 has no such cell, expected one of "
                        + CELLS + " (line 2, column 1)");
        assertThat(refusal(with("STANDARD_2021", "TRIAL_2019")))
                .startsWith("proactiveDisclosure.regulations.issued: the edition TRIAL_2019 has no such cell, "
                        + "expected one of made, published, publishedTotal (line 1, column ");
    }

    @Test
    void aMissingMemberIsRefused() {
        assertThat(refusal(with("\"year\":2024,", ""))).startsWith("without the member year (line 1, ");
        assertThat(refusal(with("\"form\":\"STANDARD_2021\",", ""))).startsWith("without the member form (line 1, ");
        assertThat(refusal(with("\"name\":\"昌乐县民政局\",", ""))).startsWith("organ: without the member name (line 1, ");
        assertThat(refusal(with(",\"to\":\"2024-12-31\"", ""))).startsWith("period: without the member to (line 1, ");
        assertThat(refusal(with(",\"proceedings\":", ",\"problems\":null}")))
                .startsWith("without the member proceedings (");
        assertThat(refusal(with("\"naturalPerson\":12,", "")))
                .startsWith("applications.granted: without the member naturalPerson (line 1, ");
        assertThat(refusal(with("\"fees\":{\"amount\":96171.60}", "\"fees\":{}")))
                .startsWith("proactiveDisclosure.fees: without the member amount (line 1, ");
        assertThat(refusal(with(",\"fees\":{\"amount\":96171.60}", "")))
                .startsWith("proactiveDisclosure: without the member fees (line 1, ");
    }

    @Test
    void whatMayBeAbsentMayAlsoBeMissing() {
        assertThat(read(strict(), with("\"preamble\":null,", "").replace(",\"otherMatters\":null", "")))
                .isEqualTo(Example.REPORT);
    }

    @Test
    void headingsAreTextsInAnArrayOrNotThere() {
        String array = "[\"一、总体情况\",\"五、问题\"]";
        Report without =
                Report.builder().from(Example.REPORT).headings(List.of()).build();

        assertThat(read(strict(), with("\"headings\":" + array + ",", ""))).isEqualTo(without);
        assertThat(read(strict(), with(array, "null"))).isEqualTo(without);
        assertThat(read(lenient(), with(array, "[]"))).isEqualTo(without);
        assertThat(refusal(with(array, "\n\"一\"")))
                .isEqualTo("headings: found \"一\", expected an array of headings or null (line 2, column 1)");
        assertThat(refusal(with(array, "[\"一\",\n2]")))
                .isEqualTo("headings[1]: found 2, expected a heading (line 2, column 1)");
        assertThat(refusal(with(array, "[[]]"))).startsWith("headings[0]: found an array, expected a heading");
        assertThat(refusal(lenient(), with(array, "{}"))).startsWith("headings: found an object");
    }

    @Test
    void aMemberGivenTwiceIsRefused() {
        assertThat(refusal(with(CELL, CELL + ",\n\"naturalPerson\":12")))
                .isEqualTo("applications.granted.naturalPerson: a member given twice (line 2, column 1)");
        assertThat(refusal(with("\"carriedForward\":", "\n\"granted\":")))
                .isEqualTo("applications.granted: a member given twice (line 2, column 1)");
        assertThat(refusal(with("\"problems\":", "\n\"applications\":")))
                .isEqualTo("applications: a member given twice (line 2, column 1)");
        assertThat(refusal(with("{\"from\":", "{\"from\":\"2024-01-01\",\n\"from\":")))
                .isEqualTo("period.from: a member given twice (line 2, column 1)");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"three\" | \"three\"",
                "\"3\" | \"3\"",
                "true | true",
                "[3] | an array",
                "\"\\u001b\\n\" | \"\\u001b\\u000a\""
            })
    void aCellOfAnotherTypeIsRefused(String value, String found) {
        assertThat(refusal(with(CELL, "\"granted\":{\"naturalPerson\":\n  " + value)))
                .isEqualTo("applications.granted.naturalPerson: found " + found
                        + ", expected a number, null, {\"text\":…} or {\"amount\":…,\"unit\":…} (line 2, column 3)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "-9223372036854775809", "1e19"})
    void aCountPastLongIsRefused(String count) {
        assertThat(refusal(with(CELL, "\"granted\":{\"naturalPerson\":\n  " + count)))
                .isEqualTo("applications.granted.naturalPerson: found " + count
                        + ", expected a whole number from -9223372036854775808 to 9223372036854775807 "
                        + "(line 2, column 3)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1e400000000",
                "-1e400000000",
                "1e-400000000",
                "1e99999999999",
                "0.123456789012345678901234567890123456789",
                "123456789012345678901234567890123456789",
                "12345678901234567890123456789.0123456789"
            })
    void aNumberOfAbsurdLengthIsRefusedWithoutWorkingItOut(String number) {
        for (String place : new String[] {"12", "96171.60"}) {
            String refusal = Assertions.assertTimeoutPreemptively(
                    Duration.ofSeconds(10), () -> refusal(with(":" + place, ":\n" + number)));

            assertThat(refusal)
                    .contains(": found " + number.substring(0, Math.min(40, number.length())))
                    .endsWith(", expected a number of at most 38 digits (line 2, column 1)");
        }
    }

    @Test
    void aNumberOfThousandsOfDigitsIsRefused() {
        assertThat(refusal(with(CELL, "\"granted\":{\"naturalPerson\":" + "9".repeat(100_000))))
                .startsWith("applications.granted.naturalPerson: past a limit: Number value length ")
                .doesNotContain("\n");
    }

    @Test
    void anEntryThatIsNeitherTextNorAmountIsRefused() {
        assertThat(refusal(with("{\"text\":\"约3件\"}", "{\n}")))
                .isEqualTo(
                        "applications.granted.researchInstitution: a cell has the member text, or the members amount "
                                + "and unit (line 2, column 1)");
        assertThat(refusal(with("{\"text\":\"约3件\"}", "{\"amount\":1}"))).contains("the members amount and unit");
        assertThat(refusal(with("{\"text\":\"约3件\"}", "{\"text\":\"a\",\"unit\":\"元\"}")))
                .contains("the members amount and unit");
        assertThat(refusal(with("\"约3件\"", "\n\" \"")))
                .isEqualTo(
                        "applications.granted.researchInstitution.text: found \" \", expected a text with a word in it "
                                + "(a blank cell is null) (line 2, column 1)");
        assertThat(refusal(with("{\"text\":\"约3件\"}", "{\"amount\":1,\"unit\":\n\"件\"}")))
                .isEqualTo("applications.granted.researchInstitution.unit: found \"件\", expected one of 元, 万元 "
                        + "(line 2, column 1)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10000", "-1", "99999999999999999999", "2024.0", "\"2024\"", "null"})
    void aYearOutOfRangeIsRefused(String year) {
        assertThat(refusal(with("\"year\":2024", "\"year\":\n" + year)))
                .isEqualTo("year: found " + year + ", expected a year from 1 to 9999 (line 2, column 1)");
    }

    @Test
    void anUnknownConstantIsRefused() {
        assertThat(refusal(with("\"STANDARD_2021\"", "\n\"STANDARD_2031\"")))
                .isEqualTo(
                        "form: found \"STANDARD_2031\", expected one of TRIAL_2019, STANDARD_2021 (line 2, column 1)");
        assertThat(refusal(with("\"DEPARTMENT\"", "\n\"department\"")))
                .startsWith("organ.kind: found \"department\", expected one of STATE_COUNCIL_DEPARTMENT, ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"2025-02-30\"", "\"7 January\"", "\"\"", "20250107", "{}"})
    void whatIsNoDayIsRefused(String day) {
        assertThat(refusal(with("\"2025-01-07\"", "\n" + day)))
                .isEqualTo("publishedOn: found " + (day.equals("{}") ? "an object" : day)
                        + ", expected a day such as \"2024-12-31\" (line 2, column 1)");
    }

    @Test
    void anOrganWithoutANameIsRefused() {
        assertThat(refusal(with("\"昌乐县民政局\"", "\n\" \"")))
                .isEqualTo("organ.name: found \" \", expected the organ's name (line 2, column 1)");
        assertThat(refusal(with("{\"name\":\"昌乐县民政局\",\"kind\":\"DEPARTMENT\"}", "\n\"昌乐县民政局\"")))
                .isEqualTo("organ: found \"昌乐县民政局\", expected a JSON object (the organ) (line 2, column 1)");
    }

    @Test
    void aTableBeforeTheFormIsRefusedWithItsPathAndItsBeginning() {
        String tablesFirst = with("\"form\":\"STANDARD_2021\",", "")
                .replace("\"applications\":{", "\"applications\":\n{")
                .replace(CELL, "\"granted\":{\"naturalPerson\":[]")
                .replaceFirst("}$", ",\"form\":\"STANDARD_2021\"}");

        assertThat(refusal(tablesFirst))
                .isEqualTo(
                        "applications.granted.naturalPerson: found an array, expected a number, null, {\"text\":…} or "
                                + "{\"amount\":…,\"unit\":…} (line 2, column 1)");
    }

    @Test
    void whatIsNoReportIsRefused() {
        assertThat(refusal("")).isEqualTo("found nothing at all, expected a report (line 1, column 1)");
        assertThat(refusal("null")).isEqualTo("found null, expected a JSON object (a report) (line 1, column 1)");
        assertThat(refusal("[1]")).isEqualTo("found an array, expected a JSON object (a report) (line 1, column 1)");
        assertThat(refusal("[".repeat(100_000))).startsWith("found an array");
        assertThat(refusal("{\"organ\":{\"name\":" + "[".repeat(100_000))).startsWith("organ.name: found an array");
        assertThat(refusal("<html>")).startsWith("malformed JSON: Unexpected character ('<' (code 60))");
        assertThat(refusal(json() + "\n {}"))
                .isEqualTo("found an object, expected nothing after the report (line 2, column 2)");
    }

    @Test
    void brokenJsonIsRefusedWithThePathWhereItBreaks() {
        assertThat(refusal(with(CELL, "\"granted\":{\"naturalPerson\":\n12x")))
                .startsWith("applications.granted.naturalPerson: malformed JSON: ")
                .contains("(line 2, column ")
                .doesNotContain("\n");
        assertThat(refusal(json().substring(0, json().indexOf(CELL) + CELL.length() + 1)))
                .startsWith("applications.granted.naturalPerson: the JSON ends too early (line 1, column ");
    }

    @Test
    void hostileNamesStayInOneLine() {
        assertThat(refusal(
                        with("{\"organ\"", "{\n\"a\\n\\u001b[31m\\u2028" + "b".repeat(100_000 / 4) + "\":1,\"organ\"")))
                .startsWith("a\\u000a\\u001b[31m\\u2028bbb")
                .hasSizeLessThan(400);
    }

    @Test
    void anotherEncodingIsRefused() {
        byte[] gbk = json().getBytes(Charset.forName("GBK"));

        assertThatThrownBy(() -> strict().read(gbk))
                .isInstanceOf(library().refusal())
                .hasMessageStartingWith("organ.name: malformed JSON: Invalid UTF-8 ")
                .hasMessageNotContaining("\n");
        assertThatThrownBy(() -> strict().read(new byte[] {0, 0, 0, '{', -1, -1, -1, -1}))
                .isInstanceOf(library().refusal())
                .hasMessageStartingWith("malformed JSON: Invalid UTF-32 ")
                .hasMessageNotContaining("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-32"})
    void theUnicodeEncodingsOfJsonAreRead(String encoding) throws IOException {
        assertThat(strict().read(json().getBytes(encoding))).isEqualTo(Example.REPORT);
        assertThat(strict().read(("\uFEFF" + json()).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Example.REPORT);
    }

    @Test
    void inputPastTheLimitIsRefused() throws IOException {
        Json small = strict().withLimit(1 << 16);
        String padded = with("（一）主动公开。", "主动".repeat(1 << 16));

        assertThat(small.read(new ByteArrayInputStream(json().getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(Example.REPORT);
        assertThat(refusal(small, padded)).contains("past a limit: ").doesNotContain("\n");
        assertThatThrownBy(() -> small.read(
                        new ByteArrayInputStream(("{" + " ".repeat(1 << 18)).getBytes(StandardCharsets.UTF_8))))
                .hasMessageContaining("past a limit: ");
        assertThatThrownBy(() -> small.withLimit(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A limit of at least 1, not 0");
    }

    @Test
    void aStreamThatFailsIsToldFromOneThatHoldsNoReport() {
        InputStream failing = new SequenceInputStream(
                new ByteArrayInputStream(json().substring(0, 100).getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                });

        assertThatThrownBy(() -> strict().read(failing))
                .isNotInstanceOf(library().refusal())
                .hasMessageContaining("gone");
    }
}
