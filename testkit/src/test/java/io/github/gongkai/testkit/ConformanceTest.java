package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Assessment;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Years;
import io.github.gongkai.testkit.ConformanceCase.Answer;
import io.github.gongkai.testkit.ConformanceCase.Outcome;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The conformance kit, run on the library itself. */
class ConformanceTest {

    @Test
    void theLibraryAgreesWithEveryCase() {
        assertThat(ConformanceCase.disagreements(ConformanceTest::answer)).isEmpty();
    }

    @Test
    void everyRuleHasOnePassingAndTwoFailingCases() {
        List<ConformanceCase> cases = ConformanceCase.all();
        Stream.of(Rules.standard(), Years.rules(), Rollup.rules())
                .flatMap(rules -> rules.list().stream())
                .map(Rule::id)
                .forEach(rule -> {
                    List<Outcome> outcomes = cases.stream()
                            .filter(one -> one.rule().equals(rule))
                            .map(ConformanceCase::outcome)
                            .toList();
                    assertThat(outcomes).as(rule).contains(Outcome.PASSES);
                    assertThat(outcomes.stream().filter(Outcome.FAILS::equals))
                            .as(rule)
                            .hasSizeGreaterThanOrEqualTo(2);
                });
    }

    @Test
    void anImplementationThatFindsNothingOrTheWrongCellOrThrowsIsToldSo() {
        List<String> nothing = ConformanceCase.disagreements(one -> new Answer(Outcome.PASSES, List.of()));
        List<String> noCells = ConformanceCase.disagreements(one -> {
            Answer answer = answer(one);
            return new Answer(
                    answer.outcome(), answer.findings().stream().limit(1).toList());
        });
        List<String> throwing = ConformanceCase.disagreements(one -> {
            throw new IllegalStateException("not yet");
        });

        assertThat(nothing).hasSizeGreaterThan(80).anyMatch(line -> line.startsWith("applications-balance 2: "));
        assertThat(noCells).isNotEmpty();
        assertThat(throwing).hasSameSizeAs(ConformanceCase.all()).allMatch(line -> line.endsWith("not yet"));
    }

    private static Answer answer(ConformanceCase one) {
        Assessment verdict = verdict(one);
        Outcome outcome = !verdict.findings().isEmpty()
                ? Outcome.FAILS
                : verdict.notAssessable().isEmpty() ? Outcome.PASSES : Outcome.CANNOT_SAY;
        return new Answer(
                outcome,
                verdict.findings().stream()
                        .map(finding -> new TreeSet<>(finding.cells()))
                        .<Set<Cell>>map(cells -> cells)
                        .toList());
    }

    private static Assessment verdict(ConformanceCase one) {
        List<Report> reports = one.reports();
        List<Report> others = reports.subList(1, reports.size());
        return switch (one.subject()) {
            case REPORT -> only(one).check(reports.get(0));
            case YEARS -> Years.of(reports).check(only(one));
            case REPORT_AND_OTHERS -> Rules.of(Rules.repeatedText(others, 0.6)).check(reports.get(0));
            case GOVERNMENT_AND_MEMBERS -> {
                Rollup rollup = Rollup.of(reports.get(0), others).expecting(one.expected());
                yield (one.complete() ? rollup.complete() : rollup).check(only(one));
            }
        };
    }

    private static Rules only(ConformanceCase one) {
        return Stream.of(Rules.standard(), Years.rules(), Rollup.rules())
                .flatMap(rules -> rules.find(one.rule()).stream())
                .findFirst()
                .map(Rules::of)
                .orElseThrow();
    }
}
