package io.github.gongkai.rules;

import static io.github.gongkai.Edition.STANDARD_2021;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RepeatedTextTest {

    private static final Report EARLIER = report("甲县民政局", 2023, words(1, 2000), words(2, 400));

    /** Invented words: letters drawn with a seed, a mark here and there. */
    private static String words(long seed, int length) {
        Random random = new Random(seed);
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            words.append(random.nextInt(15) == 0 ? '，' : (char) ('一' + random.nextInt(3000)));
        }
        return words.toString();
    }

    private static Report report(String organ, int year, String overview, String problems) {
        return Example.clean(STANDARD_2021).toBuilder()
                .organ(Organ.of(organ))
                .year(year)
                .overview(overview)
                .problems(problems)
                .build();
    }

    private static Verdict check(Report report, double similarity, Report... others) {
        return Rules.of(Rules.repeatedText(List.of(others), similarity)).check(report);
    }

    @Test
    void lastYearsTextWithNewNumbersIsACopy() {
        Report copy =
                report("甲县民政局", 2024, EARLIER.overview().orElseThrow().text().replace("，", "，2024 \n"), words(2, 400));
        Finding finding = check(copy, 0.6, report("乙局", 2024, words(5, 900), ""), EARLIER)
                .findings()
                .get(0);

        assertThat(finding.message()).isEqualTo("报告文字不应与其他报告雷同（与甲县民政局2023年度报告的相似度 100% > 60%）");
        assertThat(finding.severity()).isEqualTo(Severity.WARNING);
        assertThat(finding.rule().id()).isEqualTo("repeated-text");
    }

    @Test
    void theSimilarityIsTheShareOfTheTextThatStandsInTheOther() {
        String old = EARLIER.overview().orElseThrow().text();
        Report half = report("乙局", 2024, old.substring(0, 1000) + words(7, 1000), "");

        assertThat(check(half, 0.6, EARLIER).findings()).isEmpty();
        assertThat(check(half, 0.4, EARLIER).findings()).hasSize(1);
        assertThat(check(report("乙局", 2024, words(8, 2000), words(9, 400)), 0.01, EARLIER)
                        .findings())
                .isEmpty();
    }

    @Test
    void everyRunOfTwelveLettersCounts() {
        String old = letters(111);
        Report firstLetterMissing = report("乙局", 2024, old.substring(1), "");
        Report lastLetterMissing = report("乙局", 2024, old.substring(0, 110), "");
        Report report = report("甲局", 2024, old, "");
        Report otherBeginning = report("丙局", 2024, "龙".repeat(20) + old.substring(1), "");

        assertThat(check(report, 0.9899, firstLetterMissing).findings()).hasSize(1);
        assertThat(check(report, 0.99, firstLetterMissing).findings()).isEmpty();
        assertThat(check(report, 0.9899, otherBeginning).findings()).hasSize(1);
        assertThat(check(report, 0.99, otherBeginning).findings()).isEmpty();
        assertThat(check(report, 0.9899, lastLetterMissing).findings()).hasSize(1);
        assertThat(check(report, 0.99, lastLetterMissing).findings()).isEmpty();
    }

    @Test
    void aTextOfEightyRunsIsComparedAndAShorterOneNot() {
        Report other = report("乙局", 2024, letters(200), "");

        assertThat(check(report("甲局", 2024, letters(91), ""), 0.6, other).findings())
                .hasSize(1);
        assertThat(check(report("甲局", 2024, letters(90), ""), 0.6, other).notAssessable())
                .hasSize(1);
    }

    @Test
    void ofTwoThatAreEquallyCloseTheFirstIsNamed() {
        Report report = report("甲局", 2024, letters(200), "");
        Report first = report("乙局", 2024, letters(200), "");
        Report second = report("丙局", 2024, letters(200), "");
        Report farther = report("丁局", 2024, letters(180), "");

        assertThat(check(report, 0.6, farther, first, second).findings())
                .extracting(Finding::message)
                .singleElement()
                .asString()
                .contains("乙局");
    }

    /** All of them different. */
    private static String letters(int length) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < length; i++) {
            letters.append((char) ('一' + i));
        }
        return letters.toString();
    }

    @Test
    void withNothingToCompareItIsNotAssessable() {
        assertThat(check(EARLIER, 0.6).notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可比对的报告");
        assertThat(check(EARLIER, 0.6, EARLIER).notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("没有可比对的报告");
        assertThat(check(report("乙局", 2024, "主动公开。", "无"), 0.6, EARLIER).notAssessable())
                .extracting(NotAssessable::reason)
                .containsExactly("文字太少，无法比对");
    }

    @Test
    void aTextOfMillionsOfCharactersIsCompared() {
        String copied = words(3, 1_500_000);
        Report report = report("甲局", 2024, copied, "");

        assertThat(check(report, 0.9, report("乙局", 2024, copied, words(4, 100))).findings())
                .hasSize(1);
        assertThat(check(report("丙局", 2024, "一".repeat(1_500_000), ""), 0.9, report)
                        .findings())
                .isEmpty();
    }

    @Test
    void aSimilarityThatIsNoShareIsRefused() {
        for (double similarity : new double[] {0, 1, -1, Double.NaN}) {
            assertThatThrownBy(() -> Rules.repeatedText(List.of(), similarity))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("A similarity above 0 and below 1, not " + similarity);
        }
        assertThat(Rules.standard().find("repeated-text")).isEmpty();
    }
}
