package io.github.gongkai.examples.upload;

import static io.github.gongkai.ApplicantColumn.NATURAL_PERSON;
import static io.github.gongkai.ApplicantColumn.TOTAL;
import static io.github.gongkai.ApplicationRow.CARRIED_FORWARD;
import static io.github.gongkai.ApplicationRow.CARRIED_IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.ApplicantColumn;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.examples.upload.Service.Answer;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Several reports together: an organ over the years, a government beside its members. */
class OrgansTest {

    private static final Service SERVICE = Service.shared();

    private static JsonNode organOf(Answer upload) throws IOException, InterruptedException {
        return SERVICE.get(upload.json().get("links").get("organ").asString()).json();
    }

    /** The next year of an organ, which carries in what the year before carried forward, and so carries forward more. */
    private static Report following(Report before) {
        Report next = Made.consistent(before.organ().name(), before.year() + 1);
        for (ApplicantColumn column : ApplicantColumn.values()) {
            long in = before.count(CARRIED_FORWARD, column).orElseThrow();
            long more = in - next.count(CARRIED_IN, column).orElseThrow();
            long forward = next.count(CARRIED_FORWARD, column).orElseThrow() + more;
            next = Made.with(Made.with(next, CARRIED_IN, column, in), CARRIED_FORWARD, column, forward);
        }
        return next;
    }

    @Test
    void aYearIsHeldAgainstTheYearBeforeByItself() throws IOException, InterruptedException {
        Report before = Made.consistent("衔接县财政局", 2022);
        Report after = following(before);
        long in = after.count(CARRIED_IN, TOTAL).orElseThrow();
        Report wrong = Made.with(
                Made.with(after, CARRIED_IN, TOTAL, in + 5),
                CARRIED_IN,
                NATURAL_PERSON,
                after.count(CARRIED_IN, NATURAL_PERSON).orElseThrow() + 5);
        SERVICE.upload(before);
        Answer upload = SERVICE.upload(wrong);
        assertThat(upload.json().get("yearBefore")).isNotNull();
        assertThat(upload.json().get("findings").get("error").asInt()).isPositive();
        assertThat(organOf(upload).get("findings").toString()).contains("carry-over", "applications.carriedIn.total");
        assertThat(SERVICE.get(upload.json().get("links").get("sarif").asString())
                        .text())
                .contains("\"ruleId\":\"carry-over\"");
    }

    @Test
    void yearsThatFollowRightlyAgree() throws IOException, InterruptedException {
        Report before = Made.consistent("平顺县民政局", 2022);
        SERVICE.upload(before);
        JsonNode organ = organOf(SERVICE.upload(following(before)));
        assertThat(organ.get("years").size()).isEqualTo(2);
        assertThat(organ.get("findings").toString()).doesNotContain("carry-over");
    }

    @Test
    void aMissingYearIsToldAndNotBridged() throws IOException, InterruptedException {
        SERVICE.upload(Made.consistent("缺年县司法局", 2021));
        JsonNode organ = organOf(SERVICE.upload(Made.consistent("缺年县司法局", 2023)));
        assertThat(organ.get("missing").toString()).isEqualTo("[2022]");
        assertThat(organ.get("findings").size()).isZero();
    }

    @Test
    void theReportThatCameLastCountsForItsYear() throws IOException, InterruptedException {
        SERVICE.upload(Made.consistent("更正县教育局", 2024));
        Report corrected = following(Made.consistent("更正县教育局", 2023));
        Answer last = SERVICE.upload(corrected);
        JsonNode years = organOf(last).get("years");
        assertThat(years.size()).isEqualTo(1);
        assertThat(years.get(0).get("id").asString()).isEqualTo(last.id());
    }

    @Test
    void organsAreFoundByWordsOfTheirNames() throws IOException, InterruptedException {
        SERVICE.upload(Made.consistent("可寻县档案局", 2024));
        String found = SERVICE.get("/organs?words=" + URLEncoder.encode("可寻县", StandardCharsets.UTF_8))
                .text();
        assertThat(found).contains("可寻县档案局").doesNotContain("更正县");
        assertThat(SERVICE.get("/organs?words=nobody").json().get("organs").size())
                .isZero();
    }

    @Test
    void aGovernmentIsHeldAgainstItsMembers() throws IOException, InterruptedException {
        Report member = Made.consistent("汇总县农业局", 2024);
        String total = SERVICE.upload(Made.consistent("汇总县农业局", 2024).toBuilder()
                        .organ(Organ.of("汇总县人民政府"))
                        .build())
                .id();
        String first = SERVICE.upload(member).id();
        String second = SERVICE.upload(Made.consistent("汇总县水利局", 2024)).id();
        assertThat(rollup(total, List.of(first), "true").get("findings").size()).isZero();
        JsonNode both = rollup(total, List.of(first, second), "true");
        assertThat(both.get("findings").size()).isPositive();
        JsonNode newly = both.get("rows").get(0);
        assertThat(newly.get("row").asString()).isEqualTo("newlyReceived");
        assertThat(newly.get("sum").asLong())
                .isEqualTo(newly.get("members").get(0).asLong()
                        + newly.get("members").get(1).asLong());
    }

    private static JsonNode rollup(String total, List<String> members, String complete)
            throws IOException, InterruptedException {
        return SERVICE.get("/rollup?total=" + total + "&complete=" + complete + "&member="
                        + String.join("&member=", members))
                .json();
    }

    @Test
    void reportsThatDoNotBelongTogetherAreRefusedWithAReason() throws IOException, InterruptedException {
        String total = SERVICE.upload(Made.consistent("不合县人民政府", 2024)).id();
        String other = SERVICE.upload(Made.consistent("不合县公安局", 2023)).id();
        Answer answer = SERVICE.get("/rollup?total=" + total + "&member=" + other);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("detail").asString()).contains("2023", "2024");
    }
}
