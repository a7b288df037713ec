package io.github.gongkai.testkit;

import static io.github.gongkai.testkit.GongkaiAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.gongkai.Cell;
import io.github.gongkai.Edition;
import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Finding;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.rules.Severity;
import io.github.gongkai.rules.Verdict;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What holds of so many reports that properties would take too long; {@code -P proofs} takes ten times as many. */
class ProofsTest {

    private static final long REPORTS = Long.getLong("gongkai.proofs", 100_000);
    private static final List<String> ODD = List.of("", "/", "—", "若干", "1,234", "０", "1.5.2", "-");

    @Test
    void noConsistentReportHasAnErrorUnderAnyRule() {
        Map<String, Integer> lighter = new TreeMap<>();
        each(seed -> {
            Verdict verdict =
                    Rules.standard().check(ReportGenerator.seeded(seed).report());
            assertThat(verdict.isFreeOf(Severity.ERROR))
                    .as("seed %s: %s", seed, verdict.findings())
                    .isTrue();
            for (Finding finding : verdict.findings()) {
                synchronized (lighter) {
                    lighter.merge(finding.rule().id(), 1, Integer::sum);
                }
            }
        });
        System.out.println("Consistent reports under the whole standard set: " + REPORTS
                + ", none with an error; lighter findings: " + lighter);
    }

    @Test
    void theRulesAndASlowPlainReadingOfTheCatalogueAgree() {
        Rules arithmetic = Rules.arithmetic();
        LongAdder leftOpen = new LongAdder();
        each(seed -> {
            Report report = odd(seed);
            Verdict verdict = arithmetic.check(report);
            assertThat(verdict).as("seed %s", seed).findsExactly(Expected.in(report.figures()));
            List<Expected> open = verdict.notAssessable().stream()
                    .map(left -> new Expected(left.rule().id(), left.cells()))
                    .toList();
            leftOpen.add(open.size());
            assertThat(open)
                    .as("seed %s", seed)
                    .containsExactlyInAnyOrderElementsOf(new PlainReading(report.figures()).open());
        });
        System.out.println(
                "Reports on which the rules and a slow plain reading agree, on what is wrong and on what cannot be told: "
                        + REPORTS + ", with " + leftOpen + " checks left open");
    }

    /** On both cores, as the reports are many and know nothing of each other. */
    private static void each(LongConsumer proof) {
        LongStream.range(0, REPORTS).parallel().forEach(proof);
    }

    /** Consistent, with slips, with blanks and texts, or with numbers that have nothing to do with each other. */
    private static Report odd(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        ReportGenerator generator = ReportGenerator.seeded(seed).withoutNarrative();
        Report report = random.nextInt(3) == 0
                ? generator.report()
                : generator.flawed(1 + random.nextInt(5)).report();
        Edition edition = report.edition();
        Figures.Builder figures = report.figures().toBuilder();
        int changed = random.nextInt(4) == 0 ? edition.cells().size() : random.nextInt(12);
        for (int i = 0; i < changed; i++) {
            Cell cell = edition.cells().get(random.nextInt(edition.cells().size()));
            figures.set(cell, entry(random));
        }
        return report.toBuilder().figures(figures.build()).build();
    }

    private static Entry entry(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> Entry.BLANK;
            case 1 -> Entry.of(ODD.get(1 + random.nextInt(ODD.size() - 1)));
            case 2 -> Entry.of(BigDecimal.valueOf(random.nextLong(-1_000_000, 1_000_000), random.nextInt(4)));
            case 3 -> Entry.of(-random.nextLong(100));
            case 4 -> Entry.of(random.nextLong(Long.MAX_VALUE / 4));
            default -> Entry.of(random.nextLong(30));
        };
    }
}
