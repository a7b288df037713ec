package io.github.gongkai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A report with three errors, and a file that accepts some of them. */
class WaiversTest {

    private static final String ALL_THREE = """
            [{"rule":"applications-balance","reason":"上级另有口径","expires":"2999-12-31"},
             {"rule":"applications-outcome-total","reason":"同上"},
             {"rule":"applications-row-total","reason":"同上"}]
            """;

    @TempDir
    private Path folder;

    private Path wrong;

    @BeforeEach
    void writeTheReport() throws IOException {
        wrong = Files.writeString(folder.resolve("wrong.json"), Samples.json(Samples.wrong()));
    }

    private Path waivers(String json) throws IOException {
        return Files.writeString(folder.resolve("waivers.json"), json);
    }

    private CommandRun check(String waivers, Object... more) throws IOException {
        Object[] arguments = Stream.concat(Stream.of("check", "--waivers", waivers(waivers), wrong), Stream.of(more))
                .toArray();
        return CommandRun.of(arguments);
    }

    @Test
    void anAcceptedFindingIsShownWithItsReasonAndNoLongerFailsTheRun() throws IOException {
        CommandRun run = check(ALL_THREE);
        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains("错误 applications-balance", "已接受：上级另有口径（至 2999-12-31）")
                .contains("错误 0", "已接受 3");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void whatIsNotAcceptedStillFailsTheRun() throws IOException {
        CommandRun run = check("[{\"rule\":\"applications-balance\",\"reason\":\"known\"}]", "--lang", "en");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).contains("accepted: known", "errors 2", "accepted 1");
    }

    @Test
    void jsonMarksTheFindingAndListsTheWaiversThatAcceptNothing() throws IOException {
        CommandRun run = check("""
                [{"rule":"applications-balance","reason":"known","expires":"2999-12-31"},
                 {"rule":"applications-balance","reason":"other organ","organ":"无此机关"},
                 {"rule":"applications-row-total","reason":"too old","expires":"2001-01-01"}]
                """, "--format", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());
        JsonNode first = json.at("/files/0/findings/0");
        assertThat(first.at("/rule").asText()).isEqualTo("applications-balance");
        assertThat(first.at("/waived/reason").asText()).isEqualTo("known");
        assertThat(first.at("/waived/expires").asText()).isEqualTo("2999-12-31");
        assertThat(json.at("/files/0/findings/1/waived").isMissingNode()).isTrue();
        assertThat(json.at("/summary/waived").asInt()).isEqualTo(1);
        assertThat(json.at("/summary/idleWaivers/0/reason").asText()).isEqualTo("other organ");
        assertThat(json.at("/summary/idleWaivers/0/expired").asBoolean()).isFalse();
        assertThat(json.at("/summary/idleWaivers/1/expired").asBoolean()).isTrue();
        assertThat(run.err())
                .contains("waivers.json: applications-balance 无此机关：没有与之相符的问题，可以删去")
                .contains("waivers.json: applications-row-total：已过期，不再起作用");
    }

    @Test
    void sarifSuppressesTheResultAndNotifiesOfIdleWaivers() throws IOException {
        CommandRun run = check("""
                [{"rule":"applications-balance","reason":"known [x](http://a)"},
                 {"rule":"applications-balance","reason":"gone","year":1999}]
                """, "--format", "sarif");
        assertThat(schema().validate(run.out(), InputFormat.JSON)).isEmpty();
        JsonNode sarif = new ObjectMapper().readTree(run.out()).at("/runs/0");
        assertThat(sarif.at("/results/0/suppressions/0/kind").asText()).isEqualTo("external");
        assertThat(sarif.at("/results/0/suppressions/0/status").asText()).isEqualTo("accepted");
        assertThat(sarif.at("/results/0/suppressions/0/justification").asText()).contains("known");
        assertThat(sarif.at("/results/1/suppressions")).isEmpty();
        assertThat(sarif.at("/invocations/0/toolExecutionNotifications").findValuesAsText("id"))
                .contains("waiver-unmatched");
    }

    @Test
    void junitSkipsARuleWhoseFindingsAreAllAccepted() throws IOException {
        String xml = check("[{\"rule\":\"applications-balance\",\"reason\":\"known\"}]", "--format", "junit")
                .out();
        assertThat(xml)
                .contains("failures=\"2\"")
                .containsPattern("name=\"applications-balance\"[^>]*><skipped message=\"已接受：known\"");
    }

    @Test
    void thePageMarksAcceptedFindingsAndTheirCells() throws IOException {
        Document page = Jsoup.parse(check(ALL_THREE, "--format", "html").out());
        assertThat(page.select("li.waived .acceptance").eachText()).hasSize(3).contains("已接受：同上");
        assertThat(page.select(".tag.k").text()).isEqualTo("已接受 3");
        assertThat(page.select("td.e")).isEmpty();
        assertThat(page.select("td.k")).isNotEmpty();
    }

    @Test
    void aWaiverSpeaksOnlyOfTheCellsThatItNames() throws IOException {
        String cell = new ObjectMapper()
                .readTree(CommandRun.of("check", "--format", "json", wrong).out())
                .at("/files/0/findings/0/cells/0")
                .asText();
        assertThat(check("[{\"rule\":\"applications-balance\",\"reason\":\"x\",\"cells\":[\"" + cell + "\"]}]")
                        .out())
                .contains("已接受 1");
        assertThat(check(
                                "[{\"rule\":\"applications-balance\",\"reason\":\"x\",\"cells\":[\"applications.granted.total\"]}]")
                        .err())
                .contains("applications-balance applications.granted.total：没有与之相符的问题");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [{"rule":"no-such-rule","reason":"x"}]                          | there is no rule no-such-rule
            [{"rule":"applications-balance"}]                                | expected a rule and a reason
            [{"rule":"applications-balance","reason":"x","cell":"y"}]        | found cell, expected rule, cells
            [{"rule":"applications-balance","reason":"x","cells":["y"]}]     | there is no cell y
            [{"rule":"applications-balance","reason":"x","expires":"soon"}]  | found soon, expected a day such as
            [{"rule":"applications-balance","reason":"x","year":"2024"}]     | found 2024, expected a year
            {"rule":"applications-balance"}                                  | found {, expected an array of waivers
            [{"rule":"applications-balance","reason":"x"}] []                | expected nothing behind the array
            [{"rule":"applications-balance","rule":"x"}]                     | Duplicate field
            """)
    void aFileThatHoldsNoWaiversIsWrongUseAndSaysWhere(String json, String words) throws IOException {
        CommandRun run = check(json);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("waivers.json: line 1, column ", words).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsWrongUse() {
        CommandRun run = CommandRun.of("check", "--waivers", folder.resolve("none.json"), wrong);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("none.json: no such file");
    }

    @Test
    void aRuleIsGivenAnotherSeverity() throws IOException {
        CommandRun run = CommandRun.of(
                "check",
                "--severity",
                "applications-balance=notice,applications-row-total=warning",
                "--severity",
                "applications-outcome-total=notice",
                wrong);
        assertThat(run.status()).isZero();
        assertThat(run.out()).contains("错误 0，警告 1，提示 2").contains("提示 applications-balance");

        JsonNode rules = new ObjectMapper()
                .readTree(
                        CommandRun.of("check", "--severity", "applications-balance=notice", "--format", "sarif", wrong)
                                .out())
                .at("/runs/0/tool/driver/rules");
        assertThat(rules).anySatisfy(rule -> {
            assertThat(rule.at("/id").asText()).isEqualTo("applications-balance");
            assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("note");
        });
    }

    @Test
    void aSeverityForARuleThatIsNotThereIsWrongUse() {
        CommandRun run = CommandRun.of("check", "--severity", "no-such-rule=notice", wrong);
        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("There is no rule no-such-rule");
        assertThat(CommandRun.of("check", "--severity", "applications-balance=grave", wrong)
                        .status())
                .isEqualTo(2);
    }

    private static Schema schema() throws IOException {
        try (InputStream schema = WaiversTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                    .getSchema(schema);
        }
    }
}
