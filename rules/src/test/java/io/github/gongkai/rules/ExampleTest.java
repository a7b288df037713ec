package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule has examples, and says of them what they state; {@code docs/rules.md} shows them. */
class ExampleTest {

    static Stream<Rule> rules() {
        return Stream.of(Catalogue.arithmetic(), Law.rules(), List.of(Rules.repeatedText(List.of(), 0.6)))
                .flatMap(List::stream);
    }

    static Stream<Example> examples() {
        return rules().flatMap(rule -> Example.of(rule.id()).stream());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyRuleHasAPassingAndAFailingExample(Rule rule) {
        assertThat(Example.of(rule.id())).extracting(Example::outcome).contains(Truth.TRUE, Truth.FALSE);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleFaresAsItSays(Example example) {
        Report report = example.report();
        Rule rule = example.asked();
        Verdict verdict = Rules.of(rule).check(report);

        assertThat(rule.condition().truth(report)).isEqualTo(example.outcome());
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
