package io.github.gongkai.testkit;

import static io.github.gongkai.testkit.GongkaiAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Narrative;
import io.github.gongkai.Organ;
import io.github.gongkai.Report;
import io.github.gongkai.Section;
import io.github.gongkai.rules.Authority;
import io.github.gongkai.rules.NotAssessable;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Truth;
import io.github.gongkai.rules.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** The rules on structure, law and time, on generated reports. */
@Domain(ReportArbitraries.class)
@Domain(DomainContext.Global.class)
class LawProperties {

    private static final Rules RULES = Rules.standard()
            .only(
                    "section-complete",
                    "section-order",
                    "edition-for-year",
                    "reporting-period",
                    "publication-deadline",
                    "publication-after-period",
                    "regulation-authority",
                    "overview-topics",
                    "government-supervision",
                    "problems-and-improvements",
                    "fee-disclosure",
                    "fee-multiple-of-ten",
                    "fee-parts",
                    "fee-within-fees",
                    "fee-unpaid-consistent",
                    "stale-year",
                    "template-residue",
                    "citation-current");
    private static final Set<String> NEED_A_KIND =
            Set.of("publication-deadline", "regulation-authority", "government-supervision");

    private static Report headed(Report report) {
        return report.toBuilder()
                .headings(Stream.of(Section.values())
                        .map(section -> section.label().printed())
                        .toList())
                .build();
    }

    @Property(tries = 2000)
    void aGeneratedReportHasNothingThatSpeaksAgainstIt(@ForAll Report report) {
        Verdict verdict = RULES.check(headed(report));

        assertThat(verdict).hasNoFinding();
        assertThat(verdict.notAssessable()).extracting(open -> open.rule().id()).isSubsetOf("publication-deadline");
    }

    @Property(tries = 300)
    void ofAnOrganOfUnknownKindNothingIsGuessed(@ForAll Report report) {
        Report unknown = headed(report).toBuilder()
                .organ(Organ.of(report.organ().name()))
                .build();
        Verdict verdict = RULES.check(unknown);

        assertThat(verdict).hasNoFinding();
        assertThat(verdict.notAssessable())
                .allSatisfy(open -> {
                    assertThat(NEED_A_KIND).contains(open.rule().id());
                    assertThat(open.reason()).isEqualTo("不知道是哪一类机关");
                })
                .extracting(open -> open.rule().id())
                .contains("publication-deadline");
    }

    @Property(tries = 300)
    void withoutTextEveryRuleOnTextSaysSoAndNoneGuesses(@ForAll Report report) {
        Report silent = report.toBuilder()
                .preamble(Optional.empty())
                .overview(Optional.empty())
                .problems(Optional.empty())
                .otherMatters(Optional.empty())
                .headings(List.of())
                .build();
        Verdict verdict = RULES.check(silent);

        assertThat(verdict.findings())
                .extracting(finding -> finding.rule().id())
                .containsOnly("section-complete");
        assertThat(verdict.notAssessable())
                .extracting(open -> open.rule().id())
                .contains("overview-topics", "problems-and-improvements", "fee-parts", "stale-year", "section-order");
        assertThat(verdict.notAssessable()).extracting(NotAssessable::reason).doesNotContain("规则无法作出判断");
    }

    @Property(tries = 500)
    void whateverTheTextSaysTheAnswerIsInWords(
            @ForAll Report report,
            @ForAll @StringLength(max = 60) String overview,
            @ForAll @StringLength(max = 60) String otherMatters,
            @ForAll @StringLength(max = 20) String heading) {
        Report odd = report.toBuilder()
                .preamble(Narrative.of(otherMatters))
                .overview(overview)
                .problems(overview)
                .otherMatters("信息处理费" + otherMatters)
                .addHeadings(heading)
                .build();
        Verdict verdict = RULES.check(odd);

        assertThat(verdict.findings()).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank().doesNotContain("\n");
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank();
            assertThat(finding.equation()).isNotBlank();
        });
        assertThat(verdict.notAssessable()).allSatisfy(open -> {
            assertThat(open.reason()).isNotBlank();
            assertThat(open.reason(Locale.ENGLISH)).isNotBlank();
        });
        RULES.list()
                .forEach(rule -> assertThat(rule.condition().not().truth(odd))
                        .isEqualTo(rule.condition().truth(odd).not()));
    }

    @Property(tries = 300)
    void aSectionTakenAwayIsMissed(@ForAll Report report) {
        Report cut = report.toBuilder().problems(Optional.empty()).build();

        assertThat(RULES.check(cut)).finds("section-complete");
        assertThat(RULES.check(cut).isFreeOf(Severity.ERROR)).isFalse();
        assertThat(RULES.find("section-complete").orElseThrow().condition().truth(report))
                .isNotEqualTo(Truth.FALSE);
        assertThat(RULES.find("section-complete").orElseThrow().authority()).isEqualTo(Authority.STATUTE);
    }
}
