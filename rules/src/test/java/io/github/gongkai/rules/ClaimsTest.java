package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Narrative;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimsTest {

    private static Report saying(String text) {
        return Reports.consistent(figures -> figures).toBuilder().overview(text).build();
    }

    /** Ten million characters, two thirds of them numbers that state something. */
    @Tag("large")
    @Test
    void aNarrativeOfTenMegabytesIsReadAndChecked() {
        String sentence = "全年收到政府信息公开申请12件，上年结转3件，";
        Report report = Reports.consistent(figures -> figures).toBuilder()
                .overview(sentence.repeat(10_000_000 / sentence.length()))
                .build();

        assertThat(Claims.of(report).list()).hasSizeGreaterThan(700_000);
        assertThat(Rules.of(NarrativeRules.all().toArray(Rule[]::new)).first(report))
                .isPresent();
    }

    @Test
    void aClaimTellsItsPlaceInThePublishedText() {
        Report report = saying("总的情况。\n（二）依申请公开。全年收到政府信息公开申请1\n1件。");

        Claim claim = Claims.of(report).list().get(0);

        assertThat(claim.passage()).isEqualTo(new Passage(Optional.of(Section.OVERVIEW), 27, 31));
        assertThat(claim.passage().text(report)).isEqualTo("1\n1件");
        assertThat(claim.least()).isEqualTo(11);
        assertThat(claim.isExact()).isTrue();
    }

    @Test
    void everyNarrativeSectionIsReadInItsOrder() {
        Report report = saying("收到政府信息公开申请11件。").toBuilder()
                .preamble(Narrative.of("答复政府信息公开申请10件。"))
                .problems("结转下年度的政府信息公开申请2件。")
                .otherMatters("上年结转政府信息公开申请1件。")
                .build();

        assertThat(Claims.of(report).list()).extracting(Claim::least).containsExactly(10L, 11L, 2L, 1L);
    }

    @Test
    void aPassageBeyondTheTextIsEmptyAndPassagesStandInTheOrderOfReading() {
        Report report = saying("收到申请");
        Optional<Section> overview = Optional.of(Section.OVERVIEW);
        Passage whole = new Passage(overview, 0, 4);

        assertThat(whole.text(report)).isEqualTo("收到申请");
        assertThat(new Passage(overview, 0, 5).text(report)).isEmpty();
        assertThat(new Passage(Optional.of(Section.PROBLEMS), 0, 4).text(report))
                .isEmpty();
        assertThat(List.of(
                        new Passage(Optional.empty(), 9, 10),
                        new Passage(overview, 0, 3),
                        whole,
                        new Passage(overview, 1, 2)))
                .isSorted();
        assertThat(whole).isEqualByComparingTo(new Passage(overview, 0, 4));
    }

    @Test
    void claimsShowThemselvesAsTheirList() {
        Claims claims = Claims.of(saying("收到政府信息公开申请11件，答复10件。"));

        assertThat(claims).hasToString(claims.list().toString());
        assertThat(claims.list()).hasSize(2);
    }

    /** Each letter is looked at at least once, and none more often than some forty times. */
    @ParameterizedTest
    @ValueSource(strings = {"收到政府信息公开申请3件占5%，", "一切正常。", "一切正常", "未收到", "1.收到3件。", "（3件", "《3件》。"})
    void readingLooksAtEveryLetter(String pattern) {
        long steps = steps(pattern, 3_000);

        assertThat(steps).isBetween(3_000L, 40L * 3_000);
        assertThat(steps(pattern, 6_000)).isBetween(2 * steps - 200, 2 * steps + 200);
    }

    @Test
    void aReportWithoutProseStatesNothing() {
        assertThat(Claims.of(Reports.consistent(figures -> figures)).list()).isEmpty();
        assertThat(Claims.of(saying("")).list()).isEmpty();
    }

    /** Patterns that make a reader look back or ahead, each repeated without end. */
    @Tag("large")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "一",
                "1,",
                "1,000",
                "(",
                "（一",
                "《",
                "1 \n",
                " \n",
                "申\n",
                "申请",
                "政府信息公开",
                "3件",
                "收到申请3件，",
                "收到申请3件",
                "收到申请3件占5%，",
                "收到申请3件，较去年2件增长5%，",
                "行政复议1件，",
                "政府信息公开行政复议1件，未被纠正，均维持，",
                "自然人1件，法人1件，",
                "自然人1件。法人1件。",
                "收到申请3件（网络1件，信函2件",
                "收到申请3件（网络1件，信函2件）",
                "未收到",
                "未收到电子邮件及网上申请、",
                "线下均无依申请公开信件、",
                "没有收到申请、信息公开申请、",
                "行政许可、行政处罚分别为、",
                "2023年",
                "万亿",
                "一是",
                "三、",
                "\u3000",
                "的",
                "人民政府",
                "，",
                "1.",
                "99999999999999999999件"
            })
    void readingTakesLinearTime(String pattern) {
        long quarter = steps(pattern, 250_000);
        long half = steps(pattern, 500_000);
        long whole = steps(pattern, 1_000_000);

        assertThat(half).isLessThanOrEqualTo(quarter * 21 / 10 + 200);
        assertThat(whole).isLessThanOrEqualTo(half * 21 / 10 + 200);
        assertThat(whole).isLessThanOrEqualTo(40L * 1_000_000);
    }

    @Tag("large")
    @ParameterizedTest
    @ValueSource(strings = {"，", "、"})
    void anyClauseThatReportsHaveIsReadInLinearTimeHoweverOftenItStands(String end) {
        List<String> slow = ClaimsLabelTest.SETS.stream()
                .flatMap(set -> LabelledSentences.in("claims-" + set + ".txt").stream())
                .flatMap(sentence -> Stream.of(sentence.text().split("[。，；、（）]")))
                .filter(clause -> clause.length() > 1)
                .distinct()
                .filter(clause -> steps((clause + end).repeat(400)) > 4.4 * steps((clause + end).repeat(100)) + 3_000)
                .toList();

        assertThat(slow).isEmpty();
    }

    private static long steps(String pattern, int length) {
        return steps(pattern.repeat(length / pattern.length() + 1).substring(0, length));
    }

    private static long steps(String text) {
        return Claims.of(saying(text)).statements().steps;
    }

    @Tag("large")
    @Test
    void anyTextIsReadWithoutFailure() {
        String letters = "收到申请政府信息公开行政复议诉讼均维持未无上年结转下年度其中含自然人法人占%0123456789一二十百万余件宗，。；：、（）\n 《》";
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(60);
            for (int k = 0; k < length; k++) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            Report report = saying(text.toString());
            for (Claim claim : Claims.of(report).list()) {
                assertThat(claim.least()).isBetween(0L, claim.most());
                assertThat(claim.passage().text(report)).isNotBlank();
            }
            Rules.of(NarrativeRules.all().toArray(Rule[]::new))
                    .check(report)
                    .findings()
                    .forEach(Finding::message);
        }
    }

    @Test
    void theSameTextAlwaysGivesTheSameClaims() {
        Report report = saying("收到政府信息公开申请11件，其中自然人9件，上年结转1件，办结10件，结转下年度2件。");

        assertThat(Claims.of(report).list()).isEqualTo(Claims.of(report).list()).hasSize(5);
    }

    @Test
    void textWithWideAndNarrowMarksIsReadAlike() {
        List<Long> wide = Claims.of(saying("收到政府信息公开申请１２件（含上年结转１件），答复１０件。")).list().stream()
                .map(Claim::least)
                .toList();
        List<Long> narrow = Claims.of(saying("收到政府信息公开申请12件(含上年结转1件),答复10件。")).list().stream()
                .map(Claim::least)
                .toList();

        assertThat(wide).isEqualTo(narrow).containsExactly(12L, 1L, 10L);
    }
}
