package io.github.gongkai.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.ApplicationRow;
import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.jackson.ReportJson;
import io.github.gongkai.testkit.ReportArbitraries;
import io.github.gongkai.testkit.ReportGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class OwnJsonTest {

    @Property(tries = 100)
    void everyReportThatIsWrittenAsJsonIsReadBack(@ForAll("reports") Report report) throws IOException {
        byte[] json = ReportJson.strict().write(report).getBytes(StandardCharsets.UTF_8);
        Reading reading = ReportReader.standard().read(json, "report.json");
        assertThat(reading.format()).isEqualTo(Format.JSON);
        assertThat(reading.report()).contains(report);
        assertThat(report.edition().cells())
                .allSatisfy(cell -> assertThat(reading.place(cell)).isPresent());
    }

    @Provide
    Arbitrary<Report> reports() {
        return ReportArbitraries.reports();
    }

    @Test
    void theValueOfACellHasItsLineAndColumn() throws IOException {
        Report report = ReportGenerator.seeded(1).report();
        String json = ReportJson.strict().write(report).replace("\"applications\"", "\n\"applications\"");
        Cell cell = Cell.of(ApplicationRow.NEWLY_RECEIVED, ApplicantColumn.NATURAL_PERSON);
        Reading reading = ReportReader.standard().read(json.getBytes(StandardCharsets.UTF_8), "a.json");
        String before = "\"applications\":{\"newlyReceived\":{\"naturalPerson\":";
        assertThat(reading.place(cell).orElseThrow()).hasToString("line 2, column " + (before.length() + 1));
        assertThat(reading.text(cell)).contains(report.figures().entry(cell).toString());
    }

    @Test
    void jsonOfSomethingElseIsRefusedWithItsPathAndPlace() throws IOException {
        Reading reading = ReportReader.standard()
                .read("{\"organ\":{\"name\":\"测试局\"},\n\"years\":3}".getBytes(StandardCharsets.UTF_8), "a.json");
        assertThat(reading.refusal().orElseThrow().code()).isEqualTo(RemarkCode.JSON_OF_NO_REPORT);
        assertThat(reading.refusal().orElseThrow().message(Locale.ENGLISH)).contains("years", "line 2");
    }

    @Test
    void withoutTheJsonModuleTheRefusalNamesTheJarToAdd() throws Exception {
        byte[] json = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
        assertThat(MissingLibrary.read(json, "a.json", "com.fasterxml", "io.github.gongkai.jackson"))
                .contains("io.github.gongkai:gongkai-jackson");
    }
}
