package io.github.gongkai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Edition;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.JointVerdict;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Operand;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Years;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The laws of the rules over years, on generated chains. */
@Domain(ReportArbitraries.class)
@Domain(DomainContext.Global.class)
class YearsProperties {

    private static final Rules STOCKS = Years.rules().without("year-on-year-jump");

    private static List<String> told(JointVerdict verdict) {
        return verdict.findings().stream().map(YearsProperties::told).toList();
    }

    /** By the last value, which all these rules read in the later report. */
    private static String told(Finding finding) {
        Operand last = finding.operands().get(finding.operands().size() - 1);
        return Chain.told(finding.rule().id(), last.report(), last.cell());
    }

    @Property(tries = 100)
    void yearsThatFitEachOtherHaveNoFindingInAnyOrder(
            @ForAll long seed,
            @ForAll ReportSize size,
            @ForAll @IntRange(min = 2019, max = 2023) int first,
            @ForAll @IntRange(min = 2, max = 6) int years,
            @ForAll Random random) {
        List<Report> chain = Chain.of(seed, size, first, years);
        List<Report> shuffled = new ArrayList<>(chain);
        Collections.shuffle(shuffled, random);

        JointVerdict verdict = Years.of(shuffled).check(STOCKS);

        assertThat(chain)
                .allSatisfy(report ->
                        assertThat(Rules.arithmetic().check(report).findings()).isEmpty());
        assertThat(verdict.reports()).isEqualTo(chain);
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.heldIfBlankIsZero()).isZero();
        assertThat(verdict.notAssessable())
                .hasSize(first <= 2020 && first + years > 2021 ? 7 : 0)
                .allSatisfy(open -> assertThat(open.report().year()).isEqualTo(2021));
    }

    @Property(tries = 300)
    void oneChangedCellBreaksExactlyWhatReadsIt(
            @ForAll long seed,
            @ForAll ReportSize size,
            @ForAll @IntRange(min = 2019, max = 2023) int first,
            @ForAll @IntRange(min = 1, max = 1000) int more,
            @ForAll Random random) {
        List<Report> chain = new ArrayList<>(Chain.of(seed, size, first, 4));
        int year = random.nextInt(chain.size());
        Report report = chain.get(year);
        Edition edition = report.edition();
        int position;
        do {
            position = random.nextInt(edition.cells().size());
        } while (!report.figures().isCountAt(position) || !isRead(edition, position, random));
        Figures changed = report.figures().toBuilder()
                .setAt(position, report.figures().countAt(position) + more)
                .build();
        chain.set(year, report.toBuilder().figures(changed).build());

        assertThat(told(Years.of(chain).check(STOCKS))).containsExactlyInAnyOrderElementsOf(Chain.breaks(chain));
    }

    /** One try in ten may change a cell that no rule over years reads. */
    private static boolean isRead(Edition edition, int position, Random random) {
        return random.nextInt(10) == 0
                || STOCKS.list().stream()
                        .anyMatch(rule ->
                                rule.cells(edition).contains(edition.cells().get(position)));
    }

    @Property(tries = 100)
    void aTornChainIsComparedOnlyWhereYearsMeet(@ForAll long seed, @ForAll Random random) {
        List<Report> whole = Chain.of(seed, ReportSize.COUNTY, 2021, 7);
        List<Report> torn =
                whole.stream().filter(report -> random.nextInt(3) > 0).toList();
        if (torn.size() < 2) {
            return;
        }
        Years years = Years.of(torn);
        long gaps = torn.stream()
                .skip(1)
                .filter(report -> years.missing().contains(report.year() - 1))
                .count();

        JointVerdict verdict = years.check(STOCKS.only("carry-over"));

        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notAssessable()).hasSize((int) gaps);
    }

    @Property(tries = 200)
    void anyFiguresWhatsoeverGiveALineForEachFindingInBothLanguages(@ForAll Figures first, @ForAll Figures second) {
        Report before = ReportGenerator.seeded(1).withoutNarrative().report().toBuilder()
                .year(2022)
                .figures(first)
                .build();
        Report after = before.toBuilder().year(2023).figures(second).build();

        JointVerdict verdict = Years.of(before, after).check();

        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.equation()).isNotBlank();
            assertThat(finding.operands()).isNotEmpty();
        });
        assertThat(verdict.notAssessable())
                .extracting(NotAssessable::reason)
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
        assertThat(verdict.isFreeOf(Severity.NOTICE))
                .isEqualTo(verdict.findings().isEmpty());
    }
}
