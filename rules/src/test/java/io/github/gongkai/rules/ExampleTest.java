package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has examples, and says of them what they state; {@code docs/rules.md} shows them. */
class ExampleTest {

    /** Every rule of the library; one that is new is asked for its examples without being listed here. */
    static Stream<Rule> rules() {
        return Stream.of(
                        Rules.standard().list(),
                        Years.rules().list(),
                        Rollup.rules().list(),
                        List.of(Rules.repeatedText(List.of(), 0.6)))
                .flatMap(List::stream)
                .distinct();
    }

    static Stream<Example> examples() {
        return rules().flatMap(rule -> Example.of(rule.id()).stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPassingAndTwoFailingExamples(Rule rule) {
        assertThat(Example.of(rule.id())).extracting(Example::outcome).contains(Truth.TRUE);
        assertThat(Example.of(rule.id()).stream().filter(example -> example.outcome() == Truth.FALSE))
                .hasSizeGreaterThanOrEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFaresAsItSays(Example example) {
        Assessment verdict = example.verdict();

        assertThat(truth(verdict)).isEqualTo(example.outcome());
        assertThat(verdict.findings())
                .extracting(Finding::message)
                .isEqualTo(example.outcome() == Truth.FALSE ? example.messages() : List.of());
        if (example.outcome() == Truth.UNKNOWN) {
            assertThat(verdict.notAssessable())
                    .extracting(NotAssessable::reason)
                    .isEqualTo(example.messages());
        }
        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank().doesNotContain("%s");
            assertThat(finding.message()).doesNotContain("\n");
        });
        assertThat(verdict.notAssessable())
                .allSatisfy(open -> assertThat(open.reason(Locale.ENGLISH)).isNotBlank());
    }

    private static Truth truth(Assessment verdict) {
        if (!verdict.findings().isEmpty()) {
            return Truth.FALSE;
        }
        return verdict.notAssessable().isEmpty() && !verdict.passed().isEmpty() ? Truth.TRUE : Truth.UNKNOWN;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleSaysWhatItAsksInBothLanguagesHowMuchItWeighsAndWhatItReads(Rule rule) {
        assertThat(rule.sentence(Locale.CHINESE)).isNotBlank().containsPattern("\\p{IsHan}");
        assertThat(rule.sentence(Locale.ENGLISH)).isNotBlank().doesNotContainPattern("^\\p{IsHan}");
        assertThat(rule.severity()).isNotNull();
        for (Edition edition : Edition.values()) {
            assertThat(rule.citation(edition, Locale.CHINESE)).isNotBlank();
            assertThat(rule.citation(edition, Locale.ENGLISH)).isNotBlank();
        }
        assertThat(example(rule, Truth.FALSE).verdict().findings())
                .allSatisfy(finding -> assertThat(finding.message()).isNotBlank());
    }

    private static Example example(Rule rule, Truth outcome) {
        return Example.of(rule.id()).stream()
                .filter(example -> example.outcome() == outcome)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void ofTheCleanReportNothingIsSaid(Edition edition) {
        Verdict verdict = Rules.standard().check(Example.clean(edition));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable()).isEmpty();
    }

    @Test
    void noExampleIsLeftOfARuleThatIsGone() {
        assertThat(Example.of("no-such-rule")).isEmpty();
    }
}
