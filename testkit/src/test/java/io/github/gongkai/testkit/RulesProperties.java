package io.github.gongkai.testkit;

import static io.github.gongkai.testkit.GongkaiAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Equation;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Condition;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rule;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Truth;
import io.github.gongkai.rules.Verdict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of the arithmetic rules, on generated reports. */
@Domain(ReportArbitraries.class)
@Domain(DomainContext.Global.class)
class RulesProperties {

    private static final Rules RULES = Rules.standard()
            .only(
                    "applications-balance",
                    "applications-outcome-total",
                    "applications-row-total",
                    "proceedings-total",
                    "count-domain",
                    "cell-complete",
                    "published-total-2019",
                    "in-force-at-least-issued");

    @Property
    void aConsistentReportHasNoFindingAndNothingIsLeftOpen(@ForAll Report report) {
        Verdict verdict = RULES.check(report);

        assertThat(verdict).hasNoFinding();
        assertThat(verdict.notAssessable()).isEmpty();
        assertThat(verdict.heldIfBlankIsZero()).isZero();
    }

    @Property(tries = 200)
    void aFlawedReportHasExactlyTheFindingsThatMustResult(@ForAll FlawedReport flawed) {
        assertThat(RULES.check(flawed.report())).findsExactly(flawed.expected());
    }

    @Property(tries = 1500)
    void theRulesAgreeWithASlowPlainReadingOnAnyFiguresWhatsoever(@ForAll Report report, @ForAll Figures figures) {
        Report odd = report.toBuilder().figures(figures).build();

        assertThat(RULES.check(odd)).findsExactly(Expected.in(figures));
    }

    @Property
    void changingOneCellOfApplicationsFiresExactlyTheRulesWhoseEquationHoldsThatCell(
            @ForAll Report report, @ForAll Random random) {
        Edition edition = report.edition();
        List<Cell> applications = edition.cells().stream()
                .filter(cell -> cell.section() == Section.APPLICATIONS)
                .toList();
        Cell cell = applications.get(random.nextInt(applications.size()));
        long before = report.figures().countAt(cell.position(edition));
        Report changed = report.toBuilder()
                .figures(report.figures().toBuilder()
                        .setAt(cell.position(edition), before + 1 + random.nextInt(1000))
                        .build())
                .build();

        Set<List<Cell>> equations = new HashSet<>();
        edition.equations().stream()
                .map(Equation::cells)
                .filter(cells -> cells.contains(cell))
                .forEach(equations::add);
        assertThat(RULES.check(changed).findings())
                .extracting(Finding::cells)
                .containsExactlyInAnyOrderElementsOf(equations);
    }

    @Property(tries = 200)
    void findingsComeInFormOrderAndTheOrderOfTheRulesDoesNotChangeTheSet(
            @ForAll FlawedReport flawed, @ForAll Random random) {
        List<Rule> shuffled = new ArrayList<>(RULES.list());
        Collections.shuffle(shuffled, random);
        Verdict verdict = RULES.check(flawed.report());

        assertThat(verdict.findings())
                .extracting(finding -> finding.cells().get(0))
                .isSorted();
        assertThat(Rules.of(shuffled.toArray(Rule[]::new))
                        .check(flawed.report())
                        .findings())
                .containsExactlyInAnyOrderElementsOf(verdict.findings());
    }

    @Property(tries = 500)
    void theFirstFindingIsTheHeadOfAll(@ForAll FlawedReport flawed, @ForAll Figures figures, @ForAll boolean odd) {
        Report report = said(flawed.report(), figures, odd);
        assertThat(texts(Rules.standard().first(report).stream().toList()))
                .isEqualTo(texts(Rules.standard().check(report).findings().stream()
                        .limit(1)
                        .toList()));
    }

    @Property(tries = 200)
    void theOrderOfAllRulesThoseOnTheProseIncludedDoesNotChangeTheSet(
            @ForAll FlawedReport flawed, @ForAll Figures figures, @ForAll boolean odd, @ForAll Random random) {
        Report report = said(flawed.report(), figures, odd);
        List<Rule> shuffled = new ArrayList<>(Rules.standard().list());
        Collections.shuffle(shuffled, random);
        Verdict verdict = Rules.standard().check(report);
        Verdict other = Rules.of(shuffled.toArray(Rule[]::new)).check(report);

        assertThat(texts(other.findings())).containsExactlyInAnyOrderElementsOf(texts(verdict.findings()));
        assertThat(other.notAssessable()).hasSameSizeAs(verdict.notAssessable());
    }

    /** Prose that speaks of the numbers of another report, and sometimes any figures whatsoever. */
    private static Report said(Report report, Figures figures, boolean odd) {
        Report other = ReportGenerator.seeded(
                        report.year() * 31L + report.figures().hashCode())
                .report();
        Report.Builder said = report.toBuilder().overview(other.overview()).otherMatters(other.otherMatters());
        return odd ? said.figures(figures).build() : said.build();
    }

    /** Conditions on prose are made anew by each check; what they say tells them apart. */
    private static List<String> texts(List<Finding> findings) {
        return findings.stream().map(Finding::toString).toList();
    }

    @Property(tries = 200)
    void everyRuleAsksTheSameInAnyNesting(@ForAll FlawedReport flawed, @ForAll Figures figures, @ForAll boolean odd) {
        Report report = said(flawed.report(), figures, odd);
        for (Rule rule : Rules.standard().list()) {
            Condition condition = rule.condition();
            Truth alone = condition.truth(report);
            assertThat(condition.not().not().truth(report)).as(rule.id()).isEqualTo(alone);
            assertThat(condition.and(condition).or(condition).truth(report))
                    .as(rule.id())
                    .isEqualTo(alone);
            assertThat(condition.implies(condition.not()).not().truth(report))
                    .as(rule.id())
                    .isEqualTo(alone);
        }
    }

    @Property(tries = 200)
    void aRuleAsksTheSameAloneNegatedTwiceAndInAConjunction(@ForAll FlawedReport flawed) {
        Report report = flawed.report();
        for (Rule rule : RULES.list()) {
            Condition condition = rule.condition();
            Truth alone = condition.truth(report);

            assertThat(condition.not().not().truth(report)).isEqualTo(alone);
            assertThat(condition.and(condition).truth(report)).isEqualTo(alone);
            assertThat(condition.implies(condition.not()).truth(report)).isEqualTo(alone.not());
            assertThat(alone == Truth.FALSE)
                    .isEqualTo(!Rules.of(rule).check(report).findings().isEmpty());
        }
    }

    @Property(tries = 300)
    void messagesAreMadeInBothLanguagesWhateverTheFigures(@ForAll Report report, @ForAll Figures figures) {
        Verdict verdict = RULES.check(report.toBuilder().figures(figures).build());

        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.equation()).isNotBlank();
        });
        assertThat(verdict.notAssessable())
                .allSatisfy(open -> assertThat(open.reason()).isNotBlank());
    }
}
