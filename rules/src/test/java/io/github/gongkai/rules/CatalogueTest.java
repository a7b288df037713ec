package io.github.gongkai.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Report;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says the same whenever it is made; the library makes it once, these tests anew. */
class CatalogueTest {

    private static List<Rule> ofOneReport() {
        return Stream.of(Catalogue.makeArithmetic(), Law.rules(), NarrativeRules.all())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> ofYears() {
        return YearCatalogue.rules(Years.yearOnYearJump(5, 100));
    }

    private static List<Rule> ofMembers() {
        return RollupCondition.rules();
    }

    static Stream<Rule> rules() {
        return Stream.of(ofOneReport(), ofYears(), ofMembers()).flatMap(List::stream);
    }

    static Stream<Example> examples() {
        return rules().map(Rule::id).distinct().flatMap(id -> Example.of(id).stream());
    }

    @Test
    void theSetsOfTheLibraryHoldItInItsOrder() {
        assertThat(Rules.of(Catalogue.standard().toArray(Rule[]::new)).toString())
                .isEqualTo(Rules.of(ofOneReport().toArray(Rule[]::new)).toString())
                .isEqualTo(Rules.standard().toString());
        assertThat(ofYears()).hasToString(Years.rules().list().toString());
        assertThat(ofMembers()).hasToString(Rollup.rules().list().toString());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aRuleSaysAndReadsTheSameEachTimeItIsMade(Rule rule) {
        Rule known = Stream.of(Rules.standard(), Years.rules(), Rollup.rules())
                .flatMap(rules -> rules.find(rule.id()).stream())
                .findFirst()
                .orElseThrow();

        assertThat(rule.authority()).isEqualTo(known.authority());
        assertThat(rule.severity()).isEqualTo(known.severity());
        for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
            assertThat(rule.sentence(locale)).isEqualTo(known.sentence(locale));
        }
        for (Edition edition : Edition.values()) {
            assertThat(rule.cells(edition)).isEqualTo(known.cells(edition));
            assertThat(rule.citation(edition, Locale.CHINESE)).isEqualTo(known.citation(edition, Locale.CHINESE));
        }
    }

    @Test
    void aRuleOnSeveralReportsCannotBeJudgedOfOneInAnyOfItsCells() {
        Report report = Example.clean(Edition.STANDARD_2021);

        assertThat(Rules.of(ofMembers().toArray(Rule[]::new)).check(report).notAssessable())
                .hasSize(report.edition().cells().size() + 1);
        assertThat(Rules.of(ofYears().get(0)).check(report).notAssessable()).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aRuleMadeAnewSaysOfItsExamplesWhatTheLibrarySays(Example example) {
        Rule rule = rules().filter(made -> made.id().equals(example.rule()))
                .findFirst()
                .orElseThrow();
        Assessment made = example.verdict(rule);
        Assessment known = example.verdict();

        assertThat(made.findings())
                .extracting(finding -> finding.severity() + " " + finding)
                .isEqualTo(known.findings().stream()
                        .map(finding -> finding.severity() + " " + finding)
                        .toList());
        assertThat(made.notAssessable()).hasToString(known.notAssessable().toString());
        assertThat(made.passed()).hasToString(known.passed().toString());
    }
}
