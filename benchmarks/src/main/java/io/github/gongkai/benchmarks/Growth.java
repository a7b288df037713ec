package io.github.gongkai.benchmarks;

import io.github.gongkai.Entry;
import io.github.gongkai.Figures;
import io.github.gongkai.Organ;
import io.github.gongkai.OrganKind;
import io.github.gongkai.Report;
import io.github.gongkai.rules.Rollup;
import io.github.gongkai.rules.Rules;
import io.github.gongkai.testkit.ReportGenerator;
import io.github.gongkai.testkit.ReportSize;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;

/**
 * How the time of one piece of work grows with what it is made of: members in one roll-up, findings in one report, paragraphs
 * in its prose. Growth is linear where the last column stays as it is.
 */
public final class Growth {

    /** Each size is run again for so long, as a JVM is slow at first; the best round counts. */
    private static final long ENOUGH = 2_000_000_000L;

    private Growth() {}

    public static void main(String[] arguments) {
        System.out.print(table());
    }

    static String table() {
        StringBuilder table = new StringBuilder("| what | how many | ms | µs each |\n|---|---:|---:|---:|\n");
        rows(table, "members in one roll-up", new int[] {1_000, 10_000, 100_000}, Growth::rollup);
        rows(table, "blank cells in one report, with their findings in words", new int[] {10, 50, 190}, Growth::blanks);
        rows(
                table,
                "paragraphs that state numbers in one report",
                new int[] {10, 100, 1_000, 10_000},
                Growth::paragraphs);
        return table.toString();
    }

    private static void rows(StringBuilder table, String what, int[] sizes, IntFunction<Runnable> work) {
        for (int size : sizes) {
            Runnable run = work.apply(size);
            long best = Long.MAX_VALUE;
            for (long begun = System.nanoTime(); System.nanoTime() - begun < ENOUGH; ) {
                long start = System.nanoTime();
                run.run();
                best = Math.min(best, System.nanoTime() - start);
            }
            table.append(String.format(
                    Locale.ROOT, "| %s | %,d | %.2f | %.2f |\n", what, size, best / 1e6, best / 1e3 / size));
        }
    }

    private static Runnable rollup(int members) {
        List<Report> drawn = ReportGenerator.seeded(1)
                .size(ReportSize.DEPARTMENT)
                .year(2024)
                .withoutNarrative()
                .reports()
                .limit(members)
                .toList();
        List<Report> all = new ArrayList<>();
        for (Report report : drawn) {
            all.add(report.toBuilder()
                    .organ(Organ.of("第" + all.size() + "局", OrganKind.DEPARTMENT))
                    .build());
        }
        Report aggregate =
                ReportGenerator.seeded(2).size(ReportSize.PROVINCE).year(2024).report();
        return () -> Rollup.of(aggregate, all).complete().check().findings().size();
    }

    private static Runnable blanks(int cells) {
        Report clean = Samples.clean();
        Figures.Builder figures = clean.figures().toBuilder();
        for (int position = 0; position < cells; position++) {
            figures.setAt(position, Entry.BLANK);
        }
        Report blank = clean.toBuilder().figures(figures.build()).build();
        return () -> Rules.arithmetic().check(blank).findings().forEach(finding -> finding.message());
    }

    private static Runnable paragraphs(int count) {
        Report report = Samples.clean().toBuilder()
                .overview(Samples.FIGURES_IN_WORDS.repeat(count))
                .build();
        return () -> Rules.standard().check(report).findings().size();
    }
}
