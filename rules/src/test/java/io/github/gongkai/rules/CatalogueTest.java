package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says the same whenever it is made; the library makes it once, these tests anew. */
class CatalogueTest {

    private static final List<Rule> MADE_ANEW = Stream.of(Catalogue.makeArithmetic(), Law.rules())
            .flatMap(List::stream)
            .toList();

    static Stream<Example> examples() {
        return MADE_ANEW.stream().flatMap(rule -> Example.of(rule.id()).stream());
    }

    @Test
    void theStandardSetBeginsWithTheArithmeticAndTheLawInTheirOrder() {
        assertThat(Rules.standard().list())
                .extracting(Rule::id)
                .startsWith(MADE_ANEW.stream().map(Rule::id).toArray(String[]::new));
    }

    @Test
    void aRuleSaysTheSameEachTimeItIsMade() {
        for (Rule rule : MADE_ANEW) {
            Rule standard = Rules.standard().find(rule.id()).orElseThrow();

            assertThat(rule.authority()).isEqualTo(standard.authority());
            assertThat(rule.severity()).isEqualTo(standard.severity());
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(rule.sentence(locale)).isEqualTo(standard.sentence(locale));
                for (Edition edition : Edition.values()) {
                    assertThat(rule.citation(edition, locale)).isEqualTo(standard.citation(edition, locale));
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleMadeAnewFindsWhatItsExamplesSay(Example example) {
        Rule rule = MADE_ANEW.stream()
                .filter(made -> made.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
        Verdict verdict = Rules.of(rule).check(example.report());

        assertThat(verdict.findings())
                .extracting(Finding::message)
                .isEqualTo(example.outcome() == Truth.FALSE ? example.messages() : List.of());
    }
}
