package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shares, growth, lists, balances and repeated numbers: what prose says against itself, as data with its findings. */
class TextAgainstItselfTest {

    private static final Rules RULES = Rules.of(NarrativeRules.all().stream()
            .filter(rule -> !rule.id().matches("narrative-(applications|proceedings|disclosure|all-upheld)"))
            .toArray(Rule[]::new));

    /** A text and what is found in it, each as the end of the rule's id and the equation. */
    record Line(String text, List<String> findings) {}

    static List<Line> lines() throws IOException {
        try (InputStream stream = TextAgainstItselfTest.class.getResourceAsStream("text-against-itself.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(line -> line.replace("\\n", "\n").split("\\|"))
                    .map(parts -> new Line(parts[0], Stream.of(parts).skip(1).toList()))
                    .toList();
        }
    }

    private static Report saying(String text) {
        return Reports.consistent(figures -> figures).toBuilder().overview(text).build();
    }

    private static List<String> findings(Report report) {
        return RULES.check(report).findings().stream()
                .map(finding -> finding.rule().id().replace("narrative-", "") + " " + finding.equation(Locale.ENGLISH))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("lines")
    void aTextSaysNothingAgainstItselfButWhatIsListed(Line line) {
        assertThat(findings(saying(line.text()))).isEqualTo(line.findings());
    }

    @Test
    void aShareOfATotalThatIsBlankIsLeftOpen() {
        Report report = Reports.blanks(Edition.STANDARD_2021, figures -> figures).toBuilder()
                .overview("答复政府信息公开申请3件，予以公开1件，占9.1%。")
                .build();

        assertThat(RULES.check(report).findings()).isEmpty();
        assertThat(RULES.check(report).notAssessable())
                .extracting(open -> open.rule().id())
                .containsExactly("narrative-percentage");
    }

    /** Many statements are compared in another way than few. */
    @Test
    void numbersStatedTwiceAreFoundAmongMany() {
        String twice = "收到政府信息公开申请11件。收到政府信息公开申请12件。处理政府信息公开申请9件。";
        for (int others : new int[] {0, 36, 37, 38, 39, 100}) {
            assertThat(findings(saying("答复政府信息公开申请10件。".repeat(others) + twice)))
                    .as("behind %s others", others)
                    .containsExactly("conflict 11 ≠ 12");
        }
    }
}
